/**
 * What a seat does to the horizon, given its part of each channel: a licensee from its signature, a party without terms from
 * the end of the talks, the owner in the channels that it controls. Months and money are those of the start of play.
 */
import {
  aloneOf,
  clockOf,
  earningOver,
  freshMonths,
  idleTrade,
  licenceOf,
  modelOf,
  optionsOf,
  optionsWith,
  plannedBirths,
  plansAlone,
  presentValue,
  reaches,
  rebuildOf,
  valueAt,
  type Deal,
  type Licence,
  type Model,
  type Options,
  type Terms,
} from "@linchpin/deal";
import { dealOf, isBuilt, portionOf, settledDeal, truthOf, type Outlook } from "./deal-of.ts";
import { atSeat, OWNER_SEAT } from "./moves.ts";
import type { PartyState, Position, Signing } from "./position.ts";
import { MONTHS_A_WEEK, monthOfWeek } from "./scenario.ts";
import type { Presence } from "./sellers.ts";
import { running } from "./terms-run.ts";

/** What somebody does, and what comes of it, money. */
export interface Course {
  readonly toParty: number;
  readonly toOwner: number;
  /** Month from the signature in which it breaks its licence; null: never, or it has none. */
  readonly stopsAt: number | null;
  /** The channels in which it sells. */
  readonly sells: readonly number[];
  /** Releases that the owner owes it. */
  readonly owed: number;
}

/** Somebody who may sell: when, in a channel; and what comes of it with these parts of the channels. */
interface Seller {
  readonly presence: (channel: number) => Presence;
  readonly run: (parts: readonly number[]) => Course;
  /** If it sells in none of the channels that it could: a licensee still owes what is due at dates. */
  readonly idle: () => Course;
}

const IDLE: Course = { toParty: 0, toOwner: 0, stopsAt: null, sells: [], owed: 0 };

/** A position in which the talks end: the truth of it, and the deal that runs from then on. */
export interface Ended {
  readonly position: Position;
  readonly truth: Outlook;
  readonly deal: Deal;
  readonly model: Model;
}

export function endedIn(position: Position): Ended {
  const truth = truthOf(position);
  const deal = settledDeal(truth);
  return { position, truth, deal, model: modelOf(deal) };
}

/** The deal with each channel cut to the seat's part; the owner's plan is for all sellers together, so it stays. */
function modelWith(deal: Deal, parts: readonly number[], plan: Model): { deal: Deal; model: Model } {
  const cut = { ...deal, channels: deal.channels.map((channel, c) => portionOf(channel, parts[c] ?? 1)) };
  return {
    deal: cut,
    model: { ...plan, margin: Float64Array.from(cut.channels, (c) => c.chance * c.margin) },
  };
}

/** A party without terms, from now on. */
export function aloneAt({ position, deal, model: plan }: Ended, seat: number): Seller {
  const now = monthOfWeek(position.week);
  const { horizon } = position.scenario.deal;
  const { months } = rebuildOf(plan, 1 << seat);
  const value = presentValue(clockOf(position.scenario.deal), now);
  return {
    idle: () => IDLE,
    presence: (c) => ({ from: now + months + deal.channels[c]!.start, to: horizon }),
    run: (parts) => {
      const { model } = modelWith(deal, parts, plan);
      let best: Course = { ...IDLE, toParty: Number.NEGATIVE_INFINITY };
      for (const { earns, cost } of plansAlone(model, 1 << seat)) {
        const worth = earns.reduce((sum, earned) => sum + earned, -cost);
        if (worth <= best.toParty) continue;
        const sells = [...earns.keys()].filter((c) => worth > 0 && earns[c]! > 0);
        best = { ...IDLE, toParty: worth, sells };
      }
      return { ...best, toParty: value * best.toParty };
    },
  };
}

