import assert from "node:assert/strict";
import { test } from "node:test";
import { openKeeper } from "../src/keeper.ts";
import { dealing, type Made } from "../src/records.ts";
import { atOnce } from "../src/core/step.ts";
import { openShift } from "../src/shift.ts";
import { bytesOf } from "../src/store/quotas.ts";
import type { Store } from "../src/store/store.ts";
import { quickStore } from "./support/quick-store.ts";
import { catalogue } from "./support/scenarios.ts";

async function three(store: Store): Promise<readonly Made[]> {
  const made = Array.from({ length: 3 }, () =>
    atOnce(dealing(catalogue, { scenario: "sensor", seat: "bohe", mode: "practice", seed: 7 })),
  );
  for (const { table } of made)
    await store.create({ ...table, head: { ...table.head, maker: null }, seated: [] });
  return made;
}

test("what is remembered of tables is bounded by its size, and the rest is looked up again", async () => {
  const store = await quickStore();
  const made = await three(store);
  const bytes = bytesOf(made[0]!.table.lines);
  assert.ok(bytes > 0);
  const froms: number[] = [];
  const watched: Store = {
    ...store,
    read: (id, from) => {
      froms.push(from);
      return store.read(id, from);
    },
  };
  const keeping = { store: watched, catalogue, elapsed: () => 0, shift: openShift() };
  const keeper = openKeeper({ ...keeping, mostBytes: 2 * bytes });
  const [first, second, third] = made.map(({ table }) => table.head.id) as [string, string, string];
  const { length } = made[0]!.table.lines;
  for (const id of [first, second, first, third, first, second]) await keeper.read(id);
  // The third put the second out, which then is read from its start.
  assert.deepEqual(froms, [0, 0, length, 0, length, 0]);
});

test("alone with its store it looks again at what has changed behind its back, and at nothing else", async () => {
  const store = await quickStore();
  const guest = `guest-${Math.random()}`;
  await store.beginGuest(guest);
  const [{ table }] = (await three(store)) as [Made];
  const id = `seated-${table.head.id}`;
  await store.create({
    ...table,
    head: { ...table.head, id, maker: guest },
    seated: [{ seat: 1, guest, away: false }],
  });
  let reads = 0;
  const watched: Store = {
    ...store,
    read: (...given) => {
      reads++;
      return store.read(...given);
    },
  };
  const keeper = openKeeper({ store: watched, catalogue, elapsed: () => 0, shift: openShift() });
  await keeper.latest(id);
  const known = await keeper.latest(id);
  assert.equal(reads, 1);
  assert.equal(known.seated.length, 1);
  await store.unseat(id, guest);
  await assert.rejects(keeper.latest(id));
  assert.equal(reads, 2);
});
