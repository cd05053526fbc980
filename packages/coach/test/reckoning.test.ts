/** What the game stands at: moves of a week are reckoned in the same worlds, so what they brought adds up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { interestedParty, OWNERS, playGame } from "@linchpin/seats";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import type { Move } from "@linchpin/table";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { candidatesIn, decisionsOf, type Decided, type Decision } from "../src/index.ts";
import { standsAfter } from "../src/contest.ts";
import { Reckoning } from "../src/reckoning.ts";
import { worldAt } from "../src/worlds.ts";
import { pointsOf } from "../src/value.ts";

const WORLDS = 6;
const after = (decision: Decision, move: Move): number =>
  standsAfter(new Reckoning(decision, 4), move, WORLDS);
/** What the coach would do. */
function usualOf({ insight, view }: Decision): Move {
  const { position } = worldAt(insight, view, 1, 0);
  return candidatesIn(position, view, insight.reading)[0]!;
}

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
      const change = after(next, usualOf(next)) - after(decision, decision.move);
      return [Math.abs(pointsOf(scenario, change))];
    }),
  );
  assert.ok(moved.length > 10);
  // What gets about of a gift is drawn anew where the next decision is looked at by itself.
  const same = moved.filter((points) => points < 1e-6).length;
  assert.ok(same >= 0.7 * moved.length, `${same} of ${moved.length}`);
  assert.ok(Math.max(...moved) < 5, "what is drawn anew moves it a little");
});
