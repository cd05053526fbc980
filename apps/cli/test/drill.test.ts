import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseProgress } from "@linchpin/learn";
import { printed, linchpin, type Outcome, refuses } from "./harness.ts";
import { scratch } from "./support/game.ts";

interface Asked {
  readonly id: string;
  readonly kind: "one" | "all";
  readonly themes: readonly string[];
  readonly choices: readonly { readonly number: number; readonly words: string; readonly right?: boolean }[];
}

const jsonOf = ({ out }: Outcome): Asked => JSON.parse(out) as Asked;
const stateful = (): { readonly env: Readonly<Record<string, string>>; readonly file: string } => {
  const XDG_STATE_HOME = scratch();
  return { env: { XDG_STATE_HOME }, file: join(XDG_STATE_HOME, "linchpin/progress.json") };
};

/** A drill of this kind, with the numbers of what is right. */
async function known(
  kind: Asked["kind"],
): Promise<{ readonly id: string; readonly right: string; readonly wrong: string }> {
  const { env } = stateful();
  for (;;) {
    const asked = jsonOf(await linchpin(["drill", "--json", "--answer", "1"], { env }));
    if (asked.kind !== kind) continue;
    const numbers = (right: boolean): string =>
      asked.choices.flatMap((each) => (each.right === right ? [each.number] : [])).join();
    return { id: asked.id, right: numbers(true), wrong: numbers(false).split(",")[0]! };
  }
}

test("asked for nothing in particular it tells a position and its choices, and what to do where nobody answers", async () => {
  const { env, file } = stateful();
  const out = await printed(["drill"], { env });
  assert.match(out, /Week \d+ of \d+ · \d moves? left · cash/);
  assert.match(out, /^ {2}1 {2}\S/m);
  assert.match(out, /linchpin drill --id [0-9a-z]{8} --answer 2/);
  assert.throws(() => readFileSync(file), /ENOENT/);
});

test("a right answer is told with what the next best brings less, a wrong one with what it costs, in both languages", async () => {
  const { id, right, wrong } = await known("one");
  const answer = (text: string, lang: string): Promise<Outcome> =>
    linchpin(["drill", "--id", id, "--lang", lang], { stdin: `${text}\n`, env: stateful().env });
  assert.match(
    (await answer(right, "en")).out,
    /Right\. The next best brings .* less\.[^]*What each is worth/,
  );
  assert.match((await answer(wrong, "en")).out, new RegExp(`No\\. Right is ${right}\\.[^]*points lower`));
  assert.match((await answer(right, "zh")).out, /对。第二好的少/);
  assert.match((await answer(wrong, "zh")).out, new RegExp(`不对。正确的是${right}。`));
  const { out } = await answer("seven\n9\n\n1,2", "en");
  assert.match(out, /"seven" is no answer here[^]*"9" is no answer[^]*"1,2" is no answer/);
});

test("of a drill that asks for all that hold each of them has to be named, and nothing else", async () => {
  const { id, right, wrong } = await known("all");
  const of = async (answer: string): Promise<unknown> => {
    const { out } = await linchpin(["drill", "--id", id, "--json", "--answer", answer], {
      env: stateful().env,
    });
    return (JSON.parse(out) as { readonly right: unknown }).right;
  };
  assert.equal(await of(right), true);
  assert.equal(await of(right.split(",")[0]!), false);
  assert.equal(await of(`${right},${wrong}`), false);
});

test("what was answered is kept, and what was missed comes again in another story; unrated keeps nothing", async () => {
  const { env, file } = stateful();
  const first = jsonOf(
    await linchpin(["drill", "--theme", "no-free-exclusivity", "--json", "--answer", "1"], { env }),
  );
  const next = jsonOf(
    await linchpin(["drill", "--theme", "no-free-exclusivity", "--json", "--answer", "1"], { env }),
  );
  assert.notEqual(first.id, next.id);
  const read = parseProgress(readFileSync(file, "utf8"));
  assert.ok(read.ok);
  assert.deepEqual(
    read.progress.happened.map((thing) => (thing.kind === "attempt" ? [thing.drill, thing.chosen] : [])),
    [
      [first.id, "no-free-exclusivity"],
      [next.id, "no-free-exclusivity"],
    ],
  );
  const other = stateful();
  await linchpin(["drill", "--unrated", "--answer", "1"], { env: other.env });
  assert.throws(() => readFileSync(other.file), /ENOENT/);
});

test("a file of progress that is broken is left alone and named", async () => {
  const { env, file } = stateful();
  await linchpin(["drill", "--answer", "1"], { env });
  writeFileSync(file, "{");
  const { code, err } = await linchpin(["drill", "--answer", "1"], { env });
  assert.equal(code, 1);
  assert.ok(err.includes(file));
  assert.match(err, /; move it away to begin anew$/m);
  assert.match((await linchpin(["drill", "--lang", "zh"], { env })).err, /；把它移走，就从头开始$/m);
  assert.equal(readFileSync(file, "utf8"), "{");
});

test("several come one after another with a score; the drill of the day is one", async () => {
  const { env } = stateful();
  const { out } = await linchpin(["drill", "--theme", "terms", "--count", "3"], { stdin: "1\n1\n1\n", env });
  assert.match(out, /[0-3] of 3 right\./);
  const [one, other] = [
    await linchpin(["drill", "--daily", "--json"]),
    await linchpin(["drill", "--daily", "--json"]),
  ];
  assert.equal(jsonOf(one).id, jsonOf(other).id);
  assert.ok(jsonOf(one).choices.every((each) => !("right" in each)));
});

test("what cannot be is refused with what can", async () => {
  for (const [args, says] of [
    [["--theme", "salamy"], /did you mean salami\?/],
    [["--id", "nosuchid"], /no drill nosuchid/],
    [["--daily", "--theme", "terms"], /--daily and --theme each say which drill/],
    [["--id", "abcdefgh", "--count", "2"], /--count goes with/],
    [["--answer", "9"], /"9" is no answer here/],
    [["--answer", "9", "--lang", "zh"], /“9”不是这里的答案/],
  ] as const) {
    await refuses(2, says, ["drill", ...args], { env: stateful().env });
  }
});
