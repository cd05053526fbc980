/**
 * What each act is worth to a party, from what it sees: nothing else drives a simulated party.
 *
 * u = belief · (own share + care · owner's share), hoped for with the chance that the owner answers at all; failing
 * that, what it can earn alone. An act is worth the expected change of that, less what it costs. The chance that a
 * request is granted is learnt from the owner's answers to that kind of request (Beta-Bernoulli, prior 1, 1).
 */
import { ASSET_KINDS, type Terms } from "@linchpin/deal";
import {
  breachOf,
  conflict,
  countsOn,
  detourObjection,
  detoursIn,
  dueAhead,
  EXCLUSIVITY_WEEKS,
  flatRoyalty,
  MAX_PRESSES,
  MAX_PROPOSALS,
  MONTHS_A_WEEK,
  offeredBy,
  OTHERS,
  ownParty,
  rankOf,
  rivalsIn,
  sameTerms,
  servable,
  termsGrid,
  type Offer,
  type Outlook,
  type PartyAct,
  type PartyType,
  type OwnParty,
  type Reason,
  type RequestKind,
  type SeatView,
} from "@linchpin/table";
import { quotesIn, termsIn } from "./courses.ts";
import { estimate, rebuildFor } from "./estimate.ts";
import { chanceBySize, furtherReach, reachOf, sizesOf } from "./ladder.ts";
import type { Course } from "./memo.ts";
import {
  outlookOf,
  whenAway,
  whenCopied,
  whenExclusive,
  whenHolding,
  whenHoldingAllBut,
  whenLater,
  whenSigned,
} from "./outlook.ts";

interface ValuedAct {
  readonly act: PartyAct;
  /** Money. */
  readonly value: number;
}

/** Money a request costs the party itself, in staff time, by kind of asset: hosting a visit is work. */
const EFFORT: Readonly<Partial<Record<RequestKind, number>>> = {
  sample: 4_000,
  tooling: 6_000,
  visit: 12_000,
  training: 20_000,
};
const LEAST_EFFORT = 1_000;

/** What it takes off terms, as a share of their margin, for each unit of doubt: a signature binds, a request does not. */
const RISK_AVERSION = 0.5;
/** Rapport that a party expects to lose by a refusal; at 0 the talks are over, and with them what it hopes for. */
const REFUSAL_WEARS = 0.02;
/** Share of its own share that a party asks for on top at the start; it concedes this with time. */
const ASPIRATION = 0.8;
/** Asking for exclusivity commits resources: this share of the pie for each week of it. */
const COMMITMENT_A_WEEK = 0.003;
/** How much of the best file still missing a party hopes that a signed NNN will open. */
const NNN_OPENS = 0.2;
/** By how much less it waits for what it might still get, where terms lie with a rival. */
const HURRY = 0.3;
/** A second request for the same thing is less likely to be granted than the first. */
const PRESSING = 0.6;

interface Party {
  readonly seat: number;
  readonly self: OwnParty;
  readonly type: PartyType;
}

/** What a party knows of itself and needs for every valuation. */
interface Mind extends Party {
  readonly view: SeatView;
  readonly outlook: Outlook;
  readonly hope: number;
  readonly now: number;
  /** What it would expect if it held everything, and how far it hopes to get there by asking. */
  readonly whole: number;
  readonly opens: number;
  /** It has heard that another may sign before it. */
  readonly pressed: boolean;
}

/** Every act that the party considers, with its value; the acts are legal. */
export function valuedActs(view: SeatView, type: PartyType): readonly ValuedAct[] {
  const mind = mindOf(view, type);
  const acts: readonly ValuedAct[] = [
    { act: { kind: "stall" }, value: 0 },
    // In the last week nobody is left to answer it.
    ...(view.week < view.scenario.weeks ? [...requests(mind), ...proposals(mind)] : []),
    ...answers(mind),
    ...copying(mind),
    ...passing(mind),
    ...detours(mind),
    { act: { kind: "quit" }, value: quitting(mind) },
  ];
  return acts.filter(({ value }) => value > NEVER);
}

/** Of what a party does not do whatever it hopes for: pay what it does not have, or sign to its own loss. */
const NEVER = Number.NEGATIVE_INFINITY;

/** Leaving, it has what it can earn alone; a licence outlives the talks, so a licensee only loses what may still come. */
const quitting = ({ self, seat, outlook, now, opens, whole }: Mind): number =>
  self.terms === null
    ? self.belief * estimate(outlook).alone[seat]! - now
    : -LEAST_EFFORT - opens * Math.max(0, whole - now);

