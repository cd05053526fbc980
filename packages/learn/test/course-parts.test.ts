import assert from "node:assert/strict";
import { test } from "node:test";
import {
  hitsOf,
  isRight,
  minutesOf,
  ownOrder,
  parseMeasured,
  parseStation,
  stationNeeds,
  truthOf,
  type Answer,
  type Figure,
} from "@linchpin/learn";
import { interestedParty, OWNERS, playGame } from "@linchpin/seats";
import { bookFor, scenarioOf, stationFiles, stationText } from "./support/course-files.ts";

const SAID = { en: "one", zh: "一" };
const figure = (value: number): Figure => ({ value, unit: "share", currency: null });
const FIGURES = new Map([
  ["low", figure(0.1)],
  ["middle", figure(0.5)],
  ["high", figure(0.9)],
]);
const item = (name: string) => ({ says: SAID, figure: name });
const SCALE = { from: 0, to: 1, step: 0.05, within: 0.1 };

test("a number is right within its slack, steps of a slider included", () => {
  const answer: Answer = { form: "number", figure: "middle", ...SCALE };
  assert.deepEqual(truthOf(answer, FIGURES), [0.5]);
  // 0.1 + 0.2 + 0.3 is 0.6000000000000001.
  assert.ok(isRight(answer, [0.1 + 0.2 + 0.3], FIGURES));
  assert.ok(!isRight(answer, [0.65], FIGURES));
});

test("of several numbers enough have to be right", () => {
  const answer: Answer = {
    form: "numbers",
    items: [item("low"), item("middle"), item("high")],
    enough: 2,
    ...SCALE,
  };
  assert.deepEqual(hitsOf(answer, [0.15, 0.9, 0.85], FIGURES), [true, false, true]);
  assert.ok(isRight(answer, [0.15, 0.9, 0.85], FIGURES));
  assert.ok(!isRight(answer, [0.15, 0.9, 0.5], FIGURES));
});

test("of a choice the option with the greatest or the least figure is right", () => {
  const options = [item("middle"), item("high"), item("low")];
  assert.deepEqual(truthOf({ form: "choice", options, right: "most" }, FIGURES), [1]);
  assert.deepEqual(truthOf({ form: "choice", options, right: "least" }, FIGURES), [2]);
  assert.ok(isRight({ form: "choice", options, right: "most" }, [1], FIGURES));
  assert.ok(!isRight({ form: "choice", options, right: "most" }, [0], FIGURES));
});

test("a learner's order is that of the first tries in its seat, as it is counted of simulated parties", () => {
  const scenario = scenarioOf("sunwear");
  const seats = [OWNERS["techniques"]!, ...scenario.parties.map(() => interestedParty)];
  const tried = Array.from({ length: 4 }, (_, i) => playGame(scenario, i + 1, seats)).flatMap((game) =>
    scenario.parties.map((_, p) => ({ game, seat: p + 1, order: ownOrder(scenario, game, p + 1) })),
  );
  assert.ok(tried.some(({ order }) => order.length > 2));
  for (const { game, seat, order } of tried) {
    assert.deepEqual(
      order.map(({ week }) => week),
      order.map(({ week }) => week).toSorted((a, b) => a - b),
    );
    const asks = game.turns.filter(({ seat: own, move }) => own === seat && move.kind === "askExclusivity");
    assert.equal(order.find(({ stage }) => stage === "exclusivity")?.week, asks[0]?.week);
    assert.equal(new Set(order.map(({ stage }) => stage)).size, order.length);
  }
});

test("measured numbers have the command that counts them, and a unit", () => {
  const text = '{"command": "node a.ts", "rules": 8, "figures": {"a": {"value": 0.5, "unit": "share"}}}';
  const read = parseMeasured(text);
  assert.ok(read.ok);
  assert.deepEqual(read.measured, { a: figure(0.5) });
  for (const [from, to, path] of [
    ['"command": "node a.ts", ', "", "command"],
    ['"share"', '"percent"', "figures.a.unit"],
    ["0.5", '"half"', "figures.a.value"],
  ] as const) {
    const wrong = parseMeasured(text.replace(from, to));
    assert.ok(!wrong.ok && wrong.faults.some((fault) => fault.path === path), path);
  }
});

test("what a station needs is what it names, and no more", () => {
  for (const file of stationFiles()) {
    const text = stationText(file);
    const needs = stationNeeds(text);
    for (const name of needs.deals) {
      const book = bookFor(text);
      const { [name]: _gone, ...deals } = book.deals;
      const read = parseStation(text, { ...book, deals });
      assert.ok(!read.ok && read.faults.some(({ problem }) => problem.includes(name)), `${file} ${name}`);
    }
  }
});

test("more words and more presses take longer", () => {
  const text = stationText(stationFiles()[0]!);
  const read = parseStation(text, bookFor(text));
  assert.ok(read.ok);
  const { station } = read;
  const longer = { ...station, screens: [...station.screens, station.screens[0]!] };
  for (const language of ["en", "zh"] as const)
    assert.ok(minutesOf(longer, language) > minutesOf(station, language));
});
