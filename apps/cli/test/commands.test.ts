import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { COMMANDS } from "../src/run.ts";
import { dealFile, linchpin, SMALL, termsFile } from "./harness.ts";
import { scratch } from "./support/game.ts";

describe("the command line", () => {
  it("explains itself", async () => {
    for (const args of [["help"], ["--help"], ["-h"]]) {
      const { code, out } = await linchpin(args);
      assert.equal(code, 0);
      for (const { name } of COMMANDS) assert.match(out, new RegExp(`^ {2}${name}\\b`, "m"));
    }
    for (const { name, example } of COMMANDS) {
      for (const args of [
        [name, "--help"],
        ["help", name],
      ]) {
        const { code, out } = await linchpin(args);
        assert.equal(code, 0);
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
      [["report", dealFile("sensor"), "-o", "x.doc"], /must end in \.md or \.html/],
      [["terms", "-", "-"], /only one of the two/],
    ];
    for (const [args, message] of cases) {
      const { code, out, err } = await linchpin(args);
      assert.equal(code, 2, args.join(" "));
      assert.equal(out, "");
      assert.match(err, message);
    }
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
    for (const [file, message] of cases) {
      const { code, err } = await linchpin(["check", file]);
      assert.equal(code, 1);
      assert.match(err, message);
    }
    assert.match(
      (await linchpin(["check", "-"], { stdin: "#".repeat(1_048_577) })).err,
      /standard input is larger/,
    );
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
    const { code, out } = await linchpin(["check", "-"], { stdin: SMALL });
    assert.equal(code, 0);
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
    assert.deepEqual(JSON.parse((await linchpin(["check", "-", "--json"], { stdin: SMALL })).out), {
      ok: true,
      faults: [],
    });
  });

  it("prints no control characters of the file", async () => {
    const { err } = await linchpin(["check", "-"], { stdin: 'title: "\u202E\u009b31m" x\n' });
    assert.ok(!err.includes("\u009b") && !err.includes("\u202E"));
  });
});

describe("terms", () => {
  it("prints exactly the keys of the value as JSON", async () => {
    for (const [name, stops] of [
      ["sensor-careful", false],
      ["sensor-careless", true],
    ] as const) {
      const { code, out } = await linchpin(["terms", dealFile("sensor"), termsFile(name), "--json"]);
      assert.equal(code, 0);
      const value = JSON.parse(out) as Record<string, unknown>;
      assert.deepEqual(Object.keys(value), [
        "stopsAt",
        "toOwner",
        "toParty",
        "withoutDeal",
        "signs",
        "selfEnforcing",
        "heldBy",
      ]);
      assert.equal(value["stopsAt"] !== null, stops);
      assert.equal(value["selfEnforcing"], !stops);
    }
  });

  it("says when they stop and why, and over the ranges", async () => {
    const careless = await linchpin([
      "terms",
      dealFile("sensor"),
      termsFile("sensor-careless"),
      "--samples",
      "20",
    ]);
    assert.match(careless.out, /by stopping at the start of month \d+/);
    assert.match(careless.out, /Over 20 samples/);
    const careful = await linchpin([
      "terms",
      dealFile("sensor"),
      termsFile("sensor-careful"),
      "--samples",
      "0",
    ]);
    assert.match(careful.out, /never gains by stopping: the deal is self-enforcing\./);
    assert.match(careful.out, /signs, because/);
  });

  it("reads the terms from standard input, and shows their faults", async () => {
    const { code, err } = await linchpin(["terms", dealFile("sensor"), "-"], {
      stdin: "party: bohee\nchannels: [oem]\n",
    });
    assert.equal(code, 1);
    assert.match(
      err,
      /standard input:1:8 {2}party\n {2}"bohee" is no party of this deal; did you mean\n? *"bohe"\?/,
    );
  });
});

describe("suggest", () => {
  const args = ["suggest", dealFile("sensor"), "--party", "bohe", "--transfer", "spec,drawings"];

  it("gives terms that a terms file can hold, worth what it says", async () => {
    const { code, out } = await linchpin([...args, "--json"]);
    assert.equal(code, 0);
    const found = JSON.parse(out) as {
      lasting: { terms: object; value: object };
      best: object;
      searched: number;
      grid: object;
    };
    assert.deepEqual(Object.keys(found), ["lasting", "best", "searched", "grid"]);
    const again = await linchpin(["terms", dealFile("sensor"), "-", "--json"], {
      stdin: JSON.stringify(found.lasting.terms),
    });
    assert.deepEqual(JSON.parse(again.out), found.lasting.value);
  });

  it("prints them as a file too", async () => {
    const { out } = await linchpin(args);
    const file = out.slice(out.indexOf("# As a terms file:"));
    const again = await linchpin(["terms", dealFile("sensor"), "-", "--json"], { stdin: file });
    assert.equal(again.code, 0, again.err);
  });
});

describe("schema", () => {
  it("prints JSON Schema of deals and of terms", async () => {
    assert.match((await linchpin(["schema"])).out, /"title": "Linchpin deal"/);
    assert.match((await linchpin(["schema", "--terms"])).out, /"title": "Linchpin terms"/);
  });
});

describe("new", () => {
  it("prints a worked example as it is", async () => {
    const { out } = await linchpin(["new", "--from", "ring"]);
    assert.equal(out, readFileSync(dealFile("ring"), "utf8"));
  });

  it("prints a blank file that passes check", async () => {
    const { out } = await linchpin(["new"]);
    const { code, err } = await linchpin(["check", "-"], { stdin: out });
    assert.equal(code, 0, err);
  });

  it("asks in a terminal, again where an answer does not fit, and writes a right file", async () => {
    const answers = [
      ['Flow: "meter" #1', "EUR", "abc", "4 years", "Owner & Co", "", "36 48 60"],
      ["Process", "1M 1.5M 2M", "9 12 18", ""],
      ["Rezept 配方", "doc", "", "0.8", ""],
      ["青珞计量", "1", "yes", "青珞计量", "", "no", ""],
      ["OEM", "80k", "250k", "青珞计量-2", ""],
    ].flat();
    const { code, out, err } = await linchpin(["new"], { stdin: `${answers.join("\n")}\n`, terminal: true });
    assert.equal(code, 0, err);
    assert.match(err, /Write a number such as 60/);
    const checked = await linchpin(["check", "-"], { stdin: out });
    assert.equal(checked.code, 0, checked.err + out);
    assert.match(out, /horizon: 48 .*\n/);
    assert.match(out, /rebuildCost: \{low: 1000000, likely: 1500000, high: 2000000\}/);
    assert.match(out, /controlledBy: \[青珞计量-2\]/);
  });

  it("writes nothing when it is broken off, and never over a file", async () => {
    const stopped = await linchpin(["new"], { stdin: "Meter\n", terminal: true });
    assert.equal(stopped.code, 1);
    assert.equal(stopped.out, "");
    const file = join(scratch(), "deal.yaml");
    assert.equal((await linchpin(["new", "-o", file])).code, 0);
    const again = await linchpin(["new", "-o", file]);
    assert.equal(again.code, 1);
    assert.match(again.err, /it is there already/);
  });
});
