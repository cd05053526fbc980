/** Figures of many games, counted by hand on records that are written by hand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFloat, seedRandom } from "@linchpin/coalition";
import { interestedParty, OWNERS, playGame } from "../src/index.ts";
import { studentT } from "../src/measure/statistics.ts";
import type { PartySummary } from "../src/measure/summary.ts";
import {
  orderOf,
  shareOf,
  clearlyBelow,
  ladderOf,
  meanOf,
  simulate,
  STAGES,
  type GameSummary,
  type Stage,
} from "../src/measure/index.ts";
import { scenarioCalled } from "./support/positions.ts";

test("a mean is the mean, with Student's interval of the sample on either side", () => {
  // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares of the distances 32, so the variance of the sample is 32/7.
  const { mean, error, count } = meanOf([2, 4, 4, 4, 5, 5, 7, 9]);
  assert.equal(mean, 5);
  assert.equal(count, 8);
  // Seven degrees of freedom: 2.365 in every table.
  assert.ok(Math.abs(error / Math.sqrt(32 / 7 / 8) - 2.365) < 5e-4);
});

test("equal values have no error, and one value claims none", () => {
  assert.deepEqual(meanOf([3, 3, 3]), { mean: 3, error: 0, count: 3 });
  assert.deepEqual(meanOf([7]), { mean: 7, error: 0, count: 1 });
});

test("the interval holds the true mean about nineteen times in twenty", () => {
  const random = seedRandom(41);
  const samples = 2000;
  let held = 0;
  for (let i = 0; i < samples; i++) {
    const { mean, error } = meanOf(Array.from({ length: 6 }, () => nextFloat(random) + nextFloat(random)));
    if (Math.abs(mean - 1) <= error) held++;
  }
  // Binomial, 0.95 of 2000, five standard deviations.
  assert.ok(Math.abs(held / samples - 0.95) < 5 * Math.sqrt((0.95 * 0.05) / samples), `${held}`);
});

test("Student's 97.5 % point is that of the tables", () => {
  // Fisher and Yates, table III, P = 0.05.
  for (const [freedom, point] of [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [29, 2.045],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
    [1_000_000, 1.96],
  ] as const)
    assert.equal(studentT(freedom).toFixed(3), point.toFixed(3), `${freedom}`);
});

const cases = (yes: number, all: number): boolean[] => Array.from({ length: all }, (_, i) => i < yes);

test("Wilson's interval of a share is the published one, and holds where there are few cases or none", () => {
  // Newcombe (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  for (const [yes, all, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const found = shareOf(cases(yes, all));
    assert.deepEqual([found.low.toFixed(4), found.high.toFixed(4)], [low.toFixed(4), high.toFixed(4)]);
  }
  assert.deepEqual(shareOf([]), { share: 0, low: 0, high: 1, count: 0 });
});

test("one mean is clearly below another if their intervals do not meet", () => {
  const low = { mean: 10, error: 2, count: 9 };
  assert.ok(clearlyBelow(low, { mean: 15, error: 2, count: 9 }));
  assert.ok(!clearlyBelow(low, { mean: 14, error: 2, count: 9 }), "they touch");
  assert.ok(!clearlyBelow(low, { mean: 13, error: 4, count: 9 }), "they overlap");
  assert.ok(!clearlyBelow({ mean: 15, error: 2, count: 9 }, low), "it is above");
});

/** Stages by the move at which they were first tried; the week is a third of it. */
function party(firsts: Partial<Record<Stage, number>>, acquisitionFirst = true): PartySummary {
  const weeks = Object.fromEntries(Object.entries(firsts).map(([stage, ply]) => [stage, ply / 3]));
  return { acquisitionFirst, firsts, weeks, smallFirst: null };
}

const game = (...parties: readonly PartySummary[]): GameSummary => ({
  seed: 1,
  payoffs: [0, ...parties.map(() => 0)],
  weeks: 40,
  signed: 0,
  licences: [],
  secrets: { compared: 0, differing: 0 },
  parties,
});

const triedIn = (...inGames: readonly boolean[]) => ({ games: shareOf(inGames) });

test("the ladder, counted by hand", () => {
  const games = [
    game(party({ ask: 3, invite: 6, pay: 30 }), party({ invite: 0, ask: 9 })),
    game(party({ ask: 6, rebuild: 12, pay: 9 }), party({})),
    // A partner, whatever it does, is not counted.
    game(party({ pay: 3, ask: 60 }, false)),
  ];
  assert.deepEqual(ladderOf(games), [
    { stage: "ask", ...triedIn(true, true, false), tried: 3 / 4, week: (1 + 3 + 2) / 3, afterLower: null },
    // Two invited; the first after it had asked, the second before.
    { stage: "invite", ...triedIn(true, false, false), tried: 2 / 4, week: (2 + 0) / 2, afterLower: 1 / 2 },
    { stage: "tearDown", ...triedIn(false, false, false), tried: 0, week: null, afterLower: null },
    { stage: "hire", ...triedIn(false, false, false), tried: 0, week: null, afterLower: null },
    { stage: "exclusivity", ...triedIn(false, false, false), tried: 0, week: null, afterLower: null },
    { stage: "rebuild", ...triedIn(false, true, false), tried: 1 / 4, week: 4, afterLower: 1 },
    // The first paid after it asked and invited; the second after it asked and before it rebuilt.
    { stage: "pay", ...triedIn(true, true, false), tried: 2 / 4, week: (10 + 3) / 2, afterLower: 3 / 4 },
  ]);
});