/** What taking up each offer of the owner's would be worth to a party of this type, money. */
export function gainsFromOffers(view: SeatView, type: PartyType): (offer: Offer) => number {
  const mind = mindOf(view, type);
  return (offer) => offerGain(mind, offer);
}

/** What a party of this type would say stands against each offer of the owner's most, if it declined. */
export function reasonsAgainst(view: SeatView, type: PartyType): (offer: Offer) => Reason {
  const mind = mindOf(view, type);
  return (offer) => reasonAgainst(mind, offer);
}

/** What taking up each sheet of a list would be worth to a party of this type, by its place; money. */
export function gainsFromList(
  view: SeatView,
  type: PartyType,
  list: readonly Terms[],
): (place: number) => number {
  const mind = mindOf(view, type);
  const quotes = quotesIn(mind.outlook, list);
  const waits = waiting(mind);
  return (place) => {
    if (dueAhead(list[place]!) > purse(mind)) return NEVER;
    const course = quotes.at(place);
    return bearable(mind, course) ? signingGain(mind, course, waits) : NEVER;
  };
}

function mindOf(view: SeatView, type: PartyType): Mind {
  const self = ownParty(view);
  const outlook = outlookOf(view);
  const bare = { self, seat: view.seat, type, hope: hopeOf(self) };
  const now = worthIn(bare, outlook);
  const whole = worthIn(bare, whenHoldingAllBut(outlook, view.seat, null));
  const pressed = isPressed(view, view.seat, self);
  return { ...bare, view, outlook, now, whole, opens: chanceOfAssets(self), pressed };
}

/** The chance that it comes to something with the owner: the share of all its requests that got a yes. */
function hopeOf(self: OwnParty): number {
  const all = Object.values(self.answers);
  const granted = all.reduce((sum, a) => sum + a.granted, 0);
  const refused = all.reduce((sum, a) => sum + a.refused, 0);
  // A refusal says little about a deal, which both sides want; a yes says more.
  return (2 + granted) / (3 + granted + refused / 4);
}

/** The share of its requests that the owner granted, with one refusal taken for granted. */
function softnessOf(self: OwnParty): number {
  const all = Object.values(self.answers);
  const granted = all.reduce((sum, a) => sum + a.granted, 0);
  return granted / (1 + all.reduce((sum, a) => sum + a.granted + a.refused, 0));
}

/** What the party expects of an outlook: with the owner if it comes to that, else alone. */
function worthIn(party: Party & { readonly hope: number }, outlook: Outlook): number {
  const { seat, self, hope } = party;
  const { shares, alone } = estimate(outlook);
  const aloneWorth = self.belief * alone[seat]!;
  if (self.terms !== null)
    return underTerms(party, outlook, termsIn(outlook, self.terms)) + self.terms.upfront;
  return hope * self.belief * weighed(party, shares) + (1 - hope) * aloneWorth;
}

/** Its own share, and the owner's as far as it cares for that. */
const weighed = ({ seat, type }: Party, shares: Float64Array): number =>
  shares[seat]! + type.care * shares[0]!;

/**
 * What terms are worth to it: it believes part of the margin, and all of the payments; doubt makes it shy of signing.
 * To a party that cares for the owner, what the owner has of the others counts as it does without terms.
 */
const underTerms = (party: Party, outlook: Outlook, course: Course): number =>
  ownUnder(party, course) + caredFor(party, outlook, course.toOwner);

function caredFor({ self, type, seat }: Party, outlook: Outlook, toOwner: number): number {
  if (type.care === 0) return 0;
  return type.care * (toOwner + self.belief * estimate(whenAway(outlook, seat)).shares[0]!);
}

/** Its own money by terms, as far as it believes it. */
function ownUnder({ self }: Party, { toParty, toOwner }: Course): number {
  return self.belief * (toParty + toOwner) - doubted({ self }, { toParty, toOwner }) - toOwner;
}

/** What doubt takes off terms. */
const doubted = (
  { self }: Pick<Party, "self">,
  { toParty, toOwner }: Pick<Course, "toParty" | "toOwner">,
): number => RISK_AVERSION * (1 - self.belief) * (toParty + toOwner);

