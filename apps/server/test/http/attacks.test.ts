/** What somebody tries who has not read the code, over a real socket where the wire matters. */
import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "node:test";
import { atLength } from "../../../../packages/coalition/test/helpers/scope.ts";
import { quickStore } from "../support/quick-store.ts";
import { served } from "../support/served.ts";
import {
  inviteTo,
  problemIn,
  atTable,
  sessionsOn,
  tablesOn,
  testApp,
  twoAt,
  visitor,
  type State,
} from "../support/visitor.ts";

const app = testApp();

/** What is said to these bytes, until the other side closes or has been silent for a while. */
function said(address: string, bytes: string): Promise<string> {
  const { port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: "127.0.0.1" });
    let text = "";
    socket.setEncoding("latin1");
    socket.setTimeout(1500, () => socket.destroy());
    socket.on("data", (chunk: string) => (text += chunk));
    socket.on("error", () => {});
    socket.on("close", () => resolve(text));
    socket.write(bytes);
  });
}

const statuses = (text: string): readonly number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));

const SMUGGLED: readonly (readonly [name: string, head: string, rest: string])[] = [
  ["length and chunks", "content-length: 6\r\ntransfer-encoding: chunked", "0\r\n\r\nG"],
  ["two lengths", "content-length: 0\r\ncontent-length: 44", ""],
  ["a length with a plus", "content-length: +5", "hello"],
  ["a length of two", "content-length: 0, 5", "hello"],
  ["chunks of another name", "transfer-encoding: xchunked", "0\r\n\r\n"],
  ["chunks twice", "transfer-encoding: chunked, identity", "0\r\n\r\n"],
  ["a space before the colon", "transfer-encoding : chunked", "0\r\n\r\n"],
  ["a folded line", "x-a: b\r\n c: d", ""],
  ["a bare line feed in a name", "x-a\n: b", ""],
  ["a NUL", "x-a: b\0c", ""],
];

test("no second request hides in the first", async () => {
  await served(await app, async (address) => {
    const host = new URL(address).host;
    const hidden = "DELETE /api/session HTTP/1.1\r\nhost: localhost\r\n\r\n";
    await Promise.all(
      SMUGGLED.map(async ([name, head, rest]) => {
        const first = `POST /api/session HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n${head}\r\n\r\n`;
        const got = statuses(await said(address, first + rest + hidden));
        assert.ok(got.length <= 1, `${name}: ${got.join()}`);
        for (const status of got) assert.equal(status, 400, name);
      }),
    );
  });
});

test("addresses of other kinds, other hosts and other protocols get nothing", async () => {
  await served(await app, async (address) => {
    const host = new URL(address).host;
    const asks: readonly (readonly [string, string])[] = [
      ["two hosts", `GET /api/scenarios HTTP/1.1\r\nhost: ${host}\r\nhost: evil.test\r\n\r\n`],
      ["two hosts the other way", `GET /api/scenarios HTTP/1.1\r\nhost: evil.test\r\nhost: ${host}\r\n\r\n`],
      ["no host", "GET /api/scenarios HTTP/1.1\r\n\r\n"],
      ["an empty host", "GET /api/scenarios HTTP/1.1\r\nhost:\r\n\r\n"],
      ["a host with a user", `GET /api/scenarios HTTP/1.1\r\nhost: ${host}@evil.test\r\n\r\n`],
      ["a host with a path", `GET /api/scenarios HTTP/1.1\r\nhost: ${host}/evil\r\n\r\n`],
      ["another's address", `GET http://evil.test/api/scenarios HTTP/1.1\r\nhost: evil.test\r\n\r\n`],
      ["a way without a slash", `GET @evil.test/ HTTP/1.1\r\nhost: ${host}\r\n\r\n`],
      ["all", `OPTIONS * HTTP/1.1\r\nhost: ${host}\r\n\r\n`],
      ["a tunnel", `CONNECT evil.test:443 HTTP/1.1\r\nhost: ${host}\r\n\r\n`],
      ["a trace", `TRACE /api/scenarios HTTP/1.1\r\nhost: ${host}\r\n\r\n`],
      ["a verb of its own", `HACK /api/scenarios HTTP/1.1\r\nhost: ${host}\r\n\r\n`],
    ];
    await Promise.all(
      asks.map(async ([name, bytes]) => {
        const text = await said(address, bytes);
        for (const status of statuses(text)) assert.ok(status >= 400 && status < 500, `${name}: ${text}`);
        assert.doesNotMatch(text, /"sensor"/, name);
      }),
    );
  });
});

