/** The server as people run it: where it listens, what it says, how it stops, and that kills cost nothing. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { test } from "node:test";
import { killEmbedded, killPostgres } from "./kill-loop.ts";
import { inFolder } from "./support/folders.ts";
import { clientAt } from "./support/player.ts";
import { startProcess } from "./support/process.ts";
import type { State } from "./support/visitor.ts";

/** Of each store. */
const KILLS = 20;

/** The most memory that a process has taken, MB (Linux). */
const peakMegabytes = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

test(
  "a start of the embedded store takes the memory that the documents say",
  { skip: process.platform !== "linux" },
  () =>
    inFolder(async (folder) => {
      for (const most of [750, 400]) {
        const server = await startProcess({ LINCHPIN_DATA: folder, PORT: "0", LINCHPIN_WORKERS: "0" });
        const peak = peakMegabytes(server.pid);
        await server.end("SIGTERM");
        assert.ok(peak < most, `${peak.toFixed(0)} MB`);
      }
    }),
);

test("the usual port taken, it chooses another and says so; a second server on the data is refused", () =>
  inFolder(async (folder) => {
    const blocker = createServer().listen(3325, "127.0.0.1");
    const server = await startProcess({ LINCHPIN_DATA: folder });
    try {
      assert.match(server.said(), /Port 3325 is taken, so it chose \d+/);
      assert.ok(server.said().includes(folder));
      assert.match(server.said(), /To stop: Ctrl-C/);
      await assert.rejects(startProcess({ LINCHPIN_DATA: folder, PORT: "0" }), /in use by another server/);
    } finally {
      blocker.close();
      assert.equal(await server.end("SIGTERM"), 0);
    }
  }));

test("a port that was asked for and is taken, or a wrong setting, is said plainly", () =>
  inFolder(async (folder) => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, "127.0.0.1", resolve));
    const { port } = blocker.address() as { port: number };
    await assert.rejects(startProcess({ LINCHPIN_DATA: folder, PORT: String(port) }), /port \d+ is taken/);
    blocker.close();
    await assert.rejects(
      startProcess({ PORT: "many" }),
      /PORT is a whole number from 0 to 65535, not "many"/,
    );
    await assert.rejects(startProcess({ LINCHPIN_LOG: "loud" }), /LINCHPIN_LOG is one of debug, info/);
    const nowhere = "postgres://nobody@127.0.0.1:1/none";
    await assert.rejects(
      startProcess({ DATABASE_URL: nowhere, PORT: "0", LINCHPIN_DATABASE_WAIT: "1" }),
      /ECONNREFUSED/,
    );
  }));

test("told to stop, it answers what is under way, ends live updates, and is gone", () =>
  inFolder(async (folder) => {
    const server = await startProcess({ LINCHPIN_DATA: folder, PORT: "0" });
    const session = await fetch(`${server.address}/api/session`, { method: "POST" });
    const headers = {
      cookie: session.headers.get("set-cookie")!.split(";")[0]!,
      "content-type": "application/json",
    };
    const body = JSON.stringify({ scenario: "sensor" });
    const made = (await (
      await fetch(`${server.address}/api/tables`, { method: "POST", headers, body })
    ).json()) as State;
    const path = `${server.address}/api/tables/${made.id}`;
    const updates = await fetch(`${path}/events`, { headers });
    const move = JSON.stringify({ version: made.version, move: "wait" });
    const [answer, status] = await Promise.all([
      fetch(`${path}/moves`, { method: "POST", headers, body: move }),
      new Promise((resolve) => setTimeout(resolve, 5)).then(() => server.end("SIGTERM")),
    ]);
    assert.deepEqual([answer.status, status], [200, 0]);
    assert.match(await updates.text(), /event: state/);
    const again = await startProcess({ LINCHPIN_DATA: folder, PORT: "0" });
    const kept = (await (await fetch(`${again.address}/api/tables/${made.id}`, { headers })).json()) as State;
    assert.equal(kept.view.week, 2);
    await again.end("SIGTERM");
  }));

test("killed during play, the embedded store keeps every acknowledged move", async () => {
  const { acknowledged } = await killEmbedded(KILLS);
  assert.ok(acknowledged > KILLS, `${acknowledged} moves`);
});

test("killed during play, the server on PostgreSQL keeps every acknowledged move", async () => {
  const { acknowledged } = await killPostgres(KILLS);
  assert.ok(acknowledged > KILLS, `${acknowledged} moves`);
});

test("clients that come back are known after a restart", () =>
  inFolder(async (folder) => {
    const server = await startProcess({ LINCHPIN_DATA: folder, PORT: "0" });
    const client = clientAt(server.address);
    await client.ask("POST", "/api/session");
    await client.ask("POST", "/api/tables", { scenario: "ring" });
    await server.end("SIGKILL");
    const again = await startProcess({ LINCHPIN_DATA: folder, PORT: "0" });
    client.moveTo(again.address);
    const list = (await (await client.ask("GET", "/api/tables")).json()) as unknown[];
    assert.equal(list.length, 1);
    await again.end("SIGTERM");
  }));
