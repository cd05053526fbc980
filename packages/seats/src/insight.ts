/**
 * What the owner can know of the hidden facts: for each party the ways things may be with it (its type, a copy under
 * way, what it passed on, took apart or whom it hired), each with its chance. Bayes' rule on every act the owner sees; never looks at the truth.
 *
 * Parties are read apart from each other: what one was passed in secret counts in how its acts are read only where it
 * is likelier than not.
 */
import { nextFloat, type RandomState } from "@linchpin/coalition";
import {
  type Attempt,
  atSeat,
  holds,
  isDetour,
  isSecret,
  leakOf,
  offeredBy,
  type OwnerView,
  ownParty,
  type PartyAct,
  type PartyState,
  type PlayEvent,
  type Position,
  PROBE_SIGNAL,
  type Rebuild,
  type SeatView,
  teaches,
  WEEKS_A_MONTH,
} from "@linchpin/table";

import { outlookOf } from "./outlook.ts";
import { rebuildFor } from "./estimate.ts";
import { likelyActs } from "./party.ts";
import { nothingPassed, priorReading, viewOfParty, type Reading } from "./reading.ts";

/** A copy that a party may have begun: when, of what, and its weeks and money in all. */
interface Copy {
  readonly week: number;
  readonly generation: number;
  readonly weeks: number;
  readonly cost: number;
}

interface Passed {
  readonly asset: number;
  readonly to: number;
  readonly generation: number;
}

/** One way things may be with a party. */
export interface Hypothesis {
  readonly type: number;
  readonly copy: Copy | null;
  readonly passed: readonly Passed[];
  /** What it took apart and whom it hired, in order. */
  readonly attempts: readonly Attempt[];
  /** Weights of a party's hypotheses sum to 1. */
  readonly weight: number;
}

export interface Insight {
  /** The chance of each type: what the hypotheses amount to. */
  readonly reading: Reading;
  /** By party. */
  readonly hypotheses: readonly (readonly Hypothesis[])[];
}

/** Chances below this are not followed up; and of each party so many hypotheses, the likeliest. No type is ever ruled out. */
const NEGLIGIBLE = 1e-5;
const MOST = 256;
/** Chance that a party acts by another rule than its own, each of its acts as likely: no act is ever impossible. */
const SLIP = 1e-3;

export function firstInsight(view: OwnerView): Insight {
  const reading = priorReading(view);
  const hypotheses = reading.map((weights) =>
    weights.map((weight, type): Hypothesis => ({ type, copy: null, passed: [], attempts: [], weight })),
  );
  return { reading, hypotheses };
}

/**
 * After a move of seat `seat`, with the owner's view before it and what the owner saw of it. `attention`: the power to
 * which what was seen counts; 1 is all that there is to know, ½ what a person who attends may gather from it.
 */
export function observed(
  insight: Insight,
  before: OwnerView,
  seat: number,
  seen: readonly PlayEvent[],
  attention = 1,
): Insight {
  return seen.reduce((next, event) => {
    if (event.kind === "probed") return probed(next, before, event.party, event.answer);
    if (event.kind !== "moved" || seat === 0 || event.seat !== seat) return next;
    return acted(next, before, seat, event.move as PartyAct, attention);
  }, insight);
}

/** What a person who attends gathers from what it sees, as a power of its likelihood. */
export const ATTENTIVE = 0.5;

/** The answer to a question points to the true type, or is noise drawn from the priors. */
function probed(insight: Insight, before: OwnerView, seat: number, answer: string): Insight {
  const { types } = atSeat(before.scenario.parties, seat);
  const answered = types.findIndex(({ key }) => key === answer);
  const noise = (1 - PROBE_SIGNAL) * types[answered]!.weight;
  const next = insight.hypotheses[seat - 1]!.map((h) => ({
    ...h,
    weight: h.weight * (noise + (h.type === answered ? PROBE_SIGNAL : 0)),
  }));
  return withHypotheses(insight, seat, next);
}

/** What the owner saw may have been one thing or another: a hypothesis splits into one for each. */
function acted(insight: Insight, before: OwnerView, seat: number, act: PartyAct, attention: number): Insight {
  const list = insight.hypotheses[seat - 1]!.flatMap((h) => foundBy(h, before.week));
  const next = list.flatMap((h) => {
    const its = viewUnder(h, insight, before, seat);
    const acts = likelyActs(its, before.scenario.parties[seat - 1]!.types[h.type]!);
    const fitting = acts.filter(({ act: done }) => looksLike(done, act));
    const slip = SLIP / acts.length;
    const likelihood = fitting.reduce((sum, { probability }) => sum + (1 - SLIP) * probability, slip);
    const weight = h.weight * likelihood ** (attention - 1);
    return [
      { ...h, weight: weight * slip },
      ...fitting.map(({ act: done, probability }) =>
        after({ ...h, weight: weight * (1 - SLIP) * probability }, before, its, done),
      ),
    ];
  });
  return withHypotheses(insight, seat, next);
}

