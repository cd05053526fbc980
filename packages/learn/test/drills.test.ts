import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terms } from "@linchpin/deal";
import { positionOf } from "@linchpin/match";
import { moveInWords, principleText, reasonInWords } from "@linchpin/words";
import { objection } from "@linchpin/table";
import {
  answeredRight,
  arguesAgainstItself,
  AS_RIGHT,
  drillScenario,
  GAP,
  gapOf,
  idOf,
  lazyWays,
  parseDrills,
  reasonOf,
  sitAtDrill,
  THEMES,
  type Theme,
  writeDrills,
  type Drill,
} from "@linchpin/learn";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { allDrills, drillFiles, drillText, scenarioFiles, settingOf } from "./support/drills.ts";

const faultsIn = (text: string): readonly number[] => {
  const read = parseDrills(text);
  return read.ok ? [] : read.faults.map(({ line }) => line);
};

const drills = allDrills();
const each = (holds: (drill: Drill) => boolean): readonly string[] =>
  drills.filter((drill) => !holds(drill)).map(({ id }) => id);
const rights = ({ choices }: Drill): number => choices.filter(({ right }) => right).length;

test("a file of drills that is written reads back, and what is read writes the same file", () => {
  for (const file of drillFiles()) {
    const read = parseDrills(drillText(file));
    assert.ok(read.ok, file);
    assert.equal(writeDrills(read.drills), drillText(file), file);
  }
});

test("what is wrong with a file of drills is told by its line", () => {
  const lines = drillText(drillFiles()[0]!).split("\n");
  const broken = (line: number, text: string): string => lines.with(line, text).join("\n");
  assert.deepEqual(faultsIn(lines.join("\n")), []);
  assert.deepEqual(faultsIn(""), [1]);
  assert.deepEqual(faultsIn(broken(0, "{}")), [1]);
  assert.deepEqual(faultsIn(broken(2, "{")), [3]);
  assert.deepEqual(faultsIn(broken(2, lines[2]!.replaceAll('"right":true', '"right":false'))), [3]);
  assert.deepEqual(faultsIn(broken(2, lines[2]!.replace('"after":', '"after":9'))), [3]);
  assert.deepEqual(faultsIn(lines.toSpliced(1, 1).join("\n"))[0], 2);
});

test("an id is made from the content, and no two drills have the same", () => {
  assert.deepEqual(
    each((drill) => drill.id === idOf(drill)),
    [],
  );
  assert.equal(new Set(drills.map(({ id }) => id)).size, drills.length);
});

/** A few are spread over files and scenarios. */
const sat = aFew(
  drills.filter((_, i) => i % 4 === 1),
  drills,
).map((drill) => {
  const { match, choices } = sitAtDrill(drill, settingOf(drill));
  return { drill, choices, position: positionOf(match) };
});

test("every drill is played again to its position, where each of its choices is legal and said as it is", () => {
  for (const { drill, choices, position } of sat) {
    const setting = settingOf(drill);
    assert.equal(position.turn, 0, drill.id);
    for (const [i, move] of choices.entries()) {
      assert.equal(objection(position, 0, move), null, `${drill.id} ${drill.choices[i]!.move}`);
      assert.notEqual(moveInWords(drill.choices[i]!.why.done.act, setting.labels.zh), "");
    }
  }
});

test("what is right leads what is wrong by the gap; of several right ones none is behind the others", () => {
  assert.deepEqual(
    each((drill) => gapOf(drill) >= GAP),
    [],
  );
  assert.deepEqual(
    each((drill) => (drill.kind === "one" ? rights(drill) === 1 : rights(drill) >= 2)),
    [],
  );
  assert.deepEqual(
    each(({ choices }) => {
      const values = choices.filter(({ right }) => right).map(({ value }) => value);
      return Math.max(...values) - Math.min(...values) <= AS_RIGHT;
    }),
    [],
  );
});

test("no answer is a crown jewel for nothing, and a felt gift or exclusivity names the principle that it goes against", () => {
  const answers = drills.flatMap((drill) =>
    drill.choices
      .filter(({ right }) => right)
      .map(({ move, why }) => ({ drill, move, gift: why.verdict.gift })),
  );
  assert.deepEqual(
    answers.filter(({ gift }) => gift?.jewel === true && gift.part > 0.01).map(({ drill }) => drill.id),
    [],
  );
  const odd = answers.filter(({ move, gift }) => move.startsWith("exclusivity") || (gift?.part ?? 0) > 0.01);
  for (const { drill } of odd) assert.notEqual(drill.against, null, drill.id);
  for (const { against } of drills)
    if (against !== null) assert.notEqual(principleText(against, "zh").rule, "");
});

test("of every drill something speaks for its answer, or nothing against it; and what is said is for it first", () => {
  assert.deepEqual(
    each((drill) => !arguesAgainstItself(drill)),
    [],
  );
  for (const drill of drills) {
    const setting = settingOf(drill);
    for (const language of ["en", "zh"] as const) {
      const said = reasonInWords(reasonOf(drill, null), setting.labels[language]);
      assert.doesNotMatch(said, /^(?:On the other side|另一面)/, drill.id);
    }
  }
});

