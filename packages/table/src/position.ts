/**
 * A position: everything that the rules need to go on, as plain data that survives JSON (`saved.ts`).
 *
 * Invariants: `turn` is null exactly when the talks are over; each party has at most one open request, one offer of
 * the owner's to answer and one proposal of its own; the week counts from 1.
 */
import { nextFloat, type RandomState } from "@linchpin/coalition";
import type { Terms } from "@linchpin/deal";
import type { DetourKind, Offer, Request, RequestKind, Tidings, Topic } from "./moves.ts";
import { LEAKS_BOUND, PROPOSAL_STANDS } from "./rules.ts";
import type { Scenario } from "./scenario.ts";
import { streamOf, type Seed } from "./seed.ts";

/** How the owner has answered one kind of request; what the party's expectation is learnt from. */
export interface Answers {
  readonly granted: number;
  readonly refused: number;
}

/** A copy under way: the share that is done, which generation it is of, and its weeks and money in all. */
export interface Rebuild {
  readonly done: number;
  readonly generation: number;
  readonly weeks: number;
  readonly cost: number;
}

/** Something taken apart, or people hired: under way, or done. */
export interface Attempt {
  readonly by: DetourKind;
  readonly asset: number;
  /** What it may come to hold, and of which generation. */
  readonly gives: number;
  readonly generation: number;
  /** The week of its last day, and the chance that it comes to anything, both fixed when it begins. */
  readonly due: number;
  readonly chance: number;
  /** Whether it has; null: it is under way. */
  readonly got: boolean | null;
}

/** What a party was told and has not seen through. */
export interface Heard {
  /** The seat that it is about, or 0: others, without a name. */
  readonly of: number;
  readonly how: Tidings;
  /** So many talk, of those that it is about. */
  readonly count: number;
  /** The week in which it was said last. */
  readonly week: number;
}

export interface PartyState {
  readonly inTalks: boolean;
  /** It ended the talks, or was dismissed; it does not come back. */
  readonly gone: boolean;
  readonly belief: number;
  readonly rapport: number;
  /** Index of its hidden type. Hidden from everyone else. */
  readonly type: number;
  /** By asset: the generation in which the owner gave it (or it knew it at the start); −1: not. */
  readonly given: readonly number[];
  /** By asset: the generation of what it got from others; −1: none. Hidden from those not concerned. */
  readonly got: readonly number[];
  /** By asset: the week in which it was given, and got, what it holds of it; 0: before play, or never. */
  readonly givenIn: readonly number[];
  readonly gotIn: readonly number[];
  readonly nnn: boolean;
  /** By asset: the owner gave it under a signed NNN, and it teaches something. */
  readonly under: readonly boolean[];
  /** By asset: the owner keeps from it the people whom it met there. */
  readonly kept: readonly boolean[];
  /** What it has taken apart and whom it has hired, in order; hidden. */
  readonly attempts: readonly Attempt[];
  /** Money that it has paid the owner so far. */
  readonly paid: number;
  /** What it was told of the others and has not seen through: the last of each that it was told of. */
  readonly heard: readonly Heard[];
  readonly request: Request | null;
  readonly offer: Offer | null;
  readonly proposal: Terms | null;
  /** The week in which it put forward terms the last time; 0: never. */
  readonly proposedIn: number;
  /** All the terms that it has put forward, in order. */
  readonly proposals: readonly Terms[];
  readonly answers: Readonly<Partial<Record<RequestKind, Answers>>>;
  /** By asset: it asked for it and did not get it yet. */
  readonly turnedDown: readonly boolean[];
  readonly probed: Readonly<Partial<Record<Topic, number>>>;
  /** Its own copy; hidden. */
  readonly rebuild: Rebuild | null;
  readonly terms: Terms | null;
  /** When it signed them, and what was current then; null: it has signed none. */
  readonly signing: Signing | null;
}

/** A licence runs from its signature: the week, the generation on sale and when that was released at the table. */
export interface Signing {
  readonly week: number;
  readonly generation: number;
  readonly releasedAt: number | null;
}

export interface ChannelState {
  /** Week in which the owner's own channel stands; null: not being built. */
  readonly ready: number | null;
  readonly owned: boolean;
}

export type Ending = "weeks" | "cash" | "closed";

