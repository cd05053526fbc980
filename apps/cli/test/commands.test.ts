import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { COMMANDS } from "../src/run.ts";
import {
  printed,
  assertGolden,
  dealFile,
  linchpin,
  reference,
  refuses,
  SMALL,
  termsFile,
} from "./harness.ts";
import { scratch } from "./support/game.ts";

describe("the command line", () => {
  it("explains itself", async () => {
    for (const args of [["help"], ["--help"], ["-h"]]) {
      const out = await printed(args);
      for (const { name } of COMMANDS) assert.match(out, new RegExp(`^ {2}${name}\\b`, "m"));
    }
    for (const { name, example } of COMMANDS) {
      for (const args of [
        [name, "--help"],
        ["help", name],
      ]) {
        const out = await printed(args);
        assert.ok(out.includes(example), name);
      }
    }
    assert.match((await linchpin(["--version"])).out, /^\d+\.\d+\.\d+\n$/);
  });

  it("names the nearest word for what it does not know, and ends with 2", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["prise", "x"], /no command prise; did you mean price\?/],
      [["--vershun"], /no option --vershun; did you mean --version\?/],
      [["price", "--jsn", "x"], /no option --jsn here; did you mean --json\?/],
      [["price"], /FILE is missing: linchpin price FILE/],
      [["price", "a", "b"], /"b" is one word too many/],
      [
        ["price", dealFile("sensor"), "--samples", "many"],
        /--samples must be a whole number from 0, not "many"/,
      ],
      [["price", dealFile("sensor"), "--seed"], /--seed needs a value/],
      [["price", "x", "--json=yes"], /--json takes no value/],
      [["suggest", dealFile("sensor")], /--party is missing/],
      [
        ["suggest", dealFile("sensor"), "--party", "qingluu"],
        /no party of this deal; did you mean qingluo\?/,
      ],
      [["suggest", dealFile("sensor"), "--party", "bohe", "--transfer", "recip"], /did you mean recipe\?/],
      [["suggest", dealFile("sensor"), "--party", "bohe", "--penalty", "-3"], /--penalty/],
      [["new", "--from", "sensr"], /did you mean sensor\?/],
      [["report", dealFile("sensor"), "-o", "x.doc"], /must end in \.md, .*not "x\.doc"/],
      [["terms", "-", "-"], /only one of the files/],
      [["check", "-", "-"], /only one of the files/],
      [["compare", dealFile("sensor"), termsFile("sensor-careful")], /TERMS is missing/],
    ];
    for (const [args, message] of cases) await refuses(2, message, args);
    assert.equal((await linchpin([])).code, 2);
  });

  it("says plainly why a file cannot be read, and ends with 1", async () => {
    const folder = scratch();
    const odd = join(folder, "odd.yaml");
    writeFileSync(odd, Buffer.from([0x74, 0xff, 0xfe]));
    const large = join(folder, "large.yaml");
    writeFileSync(large, "#".repeat(1_048_577));
    const cases: readonly (readonly [string, RegExp])[] = [
      [join(folder, "none.yaml"), /there is no such file/],
      [folder, /is a directory/],
      [odd, /not UTF-8/],
      [large, /larger than 1 MB/],
    ];
    for (const [file, message] of cases) await refuses(1, message, ["check", file]);
    await refuses(1, /standard input is larger/, ["check", "-"], { stdin: "#".repeat(1_048_577) });
  });

  it("runs from the launcher, and leaves quietly when its reader does", () => {
    const launcher = fileURLToPath(new URL("../../../bin/linchpin.mjs", import.meta.url));
    const checked = spawnSync(process.execPath, [launcher, "check", "-"], { input: SMALL, encoding: "utf8" });
    assert.equal(checked.status, 0, checked.stderr);
    assert.match(checked.stdout, /OK/);
    const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
    const pipe = spawnSync("sh", ["-c", `"${process.execPath}" "${main}" new --from sensor | head -1`], {
      encoding: "utf8",
    });
    assert.equal(pipe.stderr, "");
    assert.match(pipe.stdout, /^# Industrial sensor/);
  });
});