test("who asks first and pays last, counted by hand", () => {
  const games = [
    game(party({ ask: 3, invite: 6, pay: 30 }), party({ exclusivity: 0, ask: 9, pay: 4 })),
    // One stage has no order, and a partner is not counted.
    game(party({ pay: 9 }), party({ pay: 3, ask: 60 }, false)),
  ];
  assert.deepEqual(orderOf(games), {
    askingFirst: shareOf([true, false]),
    payingLast: shareOf([true, false]),
  });
});

test("a ladder of nobody is empty, not wrong", () => {
  for (const games of [[], [game()], [game(party({ ask: 1 }, false))]]) {
    assert.deepEqual(
      ladderOf(games),
      STAGES.map((stage) => ({
        stage,
        ...triedIn(...games.map(() => false)),
        tried: 0,
        week: null,
        afterLower: null,
      })),
    );
  }
});

/** The first of a party's turns that fits, counted here anew. */
function firstsByHand(scenarioId: string, owner: string, seed: number): readonly object[] {
  const scenario = scenarioCalled(scenarioId);
  const { turns, events } = playGame(scenario, seed, [
    OWNERS[owner]!,
    ...scenario.parties.map(() => interestedParty),
  ]);
  const kind = (asset: number): string => scenario.deal.assets[asset]!.kind;
  const invited = new Set(["sample", "visit", "training", "tooling", "demo"]);
  return scenario.parties.map((_, i) => {
    const ply = (fits: (move: (typeof turns)[number]["move"]) => boolean): number =>
      turns.findIndex(({ seat, move }) => seat === i + 1 && fits(move));
    const found: Record<Stage, number> = {
      ask: ply((move) => move.kind === "ask" && !invited.has(kind(move.asset))),
      invite: ply((move) => move.kind === "ask" && invited.has(kind(move.asset))),
      tearDown: ply((move) => move.kind === "tearDown"),
      hire: ply((move) => move.kind === "hire"),
      exclusivity: ply((move) => move.kind === "askExclusivity"),
      rebuild: ply((move) => move.kind === "rebuild"),
      pay: events.find((e) => (e.kind === "signed" || e.kind === "paid") && e.party === i + 1)?.ply ?? -1,
    };
    const tried = Object.entries(found).filter(([, at]) => at >= 0);
    return {
      firsts: Object.fromEntries(tried),
      weeks: Object.fromEntries(tried.map(([stage, at]) => [stage, turns[at]!.week])),
    };
  });
}

test("a summary of a game says what was first done in it, and what everyone got", () => {
  for (const [id, owner, seed] of [
    ["sensor", "techniques", 4],
    ["small", "give", 5],
    ["vision", "random", 6],
  ] as const) {
    const scenario = scenarioCalled(id);
    const summary = simulate(scenario, owner, seed);
    const { position, settlement } = playGame(scenario, seed, [
      OWNERS[owner]!,
      ...scenario.parties.map(() => interestedParty),
    ]);
    assert.deepEqual(
      summary.parties.map(({ firsts, weeks }) => ({ firsts, weeks })),
      firstsByHand(id, owner, seed),
    );
    assert.deepEqual(
      summary.parties.map((p) => p.acquisitionFirst),
      position.parties.map((p, i) => scenario.parties[i]!.types[p.type]!.care === 0),
    );
    assert.deepEqual(summary.payoffs, settlement.payoffs);
    assert.equal(summary.weeks, position.week);
    assert.equal(summary.signed, position.parties.filter((p) => p.terms !== null).length);
    assert.equal(summary.seed, seed);
  }
});

test("the same seed gives the same summary, whatever was simulated in between; another seed another", () => {
  for (const scenario of ["small", "sensor", "jackets"].map(scenarioCalled)) {
    const first = simulate(scenario, "techniques", 11);
    const other = simulate(scenario, "techniques", 12);
    assert.notDeepEqual(other, { ...first, seed: 12 });
    assert.deepEqual(simulate(scenario, "techniques", 11), first);
  }
  // Nothing that was worked out for one copy of a scenario is needed for another.
  for (const scenario of [scenarioCalled("small"), scenarioCalled("jackets")]) {
    assert.deepEqual(simulate(structuredClone(scenario), "give", 11), simulate(scenario, "give", 11));
  }
});

test("an owner that nobody knows is refused, with the names that there are", () => {
  assert.throws(
    () => simulate(scenarioCalled("small"), "nobody", 1),
    (error: Error) => Object.keys(OWNERS).every((name) => error.message.includes(name)),
  );
});