/** A hidden act looks like one more week of stalling; a refusal without a reason may have any. */
function looksLike(done: PartyAct, seen: PartyAct): boolean {
  const hidden = isSecret(done);
  if (hidden || done.kind !== seen.kind) return hidden && seen.kind === "stall";
  if (seen.kind === "decline" && seen.reason === null) return true;
  return JSON.stringify(done) === JSON.stringify(seen);
}

/** The view that the party has if the hypothesis is true. */
function viewUnder(h: Hypothesis, insight: Insight, before: OwnerView, seat: number): SeatView {
  const seen = viewOfParty(before, seat, h.type);
  const parties = seen.parties.map((party, i) => {
    switch (party.kind) {
      case "own":
        return {
          ...party,
          got: withFound(likelyGot(insight, before, seat), h.attempts),
          attempts: h.attempts,
          rebuild: underWay(h.copy, before.week),
        };
      case "ally":
        return { ...party, got: received(party.got, h.passed, i + 1) };
      case "stranger":
        return party;
    }
  });
  return { ...seen, parties };
}

/** What a party holds by what is likelier than not to have been passed on to it. */
function likelyGot(insight: Insight, { scenario }: OwnerView, seat: number): readonly number[] {
  const likely = insight.hypotheses.flatMap((list, i) => {
    const all = i + 1 === seat ? [] : list.flatMap(({ passed }) => passed.filter(({ to }) => to === seat));
    return all.filter((one) => 2 * chanceOf(list, (h) => h.passed.some((p) => samePass(p, one))) > 1);
  });
  return received(nothingPassed(scenario).got, likely, seat);
}

const received = (got: readonly number[], passed: readonly Passed[], seat: number): readonly number[] =>
  passed.reduce(
    (held, { asset, to, generation }) =>
      to === seat ? held.with(asset, Math.max(held[asset]!, generation)) : held,
    got,
  );

/** What was found counts among what it got. */
const withFound = (got: readonly number[], attempts: readonly Attempt[]): readonly number[] =>
  attempts.reduce(
    (held, { got: found, gives, generation }) =>
      found === true ? held.with(gives, Math.max(held[gives]!, generation)) : held,
    got,
  );

/** What was due before this week has come to something or to nothing: one way each. */
function foundBy(h: Hypothesis, week: number): readonly Hypothesis[] {
  const i = h.attempts.findIndex(({ got, due }) => got === null && due < week);
  if (i < 0) return [h];
  const attempt = h.attempts[i]!;
  const ways = [
    [true, attempt.chance],
    [false, 1 - attempt.chance],
  ] as const;
  return ways.flatMap(([got, chance]) =>
    chance === 0
      ? []
      : foundBy({ ...h, attempts: h.attempts.with(i, { ...attempt, got }), weight: h.weight * chance }, week),
  );
}

const samePass = (one: Passed, other: Passed): boolean =>
  one.asset === other.asset && one.to === other.to && one.generation === other.generation;

const chanceOf = (list: readonly Hypothesis[], fits: (h: Hypothesis) => boolean): number =>
  list.reduce((sum, h) => sum + (fits(h) ? h.weight : 0), 0);

/** A copy as the rules count it at the start of a week, or during one before its end. */
const underWay = (copy: Copy | null, week: number): Rebuild | null =>
  copy === null
    ? null
    : {
        done: Math.min(1, Math.max(0, week - copy.week) / copy.weeks),
        generation: copy.generation,
        weeks: copy.weeks,
        cost: copy.cost,
      };

/** `its`: the view of the party that acts. */
function after(h: Hypothesis, before: OwnerView, its: SeatView, act: PartyAct): Hypothesis {
  const { week, generation } = before;
  if (act.kind === "rebuild") {
    const { months, cost } = rebuildFor(outlookOf(before), its.seat);
    return { ...h, copy: { week, generation, weeks: Math.max(1, Math.ceil(months * WEEKS_A_MONTH)), cost } };
  }
  if (isDetour(act)) {
    const { weeks, cost: _, ...attempt } = offeredBy(before.scenario, ownParty(its), act.kind, act.asset);
    return { ...h, attempts: [...h.attempts, { ...attempt, due: week + weeks, got: null }] };
  }
  if (act.kind !== "pass") return h;
  const held = holds(ownParty(its), act.asset);
  return { ...h, passed: withPassed(h.passed, { asset: act.asset, to: act.to, generation: held }) };
}

/** What has been passed on is a set, whatever came first: it stands in one order, and an older version is forgotten. */
const withPassed = (passed: readonly Passed[], one: Passed): readonly Passed[] =>
  [...passed.filter(({ asset, to }) => asset !== one.asset || to !== one.to), one].sort(
    (a, b) => a.to - b.to || a.asset - b.asset,
  );