/** What it would have of terms that it can bear; null: it cannot pay what falls due before it sells, or would not sign. */
function borne(mind: Mind, terms: Terms): Course | null {
  if (dueAhead(terms) > purse(mind)) return null;
  const course = termsIn(mind.outlook, terms);
  return bearable(mind, course) ? course : null;
}

/** Whether it pays no more of what the licence brings than anybody does in the trade, and reckons with no less than without. */
function bearable(mind: Mind, course: Course): boolean {
  const { toParty, toOwner } = course;
  if (toOwner > MOST_PAID * (toParty + toOwner)) return false;
  const without = mind.self.belief * estimate(mind.outlook).alone[mind.seat]!;
  return ownUnder(mind, course) >= without;
}

/** Of what a licence brings both, the licensee pays at most this part: what is paid in the trade lies between a tenth and a half. */
export const MOST_PAID = 0.5;

const purse = ({ type, self }: Party): number => type.budget - self.paid;

/** Beta-Bernoulli with prior (1, 1). */
function chance(self: OwnParty, kind: RequestKind): number {
  const { granted, refused } = self.answers[kind] ?? { granted: 0, refused: 0 };
  return (1 + granted) / (2 + granted + refused);
}

function requests(mind: Mind): readonly ValuedAct[] {
  const { self, view } = mind;
  if (self.request !== null) {
    if (self.request.pressed >= MAX_PRESSES) return [];
    const { request } = self;
    const gain =
      request.kind === "asset"
        ? mind.type.patience * assetGain(mind, request.asset)
        : exclusivityGain(mind, request.weeks);
    const asked = request.kind === "asset" ? chanceOf(mind, request.asset) : chance(self, "exclusivity");
    const granted = PRESSING ** (request.pressed + 1) * asked;
    return [{ act: { kind: "press" }, value: requestValue(mind, granted, gain) - LEAST_EFFORT }];
  }
  const asks = asking(mind);
  if (view.exclusivity !== null || isToldNo(self)) return asks;
  const [asked, alone] = [chance(self, "exclusivity"), worthIn(mind, whenExclusive(mind.outlook, mind.seat))];
  const exclusive = EXCLUSIVITY_WEEKS.map((weeks): ValuedAct => {
    const value = requestValue(mind, asked, exclusivityGain(mind, weeks, alone));
    return { act: { kind: "askExclusivity", weeks }, value: value - LEAST_EFFORT };
  });
  return [...asks, ...exclusive];
}

/** Asked for exclusivity so many times in vain, it asks for it no more. */
const TAKES_NO = 3;
const isToldNo = (self: OwnParty): boolean => (self.answers.exclusivity?.refused ?? 0) >= TAKES_NO;

/** A yes brings the thing, and makes the next one likelier: what is hopeless today is not asked for. */
function asking(mind: Mind): readonly ValuedAct[] {
  const { deal } = mind.view.scenario;
  const wanted = wantedBy(mind);
  const opened = [...wanted.map(({ opens }) => opens), 0].toSorted((a, b) => b - a);
  return wanted.flatMap(({ asset, gain, likely, opens }): readonly ValuedAct[] => {
    if (likely === 0) return [];
    const { kind } = deal.assets[asset]!;
    // The best of the others.
    const next = Math.max(0, opens === opened[0] ? opened[1]! : opened[0]!);
    const value = requestValue(mind, likely * chance(mind.self, kind), gain + next);
    return [{ act: { kind: "ask", asset }, value: value - (EFFORT[kind] ?? LEAST_EFFORT) }];
  });
}

/** An asset that it lacks and may get, now or after one more yes. */
interface Wanted {
  readonly asset: number;
  readonly gain: number;
  /** The chance by its size. */
  readonly likely: number;
  /** What one more yes to something else adds to what may be had of it. */
  readonly opens: number;
}

function wantedBy(mind: Mind): readonly Wanted[] {
  const { view, self, seat, outlook, type } = mind;
  const { deal } = view.scenario;
  const { holds } = outlook.parties[seat - 1]!;
  const [sizes, reach] = [sizesOf(deal), reachOf(self)];
  const further = furtherReach(reach);
  return deal.assets.flatMap(({ kind }, asset): readonly Wanted[] => {
    if (holds[asset] === view.generation) return [];
    const then = chanceBySize(further, sizes[asset]!);
    if (then === 0) return [];
    const likely = chanceBySize(reach, sizes[asset]!);
    const gain = type.patience * assetGain(mind, asset);
    const opens = type.patience * (then - likely) * chance(self, kind) * Math.max(0, gain);
    return [{ asset, gain, likely, opens }];
  });
}

