import assert from "node:assert/strict";
import { test } from "node:test";
import { COOKIE } from "../../src/http/guests.ts";
import { freshKey, KEYS_READ, openKeys, type SigningKey } from "../../src/http/keys.ts";
import { openKnownGuests } from "../../src/http/known-guests.ts";
import { newGuest, readCookie, writeCookie } from "../../src/http/session.ts";
import type { KeyStore, StoredKey } from "../../src/store/store.ts";
import { secretId } from "../../src/records.ts";
import { quickStore } from "../support/quick-store.ts";
import { inviteTo, problemIn, atTable, SECRET, sessionsOn, testApp, visitor } from "../support/visitor.ts";

const app = testApp();
const nothing = async (): Promise<void> => {};

const KEY: SigningKey = { id: "AAAAAAAA", secret: Buffer.from("a secret of the tests") };
const OTHER: SigningKey = { id: "BBBBBBBB", secret: Buffer.from("another secret") };

test("a cookie is read back with the key that it names, and with no other", () => {
  const session = { guest: newGuest(), epoch: 3 };
  const cookie = writeCookie(session, KEY);
  assert.deepEqual(readCookie(cookie, [OTHER, KEY]), { ...session, key: KEY.id });
  assert.equal(readCookie(cookie, [OTHER]), null);
  assert.equal(readCookie(cookie, [{ ...OTHER, id: KEY.id }]), null);
});

test("a cookie with any character changed, cut or added is nobody's, to the last bit", () => {
  const cookie = writeCookie({ guest: newGuest(), epoch: 1 }, KEY);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  for (let i = 0; i < cookie.length; i++) {
    for (const other of letters) {
      if (other === cookie[i]) continue;
      assert.equal(readCookie(cookie.slice(0, i) + other + cookie.slice(i + 1), [KEY]), null);
    }
    assert.equal(readCookie(cookie.slice(0, i), [KEY]), null);
  }
  for (const bad of ["", "v2", `${cookie}A`, ` ${cookie}`, `${cookie}\n`, cookie.replace("v2", "v1")])
    assert.equal(readCookie(bad, [KEY]), null);
});

test("a cookie with parts of two is nobody's", () => {
  const one = writeCookie({ guest: newGuest(), epoch: 1 }, KEY).split(".");
  const two = writeCookie({ guest: newGuest(), epoch: 2 }, OTHER).split(".");
  for (let mask = 1; mask < 31; mask++) {
    const mixed = one.map((part, i) => ((mask >> i) & 1 ? two[i]! : part)).join(".");
    if (mixed === one.join(".") || mixed === two.join(".")) continue;
    assert.equal(readCookie(mixed, [KEY, OTHER]), null, mixed);
  }
});

/** Keys of a store of its own, as those that are gone are gone for every server. */
function keyStore(): KeyStore {
  let kept: StoredKey[] = [];
  return {
    signingKeys: async (most) => kept.slice(0, most),
    addSigningKey: async (key, keep) => {
      kept = [key, ...kept].slice(0, keep);
    },
  };
}

test("a new key signs, the one before is read, the one before that is not", async () => {
  const store = keyStore();
  let now = 0;
  const keys = await openKeys(store, SECRET, () => now);
  const session = { guest: newGuest(), epoch: 1 };
  const old = writeCookie(session, keys.newest());
  const read = async (cookie: string): Promise<boolean> =>
    readCookie(cookie, await keys.withId(cookie.split(".")[1]!)) !== null;
  await store.addSigningKey(freshKey(), KEYS_READ);
  const elsewhere = await openKeys(store, SECRET, () => 0);
  const fresh = writeCookie(session, elsewhere.newest());
  // A cookie of a key that is not known sends this server to look.
  now += 2000;
  assert.deepEqual([await read(fresh), await read(old)], [true, true]);
  assert.equal(keys.newest().id, elsewhere.newest().id);
  await store.addSigningKey(freshKey(), KEYS_READ);
  now += 61_000;
  assert.deepEqual([await read(fresh), await read(old)], [true, false]);
  // The database alone, without the secret, signs nothing.
  const thief = await openKeys(store, "a guess of thirty-two letters at least", () => 0);
  assert.equal(await read(writeCookie(session, thief.newest())), false);
});

