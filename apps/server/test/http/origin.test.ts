import assert from "node:assert/strict";
import { test } from "node:test";
import { knownHost } from "../../src/http/origin.ts";
import { problemIn, testApp, visitor } from "../support/visitor.ts";

const app = testApp();

test("on this machine only its own names are answered to; elsewhere addresses in numbers and names that were set", () => {
  const own = ["localhost", "localhost:3325", "LOCALHOST:1", "127.0.0.1:3325", "127.9.9.9", "[::1]:3325"];
  const numbers = ["192.168.1.7:3325", "[fd00::1]:80", "10.0.0.1"];
  const foreign = [
    "evil.test",
    "rebind.test:3325",
    "localhost.evil.test",
    "127.0.0.1.evil.test",
    "",
    "a b",
    "1.2.3",
  ];
  for (const host of own) assert.ok(knownHost(host, [], true), host);
  for (const host of [...numbers, ...foreign]) assert.ok(!knownHost(host, [], true), host);
  for (const host of [...own, ...numbers]) assert.ok(knownHost(host, [], false), host);
  for (const host of foreign) assert.ok(!knownHost(host, [], false), host);
  assert.ok(knownHost("play.example.org", ["play.example.org"], false));
  assert.ok(!knownHost("other.example.org", ["play.example.org"], false));
});

test("under another name there is neither the app, nor a session, nor a table", async () => {
  for (const [method, path] of [
    ["GET", "/"],
    ["GET", "/api/scenarios"],
    ["POST", "/api/session"],
    ["POST", "/api/tables"],
    ["GET", "/healthz"],
  ] as const) {
    const answer = await (await app).request(path, { method, headers: { host: "rebind.test:3325" } });
    assert.equal(answer.status, 421);
    assert.equal(answer.headers.get("set-cookie"), null);
    assert.match((await problemIn(answer, "wrong-host")).remedy, /LINCHPIN_HOSTS/);
  }
});

test("a page of another origin changes nothing, also where the browser sends no Sec-Fetch-Site", async () => {
  const guest = await visitor(await app);
  const send = async (origin: string, host = "localhost:3325"): Promise<Response> =>
    (await app).request("/api/tables", {
      method: "POST",
      headers: { cookie: guest.cookie(), host, origin, "content-type": "application/json" },
      body: JSON.stringify({ scenario: "sensor" }),
    });
  for (const origin of [
    "http://evil.test",
    "null",
    "http://localhost:8080",
    "http://localhost.evil.test:3325",
    "x",
  ])
    await problemIn(await send(origin), "cross-site");
  for (const origin of ["http://localhost:3325", "https://localhost:3325"])
    assert.equal((await send(origin)).status, 201);
  const list = await guest.get<unknown[]>("/api/tables");
  assert.equal(list.length, 2);
});

test("behind HTTPS a page of the same name that came without it changes nothing", async () => {
  const proxied = await testApp({ proxy: true, hosts: ["play.example.org"] });
  const send = async (origin: string): Promise<Response> =>
    proxied.request("/api/session", {
      method: "POST",
      headers: { host: "play.example.org", "x-forwarded-proto": "https", origin },
    });
  await problemIn(await send("http://play.example.org"), "cross-site");
  assert.equal((await send("https://play.example.org")).status, 200);
});
