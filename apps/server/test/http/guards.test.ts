import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { openBuckets } from "../../src/http/buckets.ts";
import { ownLimiters } from "../../src/http/rates.ts";
import { openReadiness, type Readiness } from "../../src/http/readiness.ts";
import { readSite } from "../../src/http/site.ts";
import { openLog } from "../../src/log.ts";
import { served } from "../support/served.ts";
import { NO_LIMITS, problemIn, atTable, testApp, visitor } from "../support/visitor.ts";

const app = testApp();

test("a bucket lets a burst through, then as many as flow in", () => {
  const buckets = openBuckets({ burst: 3, perSecond: 2 });
  const taken = (now: number): number => buckets.take("a", now);
  assert.deepEqual([taken(0), taken(0), taken(0), taken(0)], [0, 0, 0, 0.5]);
  assert.equal(buckets.take("b", 0), 0);
  assert.deepEqual([taken(500), taken(500)], [0, 0.5]);
  // Being refused costs nothing, and a clock that goes back gives nothing.
  assert.deepEqual([taken(400), taken(1000), taken(60_000)], [0.5, 0, 0]);
  assert.equal(taken(60_000), 0);
});

test("at once or one after another, as many come through", () => {
  const counts = [0, 1].map((step) => {
    const buckets = openBuckets({ burst: 5, perSecond: 1 });
    return Array.from({ length: 20 }, (_, i) => buckets.take("a", i * step)).filter((wait) => wait === 0)
      .length;
  });
  assert.deepEqual(counts, [5, 5]);
});

test("buckets are forgotten before there are too many", () => {
  const buckets = openBuckets({ burst: 1, perSecond: 1 }, 100);
  for (let i = 0; i < 1000; i++) buckets.take(String(i), 0);
  assert.equal(buckets.size(), 100);
});

test("who asks too often is told how long to wait, and others are not", async () => {
  const strict = await testApp({
    limits: { ...NO_LIMITS, guest: { burst: 4, perSecond: 1 } },
    limiter: ownLimiters(() => 0),
  });
  const [one, other] = [await visitor(strict), await visitor(strict)];
  for (let i = 0; i < 4; i++) await one.get("/api/tables");
  const refused = await one.ask("GET", "/api/tables");
  assert.equal(refused.headers.get("retry-after"), "1");
  await problemIn(refused, "too-many");
  await other.get("/api/tables");
});

test("new sessions are counted by address, also behind a proxy", async () => {
  const strict = await testApp({
    limits: { ...NO_LIMITS, beginnings: { burst: 2, perSecond: 1 } },
    proxy: true,
    limiter: ownLimiters(() => 0),
  });
  const from = (address: string): Response | Promise<Response> =>
    strict.request("/api/session", { method: "POST", headers: { "x-forwarded-for": `9.9.9.9, ${address}` } });
  assert.deepEqual([(await from("1.1.1.1")).status, (await from("1.1.1.1")).status], [200, 200]);
  assert.equal((await from("1.1.1.1")).status, 429);
  assert.equal((await from("2.2.2.2")).status, 200);
});

