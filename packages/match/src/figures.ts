/**
 * What things are worth to the owner as it can know it: its view, the public deal, and nothing that is hidden. Each is
 * worked out once for each outlook; all of them together (`figuresOf`) can take a fifth of a second.
 */
import { lossesTo, powerMap, termsWorking, type Deal, type Terms, type TermsValue } from "@linchpin/deal";
import {
  changed,
  estimate,
  lossByExclusivity,
  outlookOf,
  rebuildFor,
  together,
  whenBuilt,
  whenHolding,
  whenReleased,
} from "@linchpin/seats";
import {
  ownerView,
  play,
  running,
  settle,
  settledDeal,
  type Outlook,
  type OwnerMove,
  type Position,
  type Settlement,
  isSo,
} from "@linchpin/table";
import type { Price } from "@linchpin/words";
import { openTerms } from "./open-terms.ts";

/** The pie, by seat, and how much of it is gone without the owner. */
export interface Division {
  readonly pie: number;
  readonly shares: readonly number[];
  /** 0..1. */
  readonly necessity: number;
}

const outlookNow = (position: Position): Outlook => outlookOf(ownerView(position));

/** With those licensees too that have left the table: shares and prices are of what all can earn together. */
export const outlookTogether = (position: Position): Outlook => together(outlookNow(position));

const divisions = new WeakMap<object, Division>();

export function divisionOf(position: Position): Division {
  const found = estimate(outlookTogether(position));
  const known = divisions.get(found);
  if (known !== undefined) return known;
  const { deal, pie, shares } = found;
  const division = { pie, shares: [...shares], necessity: powerMap(deal).necessity };
  divisions.set(found, division);
  return division;
}

/**
 * What is still to be won by signatures: the owner's share, less what licences and its own sales bring and what was paid; once
 * somebody has signed, no more than whoever has not, and still can, adds to it. What the talks have cost is not won back.
 */
export function onTable(position: Position, { payoffs } = ifEndedNow(position)): number {
  const { parties, ledger } = position;
  const outlook = outlookTogether(position);
  const paid = parties.reduce((sum, party) => sum + party.paid, 0);
  const earned = payoffs[0]! - ledger[0]! + paid;
  const unsigned = parties.flatMap(({ inTalks, terms }, i) =>
    inTalks && terms === null && openTerms(position, i + 1) !== null ? [i + 1] : [],
  );
  const open = parties.some(({ terms }) => terms !== null)
    ? share(outlook) -
      share(unsigned.reduce((seen, seat) => changed(seen, seat, { inTalks: false }), outlook))
    : share(outlook);
  return Math.max(0, Math.min(share(outlook) - earned, open));
}

const share = (outlook: Outlook): number => estimate(outlook).shares[0]!;

type Losses = ReadonlyMap<number, { readonly now: number; readonly fair: number }>;
const losses = new WeakMap<object, Map<number, Losses>>();

/** Null: the party has it already. */
export function priceOf(position: Position, seat: number, asset: number): Price | null {
  const outlook = outlookTogether(position);
  const price = lossesFor(outlook, seat).get(asset);
  if (price === undefined) return null;
  const before = rebuildFor(outlook, seat);
  const after = rebuildFor(whenHolding(outlook, seat, asset), seat);
  return { ...price, months: before.months - after.months, cost: before.cost - after.cost };
}

function lossesFor(outlook: Outlook, seat: number): Losses {
  const found = estimate(outlook);
  const known = losses.get(found) ?? new Map<number, Losses>();
  losses.set(found, known);
  const made = known.get(seat);
  if (made !== undefined) return made;
  const { missing, now, fair } = lossesTo(found.deal, seat);
  const prices = new Map(missing.map((a, i) => [a, { now: now[i]!, fair: fair[i]!.value }] as const));
  known.set(seat, prices);
  return prices;
}

/** What terms are worth, and what the party would have by stopping in each month, in order; last by never stopping. */
export interface TermsNow extends TermsValue {
  readonly courses: readonly { readonly stopsAt: number | null; readonly toParty: number }[];
}

