import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS } from "../../src/http/context.ts";
import { openNews, type News, type Wake } from "../../src/http/news.ts";
import { quickStore } from "../support/quick-store.ts";
import {
  NO_LIMITS,
  inviteTo,
  problemIn,
  atTable,
  sessionsOn,
  testApp,
  visitor,
  type State,
  type Visitor,
} from "../support/visitor.ts";

const app = testApp();

interface Update {
  readonly event: string;
  readonly id: string;
  readonly state: State | null;
}

/** The updates of a table, one at a time. */
async function follow(
  guest: Visitor,
  path: string,
): Promise<{ next: () => Promise<Update | null>; end: () => void }> {
  const answer = await guest.ask("GET", path);
  assert.equal(answer.headers.get("content-type"), "text/event-stream");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<Update | null> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const field = (name: string): string => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1] ?? "";
        const data = field("data");
        return {
          event: field("event"),
          id: field("id"),
          state: data === "" ? null : (JSON.parse(data) as State),
        };
      }
      const { value, done } = await reader.read();
      if (done) return null;
      text += value;
    }
  };
  return { next, end: () => void reader.cancel() };
}

test("the state comes at once, then after every move, with the events since", async () => {
  const { guest, made } = await atTable(app);
  const updates = await follow(guest, `/api/tables/${made.id}/events`);
  assert.deepEqual((await updates.next())?.state, made);
  const moved = await guest.move(made, "wait");
  const update = (await updates.next())!;
  assert.deepEqual(update.state, moved);
  assert.deepEqual([update.event, update.id], ["state", String(moved.seen)]);
  updates.end();
});

test("who comes back gets only what it missed", async () => {
  const guest = await visitor(await app);
  let state = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  state = await guest.move(state, "wait");
  const before = state.seen;
  state = await guest.move(state, "share bohe spec");
  const updates = await follow(guest, `/api/tables/${state.id}/events?after=${before}`);
  const { events } = (await updates.next())!.state!;
  assert.deepEqual(events[0]!.number, before + 1);
  updates.end();
});

test("a seat hears nothing of what it does not see, and of what it does", async () => {
  const [owner, second] = [await visitor(await app), await visitor(await app)];
  let state = await owner.post("/api/tables", { scenario: "sensor" }, 201);
  const token = await inviteTo(owner, state, "bohe");
  const updates = await follow(owner, `/api/tables/${state.id}/events`);
  await updates.next();
  await second.post("/api/invitations/join", { token });
  assert.equal((await updates.next())?.state?.seats[2]!.player, "person");
  const theirs = await follow(second, `/api/tables/${state.id}/events`);
  await theirs.next();
  state = await owner.get(`/api/tables/${state.id}`);
  // Between the owner and another: no business of the second person's.
  state = await owner.move(state, "probe qingluo plans");
  state = await owner.move(state, "nnn bohe");
  const update = (await theirs.next())!.state!;
  assert.deepEqual(
    update.events.map((event) => (event.kind === "moved" ? event.move.kind : event.kind)),
    ["nnn", "offered"],
  );
  await second.ask("DELETE", `/api/tables/${state.id}`);
  assert.equal((await theirs.next())?.event, "gone");
  assert.equal(await theirs.next(), null);
  updates.end();
});

test("a guest has only so many streams, and gets them back", async () => {
  const few = await testApp({ limits: { ...NO_LIMITS, streams: 2 } });
  const { guest, made } = await atTable(few);
  const path = `/api/tables/${made.id}/events`;
  const open = [await follow(guest, path), await follow(guest, path)];
  await problemIn(await guest.ask("GET", path), "too-many");
  await open[0]!.next();
  open[0]!.end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const again = await follow(guest, path);
  assert.equal((await again.next())?.event, "state");
  again.end();
  open[1]!.end();
  assert.ok(LIMITS.streams >= 2);
});

test("streams end when the server stops", async () => {
  const stopping = new AbortController();
  const ending = await testApp({ stopping: stopping.signal });
  const { guest, made } = await atTable(ending);
  const updates = await follow(guest, `/api/tables/${made.id}/events`);
  await updates.next();
  stopping.abort();
  assert.equal(await updates.next(), null);
});

test("what happens while a sign of life waits for its reader comes right after it", async () => {
  const hurried = await testApp({ limits: { ...NO_LIMITS, heartbeatMs: 30 } });
  const { guest, made } = await atTable(hurried);
  const updates = await follow(guest, `/api/tables/${made.id}/events`);
  await updates.next();
  // More signs of life than what lies between can hold, and fewer than cut a reader off.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const moved = await guest.move(made, "wait");
  const told: (Update | null)[] = [];
  do told.push(await updates.next());
  while (told.at(-1)?.event === "");
  assert.deepEqual(told.at(-1)?.state, moved);
  // A look by itself comes after twelve signs of life; the news came before.
  assert.ok(told.length <= 8, `${told.length} signs of life came first`);
  updates.end();
});

test("a session that ends while another end is being looked into ends the stream", async () => {
  const store = await quickStore();
  const sessions = await sessionsOn(store);
  const wakes: Wake[] = [];
  const wake = (): void => wakes.forEach((each) => each(null));
  const news: News = {
    ...openNews(store),
    follow: (_, each) => {
      wakes.push(each);
      return () => {};
    },
  };
  let asked = 0;
  const stands = async (): Promise<boolean> => {
    asked++;
    // The answer is of before; the news of the end comes while it is under way.
    if (asked === 1) wake();
    return asked === 1;
  };
  const { guest, made } = await atTable(testApp({ news, sessions: { ...sessions, stands } }));
  const updates = await follow(guest, `/api/tables/${made.id}/events`);
  await updates.next();
  wake();
  const ended = await Promise.race([updates.next(), new Promise((late) => setTimeout(late, 3000, "late"))]);
  assert.equal(ended, null);
  assert.equal(asked, 2);
});
