import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { nextInt, seedRandom } from "@linchpin/coalition";
import { atLength, aFew } from "../../../packages/coalition/test/helpers/scope.ts";
import { printed, linchpin, refuses } from "./harness.ts";
import { goOn, OPENING, played, scratch, settlementIn, TO_THE_END, type PlayedFile } from "./support/game.ts";

/** Lines of the program that are wider than they may be; what was typed is not its own. */
const tooWide = (out: string, columns: number): readonly string[] =>
  out.split("\n").filter((line) => !/^>|> |：$|[?？] /.test(line) && stringWidth(line) > columns);

/** What the first week of the sensor deal answers to a line. */
async function typedAtOnce(line: string, lang: string): Promise<string> {
  const args = ["play", "sensor", "--seed", "7", "--no-save", "--lang", lang];
  return (await linchpin(args, { stdin: `${line}\n` })).out.replaceAll(/\s+/g, " ");
}

describe("linchpin play", () => {
  const games = new Map<string, PlayedFile>();
  before(async () => {
    for (const lang of ["en", "zh"])
      games.set(lang, await played([...OPENING, ...TO_THE_END], ["--lang", lang]));
  });

  it("plays a whole game by piped lines in both languages, the same moves in either", () => {
    const [en, zh] = [games.get("en")!, games.get("zh")!];
    for (const { code, err, out } of [en, zh]) {
      assert.deepEqual([code, err], [0, ""]);
      assert.deepEqual(tooWide(out, 80), []);
    }
    assert.match(en.out, /^Settlement$/m);
    assert.match(en.out, /comes away with/);
    assert.match(zh.out, /^结算$/m);
    assert.equal(en.record.replace(/^\[Language.*$/m, ""), zh.record.replace(/^\[Language.*$/m, ""));
  });

  it("fits 40 columns", async () => {
    for (const lang of aFew(["zh"], ["en", "zh"])) {
      const lines = ["?", "assets", "party bohe", ...OPENING, "propose tongyue", "1 5", "n", ...TO_THE_END];
      const { out, path } = await played(lines, ["--lang", lang], 40);
      // A path is never broken; how long it is depends on the machine.
      assert.deepEqual(tooWide(out.replaceAll(path, ""), 40), []);
    }
  });

  it("does not call quiet who asks for something in the same week", async () => {
    const { out } = await linchpin(["play", "dubbing", "--seed", "21", "--no-save"], { stdin: "wait\n" });
    const text = out.replaceAll(/\s+/g, " ");
    assert.match(text, /her testers would like a month's trial/);
    assert.doesNotMatch(text, /Nothing new from [^.]*Qiaoji Market/);
  });

  it("says which of several moves are not done, where a week has no more; its end is among them", async () => {
    const talks = ["bohe", "qingluo", "ruize"].map((party) => `mention ${party} others talks`);
    const more = [...talks, "probe bohe plans"].join("; ");
    assert.match(await typedAtOnce(more, "en"), /Not done, as the moves of that week are made: Ask Bohe/);
    assert.match(await typedAtOnce(more, "zh"), /那一周的步数已经用完，没有执行：/);
    const ended = await typedAtOnce([...talks, "wait"].join("; "), "en");
    assert.match(ended, /End of week 1\./);
    assert.doesNotMatch(ended, /Not done/);
  });

  it("shows help with who and what there is", async () => {
    const { out } = await linchpin(["play", "sunwear", "--no-save"], { stdin: "?\n" });
    const text = out.replaceAll(/\s+/g, " ");
    assert.match(text, /`deflect suoying; wait`/);
    assert.match(text, /“send Suoying the lookbook”/);
  });

  it("names what it has beside the key by which it is typed", async () => {
    const { out } = await linchpin(["play", "ring", "--seed", "5", "--no-save"], { stdin: "assets\n" });
    assert.match(out, /^bom materials list +10/m);
    assert.match(out, /^brochure +10/m);
  });

  it("says beside what terms are worth that others may share them", async () => {
    const lines = "propose hailuo royalty=15% channels=spares supplied=yes\nn\n";
    const { out } = await linchpin(["play", "ring", "--seed", "5", "--no-save"], { stdin: lines });
    assert.match(out.replaceAll(/\s+/g, " "), /Propose terms to Hailuo Equipment\?.*they share the sales\./);
  });

  it("replays to the same settlement", async () => {
    for (const game of games.values()) {
      const out = await printed(["replay", game.path]);
      assert.equal(settlementIn(out), settlementIn(game.out));
    }
  });

  atLength("goes on as the same game from any move at which it was cut off", async () => {
    const whole = games.get("en")!.record;
    const ends = [...whole.matchAll(/ \||;|\n(?=\d+\.)/g)].map((match) => match.index);
    const opened = whole.indexOf("\n4. ");
    const cuts = ends.filter((at) => at >= opened).filter((_, i) => i % 17 === 0);
    assert.ok(cuts.length > 6);
    for (const at of cuts) {
      const path = join(scratch(), "cut.deal-game");
      writeFileSync(path, `${whole.slice(0, at)}\n`);
      const { code } = await goOn(path, TO_THE_END);
      assert.equal(code, 0);
      assert.equal(readFileSync(path, "utf8"), whole);
    }
  });

  it("leaves a week open after its last move until it is ended; the last move can still be taken back", async () => {
    const three = ["probe bohe plans", "mention bohe", "nnn bohe"];
    const open = await played(three);
    assert.match(open.out, /Your moves of this week are made\. The last one can be taken back/);
    assert.doesNotMatch(open.out, /^Week 1 is over/m);
    assert.equal(
      open.record
        .split("\n")
        .findLast((line) => line !== "")
        ?.includes("nnn bohe"),
      true,
    );
    const back = await goOn(open.path, ["undo"]);
    assert.match(back.out, /nnn bohe/);
    const ended = await played([...three, "1"], ["--lang", "zh"]);
    assert.match(ended.out, /第 1 周结束/);
    const waited = await played([...three, "wait"]);
    assert.equal(waited.record.replace(/^\[Language.*$/m, ""), ended.record.replace(/^\[Language.*$/m, ""));
    assert.doesNotMatch(waited.record, /wait/);
  });

  it("ends with what became of offers of the last week, as the browser does", async () => {
    const waits = Array.from({ length: 11 }, () => "wait");
    const lines = [...waits, "propose diezhen royalty=45% upfront=400000", "y", "wait"];
    for (const [lang, ending, unanswered] of [
      [
        "en",
        "The time for talks is over.",
        "Diezhen Frames had not answered what you put to it when the talks ended.",
      ],
      ["zh", "谈判时间到了。", "谈判结束时，叠帧科技还没有答复你的提议。"],
    ] as const) {
      const args = ["play", "dubbing", "--seed", "5", "--no-save", "--lang", lang];
      const { out } = await linchpin(args, { stdin: lines });
      assert.ok(out.includes(`\n${ending}\n${unanswered}\n`), out);
    }
  });

  it("shows the end again when a finished game is opened", async () => {
    const { path, out, record } = games.get("en")!;
    const again = await goOn(path, []);
    assert.equal(settlementIn(again.out), settlementIn(out));
    assert.equal(readFileSync(path, "utf8"), record);
  });
});

describe("a game in a process", () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

  /** Plays until the text shows, then gets the signal; resolves with the exit status and what it said. */
  const interrupted = (path: string, signal: NodeJS.Signals): Promise<readonly [number | null, string]> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [main, "play", "sensor", "--seed", "7", "--save", path]);
      let out = "";
      child.stdout.on("data", (data) => {
        const seen = out.includes("Week 5 of");
        out += String(data);
        if (!seen && out.includes("Week 5 of")) child.kill(signal);
      });
      child.on("exit", (code) => resolve([code, out]));
      child.stdin.write([...OPENING, "wait", "wait", "wait", "wait", ""].join("\n"));
    });

  atLength("is kept by Ctrl-C, which says where, and by being killed", async () => {
    const [first, second] = [join(scratch(), "int.deal-game"), join(scratch(), "kill.deal-game")];
    const [[code, out]] = await Promise.all([interrupted(first, "SIGINT"), interrupted(second, "SIGKILL")]);
    assert.equal(code, 0);
    assert.match(out.replaceAll("\n", " "), /Go on later with: linchpin play .*int\.deal-game/);
    for (const path of [first, second]) {
      const { code: ended } = await goOn(path, TO_THE_END);
      assert.equal(ended, 0);
      assert.match(readFileSync(path, "utf8"), /\n40\. /);
    }
    assert.equal(readFileSync(first, "utf8"), readFileSync(second, "utf8"));
  });
});

describe("an exam", () => {
  const LOOKS = [
    "assets",
    "?",
    "party bohe",
    "2",
    "1",
    "0",
    "3",
    "1",
    "0",
    "5",
    "1",
    "0",
    "propose bohe",
    "1 5",
    "n",
  ];
  const COVERED =
    /[Yy]our share|costs you|your read|To you |If the talks ended|Without you|fair price|looks like|█{9}/;
  const COVERED_ZH = /你的份额|损失|合理价|你的判断：|你得 |没有你，|就你所知|█{9}/;

  it("never shows shares, prices or readings before the end", async () => {
    const languages = [
      ["en", COVERED],
      ["zh", COVERED_ZH],
    ] as const;
    for (const [lang, covered] of languages.slice(0, aFew(1, 2))) {
      const open = await played([...LOOKS, ...OPENING, ...LOOKS, "close", "n"], ["--lang", lang]);
      assert.match(open.out, covered);
      const lines = [...LOOKS, ...OPENING, ...LOOKS, "close", "n", ...TO_THE_END];
      const { out } = await played(lines, ["--lang", lang, "--exam"]);
      // The opening is the same for all.
      const talks = out.slice(out.indexOf("───"), out.search(/^(?:Settlement|结算)$/m));
      assert.doesNotMatch(talks, covered);
    }
  });

  it("stays one when it is gone on with or replayed, until it is over", async () => {
    const { path } = await played([...OPENING, "wait"], ["--exam"]);
    const { out } = await goOn(path, ["assets", "wait"]);
    assert.doesNotMatch(out, COVERED);
    assert.doesNotMatch(await printed(["replay", path, "--week", "2"]), COVERED);
    assert.doesNotMatch((await linchpin(["replay", path, "--json"])).out, /"share"/);
    assert.match((await linchpin(["play", path, "--exam"])).err, /--exam is for a new game/);
  });
});

describe("what is typed", () => {
  it("is answered with what to type instead where it is not understood", async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ["hello", /"hello" is no choice here\. Type a number from 1 to \d+, or \?/],
      ["99", /"99" is no choice here/],
      ["share bohe recipee", /did you mean "recipe"\?/],
      ["share tongyue demo", /That cannot be done: you are not in talks with this party: approach it first/],
      ["propose bohe royalty=500%", /royalty of 500% is more than all sales/],
      ["undo", /nothing to take back/],
    ];
    const { out } = await played(cases.map(([line]) => line));
    const said = out.replaceAll(/\s+/g, " ");
    for (const [, answer] of cases) assert.match(said, answer);
  });

  it("does nothing that cannot be undone without being sure", async () => {
    const { out, record } = await played(["share bohe recipe", "perhaps", "n", "close", ""]);
    assert.match(
      out.replaceAll("\n", " "),
      /Give Bohe Process Skids the transducer recipe\?\s.*It costs you about .*Once you say yes, this cannot be taken back/,
    );
    assert.match(out, /Type y or n\./);
    assert.equal(out.match(/^Not done\.$/gm)?.length, 2);
    assert.doesNotMatch(record, /share|close/);
  });

  it("never offers a licence for nothing by `propose NAME`: that opens the term sheet", async () => {
    const { out, record } = await played([
      "propose bohe",
      "1 150",
      "term 9999",
      "9",
      "",
      "royalty=4.5%",
      "2 80k",
      "y",
    ]);
    const said = out.replaceAll(/\s+/g, " ");
    assert.match(said, /"150" does not fit here|At most 100 here/);
    assert.match(said, /At most 72 here/);
    assert.match(record, /propose bohe royalty=4.5% upfront=80000 term=72/);
  });

  it("is taken back if nothing was given, signed or heard, and nobody has acted", async () => {
    const back = await played(["nnn bohe", "undo"]);
    assert.match(back.out, /Taken back: nnn bohe/);
    assert.doesNotMatch(back.record, /nnn/);
    for (const lines of [["share bohe demo", "y"], ["probe bohe plans"]]) {
      const { out, record } = await played([...lines, "undo"]);
      assert.match(out.replaceAll("\n", " "), /cannot be taken back: what is given, signed or heard stays/);
      assert.ok(record.includes(lines[0]!));
    }
  });

  it("asks for a deposit of any size", async () => {
    const asked = await played(["wait"]);
    const request = /(\d+) +Answer \S+ \S+: asks for (?!exclusivity)/.exec(asked.out.replaceAll("\n", " "));
    assert.ok(request !== null);
    const menu = await goOn(asked.path, [request[1]!]);
    const choice = /(\d+) +Only against a deposit of another size/.exec(menu.out);
    assert.ok(choice !== null);
    await goOn(asked.path, [request[1]!, choice[1]!, "much", "33k", "y"]);
    assert.match(readFileSync(asked.path, "utf8"), /deposit=33000/);
  });

  it("may be anything: no line brings it down, and the record always replays", async () => {
    const random = seedRandom(5);
    const words = [
      "y",
      "n",
      "e",
      "",
      "0",
      "?",
      "assets",
      "undo",
      "wait 2",
      "party ruize",
      "1 5",
      "7 demo@6",
      "，",
      "terms bohe",
    ];
    for (let game = 0; game < aFew(2, 4); game++) {
      const lines = Array.from({ length: 120 }, () =>
        nextInt(random, 3) === 0 ? words[nextInt(random, words.length)]! : String(1 + nextInt(random, 13)),
      );
      const options = game % 2 === 0 ? ["--lang", "zh", "--exam"] : [];
      const { code, err, path } = await played(lines, options);
      assert.deepEqual([code, err], [0, ""]);
      assert.equal((await linchpin(["replay", path])).code, 0);
    }
  });
});

