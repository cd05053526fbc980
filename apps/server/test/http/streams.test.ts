/**
 * A stream is counted before anything is awaited and given back however its request ends. Over real sockets, as what a
 * server does when a connection goes is what is tested.
 */
import assert from "node:assert/strict";
import { request as ask, type ClientRequest, type IncomingMessage } from "node:http";
import { test } from "node:test";
import { openNews } from "../../src/http/news.ts";
import { openStreams, type Streams } from "../../src/http/streams.ts";
import { quickStore } from "../support/quick-store.ts";
import { served } from "../support/served.ts";
import { NO_LIMITS, problemIn, atTable, tablesOn, testApp, visitor } from "../support/visitor.ts";

const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(what);
};

interface Begun {
  readonly request: ClientRequest;
  readonly answer: Promise<IncomingMessage>;
}

function begin(url: string, method: string, cookie: string): Begun {
  const request = ask(url, { method, headers: { cookie }, agent: false });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.on("response", resolve);
    request.on("error", reject);
  });
  answer.catch(() => {});
  request.end();
  return { request, answer };
}

/** Every way in which a request for live updates can end. */
const ENDS: Readonly<Record<string, (url: string, cookie: string) => Promise<void>>> = {
  "HEAD, answered": async (url, cookie) => {
    const answer = await begin(url, "HEAD", cookie).answer;
    assert.equal(answer.statusCode, 200);
    answer.resume();
  },
  "HEAD, cut off": async (url, cookie) => {
    begin(url, "HEAD", cookie).request.destroy();
  },
  "GET, cut off before the answer": async (url, cookie) => {
    const { request } = begin(url, "GET", cookie);
    await new Promise((resolve) => setTimeout(resolve, 1));
    request.destroy();
  },
  "GET, cut off after the headers": async (url, cookie) => {
    (await begin(url, "GET", cookie).answer).destroy();
  },
  "GET, cut off after the first update": async (url, cookie) => {
    const answer = await begin(url, "GET", cookie).answer;
    await new Promise((resolve) => answer.once("data", resolve));
    answer.destroy();
  },
  "GET, never read, then cut off": async (url, cookie) => {
    const { request, answer } = begin(url, "GET", cookie);
    (await answer).pause();
    await new Promise((resolve) => setTimeout(resolve, 5));
    request.destroy();
  },
  "GET of a table that is not there": async (url, cookie) => {
    const answer = await begin(url.replace(/tables\/[\w-]{4}/, "tables/zzzz"), "GET", cookie).answer;
    assert.equal(answer.statusCode, 404);
    answer.resume();
  },
};

async function following(): Promise<{
  streams: Streams;
  followers: () => number;
  app: ReturnType<typeof testApp>;
}> {
  const store = await quickStore();
  const news = openNews(store);
  const streams = openStreams(NO_LIMITS);
  return { streams, followers: news.followers, app: testApp({ news, streams, tables: tablesOn(store) }) };
}

test("however a stream ends, its place is given back and nobody follows any more", async () => {
  const { streams, followers, app } = await following();
  const { guest, made } = await atTable(app);
  await served(await app, async (address) => {
    const url = `${address}/api/tables/${made.id}/events`;
    for (const [name, end] of Object.entries(ENDS)) {
      for (let i = 0; i < 20; i++) await end(url, guest.cookie());
      await until(() => streams.open() === 0, `${name}: ${streams.open()} places are still taken`);
      await until(() => followers() === 0, `${name}: ${followers()} still follow`);
    }
  });
});

test("of many streams asked for at once no more are opened than a guest may have", async () => {
  const few = await testApp({ limits: { ...NO_LIMITS, streams: 3 } });
  const { guest, made } = await atTable(few);
  const path = `/api/tables/${made.id}/events`;
  const answers = await Promise.all(Array.from({ length: 40 }, () => guest.ask("GET", path)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 3);
  await problemIn(
    answers.find(({ status }) => status !== 200)!,
    "too-many",
  );
  for (const answer of answers) if (answer.status === 200) await answer.body?.cancel();
});

test("an address, and all together, have their own limits", async () => {
  for (const limits of [
    { ...NO_LIMITS, streamsOfAddress: 2 },
    { ...NO_LIMITS, streamsInAll: 2 },
  ]) {
    const few = await testApp({ limits });
    const statuses: number[] = [];
    const answers: Response[] = [];
    for (let i = 0; i < 3; i++) {
      const guest = await visitor(few);
      const made = await guest.post("/api/tables", { scenario: "sensor" }, 201);
      const answer = await guest.ask("GET", `/api/tables/${made.id}/events`);
      answers.push(answer);
      statuses.push(answer.status);
    }
    assert.deepEqual(statuses, [200, 200, 429]);
    for (const answer of answers) await answer.body?.cancel();
  }
});
