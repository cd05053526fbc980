/** Positions from random games of every scenario, and seats that make them. */
import { nextInt } from "@linchpin/coalition";
import type { Position, Scenario } from "@linchpin/table";
import { deepFreeze } from "../../../table/test/support/freeze.ts";
import { anyMove, playout, sensibleMove } from "../../../table/test/support/players.ts";
import { everyScenario, scenariosHere } from "../../../table/test/support/scenarios.ts";
import type { Seat } from "../../src/index.ts";

export { everyScenario, scenariosHere };

export const scenarioCalled = (id: string): Scenario => everyScenario().find((s) => s.id === id)!;

const made = new Map<string, readonly Position[]>();

/** Frozen positions, some a game, from one sensible game and one wild game of each scenario that is tried here. */
export function randomPositions(side: "owner" | "party", aGame: number): readonly Position[] {
  const key = `${side}${aGame}`;
  const found = made.get(key) ?? scenariosHere().flatMap((scenario) => positionsOf(scenario, side, aGame));
  made.set(key, found);
  return found;
}

function positionsOf(scenario: Scenario, side: "owner" | "party", aGame: number): readonly Position[] {
  return [sensibleMove, anyMove].flatMap((chooser, i) => {
    const all = [...playout(scenario, 31 + i, chooser)]
      .map((step) => step.before)
      .filter((p) => (p.turn === 0) === (side === "owner"));
    const every = Math.max(1, Math.floor(all.length / aGame));
    return all.filter((_, at) => at % every === 0).map(deepFreeze);
  });
}

/** Any legal act; the end of its own talks only if there is nothing else. */
export const randomParty: Seat = {
  name: "random party",
  choose: (_, legal, random) => {
    const acts = legal().filter((act) => act.kind !== "quit");
    return acts[nextInt(random, acts.length)]!;
  },
};