/** Of each type the likeliest, so that none is ever ruled out; and of the rest what is not negligible. */
function followedUp(all: readonly Hypothesis[]): readonly Hypothesis[] {
  const likeliest = new Map<number, Hypothesis>();
  for (const h of all) {
    const before = likeliest.get(h.type);
    if (before === undefined || h.weight > before.weight) likeliest.set(h.type, h);
  }
  const kept = all.filter((h) => h.weight > NEGLIGIBLE || likeliest.get(h.type) === h);
  if (kept.length <= MOST) return kept;
  const ranked = kept.toSorted((a, b) => b.weight - a.weight).slice(0, MOST);
  return [...new Set([...ranked, ...likeliest.values()])];
}

/** With the weights scaled to 1, equal hypotheses made one and what is negligible left out. */
function withHypotheses(insight: Insight, seat: number, list: readonly Hypothesis[]): Insight {
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  const distinct = new Map<string, Hypothesis>();
  for (const h of list) {
    const key = JSON.stringify([h.type, h.copy, h.passed, h.attempts]);
    distinct.set(key, { ...h, weight: h.weight / total + (distinct.get(key)?.weight ?? 0) });
  }
  const kept = followedUp([...distinct.values()]);
  const rest = kept.reduce((sum, { weight }) => sum + weight, 0);
  const hypotheses = kept.map((h) => ({ ...h, weight: h.weight / rest }));
  const types = insight.reading[seat - 1]!.map((_, type) => chanceOf(hypotheses, (h) => h.type === type));
  return {
    reading: insight.reading.with(seat - 1, types),
    hypotheses: insight.hypotheses.with(seat - 1, hypotheses),
  };
}

/**
 * A whole position that fits what the owner sees, on its turn: hidden facts drawn from the insight, and the chance to
 * come drawn anew.
 */
export function sampleWorld({ hypotheses }: Insight, view: OwnerView, random: RandomState): Position {
  const drawn = hypotheses.map((list) => drawnFound(drawnFrom(list, random), view.week, random));
  const passed = [...drawn.flatMap((h) => h.passed), ...leaksIn(view, random)];
  const parties = view.parties.map((party, i): PartyState => {
    const { type, copy, attempts } = drawn[i]!;
    const got = withFound(received(nothingPassed(view.scenario).got, passed, i + 1), attempts);
    const { kind: _, ...known } = party;
    // It may have been passed on at any time; late is what a licence that runs already gains least by.
    const gotIn = got.map((generation) => (generation < 0 ? 0 : view.week));
    return { ...known, type, got, gotIn, attempts, rebuild: underWay(copy, view.week) };
  });
  return {
    scenario: view.scenario,
    week: view.week,
    turn: 0,
    movesLeft: view.movesLeft,
    queue: [],
    withdrawing: [],
    cash: view.cash,
    ledger: [view.balance, ...parties.map(() => 0)],
    parties,
    channels: view.channels,
    exclusivity: view.exclusivity,
    development: view.development,
    generation: view.generation,
    releasedAt: view.releasedAt,
    happened: view.happened,
    ending: null,
    random: { ...random },
  };
}

/** What may have got about of what was given: as likely as the rules have it, whatever the others did since. */
function leaksIn({ parties, scenario }: OwnerView, random: RandomState): readonly Passed[] {
  return parties.flatMap(({ given, givenIn, under, nnn, terms, signing }, i) => {
    const about = (asset: number, generation: number, bound: boolean): readonly Passed[] =>
      parties.flatMap((_, j) =>
        j !== i && nextFloat(random) < leakOf(scenario, i + 1, bound)
          ? [{ asset, to: j + 1, generation }]
          : [],
      );
    const shown = [...given.keys()].filter((asset) => givenIn[asset]! > 0 && teaches(scenario, asset));
    const taught = terms?.transfers.filter(({ asset }) => teaches(scenario, asset)) ?? [];
    return [
      ...shown.flatMap((asset) => about(asset, given[asset]!, under[asset]!)),
      ...taught.flatMap(({ asset }) => about(asset, signing!.generation, nnn)),
    ];
  });
}

/** One of the ways that what was due may have come out. */
function drawnFound(h: Hypothesis, week: number, random: RandomState): Hypothesis {
  const ways = foundBy(h, week);
  return ways.length === 1
    ? ways[0]!
    : drawnFrom(
        ways.map((way) => ({ ...way, weight: way.weight / h.weight })),
        random,
      );
}

function drawnFrom(list: readonly Hypothesis[], random: RandomState): Hypothesis {
  let rest = nextFloat(random);
  return list.find(({ weight }) => (rest -= weight) < 0) ?? list.at(-1)!;
}