test("a guest whose cookie was signed with the key before gets a new one by the way", async () => {
  const store = { ...(await quickStore()), ...keyStore() };
  const guest = await visitor(await testApp({ sessions: await sessionsOn(store) }));
  await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const before = guest.cookie();
  await store.addSigningKey(freshKey(), KEYS_READ);
  const rotated = await testApp({ sessions: await sessionsOn(store) });
  const answer = await rotated.request("/api/tables", { headers: { cookie: before } });
  assert.equal(answer.status, 200);
  const after = answer.headers.get("set-cookie")!.split(";")[0]!;
  assert.notEqual(after, before);
  assert.equal(after.split(".")[2], before.split(".")[2]);
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
  const { guest: owner, made } = await atTable(app);
  const [, key, name] = owner.cookie().split(".") as [string, string, string];
  const forged = writeCookie({ guest: name, epoch: 1 }, { id: key, secret: OTHER.secret });
  const unknown = writeCookie({ guest: name, epoch: 1 }, OTHER);
  for (const cookie of ["none", `${COOKIE}=`, `${COOKIE}=${unknown}`, `${COOKIE}=${forged}`]) {
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
  const { guest: owner, made } = await atTable(app);
  const token = await inviteTo(owner, made, "bohe");
  for (let i = 0; i < 22; i++) {
    for (const other of ["A", "z"]) {
      const near = (text: string): string =>
        text.slice(0, i) + (text[i] === other ? "_" : other) + text.slice(i + 1);
      assert.equal((await owner.ask("GET", `/api/tables/${near(made.id)}`)).status, 404);
      assert.equal((await owner.ask("POST", "/api/invitations/look", { token: near(token) })).status, 404);
    }
  }
  const ids = new Set(Array.from({ length: 1000 }, secretId));
  assert.equal(ids.size, 1000);
});

test("the cookie cannot be read by scripts, nor sent by other sites, and is bound to the host behind HTTPS", async () => {
  const set = (await (await app).request("/api/session", { method: "POST" })).headers.get("set-cookie")!;
  assert.match(set, /^linchpin_guest=/);
  assert.match(set, /HttpOnly/);
  assert.match(set, /SameSite=Lax/);
  assert.doesNotMatch(set, /Secure|Domain/);
  const behind = await testApp({ proxy: true });
  const headers = { "x-forwarded-proto": "https" };
  const secure = await behind.request("/api/session", { method: "POST", headers });
  const cookie = secure.headers.get("set-cookie")!;
  assert.match(cookie, /^__Host-linchpin_guest=.*Path=\/.*Secure/);
  assert.match(secure.headers.get("strict-transport-security")!, /max-age/);
  // There a cookie of the plain name, which any host of the domain can set, is not looked at.
  const value = cookie.split(";")[0]!.split("=")[1]!;
  const ask = async (name: string): Promise<number> =>
    (await behind.request("/api/tables", { headers: { ...headers, cookie: `${name}=${value}` } })).status;
  assert.deepEqual([await ask("__Host-linchpin_guest"), await ask("linchpin_guest")], [200, 401]);
});

test("a session that is prolonged is the same guest's; one that was planted is not taken over", async () => {
  const guest = await visitor(await app);
  const planted = guest.cookie();
  await guest.post("/api/session");
  assert.notEqual(guest.cookie(), planted);
  assert.equal((await (await visitor(await app, planted)).ask("GET", "/api/tables")).status, 401);
  const made = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const before = guest.cookie();
  await guest.post("/api/session");
  assert.equal(guest.cookie().split(".")[2], before.split(".")[2]);
  assert.deepEqual(await guest.get(`/api/tables/${made.id}`), made);
});

test("the clock of the server makes nobody a stranger", async () => {
  const { guest, made } = await atTable(app);
  for (const days of [200, 4000, -4000]) {
    const wrong = await testApp({ now: () => new Date(Date.now() + days * 86_400_000) });
    const there = await visitor(wrong, guest.cookie());
    assert.equal((await there.get(`/api/tables/${made.id}`)).id, made.id);
    await there.post("/api/session");
    assert.equal(there.cookie().split(".")[2], guest.cookie().split(".")[2]);
  }
});

test("a session that is renewed leaves every other copy of its cookie worthless", async () => {
  const { guest, made } = await atTable(app);
  const thief = await visitor(await app, guest.cookie());
  assert.equal((await thief.ask("GET", "/api/tables")).status, 200);
  assert.equal((await guest.ask("POST", "/api/session/renew")).status, 204);
  await problemIn(await thief.ask("GET", "/api/tables"), "no-session");
  await problemIn(await thief.ask("POST", "/api/session/renew"), "no-session");
  assert.deepEqual(await guest.get(`/api/tables/${made.id}`), made);
});

test("a guest who ends the session is gone for good, and a table stays only for those who still sit there", async () => {
  const [guest, other] = [await visitor(await app), await visitor(await app)];
  const alone = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const shared = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const token = await inviteTo(guest, shared, "bohe");
  await other.post("/api/invitations/join", { token });
  const old = guest.cookie();
  assert.equal((await guest.ask("DELETE", "/api/session")).status, 204);
  const store = await quickStore();
  assert.equal(await store.read(alone.id, 0), null);
  const left = await store.read(shared.id, 0);
  assert.deepEqual(
    left?.seated.map(({ seat }) => seat),
    [2],
  );
  assert.equal((await other.get(`/api/tables/${shared.id}`)).id, shared.id);
  // A copy of the cookie opens nothing, makes nothing and is not prolonged.
  const thief = await visitor(await app, old);
  for (const [method, path, body] of [
    ["GET", "/api/tables"],
    ["POST", "/api/tables", { scenario: "sensor" }],
    ["DELETE", "/api/session"],
  ] as const)
    await problemIn(await thief.ask(method, path, body), "no-session");
  await thief.post("/api/session");
  assert.notEqual(thief.cookie().split(".")[2], old.split(".")[2]);
});

test("nothing of a guest is left, also where tables are of rules that are no longer here", async () => {
  const store = await quickStore();
  const guest = await visitor(await app);
  const name = guest.cookie().split(".")[2]!;
  const made = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const { head, lines } = (await store.read(made.id, 0))!;
  const outdated = [secretId(), secretId()];
  for (const [i, id] of outdated.entries()) {
    const old = { ...head, id, ...(i === 0 ? { rules: 0 } : { scenario: "moon 1" }) };
    const seated = [{ seat: 0, guest: name, away: false }];
    await store.create({ head: old, seated, lines, imported: null, week: 1, over: false });
    await problemIn(await guest.ask("GET", `/api/tables/${id}`), "outdated");
  }
  assert.equal((await guest.ask("DELETE", `/api/tables/${outdated[0]!}`)).status, 204);
  assert.equal(await store.read(outdated[0]!, 0), null);
  const stranger = await visitor(await app);
  await problemIn(await stranger.ask("DELETE", `/api/tables/${outdated[1]!}`), "not-found");
  const answer = await guest.ask("DELETE", "/api/session");
  assert.equal(answer.status, 204);
  assert.match(answer.headers.get("set-cookie")!, /Max-Age=0/);
  assert.equal(await store.read(outdated[1]!, 0), null);
  assert.equal(await store.guest(name), null);
  assert.deepEqual(await store.tablesOf(name, 10), []);
});

test("a guest who is being forgotten sits down nowhere at the same time", async () => {
  const guest = await visitor(await app);
  const made = Promise.all(
    Array.from({ length: 10 }, () => guest.ask("POST", "/api/tables", { scenario: "sensor" })),
  );
  const ended = guest.ask("DELETE", "/api/session");
  const statuses = (await made).map(({ status }) => status);
  assert.ok(
    statuses.every((status) => [201, 401, 404].includes(status)),
    statuses.join(),
  );
  assert.equal((await ended).status, 204);
  assert.deepEqual(await (await quickStore()).tablesOf(guest.cookie().split(".")[2] ?? "", 10), []);
});

test("live updates that a cookie opened end when it is exchanged or ended", async () => {
  for (const end of ["POST /api/session/renew", "DELETE /api/session"] as const) {
    const guest = await visitor(await app);
    const made = await guest.post("/api/tables", { scenario: "sensor" }, 201);
    const thief = await visitor(await app, guest.cookie());
    const stream = await thief.ask("GET", `/api/tables/${made.id}/events`);
    assert.equal(stream.status, 200);
    const [method, path] = end.split(" ") as [string, string];
    assert.equal((await guest.ask(method, path)).status, 204);
    // It comes to an end.
    const text = await stream.text();
    assert.equal(text.includes("event: gone"), method === "DELETE", end);
    await problemIn(await thief.ask("GET", `/api/tables/${made.id}/events`), "no-session");
    if (method === "POST") assert.equal((await guest.get(`/api/tables/${made.id}`)).version, made.version);
  }
});

test("a session that ends while somebody looks whether it stands is not remembered as one that does", async () => {
  const store = await quickStore();
  let ending = nothing;
  const slow = {
    ...store,
    guest: async (id: string) => {
      const found = await store.guest(id);
      await ending();
      return found;
    },
  };
  const guests = openKnownGuests(slow, () => 0);
  await store.beginGuest("who-ends");
  ending = async () => {
    ending = nothing;
    await store.endGuest("who-ends");
  };
  assert.notEqual(await guests.find("who-ends"), null);
  assert.equal(await guests.find("who-ends"), null);
});
