import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { addressFrom, askAt } from "../src/game/agents/address.ts";
import { answersOf, chosen, type Ask, type Message } from "../src/game/agents/answering.ts";
import { linchpin } from "./harness.ts";
import { scratch } from "./support/game.ts";

const LEGAL = ["share bohe spec", "wait", "close"];

async function* lines(...messages: readonly object[]): AsyncGenerator<string, void> {
  for (const message of messages) yield JSON.stringify(message);
}
const START = { kind: "start", protocol: 1, seat: "bohe", scenario: { id: "sensor" } };
const MOVE = { kind: "move", view: { week: 3 }, legal: LEGAL };

async function answers(
  ask: Ask,
  ...messages: readonly object[]
): Promise<{ readonly moves: string[]; readonly notes: string[] }> {
  const notes: string[] = [];
  const moves: string[] = [];
  for await (const move of answersOf(lines(...messages), ask, (text) => notes.push(text))) moves.push(move);
  return { moves, notes };
}

test("a model names a move by its number or its words, and sees what its seat sees", async () => {
  const heard: (readonly Message[])[] = [];
  const replies = ["1", "close", "<think>2 or 3?</think>The best is 2."];
  const ask: Ask = (messages) => {
    heard.push(messages);
    return Promise.resolve(replies[heard.length - 1]!);
  };
  const { moves, notes } = await answers(
    ask,
    START,
    MOVE,
    MOVE,
    { ...MOVE, refused: "no file" },
    { kind: "end", over: true },
  );
  assert.deepEqual([moves, notes], [["share bohe spec", "close", "wait"], []]);
  assert.match(heard[0]![0]!.content, /the seat "bohe"/);
  assert.match(heard[0]![1]!.content, /"week":3[^]*1\. share bohe spec\n2\. wait\n3\. close/);
  assert.match(heard[2]![1]!.content, /Your last move was refused: no file/);
});

test("whatever is no listed move is not played: asked once more, then the seat waits", async () => {
  const { moves, notes } = await answers(() => Promise.resolve("propose royalty=99%"), START, MOVE);
  assert.deepEqual(moves, ["wait"]);
  assert.equal(notes.length, 2);
  const stuck = await answers(() => Promise.resolve(""), START, { ...MOVE, legal: ["accept", "reject"] });
  assert.deepEqual(stuck.moves, ["accept"]);
});

test("the last number counts, and only from the list", () => {
  assert.equal(chosen("of 2 and 3 I take 3", LEGAL), "close");
  for (const reply of ["0", "4", "", "none", "-", "1e9", "999999999999999999999"])
    assert.equal(chosen(reply, LEGAL), null);
});

test("an address of this machine, or of another only where that is allowed", () => {
  assert.equal(addressFrom("http://127.0.0.1:8080/v1", false).href, "http://127.0.0.1:8080/v1/");
  assert.equal(addressFrom("http://localhost/v1/", false).hostname, "localhost");
  assert.equal(addressFrom("https://models.example/v1", true).hostname, "models.example");
  for (const far of [
    "https://models.example/v1",
    "http://127.0.0.1.models.example/v1",
    "http://10.0.0.5/v1",
  ]) {
    assert.throws(
      () => addressFrom(far, false),
      /is another machine, which would see the deal: add --elsewhere/,
    );
  }
  for (const wrong of ["local", "file:///etc/passwd", ""])
    assert.throws(() => addressFrom(wrong, true), /--address is like http/);
});

test("what the address says wrong is said in a sentence", async () => {
  const address = {
    base: addressFrom("http://127.0.0.1:9/v1", false),
    model: "m",
    key: "secret",
    seconds: 1,
  };
  const asked: RequestInit[] = [];
  const send =
    (response: () => Promise<Response>): typeof fetch =>
    (_, init) => {
      asked.push(init!);
      return response();
    };
  const good = askAt(
    address,
    send(() => Promise.resolve(Response.json({ choices: [{ message: { content: "2" } }] }))),
  );
  assert.equal(await good([{ role: "user", content: "which?" }]), "2");
  assert.equal((asked[0]!.headers as Record<string, string>)["authorization"], "Bearer secret");
  const sent = JSON.parse(asked[0]!.body as string) as Record<string, unknown>;
  assert.deepEqual(
    [sent["model"], sent["temperature"], sent["messages"]],
    ["m", 0, [{ role: "user", content: "which?" }]],
  );
  const cases = [
    [
      () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } })),
      /does not answer: ECONNREFUSED/,
    ],
    [() => Promise.resolve(new Response("no such model", { status: 404 })), /answers 404: no such model/],
    [() => Promise.resolve(Response.json({ choices: [] })), /answers in another form/],
    [() => Promise.resolve(new Response("<html>")), /answers in another form/],
  ] as const;
  for (const [response, message] of cases) await assert.rejects(askAt(address, send(response))([]), message);
});

test("it plays a party at the table, through the program of the seat protocol", async (t) => {
  let asked = 0;
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      asked++;
      response.end(JSON.stringify({ choices: [{ message: { content: "1" } }] }));
    });
  }).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const command = `"${process.execPath}" "${main}" seat --address ${address} --model fake`;
  const save = join(scratch(), "game.deal-game");
  const { code, err } = await linchpin(
    ["play", "sensor", "--seed", "7", "--save", save, "--seat", `bohe=${command}`],
    { stdin: "wait 2\nquit\n" },
  );
  assert.equal(code, 0, err);
  assert.ok(asked > 0, "the model was asked");
});

test("nothing is asked unless an address and a model are named", async () => {
  assert.deepEqual(
    [(await linchpin(["seat"])).code, (await linchpin(["seat", "--address", "http://127.0.0.1:1/v1"])).code],
    [2, 2],
  );
  const far = await linchpin(["seat", "--address", "https://models.example/v1", "--model", "m"]);
  assert.equal(far.code, 2);
  assert.match(far.err, /another machine/);
});
