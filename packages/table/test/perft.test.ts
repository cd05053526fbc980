/** Numbers of legal lines from the start: they change only when the rules, or a scenario, do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { legal, lines, perft, play, start, type Position } from "../src/index.ts";
import { everyScenario, shippedNames } from "./support/scenarios.ts";

/** By scenario: lines of 1, 2, 3 … moves, with seed 1. */
const PINNED: Readonly<Record<string, readonly number[]>> = {
  battery: [86, 6678, 501_558],
  endoscope: [99, 8947, 782_879],
  jackets: [97, 8575, 733_628],
  ring: [98, 8767, 759_098],
  sensor: [114, 11_676, 1_156_689],
  vision: [96, 8391, 709_649],
  small: [51, 2327, 46_997, 1_001_882],
};

for (const scenario of everyScenario()) {
  test(`${scenario.id}: perft`, () => {
    const pinned = PINNED[scenario.id];
    assert.ok(
      pinned !== undefined,
      `pin ${scenario.id}: [${[1, 2, 3].map((n) => perft(scenario, n)).join(", ")}]`,
    );
    assert.deepEqual(
      pinned.map((_, i) => perft(scenario, i + 1)),
      pinned,
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
