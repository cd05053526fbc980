/** Numbers of legal lines from the start: they change only when the rules, or a scenario, do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lines } from "../src/perft.ts";
import { legal, perft, play, start, type Position } from "../src/index.ts";
import { everyScenario, scenariosHere, shippedNames } from "./support/scenarios.ts";

/** By scenario: lines of 1, 2, 3 … moves, with seed 1. */
const PINNED: Readonly<Record<string, readonly number[]>> = {
  battery: [86, 6686, 503_334],
  dubbing: [76, 5132],
  endoscope: [103, 9719, 888_691],
  jackets: [93, 7859, 642_392],
  ring: [102, 9531, 862_754],
  sensor: [118, 12_556, 1_293_249],
  sunwear: [76, 5136],
  vision: [108, 10_731, 1_035_161],
  small: [59, 3159, 63_785, 1_341_810],
};

for (const scenario of scenariosHere()) {
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