/** The chance that the owner gives an asset: by its kind, and by its size. */
function chanceOf({ self, view }: Mind, asset: number): number {
  const { deal } = view.scenario;
  return chanceBySize(reachOf(self), sizesOf(deal)[asset]!) * chance(self, deal.assets[asset]!.kind);
}

/** A request wins `gain` with chance `granted`; refused, it wears trust that the talks live on. */
function requestValue(mind: Mind, granted: number, gain: number): number {
  const { self, seat, outlook, now } = mind;
  const atStake = Math.max(0, now - self.belief * estimate(outlook).alone[seat]!);
  const wears = REFUSAL_WEARS / Math.max(self.rapport, REFUSAL_WEARS);
  return granted * gain - (1 - granted) * wears * atStake;
}

/**
 * What one more asset is worth: what it adds now, and, as far as the rest may follow, what it adds to all the rest.
 * Pieces that are worth nothing one by one are asked for in the hope of the whole.
 */
function assetGain(mind: Mind, asset: number): number {
  const { outlook, seat } = mind;
  const held = whenHolding(outlook, seat, asset);
  if (held === outlook) return 0;
  const now = worthIn(mind, held) - mind.now;
  const last = mind.whole - worthIn(mind, whenHoldingAllBut(outlook, seat, asset));
  return (1 - mind.opens) * now + mind.opens * last;
}

/** Beta-Bernoulli with prior (1, 1), over its requests for assets of every kind. */
function chanceOfAssets(self: OwnParty): number {
  let [granted, asked] = [1, 2];
  for (const kind of ASSET_KINDS) {
    const { granted: yes, refused: no } = self.answers[kind] ?? { granted: 0, refused: 0 };
    granted += yes;
    asked += yes + no;
  }
  return granted / asked;
}

/** Exclusivity helps as far as it covers the weeks that are left, and commits staff, the more the less is proved. */
function exclusivityGain(
  mind: Mind,
  weeks: number,
  alone = worthIn(mind, whenExclusive(mind.outlook, mind.seat)),
): number {
  const left = Math.max(1, mind.view.scenario.weeks - mind.view.week);
  const covers = Math.min(1, weeks / left);
  const commits = COMMITMENT_A_WEEK * (1 - mind.self.belief) * weeks * estimate(mind.outlook).pie;
  return covers * mind.type.patience ** Math.min(weeks, left) * (alone - mind.now) - commits;
}

/** What it asks for beyond its due, conceding to nothing in the last week. */
function aspiration(mind: Mind): number {
  const { self, seat } = mind;
  return ASPIRATION * remaining(mind) * self.belief * estimate(mind.outlook).shares[seat]!;
}

/** What it may still have by waiting: more than its due, and the whole for the asking. */
interface Waiting {
  readonly aspired: number;
  readonly given: number;
}

const waiting = (mind: Mind): Waiting => ({ aspired: aspiration(mind), given: forgone(mind) });

/** The same beside terms: it asks for more than its due only as far as there is more, if it paid nothing. */
function waitingFor(mind: Mind, { toParty, toOwner }: Course, { aspired, given }: Waiting): Waiting {
  const all = mind.self.belief * (toParty + toOwner) + caredFor(mind, mind.outlook, 0);
  return { aspired: Math.min(aspired, Math.max(0, all - mind.now)), given };
}

/** What signing brings over waiting. */
function signingGain(mind: Mind, course: Course, waits: Waiting): number {
  const { aspired, given } = waitingFor(mind, course, waits);
  return underTerms(mind, mind.outlook, course) - mind.now - aspired - given;
}

/** Taking up or declining what the owner has offered. */
function answers(mind: Mind): readonly ValuedAct[] {
  const { offer } = mind.self;
  if (offer === null) return [];
  return [
    { act: { kind: "agree" }, value: offerGain(mind, offer) },
    { act: { kind: "decline", reason: reasonAgainst(mind, offer) }, value: 0 },
  ];
}

