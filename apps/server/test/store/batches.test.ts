import assert from "node:assert/strict";
import { test } from "node:test";
import { openBatches } from "../../src/store/batches.ts";

interface Said {
  readonly name: string;
  readonly text: string;
}

const said = (name: string, text: string): Said => ({ name, text });

test("what waits while one write is made goes over together, no two of one name", async () => {
  const asked: string[][] = [];
  const write = openBatches(
    ({ name }: Said) => name,
    async (writes) => {
      asked.push(writes.map(({ name, text }) => `${name}${text}`));
      await new Promise((resolve) => setImmediate(resolve));
      return writes.map(({ text }) => text);
    },
  );
  const all = [said("a", "1"), said("a", "2"), said("b", "1"), said("c", "1"), said("b", "2")];
  assert.deepEqual(await Promise.all(all.map(write)), ["1", "2", "1", "1", "2"]);
  assert.deepEqual(asked, [["a1"], ["a2", "b1", "c1"], ["b2"]]);
  assert.equal(await write(said("a", "3")), "3");
});

test("one that cannot be written takes none of the others along", async () => {
  const write = openBatches(
    ({ name }: Said) => name,
    async (writes) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (writes.some(({ text }) => text === "wrong")) throw new Error("wrong");
      return writes.map(({ text }) => text);
    },
  );
  const all = [said("a", "right"), said("b", "right"), said("c", "wrong"), said("d", "right")];
  const results = await Promise.allSettled(all.map(write));
  assert.deepEqual(
    results.map(({ status }) => status),
    ["fulfilled", "fulfilled", "rejected", "fulfilled"],
  );
});

test("of very many some wait for the next", async () => {
  const sizes: number[] = [];
  const write = openBatches(
    ({ name }: Said) => name,
    async (writes) => {
      sizes.push(writes.length);
      return writes.map(({ name }) => name);
    },
  );
  await Promise.all(Array.from({ length: 150 }, (_, i) => write(said(`${i}`, ""))));
  assert.deepEqual(sizes, [1, 64, 64, 21]);
});
