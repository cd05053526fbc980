/** What the worker does, as a table of pure functions; the messages between the two are made from it. */
import {
  bandOf,
  chanceOfSigning,
  draftFor,
  shortOf,
  standsAgainst,
  wantsAlone,
  type Band,
  type Chance,
  type Draft,
} from "@linchpin/coach";
import type { Terms } from "@linchpin/deal";
import {
  addedBySigning,
  costOfPromise,
  divisionOf,
  figuresOf,
  giftsOf,
  othersMove,
  termsNow,
  type Division,
  type Figures,
  type Gift,
  type TermsNow,
} from "@linchpin/match";
import { firstInsight, observed, type Insight, type Reading } from "@linchpin/seats";
import {
  type Move,
  ownerView,
  type Position,
  readPosition,
  type Reason,
  type Scenario,
  type Seed,
  seenBy,
  start,
  type Step,
  stepsOf,
} from "@linchpin/table";

/** Moves that were made, what the owner reads after each, and what it knows at the end. */
export interface Proceeded {
  readonly moves: readonly { readonly move: Move; readonly reading: Reading }[];
  readonly insight: Insight;
}

/** A position as `writePosition` writes it. */
interface At {
  readonly position: string;
}

/** What terms are worth, and whether they would be signed, as far as the owner can know. */
export interface TermsAhead extends TermsNow {
  readonly band: Band;
  /** What stands against them, most of all first; what is further on would stand against them for less, too. */
  readonly against: readonly Reason[];
  /** Money that they leave the party short of what it asks for, by its own reckoning; null: not a matter of so much money. */
  readonly short: number | null;
  /** Whether it would rather sign them if nobody else could be licensed where it sells. */
  readonly alone: boolean;
  /** By how much what is the owner's would move if they were signed now; null: they cannot be. */
  readonly adds: number | null;
  /** What the channels promised to nobody else cost. */
  readonly promise: number;
}

export interface Jobs {
  /** The parties act until the owner is asked again or the talks are over. */
  readonly proceed: (
    game: At & { readonly seed: Seed; readonly ply: number; readonly insight: Insight },
  ) => Proceeded;
  /** What the owner reads after each move of a game. */
  readonly readings: (game: { readonly seed: Seed; readonly moves: readonly Move[] }) => Proceeded;
  readonly figures: (at: At) => Figures;
  readonly terms: (at: At & { readonly terms: Terms; readonly reading: Reading }) => TermsAhead;
  /** What went out of the owner's hands in a game, and what each thing cost; null: too much to count. */
  readonly gifts: (game: { readonly seed: Seed; readonly moves: readonly Move[] }) => readonly Gift[] | null;
  /** With which terms a sheet opens; `last`: those that were last between the two; null: none can be. */
  readonly draft: (
    at: At & { readonly party: number; readonly last: Terms | null; readonly reading: Reading },
  ) => Draft | null;
  /** The pie before each of these moves of a game, and at its end. */
  readonly history: (game: { readonly seed: Seed; readonly moves: readonly Move[] }) => readonly Division[];
}

export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = ReturnType<Jobs[N]>;

export const jobsFor = (scenario: Scenario): Jobs => ({
  proceed: ({ position, seed, ply, insight }) =>
    readThrough([...othersMove(read(position, scenario), seed, ply)], insight),
  readings: ({ seed, moves }) => {
    const first = start(scenario, seed);
    return readThrough(stepsOf(first, moves).steps, firstInsight(ownerView(first)));
  },
  figures: ({ position }) => figuresOf(read(position, scenario)),
  terms: ({ position, terms, reading }) => {
    const at = read(position, scenario);
    const chance = chanceAt(scenario, position, reading, terms.party);
    return {
      ...termsNow(at, terms),
      adds: addedBySigning(at, terms),
      promise: costOfPromise(at, terms),
      band: bandOf(chance({ kind: "terms", terms })),
      against: standsAgainst(ownerView(at), reading, terms, chance),
      short: shortOf(ownerView(at), reading, terms),
      alone: wantsAlone(ownerView(at), terms, chance),
    };
  },
  gifts: ({ seed, moves }) => {
    const { steps, last } = stepsOf(start(scenario, seed), moves);
    return giftsOf({
      events: steps.map(({ events }) => events),
      positions: [...steps.map(({ before }) => before), last],
    });
  },
  draft: ({ position, party, last, reading }) =>
    draftFor(
      ownerView(read(position, scenario)),
      reading,
      party,
      last,
      chanceAt(scenario, position, reading, party),
    ),
  history: ({ seed, moves }) => {
    const { steps, last } = stepsOf(start(scenario, seed), moves);
    return [...steps.map(({ before }) => divisionOf(before)), divisionOf(last)];
  },
});

/** Kept for the last position and party: a sheet is weighed at every change of a field. */
let last: { readonly key: string; readonly chance: Chance } | null = null;

function chanceAt(scenario: Scenario, position: string, reading: Reading, seat: number): Chance {
  const key = JSON.stringify([scenario.id, position, reading, seat]);
  if (last?.key !== key)
    last = { key, chance: chanceOfSigning(ownerView(read(position, scenario)), reading, seat) };
  return last.chance;
}

function read(text: string, scenario: Scenario): Position {
  const found = readPosition(text, scenario);
  if (!found.ok) throw new Error(found.fault.kind);
  return found.position;
}

function readThrough(steps: readonly Step[], from: Insight): Proceeded {
  let insight = from;
  const moves = steps.map(({ before, seat, move, events }) => {
    insight = observed(insight, ownerView(before), seat, seenBy(events, 0));
    return { move, reading: insight.reading };
  });
  return { moves, insight };
}