test("a reason compares the best with what was taken, or with the next best of which there is something to say", () => {
  // What binds is an answer sometimes: what speaks for it comes first, that it binds comes last.
  const bound = drills.filter(({ choices }) =>
    choices.some(({ move, right }) => right && move.startsWith("exclusivity")),
  );
  const reasons = bound.map((drill) => reasonInWords(reasonOf(drill, null), settingOf(drill).labels.en));
  assert.ok(
    reasons.some((said) => said.includes("you may deal with nobody else")),
    reasons.join("\n"),
  );
  for (const drill of drills) {
    const { labels } = settingOf(drill);
    for (const taken of [null, ...drill.choices.keys()])
      assert.doesNotMatch(reasonInWords(reasonOf(drill, taken), labels.en), /undefined|NaN/, drill.id);
  }
  const [first] = drills[0]!.choices;
  const effects = [{ kind: "brings", party: 1, worth: -31_000 }] as const;
  const act = { kind: "accept", party: 1, terms: {} as Terms } as const;
  const signing = { ...first!, right: true, why: { ...first!.why, done: { act, effects } } };
  assert.ok(arguesAgainstItself({ choices: [signing, { ...first!, right: false }] }));
});

test("an answer is right where exactly the right choices are taken", () => {
  for (const drill of drills) {
    const right = [...drill.choices.keys()].filter((i) => drill.choices[i]!.right);
    assert.ok(answeredRight(drill, right));
    assert.ok(!answeredRight(drill, []));
    assert.ok(!answeredRight(drill, [...drill.choices.keys()]));
  }
});

test("who always picks one kind of move, one place, the longest or the shortest text does no better than chance", () => {
  const lengths = new Map(
    drills.map((drill) => {
      const { en } = settingOf(drill).labels;
      return [drill.id, drill.choices.map(({ why }) => moveInWords(why.done.act, en).length)] as const;
    }),
  );
  const blind = drills.reduce((sum, drill) => sum + rights(drill) / drill.choices.length, 0) / drills.length;
  // Half the width of a 95 % interval of blind picking.
  const chance = 1.96 * Math.sqrt((blind * (1 - blind)) / drills.length);
  for (const way of lazyWays(drills, ({ id }, i) => lengths.get(id)![i]!)) {
    // Where it has nothing to pick it picks blindly.
    const gained = ((way.right - way.blind) * way.drills) / drills.length;
    assert.ok(gained <= chance, `${way.name}: ${(100 * gained).toFixed(1)} points over chance`);
  }
});

/** Drills of a scenario, of a theme, with one answer, with all that hold. */
const LEAST = { scenario: 20, theme: 15, one: 540, all: 60 } as const;

test("every scenario and every theme is there, so many as one needs to practise it", () => {
  const scenarios = new Map<string, number>();
  for (const { scenario } of drills) {
    const { base } = drillScenario(scenario);
    scenarios.set(base, (scenarios.get(base) ?? 0) + 1);
  }
  for (const name of scenarioFiles()) assert.ok((scenarios.get(name) ?? 0) >= LEAST.scenario, name);
  for (const theme of THEMES) {
    const about = drills.filter(({ themes }) => themes.includes(theme)).length;
    assert.ok(about >= LEAST.theme, `${theme}: ${about}`);
  }
  const one = drills.filter(({ kind }) => kind === "one").length;
  assert.ok(one >= LEAST.one && drills.length - one >= LEAST.all, `${one}, ${drills.length - one}`);
});

test("a theme says what is so in the position", () => {
  for (const { drill, position } of sat) {
    const { parties, scenario, week, cash, exclusivity } = position;
    const is = (theme: Theme): boolean => drill.themes.includes(theme);
    const words = drill.choices.map(({ move }) => move.split(" ")[0]!);
    assert.equal(
      is("signed"),
      parties.some(({ terms }) => terms !== null),
      drill.id,
    );
    if (is("renegotiation"))
      assert.ok(
        parties.some((p) => p.terms !== null && p.request !== null),
        drill.id,
      );
    if (is("free-look"))
      assert.ok(
        parties.some((p) => p.request !== null && p.paid === 0 && !p.nnn),
        drill.id,
      );
    if (is("trial") || is("salami"))
      assert.ok(
        parties.some((p) => p.request?.kind === "asset"),
        drill.id,
      );
    if (is("hold-up"))
      assert.ok(
        exclusivity !== null || parties.some((p) => p.proposal !== null && p.givenIn.some((w) => w > 0)),
      );
    if (is("deadline"))
      assert.ok(
        week >= scenario.weeks - 1 ||
          cash < 2 * scenario.burn ||
          parties.some((p) => p.proposals.length >= 5),
        drill.id,
      );
    if (words.includes("exclusivity")) assert.ok(is("exclusivity") && is("no-free-exclusivity"), drill.id);
    if (words.includes("build") || words.includes("develop")) assert.ok(is("channels"), drill.id);
  }
});

/** To whom or of what its choices are, whatever their order. */
const aims = ({ choices }: Drill): string =>
  choices
    .map(({ move }) =>
      move
        .split(" ")
        .slice(0, 3)
        .join(" ")
        .replace(/ royalty=.*/, ""),
    )
    .toSorted()
    .join("|");

test("no two drills are nearly alike, and no game gives many", () => {
  const alike = Map.groupBy(drills, (drill) => {
    const { base } = drillScenario(drill.scenario);
    return `${base} ${drill.choices[0]!.why.week} ${aims(drill)}`;
  });
  assert.deepEqual(
    [...alike.values()].filter((some) => some.length > 1).map((some) => some.map(({ id }) => id)),
    [],
  );
  const byGame = Map.groupBy(drills, ({ scenario, seed }) => `${scenario} ${seed}`);
  assert.ok(Math.max(...[...byGame.values()].map(({ length }) => length)) <= 12);
});
