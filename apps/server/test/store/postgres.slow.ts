import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { postgresStore } from "../../src/store/postgres.ts";
import { ANY_TABLE, type Store } from "../../src/store/store.ts";
import { freePort, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { LAWS, newTable, put, write } from "./conformance.ts";
import { wayTo } from "../support/stalling.ts";

let server: TestPostgres;
let url: string;
let store: Store;

before(async () => {
  server = await startPostgres();
  url = await server.database();
  store = await postgresStore(url);
});

after(async () => {
  await store.close();
  await server.stop();
});

for (const [name, law] of Object.entries(LAWS)) {
  test(`PostgreSQL store: ${name}`, () => law(store));
}

test("several processes may bring one empty database up to date at once", async () => {
  const empty = await server.database();
  const stores = await Promise.all([1, 2, 3].map(() => postgresStore(empty, { connections: 2 })));
  const table = newTable();
  await put(stores[0]!, table);
  assert.deepEqual((await stores[2]!.read(table.head.id, 0))?.head, table.head);
  await Promise.all(stores.map((each) => each.close()));
});

test("news of a write reaches the other processes, and again after the line was cut", async () => {
  const other = await postgresStore(url, { connections: 2 });
  const table = newTable();
  await put(store, table);
  const heard: string[] = [];
  let wake: (() => void) | null = null;
  const stop = other.watch((id) => {
    heard.push(id);
    wake?.();
  });
  const until = async (id: string, times = 1): Promise<void> => {
    while (heard.filter((each) => each === id).length < times) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  await store.write(write(table.head.id, 1, 0, []));
  await until(table.head.id);
  heard.length = 0;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
  await admin.end();
  // Once when it was cut, once when it is back.
  await until(ANY_TABLE, 2);
  await store.write(write(table.head.id, 2, 0, []));
  await until(table.head.id);
  stop();
  await other.close();
});

test("a database that is not there is said to be so", async () => {
  const address = new URL(url);
  address.pathname = `/${randomUUID()}`;
  await assert.rejects(postgresStore(address.href), /does not exist/);
});

test("a database that falls silent is noticed in seconds, and used again as soon as it answers", async () => {
  const { hostname, port } = new URL(url);
  const way = await wayTo(hostname, Number(port));
  const through = new URL(url);
  through.port = String(way.port);
  const other = await postgresStore(through.href, { connections: 4 });
  try {
    const table = newTable();
    await put(other, table);
    const lost = Promise.withResolvers<void>();
    other.watch((id) => {
      if (id === ANY_TABLE) lost.resolve();
    });
    way.stall();
    const start = performance.now();
    const failed = await Promise.allSettled([
      ...Array.from({ length: 8 }, () => other.read(table.head.id, 0)),
      other.ready(),
      other.write(write(table.head.id, 1, 0, [])),
    ]);
    const seconds = (performance.now() - start) / 1000;
    assert.ok(failed.every(({ status }) => status === "rejected"));
    assert.ok(seconds < 14, `noticed after ${seconds} s`);
    await lost.promise;
    way.pass();
    // A connection that had been given up may still be handed out once.
    const again = async (): Promise<unknown> => (await other.read(table.head.id, 0))?.head;
    assert.deepEqual(await again().catch(again), table.head);
    assert.equal(await other.write(write(table.head.id, 1, 0, [])), "written");
  } finally {
    await way.close();
    await other.close().catch(() => {});
  }
});

test("a database that is late is waited for, and one that never comes is said to be away", async () => {
  const { hostname, port } = new URL(url);
  const at = await freePort();
  const through = new URL(url);
  through.port = String(at);
  await assert.rejects(postgresStore(through.href), /ECONNREFUSED/);
  const warned: string[] = [];
  const opening = postgresStore(through.href, { waitMs: 20_000, warn: (message) => warned.push(message) });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const way = await wayTo(hostname, Number(port), at);
  const late = await opening;
  await late.ready();
  assert.deepEqual(
    warned.map((message) => /not there yet/.test(message)),
    [true],
  );
  await late.close();
  await way.close();
});

test("many processes share one bucket, by the database's clock", async () => {
  const stores = await Promise.all([1, 2, 3].map(() => postgresStore(url, { connections: 2 })));
  const name = randomUUID();
  const took = await Promise.all(
    Array.from({ length: 60 }, (_, i) => stores[i % 3]!.rates!.take(name, 20, 0.0001, 1)),
  );
  assert.equal(took.filter((each) => each).length, 20);
  await Promise.all(stores.map((each) => each.close()));
});

test("of many tables made at the same time from several processes no more are made than fit", async () => {
  const stores = await Promise.all([1, 2, 3].map(() => postgresStore(url, { connections: 4 })));
  const guest = randomUUID();
  await stores[0]!.beginGuest(guest);
  const quota = { guest, origin: randomUUID(), tables: 5, bytesOfGuest: 1e9, bytesOfOrigin: 1e9 };
  const made = await Promise.allSettled(
    Array.from({ length: 30 }, (_, i) =>
      stores[i % 3]!.create(newTable({ seated: [{ seat: 0, guest, away: false }] }), quota),
    ),
  );
  assert.equal(made.filter(({ status }) => status === "fulfilled").length, 5);
  await Promise.all(stores.map((each) => each.close()));
});

test("a guest who leaves a table and is forgotten at the same time is gone, and nobody waits for ever", async () => {
  const other = await postgresStore(url, { connections: 4 });
  for (let round = 0; round < 8; round++) {
    const [guest, stays] = [randomUUID(), randomUUID()];
    await Promise.all([store.beginGuest(guest), store.beginGuest(stays)]);
    const seated = [guest, stays].map((each, seat) => ({ seat, guest: each, away: false }));
    const table = newTable({ seated });
    await store.create(table);
    const leaving = { ...write(table.head.id, 1, 0, []), seating: { kind: "left", seat: 0 } } as const;
    const [written] = await Promise.all([store.write(leaving), other.endGuest(guest)]);
    assert.ok(written === "written" || written === "behind");
    assert.deepEqual(
      (await store.read(table.head.id, 0))?.seated.map((each) => each.guest),
      [stays],
    );
    assert.equal(await store.guest(guest), null);
  }
  await other.close();
});
