import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { postgresStore } from "../../src/store/postgres.ts";
import { ANY_TABLE, type Store } from "../../src/store/store.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { LAWS, newTable, put } from "./conformance.ts";

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
  const until = async (id: string): Promise<void> => {
    while (!heard.includes(id)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const write = {
    id: table.head.id,
    ply: 0,
    lines: [],
    week: 1,
    over: false,
    seating: null,
    mostTables: 200,
    seatingWeek: 2,
    begins: false,
    redeal: null,
  };
  await store.write({ ...write, revision: 1 });
  await until(table.head.id);
  heard.length = 0;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
  await admin.end();
  await until(ANY_TABLE);
  await store.write({ ...write, revision: 2 });
  await until(table.head.id);
  stop();
  await other.close();
});

test("a database that is not there is said to be so", async () => {
  const address = new URL(url);
  address.pathname = `/${randomUUID()}`;
  await assert.rejects(postgresStore(address.href), /does not exist/);
});