describe("check", () => {
  it("says OK and what is in the file", async () => {
    const out = await printed(["check", "-"], { stdin: SMALL });
    assert.match(out, /standard input: OK\n {2}A small deal\n {2}1 component, 1 asset, 2 parties, 1 channel/);
  });

  it("lists every fault with its place, its line and a caret under the right column", async () => {
    const stdin = "linchpin: 1\ntitle: 流量计\ncurrency: USD\nhorizn: 60\nowner: {make: 2}\n";
    const { code, out, err } = await linchpin(["check", "-"], { stdin });
    assert.equal(code, 1);
    assert.equal(out, "");
    assert.match(
      err,
      /standard input:4:1 {2}horizn\n {2}unknown key; did you mean "horizon"\?\n {2}4 \| horizn: 60\n {4}\| \^\n/,
    );
    assert.match(err, /5 \| owner: \{make: 2\}\n {4}\| {15}\^/);
    assert.ok(!err.includes("\u001b"));
  });

  it("gives the same faults as JSON on standard output", async () => {
    const { code, out, err } = await linchpin(["check", "-", "--json"], { stdin: "linchpin: 1" });
    assert.equal(code, 1);
    assert.equal(err, "");
    const { ok, faults } = JSON.parse(out) as {
      ok: boolean;
      faults: readonly { line: number; remedy: string }[];
    };
    assert.equal(ok, false);
    assert.ok(faults.length > 3 && faults.every((f) => f.line === 1 && f.remedy !== ""));
    const right = JSON.parse((await linchpin(["check", "-", "--json"], { stdin: SMALL })).out) as {
      hints: readonly { path: string; line: number; column: number }[];
    };
    assert.deepEqual({ ...right, hints: [] }, { ok: true, faults: [], hints: [] });
    // A deal of version 1: the first hint is that there is a version 2.
    assert.equal(right.hints[0]!.path, "linchpin");
    assert.deepEqual([right.hints[0]!.line, right.hints[0]!.column], [1, 2]);
  });

  it("gives hints about a right file with their place and the page to read", async () => {
    const stdin = `linchpin: 2
title: A meter
currency: USD
horizon: 60
owner: {name: Us}
technology: {components: {process: {rebuildCost: 1000000, rebuildMonths: 12}}}
parties: {one: {}}
channels:
  market: {name: The market, margin: 50000, sales: 150000, controlledBy: [one]}
`;
    const out = await printed(["check", "-"], { stdin });
    assert.match(out, /standard input:8:1 {2}channels\n {2}sales begin in full/);
    assert.match(out, /\n {2}docs\/how-do-i-enter\.md#\S+[a-z]\n/);
  });

  it("looks at terms with their deal: a take-or-pay turnover as a minimum", async () => {
    const stdin = "terms: {party: one, channels: [market], royalty: 0.05, minimum: 900000}\n";
    const deal = join(scratch(), "deal.json");
    writeFileSync(deal, SMALL);
    const { code, out } = await linchpin(["check", deal, "-"], { stdin });
    assert.equal(code, 0);
    assert.match(out, /standard input:1:\d+ {2}minimum\n {2}a minimum of 900000 a year is more/);
    const wrong = await linchpin(["check", deal, "-"], { stdin: "party: nobody\nchannels: [market]\n" });
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /nobody/);
    const plain = JSON.parse((await linchpin(["check", deal, "-", "--json"], { stdin })).out) as {
      terms: readonly { ok: boolean; hints: readonly { path: string }[] }[];
    };
    assert.deepEqual([plain.terms[0]!.ok, plain.terms[0]!.hints[0]!.path], [true, "minimum"]);
  });

  it("prints no control characters of the file", async () => {
    const { err } = await linchpin(["check", "-"], { stdin: 'title: "\u202E\u009b31m" x\n' });
    assert.ok(!err.includes("\u009b") && !err.includes("\u202E"));
  });
});

/** The words of a text on one line, as a sentence is searched for. */
const flat = (text: string): string => text.replace(/\s+/g, " ");

