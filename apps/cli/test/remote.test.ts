import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { simulate } from "@linchpin/seats/measure";
import { aFew, atLength } from "../../../packages/coalition/test/helpers/scope.ts";
import { printed, linchpin, type Outcome } from "./harness.ts";
import { scratch, shipped } from "./support/game.ts";

const POLITE = fileURLToPath(new URL("support/polite-owner.mjs", import.meta.url));
const SELL_SAME = fileURLToPath(new URL("support/sell-same.mjs", import.meta.url));

/** A program that answers a move's message by this expression of `message`, and writes down what it is told. */
function program(answer: string): { readonly command: string; readonly told: () => readonly Message[] } {
  const folder = scratch();
  const log = join(folder, "told.jsonl");
  const path = join(folder, "player.mjs");
  const lines = [
    'import { createInterface } from "node:readline";',
    'import { appendFileSync } from "node:fs";',
    "for await (const line of createInterface({ input: process.stdin })) {",
    `  appendFileSync(${JSON.stringify(log)}, line + "\\n");`,
    "  const message = JSON.parse(line);",
    `  if (message.kind === "move") console.log(${answer});`,
    "}",
  ];
  writeFileSync(path, lines.join("\n"));
  const told = (): readonly Message[] =>
    readFileSync(log, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Message);
  return { command: `"${process.execPath}" "${path}"`, told };
}

interface Settled {
  readonly payoffs: Readonly<Record<string, number>>;
}

interface Message {
  readonly kind: "start" | "move" | "end";
  readonly seat?: string;
  readonly refused?: string;
  readonly over?: boolean;
  readonly payoff?: number;
  readonly legal?: readonly string[];
  readonly view?: { readonly parties: readonly Readonly<Record<string, unknown>>[] };
}

function playedBy(
  seats: Readonly<Record<string, string>>,
  stdin: string,
  ...more: readonly string[]
): Promise<Outcome> {
  const options = Object.entries(seats).flatMap(([key, command]) => ["--seat", `${key}=${command}`]);
  return linchpin(["play", "sensor", "--seed", "7", ...options, ...more], { stdin });
}

describe("a program in a seat", () => {
  it("plays a whole game as the owner, as the example does", async () => {
    const path = join(scratch(), "a.deal-game");
    const { code, err, out } = await playedBy(
      { owner: `"${process.execPath}" "${POLITE}"` },
      "",
      "--save",
      path,
    );
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^Settlement$/m);
    const record = readFileSync(path, "utf8");
    assert.match(record, /1\. approach tongyue/);
    assert.match(record, /deflect /);
    assert.equal((await linchpin(["replay", path])).code, 0);
  });

  atLength("may try to beat the game: the same channels to everybody, in thirty lines", async () => {
    const path = join(scratch(), "same.deal-game");
    const owner = `"${process.execPath}" "${SELL_SAME}"`;
    const { code, err } = await playedBy({ owner }, "", "--save", path);
    assert.deepEqual([code, err], [0, ""]);
    assert.match(readFileSync(path, "utf8"), /propose \w+ royalty=0% upfront=\d+/);
    const out = await printed(["replay", path, "--json"]);
    const { payoffs } = (JSON.parse(out) as { readonly settlement: Settled }).settlement;
    const { scenario } = await shipped("sensor");
    const careful = simulate(scenario, "techniques", 7).payoffs;
    assert.ok(payoffs["owner"]! < careful[0]!, "it ends below the two techniques");
    for (const [key, payoff] of Object.entries(payoffs))
      assert.ok(key === "owner" || payoff >= 0, `${key} is ruined: ${payoff}`);
  });

  it("is told what its seat may see and nothing else", async () => {
    const { command, told } = program("message.legal.at(-1) === 'quit' ? 'stall' : message.legal[0]");
    const { code } = await playedBy({ bohe: command }, "wait\nwait\nquit\n", "--no-save");
    assert.equal(code, 0);
    const [start, ...rest] = told();
    assert.deepEqual([start!.kind, start!.seat], ["start", "bohe"]);
    const moves = rest.filter(({ kind }) => kind === "move");
    assert.equal(moves.length, 2);
    for (const { view } of moves) {
      view!.parties.forEach((party, i) => {
        const { kind, ...shown } = party as { readonly kind: string };
        assert.equal(kind, i === 1 ? "own" : "stranger");
        if (i !== 1) assert.ok(Object.values(shown).every((value) => value === null));
      });
    }
    assert.deepEqual(rest.at(-1), { kind: "end", over: false });
    assert.doesNotMatch(JSON.stringify(told()), /"(?:seed|random)"/);
  });

  it("may answer in words or as data, and is told its payoff at the end", async () => {
    const answers = ["'stall'", '\'{"kind":"stall"}\'', ...aFew([], ['\'{"move":"stall"}\''])];
    for (const answer of answers) {
      const { command, told } = program(answer);
      assert.equal((await playedBy({ bohe: command }, "wait\nclose\ny\n", "--no-save")).code, 0);
      const last = told().at(-1)!;
      assert.equal(last.over, true);
      assert.ok(Number.isFinite(last.payoff));
      assert.ok(told().every(({ refused }) => refused === undefined));
    }
  });

  it("is asked again with the reason where its answer is not legal, or no move", async () => {
    const wrong = [
      "'dance'",
      '\'{"kind":"ask"}\'',
      ...aFew([], ["'agree'", "'{broken'", '\'{"kind":"toString"}\'', '\'{"kind":"ask","asset":99}\'']),
    ];
    for (const answer of wrong) {
      const { command, told } = program(`message.refused ? 'stall' : ${answer}`);
      const { code, err } = await playedBy({ bohe: command }, "wait\n", "--no-save");
      assert.deepEqual([code, err], [0, ""]);
      assert.equal(told().filter(({ refused }) => refused !== undefined).length, 1, answer);
    }
  });

  it("stops the game with a clear message where it fails, and the game is kept", async () => {
    const path = join(scratch(), "a.deal-game");
    const cases: readonly (readonly [string, RegExp, seconds?: string])[] = [
      [program("'dance'").command, /made no legal move in 3 tries in week 1: "dance" is no move here/],
      [program("process.exit(3)").command, /ended \(exit status 3\) without a move in week 1/],
      [program("''").command, /gave no move within 1 s in week 1/, "1"],
      ["kill -9 $$", /was ended \(SIGKILL\)|ended \(exit status 137\)/],
    ];
    for (const [i, [command, message, seconds = "30"]] of cases.entries()) {
      const file = `${path}-${i}.deal-game`;
      const { code, err, out } = await playedBy(
        { bohe: command },
        "wait\n",
        "--save",
        file,
        "--timeout",
        seconds,
      );
      assert.equal(code, 1);
      assert.match(err, message);
      assert.match(out.replaceAll("\n", " "), /Go on later with/);
      const again = await linchpin(["play", file], { stdin: "wait\n" });
      assert.equal(again.code, 0);
      assert.match(again.out, /Week 2 of/);
    }
  });
});
