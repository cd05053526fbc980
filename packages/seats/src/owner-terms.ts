/**
 * What the careful owners ask of a party for a licence, and what they take: its due by the power map, no less than waiting
 * brings, and papers for one alone only at their price, which is what all whom they shut out would pay.
 * Estimates only: the owner knows no type, and reckons with all of a party's by their chance at the start.
 */
import type { Terms } from "@linchpin/deal";
import { atSeat, promised, rivalsIn, type OwnerView } from "@linchpin/table";
import { termsIn } from "./courses.ts";
import { estimate } from "./estimate.ts";
import { gainsFromList, MOST_PAID } from "./interests.ts";
import { lately } from "./lately.ts";
import type { Course } from "./memo.ts";
import { outlookOf } from "./outlook.ts";
import { gainsIn } from "./owner-prices.ts";
import { lasts, proposalsTo, quotesOf } from "./owner-proposals.ts";
import { viewOfParty } from "./reading.ts";

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
/** Who believes this much has seen enough. */
export const CONVINCED = 0.85;

interface Brings {
  readonly terms: Terms;
  /** Money that the owner gains by them, and what that counts for by the chance of a signature. */
  readonly gain: number;
  readonly counts: number;
}

/**
 * The terms to put to a party: open ones, or for it alone where these bring more by all that they cost at others. Null: none
 * bring what the owner asks for, or waiting brings more.
 */
export function termsFor(view: OwnerView, seat: number): Terms | null {
  const [open, sole] = [openTo(view, seat), soleTo(view, seat)];
  const beside = open?.gain ?? 0;
  const alone = sole === null ? 0 : sole.gain - shutOutBy(view, seat, sole.terms);
  const best = alone > beside ? sole : open;
  return best !== null && Math.max(alone, beside) >= leastFor(view, seat) ? best.terms : null;
}

/**
 * What to put in the place of an own offer that brings the owner nothing, or much less than it would ask for today; null: it
 * may stay.
 */
export function amendsFor(view: OwnerView, seat: number, lies: Terms): Terms | null {
  const { open } = proposalsTo(view, seat);
  const found = dearest(view, seat, open, expected) ?? dearest(view, seat, open, whoeverSigns);
  const terms = termsFor(view, seat) ?? found?.terms ?? null;
  if (terms === null) return null;
  const [brings, today] = [lies, terms].map((each) =>
    gainsIn(view, each.channels)(each, termsIn(outlookOf(view), each).toOwner),
  );
  return brings! < CHEAP * today! ? terms : null;
}

/** An own offer that brings less than this part of what is asked for today does not stay on the table. */
const CHEAP = 0.5;

/**
 * Whether terms bring what the owner asks for at this time of the talks: its part, by the power map, of what they yield; and
 * no less than waiting does, with this party and with those whom they shut out.
 */
export const bringsEnough = (view: OwnerView, seat: number, terms: Terms): boolean => {
  const course = termsIn(outlookOf(view), terms);
  if (!demandOf(view, seat)(course)) return false;
  const gain = gainsIn(view, terms.channels)(terms, course.toOwner);
  return gain > 0 && gain - shutOutBy(view, seat, terms) >= leastFor(view, seat);
};

/** Whether there is anything left to license to a party. */
export const mayStillSign = (view: OwnerView, seat: number): boolean =>
  atSeat(view.parties, seat).terms === null && quotesOf(view, proposalsTo(view, seat).open) !== null;

const openTo = lately((view, seat) => asked(view, seat, proposalsTo(view, seat).open));
const soleTo = lately((view, seat) => asked(view, seat, proposalsTo(view, seat).sole));

/**
 * Of terms that last, if any would, those that bring the owner most among those that enough of the party's types would sign:
 * any of them at first, nearly all as the talks near their end. Null: none bring what the owner asks for.
 */
function asked(view: OwnerView, seat: number, list: readonly Terms[]): Brings | null {
  const passes = demandOf(view, seat);
  if (isLastWeek(view)) return dearest(view, seat, list, expected, passes);
  const enough = Math.min(SURE, lateness(view, seat));
  const found = dearest(view, seat, list, signedBy(enough), passes);
  return found ?? (isLeaving(view, seat) ? dearest(view, seat, list, expected, passes) : null);
}

/** Money: what terms cost at those whom they shut out, once these have seen enough to believe. */
const shutOutBy = (view: OwnerView, seat: number, terms: Terms): number =>
  shutOut(view, seat, terms).reduce((sum, other) => sum + leastOnceConvinced(view, other), 0);

/** The others in talks that could still be licensed for a channel that the terms promise to nobody else. */
function shutOut({ scenario, parties }: OwnerView, seat: number, terms: Terms): readonly number[] {
  const alone = promised(scenario.deal, terms)?.channels ?? [];
  const rivals = new Set(alone.flatMap((c) => rivalsIn(scenario.deal, c, seat)));
  return [...rivals].filter((other) => {
    const { inTalks, terms: signed } = atSeat(parties, other);
    return inTalks && signed === null;
  });
}

/**
 * Money below which nothing is signed now: most of what the party would as likely as not still sign in the last week; in that week, what
 * the owner's own terms can be expected to bring.
 */
