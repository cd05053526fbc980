/** Figures of many games, counted by hand on records that are written by hand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFloat, seedRandom } from "@linchpin/coalition";
import {
  clearlyBelow,
  interestedParty,
  ladderOf,
  meanOf,
  OWNERS,
  playGame,
  simulate,
  STAGES,
  type GameSummary,
  type PartySummary,
  type Stage,
} from "../src/index.ts";
import { scenarioCalled } from "./support/positions.ts";

test("a mean is the mean, with 1.96 standard errors of the sample on either side", () => {
  // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares of the distances 32, so the variance of the sample is 32/7.
  const { mean, error, count } = meanOf([2, 4, 4, 4, 5, 5, 7, 9]);
  assert.equal(mean, 5);
  assert.equal(count, 8);
  assert.ok(Math.abs(error - 1.96 * Math.sqrt(32 / 7 / 8)) < 1e-12);
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
    const { mean, error } = meanOf(Array.from({ length: 60 }, () => nextFloat(random) + nextFloat(random)));
    if (Math.abs(mean - 1) <= error) held++;
  }
  // Binomial, 0.95 of 2000, five standard deviations; Student's t with 59 degrees of freedom takes off 0.5 %.
  assert.ok(Math.abs(held / samples - 0.945) < 5 * Math.sqrt((0.945 * 0.055) / samples), `${held}`);
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
  return { acquisitionFirst, firsts, weeks };
}

const game = (...parties: readonly PartySummary[]): GameSummary => ({
  seed: 1,
  payoffs: [0, ...parties.map(() => 0)],
  weeks: 40,
  signed: 0,
  parties,
});

test("the ladder, counted by hand", () => {
  const games = [
    game(party({ ask: 3, invite: 6, pay: 30 }), party({ invite: 0, ask: 9 })),
    game(party({ ask: 6, rebuild: 12, pay: 9 }), party({})),
    // A partner, whatever it does, is not counted.
    game(party({ pay: 3, ask: 60 }, false)),
  ];
  assert.deepEqual(ladderOf(games), [
    { stage: "ask", tried: 3 / 4, week: (1 + 3 + 2) / 3, afterLower: 1 },
    // Two invited; the first after it had asked, the second before.
    { stage: "invite", tried: 2 / 4, week: (2 + 0) / 2, afterLower: 1 / 2 },
    { stage: "exclusivity", tried: 0, week: 0, afterLower: 1 },
    { stage: "rebuild", tried: 1 / 4, week: 4, afterLower: 1 },
    // The first paid after it asked and invited; the second after it asked and before it rebuilt.
    { stage: "pay", tried: 2 / 4, week: (10 + 3) / 2, afterLower: 3 / 4 },
  ]);
});

test("a ladder of nobody is empty, not wrong", () => {
  for (const games of [[], [game()], [game(party({ ask: 1 }, false))]]) {
    assert.deepEqual(
      ladderOf(games),
      STAGES.map((stage) => ({ stage, tried: 0, week: 0, afterLower: 1 })),
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