export interface Position {
  readonly scenario: Scenario;
  readonly week: number;
  /** Seat to move; null: the talks are over. */
  readonly turn: number | null;
  readonly movesLeft: number;
  /** Seats that still act this week, in order, after the seat whose turn it is. */
  readonly queue: readonly number[];
  /** Seats that withdraw, as the week ends, what they proposed: another passed something on to them, and no hidden act may show. */
  readonly withdrawing: readonly number[];
  readonly cash: number;
  /** By seat: value at the start of what it received less what it spent so far. */
  readonly ledger: readonly number[];
  readonly parties: readonly PartyState[];
  readonly channels: readonly ChannelState[];
  readonly exclusivity: { readonly party: number; readonly until: number } | null;
  /** Week in which the release under development is ready. */
  readonly development: number | null;
  /** Generations released since the start; `releasedAt` is the week of the last. */
  readonly generation: number;
  readonly releasedAt: number | null;
  /** Keys of the scenario's events that have happened, in order. */
  readonly happened: readonly string[];
  readonly ending: Ending | null;
  readonly random: RandomState;
}

/**
 * The first position of a game: hidden types are drawn from their priors with the seed. What is drawn later shows at the
 * table, and comes from a stream of its own where the seed is long.
 */
export function start(scenario: Scenario, seed: Seed): Position {
  const random = streamOf(seed, "hidden");
  const { deal } = scenario;
  return {
    scenario,
    week: 1,
    turn: 0,
    movesLeft: scenario.attention,
    queue: [],
    withdrawing: [],
    cash: scenario.cash,
    ledger: [0, ...deal.parties.map(() => 0)],
    parties: deal.parties.map((party, i) => ({
      inTalks: party.inTalks,
      gone: false,
      belief: scenario.parties[i]!.belief,
      rapport: scenario.parties[i]!.rapport,
      type: drawIndex(
        scenario.parties[i]!.types.map((t) => t.weight),
        random,
      ),
      given: deal.assets.map((_, a) => (party.knows.includes(a) ? 0 : -1)),
      got: deal.assets.map(() => -1),
      givenIn: deal.assets.map(() => 0),
      gotIn: deal.assets.map(() => 0),
      nnn: false,
      under: deal.assets.map(() => false),
      kept: deal.assets.map(() => false),
      attempts: [],
      paid: 0,
      heard: [],
      request: null,
      offer: null,
      proposal: null,
      proposedIn: 0,
      proposals: [],
      answers: {},
      turnedDown: deal.assets.map(() => false),
      probed: {},
      rebuild: null,
      terms: null,
      signing: null,
    })),
    channels: deal.channels.map((c) => ({
      ready: null,
      owned: !c.open && c.controlledBy.every((p) => p === 0),
    })),
    // What was promised before play binds to its end.
    exclusivity: deal.exclusivity === null ? null : { party: deal.exclusivity, until: scenario.weeks },
    development: null,
    generation: 0,
    releasedAt: null,
    happened: [],
    ending: null,
    // Short seeds have one stream, which goes on.
    random: typeof seed === "number" ? random : streamOf(seed, "seen"),
  };
}

/** An index drawn with these weights. */
export function drawIndex(weights: readonly number[], random: RandomState): number {
  const total = weights.reduce((sum, w) => sum + w, 0);
  let rest = nextFloat(random) * total;
  const found = weights.findIndex((w) => (rest -= w) < 0);
  return found < 0 ? weights.length - 1 : found;
}

/** The party at a seat. */
export const partyAt = (position: Position, seat: number): PartyState => position.parties[seat - 1]!;

/** The same position with the party at a seat changed. */
export function withParty(position: Position, seat: number, change: Partial<PartyState>): Position {
  const parties = position.parties.slice();
  parties[seat - 1] = { ...parties[seat - 1]!, ...change };
  return { ...position, parties };
}

/** Whether an asset says anything of how the product is made. */
export const teaches = ({ deal }: Scenario, asset: number): boolean =>
  deal.assets[asset]!.reveals.some((share) => share > 0);

/** The chance that what the party at a seat is shown reaches a certain other party that nobody means to have it. */
export function leakOf({ deal, leak }: Scenario, seat: number, under: boolean): number {
  const leaks = Math.max(leak, deal.parties[seat - 1]!.passesOn);
  return under ? LEAKS_BOUND * leaks : leaks;
}

/** The last week in which terms stand that a party put forward in a week; null: they stand to the end of the talks. */
export const standsUntil = ({ weeks }: Scenario, proposedIn: number): number | null =>
  proposedIn + PROPOSAL_STANDS < weeks ? proposedIn + PROPOSAL_STANDS : null;

/** What the owner has given the party of the current generation, as numbers of assets. */
export const givenTo = ({ parties, generation }: Position, seat: number): readonly number[] =>
  parties[seat - 1]!.given.flatMap((given, asset) => (given === generation ? [asset] : []));

/** The latest generation of the asset that the party holds, however it came by it; −1: none. */
export function holds(party: PartyState, asset: number): number {
  return Math.max(party.given[asset]!, party.got[asset]!);
}
