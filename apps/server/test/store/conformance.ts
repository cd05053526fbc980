/** What every store must do; each adapter runs the same list. */
import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import type { Line } from "../../src/core/live.ts";
import { newsOfGuest, type NewTable, type Store, type Write } from "../../src/store/store.ts";

const line = (seat: number, text: string, request: string | null = null): Line => ({
  seat,
  week: 1,
  text,
  request,
});

export function newTable(change: Partial<NewTable> = {}, id = randomUUID()): NewTable {
  return {
    head: {
      id,
      scenario: "sensor 1",
      rules: 1,
      seed: 9_999_999_999,
      seedKnown: false,
      mode: "practice",
      maker: null,
      begun: false,
      drawn: 0,
    },
    imported: null,
    seated: [{ seat: 0, guest: `guest-${id}`, away: false }],
    lines: [],
    week: 1,
    over: false,
    ...change,
  };
}

/** The table, and those who sit there. */
export async function put(store: Store, table: NewTable): Promise<void> {
  for (const { guest } of table.seated)
    if ((await store.guest(guest)) === null) await store.beginGuest(guest);
  await store.create(table);
}

/** The lines after the first `ply`, and nothing else. */
export const write = (id: string, revision: number, ply: number, lines: readonly Line[]): Write => ({
  id,
  revision,
  ply,
  lines,
  week: 2,
  over: false,
  seating: null,
  mostTables: 200,
  seatingWeek: 2,
  begins: false,
  redeal: null,
});

const aged = (store: Store, id: string, days: number): Promise<unknown> =>
  store.queue.query("update tables set touched_at = now() - make_interval(days => $2) where id = $1", [
    id,
    days,
  ]);

const LATER = new Date("2100-01-01T00:00:00Z");
const NOW = new Date("2030-01-01T00:00:00Z");