test("a socket is not turned into one of another kind", async () => {
  await served(await app, async (address) => {
    const host = new URL(address).host;
    const upgrades = [
      "upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==",
      "upgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAAP__",
    ];
    await Promise.all(
      upgrades.map(async (upgrade) => {
        const bytes = `GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: upgrade\r\n${upgrade}\r\n\r\n`;
        assert.ok(!statuses(await said(address, bytes)).includes(101), upgrade);
      }),
    );
  });
});

test("an address that says https of itself is no proxy's word", async () => {
  await served(await app, async (address) => {
    const host = new URL(address).host;
    const text = await said(
      address,
      `POST https://${host}/api/session HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
    );
    assert.doesNotMatch(text, /__Host-|strict-transport-security/i);
  });
});

test("paths in disguise lead nowhere, or to the same guards", async () => {
  const guest = await visitor(await app);
  const stranger = await visitor(await app);
  const { id } = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  for (const path of [
    `//api/tables/${id}`,
    `/api//tables/${id}`,
    `/api/tables/${id}/`,
    `/API/tables/${id}`,
    `/api/tables/./${id}`,
    `/api/tables/x/../${id}`,
    `/api/tables/%2e%2e/tables/${id}`,
    `/api/tables/${id}%00`,
    `/api/tables/${id}%2f`,
    `/api/tables/${id};x=1`,
    `/api/t%61bles/${id}`,
    `/api/tables/${id.slice(0, -1)}%${id.charCodeAt(21).toString(16)}`,
    `/api\\tables\\${id}`,
    `/healthz/../api/tables/${id}`,
  ]) {
    const answer = await stranger.ask("GET", path);
    assert.equal(answer.status, 404, path);
    const nobody = await (await app).request(path);
    assert.ok([401, 404].includes(nobody.status), path);
  }
});

test("what is said in a cookie that has been damaged, doubled or turned around is nobody's", async () => {
  const guest = await visitor(await app);
  await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const [name, value] = guest.cookie().split("=") as [string, string];
  const parts = value.split(".");
  const forged = [
    `${name}=${value}.`,
    `${name}=${value.replace("v2", "v1")}`,
    `${name}=${parts.with(3, "01").join(".")}`,
    `${name}=${parts.with(3, "1e0").join(".")}`,
    `${name}=${parts.with(1, "__proto_").join(".")}`,
    `${name}=${value.toUpperCase()}`,
    `${name}=${encodeURIComponent(`${value}\n`)}`,
    `${name.toUpperCase()}=${value}`,
    `__Host-${name}=${value}`,
    `${name}=; ${name}=${value}`,
  ];
  for (const cookie of forged) {
    const answer = await (await app).request("/api/tables", { headers: { cookie } });
    assert.equal(answer.status, 401, cookie);
  }
});

test("nothing of the API may be kept by anybody on the way, live updates and refusals neither", async () => {
  const { guest, id } = await atTable(app);
  for (const path of [
    `/api/tables/${id}`,
    `/api/tables/${id}/events`,
    `/api/tables/${id}/moves`,
    `/api/tables/${id}/record`,
    "/api/scenarios",
    "/api/nothing",
    "/healthz",
    "/readyz",
    "/nothing",
  ]) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await guest.ask(method, path);
      assert.equal(answer.headers.get("cache-control"), "no-store", `${method} ${path}`);
      assert.equal(answer.headers.get("etag"), null);
      assert.equal(answer.headers.get("access-control-allow-origin"), null);
      await answer.body?.cancel();
    }
  }
});

test("what goes wrong under live updates is not told to the reader", async () => {
  const store = await quickStore();
  let broken = false;
  const failing = {
    ...store,
    read: (...given: Parameters<typeof store.read>) =>
      broken ? Promise.reject(new Error("connect ECONNREFUSED 10.9.8.7:5432")) : store.read(...given),
  };
  const logged: string[] = [];
  const own = await testApp({
    tables: tablesOn(failing),
    log: (_, message) => void logged.push(message),
  });
  const { guest, id } = await atTable(own);
  const stream = await guest.ask("GET", `/api/tables/${id}/events`);
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  broken = true;
  const moving = await visitor(await app, guest.cookie());
  await moving.move(await moving.get(`/api/tables/${id}`), "wait");
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) rest += part.value;
  assert.doesNotMatch(rest, /ECONNREFUSED|10\.9\.8\.7|error/);
  assert.ok(logged.includes("live updates failed"));
});

