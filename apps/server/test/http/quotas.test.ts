/** What one guest, one address and all together may take: counted in the transaction that takes it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { atLength } from "../../../../packages/coalition/test/helpers/scope.ts";
import { MOST_TABLES } from "../../src/keeper.ts";
import { openQuotas, QUOTAS } from "../../src/quotas.ts";
import { GAME_BYTES } from "../../src/store/quotas.ts";
import { quickStore } from "../support/quick-store.ts";
import {
  inviteTo,
  problemIn,
  quotasOn,
  atTable,
  SECRET,
  sessionsOn,
  tablesOn,
  testApp,
  visitor,
  type App,
  type Visitor,
} from "../support/visitor.ts";
import type { QuotaLimits } from "../../src/quotas.ts";

const elapsed = (): number => performance.now();

async function limited(
  change: Partial<QuotaLimits>,
  asked: (id: string, rank: number) => void = () => {},
  now = (): Date => new Date(),
): Promise<App> {
  const store = await quickStore();
  const askReview = async (id: string, rank: number): Promise<void> => asked(id, rank);
  return testApp({ tables: tablesOn(store, { quotas: quotasOn(store, change), askReview, now }) });
}

const statuses = async (answers: readonly Promise<Response>[]): Promise<readonly number[]> =>
  (await Promise.all(answers)).map(({ status }) => status).toSorted((a, b) => a - b);

test("of many tables made at the same time no more are made than fit, for a guest and for an address", async () => {
  // Room for a game is set aside for each.
  const threeGames = 3.5 * GAME_BYTES;
  for (const change of [{ bytesOfGuest: threeGames }, { bytesOfAddress: threeGames }]) {
    const app = await limited(change);
    // A place of their own, so that other tests do not count.
    const from = { "x-forwarded-for": `10.0.0.${Math.floor(Math.random() * 250)}` };
    const behind = { ...from, "content-type": "application/json" };
    const guest = await visitor(app);
    const make = async (): Promise<Response> =>
      app.request("/api/tables", {
        method: "POST",
        headers: { ...behind, cookie: guest.cookie() },
        body: JSON.stringify({ scenario: "sensor" }),
      });
    const before = await (
      await quickStore()
    ).queue.query("select count(*)::int as n from tables where origin is not null");
    assert.ok(before.rows.length === 1);
    const said = await statuses(Array.from({ length: 12 }, make));
    const made = said.filter((status) => status === 201).length;
    assert.ok(made <= 3, `${made} were made`);
    assert.ok(said.slice(made).every((status) => status === 409));
    await problemIn(await make(), "too-much");
    await guest.ask("DELETE", "/api/session");
  }
});

atLength("a guest has so many tables at most, and joining counts as making", async () => {
  const app = await limited({ bytesOfGuest: 1e9 });
  const store = await quickStore();
  const [guest, maker] = [await visitor(app), await visitor(app)];
  const name = guest.cookie().split(".")[2]!;
  const made = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const { head } = (await store.read(made.id, 0))!;
  for (let i = 0; i < MOST_TABLES - 2; i++) {
    const id = `${String(i).padStart(6, "0")}${made.id.slice(6)}`;
    const seated = [{ seat: 0, guest: name, away: false }];
    await store.create({ head: { ...head, id }, seated, lines: [], imported: null, week: 1, over: false });
  }
  const table = await maker.post("/api/tables", { scenario: "sensor" }, 201);
  const token = await inviteTo(maker, table, "bohe");
  const said = await statuses([
    ...Array.from({ length: 5 }, () => guest.ask("POST", "/api/tables", { scenario: "sensor" })),
    guest.ask("POST", "/api/invitations/join", { token }),
  ]);
  assert.equal(said.filter((status) => status < 300).length, 1, said.join());
  await problemIn(await guest.ask("POST", "/api/tables", { scenario: "sensor" }), "too-many-tables");
  await guest.ask("DELETE", "/api/session");
});

const finished = async (guest: Visitor, moves: readonly string[]): Promise<string> => {
  let state = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  for (const move of [...moves, "close"]) state = await guest.move(state, move);
  return state.id;
};

test("few reviews wait for one guest and one address; one's second comes after everybody's first, the small first", async () => {
  const ranks: number[] = [];
  let now = new Date("2030-01-01T00:00:00Z");
  const app = await limited(
    { reviewsOfGuest: 2, reviewsOfAddress: 1e6 },
    (_, rank) => ranks.push(rank),
    () => now,
  );
  const [one, two] = [await visitor(app), await visitor(app)];
  const ids: string[] = [];
  for (let i = 0; i < 4; i++) ids.push(await finished(one, ["wait"]));
  const said = await statuses(ids.map((id) => one.ask("POST", `/api/tables/${id}/review`)));
  assert.deepEqual(said, [202, 202, 429, 429]);
  const other = await finished(two, []);
  assert.equal((await two.ask("POST", `/api/tables/${other}/review`)).status, 202);
  // The first of the one, its second, the first of the other, which is shorter.
  const [first, second, shorter] = ranks as [number, number, number];
  assert.ok(shorter > first && first > second, ranks.join());
  // Small ones that are asked for a quarter of an hour later keep none of these waiting; ranks have 32 bits.
  now = new Date("2030-01-01T00:15:00Z");
  const later = await visitor(app);
  await later.ask("POST", `/api/tables/${await finished(later, [])}/review`);
  assert.ok(ranks[3]! < second, ranks.join());
  // Also where the clock is wrong by a hundred years.
  for (const year of [1901, 2206]) {
    now = new Date(Date.UTC(year, 0, 1));
    const wrong = await visitor(app);
    await wrong.ask("POST", `/api/tables/${await finished(wrong, [])}/review`);
  }
  assert.equal(ranks.length, 6);
  assert.ok(
    ranks.every((rank) => rank === Math.trunc(rank) && Math.abs(rank) < 2 ** 31),
    ranks.join(),
  );
  // Asked for again it is the same one.
  const again = await statuses(ids.map((id) => one.ask("POST", `/api/tables/${id}/review`)));
  assert.deepEqual(again, [202, 202, 429, 429]);
});

test("without room no new tables are made, while moves at those that are there go on", async () => {
  const roomy = await testApp();
  const { guest, made } = await atTable(roomy);
  const GB = 1e9;
  for (const [room, said] of [
    [{ usedBytes: 1, freeBytes: QUOTAS.spareBytes - 1 }, /disk is nearly full/],
    [{ usedBytes: QUOTAS.mostBytes + 1, freeBytes: null }, /as large as it may be/],
  ] as const) {
    const store = { ...(await quickStore()), room: async () => room };
    const quotas = openQuotas(store, "a secret", QUOTAS, elapsed);
    const tables = tablesOn(store, { quotas });
    const narrow = await visitor(await testApp({ tables }), guest.cookie());
    const { detail } = await problemIn(
      await narrow.ask("POST", "/api/tables", { scenario: "sensor" }),
      "no-room",
    );
    assert.match(detail, said);
    await problemIn(await narrow.ask("POST", "/api/tables/import", { record: "x" }), "no-room");
    // A session is a row too: a new guest waits, one who sits at a table comes in.
    const app = await testApp({ tables, sessions: await sessionsOn(store, SECRET, quotas.room) });
    await problemIn(await app.request("/api/session", { method: "POST" }), "no-room");
    assert.equal((await (await visitor(app, guest.cookie())).ask("POST", "/api/session")).status, 200);
    const state = await narrow.get(`/api/tables/${made.id}`);
    assert.equal((await narrow.move(state, "wait")).view.week, state.view.week + 1);
  }
  assert.ok(QUOTAS.mostBytes > GB);
  // As many tables as a guest may have fit into its room.
  assert.ok(MOST_TABLES * GAME_BYTES <= QUOTAS.bytesOfGuest);
});
