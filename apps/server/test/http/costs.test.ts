/** What is cheap to ask for is cheap to answer: no request costs a guest little and the others much. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { test } from "node:test";
import { LIMITS } from "../../src/http/context.ts";
import { openNews } from "../../src/http/news.ts";
import { ownLimiters } from "../../src/http/rates.ts";
import { limitSockets } from "../../src/http/sockets.ts";
import type { Store } from "../../src/store/store.ts";
import { countedShift } from "../support/counted-shift.ts";
import { quickStore } from "../support/quick-store.ts";
import { NO_LIMITS, problemIn, atTable, tablesOn, testApp, visitor, type State } from "../support/visitor.ts";

test("the document of the API is made once", async () => {
  const app = await testApp();
  const first = await (await app.request("/api/openapi.json")).text();
  app.getOpenAPI31Document = () => assert.fail("made again");
  const second = await app.request("/api/openapi.json");
  assert.equal(await second.text(), first);
  assert.match(second.headers.get("content-type")!, /^application\/json/);
});

test("a change at a table is not read again for those who follow it, and what happens meanwhile comes with the next", async () => {
  let reads = 0;
  const store: Store = { ...(await quickStore()) };
  const counted: Store = {
    ...store,
    read: (...given) => {
      reads++;
      return store.read(...given);
    },
  };
  const app = await testApp({ tables: tablesOn(counted), news: openNews(store) });
  const guest = await visitor(app);
  let state = await guest.post("/api/tables", { scenario: "sensor" }, 201);
  const streams = await Promise.all(
    Array.from({ length: LIMITS.streams }, () => guest.ask("GET", `/api/tables/${state.id}/events`)),
  );
  const readers = streams.map(({ body }) => body!.pipeThrough(new TextDecoderStream()).getReader());
  const hears = async (version: string): Promise<void> => {
    await Promise.all(
      readers.map(async (reader) => {
        for (let text = ""; !text.includes(version);) text += (await reader.read()).value ?? "";
      }),
    );
  };
  await hears(state.version);
  // The pause after an update is over.
  await new Promise((resolve) => setTimeout(resolve, 150));
  reads = 0;
  const moves = 8;
  for (let i = 0; i < moves; i++) state = await guest.move(state, "wait");
  await hears(state.version);
  // Once twelve for every move. What this process has written itself it knows.
  assert.equal(reads, 0);
  for (const reader of readers) await reader.cancel();
});

test("an address that lets the server play, and one that asks for reviews, is slower than one that looks", async () => {
  const slow = { burst: 3, perSecond: 0.001 };
  const limiter = ownLimiters(() => 0);
  const working = await testApp({ limits: { ...NO_LIMITS, workOfAddress: slow }, limiter });
  const { guest, made } = await atTable(working);
  await guest.get(`/api/tables/${made.id}/moves`);
  // The session was the first, the table the second.
  for (const [method, path] of [
    ["POST", `/api/tables/${made.id}/moves`],
    ["GET", `/api/tables/${made.id}/moves`],
    ["DELETE", `/api/tables/${made.id}`],
    ["POST", "/api/session/renew"],
  ] as const)
    await problemIn(await guest.ask(method, path), "too-many");
  await guest.get(`/api/tables/${made.id}`);

  const reviewing = await testApp({ limits: { ...NO_LIMITS, reviewsOfAddress: slow }, limiter });
  const other = await visitor(reviewing);
  const asked = await Promise.all(
    Array.from({ length: 5 }, () => other.ask("POST", `/api/tables/${made.id}/review`)),
  );
  assert.equal(asked.filter(({ status }) => status === 429).length, 2);
  // Together they leave the others most of the time of a process: 10 ms a move, 5 a look.
  const share = LIMITS.workOfAddress.perSecond * 0.01 + LIMITS.address.perSecond * 0.005;
  assert.ok(share < 0.8, `${share} of a core`);
});

test("one address has so many sockets and no more, and gets them back", async () => {
  const server = createServer((_, answer) => answer.end("here"));
  limitSockets(server, 5);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const call = (localAddress: string): Socket =>
    connect({ port, host: "127.0.0.1", localAddress }).on("error", () => {});
  const held = Array.from({ length: 5 }, () => call("127.0.0.1"));
  await Promise.all(held.map((socket) => once(socket, "connect")));
  const sixth = call("127.0.0.1");
  await once(sixth, "close");
  const asks = async (localAddress: string): Promise<string> => {
    const socket = call(localAddress);
    socket.write("GET / HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n");
    let text = "";
    for await (const chunk of socket.setEncoding("utf8")) text += String(chunk);
    return text;
  };
  assert.match(await asks("127.0.0.2"), /here$/);
  const freed = once(held[0]!, "close");
  held[0]!.destroy();
  await freed;
  let text = "";
  for (let tries = 0; tries < 100 && text === ""; tries++) text = await asks("127.0.0.1").catch(() => "");
  assert.match(text, /here$/);
  for (const socket of held) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test("what follows from a command is worked out in turn with other addresses, however much it is", async () => {
  const store = await quickStore();
  const shift = countedShift();
  const app = await testApp({ proxy: true, tables: tablesOn(store, { shift }) });
  const headers: Record<string, string> = {
    "x-forwarded-for": "192.0.2.1",
    "content-type": "application/json",
  };
  const post = (path: string, sent: unknown): Response | Promise<Response> =>
    app.request(path, { method: "POST", headers, body: JSON.stringify(sent) });
  headers["cookie"] = (await post("/api/session", {})).headers.get("set-cookie")!.split(";")[0]!;
  const made = await post("/api/tables", { scenario: "endoscope", seat: "nanlin" });
  const { id, version } = (await made.json()) as State;
  const quit = await post(`/api/tables/${id}/moves`, { version, move: "quit" });
  assert.equal(((await quit.json()) as State).over, true);
  assert.deepEqual(
    shift.asked.map(({ address }) => address),
    ["192.0.2.1", "192.0.2.1"],
  );
  const [dealt, after] = shift.asked;
  // The owner and those who sit before its maker have moved by then.
  assert.ok(dealt!.steps >= 1, `${dealt!.steps} moves`);
  // Almost a whole game of the others, which took 0.4 s of the one thread at once.
  assert.ok(after!.steps > 50, `${after!.steps} moves`);
});