test("other methods at right addresses, and questions before them, change nothing and allow nobody", async () => {
  const { guest, id, made } = await atTable(app);
  for (const method of ["OPTIONS", "PUT", "PATCH", "TRACE-X"])
    for (const path of ["/api/session", "/api/tables", `/api/tables/${id}`, `/api/tables/${id}/moves`]) {
      const answer = await (
        await app
      ).request(path, {
        method,
        headers: {
          cookie: guest.cookie(),
          origin: "https://evil.test",
          "access-control-request-method": "POST",
          "x-http-method-override": "DELETE",
        },
      });
      assert.ok([403, 404].includes(answer.status), `${method} ${path}: ${answer.status}`);
      for (const [name] of answer.headers) assert.doesNotMatch(name, /^access-control/);
    }
  assert.equal((await guest.get(`/api/tables/${id}`)).version, made.version);
});

test("one who comes back to live updates says how far it got in odd ways", async () => {
  const { guest, id } = await atTable(app);
  for (const last of ["-1", "1.5", "x", "1e9", "9".repeat(40), "[1]", "null", "0x"]) {
    const headers = { cookie: guest.cookie(), "last-event-id": last };
    await problemIn(await (await app).request(`/api/tables/${id}/events`, { headers }), "bad-request");
  }
});

test("seats and scenarios that are called as what every object has are not there", async () => {
  const { guest, id } = await atTable(app);
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"]) {
    await problemIn(await guest.ask("GET", `/api/scenarios/${name}`), "not-found");
    await problemIn(await guest.ask("POST", "/api/tables", { scenario: name }), "bad-request");
    await problemIn(
      await guest.ask("POST", "/api/tables", { scenario: "sensor", seat: name }),
      "bad-request",
    );
    await problemIn(await guest.ask("POST", `/api/tables/${id}/invitations`, { seat: name }), "bad-request");
    await problemIn(await guest.ask("DELETE", `/api/tables/${id}/seats/${name}`), "bad-request");
  }
});

test("names that look like others are others: wide letters, joined marks, turned text, ends", async () => {
  const { guest, id } = await atTable(app);
  const names = [
    "bohe\u200b",
    "ｂｏｈｅ",
    "bo\u0301he",
    "\u202Eehob",
    "bohe\0",
    "bohe ",
    "BOHE",
    "böhe",
    "бohe",
  ];
  for (const seat of names) {
    await problemIn(await guest.ask("POST", `/api/tables/${id}/invitations`, { seat }), "bad-request");
    const looked = await guest.ask("POST", "/api/invitations/look", { token: seat });
    await problemIn(looked, "not-found");
    const path = `/api/tables/${id}/seats/${encodeURIComponent(seat)}`;
    await problemIn(await guest.ask("DELETE", path), "bad-request");
  }
});

test("JSON that is right and odd is refused or read as what it is", async () => {
  const guest = await visitor(await app);
  const raw = async (body: string): Promise<number> => {
    const headers = { cookie: guest.cookie(), "content-type": "application/json" };
    return (await (await app).request("/api/tables", { method: "POST", headers, body })).status;
  };
  assert.equal(await raw(`{"scenario":"sensor","scenario":"nowhere"}`), 400);
  assert.equal(await raw(`{"scenario":"sensor","seed":-0}`), 201);
  assert.equal(await raw(`{"scenario":"sensor","seed":1e0}`), 201);
  assert.equal(await raw(`{"scenario":"sensor","seed":0.1}`), 400);
  assert.equal(await raw(`{"scenario":"sensor","maker":"somebody"}`), 400);
  assert.equal(await raw(`\uFEFF{"scenario":"sensor"}`), 201);
  assert.equal(await raw(`${" ".repeat(8000)}{"scenario":"sensor"}`), 201);
  assert.equal(await raw("[".repeat(8000)), 400);
  assert.equal(await raw(`{"scenario":${"[".repeat(3900)}${"]".repeat(3900)}}`), 400);
  assert.equal(await raw(`{"scenario":"${"\\u0041".repeat(1300)}"}`), 400);
});

