/** Numbers of legal lines from the start: they change only when the rules, or a scenario, do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { lines } from "../src/perft.ts";
import { legal, perft, play, start, type Position } from "../src/index.ts";
import { everyScenario, scenariosHere, shippedNames } from "./support/scenarios.ts";

/** By scenario: lines of 1, 2, 3 … moves, with seed 1. */
const PINNED: Readonly<Record<string, readonly number[]>> = {
  battery: [89, 7192, 564_000],
  dubbing: [79, 5565],
  endoscope: [106, 10_317, 973_954],
  jackets: [96, 8394, 710_347],
  ring: [105, 10_120, 945_436],
  sensor: [122, 13_469, 1_441_066],
  sunwear: [79, 5569],
  vision: [111, 11_356, 1_128_489],
  small: [61, 3390, 68_070, 1_428_706],
};

for (const scenario of scenariosHere()) {
  test(`${scenario.id}: perft`, () => {
    const pinned = PINNED[scenario.id];
    assert.ok(
      pinned !== undefined,
      `pin ${scenario.id}: [${[1, 2, 3].map((n) => perft(scenario, n)).join(", ")}]`,
    );
    const depth = aFew(scenario.id === "small" ? 3 : 2, pinned.length);
    assert.deepEqual(
      pinned.slice(0, depth).map((_, i) => perft(scenario, i + 1)),
      pinned.slice(0, depth),
    );
  });
}

test("counting by hand agrees, one move at a time", () => {
  const [scenario] = everyScenario().filter(({ id }) => id === "small");
  const walk = (position: Position, left: number): number => {
    if (left === 0) return 1;
    const { turn } = position;
    return (turn === null ? [] : legal(position, turn)).reduce((sum, move) => {
      const played = play(position, turn!, move);
      return sum + (played.ok ? walk(played.position, left - 1) : Number.NaN);
    }, 0);
  };
  assert.equal(walk(start(scenario!, 2), 3), lines(start(scenario!, 2), 3));
  assert.ok(
    shippedNames().every((name) => PINNED[name] !== undefined),
    "every scenario that ships is pinned",
  );
});