/** A licensee, from its signature. */
export function licenceAt(ended: Ended, seat: number): Seller {
  const { position } = ended;
  const state = atSeat(position.parties, seat);
  const signing = state.signing!;
  const { deal, later } = dealAtSigning(ended, seat, signing);
  const plan = modelOf(deal);
  const own = running({ ...state.terms!, upfront: 0 }, deal);
  const terms = { ...own, transfers: [...own.transfers, ...later] };
  const signed = monthOfWeek(signing.week);
  const { readyAt } = licenceOf(deal, terms, plan);
  const { horizon } = position.scenario.deal;
  const value = presentValue(clockOf(position.scenario.deal), signed);
  const fresh = freshness(position, deal, plan, terms, signing);
  return {
    idle: () => courseOf(...idling(deal, terms, plan), own, value),
    presence: (c) => ({
      from: Math.min(horizon, signed + readyAt + deal.channels[c]!.start),
      to: reaches(plan, 1 << seat, c) ? horizon : Math.min(horizon, signed + terms.term),
    }),
    run: (parts) => {
      const cut = modelWith(
        deal,
        parts.map((part) => part * fresh),
        plan,
      );
      const licence = licenceOf(cut.deal, terms, cut.model);
      return courseOf(licence, optionsOf(licence), own, value);
    },
  };
}

/**
 * A licensee to whom the others leave nothing of what it licensed: it pays what falls due whatever is sold, or breaks the
 * licence and bears the penalty; elsewhere it may go on alone.
 */
function idling(deal: Deal, terms: Terms, plan: Model): readonly [Licence, Options] {
  const parts = deal.channels.map((_, c) => (terms.channels.includes(c) ? 0 : 1));
  const cut = modelWith(deal, parts, plan);
  const licence = licenceOf(cut.deal, terms, cut.model);
  return [licence, optionsWith(licence, idleTrade(licence), aloneOf(licence, [], {}).from)];
}

/** Rounding on what is left when everything else is taken off. */
const NEGLIGIBLE = 1e-9;

function courseOf(licence: Licence, { trade, chosen }: Options, own: Terms, value: number): Course {
  const { terms, model, clock, end, deal, included } = licence;
  const served = chosen.ready ? trade.served.map((s) => s.channel) : [];
  // What it has beside the licence it earns by going on alone.
  const penalty = chosen.stopsAt === null ? 0 : valueAt(clock, chosen.stopsAt, terms.penalty);
  const after = chosen.toParty - (chosen.profit - chosen.pays - penalty);
  const goesOn = after > NEGLIGIBLE * Math.abs(chosen.toParty);
  const sells = terms.channels.filter(
    (c) => served.includes(c) || (goesOn && reaches(model, 1 << terms.party, c)),
  );
  const until = chosen.stopsAt ?? end;
  // What reaches the owner: what is paid, after tax, less what it hands over until the licence is broken.
  const handed = own.transfers.filter(({ month }) => month <= until);
  const cost = handed.reduce(
    (sum, { asset, month }) => sum + valueAt(clock, month, deal.assets[asset]!.cost),
    0,
  );
  return {
    toParty: value * chosen.toParty,
    toOwner: value * ((1 - terms.withheld) * chosen.pays - cost),
    stopsAt: chosen.stopsAt,
    sells,
    owed: included.filter((month) => month < (chosen.ready ? Math.min(until, end) : 0)).length,
  };
}

/**
 * The deal as it was when the party signed, with all that is handed over under its NNN if it has one, and what has come into its hands since, as transfers in their months. A copy of
 * its own counts as had at the end of the talks.
 */
function dealAtSigning(
  { position, truth: now }: Ended,
  seat: number,
  { week, generation, releasedAt }: Signing,
): { readonly deal: Deal; readonly later: Terms["transfers"] } {
  const state = atSeat(position.parties, seat);
  const since = (of: number): number => (of - week) * MONTHS_A_WEEK;
  const copied = now.parties[seat - 1]!.copied;
  const parties = now.parties.map((party, i) =>
    i + 1 === seat
      ? { ...party, holds: heldAt(state, week, generation), copied, bound: party.nnn }
      : { ...party, copied: 0 },
  );
  const outlook: Outlook = {
    ...now,
    months: monthOfWeek(week),
    generation,
    sinceRelease: releasedAt === null ? null : (week - releasedAt) * MONTHS_A_WEEK,
    parties,
  };
  const deal = settledDeal(outlook);
  const got = [...position.scenario.deal.assets.keys()].flatMap((asset) => {
    const weeks = [
      ...(state.given[asset]! >= generation ? [state.givenIn[asset]!] : []),
      ...(state.got[asset]! >= generation ? [state.gotIn[asset]!] : []),
    ].filter((of) => of > week);
    return weeks.length === 0 ? [] : [{ asset, month: since(Math.min(...weeks)) }];
  });
  const copy = deal.assets.findIndex(({ key }) => key === `copy-${seat}`);
  if (copy < 0) return { deal, later: got };
  const knows = deal.parties[seat - 1]!.knows.filter((asset) => asset !== copy);
  const without = { ...deal, parties: deal.parties.with(seat - 1, { ...deal.parties[seat - 1]!, knows }) };
  return { deal: without, later: [...got, { asset: copy, month: since(position.week) }] };
}

