/**
 * The chance that a party takes up an offer, under the reading and by its own choice rule, and what that brings.
 *
 * An offer stays on the table until it is taken up or declined, so more weeks make a signature likelier; in the last
 * week everything else that the party might rather do counts against it.
 */
import type { Terms } from "@linchpin/deal";
import {
  estimate,
  gainsFromOffers,
  outlookOf,
  reasonsAgainst,
  valuedActs,
  viewOfParty,
  type Reading,
} from "@linchpin/seats";
import {
  conflict,
  rivalsIn,
  type Offer,
  type OwnerView,
  type PartyAcross,
  type PartyType,
  type Reason,
  type SeatView,
} from "@linchpin/table";

/** The chance that an offer made now to the party at a seat is taken up before the talks end. */
export type Chance = (offer: Offer) => number;

/** `change`: what would be otherwise in what the party is and knows by then. */
export function chanceOfSigning(
  view: OwnerView,
  reading: Reading,
  seat: number,
  change: Partial<PartyAcross> = {},
): Chance {
  const weeks = Math.max(1, view.scenario.weeks - view.week + 1);
  let types: readonly Signatory[] | null = null;
  return (offer) => {
    types ??= signatoriesOf(view, reading, seat, change);
    return types.reduce((chance, { weight, per, values, gain }) => {
      const agreeing = per * gain(offer);
      const most = Math.max(agreeing, ...values);
      const others = values.reduce((sum, value) => sum + Math.exp(value - most), 0);
      const [agrees, declines] = [Math.exp(agreeing - most), Math.exp(-most)];
      const answers = (agrees + declines) / (agrees + declines + others);
      return chance + (weight * agrees * (1 - (1 - answers) ** weeks)) / (agrees + declines);
    }, 0);
  };
}

/** One way a party may be, with its chance, what else it might do, and what an offer is worth to it; in units of its choice rule. */
interface Signatory {
  readonly weight: number;
  readonly per: number;
  readonly values: readonly number[];
  /** Money. */
  readonly gain: (offer: Offer) => number;
}

function signatoriesOf(
  view: OwnerView,
  reading: Reading,
  seat: number,
  change: Partial<PartyAcross>,
): readonly Signatory[] {
  const then = {
    ...view,
    parties: view.parties.with(seat - 1, { ...view.parties[seat - 1]!, ...change, offer: null }),
  };
  return view.scenario.parties[seat - 1]!.types.map((type, i) => {
    const seen = viewOfParty(then, seat, i);
    const per = type.shrewdness / Math.max(1, estimate(outlookOf(seen)).pie / 100);
    const values = valuedActs(seen, type).map(({ value }) => per * value);
    return { weight: reading[seat - 1]![i]!, per, values, gain: gainsFromOffers(seen, type) };
  });
}

/** What the owner can expect of terms before it puts them forward. */
export type Band = (typeof BANDS)[number];
/** From never to certain. */
export const BANDS = ["refuses", "may", "signs"] as const;

/** Nearer than this to never or to certain is said to be so. */
const NEARLY = 0.15;

export const bandOf = (chance: number): Band =>
  chance < NEARLY ? "refuses" : chance > 1 - NEARLY ? "signs" : "may";

/**
 * Whether the party would rather sign the same terms if nobody else could be licensed for the channels in which another could sell: then
 * it reckons with these others, and what the terms leave it is not all that it goes by. False where they promise that, or cannot.
 */
export function wantsAlone(
  { scenario: { deal }, licences, week }: OwnerView,
  terms: Terms,
  chance: Chance,
): boolean {
  const contested = terms.channels.filter((channel) => rivalsIn(deal, channel, terms.party).length > 0);
  if (terms.exclusive !== null || contested.length === 0) return false;
  const sole = { ...terms, exclusive: { channels: contested, until: terms.term } };
  if (conflict(deal, licences, sole, week) !== null) return false;
  const [open, alone] = [terms, sole].map((each) =>
    BANDS.indexOf(bandOf(chance({ kind: "terms", terms: each }))),
  );
  return alone! > open!;
}

/** In so many steps from what terms ask for to nothing the party is heard again: what stands against them only in between, too. */
const STEPS = 32;

/**
 * What the party, as it most likely is, would say stands against these terms: most of all at what they ask for now, and then what
 * would still stand against them for less money, until it would sign. So a lower price never brings up what was not said before.
 *
 *     ["price", "file"]    // too dear; and however cheap, it still hopes for what it asked for
 */
export function standsAgainst(
  view: OwnerView,
  reading: Reading,
  terms: Terms,
  chance: Chance,
): readonly Reason[] {
  const reason = reasonsAgainst(...asLikely(view, reading, terms.party));
  const found: Reason[] = [];
  for (let left = STEPS; left >= 0; left--) {
    const offer = { kind: "terms", terms: forPart(terms, left / STEPS) } as const;
    if (bandOf(chance(offer)) === "signs") break;
    found.push(reason(offer));
  }
  return [...new Set(found)];
}

/**
 * Money that these terms leave the party short of what it asks for, as it most likely is: so much it would have to be given to be as
 * glad of them as of none. Null: nothing, or no price would do.
 */
export function shortOf(view: OwnerView, reading: Reading, terms: Terms): number | null {
  const gain = gainsFromOffers(...asLikely(view, reading, terms.party))({ kind: "terms", terms });
  return gain < 0 && Number.isFinite(gain) ? -gain : null;
}

/** A party as it most likely is: what it sees, and its type. */
function asLikely(view: OwnerView, reading: Reading, seat: number): readonly [SeatView, PartyType] {
  const chances = reading[seat - 1]!;
  const likeliest = chances.indexOf(Math.max(...chances));
  return [viewOfParty(view, seat, likeliest), view.scenario.parties[seat - 1]!.types[likeliest]!];
}

/** The same terms for a part of the money. */
function forPart(terms: Terms, part: number): Terms {
  if (part === 1) return terms;
  return {
    ...terms,
    royalty: terms.royalty.map((band) => ({ ...band, rate: part * band.rate })),
    upfront: part * terms.upfront,
    minimum: terms.minimum.map((least) => part * least),
    milestones: terms.milestones.map((each) => ({ ...each, amount: part * each.amount })),
    perUnit: part * terms.perUnit,
    profitShare: part * terms.profitShare,
  };
}
