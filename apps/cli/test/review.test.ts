import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import {
  decisionsOf,
  evaluate,
  gradeDecision,
  hintMoves,
  hintsFrom,
  isFault,
  LEAST_DROP,
  type Grade,
} from "@linchpin/coach";
import { explanationsOf, findingsOf, inWhole } from "@linchpin/words";
import { start } from "@linchpin/table";
import { AT_LENGTH, atLength } from "../../../packages/coalition/test/helpers/scope.ts";
import { loadGame, type Game } from "../src/game/review/game.ts";
import { reviewJson } from "../src/game/review/json.ts";
import { linchpin, type Outcome, refuses } from "./harness.ts";
import { briefIn } from "./support/brief.ts";
import { scratch } from "./support/game.ts";

/** Six weeks about a small deal. */
const folder = scratch();
const brief = briefIn(folder);
const game = join(folder, "a.deal-game");
const half = join(folder, "half.deal-game");
const exam = join(folder, "exam.deal-game");
/** As records were before they named their file. */
const nameless = join(folder, "nameless.deal-game");

const GIVING = ["share one recipe", "y", "wait"];
const MOVES = [...GIVING, "approach two", "wait", "wait", "wait", "wait", "wait"];

const quick = (args: readonly string[]): Promise<Outcome> =>
  linchpin([...args, "--scenario", brief, "--rollouts", "10"]);
/** On one thread: a second would cost more to start than it saves. */
const reviewed = (path: string, ...args: readonly string[]): Promise<Outcome> =>
  quick(["review", path, "--workers", "1", ...args]);
/** Mistakes are sure from more rollouts on. */
const retried = (lines: readonly string[]): Promise<Outcome> =>
  linchpin(["retry", game, "--scenario", brief, "--rollouts", "40", "--workers", "1"], {
    stdin: lines,
  });

async function play(path: string, lines: readonly string[], ...options: readonly string[]): Promise<void> {
  const stdin = lines;
  await linchpin(["play", brief, "--seed", "3", "--save", path, ...options], { stdin });
}

interface Json {
  readonly value: Readonly<
    Record<"start" | "end" | "could" | "skill" | "luck" | "estimate" | "accuracy", number>
  >;
  readonly decisions: readonly {
    readonly number: number;
    readonly week: number;
    readonly value: number;
    readonly grade: Grade;
    readonly priced: boolean;
    readonly usual: number;
    readonly dependsOnChance?: readonly string[];
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
  const record = readFileSync(game, "utf8");
  writeFileSync(nameless, record.replace(/^\[File .*\]\n/m, ""));
});

/** Without the luck after the last decision, which is the settlement's. */
const known = ({ decisions, retry }: Json): unknown => [
  decisions.map((each, i) => ({ ...each, luckAfter: i === decisions.length - 1 ? null : each.luckAfter })),
  retry,
];

/** A game whose parties are of other types than they were; what the owner saw stays. */
function withOthers({ sittings }: Game): Game["decided"] {
  const { scenario, seed, turns } = sittings.at(-1)!;
  const first = start(scenario, seed);
  const types = first.parties.map(({ type }, i) => (type + 1) % scenario.parties[i]!.types.length);
  assert.notDeepEqual(
    types,
    first.parties.map(({ type }) => type),
  );
  const parties = first.parties.map((party, i) => ({ ...party, type: types[i]! }));
  return decisionsOf(scenario, seed, turns, { ...first, parties });
}

const briefAlone = (option: string): string | null => (option === "scenario" ? brief : null);

async function gameOf(path: string): Promise<Game> {
  const io = { stdin: [] as never, stdout: { write: () => true }, stderr: { write: () => true }, env: {} };
  const args = { positionals: [path], flag: () => false, texts: () => [], text: briefAlone };
  return (await loadGame(args, io))!;
}

