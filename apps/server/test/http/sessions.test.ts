import assert from "node:assert/strict";
import { test } from "node:test";
import { COOKIE, openSessions, SESSION_DAYS } from "../../src/http/session.ts";
import { secretId } from "../../src/records.ts";
import { quickStore } from "../support/quick-store.ts";
import { problemIn, SECRET, testApp, visitor } from "../support/visitor.ts";

const app = testApp();
const NOW = new Date("2030-01-01T00:00:00Z");
const DAY_MS = 86_400_000;

test("a session is read back until it ends", () => {
  const sessions = openSessions(SECRET);
  const session = sessions.begin(NOW);
  const cookie = sessions.write(session);
  assert.deepEqual(sessions.read(cookie, NOW), session);
  const last = new Date(NOW.getTime() + SESSION_DAYS * DAY_MS - 1000);
  assert.equal(sessions.read(cookie, last)?.guest, session.guest);
  assert.equal(sessions.read(cookie, new Date(last.getTime() + 1000)), null);
});

test("a cookie with any character changed, cut or added is nobody's", () => {
  const sessions = openSessions(SECRET);
  const cookie = sessions.write(sessions.begin(NOW));
  for (let i = 0; i < cookie.length; i++) {
    // The last character of 43 carries four bits: its neighbour can stand for the same signature.
    if (i === cookie.length - 1) continue;
    const other = cookie[i] === "A" ? "B" : "A";
    assert.equal(sessions.read(cookie.slice(0, i) + other + cookie.slice(i + 1), NOW), null);
    assert.equal(sessions.read(cookie.slice(0, i), NOW), null);
  }
  for (const bad of ["", "v1", `${cookie}A`, ` ${cookie}`, `${cookie}\n`, cookie.replace("v1", "v2")])
    assert.equal(sessions.read(bad, NOW), null);
});

test("a cookie signed with another secret, or with parts of two, is nobody's", () => {
  const sessions = openSessions(SECRET);
  const one = sessions.write(sessions.begin(NOW)).split(".");
  const two = sessions.write(sessions.begin(new Date(NOW.getTime() + 5 * DAY_MS))).split(".");
  assert.equal(openSessions("another").read(one.join("."), NOW), null);
  for (let mask = 1; mask < 15; mask++) {
    const mixed = one.map((part, i) => ((mask >> i) & 1 ? two[i]! : part)).join(".");
    if (mixed === one.join(".") || mixed === two.join(".")) continue;
    assert.equal(sessions.read(mixed, NOW), null, mixed);
  }
});

/** Everything that names a table, with a body that would do something. */
const CALLS: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ["GET", ""],
  ["GET", "?after=3"],
  ["GET", "/moves"],
  ["POST", "/moves", { version: "0123456789abcdef", move: "wait" }],
  ["GET", "/record"],
  ["GET", "/events"],
  ["POST", "/invitations", { seat: "bohe" }],
  ["DELETE", ""],
];

test("without a valid session nothing of a table can be read or changed", async () => {
  const owner = await visitor(await app);
  const made = await owner.post("/api/tables", { scenario: "sensor" }, 201);
  const expired = openSessions(SECRET).write({
    guest: owner.cookie().split(".")[1]!,
    expires: new Date(Date.now() - 1000),
  });
  const forged = openSessions("another").write({
    guest: owner.cookie().split(".")[1]!,
    expires: new Date(Date.now() + DAY_MS),
  });
  for (const cookie of ["none", `${COOKIE}=`, `${COOKIE}=${expired}`, `${COOKIE}=${forged}`]) {
    const nobody = await visitor(await app, cookie);
    for (const [method, path, body] of CALLS)
      await problemIn(await nobody.ask(method, `/api/tables/${made.id}${path}`, body), "no-session");
    await problemIn(await nobody.ask("GET", "/api/tables"), "no-session");
    await problemIn(await nobody.ask("POST", "/api/tables", { scenario: "sensor" }), "no-session");
  }
  assert.deepEqual(await owner.get(`/api/tables/${made.id}`), made);
});