export const LAWS: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  "what was created is read back, all of it": async (store) => {
    const lines = [line(0, "share bohe spec", randomUUID()), line(2, "stall")];
    const table = newTable({ lines });
    await put(store, table);
    const read = await store.read(table.head.id, 0);
    assert.ok(read !== null && read.idleSeconds >= 0 && read.idleSeconds < 60);
    const { idleSeconds: _, ...rest } = read;
    assert.deepEqual(rest, { head: table.head, revision: 1, seated: table.seated, seatings: [], lines });
  },

  "texts come back as they were, in every script": async (store) => {
    const imported = "[Scenario \"sensor 1\"]\n1. wait {早 — it's “late”; \\ ' \u{1F600}}\n";
    const table = newTable();
    await put(store, { ...table, imported });
    assert.equal(await store.imported(table.head.id), imported);
  },

  "there is no table that was not created, whatever the id": async (store) => {
    for (const id of ["none", "", "'; drop table moves; --", "x".repeat(5000), "*"]) {
      assert.equal(await store.read(id, 0), null);
      assert.equal(await store.write(write(id, 1, 0, [])), "behind");
    }
  },

  "moves are read from the ply asked for, in order": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    const lines = Array.from({ length: 12 }, (_, i) => line(i % 3, `move ${i}`));
    assert.equal(await store.write(write(id, 1, 0, lines.slice(0, 5))), "written");
    assert.equal(await store.write(write(id, 2, 5, lines.slice(5))), "written");
    assert.deepEqual((await store.read(id, 0))?.lines, lines);
    assert.deepEqual((await store.read(id, 10))?.lines, lines.slice(10));
    assert.deepEqual((await store.read(id, 99))?.lines, []);
  },

  "a write from an old revision, or to another ply, changes nothing": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    await store.write(write(id, 1, 0, [line(0, "wait")]));
    const readAgain = async (): Promise<unknown> => ({ ...(await store.read(id, 0)), idleSeconds: 0 });
    const before = await readAgain();
    assert.equal(await store.write(write(id, 1, 0, [line(0, "close")])), "behind");
    assert.equal(await store.write(write(id, 2, 0, [line(0, "close")])), "behind");
    assert.equal(await store.write(write(id, 3, 1, [line(0, "close")])), "behind");
    assert.deepEqual(await readAgain(), before);
  },

  "a table that is idle for long is removed after many marks, with all that belongs to it": async (store) => {
    const sweep = { idleDays: 180, marks: 3, gapSeconds: 0, share: 1 };
    const [table, busy] = [newTable(), newTable()];
    const { id } = table.head;
    await put(store, table);
    await put(store, busy);
    await store.wantReview(id, 3);
    assert.equal((await store.sweep(sweep)).removed, 0);
    for (const each of [id, busy.head.id]) await aged(store, each, 181);
    assert.deepEqual(await store.sweep(sweep), { removed: 0, refused: 0 });
    assert.deepEqual(await store.sweep(sweep), { removed: 0, refused: 0 });
    // Touched in time: its marks are gone.
    await store.write(write(busy.head.id, 1, 0, [line(0, "wait")]));
    assert.deepEqual(await store.sweep(sweep), { removed: 1, refused: 0 });
    assert.equal(await store.read(id, 0), null);
    assert.equal(await store.review(id), null);
    assert.notEqual(await store.read(busy.head.id, 0), null);
  },

  "of all tables a large share does not go at once, and two processes mark once": async (store) => {
    const tables = [newTable(), newTable(), newTable()];
    for (const table of tables) await put(store, table);
    await store.queue.query("update tables set touched_at = now() - interval '181 days'");
    const sweep = { idleDays: 180, marks: 1, gapSeconds: 0, share: 1 / 3 };
    const { removed, refused } = await store.sweep(sweep);
    assert.equal(removed, 0);
    assert.ok(refused >= 3);
    assert.notEqual(await store.read(tables[0]!.head.id, 0), null);
    assert.deepEqual(await store.sweep({ ...sweep, gapSeconds: 3000 }), { removed: 0, refused: 0 });
    // A clock that was right again: nothing is left of the marks.
    await store.queue.query("update tables set touched_at = now()");
    assert.deepEqual(await store.sweep(sweep), { removed: 0, refused: 0 });
  },

  "of many writes at once exactly one is made": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        store.write(write(id, 1, 0, [line(0, `move ${i}`), line(1, "stall")])),
      ),
    );
    assert.equal(all.filter((each) => each === "written").length, 1);
    const read = (await store.read(id, 0))!;
    assert.equal(read.revision, 2);
    assert.equal(read.lines[0]!.text, `move ${all.indexOf("written")}`);
    assert.equal(read.lines.length, 2);
  },

  "a write that fails half way leaves nothing": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    // A week that no smallint holds.
    const bad = { ...line(0, "wait"), week: 99_999 };
    await assert.rejects(store.write(write(id, 1, 0, [line(0, "wait"), bad])));
    const read = (await store.read(id, 0))!;
    assert.deepEqual([read.revision, read.lines], [1, []]);
  },

  "an invitation seats one guest, once": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    const digest = randomUUID();
    await store.invite({ digest, table: id, seat: 2, expires: LATER });
    assert.deepEqual(await store.invitation(digest, NOW), { digest, table: id, seat: 2, expires: LATER });
    for (const guest of ["second", "third"])
      if ((await store.guest(guest)) === null) await store.beginGuest(guest);
    const sit = { kind: "sat", seat: 2, guest: "second", invitation: digest } as const;
    assert.equal(await store.write({ ...write(id, 1, 0, [line(2, "stall")]), seating: sit }), "written");
    assert.equal(await store.invitation(digest, NOW), null);
    assert.equal(
      await store.write({ ...write(id, 2, 1, []), seating: { ...sit, guest: "third" } }),
      "behind",
    );
    const read = (await store.read(id, 0))!;
    assert.deepEqual([read.revision, read.lines.length], [2, 1]);
    assert.deepEqual(read.seated[1], { seat: 2, guest: "second", away: false });
  },

  "an invitation opens no other table, no other seat, and not for ever": async (store) => {
    const [one, other] = [newTable(), newTable()];
    await put(store, one);
    await put(store, other);
    const digest = randomUUID();
    await store.invite({ digest, table: one.head.id, seat: 2, expires: LATER });
    for (const [id, seat] of [
      [other.head.id, 2],
      [one.head.id, 3],
    ] as const) {
      const seating = { kind: "sat", seat, guest: "second", invitation: digest } as const;
      assert.equal(await store.write({ ...write(id, 1, 0, []), seating }), "behind");
    }
    assert.equal(await store.invitation(digest, new Date("2100-01-01T00:00:01Z")), null);
  },

  "a new invitation to a seat voids the old one, and no other": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    const [old, other, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    await store.invite({ digest: old, table: id, seat: 2, expires: LATER });
    await store.invite({ digest: other, table: id, seat: 3, expires: LATER });
    await store.invite({ digest: fresh, table: id, seat: 2, expires: LATER });
    assert.equal(await store.invitation(old, NOW), null);
    assert.equal((await store.invitation(other, NOW))?.seat, 3);
    assert.equal((await store.invitation(fresh, NOW))?.seat, 2);
  },

  "who is silent keeps the seat, and all of it is noted in order": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    const kinds = ["silent", "back", "freed"] as const;
    for (const [i, kind] of kinds.entries()) {
      const change = { ...write(id, i + 1, 0, []), seating: { kind, seat: 0 } };
      assert.equal(await store.write(change), "written");
      const { seated } = (await store.read(id, 0))!;
      assert.deepEqual(
        seated.map(({ away }) => away),
        kind === "freed" ? [] : [kind === "silent"],
      );
    }
    assert.deepEqual(
      (await store.read(id, 0))?.seatings,
      kinds.map((kind) => ({ week: 2, seat: 0, kind })),
    );
  },

  "dealt anew, a table has another seed, other moves, and no memory of who went": async (store) => {
    const table = newTable({ lines: [line(0, "wait"), line(1, "stall")] });
    const { id } = table.head;
    const stays = { seat: 1, guest: randomUUID(), away: false };
    await put(store, { ...table, seated: [...table.seated, stays] });
    const change = { ...write(id, 1, 2, [line(0, "close")]), redeal: 7 };
    assert.equal(await store.write({ ...change, ply: 1 }), "behind");
    assert.equal(await store.write({ ...change, seating: { kind: "left", seat: 0 } }), "written");
    const { head, lines, seatings } = (await store.read(id, 0))!;
    assert.deepEqual([head.seed, head.drawn, head.begun], [7, 1, false]);
    assert.deepEqual([lines, seatings], [[line(0, "close")], []]);
    assert.equal(await store.write({ ...write(id, 2, 1, [line(0, "wait")]), begins: true }), "written");
    assert.equal((await store.read(id, 0))?.head.begun, true);
  },

  "who rises has no seat any more": async (store) => {
    const table = newTable();
    const { id } = table.head;
    const stays = { seat: 1, guest: randomUUID(), away: false };
    await put(store, { ...table, seated: [...table.seated, stays] });
    const rise = { ...write(id, 1, 0, []), seating: { kind: "left", seat: 0 } as const };
    assert.equal(await store.write(rise), "written");
    assert.deepEqual((await store.read(id, 0))?.seated, [stays]);
  },

  "a guest's tables are the guest's alone, the newest first": async (store) => {
    const guest = `guest-${randomUUID()}`;
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      const table = newTable({ seated: [{ seat: i, guest, away: false }] });
      await put(store, table);
      ids.unshift(table.head.id);
      // The embedded database counts time in milliseconds; of tables of the same one the order is nobody's.
      await delay(2);
    }
    await put(store, newTable());
    const mine = await store.tablesOf(guest, 10);
    assert.deepEqual(
      mine.map(({ id, seat, week, over, mode }) => ({ id, seat, week, over, mode })),
      ids.map((id, i) => ({ id, seat: 2 - i, week: 1, over: false, mode: "practice" })),
    );
    assert.ok(mine.every(({ created }) => created instanceof Date));
    assert.equal((await store.tablesOf(guest, 2)).length, 2);
    assert.deepEqual(await store.tablesOf(randomUUID(), 10), []);
  },

  "the last to leave a table takes everything with it": async (store) => {
    const [table, digest] = [newTable({ lines: [line(0, "wait")] }), randomUUID()];
    await put(store, table);
    await store.invite({ digest, table: table.head.id, seat: 1, expires: LATER });
    const leaving = { ...write(table.head.id, 1, 1, []), seating: { kind: "left", seat: 0 } } as const;
    assert.equal(await store.write(leaving), "written");
    assert.equal(await store.read(table.head.id, 0), null);
    assert.equal(await store.invitation(digest, NOW), null);
    assert.deepEqual(await store.tablesOf(table.seated[0]!.guest, 10), []);
  },

  "a guest who has ended has no seat, and sits down nowhere": async (store) => {
    const guest = randomUUID();
    const [alone, shared] = [newTable({ seated: [{ seat: 0, guest, away: false }] }), newTable()];
    const other = shared.seated[0]!.guest;
    await put(store, alone);
    await put(store, { ...shared, seated: [...shared.seated, { seat: 2, guest, away: false }] });
    assert.deepEqual(await store.guest(guest), { epoch: 1, stale: false });
    assert.equal(await store.isSeated(guest), true);
    await store.endGuest(guest);
    assert.equal(await store.guest(guest), null);
    assert.equal(await store.isSeated(guest), false);
    assert.equal(await store.read(alone.head.id, 0), null);
    const left = (await store.read(shared.head.id, 0))!;
    assert.deepEqual([left.revision, left.seated], [2, [{ seat: 0, guest: other, away: false }]]);
    assert.deepEqual([left.head.drawn, left.seatings, left.lines], [1, [], []]);
    assert.notEqual(left.head.seed, shared.head.seed);
    await assert.rejects(store.create(newTable({ seated: [{ seat: 0, guest, away: false }] })));
    assert.equal(await store.renewGuest(guest), null);
  },

  "who is taken from a table without a move is seen to have left it": async (store) => {
    for (const way of ["unseat", "endGuest"] as const) {
      const [guest, begun] = [randomUUID(), newTable({ lines: [line(0, "wait")], week: 3 })];
      const { id, seed } = begun.head;
      const seated = [...begun.seated, { seat: 2, guest, away: false }];
      await put(store, { ...begun, head: { ...begun.head, begun: true }, seated });
      await (way === "unseat" ? store.unseat(id, guest) : store.endGuest(guest));
      const left = (await store.read(id, 0))!;
      assert.deepEqual(left.seatings, [{ week: 3, seat: 2, kind: "left" }]);
      assert.deepEqual([left.head.seed, left.head.drawn, left.lines.length], [seed, 0, 1]);
    }
  },

  "a session is renewed, and one that is not used is removed": async (store) => {
    const [guest, seated] = [randomUUID(), newTable()];
    await store.beginGuest(guest);
    await put(store, seated);
    assert.equal(await store.renewGuest(guest), 2);
    await store.queue.query("update guests set seen_at = now() - interval '3 days'");
    assert.equal((await store.guest(guest))?.stale, true);
    await store.seeGuest(guest);
    assert.deepEqual(await store.guest(guest), { epoch: 2, stale: false });
    await store.queue.query("update guests set seen_at = now() - interval '3 days'");
    const sweep = { idleDays: 180, marks: 2, gapSeconds: 0, share: 1 };
    await store.sweep(sweep);
    assert.notEqual(await store.guest(guest), null);
    await store.sweep(sweep);
    assert.equal(await store.guest(guest), null);
    // Who sits somewhere comes back after weeks.
    assert.notEqual(await store.guest(seated.seated[0]!.guest), null);
    await store.queue.query("update guests set seen_at = now(), idle_marks = 0");
  },

  "news of a guest who ends reaches whoever watches": async (store) => {
    const guest = randomUUID();
    await store.beginGuest(guest);
    const heard = Promise.withResolvers<void>();
    const stop = store.watch((id) => {
      if (newsOfGuest(id) === guest) heard.resolve();
    });
    await store.endGuest(guest);
    await heard.promise;
    stop();
  },

  "of keys so many are kept, the newest first": async (store) => {
    for (let i = 0; i < 4; i++) await store.addSigningKey({ id: `key${i}-${randomUUID()}`, salt: "s" }, 2);
    const keys = await store.signingKeys(10);
    assert.deepEqual(
      keys.map(({ id }) => id.slice(0, 4)),
      ["key3", "key2"],
    );
  },

  "the first to set a setting decides it": async (store) => {
    const name = randomUUID();
    const said = await Promise.all(["a", "b", "c"].map((value) => store.setting(name, value)));
    assert.equal(new Set(said).size, 1);
    assert.equal(await store.setting(name, "d"), said[0]);
  },

  "whoever watches hears of every write, until it stops": async (store) => {
    const table = newTable();
    const { id } = table.head;
    await put(store, table);
    const heard: string[] = [];
    const next = Promise.withResolvers<void>();
    const stop = store.watch((each) => {
      if (each !== id) return;
      heard.push(each);
      next.resolve();
    });
    await store.write(write(id, 1, 0, [line(0, "wait")]));
    await next.promise;
    stop();
    await store.write(write(id, 2, 1, [line(0, "wait")]));
    assert.equal(await store.write(write(id, 2, 1, [line(0, "wait")])), "behind");
    await store.ready();
    assert.deepEqual(heard, [id]);
  },
};
