import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRecord, replay, writeRecord } from "@linchpin/table";
import { tableState } from "@linchpin/protocol";
import { aFew } from "../../../../packages/coalition/test/helpers/scope.ts";
import { quickStore } from "../support/quick-store.ts";
import { sensor } from "../support/scenarios.ts";
import { problemIn, atTable, testApp, twoAt, visitor, type State } from "../support/visitor.ts";

const app = testApp();

test("a guest creates a table, moves, and finds it again", async () => {
  const { guest, made } = await atTable(app);
  assert.deepEqual([made.seat, made.seen, made.yourTurn, made.view.week], ["owner", 0, true, 1]);
  const moved = await guest.move(made, "share bohe spec");
  assert.notEqual(moved.version, made.version);
  assert.ok(moved.events.some(({ kind }) => kind === "learned"));
  assert.deepEqual(await guest.get(`/api/tables/${made.id}?after=${made.seen}`), moved);
  const list = await guest.get<{ id: string; seat: string; week: number }[]>("/api/tables");
  assert.deepEqual(
    list.map(({ id, seat, week }) => [id, seat, week]),
    [[made.id, "owner", 1]],
  );
});

test("what is answered is what the document says, no field more", async () => {
  const guest = await visitor(await app);
  for (const scenario of aFew(["sensor"], ["sensor", "battery", "vision"])) {
    let state = await guest.post("/api/tables", { scenario }, 201);
    for (let i = 0; !state.over; i++) {
      const { moves } = await guest.get<{ moves: string[] }>(`/api/tables/${state.id}/moves`);
      const open = moves.filter((move) => move !== "close");
      const move = i % 3 === 0 ? "wait" : open[(i * 31) % open.length]!;
      state = await guest.move(state, i > 60 ? "close" : move);
      assert.deepEqual(tableState.parse(state), state);
    }
    assert.equal(state.payoffs?.length, state.seats.length);
    const all = await guest.get(`/api/tables/${state.id}`);
    assert.deepEqual(tableState.parse(all), all);
  }
});

test("refused moves say why and what to do, and change nothing", async () => {
  const { guest, made } = await atTable(app);
  const path = `/api/tables/${made.id}/moves`;
  const refused = async (version: string, move: string, kind: string): Promise<string> =>
    (await problemIn(await guest.ask("POST", path, { version, move }), kind)).detail;
  assert.match(await refused(made.version, "sharee bohe spec", "unreadable"), /did you mean "share"/);
  assert.match(await refused(made.version, "deflect bohe", "illegal"), /no open request/);
  assert.match(await refused("0".repeat(16), "wait", "stale"), /since you looked/);
  assert.match(await refused(made.version, "ask spec", "unreadable"), /ask/);
  assert.deepEqual(await guest.get(`/api/tables/${made.id}`), made);
});

test("a move sent again under its name is made once", async () => {
  const { guest, made } = await atTable(app);
  const sent = { version: made.version, move: "wait", request: "first" };
  const path = `/api/tables/${made.id}/moves`;
  const [once, twice] = [await guest.post(path, sent), await guest.post(path, sent)];
  assert.equal(once.view.week, 2);
  assert.deepEqual(twice, once);
});

test("of moves sent at the same time one is made, the others are told to look again", async () => {
  const { guest, made } = await atTable(app);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      guest.ask("POST", `/api/tables/${made.id}/moves`, { version: made.version, move: "wait" }),
    ),
  );
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409, 409, 409, 409, 409],
  );
  assert.equal((await guest.get(`/api/tables/${made.id}`)).view.week, 2);
});

test("the record is covered until the talks are over; then it replays, and can be played on elsewhere", async () => {
  const guest = await visitor(await app);
  let state = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  for (const move of ["share bohe spec", "wait", "wait"]) state = await guest.move(state, move);
  const path = `/api/tables/${state.id}/record`;
  await problemIn(await guest.ask("GET", path), "covered");
  state = await guest.move(state, "close");
  const text = await (await guest.ask("GET", path)).text();
  const parsed = parseRecord(text);
  assert.ok(parsed.ok);
  assert.equal(writeRecord(parsed.record), text);
  const again = replay(parsed.record, sensor);
  assert.ok(again.ok);
  assert.equal(again.replay.last.ending, "closed");

  const open = { ...parsed.record, moves: parsed.record.moves.slice(0, -1) };
  open.moves[0] = { ...open.moves[0]!, comment: "too early?", label: "?!" };
  const other = await visitor(await app);
  const brought = await other.post("/api/tables/import", { record: writeRecord(open) }, 201);
  assert.deepEqual([brought.view.week, brought.seedKnown], [3, true]);
  const kept = await (await other.ask("GET", `/api/tables/${brought.id}/record`)).text();
  // But for the voice: the table speaks with its own.
  const ownVoice = /\[Voice "\d+"\]/;
  assert.equal(kept.replace(ownVoice, ""), writeRecord(open).replace(ownVoice, ""));
  assert.match(kept, ownVoice);
});

