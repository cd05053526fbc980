/**
 * What the careful owners read off their view before they act: what a file costs, which terms to propose, whether a
 * channel or a release pays. Estimates only: the owner knows no type and takes a party to be its likeliest one.
 */
import { hasKey, type Terms } from "@linchpin/deal";
import {
  atSeat,
  conflict,
  flatRoyalty,
  leakOf,
  plainTerms,
  promised,
  rivalsIn,
  seatsOf,
  teaches,
  workableTerms,
  type Outlook,
  type OwnerView,
  type Scenario,
} from "@linchpin/table";
import { quotesIn, termsIn } from "./courses.ts";
import { estimate } from "./estimate.ts";
import { gainsFromList, MOST_PAID } from "./interests.ts";
import { exposure } from "./keeping.ts";
import { lately } from "./lately.ts";
import { lossAt, lossOf } from "./losses.ts";
import type { Course, Quoted } from "./memo.ts";
import { outlookOf, whenBuilt, whenReleased } from "./outlook.ts";
import { viewOfParty } from "./reading.ts";

/** Royalty as a share of the licensed margin, upfront as a share of a year's. */
const PROPOSALS = {
  taken: [0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1],
  upfront: [0.3, 0.1, 0],
} as const;
/** What it asks of terms, as a share of its due: much at first, less as time runs out. */
const DEMAND = { atFirst: 1, atLast: 0.35 } as const;
/** Chance of a signature that is as good as certain, and of one to reckon with. */
const SURE = 0.9;
const AS_LIKELY_AS_NOT = 0.5;
/** What will be signed at the end counts for this part of it today: by then the party may have left. */
const WAITING = 0.8;
/** Above this rapport nobody thinks of leaving; below the second somebody is about to. */
export const EASY_RAPPORT = 0.25;
const LEAVING = 0.06;
/** What a channel or a release must bring for each unit of money it costs. */
const RETURN = 1.5;

const shareIn = (outlook: Outlook): number => estimate(outlook).shares[0]!;

/** The owner's share as it sees it, money. */
export const ownShare = (view: OwnerView): number => estimate(outlookOf(view)).shares[0]!;

/**
 * Money of its share that giving the asset to the party at a seat costs the owner: as things are, or as the last of all that
 * the party lacks, whichever is more. Files are complements, so what the first costs says little. And what it may cost at
 * others, whom it reaches unmeant, or by what can be learnt round the owner then.
 */
export function lossFrom(view: OwnerView, seat: number, asset: number): number {
  return lossOf(view, seat, asset) + leakage(view, seat, asset) + exposure(view, seat, asset);
}

/** What the asset may cost at others, whom it reaches from the party at a seat. */
export function leakage(view: OwnerView, seat: number, asset: number): number {
  if (!teaches(view.scenario, asset)) return 0;
  const others = seatsOf(view.parties).filter((other) => other !== seat);
  const chance = leakOf(view.scenario, seat, atSeat(view.parties, seat).nnn);
  return chance * others.reduce((sum, other) => sum + Math.max(0, lossAt(view, other, asset)), 0);
}

/**
 * Of terms that last, if any would, those that bring the owner most among those that enough of the party's types would sign:
 * any of them at first, nearly all as the talks near their end. Null: none bring what the owner asks for.
 */
export const termsFor = lately((view: OwnerView, seat: number): Terms | null => {
  const enough = Math.min(SURE, lateness(view, seat));
  const passes = demandOf(view, seat);
  const found =
    dearest(view, seat, signedBy(enough), passes) ??
    (isLeaving(view, seat) ? dearest(view, seat, expected, passes) : null);
  return found !== null && found.toOwner >= leastFor(view, seat) ? found.terms : null;
});

interface Brings {
  readonly terms: Terms;
  /** Money. */
  readonly toOwner: number;
}

/** What terms count for that bring the owner so much and are signed with this chance: never more than they bring. */
type Worth = (toOwner: number, chance: number) => number;

/** What they bring, where at least this part of the party's types would sign. */
const signedBy =
  (enough: number): Worth =>
  (toOwner, chance) =>
    chance > 0 && chance >= enough ? toOwner : 0;
const expected: Worth = (toOwner, chance) => toOwner * chance;