/** By asset: the generation that the party held when it signed. */
const heldAt = (state: PartyState, week: number, generation: number): readonly number[] =>
  state.given.map((given, asset) => {
    const from = state.givenIn[asset]! <= week ? given : -1;
    const passed = state.gotIn[asset]! <= week ? state.got[asset]! : -1;
    return Math.min(generation, Math.max(from, passed));
  });

/** What a release made at the table after the signature adds, as a factor of all that the licence brings; 1: none was. */
function freshness(
  { releasedAt, generation }: Position,
  deal: Deal,
  plan: Model,
  { releases }: Terms,
  signing: Signing,
): number {
  if (releasedAt === null || generation === signing.generation || releases === "none") return 1;
  const month = (releasedAt - signing.week) * MONTHS_A_WEEK;
  if (typeof releases !== "string" && month > releases.until) return 1;
  return renewed(deal, plan, month);
}

const STEADY = { erosion: 0, start: 0, ramp: 0 };

function renewed(deal: Deal, plan: Model, month: number): number {
  const { clock } = plan;
  if (clock.decay === 0 || month >= clock.horizon) return 1;
  const births = plannedBirths(deal, plan);
  const over = (all: readonly number[]): number => earningOver(clock, STEADY, 0, all, 0, clock.horizon);
  const more = [...births, month].sort((a, b) => a - b);
  return Math.max(1, over(more) / Math.max(over(births), freshMonths(clock, 0, 1e-9, 0)));
}

/** The owner's own sales: from the start of play where it controlled a channel then, else from the week in which it stands. */
export function ownSalesAt({ position, truth, model }: Ended): {
  readonly presence: (channel: number) => Presence | null;
  readonly run: (parts: readonly number[], courses: readonly Course[]) => number;
} {
  const { scenario } = position;
  const built = [...scenario.deal.channels.keys()].filter((c) => isBuilt(truth, c));
  const { horizon } = scenario.deal;
  const own = (c: number): Presence | null => {
    if (!(model.make[OWNER_SEAT]! > 0) || !reaches(model, 1, c)) return null;
    const beside = built[c - scenario.deal.channels.length];
    const from = beside === undefined ? 0 : monthOfWeek(position.channels[beside]!.ready!);
    const licensed = position.parties.flatMap(({ terms, signing }) =>
      terms?.channels.includes(c) ? [monthOfWeek(signing!.week)] : [],
    );
    return { from, to: Math.min(horizon, ...licensed) };
  };
  return {
    presence: own,
    run: (parts, courses) =>
      ownIncome(position, truth, own, parts, Math.max(0, ...courses.map((c) => c.owed))),
  };
}

/** What the owner sells itself, less what its releases cost: one release serves every licensee, so it pays for it once. */
function ownIncome(
  { scenario, releasedAt }: Position,
  outlook: Outlook,
  presence: (channel: number) => Presence | null,
  parts: readonly number[],
  owed: number,
): number {
  const first = dealOf({ ...outlook, months: 0, generation: 0, sinceRelease: null, parties: bare(outlook) });
  const model = modelOf(first);
  const { earns, cost } = model.ownerPlans;
  const channels = model.margin.length;
  const fresh = releasedAt === null ? 1 : renewed(first, model, monthOfWeek(releasedAt));
  const births = plannedBirths(first, model);
  const worth = (from: number, to: number): number => earningOver(model.clock, STEADY, 0, births, from, to);
  let best = Number.NEGATIVE_INFINITY;
  for (let n = owed; n < cost.length; n++) {
    let sum = -cost[n]!;
    for (let c = 0; c < channels; c++) {
      const there = presence(c);
      if (there === null || there.to <= there.from) continue;
      const part = (parts[c]! * worth(there.from, there.to)) / worth(0, scenario.deal.horizon);
      sum += Math.max(0, part * fresh * model.make[0]! * earns[n * channels + c]! - model.investment[c]!);
    }
    best = Math.max(best, sum);
  }
  return best;
}

const bare = ({ parties }: Outlook): Outlook["parties"] => parties.map((p) => ({ ...p, copied: 0 }));
