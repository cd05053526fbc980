/** The rule of choice is a known probability: softmax of what acts are worth, drawn with the seat's own chance. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFloat } from "@linchpin/coalition";
import { powerMap } from "@linchpin/deal";
import {
  dealOf,
  legal,
  ownParty,
  type PartyType,
  type Position,
  type SeatView,
  seatView,
  type View,
  view,
} from "@linchpin/table";
import {
  chanceFor,
  firstInsight,
  interestedParty,
  likelyActs,
  observed,
  outlookOf,
  valuedActs,
  viewOfParty,
} from "../src/index.ts";
import { randomPositions } from "./support/positions.ts";

interface Choice {
  readonly position: Position;
  readonly seen: SeatView;
  readonly type: PartyType;
}

/** A party's choice in random positions, as it is. */
const choices = (): readonly Choice[] =>
  randomPositions("party", 12).map((position) => {
    const seen = seatView(position, position.turn!);
    const { type } = ownParty(seen);
    return { position, seen, type: seen.scenario.parties[seen.seat - 1]!.types[type]! };
  });

/** What one unit of shrewdness weighs: a hundredth of the pie, computed afresh. */
const unitOf = (seen: View): number => Math.max(1, powerMap(dealOf(outlookOf(seen))).worth / 100);

test("the probabilities of a choice sum to 1, one for each act that is weighed, in the same order", () => {
  for (const { seen, type } of choices()) {
    const acts = likelyActs(seen, type);
    const total = acts.reduce((sum, { probability }) => sum + probability, 0);
    assert.ok(Math.abs(total - 1) < 1e-12, `${total}`);
    assert.ok(acts.every(({ probability }) => probability >= 0 && probability <= 1));
    assert.deepEqual(
      acts.map(({ act }) => act),
      valuedActs(seen, type).map(({ act }) => act),
    );
  }
});

test("every act that is weighed is legal, and none is weighed twice", () => {
  for (const { position, seen, type } of choices()) {
    const listed = new Set(legal(position, seen.seat).map((move) => JSON.stringify(move)));
    const acts = likelyActs(seen, type).map(({ act }) => JSON.stringify(act));
    assert.equal(new Set(acts).size, acts.length);
    assert.deepEqual(
      acts.filter((act) => !listed.has(act)),
      [],
    );
  }
});

test("whatever the owner waits for, a party can always stall or leave", () => {
  for (const { seen, type } of choices()) {
    const kinds = new Set(likelyActs(seen, type).map(({ act }) => act.kind));
    assert.ok(kinds.has("stall") && kinds.has("quit"));
  }
});

test("the log of the odds of two acts is shrewdness times what one is worth more, in hundredths of the pie", () => {
  for (const { seen, type } of choices()) {
    const values = valuedActs(seen, type).map(({ value }) => value);
    const odds = likelyActs(seen, type).map(({ probability }) => probability);
    const best = odds.indexOf(Math.max(...odds));
    const unit = unitOf(seen);
    odds.forEach((probability, i) => {
      if (probability < 1e-200) return;
      const expected = (type.shrewdness * (values[i]! - values[best]!)) / unit;
      const found = Math.log(probability / odds[best]!);
      assert.ok(Math.abs(found - expected) < 1e-6 * (1 + Math.abs(expected)), `${found} is not ${expected}`);
    });
  }
});

test("an act worth more is never less likely, and acts of one worth are equally likely", () => {
  for (const { seen, type } of choices()) {
    const values = valuedActs(seen, type);
    const odds = likelyActs(seen, type);
    const order = [...values.keys()].sort((a, b) => values[a]!.value - values[b]!.value);
    order.slice(1).forEach((higher, i) => {
      const lower = order[i]!;
      const [less, more] = [odds[lower]!.probability, odds[higher]!.probability];
      assert.ok(more >= less);
      if (values[lower]!.value === values[higher]!.value) assert.equal(more, less);
    });
  }
});

test("without shrewdness every act is as likely as the others; with much of it the best is all but certain", () => {
  for (const { seen, type } of choices()) {
    const blind = likelyActs(seen, { ...type, shrewdness: 0 });
    assert.ok(blind.every(({ probability }) => Math.abs(probability - 1 / blind.length) < 1e-12));
    const values = valuedActs(seen, type).map(({ value }) => value);
    const most = Math.max(...values);
    const sharp = likelyActs(seen, { ...type, shrewdness: 1e12 });
    const ofBest = sharp.filter((_, i) => values[i]! >= most - 1e-6 * unitOf(seen));
    assert.ok(ofBest.reduce((sum, { probability }) => sum + probability, 0) > 1 - 1e-9);
  }
});

test("the shrewder a party, the likelier it does what is worth most to it", () => {
  for (const { seen, type } of choices()) {
    const values = valuedActs(seen, type).map(({ value }) => value);
    const best = values.indexOf(Math.max(...values));
    const odds = [0, 1, 3, 10, 100].map(
      (shrewdness) => likelyActs(seen, { ...type, shrewdness })[best]!.probability,
    );
    odds.slice(1).forEach((more, i) => assert.ok(more >= odds[i]! - 1e-12));
  }
});

