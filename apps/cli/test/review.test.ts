import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { decisionsOf, explanationsOf, findingsOf, gradeDecision } from "@linchpin/coach";
import { start } from "@linchpin/table";
import { loadGame, type Game } from "../src/review/game.ts";
import { reviewJson } from "../src/review/json.ts";
import { linchpin, type Outcome } from "./harness.ts";
import { briefIn } from "./support/brief.ts";
import { scratch } from "./support/game.ts";

/** Six weeks about a small deal. */
const folder = scratch();
const brief = briefIn(folder);
const game = join(folder, "a.deal-game");
const half = join(folder, "half.deal-game");
const exam = join(folder, "exam.deal-game");

const GIVING = ["share one recipe", "y", "wait"];
const MOVES = [...GIVING, "approach two", "wait", "wait", "wait", "wait", "wait"];

const quick = (args: readonly string[], stdin = ""): Promise<Outcome> =>
  linchpin([...args, "--scenario", brief, "--rollouts", "10"], { stdin });

async function play(path: string, lines: readonly string[], ...options: readonly string[]): Promise<void> {
  const stdin = lines.map((line) => `${line}\n`).join("");
  await linchpin(["play", brief, "--seed", "3", "--save", path, ...options], { stdin });
}

interface Json {
  readonly value: Readonly<Record<"start" | "end" | "skill" | "luck", number>>;
  readonly decisions: readonly {
    readonly number: number;
    readonly move: string;
    readonly best: string | null;
    readonly drop: number;
    readonly luckAfter: number;
    readonly words?: readonly string[];
  }[];
  readonly retry: readonly number[];
}

before(async () => {
  await play(game, MOVES);
  await play(half, GIVING);
  await play(exam, GIVING, "--exam");
});

/** Without the luck after the last decision, which is the settlement's. */
const known = ({ decisions, retry }: Json): unknown => [
  decisions.map((each, i) => ({ ...each, luckAfter: i === decisions.length - 1 ? null : each.luckAfter })),
  retry,
];

describe("linchpin review", () => {
  let json: Json;
  before(async () => {
    json = JSON.parse((await quick(["review", game, "--json", "--workers", "1"])).out) as Json;
  });

  it("gives the same bytes for any number of workers, and luck and skill are all that happened", async () => {
    const outs = await Promise.all(["1", "2"].map((n) => quick(["review", game, "--json", "--workers", n])));
    for (const { code, out, err } of outs) {
      assert.deepEqual([code, err], [0, ""]);
      assert.equal(out, outs[0]!.out);
    }
    assert.deepEqual(
      json.decisions.map(({ number }) => number),
      [...json.decisions.keys()],
    );
    const { start: first, end, skill, luck } = json.value;
    assert.ok(Math.abs(skill + luck - (end - first)) < 1e-9);
  });

  it("tells the same in text and in Chinese, week by week", async () => {
    const { code, out } = await quick(["review", game]);
    assert.equal(code, 0);
    for (const { move } of json.decisions) assert.ok(out.includes(move), move);
    assert.match(out, /Lessons of this game/);
    assert.match(out, /Who they were/);
    const chinese = await quick(["review", game, "--lang", "zh"]);
    assert.match(chinese.out, /这一局的教训/);
    assert.doesNotMatch(chinese.out, /undefined|NaN|Better|played out/);
  });

  it("writes the record with labels, which replays", async () => {
    const labelled = join(folder, "labelled.deal-game");
    assert.equal((await quick(["review", game, "-o", labelled])).code, 0);
    const replayed = await linchpin(["replay", labelled, "--scenario", brief]);
    assert.deepEqual([replayed.code, replayed.err], [0, ""]);
  });

  it("writes one page without scripts, whose chart leads to its cards and whose table has every move", async () => {
    const page = join(folder, "review.html");
    const { code, out } = await quick(["review", game, "-o", page]);
    assert.deepEqual([code, out], [0, ""]);
    const html = readFileSync(page, "utf8");
    assert.doesNotMatch(html, /<script|https?:|undefined|NaN/);
    assert.match(html, /prefers-color-scheme: dark/);
    for (const [, id] of html.matchAll(/href="#(d\d+)"/g)) assert.ok(html.includes(`id="${id}"`), id);
    assert.equal([...html.matchAll(/<tr><td/g)].length, json.decisions.length);
    assert.match(html, /role="img" aria-label="V by week/);
    const paper = join(folder, "review.md");
    await quick(["review", game, "-o", paper]);
    const markdown = readFileSync(paper, "utf8");
    assert.equal([...markdown.matchAll(/^\| \d+ \|/gm)].length, json.decisions.length);
    const { start: first, end } = json.value;
    assert.ok(markdown.includes(`You began at V ${first.toFixed(0)} and ended at V ${end.toFixed(0)}`));
  });

  it("does not change with what the owner cannot know", async () => {
    const io = { stdin: [] as never, stdout: { write: () => true }, stderr: { write: () => true }, env: {} };
    const args = {
      positionals: [game],
      flag: () => false,
      texts: () => [],
      text: (name: string) => (name === "scenario" ? brief : null),
    };
    const loaded = (await loadGame(args, io))!;
    const { scenario, seed, turns } = loaded.sittings.at(-1)!;
    const first = start(scenario, seed);
    const others = {
      ...first,
      parties: first.parties.map((p, i) => ({
        ...p,
        type: (p.type + 1) % scenario.parties[i]!.types.length,
      })),
    };
    const reviewOf = (decided: Game["decided"]): Json => {
      const graded = decided.decisions.map((each) => gradeDecision(each, { rollouts: 10, seed: 1 }));
      const explained = explanationsOf(decided, graded);
      return reviewJson(findingsOf({ ...loaded, decided }, graded, explained, [])) as Json;
    };
    const [one, other] = [loaded.decided, decisionsOf(scenario, seed, turns, others)].map(reviewOf);
    assert.notDeepEqual(
      others.parties.map(({ type }) => type),
      first.parties.map(({ type }) => type),
    );
    assert.deepEqual(known(one!), known(other!));
  });

  it("answers wrong files and command lines", async () => {
    const nowhere = await quick(["review", join(folder, "no.deal-game")]);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.err, /there is no such file/);
    assert.equal((await quick(["review", game, "-o", "a.pdf"])).code, 2);
    const covered = await quick(["review", exam]);
    assert.equal(covered.code, 1);
    assert.match(covered.err, /exam that is not over/);
  });
});