function hintsOf({ next }: Game["decided"]): unknown {
  const moves = hintMoves(next!, 1);
  return hintsFrom(next!, evaluate(next!.insight, next!.view, moves, { rollouts: 40, seed: 1 }));
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** What a page says: no style, no tags. */
const plain = (html: string): string =>
  html
    .replaceAll(/<style>[^]*?<\/style>|<[^>]*>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/[\u00a0\u202f]/g, " ");

describe("linchpin review", () => {
  let json: Json;
  let out = "";
  before(async () => {
    ({ out } = await reviewed(game, "--json"));
    json = JSON.parse(out) as Json;
  });

  atLength(
    "gives the same bytes for any number of workers, and skill, luck and estimate are all that happened",
    async () => {
      const two = await quick(["review", game, "--json", "--workers", "2"]);
      assert.deepEqual(two, { code: 0, out, err: "" });
      assert.deepEqual(
        json.decisions.map(({ number }) => number),
        [...json.decisions.keys()],
      );
      const { start: first, end, skill, luck, estimate } = json.value;
      assert.ok(Math.abs(skill + luck + estimate - (end - first)) < 1e-9);
    },
  );

  it("labels every decision by the one table", () => {
    assert.ok(new Set(json.decisions.map(({ grade }) => grade)).size > 1);
    for (const { drop, grade, priced, dependsOnChance = [grade] } of json.decisions) {
      if (isFault(grade) && !priced) assert.ok(drop >= LEAST_DROP[grade]);
      assert.ok(dependsOnChance.includes(grade));
    }
  });

  it("tells the same in text: one page, and in full week by week", async () => {
    const full = await reviewed(game, "--full");
    const pages = AT_LENGTH ? [full, await reviewed(game)] : [full];
    assert.ok(pages.every(({ code }) => code === 0));
    for (const { week, value, move } of json.decisions)
      assert.match(full.out, new RegExp(`^ +${week} +${inWhole(value)}  .*  ${move}$`, "m"));
    assert.match(full.out, /Lessons of this game/);
    for (const { out: text } of pages) {
      assert.match(text, /You took home [^:]+: −?\d+ of 100/);
      assert.match(text, /What cost most/);
      assert.match(text, /Who they were/);
    }
  });

  atLength("says nothing in Chinese that is not Chinese, but moves and names", async () => {
    const page = join(folder, "zh.html");
    await reviewed(game, "--lang", "zh", "-o", page);
    const said = plain(readFileSync(page, "utf8")) + (await reviewed(half, "--lang", "zh")).out;
    const moves = json.decisions.flatMap(({ move, best }) => [move, best ?? move]);
    // Sources stand in parentheses, under the names they have.
    const rest = [...moves, `linchpin retry ${game}`]
      .reduce((text, part) => text.replaceAll(part, ""), said)
      .replaceAll(/（[^）]*）/g, "");
    assert.match(rest, /代价最大的/);
    assert.match(rest, /谈判尚未结束/);
    assert.doesNotMatch(rest, /[A-Za-z]+,? [A-Za-z]+,? [A-Za-z]+|undefined|NaN/);
  });

  atLength("writes the record with labels, which replays", async () => {
    const labelled = join(folder, "labelled.deal-game");
    assert.equal((await reviewed(game, "-o", labelled)).code, 0);
    const replayed = await linchpin(["replay", labelled, "--scenario", brief]);
    assert.deepEqual([replayed.code, replayed.err], [0, ""]);
  });

  it("writes one page without scripts, whose chart leads to its cards and whose table has every move", async () => {
    const page = join(folder, "review.html");
    const written = await reviewed(game, "-o", page);
    assert.deepEqual([written.code, written.out], [0, ""]);
    const html = readFileSync(page, "utf8");
    assert.doesNotMatch(html, /<script|<link|<img|src=|url\(|@import|https?:|undefined|NaN/);
    assert.match(html, /prefers-color-scheme: dark/);
    assert.match(html, /<svg[^>]*>\s*<title>V by week<\/title>\s*<desc>From −?\d/);
    const targets = [...html.matchAll(/href="(.*?)"/g)].map(([, target]) => target!);
    assert.ok(targets.length > 0);
    for (const target of targets) assert.ok(html.includes(`id="${target.replace(/^#/, "")}"`), target);
    assert.equal(count(html, "<tr><td"), json.decisions.length);
    const said = plain(html);
    const sentences = json.decisions.flatMap(({ words = [] }) => words.map((each) => plain(each)));
    assert.ok(sentences.length > 3);
    for (const each of new Set(sentences))
      assert.ok(count(said, each) >= sentences.filter((other) => other === each).length, each);
  });

  atLength("writes Markdown with the same figures", async () => {
    const paper = join(folder, "review.md");
    await reviewed(game, "-o", paper);
    const markdown = readFileSync(paper, "utf8");
    const rows = [...markdown.matchAll(/^\| (\d+) \| (\S+) \| [^|]* \| ([^|]*) \|/gm)];
    assert.deepEqual(
      rows.map(([, week, value]) => [week, value]),
      json.decisions.map(({ week, value }) => [String(week), inWhole(value)]),
    );
    // In words, as the page says it: "You gave one word, unasked."
    for (const [, , , move] of rows) assert.match(move!, /^You [^`=]+\.$/);
    const { start: first, end } = json.value;
    const said = markdown.replaceAll("\\", "");
    assert.match(said, new RegExp(`: ${inWhole(end)} of 100\\. .* can expect ${inWhole(first)},`));
  });

  it("does not change with what the owner cannot know", async () => {
    const read = await gameOf(game);
    const reviewOf = (decided: Game["decided"]): Json => {
      const graded = decided.decisions.map((each) => gradeDecision(each, { rollouts: 10, seed: 1 }));
      const explained = explanationsOf(decided, graded);
      return reviewJson(findingsOf({ ...read, decided }, graded, explained, [])) as Json;
    };
    assert.deepEqual(known(reviewOf(read.decided)), known(reviewOf(withOthers(read))));
  });

  const wrong: readonly (readonly [string, number, RegExp, ...(readonly string[])])[] = [
    ["a file that is not there", 1, /there is no such file/, join(folder, "no.deal-game")],
    ["what is no record", 1, /the header Scenario is missing; write/, join(folder, "small.json")],
    [
      "a record of another scenario",
      1,
      /is of scenario brief 1, not of sensor 1/,
      game,
      "--scenario",
      "sensor",
    ],
    ["a scenario that does not ship", 1, /does not ship: name its file, --scenario FILE/, nameless],
    ["an exam that is not over", 1, /is an exam that is not over: play it/, exam, "--scenario", brief],
    ["another kind of file", 2, /must end in \.html, \.md or \.deal-game/, game, "-o", "a.pdf"],
    ["two ways at once", 2, /choose --json or -o/, game, "--json", "-o", "a.md"],
    ["too few rollouts", 2, /--rollouts must be a whole number from 10, not "9"/, game, "--rollouts", "9"],
    ["a slip of the pen", 2, /no option --rollout here; did you mean --rollouts/, game, "--rollout", "20"],
    ["no file", 2, /FILE is missing: linchpin review FILE/],
  ];
  for (const [what, code, message, ...args] of wrong)
    it(`tells ${what} and the way out`, () => refuses(code, message, ["review", ...args]));
});

describe("linchpin hint", () => {
  it("lists legal moves, best first, with a reason", async () => {
    const { code, out } = await quick(["hint", half, "--json"]);
    assert.equal(code, 0);
    const { moves } = JSON.parse(out) as {
      readonly moves: readonly { readonly move: string; readonly words: string; readonly value: number }[];
    };
    const text = await linchpin(["hint", half, "--scenario", brief, "--rollouts", "10"]);
    for (const { move, words, value } of moves) {
      assert.ok(Number.isFinite(value) && words.length > 3);
      assert.ok(text.out.includes(move), move);
      assert.match(move, /^[a-z]+/);
    }
    const zh = await quick(["hint", half, "--lang", "zh"]);
    assert.match(zh.out, /^第 2 周/);
  });

  it("does not change with what the owner cannot know", async () => {
    const read = await gameOf(half);
    assert.deepEqual(hintsOf(read.decided), hintsOf(withOthers(read)));
  });

  it("tries as much as fits into the time it is given", async () => {
    const args = ["hint", half, "--scenario", brief, "--seconds", "1", "--json"];
    const { rollouts, moves } = JSON.parse((await linchpin(args)).out) as {
      readonly rollouts: number;
      readonly moves: readonly unknown[];
    };
    // More than a first look at each: on a machine that is busy a second is short.
    assert.ok(rollouts > 4 * moves.length, `${rollouts} rollouts`);
    assert.equal((await linchpin(["hint", half, "--scenario", brief, "--seconds", "0"])).code, 2);
  });

  it("has none once the talks are over, and none in an exam", async () => {
    await refuses(1, /talks are over/, ["hint", game, "--scenario", brief, "--rollouts", "10"]);
    assert.equal((await quick(["hint", exam])).code, 1);
    assert.equal((await linchpin(["hint", half, "--rollouts", "1"])).code, 2);
  });
});

// How a second try is judged has its quick tests in coach and in the browser.
describe("linchpin retry", () => {
  let asked: Promise<Json> | null = null;
  const reviewedOnce = async (): Promise<Json> => {
    const args = ["review", game, "--scenario", brief, "--rollouts", "40", "--workers", "1", "--json"];
    return JSON.parse((await linchpin(args)).out) as Json;
  };

  atLength(
    "asks again at every sure mistake, refuses the old move and a poor one, and shows the better one",
    async () => {
      const { retry, decisions } = await (asked ??= reviewedOnce());
      assert.ok(retry.length > 0, "the game has a sure mistake");
      const first = decisions[Math.min(...retry)]!;
      const tries = ["nonsense", "0", "close", "t", first.move, "s"];
      const lines = [...tries, ...retry.slice(1).flatMap(() => [first.move, "n"])];
      const { code, out } = await retried(lines);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`Moment 1 of ${retry.length}`));
      assert.match(out, /"nonsense" is no move here/);
      assert.match(out, /"0" is no choice here/);
      assert.match(out, /That is what you played in the game\./);
      const said = out.replaceAll(/\s+/g, " ");
      assert.match(said, /Not yet: \d+\.\d points below the best/);
      assert.ok(said.includes(`The best found: ${first.best}`));
      assert.match(said, new RegExp(`0 of ${retry.length} found`));
    },
  );

  atLength("accepts the better move", async () => {
    const { retry, decisions } = await (asked ??= reviewedOnce());
    const { out } = await retried([decisions[Math.min(...retry)]!.best!, "quit"]);
    assert.match(out.replaceAll(/\s+/g, " "), /Accepted: \+\d/);
  });
});