/** Chi-square of counts against probabilities over classes of at least five expected; and its degrees of freedom. */
function misfit(counts: readonly number[], odds: readonly number[]): { chi: number; freedom: number } {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const rare = odds.map((p) => p * n < 5);
  const pool = (values: readonly number[]): number =>
    values.reduce((sum, value, i) => (rare[i]! ? sum + value : sum), 0);
  const classes = odds.flatMap((p, i) => (rare[i]! ? [] : [{ expected: p * n, count: counts[i]! }]));
  const all = [...classes, { expected: pool(odds) * n, count: pool(counts) }];
  // A class that all but never comes up must not come up often; else it counts like the others.
  const chi = all.reduce(
    (sum, { expected, count }) => sum + (count - expected) ** 2 / Math.max(expected, 0.5),
    0,
  );
  return { chi, freedom: Math.max(1, all.length - 1) };
}

/** Five standard deviations above its mean: a right rule stays below with all but a few chances in ten thousand. */
const bound = (freedom: number): number => freedom + 5 * Math.sqrt(2 * freedom);

test("a party's choices come as often as the rule says, over the chances of many games", () => {
  const draws = 1500;
  for (const { seen, type } of choices().filter((_, i) => i % 12 === 0)) {
    const acts = likelyActs(seen, type);
    const texts = acts.map(({ act }) => JSON.stringify(act));
    const counts = acts.map(() => 0);
    for (let seed = 0; seed < draws; seed++) {
      const act = interestedParty.choose(seen, () => [], chanceFor(seed, seen.seat, seen.week));
      counts[texts.indexOf(JSON.stringify(act))]!++;
    }
    const { chi, freedom } = misfit(
      counts,
      acts.map(({ probability }) => probability),
    );
    assert.ok(chi < bound(freedom), `${seen.scenario.id}, week ${seen.week}: ${chi} with ${freedom}`);
  }
});

test("the chance of a choice is its own: the same for the same seed, seat and move, another for any other", () => {
  for (const seed of [0, 1, 2, 2026, 2 ** 31, 2 ** 32 - 1]) {
    const met = new Set<string>();
    for (let seat = 0; seat < 10; seat++) {
      for (let ply = 0; ply < 600; ply++) met.add(JSON.stringify(chanceFor(seed, seat, ply)));
    }
    assert.equal(met.size, 6000, `seed ${seed}`);
    assert.deepEqual(chanceFor(seed, 3, 7), chanceFor(seed, 3, 7));
  }
  assert.notDeepEqual(chanceFor(1, 0, 0), chanceFor(2, 0, 0));
});

test("first draws of choices that follow each other in a game, or in seeds, are even and unrelated", () => {
  const BINS = 16;
  const series: readonly (readonly [string, (i: number) => number])[] = [
    ["by move", (i) => nextFloat(chanceFor(5, 1, i))],
    ["by seed", (i) => nextFloat(chanceFor(i, 2, 9))],
    ["by seat and move", (i) => nextFloat(chanceFor(8, i % 7, Math.floor(i / 7)))],
  ];
  for (const [name, draw] of series) {
    const draws = Array.from({ length: 8000 }, (_, i) => draw(i));
    const singles = Array.from({ length: BINS }, () => 0);
    const pairs = Array.from({ length: BINS ** 2 }, () => 0);
    draws.forEach((value, i) => {
      const bin = Math.floor(value * BINS);
      singles[bin]!++;
      if (i > 0) pairs[Math.floor(draws[i - 1]! * BINS) * BINS + bin]!++;
    });
    const even = (counts: readonly number[]): ReturnType<typeof misfit> =>
      misfit(
        counts,
        counts.map(() => 1 / counts.length),
      );
    assert.ok(even(singles).chi < bound(BINS - 1), `${name}: ${even(singles).chi}`);
    assert.ok(even(pairs).chi < bound(BINS ** 2 - 1), `${name}, pairs: ${even(pairs).chi}`);
  }
});

test("a refusal for which a person gives no reason says as much as any refusal of its type", () => {
  let seen = 0;
  for (const { position, seen: own } of choices()) {
    if (ownParty(own).offer === null) continue;
    const before = view(position, 0);
    const { seat } = own;
    const move = { kind: "decline", reason: null } as const;
    const event = { kind: "moved", seat, move, week: position.week, seenBy: [0] } as const;
    const read = observed(firstInsight(before), before, seat, [event]).reading[seat - 1]!;
    const { types } = position.scenario.parties[seat - 1]!;
    const likely = types.map((type, t) => {
      const acts = likelyActs(viewOfParty(before, seat, t), type);
      return type.weight * acts.reduce((sum, a) => sum + (a.act.kind === "decline" ? a.probability : 0), 0);
    });
    const total = likely.reduce((sum, x) => sum + x, 0);
    if (total < 0.05) continue;
    likely.forEach((x, t) =>
      assert.ok(Math.abs(read[t]! - x / total) < 0.02, `${read[t]} is not ${x / total}`),
    );
    seen++;
  }
  assert.ok(seen >= 3, `${seen}`);
});
