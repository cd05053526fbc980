/** What the game stands at: moves of a week are reckoned in the same worlds, so what they brought adds up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { interestedParty, OWNERS, playGame } from "@linchpin/seats";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { candidatesIn, decisionsOf, type Decided } from "../src/index.ts";
import { standsAt } from "../src/stand.ts";
import { worldAt } from "../src/worlds.ts";
import { pointsOf } from "../src/value.ts";

const WORLDS = { worlds: 6, seed: 4 };

function played(name: string, owner: string): Decided {
  const scenario = scenarioCalled(name);
  const { turns } = playGame(scenario, 5, [OWNERS[owner]!, ...scenario.parties.map(() => interestedParty)]);
  return decisionsOf(scenario, 5, turns);
}

const games = aFew([played("sunwear", "refuse")], [played("sunwear", "give"), played("dubbing", "onebuyer")]);

test("in a week the game stands before a move where it stood after the one before", () => {
  const moved = games.flatMap(({ scenario, decisions }) =>
    decisions.flatMap((decision, i) => {
      const next = decisions[i + 1];
      if (next?.week !== decision.week || decision.move.kind === "probe") return [];
      const change = standsAt(next, null, WORLDS) - standsAt(decision, decision.move, WORLDS);
      return [Math.abs(pointsOf(scenario, change))];
    }),
  );
  assert.ok(moved.length > 10);
  // What gets about of a gift is drawn anew where the next decision is looked at by itself.
  const same = moved.filter((points) => points < 1e-6).length;
  assert.ok(same >= 0.7 * moved.length, `${same} of ${moved.length}`);
  assert.ok(Math.max(...moved) < 5, "what is drawn anew moves it a little");
});

test("what the coach would do leaves the game where it stands", () => {
  for (const { decisions } of games)
    for (const decision of decisions.filter((_, i) => i % 5 === 0)) {
      const { position } = worldAt(decision.insight, decision.view, 1, 0);
      const [usual] = candidatesIn(position, decision.view, decision.insight.reading);
      assert.ok(
        Math.abs(standsAt(decision, usual!, WORLDS) - standsAt(decision, null, WORLDS)) < 1e-6,
        `week ${decision.week}: ${usual!.kind}`,
      );
    }
});