/** Of the terms that pass, those that are worth most by the part of the party's types that would sign them. */
function dearest(view: OwnerView, seat: number, worth: Worth, passes: Demand = () => true): Brings | null {
  const quotes = lastingQuotes(view, seat);
  if (quotes === null) return null;
  let types: readonly Signatory[] | null = null;
  let most = 0;
  let best: Brings | null = null;
  for (const place of quotes.lasting) {
    const terms = quotes.list[place]!;
    const course = quotes.at(place);
    const { toOwner } = course;
    if (toOwner <= most || !passes(terms, course)) continue;
    types ??= signatories(view, seat, quotes.list);
    const signing = types.reduce((sum, { weight, gain }) => (gain(place) >= 0 ? sum + weight : sum), 0);
    const value = worth(toOwner, signing);
    if (value > most) [best, most] = [{ terms, toOwner }, value];
  }
  return best;
}

const signatories = (view: OwnerView, seat: number, list: readonly Terms[]): readonly Signatory[] =>
  view.scenario.parties[seat - 1]!.types.map((type, i) => ({
    weight: type.weight,
    gain: gainsFromList(viewOfParty(view, seat, i), type, list),
  }));

/** Whether one or two refusals more end the talks. */
const isLeaving = ({ parties }: OwnerView, seat: number): boolean => parties[seat - 1]!.rapport < LEAVING;

/** Money below which nothing is signed now: most of what the party would as likely as not still sign in the last week. */
const leastFor = lately((view: OwnerView, seat: number): number => {
  if (isLeaving(view, seat)) return 0;
  const last: OwnerView = { ...view, week: view.scenario.weeks };
  return WAITING * (dearest(last, seat, signedBy(AS_LIKELY_AS_NOT))?.toOwner ?? 0);
});

/** One way a party may be, with its chance at the start, and what the sheet at a place of the list is worth to it. */
interface Signatory {
  readonly weight: number;
  readonly gain: (place: number) => number;
}

/**
 * Whether terms bring what the owner asks for at this time of the talks: its part, by the power map, of what they yield; and
 * no less than waiting does, with this party and with those whom they shut out.
 */
export const bringsEnough = (view: OwnerView, seat: number, terms: Terms): boolean =>
  bringsDue(view, seat, terms) &&
  termsIn(outlookOf(view), terms).toOwner >=
    shutOut(view, seat, terms).reduce((sum, other) => sum + leastFor(view, other), leastFor(view, seat));

/** The others in talks that could still be licensed for a channel that the terms promise to nobody else. */
function shutOut({ scenario, parties }: OwnerView, seat: number, terms: Terms): readonly number[] {
  const alone = promised(scenario.deal, terms)?.channels ?? [];
  const rivals = new Set(alone.flatMap((c) => rivalsIn(scenario.deal, c, seat)));
  return [...rivals].filter((other) => {
    const { inTalks, terms: signed } = atSeat(parties, other);
    return inTalks && signed === null;
  });
}

const bringsDue = (view: OwnerView, seat: number, terms: Terms): boolean =>
  demandOf(view, seat)(terms, termsIn(outlookOf(view), terms));

/** Whether terms, by what they are worth, bring enough. */
type Demand = (terms: Terms, course: Course) => boolean;

function demandOf(view: OwnerView, seat: number): Demand {
  const { shares } = estimate(outlookOf(view));
  const part = Math.min(MOST_PAID, shares[0]! / (shares[0]! + shares[seat]!));
  const late = lateness(view, seat);
  return ({ channels }, { toOwner, toParty, stopsAt }) => {
    if (stopsAt !== null && lasts(view, seat)) return false;
    const due = part * (toOwner + toParty);
    const asks = due * (DEMAND.atFirst + late * (DEMAND.atLast - DEMAND.atFirst));
    return toOwner > 0 && toOwner >= Math.max(asks, sellingItself(view, channels));
  };
}

/** Whether what it proposes to the party hands over anything that teaches. */
export const handsOver = (view: OwnerView, seat: number): boolean =>
  proposalsFor(view, seat)[0]?.transfers.some(({ asset }) => teaches(view.scenario, asset)) ?? false;

/** Whether any terms of the owner's would be kept to the end. */
const lasts = (view: OwnerView, seat: number): boolean =>
  quotesIn(outlookOf(view), proposalsFor(view, seat)).lasts;

/** The proposals that would be kept to the end; where none would, all of them: what is paid on signature is paid. */
export function lastingProposals(view: OwnerView, seat: number): readonly Terms[] {
  const quotes = lastingQuotes(view, seat);
  return quotes === null ? [] : quotes.lasting.map((place) => quotes.list[place]!);
}