function offerGain(mind: Mind, offer: Offer): number {
  const { seat, outlook } = mind;
  const signed = whenSigned(outlook, seat);
  switch (offer.kind) {
    case "nnn": {
      const bound = { ...mind, outlook: signed, whole: worthIn(mind, whenHoldingAllBut(signed, seat, null)) };
      // Unbound it might have had the same for the asking.
      return NNN_OPENS * bestAssetGain(bound) - mind.opens * Math.max(0, mind.whole - bound.whole);
    }
    case "trade": {
      const { against } = offer;
      if (against.kind === "deposit") {
        const gain = assetGain(mind, offer.asset) - against.amount;
        return gain < 0 || against.amount > purse(mind) ? NEVER : gain;
      }
      return worthIn(mind, whenHolding(signed, seat, offer.asset)) - mind.now;
    }
    case "terms": {
      const course = borne(mind, offer.terms);
      if (course === null) return NEVER;
      return signingGain(mind, course, waiting(mind));
    }
  }
}

/** What stands against taking up an offer most: it says so when it declines, and says the truth. */
function reasonAgainst(mind: Mind, offer: Offer): Reason {
  if (offer.kind === "nnn") return "binds";
  if (offer.kind === "terms") return reasonAgainstTerms(mind, offer.terms);
  if (offer.against.kind === "nnn") return "binds";
  if (offer.against.amount > purse(mind)) return "budget";
  return assetGain(mind, offer.asset) > 0 ? "price" : "held";
}

function reasonAgainstTerms(mind: Mind, terms: Terms): Reason {
  const { seat, outlook, view, self } = mind;
  if (dueAhead(terms) > purse(mind)) return "budget";
  const course = termsIn(outlook, terms);
  const { startsAt, toParty, toOwner } = course;
  const { channels } = view.scenario.deal;
  if (!terms.channels.some((c) => servable(channels[c]!, seat))) return "channel";
  if (startsAt === null && idleFor(mind, terms)) return "unable";
  if (toOwner > MOST_PAID * (toParty + toOwner)) return "price";
  const alone = estimate(outlook).alone[seat]!;
  if (ownUnder(mind, course) < self.belief * alone) return toParty < alone ? "price" : "proof";
  const { aspired, given } = waitingFor(mind, course, waiting(mind));
  // What costs nothing is not too dear: it waits for files, or it doubts.
  if (toOwner <= 0) return given > doubted(mind, course) ? "file" : "proof";
  return given > aspired ? "file" : "price";
}

/** Whether it would not get ready even if nothing was to be paid: it is taught or supplied too little. */
const idleFor = ({ outlook }: Mind, terms: Terms): boolean =>
  termsIn(outlook, freeOf(terms)).startsAt === null;

const freed = new WeakMap<Terms, Terms>();
/** The same terms with nothing to pay; one object for each, so that they are priced once. */
function freeOf(terms: Terms): Terms {
  const known = freed.get(terms) ?? {
    ...terms,
    royalty: flatRoyalty(0),
    upfront: 0,
    minimum: [0],
    milestones: [],
    perUnit: 0,
    profitShare: 0,
  };
  freed.set(terms, known);
  return known;
}

function bestAssetGain(mind: Mind): number {
  const held = mind.outlook.parties[mind.seat - 1]!.holds;
  return mind.view.scenario.deal.assets.reduce(
    (best, _, a) => (held[a] === mind.view.generation ? best : Math.max(best, assetGain(mind, a))),
    0,
  );
}

/**
 * Its own terms: the owner, it thinks, is the likelier to accept the nearer they bring the owner to its share. Of an
 * owner who has said yes to most of what it was asked, it expects to be content with less.
 */
function proposals(mind: Mind): readonly ValuedAct[] {
  const { self, view, seat, outlook } = mind;
  if (self.terms !== null || self.proposal !== null || self.proposals.length >= MAX_PROPOSALS) return [];
  const due = Math.max(1, (1 - softnessOf(self)) * estimate(outlook).shares[0]!);
  const waits = waiting(mind);
  const heard = chance(self, "terms");
  const { scenario, licences, week } = view;
  const quotes = quotesIn(outlook, termsGrid(scenario, seat, "party"));
  const acts: ValuedAct[] = [];
  for (const [place, terms] of quotes.list.entries()) {
    if (dueAhead(terms) > purse(mind)) continue;
    const course = quotes.at(place);
    if (!bearable(mind, course) || !moves(mind, terms)) continue;
    if (conflict(scenario.deal, licences, terms, week) !== null) continue;
    const accepted = heard * Math.min(1, Math.max(0, course.toOwner / due));
    const gain = signingGain(mind, course, waits);
    if (gain < 0) continue;
    acts.push({ act: { kind: "proposeTerms", terms }, value: accepted * gain - LEAST_EFFORT });
  }
  return acts;
}

