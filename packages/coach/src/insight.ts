/**
 * What the owner can know of the hidden facts: the chance of each type, and when a party that seemed to stall may have
 * begun a copy or passed something on. Grows with what the owner sees; never looks at the truth.
 */
import { nextFloat, type RandomState } from "@linchpin/coalition";
import {
  likelyActs,
  outlookOf,
  priorReading,
  readAct,
  readProbe,
  rebuildFor,
  viewOfParty,
  type Reading,
} from "@linchpin/seats";
import {
  PROBE_SIGNAL,
  WEEKS_A_MONTH,
  type PartyAct,
  type PartyState,
  type PlayEvent,
  type Position,
  type View,
} from "@linchpin/table";

/** One thing that a party may have done unseen, and how likely it is that it was this, given that it seemed to stall. */
interface Unseen {
  readonly act: PartyAct;
  readonly probability: number;
}

/** A week in which a party seemed to stall. */
interface Stall {
  readonly seat: number;
  readonly week: number;
  readonly generation: number;
  /** By type of the party. */
  readonly unseen: readonly (readonly Unseen[])[];
  /** By type: weeks and money that a copy begun then would take. */
  readonly copies: readonly { readonly weeks: number; readonly cost: number }[];
}

export interface Insight {
  readonly reading: Reading;
  readonly stalls: readonly Stall[];
}

/** Chances below this are not followed up. */
const NEGLIGIBLE = 1e-4;

export const firstInsight = (view: View): Insight => ({ reading: priorReading(view), stalls: [] });

/** After a move of seat `seat`, with the owner's view before it and what the owner saw of it. */
export function observed(insight: Insight, before: View, seat: number, seen: readonly PlayEvent[]): Insight {
  return seen.reduce((next, event) => {
    if (event.kind === "probed")
      return {
        ...next,
        reading: readProbe(next.reading, before, event.party, event.answer, PROBE_SIGNAL),
      };
    if (event.kind !== "moved" || seat === 0 || event.seat !== seat) return next;
    return acted(next, before, seat, event.move as PartyAct);
  }, insight);
}

function acted({ reading, stalls }: Insight, before: View, seat: number, act: PartyAct): Insight {
  const read = readAct(reading, before, seat, act);
  return act.kind === "stall"
    ? { reading: read, stalls: [...stalls, stallOf(before, seat)] }
    : { reading: read, stalls };
}

function stallOf(before: View, seat: number): Stall {
  const { types } = before.scenario.parties[seat - 1]!;
  const copy = rebuildFor(outlookOf(before), seat);
  return {
    seat,
    week: before.week,
    generation: before.generation,
    unseen: types.map((type, i) => unseenActs(viewOfParty(before, seat, i), type)),
    copies: types.map(() => ({
      weeks: Math.max(1, Math.ceil(copy.months * WEEKS_A_MONTH)),
      cost: copy.cost,
    })),
  };
}

function unseenActs(view: View, type: Parameters<typeof likelyActs>[1]): readonly Unseen[] {
  const quiet = likelyActs(view, type).filter(
    ({ act }) => act.kind === "stall" || act.kind === "rebuild" || act.kind === "pass",
  );
  const total = quiet.reduce((sum, { probability }) => sum + probability, 0);
  if (total <= 0) return [];
  return quiet
    .filter(({ act, probability }) => act.kind !== "stall" && probability > NEGLIGIBLE * total)
    .map(({ act, probability }) => ({ act, probability: probability / total }));
}

/**
 * A whole position that fits what the owner sees, on its turn: types drawn from the reading, hidden acts from their
 * chances, and the chance to come drawn anew.
 */
export function sampleWorld({ reading, stalls }: Insight, view: View, random: RandomState): Position {
  const types = reading.map((weights) => drawn(weights, random));
  const parties = view.parties.map((party, i): PartyState => {
    const got = view.scenario.deal.assets.map(() => -1);
    return { ...(party as PartyState), type: types[i]!, got, rebuild: null };
  });
  for (const stall of stalls) {
    const act = unseenAct(stall.unseen[types[stall.seat - 1]!]!, random);
    if (act?.kind === "rebuild") beginCopy(parties, stall, types[stall.seat - 1]!, view.week);
    if (act?.kind === "pass") passOn(parties, stall, act.asset, act.to);
  }
  return {
    scenario: view.scenario,
    week: view.week,
    turn: 0,
    movesLeft: view.movesLeft!,
    queue: [],
    cash: view.cash!,
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

function drawn(weights: readonly number[], random: RandomState): number {
  let rest = nextFloat(random);
  const found = weights.findIndex((w) => (rest -= w) < 0);
  return found < 0 ? weights.length - 1 : found;
}

function unseenAct(unseen: readonly Unseen[], random: RandomState): PartyAct | null {
  let rest = nextFloat(random);
  return unseen.find(({ probability }) => (rest -= probability) < 0)?.act ?? null;
}

function beginCopy(parties: PartyState[], stall: Stall, type: number, now: number): void {
  const party = parties[stall.seat - 1]!;
  if (party.rebuild !== null) return;
  const { weeks, cost } = stall.copies[type]!;
  const done = Math.min(1, Math.max(0, now - stall.week) / weeks);
  parties[stall.seat - 1] = { ...party, rebuild: { done, generation: stall.generation, weeks, cost } };
}

function passOn(parties: PartyState[], { seat }: Stall, asset: number, to: number): void {
  const from = parties[seat - 1]!;
  const held = Math.max(from.given[asset]!, from.got[asset]!);
  const party = parties[to - 1]!;
  parties[to - 1] = { ...party, got: party.got.with(asset, Math.max(held, party.got[asset]!)) };
}
