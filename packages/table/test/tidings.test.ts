/** What a party is told of the others: what is so, what is seen through, and how long it is counted on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOn, RULES_VERSION, start, view, type Position } from "../src/index.ts";
import { COUNTED_ON, RAPPORT, REFERENCE_PROVES, SEEN_THROUGH } from "../src/rules.ts";
import { isSo, reachedWith } from "../src/tidings.ts";
import { move, refusal, week } from "./support/script.ts";
import { small } from "./support/scenarios.ts";

const first = (seed = 1): Position => start({ ...small(), events: [], attention: 9 }, seed);
const MAKER = 1;
const TRADER = 3;
const state = (position: Position, seat: number): Position["parties"][number] => position.parties[seat - 1]!;

test("how far it has come follows from the position: talks, proof, terms, signature", () => {
  assert.ok(RULES_VERSION >= 6);
  const reached: (string | null)[] = [];
  let position = first();
  const note = (): void => {
    reached.push(reachedWith(position, MAKER));
  };
  note();
  position = move(position, "share maker demo").position;
  note();
  position = move(position, "propose maker royalty=5%").position;
  note();
  position = week(position, [], { maker: "agree" });
  note();
  assert.deepEqual(reached, ["talks", "proof", "terms", "signed"]);
  assert.equal(reachedWith(first(), 2), null);
  // Each step holds those before it.
  for (const how of ["talks", "proof", "terms", "signed"] as const)
    assert.ok(isSo(position, TRADER, MAKER, how));
});

test("what is so is heard, with how many talk; the last of each that it is about", () => {
  const told = move(first(), "mention maker others talks").position;
  assert.deepEqual(state(told, MAKER).heard, [{ of: 0, how: "talks", count: 1, week: 1 }]);
  const named = move(move(told, "share trader demo").position, "mention maker trader proof").position;
  assert.deepEqual(state(named, MAKER).heard.at(-1), { of: TRADER, how: "proof", count: 1, week: 1 });
  assert.equal(state(named, MAKER).rapport, state(first(), MAKER).rapport + 2 * RAPPORT.mentioned);
  // The one who is spoken of hears nothing of it, and sees nothing.
  assert.deepEqual(view(named, TRADER).parties[TRADER - 1]!.heard, []);
  assert.equal(view(named, TRADER).parties[MAKER - 1]!.heard, null);
});

test("it is no news while it is counted on, unless it goes further", () => {
  const told = move(first(), "mention maker").position;
  assert.deepEqual(refusal(told, "mention maker others talks"), { kind: "toldBefore" });
  assert.equal(refusal(told, "mention maker others proof"), null);
  assert.deepEqual(refusal(told, "mention maker maker talks"), { kind: "nobodyToMention" });
  assert.equal(refusal(told, "mention maker others weather")?.kind, "unknown");
});

/** For how many weeks it is counted on. */
const weeks = (how: keyof typeof COUNTED_ON, rapport: number): number =>
  Array.from({ length: 40 }, (_, i) => i).filter((i) =>
    countsOn({ of: 0, how, count: 1, week: 1 }, 1 + i, rapport),
  ).length;

test("the further it goes and the more a party trusts, the longer it counts on it", () => {
  assert.deepEqual([weeks("talks", 0.5), weeks("proof", 0.5), weeks("terms", 0.5)], [6, 9, 12]);
  assert.deepEqual([weeks("talks", 0), weeks("talks", 1)], [3, 9]);
});

/** The share of so many games in which the maker sees through it. */
function seen(text: string): number {
  const GAMES = 400;
  const doubts = Array.from({ length: GAMES }, (_, seed) =>
    move({ ...first(), random: start(first().scenario, seed + 1).random }, text).events.some(
      ({ kind }) => kind === "doubted",
    ),
  );
  return doubts.filter(Boolean).length / GAMES;
}

test("what is not so is seen through with its chance, and what is so never", () => {
  for (const [text, chance] of [
    ["mention maker partner talks", SEEN_THROUGH.talks],
    ["mention maker trader proof", SEEN_THROUGH.proof],
    ["mention maker others terms", SEEN_THROUGH.terms],
  ] as const) {
    const error = Math.sqrt((chance * (1 - chance)) / 400);
    assert.ok(Math.abs(seen(text) - chance) < 3 * error, `${text}: ${seen(text)}`);
  }
  assert.equal(seen("mention maker trader signed"), 1);
  assert.equal(seen("mention maker trader talks"), 0);
});

test("who sees through it trusts less, and believes nothing of what was said before", () => {
  const told = move(first(), "mention maker").position;
  const { position, events } = move(told, "mention maker trader signed");
  assert.deepEqual(state(position, MAKER).heard, []);
  const rapport = state(told, MAKER).rapport + RAPPORT.lied;
  assert.ok(Math.abs(state(position, MAKER).rapport - rapport) < 1e-9);
  const doubted = events.filter(({ kind }) => kind === "doubted");
  assert.deepEqual(
    doubted.map(({ seenBy }) => seenBy),
    [[0, MAKER]],
  );
});

const belief = (position: Position): number => state(position, MAKER).belief;

test("that another pays convinces a little, once", () => {
  const signed = week(first(), ["propose trader royalty=5%"], { trader: "agree" });
  const told = move(signed, "mention maker others signed").position;
  assert.ok(Math.abs(1 - belief(told) - (1 - belief(signed)) * (1 - REFERENCE_PROVES)) < 1e-9);
  assert.equal(belief(move(told, "mention maker trader signed").position), belief(told));
});
