/** What the game stands at: moves of a week are reckoned in the same worlds, so what they brought adds up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CHALLENGERS, watchGame } from "@linchpin/seats/measure";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import type { Move } from "@linchpin/table";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { candidatesIn, decisionsOf, type Decided, type Decision } from "../src/index.ts";
import { standsAfter, standsBefore } from "../src/contest.ts";
import { Reckoning } from "../src/reckoning.ts";
import { worldAt } from "../src/worlds.ts";
import { pointsOf } from "../src/value.ts";

const WORLDS = aFew(4, 12);
const after = (decision: Decision): number => standsAfter(new Reckoning(decision, 4), decision.move, WORLDS);
const before = (decision: Decision): number =>
  standsBefore(new Reckoning(decision, 4), usualOf(decision), WORLDS);
/** What the coach would do. */
function usualOf({ insight, view }: Decision): Move {
  const { position } = worldAt(insight, view, 1, 0);
  return candidatesIn(position, view, insight.reading)[0]!;
}

function played(name: string, owner: string, seed = 5): Pick<Decided, "scenario" | "decisions"> {
  const scenario = scenarioCalled(name);
  return decisionsOf(scenario, seed, watchGame(scenario, seed, CHALLENGERS[owner]!).turns);
}

const games = aFew([played("sunwear", "refuse")], [played("sunwear", "give"), played("dubbing", "onebuyer")]);

test("in a week the game stands before a move where it stood after the one before", () => {
  const moved = games.flatMap(({ scenario, decisions }) =>
    decisions.slice(0, aFew(24, decisions.length)).flatMap((decision, i) => {
      const next = decisions[i + 1];
      if (next?.week !== decision.week || decision.move.kind === "probe") return [];
      const change = before(next) - after(decision);
      return [Math.abs(pointsOf(scenario, change))];
    }),
  );
  assert.ok(moved.length > 10);
  // What gets about of a gift is drawn anew where the next decision is looked at by itself.
  const same = moved.filter((points) => points < 1e-6).length;
  assert.ok(same >= 0.7 * moved.length, `${same} of ${moved.length}`);
  assert.ok(Math.max(...moved) < 5, "what is drawn anew moves it a little");
});

test("so it does where the coach would leave on the table what it would else put anew", () => {
  // Weeks of a game in which offers lie with all parties, and leaving them there is worth a fifth of the scale more.
  const { scenario, decisions } = played("ring", "disclose-all", 7001);
  const inWeek = decisions.filter(({ week }) => week === 29);
  assert.ok(inWeek.length > 2);
  const [first, ...rest] = inWeek;
  let stood = after(first!);
  for (const decision of rest) {
    assert.ok(Math.abs(pointsOf(scenario, before(decision) - stood)) < 1e-6);
    stood = after(decision);
  }
});