const weighed = async (name: string, ...rest: readonly string[]): Promise<string> => {
  return printed(["terms", reference(name, "deal"), reference(name, "terms"), ...rest]);
};

describe("terms", () => {
  it("is what was reviewed by eye", async () => {
    for (const name of ["01-wind-design", "05-fuel-cell", "09-battery-jv", "12-handset-software"])
      assertGolden(`${name}-terms`, await weighed(name));
  });

  it("says when it starts, first sells and stops, and what the others bring", async () => {
    const wind = flat(await weighed("01-wind-design"));
    assert.match(wind, /stops paying in month 43/);
    assert.match(wind, /can make the product in month 7, sells first in month 21 and pays until month 43/);
    const cell = flat(await weighed("05-fuel-cell"));
    assert.match(
      cell,
      /never gains by stopping: the deal is self-enforcing\. The parts that you supply hold it/,
    );
    assert.match(cell, /Your part of that is 93 %/);
    assert.match(cell, /84 % reaches you\. The trade quotes about a quarter/);
  });

  it("warns, each with its number and what to do", async () => {
    // 13 of the findings: pay far below the fair share; 9: a share of the profit is diluted rather than unpaid.
    assert.match(
      flat(await weighed("05-fuel-cell")),
      /gains 3\.15 M, where an even division gives it .* Leave it at least half/,
    );
    assert.match(flat(await weighed("09-battery-jv")), /can be diluted by new capital .* Write a minimum/);
    assert.match(
      flat(await weighed("12-handset-software")),
      /You have 0\.97 M more by walking away .* or do not sign/,
    );
  });

  it("gives every warning by key with its sentence as JSON", async () => {
    const { warnings } = JSON.parse(await weighed("09-battery-jv", "--json")) as {
      warnings: readonly { kind: string; asset?: string; text: string }[];
    };
    assert.deepEqual(
      warnings.map(({ kind }) => kind),
      ["paperBeforeMoney", "shareCanBeDiluted"],
    );
    assert.equal(warnings[0]!.asset, "package");
    assert.ok(warnings.every(({ text }) => /^[A-Z].*\.$/.test(text)));
  });

  it("says what happens over the ranges", async () => {
    const { out } = await linchpin([
      "terms",
      dealFile("sensor"),
      termsFile("sensor-careful"),
      "--samples",
      "20",
    ]);
    assert.match(out, /Over 20 samples/);
  });

  it("reads the terms from standard input, and shows their faults", async () => {
    const message = /standard input:1:8 party "bohee" is no party of this deal; did you mean "bohe"\?/;
    const stdin = "party: bohee\nchannels: [oem]\n";
    await refuses(1, message, ["terms", dealFile("sensor"), "-"], { stdin });
  });
});

describe("suggest", () => {
  const args = ["suggest", reference("09-battery-jv", "deal"), "--party", "venture"];

  it("is what was reviewed by eye", async () => {
    assertGolden("09-battery-jv-suggest", (await linchpin(args)).out);
    assertGolden(
      "05-fuel-cell-suggest",
      (await linchpin(["suggest", reference("05-fuel-cell", "deal"), "--party", "south"])).out,
    );
  });

  it("gives levels and offers that a terms file can hold, worth what it says; version 1 keys are two of them", async () => {
    const out = await printed([...args, "--json"]);
    type Plain = { terms: object; value: { toOwner: number; total: number; walkAway: number } };
    const found = JSON.parse(out) as Record<
      "lasting" | "best" | "settle" | "openWith" | "walkAwayBelow",
      Plain
    > & {
      offers: readonly Plain[];
    };
    assert.deepEqual(Object.keys(found), [
      "lasting",
      "best",
      "settle",
      "openWith",
      "walkAwayBelow",
      "offers",
      "obstacles",
      "apart",
      "searched",
      "grid",
    ]);
    assert.deepEqual([found.lasting, found.best], [found.settle, found.openWith]);
    for (const { terms, value } of [found.settle, found.openWith, found.walkAwayBelow, ...found.offers]) {
      const again = await linchpin(["terms", reference("09-battery-jv", "deal"), "-", "--json"], {
        stdin: JSON.stringify(terms),
      });
      assert.deepEqual(JSON.parse(again.out), value);
    }
    assert.ok(found.openWith.value.toOwner > found.settle.value.toOwner);
    assert.ok(found.walkAwayBelow.value.total >= found.walkAwayBelow.value.walkAway);
    for (const { value } of found.offers)
      assert.ok(Math.abs(value.toOwner / found.settle.value.toOwner - 1) < 0.01);
  });

  it("prints the sheet to settle for as a file too", async () => {
    const { out } = await linchpin(args);
    const file = out.slice(out.indexOf("# The sheet to settle for"));
    await printed(["terms", reference("09-battery-jv", "deal"), "-", "--json"], { stdin: file });
  });

  it("says what stands in the way where there is no sheet", async () => {
    const out = await printed(["suggest", reference("sensor", "deal"), "--party", "jinlan"]);
    assert.doesNotMatch(out, /Settle/);
    assert.match(out, /\n! /);
  });
});