/** What terms are worth if they are signed now, with why they hold. */
export const termsNow = (position: Position, terms: Terms): TermsNow =>
  termsSeen(outlookNow(position), terms);

/** The same for whoever takes the position to be so. */
export function termsSeen(outlook: Outlook, terms: Terms): TermsNow {
  const deal = settledDeal(outlook);
  return termsWith(deal, running(terms, deal));
}

export function termsWith(deal: Deal, terms: Terms): TermsNow {
  const { value, options } = termsWorking(deal, terms);
  const month = ({ stopsAt }: TermsNow["courses"][number]): number => stopsAt ?? Number.POSITIVE_INFINITY;
  const courses = options.all
    .filter(({ ready }) => ready === options.chosen.ready)
    .toSorted((a, b) => (month(a) < month(b) ? -1 : 1));
  return { ...value, courses };
}

/** The owner's share if the outlook were changed so, less its share now. */
const gainFrom = (position: Position, after: (outlook: Outlook) => Outlook): number => {
  const outlook = outlookTogether(position);
  return estimate(after(outlook)).shares[0]! - estimate(outlook).shares[0]!;
};

/** Of exclusivity to the end of the talks; no more than there is on the table. */
export const costOfExclusivity = (position: Position, seat: number, still = onTable(position)): number =>
  Math.max(0, Math.min(still, lossByExclusivity(ownerView(position), seat)));

/** Of the talks, this one too. */
export const weeksLeft = ({ scenario, week }: Position): number => scenario.weeks - week + 1;

/** The part of it that so many weeks cost: nothing is signed with others in them, and the rest of the talks stay open. */
export const costOfWeeks = (position: Position, whole: number, weeks: number): number =>
  whole * Math.min(1, weeks / Math.max(1, weeksLeft(position)));

/**
 * What it takes from the owner's share to promise these channels to nobody but the party at a seat, for the months of the
 * promise among those to the horizon.
 */
export function costOfPromise(position: Position, terms: Terms): number {
  const { party, exclusive } = terms;
  if (exclusive === null) return 0;
  const { deal, shares } = estimate(outlookTogether(position));
  const promised = (c: number): boolean => exclusive.channels === "all" || exclusive.channels.includes(c);
  const channels = deal.channels.map((channel, c) =>
    promised(c) ? { ...channel, open: false, controlledBy: [party], keys: "any" as const } : channel,
  );
  const lost = shares[0]! - powerMap({ ...deal, channels }).shares[0]!;
  return lost * Math.min(1, exclusive.until / deal.horizon);
}

export const gainOfParty = (position: Position, seat: number, inTalks: boolean): number =>
  gainFrom(position, (outlook) => changed(outlook, seat, { inTalks }));

/** The week in which work of so many weeks would be ready, where that is after the last of the talks: it brings nothing then. */
export function lateFor({ week, scenario }: Position, weeks: number | undefined): number | null {
  const ready = week + (weeks ?? 0);
  return ready > scenario.weeks ? ready : null;
}

export const gainOfChannel = (position: Position, channel: number): number =>
  lateFor(position, position.scenario.building[channel]?.weeks) === null
    ? gainFrom(position, (outlook) => whenBuilt(outlook, channel))
    : 0;

export const gainOfRelease = (position: Position): number =>
  lateFor(position, position.scenario.development?.weeks) === null ? gainFrom(position, whenReleased) : 0;

/** The last week that the cash lasts through if nothing comes in; null: it lasts to the end. */
export function cashLasts({ cash, week, scenario }: Position): number | null {
  if (scenario.burn <= 0) return null;
  const last = week - 1 + Math.floor(cash / scenario.burn);
  return last >= scenario.weeks ? null : last;
}

const settlements = new WeakMap<Position, Settlement>();

/** What everyone would get if the talks ended now: what is hidden from the owner is taken not to be. */
export function ifEndedNow(position: Position): Settlement {
  const known = settlements.get(position);
  if (known !== undefined) return known;
  const got = position.scenario.deal.assets.map(() => -1);
  const parties = position.parties.map((party) => ({ ...party, got, attempts: [], rebuild: null }));
  const settlement = settle({ ...position, parties });
  settlements.set(position, settlement);
  return settlement;
}

