/** Who sits where, and that nobody learns at a seat what stays hidden: a second session is as good as a second person. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRecord, headerOf } from "@linchpin/table";
import { aFew } from "../../../../packages/coalition/test/helpers/scope.ts";
import { SILENT_GRACE_MS } from "../../src/seating.ts";
import { countedShift } from "../support/counted-shift.ts";
import { quickStore } from "../support/quick-store.ts";
import {
  inviteTo,
  problemIn,
  tablesOn,
  testApp,
  twoAt,
  visitor,
  type App,
  type State,
} from "../support/visitor.ts";

const app = testApp();
const MODES = ["practice", "exam"] as const;

const playerAt = (state: State, key: string): string | undefined =>
  state.seats.find((seat) => seat.key === key)?.player;

test("once the talks have begun nobody sits down where the program plays, with old links or new ones", async () => {
  for (const mode of MODES) {
    const [owner, second] = [await visitor(await app), await visitor(await app)];
    let state = await owner.post("/api/tables", { scenario: "sensor", mode }, 201);
    const token = await inviteTo(owner, state, "qingluo");
    for (let week = 1; week < 4; week++) state = await owner.move(state, "wait");
    assert.equal(state.invites, false);
    await problemIn(await second.ask("POST", "/api/invitations/join", { token }), "begun");
    for (const { key } of state.seats.slice(1))
      await problemIn(await owner.ask("POST", `/api/tables/${state.id}/invitations`, { seat: key }), "begun");
    assert.deepEqual(state.seatings, []);
    await problemIn(await second.ask("GET", `/api/tables/${state.id}`), "not-found");
  }
});

test("a seat that is taken as the first move is made is taken before it or not at all", async () => {
  for (let round = 0; round < 6; round++) {
    const [owner, second] = [await visitor(await app), await visitor(await app)];
    const state = await owner.post("/api/tables", { scenario: "sensor" }, 201);
    const token = await inviteTo(owner, state, "bohe");
    const sent = { version: state.version, move: "wait" };
    const calls = [
      () => second.ask("POST", "/api/invitations/join", { token }),
      () => owner.ask("POST", `/api/tables/${state.id}/moves`, sent),
    ];
    const order = round % 2 === 0 ? calls : calls.toReversed();
    const answers = await Promise.all(order.map((call) => call()));
    const joined = answers[round % 2 === 0 ? 0 : 1]!;
    const now = await owner.get(`/api/tables/${state.id}`);
    if (joined.status === 200) assert.equal(now.view.week, 1, "the party had played by itself already");
    else await problemIn(joined, "begun");
  }
});

test("what a second session reads before the first move, and then leaves, is worth nothing", async () => {
  const store = await quickStore();
  let same = 0;
  let read = 0;
  // By chance all are the same once in some 250,000 runs (it was once in 500).
  for (let round = 0; round < aFew(16, 24); round++) {
    const { owner, second, state } = await twoAt(app, { mode: MODES[round % 2] });
    const before = (await store.read(state.id, 0))!;
    const looked = await second.get(`/api/tables/${state.id}`);
    const type = looked.view.parties[1]!.type!;
    assert.equal((await second.ask("DELETE", `/api/tables/${state.id}`)).status, 204);
    const after = (await store.read(state.id, 0))!;
    assert.notEqual(after.head.seed, before.head.seed);
    assert.deepEqual([after.head.drawn, after.seatings], [1, []]);
    // The next person there is somebody else by lot.
    const again = await visitor(await app);
    const token = await inviteTo(owner, await owner.get(`/api/tables/${state.id}`), "bohe");
    const now = await again.post("/api/invitations/join", { token });
    read++;
    if (now.view.parties[1]!.type === type) same++;
  }
  assert.ok(same < read, "the type stayed the same every time");
});

test("who leaves later is seen to leave by all, and the record keeps it", async () => {
  const { owner, second, state: first } = await twoAt(app);
  let state = await owner.move(first, "wait");
  assert.deepEqual(state.seatings, [{ week: 1, seat: "bohe", kind: "sat" }]);
  await second.ask("DELETE", `/api/tables/${state.id}`);
  state = await owner.get(`/api/tables/${state.id}`);
  assert.equal(playerAt(state, "bohe"), "simulated");
  assert.deepEqual(state.seatings.at(-1), { week: state.seatings.at(-1)!.week, seat: "bohe", kind: "left" });
  await problemIn(await owner.ask("POST", `/api/tables/${state.id}/invitations`, { seat: "bohe" }), "begun");
  state = await owner.move(state, "close");
  const text = await (await owner.ask("GET", `/api/tables/${state.id}/record`)).text();
  const parsed = parseRecord(text);
  assert.ok(parsed.ok);
  assert.match(headerOf(parsed.record, "Seating")!, /week 1: bohe a person; week 1: bohe left by its person/);
});

test("at an exam a seat whose person goes leaves the talks: nobody plays on with what that person knows", async () => {
  for (const way of ["left", "freed"]) {
    const { owner, second, state: first } = await twoAt(app, { mode: "exam" });
    let state = await owner.move(first, "nnn bohe");
    const other = await second.get(`/api/tables/${state.id}`);
    if (way === "left") await second.ask("DELETE", `/api/tables/${other.id}`);
    else await owner.ask("DELETE", `/api/tables/${other.id}/seats/bohe`);
    state = await owner.move(await owner.get(`/api/tables/${state.id}`), "wait");
    const acts = state.events.filter((event) => event.kind === "moved" && event.seat === 2);
    const all = (await owner.get(`/api/tables/${state.id}`)).events;
    assert.ok(
      all.some((event) => event.kind === "left" && event.party === 2),
      `${way}: ${JSON.stringify(acts)}`,
    );
    assert.equal(state.view.parties[1]!.gone, true);
  }
});

test("whoever sits down begins with the others, not where the program has led the talks", async () => {
  const [party, owner] = [await visitor(await app), await visitor(await app)];
  const made = await party.post("/api/tables", { scenario: "sensor", seat: "bohe" }, 201);
  const token = await inviteTo(party, made, "owner");
  const state = await owner.post("/api/invitations/join", { token });
  assert.deepEqual([state.view.week, state.seen, state.yourTurn], [1, 0, true]);
  const again = await party.get(`/api/tables/${made.id}`);
  assert.deepEqual([again.drawn, again.yourTurn], [1, false]);
  assert.deepEqual(again.seatings, [{ week: 1, seat: "owner", kind: "sat" }]);
});

test("only who made the table invites and frees; others cannot make its links void", async () => {
  const { owner, second, state } = await twoAt(app);
  const token = await inviteTo(owner, state, "qingluo");
  for (const seat of ["qingluo", "ruize"])
    await problemIn(await second.ask("POST", `/api/tables/${state.id}/invitations`, { seat }), "not-maker");
  await problemIn(await second.ask("DELETE", `/api/tables/${state.id}/seats/owner`), "not-maker");
  const look = await second.post<{ seat: string }>("/api/invitations/look", { token });
  assert.equal(look.seat, "qingluo");
  assert.deepEqual([state.maker, (await second.get(`/api/tables/${state.id}`)).maker], [true, false]);
  // With the maker gone nobody can sit in the maker's chair either.
  await owner.ask("DELETE", `/api/tables/${state.id}`);
  await problemIn(
    await second.ask("POST", `/api/tables/${state.id}/invitations`, { seat: "owner" }),
    "not-maker",
  );
});

test("the maker can free a seat whose person holds everything up", async () => {
  const { owner, second, state: first } = await twoAt(app);
  const state = await owner.move(first, "wait");
  assert.equal(state.yourTurn, false);
  const path = `/api/tables/${state.id}/seats`;
  const freed = (await (await owner.ask("DELETE", `${path}/bohe`)).json()) as State;
  assert.deepEqual([freed.yourTurn, freed.view.week], [true, 2]);
  assert.deepEqual(freed.seatings.at(-1), { week: 1, seat: "bohe", kind: "freed" });
  await problemIn(await second.ask("GET", `/api/tables/${state.id}`), "not-found");
  for (const seat of ["bohe", "qingluo", "owner", "nobody"])
    await problemIn(await owner.ask("DELETE", `${path}/${seat}`), "bad-request");
});

/** An app whose clock that only goes forward is held in the hand. */
async function timed(): Promise<{ app: Promise<App>; pass: (ms: number) => void; runs: () => number }> {
  let now = 0;
  const shift = countedShift();
  const elapsed = (): number => now;
  const store = await quickStore();
  const silentMs = 2 * SILENT_GRACE_MS;
  return {
    app: testApp({ tables: tablesOn(store, { elapsed, silentMs, shift }) }),
    runs: () => shift.asked.length,
    pass: (ms) => {
      now += ms;
    },
  };
}