test("below the prefix of a proxy everything is where it is at the root, also if the proxy takes it off", async () => {
  const below = await testApp({ prefix: "/play/linchpin" });
  for (const prefix of ["", "/play/linchpin"]) {
    const begun = await below.request(`${prefix}/api/session`, { method: "POST" });
    const cookie = begun.headers.get("set-cookie")!.split(";")[0]!;
    const headers = { cookie, "content-type": "application/json" };
    const body = JSON.stringify({ scenario: "sensor" });
    const made = await below.request(`${prefix}/api/tables`, { method: "POST", headers, body });
    assert.equal(made.status, 201);
    const { id } = (await made.json()) as { id: string };
    assert.equal(made.headers.get("location"), `/play/linchpin/api/tables/${id}`);
    const invited = await below.request(`${prefix}/api/tables/${id}/invitations`, {
      method: "POST",
      headers,
      body: JSON.stringify({ seat: "bohe" }),
    });
    assert.match(((await invited.json()) as { link: string }).link, /^\/play\/linchpin\/#\/join\//);
    assert.equal((await below.request(`${prefix}/readyz`)).status, 200);
    assert.equal((await below.request(`${prefix}/api/tables`)).status, 401);
  }
  // Guards are not walked around by a path that only begins alike.
  for (const path of [
    "/play/linchpinx/api/tables",
    "/play/linchpin//api/tables",
    "/play/linchpin/play/linchpin/api/tables",
  ])
    assert.equal((await below.request(path)).status, 404, path);
  const bare = await below.request("/play/linchpin");
  assert.deepEqual([bare.status, bare.headers.get("location")], [308, "/play/linchpin/"]);
});

test("what is too large is not read", async () => {
  const guest = await visitor(await app);
  const long = "x".repeat(9000);
  await problemIn(await guest.ask("POST", "/api/tables", { scenario: long }), "too-large");
  await problemIn(await guest.ask("POST", "/api/tables/import", { record: long.repeat(80) }), "too-large");
  await problemIn(await guest.ask("POST", "/api/tables/import", { record: long.repeat(10) }), "bad-request");
  await problemIn(await guest.ask("POST", "/api/tables/import", { record: long }), "bad-record");
});

test("only JSON is taken, and nothing from other sites", async () => {
  const guest = await visitor(await app);
  const send = async (headers: Record<string, string>, body: string): Promise<Response> =>
    (await app).request("/api/tables", {
      method: "POST",
      headers: { cookie: guest.cookie(), ...headers },
      body,
    });
  const right = JSON.stringify({ scenario: "sensor" });
  const json = { "content-type": "application/json; charset=utf-8" };
  assert.equal((await send(json, right)).status, 201);
  await problemIn(await send({ "content-type": "text/plain" }, right), "wrong-type");
  await problemIn(await send({ ...json, "sec-fetch-site": "cross-site" }, right), "cross-site");
  assert.equal((await send({ ...json, "sec-fetch-site": "same-origin" }, right)).status, 201);
  await problemIn(await send(json, "{"), "bad-request");
  const { detail } = await problemIn(await send(json, '{"scenario":"sensor","colour":"red"}'), "bad-request");
  assert.match(detail, /colour/);
});

test("every answer carries the headers that keep a browser safe", async () => {
  const guest = await visitor(await app);
  for (const path of ["/api/scenarios", "/api/tables/none", "/nothing", "/healthz", "/api/openapi.json"]) {
    const { headers } = await guest.ask("GET", path);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/);
    if (path.startsWith("/api/")) assert.equal(headers.get("cache-control"), "no-store");
  }
});

const readiness = (write: () => Promise<void>, room = async (): Promise<void> => {}): Readiness =>
  openReadiness({ write, room, reviews: () => false }, () => 0, 50);

const hanging = (): Promise<void> => new Promise(() => {});

test("ready is what can be played: a full disk, a database that hangs and one without room are told apart", async () => {
  const full = Object.assign(new Error("could not extend file"), { code: "53100" });
  for (const [write, said] of [
    [() => Promise.reject(full), /disk .* full/],
    [hanging, /does not answer/],
  ] as const) {
    const down = await testApp({ readiness: readiness(write) });
    const answers = await Promise.all(Array.from({ length: 20 }, async () => down.request("/readyz")));
    assert.match((await problemIn(answers[0]!, "unavailable")).detail, said);
  }
  let writes = 0;
  const counting = async (): Promise<void> => void writes++;
  const narrow = await testApp({
    readiness: readiness(counting, () => Promise.reject(new Error("no room"))),
  });
  const answers = await Promise.all(Array.from({ length: 20 }, async () => narrow.request("/readyz")));
  assert.deepEqual(await answers[0]!.json(), { status: "ready", newTables: false, reviews: false });
  // However often it is asked, it looks once.
  assert.equal(writes, 1);
});

test("alive is not ready: without the database, or while it stops, the server says so", async () => {
  assert.equal((await (await app).request("/readyz")).status, 200);
  const down = await testApp({ readiness: readiness(() => Promise.reject(new Error("no"))) });
  assert.equal((await down.request("/healthz")).status, 200);
  await problemIn(await down.request("/readyz"), "unavailable");
  const stopping = AbortSignal.abort();
  await problemIn(await (await testApp({ stopping })).request("/readyz"), "unavailable");
});

