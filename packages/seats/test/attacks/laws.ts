/** The laws that no game may break, held to the games of one owner: whoever plays, nobody makes money out of nothing. */
import assert from "node:assert/strict";
import type { Scenario } from "@linchpin/table";
import { pieOf, simulate, type GameSummary } from "../../src/measure/index.ts";

/** Rounding, as a share of the pie. */
const NOTHING = 1e-6;

export function lawful(scenario: Scenario, owner: string, seed: number): GameSummary {
  const summary = simulate(scenario, owner, seed);
  const where = `${scenario.id}, ${owner}, seed ${seed}`;
  const pie = pieOf(scenario);
  const slack = NOTHING * pie;
  summary.payoffs.forEach((payoff, seat) =>
    assert.ok(payoff <= pie + slack, `${where}: seat ${seat} ends with ${payoff} of a pie of ${pie}`),
  );
  // Its own terms can be taken up when it has in the meantime learnt for nothing what it offered to pay for.
  const agreed = summary.licences.filter(({ by }) => by === "owner");
  for (const { party, week, reckoned } of agreed)
    assert.ok(
      reckoned >= -slack,
      `${where}: party ${party} signs against itself in week ${week}, ${reckoned}`,
    );
  assert.equal(summary.secrets.differing, 0, `${where}: a seat sees what is hidden from it`);
  return summary;
}