test("for whoever is silent too long the program plays, until that person is back", async () => {
  const { app: at, pass } = await timed();
  const { owner, second, state: first } = await twoAt(at);
  let state = await owner.move(first, "wait");
  pass(2 * SILENT_GRACE_MS - 1);
  assert.equal((await owner.get(`/api/tables/${state.id}`)).yourTurn, false);
  pass(2);
  // Looking at it oneself is no move, and hurries nobody.
  assert.equal((await second.get(`/api/tables/${state.id}`)).yourTurn, true);
  state = await owner.get(`/api/tables/${state.id}`);
  assert.deepEqual([state.yourTurn, playerAt(state, "bohe")], [true, "away"]);
  assert.equal(state.seatings.at(-1)?.kind, "silent");
  let other = await second.get(`/api/tables/${state.id}`);
  assert.deepEqual([other.away, other.seat], [true, "bohe"]);
  state = await owner.move(state, "wait");
  assert.equal(state.yourTurn, true);
  other = await second.post(`/api/tables/${state.id}/back`);
  assert.equal(other.away, false);
  await problemIn(await second.ask("POST", `/api/tables/${state.id}/back`), "taken");
  state = await owner.move(await owner.get(`/api/tables/${state.id}`), "wait");
  assert.equal(state.yourTurn, false);
  assert.equal((await second.get(`/api/tables/${state.id}`)).yourTurn, true);
});

