import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { atLength } from "../../../packages/coalition/test/helpers/scope.ts";
import type { Run } from "../src/game/agents/in-process.ts";
import { registerTools } from "../src/game/agents/server.ts";
import { run } from "../src/run.ts";
import { dealFile, linchpin, SMALL, termsFile } from "./harness.ts";

/** An agent that talks to our tools in process. */
async function agent(commands: Run = run): Promise<Client> {
  const server = new McpServer({ name: "linchpin", version: "0" });
  registerTools(server, commands);
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: "test", version: "0" });
  await Promise.all([server.connect(there), client.connect(here)]);
  return client;
}

interface Said {
  readonly text: string;
  readonly isError: boolean;
}

async function call(client: Client, name: string, args: Readonly<Record<string, unknown>>): Promise<Said> {
  const { content, isError = false } = await client.callTool({ name, arguments: args });
  const [{ text }] = content as [{ text: string }];
  return { text, isError: isError === true };
}

test("five tools, each with a description and a form for what it takes", async () => {
  const { tools } = await (await agent()).listTools();
  assert.deepEqual(tools.map(({ name }) => name).toSorted(), [
    "check_deal",
    "play_seat",
    "price_deal",
    "review_record",
    "weigh_terms",
  ]);
  for (const { description, inputSchema } of tools) {
    assert.ok(description!.length > 40);
    assert.equal(inputSchema.type, "object");
  }
});

test("check and price say what the command line says, and a wrong file comes back with its faults", async () => {
  const client = await agent();
  assert.match((await call(client, "check_deal", { deal: SMALL })).text, /A small deal/);
  const wrong = await call(client, "check_deal", { deal: SMALL.replace('"horizon":24', '"horizon":"long"') });
  assert.equal(wrong.isError, true);
  assert.match(wrong.text, /horizon/);
  assert.doesNotMatch(wrong.text, /linchpin-mcp-/);
  const sensor = readFileSync(dealFile("sensor"), "utf8");
  const priced = await call(client, "price_deal", { deal: sensor });
  const { out } = await linchpin(["price", dealFile("sensor"), "--json"]);
  assert.deepEqual(JSON.parse(priced.text), JSON.parse(out));
});

test("terms are weighed as the command line weighs them", async () => {
  const deal = readFileSync(dealFile("sensor"), "utf8");
  const terms = readFileSync(termsFile("sensor-careful"), "utf8");
  const said = await call(await agent(), "weigh_terms", { deal, terms });
  const { out } = await linchpin(["terms", dealFile("sensor"), termsFile("sensor-careful"), "--json"]);
  assert.equal(said.isError, false, said.text);
  assert.deepEqual(JSON.parse(said.text), JSON.parse(out));
});

test("a whole game in the owner's seat", async () => {
  const client = await agent();
  assert.match((await call(client, "play_seat", {})).text, /Give a scenario to begin \(sensor/);
  const begun = await call(client, "play_seat", { scenario: "sensor", seed: 7 });
  const first = JSON.parse(begun.text) as Record<string, unknown>;
  assert.equal(first["over"], false);
  assert.equal("record" in first, false, "what is hidden stays hidden");
  const { parties } = first["view"] as { parties: readonly Record<string, unknown>[] };
  for (const party of parties) assert.equal(party["type"], null);
  const { game } = first as { game: number };
  const refused = await call(client, "play_seat", { game, move: "share nobody spec" });
  assert.equal(refused.isError, true);
  assert.match((await call(client, "play_seat", { game: 99, move: "wait" })).text, /There is no game 99/);
  let last = first;
  for (let n = 0; n < 200 && last["over"] === false; n++) {
    const legal = last["legal"] as readonly string[];
    last = JSON.parse(
      (await call(client, "play_seat", { game, move: legal.includes("close") && n > 0 ? "close" : "wait" }))
        .text,
    ) as Record<string, unknown>;
  }
  assert.equal(last["over"], true);
  assert.equal(typeof last["payoff"], "number");
  const { record } = last as { record: string };
  assert.match(record, /^\[Scenario "sensor /);
  assert.equal((await call(client, "review_record", { record: "no game" })).isError, true);
});

test("a record is handed to the review as a file of its own, which is gone afterwards", async () => {
  const seen: { args: readonly string[]; text: string }[] = [];
  const client = await agent(async (args, io) => {
    seen.push({ args, text: readFileSync(args[1]!, "utf8") });
    await new Promise((resolve) => setTimeout(resolve, 10));
    io.stdout.write('{"reviewed": true}');
    return 0;
  });
  const said = await call(client, "review_record", { record: "[Scenario]", rollouts: 10 });
  assert.deepEqual(JSON.parse(said.text), { reviewed: true });
  const [{ args, text }] = seen as [{ args: string[]; text: string }];
  assert.deepEqual([args[0], ...args.slice(2)], ["review", "--json", "--rollouts", "10"]);
  assert.equal(text, "[Scenario]");
  assert.equal(existsSync(args[1]!), false);
});

atLength("twenty games at a time: the oldest makes room", async () => {
  const client = await agent();
  for (let n = 0; n < 21; n++) await call(client, "play_seat", { scenario: "sensor", seed: n });
  assert.match((await call(client, "play_seat", { game: 1, move: "wait" })).text, /There is no game 1/);
  assert.equal((await call(client, "play_seat", { game: 2, move: "wait" })).isError, false);
});

test("arguments of another form are refused before anything runs", async () => {
  const client = await agent();
  const said = await call(client, "price_deal", { deal: 7 });
  assert.equal(said.isError, true);
});

test("linchpin mcp speaks on standard input and output, and ends with its input", async () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, "mcp"], { stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (message: object): Promise<{ readonly result: Record<string, unknown> }> => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    return JSON.parse((await lines.next()).value as string) as { result: Record<string, unknown> };
  };
  const params = {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "test", version: "0" },
  };
  const { result } = await ask({ id: 1, method: "initialize", params });
  assert.equal((result["serverInfo"] as { name: string }).name, "linchpin");
  child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
  const { result: listed } = await ask({ id: 2, method: "tools/list" });
  assert.equal((listed["tools"] as unknown[]).length, 5);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.stdin.end();
  assert.equal(await ended, 0);
});
