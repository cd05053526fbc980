/** Records from outside are read off the path of requests, with limits of size, time and how many wait. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { openDesk } from "../../src/desk/desk.ts";
import { RECORD_BYTES } from "@linchpin/protocol";
import { ownLimiters } from "../../src/http/rates.ts";
import { Problem } from "../../src/problem.ts";
import { LIMITS } from "../../src/http/context.ts";
import { NO_LIMITS, problemIn, testApp, visitor } from "../support/visitor.ts";

const app = testApp();
const HEAD = '[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "7"]\n';

/** Texts that once took seconds: each a kind of list without an end. */
const LONG: Readonly<Record<string, string>> = {
  headers: HEAD + Array.from({ length: 6000 }, (_, i) => `[H${i} ""]\n`).join(""),
  variations: `${HEAD}\n1. wait ${"(1. wait) ".repeat(6000)}`,
  nesting: `${HEAD}\n1. wait ${"(1. wait ".repeat(6000)}`,
  comments: `${HEAD}\n1. wait ${"{a} ".repeat(12_000)}`,
  moves: `${HEAD}\n1. ${"share bohe spec; ".repeat(3500)}`,
  faults: `${HEAD}\n${") ".repeat(30_000)}`,
  "one move": `${HEAD}\n1. ${"x".repeat(60_000)}`,
};

test("while a record is read, others are answered at once, however it is made", async () => {
  const [guest, other] = [await visitor(await app), await visitor(await app)];
  const made = await other.post("/api/tables", { scenario: "sensor" }, 201);
  for (const [name, record] of Object.entries(LONG)) {
    assert.ok(record.length <= RECORD_BYTES, `${name}: ${record.length}`);
    const before = process.threadCpuUsage();
    const answer = await guest.ask("POST", "/api/tables/import", { record });
    const { user, system } = process.threadCpuUsage(before);
    const ms = (user + system) / 1000;
    assert.ok(answer.status === 201 || answer.status === 400, `${name}: ${answer.status}`);
    assert.ok(ms < 150, `${name}: the thread that answers everybody was busy for ${ms} ms`);
    if (answer.status === 400)
      assert.ok(((await answer.json()) as { detail: string }).detail.length < 600, name);
  }
  assert.equal((await other.move(made, "wait")).view.week, 2);
});

test("a refusal is never as long as what it refuses, and moves no cursor", async () => {
  const guest = await visitor(await app);
  const record = `${HEAD}\n1. wait\u001B[2J\u001B]0;title\u0007 ${"y".repeat(30_000)}\n`;
  const { detail } = await problemIn(await guest.ask("POST", "/api/tables/import", { record }), "bad-record");
  assert.ok(detail.length < 600);
  assert.doesNotMatch(detail, /\p{Cc}/u);
});

test("what reads and writes whole games is counted by guest and by address", async () => {
  const slow = { burst: 2, perSecond: 0.1 };
  const record = "what?";
  const guests = await testApp({ limits: { ...NO_LIMITS, heavy: slow }, limiter: ownLimiters(() => 0) });
  const [one, two] = [await visitor(guests), await visitor(guests)];
  for (let i = 0; i < 2; i++)
    await problemIn(await one.ask("POST", "/api/tables/import", { record }), "bad-record");
  await problemIn(await one.ask("POST", "/api/tables/import", { record }), "too-many");
  const none = "A".repeat(22);
  await problemIn(await one.ask("GET", `/api/tables/${none}/record`), "too-many");
  await problemIn(await two.ask("GET", `/api/tables/${none}/record`), "not-found");
  const addresses = await testApp({
    limits: { ...NO_LIMITS, heavyOfAddress: slow },
    limiter: ownLimiters(() => 0),
  });
  const statuses: number[] = [];
  for (let i = 0; i < 3; i++)
    statuses.push((await (await visitor(addresses)).ask("POST", "/api/tables/import", { record })).status);
  assert.deepEqual(statuses, [400, 400, 429]);
  assert.ok(LIMITS.heavy.perSecond <= 1);
});

const asker = (guest: string, address = "1.1.1.1"): { guest: string; address: string } => ({
  guest,
  address,
});
const job = { record: "what?", seat: "owner", mode: "practice" } as const;

test("at the desk few may wait for one guest and one address, and guests are served in turn", async () => {
  const desk = openDesk({ jobMs: 60_000, ofGuest: 3, ofAddress: 4, inAll: 5 });
  try {
    const order: string[] = [];
    const ask = (guest: string, address: string): Promise<string> =>
      desk.bring(asker(guest, address), job).then(
        () => "done",
        (error: unknown) => {
          const kind = error instanceof Problem ? error.kind : String(error);
          if (kind === "bad-record") order.push(guest);
          return kind;
        },
      );
    const said = await Promise.all([
      ...["a", "a", "a", "a"].map((guest) => ask(guest, "1.1.1.1")),
      ...["b", "c"].map((guest) => ask(guest, "1.1.1.1")),
      ...["d", "e"].map((guest) => ask(guest, "2.2.2.2")),
    ]);
    assert.deepEqual(
      said.map((kind) => kind === "bad-record"),
      [true, true, true, false, true, false, true, false],
    );
    assert.deepEqual(order, ["a", "b", "a", "d", "a"]);
    assert.equal(await ask("a", "1.1.1.1"), "bad-record");
  } finally {
    await desk.close();
  }
});

test("a job that takes too long, or a thread that dies, is given up, and the desk goes on", async () => {
  const READY = 'require("node:worker_threads").parentPort.postMessage("ready");';
  const ON = 'require("node:worker_threads").parentPort.on("message", () => {';
  for (const [work, said] of [
    ["for (;;) {}", /too long/],
    ["process.exit(1)", /memory/],
  ] as const) {
    const spin = (): Worker => new Worker(`${READY}${ON}${work}});`, { eval: true });
    const desk = openDesk({ jobMs: 100, ofGuest: 1, ofAddress: 1, inAll: 1 }, spin);
    await assert.rejects(desk.bring(asker("a"), job), said);
    await assert.rejects(desk.bring(asker("a"), job), said);
    await desk.close();
  }
});

test("a thread that dies between two jobs takes nothing along", async () => {
  const ANSWER = 'const { parentPort } = require("node:worker_threads"); parentPort.postMessage("ready");';
  const WORK =
    'if (job === "die") throw new Error("late"); parentPort.postMessage({ ok: false, problem: "bad-record", detail: "read" });';
  const threads: Worker[] = [];
  const mortal = (): Worker => {
    threads.push(new Worker(`${ANSWER} parentPort.on("message", (job) => { ${WORK} });`, { eval: true }));
    return threads.at(-1)!;
  };
  const desk = openDesk({ jobMs: 60_000, ofGuest: 1, ofAddress: 1, inAll: 1 }, mortal);
  for (let round = 1; round <= 2; round++) {
    await assert.rejects(desk.bring(asker("a"), job), /read/);
    const [thread] = threads.slice(-1);
    thread!.ref();
    const gone = new Promise((resolve) => thread!.once("exit", resolve));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread!.postMessage("die");
    await gone;
    assert.equal(threads.length, round);
  }
  await desk.close();
});