test("the program plays on once, however many look at the same time", async () => {
  const { app: at, pass, runs } = await timed();
  const { owner, state: first } = await twoAt(at);
  const state = await owner.move(first, "wait");
  pass(3 * SILENT_GRACE_MS);
  const before = runs();
  const looks = await Promise.all(Array.from({ length: 6 }, () => owner.get(`/api/tables/${state.id}`)));
  assert.deepEqual(
    looks.map(({ yourTurn }) => yourTurn),
    looks.map(() => true),
  );
  assert.equal(runs() - before, 1);
});

test("at an exam a silent seat leaves the talks and does not come back", async () => {
  const { app: at, pass } = await timed();
  const { owner, second, state: first } = await twoAt(at, { mode: "exam" });
  let state = await owner.move(first, "wait");
  pass(3 * SILENT_GRACE_MS);
  state = await owner.get(`/api/tables/${state.id}`);
  assert.deepEqual([state.yourTurn, state.view.parties[1]!.gone], [true, true]);
  await problemIn(await second.ask("POST", `/api/tables/${state.id}/back`), "begun");
});

test("a clock that jumps makes nobody silent: somebody has to have waited here", async () => {
  const { app: at, pass } = await timed();
  const { owner, state: first } = await twoAt(at);
  const state = await owner.move(first, "wait");
  const store = await quickStore();
  const age = "update tables set touched_at = now() - interval '200 days' where id = $1";
  await store.queue.query(age, [state.id]);
  const elsewhere = (await timed()).app;
  const there = await visitor(await elsewhere, owner.cookie());
  assert.equal((await there.get(`/api/tables/${state.id}`)).yourTurn, false);
  pass(0);
});

test("where somebody is gone without a move, the table goes on for those who wait", async () => {
  const { owner, second, state: first } = await twoAt(app);
  const state = await owner.move(first, "wait");
  assert.equal(state.yourTurn, false);
  // As the store does it for a guest who is deleted whole.
  await (await quickStore()).endGuest(second.cookie().split(".")[2]!);
  const now = await owner.get(`/api/tables/${state.id}`);
  assert.deepEqual([now.yourTurn, now.view.week], [true, 2]);
});