describe("compare", () => {
  it("puts differences first, and says how much better one must be to equal the best", async () => {
    const folder = scratch();
    const sheet = (name: string, terms: object): string => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(terms));
      return file;
    };
    const base = JSON.parse(readFileSync(reference("05-fuel-cell", "terms"), "utf8")) as { terms: object };
    const more = sheet("more", { ...base.terms, upfront: 11_900_000 });
    const args = [reference("05-fuel-cell", "deal"), reference("05-fuel-cell", "terms"), more];
    const out = await printed(["compare", ...args]);
    assert.ok(out.indexOf("What they bring") < out.indexOf("What they say"));
    assert.ok(out.indexOf("What they say") < out.indexOf("The same in all"));
    // They differ in a million at the signature and nothing else, so that is what the other lacks, and 10 % of tax on it.
    assert.match(flat(out), /must bring 0\.90 M more: 1,000,000 more at the signature;/);
    assert.doesNotMatch(out.slice(0, out.indexOf("The same in all")), /^Term/m);
    const json = JSON.parse((await linchpin(["compare", ...args, "--json"])).out) as {
      best: string;
      differ: readonly string[];
      toEqual: readonly { title: string; upfront: number; royalty: number }[];
    };
    assert.equal(json.best, "more");
    assert.ok(json.differ.includes("At the signature") && !json.differ.includes("Royalty"));
    const [lack] = json.toEqual;
    assert.ok(Math.abs(lack!.upfront - 1_000_000) < 1);
    // With the royalty that it names the sheet is worth as much, and with a tenth of a point less it is not.
    const total = async (terms: object): Promise<number> => {
      const priced = await linchpin(["terms", args[0]!, "-", "--json"], { stdin: JSON.stringify(terms) });
      return (JSON.parse(priced.out) as { total: number }).total;
    };
    const aim = await total({ ...base.terms, upfront: 11_900_000 });
    assert.ok((await total({ ...base.terms, royalty: 0.07 + lack!.royalty })) >= aim);
    assert.ok((await total({ ...base.terms, royalty: 0.07 + lack!.royalty - 0.001 })) < aim);
  });

  it("never cuts a word of a sheet, however narrow the screen", async () => {
    const name = "05-fuel-cell";
    const { out } = await linchpin(
      ["compare", reference(name, "deal"), reference(name, "terms"), reference(name, "terms")],
      { columns: 60 },
    );
    assert.doesNotMatch(out, /…/);
  });
});

describe("schema", () => {
  it("prints JSON Schema of deals and of terms", async () => {
    assert.match((await linchpin(["schema"])).out, /"title": "Linchpin deal"/);
    assert.match((await linchpin(["schema", "--terms"])).out, /"title": "Linchpin terms"/);
  });
});