/**
 * Whether terms go on from those that it put forward last: no lower royalty, the channel asked for itself alone only where it
 * already was or more is paid, and more for the owner as it reckons today. The first may be any.
 */
function moves({ self, outlook }: Mind, terms: Terms): boolean {
  const last = self.proposals.at(-1);
  if (last === undefined) return true;
  const [before, after] = [last.royalty[0]!.rate, terms.royalty[0]!.rate];
  const asks = terms.exclusive !== null && last.exclusive === null;
  if (after < before || (asks && after === before && terms.upfront <= last.upfront)) return false;
  const more = termsIn(outlook, terms).toOwner > termsIn(outlook, last).toOwner;
  return more && !self.proposals.some((other) => sameTerms(other, terms));
}

/** What signing gives up: the whole, as far as it may still be had for the asking. */
const forgone = (mind: Mind): number => remaining(mind) * mind.opens * Math.max(0, mind.whole - mind.now);

/** The part of the talks that is still to come: 0 in the last week; less for who has heard that another may sign first. */
const remaining = (mind: Mind): number =>
  (1 - mind.view.week / mind.view.scenario.weeks) * (mind.pressed ? 1 - HURRY : 1);

/** Whether it counts on terms lying with another that could sell where it sells. */
function isPressed({ scenario, week }: SeatView, seat: number, { heard, rapport }: OwnParty): boolean {
  const near = heard.filter((each) => rankOf(each.how) >= rankOf("terms") && countsOn(each, week, rapport));
  if (near.length === 0) return false;
  const { deal } = scenario;
  const rivals = new Set(
    [...deal.channels.keys()]
      .filter((c) => servable(deal.channels[c]!, seat))
      .flatMap((c) => rivalsIn(deal, c, seat)),
  );
  return near.some(({ of }) => (of === OTHERS ? rivals.size > 0 : rivals.has(of)));
}

/** Starting its own copy now instead of when the talks end: months won if no deal comes, money lost if one does. */
function copying(mind: Mind): readonly ValuedAct[] {
  const { self, view, seat, outlook, hope } = mind;
  if (self.rebuild !== null) return [];
  const { cost } = rebuildFor(outlook, seat);
  // In tens of weeks, so that close positions share their value.
  const weeks = 10 * Math.ceil((view.scenario.weeks - view.week) / 10);
  const discount = (1 + view.scenario.deal.discountRate) ** (-(weeks * MONTHS_A_WEEK) / 12);
  const later = estimate(whenLater(outlook, weeks)).alone[seat]! * discount;
  const sooner = self.belief * (estimate(outlook).alone[seat]! - later);
  const copied = estimate(whenCopied(outlook, seat));
  const stronger = self.belief * (weighed(mind, copied.shares) - weighed(mind, estimate(outlook).shares));
  return [{ act: { kind: "rebuild" }, value: (1 - hope) * sooner + hope * (stronger - cost) }];
}

/** Taking apart what it has, hiring whom it has met: the chance of what another asset would teach, some weeks later, at a price. */
function detours(mind: Mind): readonly ValuedAct[] {
  const { self, seat, view, type, outlook } = mind;
  const { scenario, generation } = view;
  return detoursIn(scenario).flatMap((act): readonly ValuedAct[] => {
    const { kind, asset } = act;
    if (detourObjection(scenario, self, kind, asset) !== null) return [];
    const { gives, cost, weeks, chance: works, generation: of } = offeredBy(scenario, self, kind, asset);
    const gain =
      of === generation
        ? assetGain(mind, gives)
        : worthIn(mind, whenHolding(outlook, seat, gives, of)) - mind.now;
    const value = works * type.patience ** weeks * gain - cost - breachOf(scenario, seat, self, asset);
    // As with a file that is paid for: never more than it is worth.
    return value < 0 ? [] : [{ act, value }];
  });
}

function passing(mind: Mind): readonly ValuedAct[] {
  const { type, outlook, seat, self, view } = mind;
  const held = outlook.parties[seat - 1]!.holds;
  return type.allies.flatMap((to) =>
    held.flatMap((generation, asset): readonly ValuedAct[] => {
      if (generation < 0 || outlook.parties[to - 1]!.holds[asset]! >= generation) return [];
      const breach = breachOf(view.scenario, seat, self, asset);
      const value = worthIn(mind, whenHolding(outlook, to, asset, generation)) - mind.now - breach;
      return [{ act: { kind: "pass", asset, to }, value }];
    }),
  );
}
