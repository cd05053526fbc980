import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "../src/core/live.ts";
import { versionFor } from "../src/core/state.ts";
import { step, stepping } from "../src/core/step.ts";
import { tableFor } from "../src/records.ts";
import { openShift } from "../src/shift.ts";
import { catalogue } from "./support/scenarios.ts";

/** Work of so many steps, each written down. */
function* work(name: string, steps: number, done: string[]): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    done.push(name);
    yield;
  }
  return name;
}

test("addresses take turns, however much one of them has brought", async () => {
  const shift = openShift();
  const done: string[] = [];
  const many = Array.from({ length: 20 }, (_, i) => shift.run("a", work(`a${i}`, 100, done)));
  const other = shift.run("b", work("b", 10, done));
  assert.equal(await other, "b");
  const before = done.filter((name) => name !== "b").length;
  assert.ok(before <= 40, `${before} steps of the others came before`);
  assert.equal(done.length, before + 10);
  assert.deepEqual(
    await Promise.all(many),
    Array.from({ length: 20 }, (_, i) => `a${i}`),
  );
});

test("the loop turns between slices", async () => {
  const done: string[] = [];
  let [turns, over] = [0, false];
  const turning = (): void => {
    turns++;
    if (!over) setImmediate(turning);
  };
  turning();
  await openShift().run("a", work("a", 600, done));
  over = true;
  assert.ok(turns >= 60, `${turns} turns`);
});

test("what is thrown reaches who asked, and the next goes on", async () => {
  const shift = openShift();
  // oxlint-disable-next-line require-yield -- it fails at once
  const failing = (function* (): Generator<void, string> {
    throw new Error("broken");
  })();
  await assert.rejects(shift.run("a", failing), /broken/);
  assert.equal(await shift.run("a", work("a", 1, [])), "a");
});

test("of one address only so many wait", async () => {
  const shift = openShift(3);
  const taken = Array.from({ length: 3 }, () => shift.run("a", work("a", 20, [])));
  await assert.rejects(shift.run("a", work("a", 1, [])), { kind: "too-many" });
  assert.equal(await shift.run("b", work("b", 1, [])), "b");
  await Promise.all(taken);
  assert.equal(await shift.run("a", work("a", 1, [])), "a");
});

test("a party that quits leaves a game to the program, which rests after every move", () => {
  const { scenario } = catalogue.get("sensor")!;
  const game = { scenario: "sensor", seat: "bohe", mode: "practice", seed: 3 } as const;
  const { table } = tableFor(catalogue, game);
  const seat = scenario.deal.parties.findIndex(({ key }) => key === "bohe") + 1;
  const opened = open({ ...table.head, people: [seat], leavers: [] }, scenario);
  assert.ok(opened.ok);
  const begun = step(opened.live, { kind: "settle" });
  assert.ok(begun.ok);
  const { live } = begun;
  const quit = { kind: "move", seat, version: versionFor(live, seat), text: "quit", request: null } as const;
  const rests = [...stepping(live, quit)].length;
  const done = step(live, quit);
  assert.ok(done.ok);
  assert.equal(rests, done.live.turns.length - live.turns.length - 1);
  assert.ok(rests > 50 && done.live.position.turn === null);
});