/** The file that the questions draft with these answers. */
const draftedFrom = async (years: string, margin: string, sales: string): Promise<string> => {
  const answers = [
    ["Meter", "", "", "sensor", years, "none"],
    ["", "两年半", "Board", "electronics", "", "", "", ""],
    ["Process window 工艺窗口", "recipe", ""],
    ["First", "yes", "", "", "", "", ""],
    ["OEM", "first", sales, "4", margin, "半年", "", "", ""],
    ["no", "no", ""],
  ].flat();
  const { code, out, err } = await linchpin(["new"], {
    stdin: `${answers.join("\n")}\n`,
    terminal: true,
  });
  assert.equal(code, 0, err);
  assert.match(err, /Write a number such as 40%, two ends \(30%-50%\)/);
  assert.match(err, /Which part does Process window 工艺窗口 teach\? Nobody said/);
  return out;
};

describe("new", () => {
  it("prints a worked example as it is", async () => {
    const { out } = await linchpin(["new", "--from", "ring"]);
    assert.equal(out, readFileSync(dealFile("ring"), "utf8"));
  });

  it("prints a blank file that passes check", async () => {
    const { out } = await linchpin(["new"]);
    await printed(["check", "-"], { stdin: out });
  });

  it("asks eight questions in a terminal, again where an answer does not fit, and writes a right file", async () => {
    const answers = [
      ['Flow: "meter" #1', "Owner & Co", "EUR", "sensr", "sensor", "5", ""],
      ["2M 3M 5M", "30", "Process", "process", "", "", "no", "Board", "elec", "400k", "12", "", ""],
      ["Rezept 配方", "recipe", "proc", "Muster", "sample", "", ""],
      ["青珞计量", "yes", "strong", "", "yes", "mus", "青珞计量", "", "", "no", "", "青珞计量", "", ""],
      ["OEM", "青珞计量-2", "abc", "3M", "20%", "3 6 12", "", "", ""],
      ["no", "yes", "18", "", "half", "青珞计量", "rez", ""],
    ].flat();
    const { code, out, err } = await linchpin(["new"], { stdin: `${answers.join("\n")}\n`, terminal: true });
    assert.equal(code, 0, err);
    for (let n = 1; n <= 8; n++) assert.match(err, new RegExp(`\\n${n} of 8\\. `));
    assert.match(err, /Write one of fashion, software/);
    assert.match(err, /Write a number such as 1\.5M/);
    await printed(["check", "-"], { stdin: out });
    assert.match(out, /^horizon: 60$/m);
    assert.match(out, /controlledBy: \[青珞计量-2\]/);
    assert.match(out, /sales: 250000$/m);
    assert.match(out, /margin: 50000$/m);
    assert.match(out, /start: \{low: 3, likely: 6, high: 12\}/);
    assert.match(out, /knows: \[muster\]/);
    assert.match(out, /allied: \[\[青珞计量, 青珞计量-2\]\]/);
    assert.match(out, /Draft: an outsider spends 0\.65 of your cost/);
    assert.match(out, /Mansfield/);
  });

  it("reads an answer with its unit, and a range by its two ends, in both languages", async () => {
    for (const years of ["6年", "6 years", "72个月", "6y", "6"])
      assert.match(await draftedFrom(years, "四成", "1200万"), /^horizon: 72$/m, years);
    const ranged = await draftedFrom("5-8年", "3到5成", "800万到1500万");
    assert.match(ranged, /^horizon: \{low: 60, likely: 78, high: 96\}$/m);
    assert.match(ranged, /sales: \{low: 666666\.6+7, likely: 958333\.3+, high: 1250000\}/);
    assert.match(ranged, /start: 6$/m);
    assert.match(await draftedFrom("八年", "四成", "1200万"), /margin: 400000$/m);
  });

  it("writes nothing when it is broken off, and never over a file", async () => {
    const stopped = await linchpin(["new"], { stdin: "Meter\n", terminal: true });
    assert.equal(stopped.code, 1);
    assert.equal(stopped.out, "");
    const file = join(scratch(), "deal.yaml");
    assert.equal((await linchpin(["new", "-o", file])).code, 0);
    await refuses(1, /it is there already/, ["new", "-o", file]);
  });
});
