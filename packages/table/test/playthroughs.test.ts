/** Each scenario has its playthrough, and the game still goes as it says: events, views, legal moves, last bytes. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { playthroughOf, playthroughPath } from "./support/playthrough.ts";
import { namesHere, shipped, shippedNames } from "./support/scenarios.ts";

const AGAIN = "run `node packages/table/test/support/playthrough.ts`, and read what changed";

test("every scenario that ships has its playthrough", () => {
  for (const name of shippedNames())
    assert.ok(existsSync(playthroughPath(name)), `data/playthroughs/${name}.txt is missing: ${AGAIN}`);
});

for (const name of namesHere()) {
  test(`${name}: the playthrough is as it was`, () => {
    const written = readFileSync(playthroughPath(name), "utf8");
    const now = playthroughOf(shipped(name).scenario);
    assert.ok(written.length < 100_000);
    const differs = written.split("\n").findIndex((line, i) => line !== now.split("\n")[i]);
    assert.equal(written === now, true, `line ${differs + 1} differs: ${AGAIN}`);
  });
}