/** What a signed licence adds for the owner; 0: there is none. */
export function addedByLicence(position: Position, seat: number): number {
  if (position.parties[seat - 1]!.terms === null) return 0;
  const parties = position.parties.map((party, i) => (i + 1 === seat ? { ...party, terms: null } : party));
  return ifEndedNow(position).payoffs[0]! - ifEndedNow({ ...position, parties }).payoffs[0]!;
}

/**
 * By how much what is the owner's if the talks ended now would move if these terms were signed now: what they pay, less its own sales
 * where it licenses, and less the releases that a licence is owed. Null: they cannot be signed.
 */
export function addedBySigning(position: Position, terms: Terms): number | null {
  const { party } = terms;
  const parties = position.parties.map((each, i) => (i + 1 === party ? { ...each, proposal: terms } : each));
  const played = playedAlone({ ...position, turn: 0, parties }, { kind: "accept", party });
  return played.ok ? ifEndedNow(played.position).payoffs[0]! - ifEndedNow(position).payoffs[0]! : null;
}

/** A move of the owner, before anybody else acts: with one to spare the others do not yet. */
export const playedAlone = (position: Position, move: OwnerMove): ReturnType<typeof play> =>
  play({ ...position, movesLeft: 2 }, 0, move);

/** What a move towards a party changes at once in what the owner sees of it. */
export function effectOf(
  position: Position,
  move: OwnerMove & { readonly party: number },
): { readonly beliefBefore: number; readonly beliefAfter: number; readonly trust: number } {
  const before = position.parties[move.party - 1]!;
  // What becomes of what is not so, chance decides, and nobody knows before.
  if (move.kind === "mention" && !isSo(position, move.party, move.of, move.how))
    return { beliefBefore: before.belief, beliefAfter: before.belief, trust: 0 };
  const played = playedAlone(position, move);
  const after = played.ok ? played.position.parties[move.party - 1]! : before;
  return {
    beliefBefore: before.belief,
    beliefAfter: after.belief,
    trust: after.rapport - before.rapport,
  };
}

/** All that a screen shows of a position. */
export interface Figures {
  readonly division: Division;
  /** What is still to be won by signatures. */
  readonly still: number;
  /** By party, by asset; null: it has it already. */
  readonly prices: readonly (readonly (Price | null)[])[];
  /** By seat: what everyone would get if the talks ended now, as far as the owner can know. */
  readonly ifEnded: readonly number[];
  /** By party: month in which its licence would be broken; null: never, or none. */
  readonly stopsAt: readonly (number | null)[];
  /** By party: what its licence adds for the owner; 0: it has none. */
  readonly licences: readonly number[];
  /** By party: what exclusivity for it costs the owner; what ending the talks with it costs. */
  readonly exclusivity: readonly number[];
  readonly presence: readonly number[];
  /** By channel: what owning it adds; and one more release. */
  readonly channels: readonly number[];
  readonly release: number | null;
}

export function figuresOf(position: Position): Figures {
  const { scenario, parties } = position;
  const ended = ifEndedNow(position);
  const { payoffs, stopsAt } = ended;
  const still = onTable(position, ended);
  return {
    division: divisionOf(position),
    still,
    prices: parties.map((party, i) =>
      party.gone ? [] : scenario.deal.assets.map((_, asset) => priceOf(position, i + 1, asset)),
    ),
    ifEnded: payoffs,
    stopsAt,
    licences: parties.map((_, i) => addedByLicence(position, i + 1)),
    exclusivity: parties.map((party, i) => (party.inTalks ? costOfExclusivity(position, i + 1, still) : 0)),
    presence: parties.map((party, i) =>
      party.gone ? 0 : Math.abs(gainOfParty(position, i + 1, !party.inTalks)),
    ),
    channels: position.channels.map((channel, c) => (channel.owned ? 0 : gainOfChannel(position, c))),
    release: scenario.development === null ? null : gainOfRelease(position),
  };
}