/** What the proposals are worth; null: there are none, or the licences that are signed forbid them, which all do alike. */
function lastingQuotes(view: OwnerView, seat: number): Quoted | null {
  const { scenario, licences, week } = view;
  const proposals = proposalsFor(view, seat);
  const [one] = proposals;
  if (one === undefined || conflict(scenario.deal, licences, one, week) !== null) return null;
  return quotesIn(outlookOf(view), proposals);
}

/** What the owner would earn by itself in those of the channels that are its own. */
const sellingItself = (view: OwnerView, channels: readonly number[]): number =>
  channels.reduce((sum, c) => sum + (isOwners(view, c) ? estimate(outlookOf(view)).ownSales[c]! : 0), 0);

/** Whether the channel is the owner's by the deal; what it builds stands beside one that is not. */
const isOwners = ({ scenario }: OwnerView, channel: number): boolean => {
  const { open, controlledBy } = scenario.deal.channels[channel]!;
  return !open && controlledBy.every((p) => p === 0);
};

/** How near the talks with a party are to their end, 0..1, be it for want of weeks or of trust. */
const lateness = (view: OwnerView, seat: number): number =>
  Math.max(view.week / view.scenario.weeks, 1 - view.parties[seat - 1]!.rapport / EASY_RAPPORT);

/** Whether a channel of its own raises the owner's share by more than building it costs. */
export function channelPays(view: OwnerView, channel: number): boolean {
  const outlook = outlookOf(view);
  const gain = shareIn(whenBuilt(outlook, channel)) - shareIn(outlook);
  return gain > RETURN * view.scenario.building[channel]!.cost;
}

/** Whether one more release raises the owner's share by more than it costs. */
export function releasePays(view: OwnerView): boolean {
  const outlook = outlookOf(view);
  const gain = shareIn(whenReleased(outlook)) - shareIn(outlook);
  return gain > RETURN * view.scenario.development!.cost;
}

/** The party in talks at the start that has the largest share. */
export function largestBuyer(view: OwnerView): number {
  const { shares } = estimate(outlookOf(view));
  const talking = view.scenario.deal.parties.flatMap((p, i) => (p.inTalks ? [i + 1] : []));
  return talking.reduce((best, seat) => (shares[seat]! > shares[best]! ? seat : best), talking[0]!);
}

/** Whether nobody has a licence for a channel of the owner's and the party serves it better. */
function toSpare({ scenario, parties }: OwnerView, seat: number, channel: number): boolean {
  const { owner, parties: firms } = scenario.deal;
  const taken = parties.some((p) => p.terms?.channels.includes(channel) ?? false);
  return !taken && firms[seat - 1]!.make > owner.make;
}

/** By scenario, party and channels: the proposals are made once, so that their worth is remembered. */
const made = new WeakMap<Scenario, Map<string, readonly Terms[]>>();

/** The terms that the careful owners choose among: for the channels that the party serves, to the horizon. */
export function proposalsFor(view: OwnerView, seat: number): readonly Terms[] {
  const { deal } = view.scenario;
  const channels = [...deal.channels.keys()].filter((c) =>
    isOwners(view, c) ? toSpare(view, seat, c) : hasKey(deal.channels[c]!, seat),
  );
  if (channels.length === 0) return [];
  const known = made.get(view.scenario) ?? new Map<string, readonly Terms[]>();
  made.set(view.scenario, known);
  const key = `${seat}|${channels.join()}`;
  const proposals = known.get(key) ?? makeProposals(view.scenario, seat, channels);
  known.set(key, proposals);
  return proposals;
}

function makeProposals(scenario: Scenario, seat: number, channels: readonly number[]): readonly Terms[] {
  const licensed = channels.map((c) => scenario.deal.channels[c]!);
  const margin = licensed.reduce((sum, c) => sum + c.margin, 0);
  const sales = licensed.reduce((sum, c) => sum + c.sales, 0);
  const base = workableTerms(scenario, { ...plainTerms(scenario, seat), channels }, "owner");
  if (base === null) return [];
  return PROPOSALS.taken.flatMap((taken) =>
    PROPOSALS.upfront.map((share): Terms => {
      const royalty = sales > 0 ? Math.round((1000 * taken * margin) / sales) / 1000 : 0;
      const upfront = Math.round((share * 12 * margin) / 1000) * 1000;
      return { ...base, royalty: flatRoyalty(royalty), upfront };
    }),
  );
}