test("a record that cannot be played is refused with the line or the week", async () => {
  const guest = await visitor(await app);
  const head = '[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "7"]\n\n';
  const wrong: readonly (readonly [string, RegExp, string?])[] = [
    ["what?", /line 1/],
    [`${head}1. wait | bohe: ask everything\n`, /ask everything|turn/],
    [head.replace('Rules "9"', 'Rules "10"'), /rules version 10/],
    [head.replace("sensor 1", "sensor 9"), /sensor 9/],
    [head.replace("sensor 1", "moon 1"), /there is no scenario "moon"/, "bad-request"],
    [head.replace('Seed "7"', 'Seed "x"'), /seed "x"/],
  ];
  for (const [record, said, kind = "bad-record"] of wrong) {
    const { detail } = await problemIn(await guest.ask("POST", "/api/tables/import", { record }), kind);
    assert.match(detail, said);
  }
});

test("an invitation brings a second person, once, who sees the other side only", async () => {
  const [owner, second, third] = await Promise.all([1, 2, 3].map(async () => visitor(await app)));
  let state = await owner!.post("/api/tables", { scenario: "sensor" }, 201);
  const path = `/api/tables/${state.id}/invitations`;
  const { token, link } = await owner!.post<{ token: string; link: string }>(path, { seat: "bohe" }, 201);
  assert.equal(link, `/#/join/${token}`);
  const standing = await third!.post<{ seat: string; scenario: string }>("/api/invitations/look", { token });
  assert.deepEqual([standing.seat, standing.scenario], ["bohe", "sensor 1"]);
  await problemIn(await owner!.ask("POST", "/api/invitations/join", { token }), "taken");
  let other = await second!.post("/api/invitations/join", { token });
  assert.deepEqual([other.seat, other.view.cash, other.yourTurn], ["bohe", null, false]);
  await problemIn(await third!.ask("POST", "/api/invitations/join", { token }), "not-found");
  await problemIn(await owner!.ask("POST", path, { seat: "bohe" }), "taken");

  state = await owner!.get(`/api/tables/${state.id}`);
  assert.deepEqual(state.seats.map(({ player }) => player).slice(0, 3), ["you", "simulated", "person"]);
  state = await owner!.move(state, "nnn bohe");
  state = await owner!.move(state, "wait");
  assert.equal(state.yourTurn, false);
  other = await second!.get(`/api/tables/${other.id}`);
  assert.equal(other.yourTurn, true);
  other = await second!.move(other, "agree");
  state = await owner!.get(`/api/tables/${state.id}`);
  assert.deepEqual([state.view.parties[1]!.nnn, state.view.week], [true, 2]);
});

test("who chose the seed cannot invite", async () => {
  const { guest, made } = await atTable(app, { seed: 7 });
  await problemIn(
    await guest.ask("POST", `/api/tables/${made.id}/invitations`, { seat: "bohe" }),
    "seed-known",
  );
});

test("a party's seat can be taken from the start; the owner plays by itself", async () => {
  const guest = await visitor(await app);
  let state = await guest.post("/api/tables", { scenario: "sensor", seat: "bohe", mode: "exam" }, 201);
  assert.deepEqual([state.seat, state.mode, state.yourTurn], ["bohe", "exam", true]);
  state = await guest.move(state, "stall");
  assert.equal(state.view.week, 2);
});

test("who leaves has nothing left there; the last to leave takes the table along", async () => {
  const { owner, second, state } = await twoAt(app);
  const path = `/api/tables/${state.id}`;
  assert.equal((await owner.ask("DELETE", path)).status, 204);
  await problemIn(await owner.ask("GET", path), "not-found");
  const left: State = await second.get(path);
  assert.equal(left.seats[0]!.player, "simulated");
  // The owner's seat plays by itself now.
  assert.equal(left.yourTurn, true);
  assert.equal((await second.ask("DELETE", path)).status, 204);
  await problemIn(await second.ask("GET", path), "not-found");
});

test("scenarios are listed with their texts in both languages", async () => {
  const guest = await visitor(await app, "none");
  const list = await guest.get<{ id: string; title: { zh: string }; seats: string[] }[]>("/api/scenarios");
  assert.equal(list[0]!.id, "sensor");
  assert.ok(list.every(({ title, seats }) => title.zh.length > 0 && seats[0] === "owner"));
  const file = await guest.get<{ texts: { en: Record<string, string> } }>("/api/scenarios/sensor");
  assert.equal(file.texts.en["owner.name"], "Tarnvale Sensing");
  await problemIn(await guest.ask("GET", "/api/scenarios/moon"), "not-found");
});

test("a table of rules or a scenario that are no longer here says so, and can be left", async () => {
  const store = await quickStore();
  const { guest, made } = await atTable(app);
  const stored = (await store.read(made.id, 0))!;
  const id = "B".repeat(22);
  const seated = [{ seat: 0, guest: stored.seated[0]!.guest, away: false }];
  await store.create({
    ...stored,
    head: { ...stored.head, id, rules: 0 },
    seated,
    imported: null,
    week: 1,
    over: false,
  });
  const { detail } = await problemIn(await guest.ask("GET", `/api/tables/${id}`), "outdated");
  assert.match(detail, /rules version 0/);
  assert.equal((await guest.ask("DELETE", `/api/tables/${id}`)).status, 204);
  assert.equal(await store.read(id, 0), null);
});