/** The answer when the tables fail like this. */
async function failing(fault: Error): Promise<Response> {
  const list = async (): Promise<never> => {
    throw fault;
  };
  const broken = await testApp({ tables: { list } as never });
  return (await visitor(broken)).ask("GET", "/api/tables");
}

test("a database that is away is 503, a fault of ours is 500 and tells nothing", async () => {
  const away = Object.assign(new Error("connect ECONNREFUSED 10.0.0.1"), { code: "ECONNREFUSED" });
  const said = await problemIn(await failing(away), "unavailable");
  assert.doesNotMatch(JSON.stringify(said), /10\.0\.0\.1/);
  const ours = await problemIn(await failing(new TypeError("secret is undefined")), "internal");
  assert.doesNotMatch(JSON.stringify(ours), /secret/);
});

test("the log has a line an answer and names nobody", async () => {
  const lines: string[] = [];
  const log = openLog(
    "info",
    (line) => lines.push(line),
    () => new Date(0),
  );
  const { guest, made } = await atTable(testApp({ log }));
  await guest.get(`/api/tables/${made.id}`);
  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    said.map(({ method, route, status }) => [method, route, status]),
    [
      ["POST", "/api/session", 200],
      ["POST", "/api/tables", 201],
      ["GET", "/api/tables/:id", 200],
    ],
  );
  const all = lines.join("");
  assert.ok(!all.includes(made.id) && !all.includes(guest.cookie().split(".")[1]!));
  const quiet: string[] = [];
  openLog("warn", (line) => quiet.push(line))("info", "nothing");
  assert.deepEqual(quiet, []);
});

test("the built app is served from memory: compressed, named by content, nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-site-"));
  try {
    assert.equal(readSite(folder), null);
    const script = "export const a = 1;\n".repeat(200);
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><head><title>Linchpin</title></head>");
    writeFileSync(join(folder, "assets/a-123.js"), script);
    const site = await testApp({ site: readSite(folder) });
    const page = await site.request("/");
    // The page is told that there is a server behind it.
    assert.match(await page.text(), /<meta name="linchpin-server" content="1" \/><title>/);
    assert.equal(page.headers.get("cache-control"), "no-cache");
    const packed = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [coding, unpack] of Object.entries(packed)) {
      const answer = await site.request("/assets/a-123.js", { headers: { "accept-encoding": coding } });
      assert.equal(answer.headers.get("content-encoding"), coding);
      assert.equal(unpack(Buffer.from(await answer.arrayBuffer())).toString(), script);
      assert.match(answer.headers.get("cache-control")!, /immutable/);
      const again = { "if-none-match": answer.headers.get("etag")! };
      assert.equal((await site.request("/assets/a-123.js", { headers: again })).status, 304);
    }
    for (const path of [
      "/assets/none.js",
      "/../package.json",
      "/%2e%2e/package.json",
      "/api/none",
      "/.env",
      "/table/7",
    ])
      await problemIn(await site.request(path), "not-found");
    await problemIn(await site.request("/", { method: "POST" }), "not-found");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("who goes in the middle of a request is no fault of the server's, and wakes nobody", async () => {
  const lines: { readonly level: string; readonly status: unknown }[] = [];
  const answered = Promise.withResolvers<void>();
  const watched = await testApp({
    log: (level, _, { status } = {}) => {
      lines.push({ level, status });
      if (status !== undefined) answered.resolve();
    },
  });
  await served(watched, async (address) => {
    const { host, port } = new URL(address);
    const socket = connect({ port: Number(port), host: "127.0.0.1" });
    const head = `POST /api/invitations/look HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`;
    socket.write(`${head}transfer-encoding: chunked\r\nexpect: 100-continue\r\n\r\n9\r\n{"token":\r\n`);
    // It says that it waits for the rest.
    await once(socket, "data");
    socket.destroy();
    await answered.promise;
  });
  assert.deepEqual(lines, [{ level: "info", status: 400 }]);
});