test("figures of moves as large as numbers go leave a table that can be read and ended", async () => {
  const { owner, second: party, state: first } = await twoAt(app);
  for (const move of [
    "propose bohe royalty=4% upfront=1e300 term=48 channels=oem",
    "propose bohe royalty=4% upfront=-1 term=48 channels=oem",
    "propose bohe royalty=4% upfront=NaN term=48 channels=oem",
    "propose bohe royalty=4% minimum=1e308 term=48 channels=oem",
  ]) {
    const state = await owner.get(`/api/tables/${first.id}`);
    const answer = await owner.ask("POST", `/api/tables/${first.id}/moves`, { version: state.version, move });
    assert.ok([200, 400, 422].includes(answer.status), `${move}: ${await answer.clone().text()}`);
    const other = await party.get(`/api/tables/${first.id}`);
    if (answer.status === 200 && other.yourTurn) await party.move(other, "agree").catch(() => null);
  }
  await owner.move(await owner.get(`/api/tables/${first.id}`), "close").catch(() => null);
  const over = await owner.get(`/api/tables/${first.id}`);
  assert.equal(over.over, true);
  for (const value of over.payoffs!) assert.ok(Number.isFinite(value), String(value));
});

atLength("a storm of everything at one table leaves no seat twice, no error and one truth", async () => {
  const [owner, one, two] = await Promise.all([1, 2, 3].map(async () => visitor(await app)));
  for (let round = 0; round < 6; round++) {
    const table = await owner!.post("/api/tables", { scenario: "sensor" }, 201);
    const path = `/api/tables/${table.id}`;
    const tokens = [await inviteTo(owner!, table, "bohe"), await inviteTo(owner!, table, "qingluo")];
    const asked = await Promise.all([
      ...tokens.flatMap((token) =>
        [one!, two!, one!, owner!].map((guest) => guest.ask("POST", "/api/invitations/join", { token })),
      ),
      owner!.ask("POST", `${path}/moves`, { version: table.version, move: "wait", request: "r" }),
      owner!.ask("POST", `${path}/moves`, { version: table.version, move: "wait", request: "r" }),
      owner!.ask("DELETE", `${path}/seats/bohe`),
      one!.ask("DELETE", path),
      two!.ask("GET", `${path}/moves`),
      owner!.ask("POST", `${path}/back`),
      owner!.ask("GET", `${path}/record`),
    ]);
    for (const answer of asked) assert.ok(answer.status < 500, await answer.text());
    const state = await owner!.get(path);
    const persons = state.seats.filter(({ player }) => player === "person").map(({ key }) => key);
    assert.equal(new Set(persons).size, persons.length);
    const mine = await Promise.all(
      [one!, two!].map(async (guest) => {
        const answer = await guest.ask("GET", path);
        return answer.ok ? ((await answer.json()) as State).seat : null;
      }),
    );
    assert.deepEqual(mine.filter((seat) => seat !== null).toSorted(), persons.toSorted());
    for (const guest of [one!, two!, owner!]) await guest.ask("DELETE", path);
  }
});

test("a cookie is worth nothing the moment its guest is gone, at a table where others sit too", async () => {
  const store = await quickStore();
  const sessions = await sessionsOn(store);
  const own = await testApp({ sessions });
  const owner = await visitor(own);
  const party = await visitor(own);
  const table = await owner.post("/api/tables", { scenario: "sensor" }, 201);
  const token = await inviteTo(owner, table, "bohe");
  await party.post("/api/invitations/join", { token });
  const kept = party.cookie();
  assert.equal((await party.ask("DELETE", "/api/session")).status, 204);
  const again = await visitor(own, kept);
  for (const [method, path, body] of [
    ["GET", `/api/tables/${table.id}`, undefined],
    ["POST", `/api/tables/${table.id}/moves`, { version: table.version, move: "stall" }],
    ["POST", `/api/tables/${table.id}/back`, undefined],
    ["POST", "/api/invitations/join", { token }],
    ["POST", "/api/session/renew", undefined],
    ["DELETE", "/api/session", undefined],
  ] as const)
    await problemIn(await again.ask(method, path, body), "no-session");
  const fresh = await again.ask("POST", "/api/session");
  assert.notEqual(fresh.headers.get("set-cookie")!.split(".")[2], kept.split(".")[2]);
});