const leastFor = lately(leastNow);
/** The same, once the party has seen what proves. */
const leastOnceConvinced = lately((view, seat) => leastNow(believing(view, seat, CONVINCED), seat));

function leastNow(view: OwnerView, seat: number): number {
  if (isLeaving(view, seat)) return 0;
  const last = inLastWeek(view, seat);
  const { open } = proposalsTo(last, seat);
  if (isLastWeek(view)) return dearest(view, seat, open, expected)?.counts ?? 0;
  return WAITING * (dearest(last, seat, open, signedBy(AS_LIKELY_AS_NOT))?.gain ?? 0);
}

/** The view in the last week, if the owner goes on telling the party what it counts on today. */
export function inLastWeek(view: OwnerView, seat: number): OwnerView {
  const { weeks } = view.scenario;
  const party = atSeat(view.parties, seat);
  const heard = party.heard.map((each) => ({ ...each, week: each.week + weeks - view.week }));
  return { ...view, week: weeks, parties: view.parties.with(seat - 1, { ...party, heard }) };
}

/**
 * Money that may yet come of a party: what can be expected of the terms that bring most in the last week, if the owner goes on
 * telling it and it believes at least so much by then.
 */
export const mayYetCome = (view: OwnerView, seat: number, belief: number): number =>
  mostInTheEnd(believing(view, seat, belief), seat);

const mostInTheEnd = lately((view, seat) => {
  const last = inLastWeek(view, seat);
  const { open, sole } = proposalsTo(last, seat);
  return Math.max(...[open, sole].map((list) => dearest(last, seat, list, expected)?.counts ?? 0));
});

/** The view once the party believes at least so much. */
function believing(view: OwnerView, seat: number, belief: number): OwnerView {
  const party = atSeat(view.parties, seat);
  if (party.belief >= belief) return view;
  return { ...view, parties: view.parties.with(seat - 1, { ...party, belief }) };
}

/** What terms count for by which the owner gains so much and that are signed with this chance: never more than that. */
type Worth = (gain: number, chance: number) => number;

/** What they bring, where at least this part of the party's types would sign. */
const signedBy =
  (enough: number): Worth =>
  (gain, chance) =>
    chance > 0 && chance >= enough ? gain : 0;
const expected: Worth = (gain, chance) => gain * chance;
const whoeverSigns: Worth = (gain) => gain;

/** Of the terms that pass, all for the same channels, those that are worth most by the part of the party's types that would sign them. */
function dearest(
  view: OwnerView,
  seat: number,
  list: readonly Terms[],
  worth: Worth,
  passes: Demand = () => true,
): Brings | null {
  const quotes = quotesOf(view, list);
  if (quotes === null) return null;
  const gains = gainsIn(view, list[0]!.channels);
  let types: readonly Signatory[] | null = null;
  let most = 0;
  let best: Brings | null = null;
  for (const place of quotes.lasting) {
    const terms = list[place]!;
    const course = quotes.at(place);
    const gain = gains(terms, course.toOwner);
    if (gain <= most || !passes(course)) continue;
    types ??= signatories(view, seat, list);
    const signing = types.reduce((sum, { weight, signs }) => (signs(place) ? sum + weight : sum), 0);
    const value = worth(gain, signing);
    if (value > most) [best, most] = [{ terms, gain, counts: value }, value];
  }
  return best;
}

/** One way a party may be, with its chance at the start, and whether it would sign the sheet at a place of the list. */
interface Signatory {
  readonly weight: number;
  readonly signs: (place: number) => boolean;
}

const signatories = (view: OwnerView, seat: number, list: readonly Terms[]): readonly Signatory[] =>
  view.scenario.parties[seat - 1]!.types.map((type, i) => {
    const gain = gainsFromList(viewOfParty(view, seat, i), type, list);
    return { weight: type.weight, signs: (place) => gain(place) >= 0 };
  });

/** Whether terms, by what they are worth, bring what the owner asks for. */
type Demand = (course: Course) => boolean;

function demandOf(view: OwnerView, seat: number): Demand {
  const { shares } = estimate(outlookOf(view));
  const part = Math.min(MOST_PAID, shares[0]! / (shares[0]! + shares[seat]!));
  const late = lateness(view, seat);
  return ({ toOwner, toParty, stopsAt }) => {
    if (stopsAt !== null && lasts(view, seat)) return false;
    const due = part * (toOwner + toParty);
    return toOwner >= due * (DEMAND.atFirst + late * (DEMAND.atLast - DEMAND.atFirst));
  };
}

/** What is not signed now is not signed. */
export const isLastWeek = ({ week, scenario }: OwnerView): boolean => week >= scenario.weeks;

/** Whether one or two refusals more end the talks. */
const isLeaving = ({ parties }: OwnerView, seat: number): boolean => atSeat(parties, seat).rapport < LEAVING;

/** How near the talks with a party are to their end, 0..1, be it for want of weeks or of trust. */
const lateness = ({ week, scenario, parties }: OwnerView, seat: number): number =>
  Math.max(week / scenario.weeks, 1 - atSeat(parties, seat).rapport / EASY_RAPPORT);
