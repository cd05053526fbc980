/** The most that there is to divide in a scenario, whoever gets it. */
import { fullTable, gameOf, modelOf } from "@linchpin/deal";
import type { Scenario } from "@linchpin/table";

const known = new WeakMap<Scenario, number>();

/**
 * What all can earn together if everybody talks from the start: as the deal is, or with what play can add, every channel that
 * can be built and a release when it can first be ready. Costs of adding are left out, so that it is a bound.
 */
export function pieOf(scenario: Scenario): number {
  const found = known.get(scenario);
  if (found !== undefined) return found;
  const { deal, building } = scenario;
  const opened = deal.channels.map((c, i) =>
    building[i] === null || c.open
      ? c
      : {
          ...c,
          keys: "any" as const,
          controlledBy: [...new Set([0, ...c.controlledBy])].sort((a, b) => a - b),
        },
  );
  const built = { ...deal, channels: opened };
  const fresh = { ...built, technology: { ...deal.technology, age: 0 } };
  const worths = [deal, built, ...(scenario.development === null ? [] : [fresh])].map((each) => {
    const game = gameOf(modelOf(fullTable(each)));
    return game.worth(2 ** game.players - 1);
  });
  const pie = Math.max(...worths);
  known.set(scenario, pie);
  return pie;
}