describe("linchpin hint", () => {
  it("lists legal moves, best first, with a reason", async () => {
    const { code, out } = await quick(["hint", half, "--json"]);
    assert.equal(code, 0);
    const { moves } = JSON.parse(out) as {
      readonly moves: readonly { readonly move: string; readonly words: string; readonly value: number }[];
    };
    const loaded = await linchpin(["hint", half, "--scenario", brief, "--rollouts", "10"]);
    for (const { move, words, value } of moves) {
      assert.ok(Number.isFinite(value) && words.length > 3);
      assert.ok(loaded.out.includes(move), move);
      assert.match(move, /^[a-z]+/);
    }
    const zh = await quick(["hint", half, "--lang", "zh"]);
    assert.match(zh.out, /^第 2 周/);
  });

  it("tries as much as fits into the time it is given", async () => {
    const args = ["hint", half, "--scenario", brief, "--seconds", "1", "--json"];
    const { rollouts, moves } = JSON.parse((await linchpin(args)).out) as {
      readonly rollouts: number;
      readonly moves: readonly unknown[];
    };
    assert.ok(rollouts > 10 * moves.length, `${rollouts} rollouts`);
    assert.equal((await linchpin(["hint", half, "--scenario", brief, "--seconds", "0"])).code, 2);
  });

  it("has none once the talks are over, and none in an exam", async () => {
    const over = await quick(["hint", game]);
    assert.deepEqual([over.code, over.out], [1, ""]);
    assert.match(over.err, /talks are over/);
    assert.equal((await quick(["hint", exam])).code, 1);
    assert.equal((await linchpin(["hint", half, "--rollouts", "1"])).code, 2);
  });
});

describe("linchpin retry", () => {
  let json: Json;
  before(async () => {
    const { out } = await linchpin(["review", game, "--scenario", brief, "--rollouts", "20", "--json"]);
    json = JSON.parse(out) as Json;
  });

  it("asks again at every sure mistake, refuses the old move and shows the better one", async () => {
    const { retry, decisions } = json;
    assert.ok(retry.length > 0, "the game has a sure mistake");
    const first = decisions[Math.min(...retry)]!;
    const lines = ["nonsense", "0", first.move, "s", ...retry.flatMap(() => [first.move, "n"])];
    const args = ["retry", game, "--scenario", brief, "--rollouts", "20"];
    const { code, out } = await linchpin(args, { stdin: lines.map((line) => `${line}\n`).join("") });
    assert.equal(code, 0);
    assert.match(out, new RegExp(`Moment 1 of ${retry.length}`));
    assert.match(out, /"nonsense" is no move here/);
    assert.match(out, /"0" is no choice here/);
    assert.match(out, /That is what you played in the game\./);
    assert.ok(out.replaceAll(/\s+/g, " ").includes(`The best found: ${first.best}`));
  });

  it("accepts the better move", async () => {
    const { retry, decisions } = json;
    const best = decisions[Math.min(...retry)]!.best!;
    const args = ["retry", game, "--scenario", brief, "--rollouts", "20"];
    const { out } = await linchpin(args, { stdin: `${best}\nquit\n` });
    assert.match(out, /Accepted: \+/);
  });
});