/** An answer without what is new in every one: the name of the request. */
async function bare(answer: Response): Promise<string> {
  const { request: _, ...said } = (await answer.json()) as Record<string, unknown>;
  const headers = [...answer.headers].filter(([name]) => name !== "x-request-id");
  return JSON.stringify([answer.status, headers, said]);
}

test("another's table answers exactly as one that is not there, whatever is asked of it", async () => {
  const [owner, stranger] = [await visitor(await app), await visitor(await app)];
  const made = await owner.post("/api/tables", { scenario: "sensor" }, 201);
  for (const [method, path, body] of CALLS) {
    const [real, none] = [made.id, secretId()];
    const answer = await stranger.ask(method, `/api/tables/${real}${path}`, body);
    assert.equal(answer.status, 404);
    assert.equal(
      await bare(answer),
      await bare(await stranger.ask(method, `/api/tables/${none}${path}`, body)),
    );
  }
  assert.deepEqual(await owner.get(`/api/tables/${made.id}`), made);
  assert.deepEqual(await stranger.get("/api/tables"), []);
});

test("ids and invitations cannot be counted through: neighbours of a real one are nothing", async () => {
  const owner = await visitor(await app);
  const made = await owner.post("/api/tables", { scenario: "sensor" }, 201);
  const { token } = await owner.post<{ token: string }>(
    `/api/tables/${made.id}/invitations`,
    { seat: "bohe" },
    201,
  );
  for (let i = 0; i < 22; i++) {
    for (const other of ["A", "z"]) {
      const near = (text: string): string =>
        text.slice(0, i) + (text[i] === other ? "_" : other) + text.slice(i + 1);
      assert.equal((await owner.ask("GET", `/api/tables/${near(made.id)}`)).status, 404);
      assert.equal((await owner.ask("GET", `/api/invitations/${near(token)}`)).status, 404);
    }
  }
  const ids = new Set(Array.from({ length: 1000 }, secretId));
  assert.equal(ids.size, 1000);
});

test("the cookie cannot be read by scripts, nor sent by other sites, and is secure behind HTTPS", async () => {
  const set = (await (await app).request("/api/session", { method: "POST" })).headers.get("set-cookie")!;
  assert.match(set, /HttpOnly/);
  assert.match(set, /SameSite=Lax/);
  assert.doesNotMatch(set, /Secure/);
  const behind = await testApp({ proxy: true });
  const headers = { "x-forwarded-proto": "https" };
  const secure = await behind.request("/api/session", { method: "POST", headers });
  assert.match(secure.headers.get("set-cookie")!, /Secure/);
  assert.match(secure.headers.get("strict-transport-security")!, /max-age/);
});

test("a session that is prolonged is the same guest's", async () => {
  const guest = await visitor(await app);
  const made = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const before = guest.cookie();
  await guest.post("/api/session");
  assert.equal(guest.cookie().split(".")[1], before.split(".")[1]);
  assert.deepEqual(await guest.get(`/api/tables/${made.id}`), made);
});

test("a guest who ends the session is forgotten, and a table stays only for those who still sit there", async () => {
  const [guest, other] = [await visitor(await app), await visitor(await app)];
  const alone = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const shared = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const invited = { seat: "bohe" };
  const { token } = await guest.post<{ token: string }>(`/api/tables/${shared.id}/invitations`, invited, 201);
  await other.post(`/api/invitations/${token}`);
  const old = guest.cookie();
  assert.equal((await guest.ask("DELETE", "/api/session")).status, 204);
  const store = await quickStore();
  assert.equal(await store.read(alone.id, 0), null);
  const left = await store.read(shared.id, 0);
  assert.deepEqual(
    left?.seated.map(({ seat }) => seat),
    [2],
  );
  // A copy of the cookie opens nothing that was there.
  const thief = await visitor(await app, old);
  assert.deepEqual(await thief.get("/api/tables"), []);
  assert.equal((await other.get(`/api/tables/${shared.id}`)).id, shared.id);
});
