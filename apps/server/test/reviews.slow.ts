/** Reviews as jobs: taken up again after a kill, and done by a machine that only works. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inFolder } from "./support/folders.ts";
import { clientAt, type Client } from "./support/player.ts";
import { startPostgres } from "./support/postgres.ts";
import { startProcess } from "./support/process.ts";
import type { State } from "./support/visitor.ts";

interface Review {
  readonly of: number;
  readonly done: number;
  readonly graded: readonly { readonly number: number }[];
}

/** A game that is over, with some decisions, and its review asked for; the path of the review. */
async function asked(client: Client, weeks: number): Promise<string> {
  await client.ask("POST", "/api/session");
  let state = (await (
    await client.ask("POST", "/api/tables", { scenario: "sensor", seed: 5 })
  ).json()) as State;
  for (let i = 0; !state.over; i++) {
    const move = i < weeks ? "wait" : "close";
    const sent = { version: state.version, move };
    state = (await (await client.ask("POST", `/api/tables/${state.id}/moves`, sent)).json()) as State;
  }
  const path = `/api/tables/${state.id}/review`;
  assert.equal((await client.ask("POST", path)).status, 202);
  return path;
}

async function until(client: Client, path: string, enough: (review: Review) => boolean): Promise<Review> {
  for (let tries = 0; tries < 600; tries++) {
    const found = (await (await client.ask("GET", path)).json()) as Review;
    if (enough(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return assert.fail("the review does not come on");
}

const all = ({ done, of }: Review): boolean => done === of;

test("a review goes on where it was after the server was killed", () =>
  inFolder(async (folder) => {
    const env = { LINCHPIN_DATA: folder, PORT: "0", LINCHPIN_WORKERS: "1" };
    const server = await startProcess(env);
    const client = clientAt(server.address);
    const path = await asked(client, 6);
    const before = await until(client, path, ({ done }) => done > 0);
    await server.end("SIGKILL");
    assert.ok(before.done < before.of, "it was done before it could be killed");
    const again = await startProcess(env);
    client.moveTo(again.address);
    const done = await until(client, path, all);
    assert.deepEqual(done.graded.slice(0, before.done), before.graded);
    assert.deepEqual(
      done.graded.map(({ number }) => number),
      done.graded.map((_, i) => i),
    );
    assert.equal(await again.end("SIGTERM"), 0);
  }));

test("on PostgreSQL a server without workers queues, and a machine that works does it", async () => {
  const postgres = await startPostgres();
  const env = { DATABASE_URL: await postgres.database(), PORT: "0" };
  const server = await startProcess({ ...env, LINCHPIN_WORKERS: "0" });
  const client = clientAt(server.address);
  const path = await asked(client, 1);
  const waiting = (await (await client.ask("GET", path)).json()) as Review;
  assert.equal(waiting.done, 0);
  const worker = await startProcess({ ...env, LINCHPIN_WORKERS: "2" });
  const done = await until(client, path, all);
  assert.equal(done.graded.length, done.of);
  await Promise.all([server.end("SIGTERM"), worker.end("SIGTERM")]);
  await postgres.stop();
});
