/** Several server processes on one PostgreSQL serve the same table. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client as Database } from "pg";
import { clientAt, type Client } from "./support/player.ts";
import { startPostgres, type TestPostgres } from "./support/postgres.ts";
import { startProcess, type ServerProcess } from "./support/process.ts";
import type { State } from "./support/visitor.ts";

let postgres: TestPostgres;
let url: string;
let servers: readonly ServerProcess[];

before(async () => {
  postgres = await startPostgres();
  url = await postgres.database();
  servers = await Promise.all([1, 2].map(() => startProcess({ DATABASE_URL: url, PORT: "0" })));
});

after(async () => {
  await Promise.all(servers.map((server) => server.end("SIGTERM")));
  await postgres.stop();
});

/** One guest, and a table of its own. */
async function seated(): Promise<{ client: Client; state: State; cookie: string }> {
  const client = clientAt(servers[0]!.address);
  const session = await client.ask("POST", "/api/session");
  const cookie = session.headers.get("set-cookie")!.split(";")[0]!;
  const state = (await (await client.ask("POST", "/api/tables", { scenario: "sensor" })).json()) as State;
  return { client, state, cookie };
}

test("a game is played to the end with every move at another server", async () => {
  const { client, state: first } = await seated();
  let state = first;
  for (let i = 0; !state.over; i++) {
    client.moveTo(servers[i % 2]!.address);
    const path = `/api/tables/${state.id}/moves`;
    const answer = await client.ask("POST", path, {
      version: state.version,
      move: i < 30 ? "wait" : "close",
    });
    assert.equal(answer.status, 200);
    state = (await answer.json()) as State;
  }
  const ends = await Promise.all(
    servers.map(async ({ address }) => {
      client.moveTo(address);
      return (await client.ask("GET", `/api/tables/${state.id}/record`)).text();
    }),
  );
  assert.equal(ends[0], ends[1]);
});

test("of moves sent to both at the same time exactly one is made", async () => {
  const { state: first, cookie } = await seated();
  const headers = { cookie, "content-type": "application/json" };
  let state = first;
  for (let round = 0; round < 15; round++) {
    const answers = await Promise.all(
      [0, 1, 0, 1].map((which) =>
        fetch(`${servers[which]!.address}/api/tables/${state.id}/moves`, {
          method: "POST",
          headers,
          body: JSON.stringify({ version: state.version, move: "wait" }),
        }),
      ),
    );
    const made = answers.filter(({ status }) => status === 200);
    assert.equal(made.length, 1, answers.map(({ status }) => status).join());
    assert.ok(answers.every(({ status }) => status === 200 || status === 409));
    const { week } = state.view;
    state = (await made[0]!.json()) as State;
    assert.equal(state.view.week, week + 1);
  }
});

test("who follows a table at one server hears of a move made at the other", async () => {
  const { state, cookie } = await seated();
  const headers = { cookie, "content-type": "application/json" };
  const path = `/api/tables/${state.id}`;
  const updates = await fetch(`${servers[0]!.address}${path}/events`, { headers });
  const reader = updates.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const body = JSON.stringify({ version: state.version, move: "wait" });
  await fetch(`${servers[1]!.address}${path}/moves`, { method: "POST", headers, body });
  assert.match((await reader.read()).value ?? "", /"week":2/);
  await reader.cancel();
});

test("connections to the database that are cut heal; the server says 503 in between, and stays", async () => {
  const { client, state } = await seated();
  const admin = new Database({ connectionString: url });
  await admin.connect();
  await admin
    .query("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()")
    .catch(() => {});
  await admin.end();
  const statuses: number[] = [];
  for (let i = 0; i < 20 && statuses.at(-1) !== 200; i++) {
    statuses.push((await client.ask("GET", `/api/tables/${state.id}`)).status);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.equal(statuses.at(-1), 200);
  assert.ok(
    statuses.every((status) => status === 200 || status === 503),
    statuses.join(),
  );
});

test("whoever leaves, is freed, sits down and is forgotten at the same time gets an answer, never a fault", async () => {
  const statuses = new Map<number, number>();
  const say = async (client: Client, method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await client.ask(method, path, body);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    return answer;
  };
  const one = async (round: number): Promise<void> => {
    const { client: maker, state } = await seated();
    const path = `/api/tables/${state.id}`;
    const others = await Promise.all(
      ["bohe", "qingluo", "ruize"].map(async (seat, i) => {
        const client = clientAt(servers[(round + i) % 2]!.address);
        await client.ask("POST", "/api/session");
        const { token } = (await (await maker.ask("POST", `${path}/invitations`, { seat })).json()) as {
          token: string;
        };
        return { client, seat, token };
      }),
    );
    const joins = others.map(({ client, token }) => say(client, "POST", "/api/invitations/join", { token }));
    const leaves = others.flatMap(({ client, seat }) => [
      say(client, "DELETE", path),
      say(client, "DELETE", "/api/session"),
      say(maker, "DELETE", `${path}/seats/${seat}`),
    ]);
    await Promise.all([
      ...joins,
      ...leaves,
      say(maker, "DELETE", path),
      say(maker, "DELETE", "/api/session"),
    ]);
  };
  for (let i = 0; i < 6; i++) await Promise.all(Array.from({ length: 8 }, (_, j) => one(i * 8 + j)));
  const faults = [...statuses].filter(([status]) => status >= 500);
  assert.deepEqual(faults, []);
  assert.ok((statuses.get(204) ?? 0) > 48, JSON.stringify([...statuses]));
});