describe("the file of a game", () => {
  it("is never written over by a new one", async () => {
    const { path } = await played([]);
    await refuses(1, /is there already: go on with it/, ["play", "sensor", "--save", path]);
  });

  it("is not made with --no-save", async () => {
    const out = await printed(["play", "sensor", "--seed", "991", "--no-save"]);
    assert.match(out, /This game is not saved/);
    assert.ok(!existsSync("sensor-991.deal-game"));
  });

  it("ends with 1 where it is wrong and with 2 where the command line is", async () => {
    const path = join(scratch(), "a.deal-game");
    writeFileSync(path, '[Scenario "atlantis 1"]\n[Rules "9"]\n[Seed "7"]\n');
    const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
      [["play", path], 1, /scenario "atlantis", which does not ship: name its file, --scenario FILE/],
      [["play", "sensr"], 2, /did you mean sensor\?/],
      [["play", "sensor", "--lang", "fr"], 2, /--lang is en or zh/],
      [["play", "sensor", "--seat", "bohe"], 2, /--seat needs KEY=COMMAND/],
      [["play", "sensor", "--seat", "boe=x", "--no-save"], 2, /did you mean bohe\?/],
      [["play", "nowhere.deal-game"], 1, /cannot read nowhere.deal-game: there is no such file/],
      [["play", "sensor", "--save", "/nowhere/at/all.deal-game"], 1, /cannot write .*there is no such file/],
    ];
    for (const [args, code, message] of cases) {
      const outcome = await linchpin(args);
      assert.equal(outcome.code, code, args.join(" "));
      assert.match(outcome.err, message);
    }
  });

  it("is chosen from a list without a name, by number or name", async () => {
    const { out } = await linchpin(["play", "--no-save"], { stdin: "nothing\nsensor\n" });
    assert.match(out, /"nothing" is none of them/);
    assert.match(out, /Week 1 of 40/);
    assert.match((await linchpin(["play"])).out, /No game was begun/);
  });
});

const ESCAPE = "\u001b";

describe("colours", () => {
  it("are there on a terminal, and not with NO_COLOR or in a pipe", async () => {
    const args = ["play", "sensor", "--seed", "7", "--no-save"];
    assert.ok((await linchpin(args, { terminal: true })).out.includes(ESCAPE));
    const plain = await linchpin(args, { terminal: true, env: { NO_COLOR: "1" } });
    assert.ok(!plain.out.includes(ESCAPE));
    assert.ok(!(await linchpin(args)).out.includes(ESCAPE));
  });
});
