/**
 * What things are worth to the owner as it can know it: its view, the public deal, and nothing that is hidden.
 */
import { lossesTo, powerMap, termsValue, type Terms, type TermsValue } from "@linchpin/deal";
import { changed, estimate, outlookOf, rebuildFor, whenHolding } from "@linchpin/seats";
import {
  play,
  running,
  settle,
  settledDeal,
  view,
  type Outlook,
  type OwnerMove,
  type Settlement,
} from "@linchpin/table";
import type { Sitting } from "./sitting.ts";

export interface Power {
  readonly pie: number;
  /** By seat. */
  readonly shares: readonly number[];
  /** Share of the pie that is gone without the owner, 0..1. */
  readonly necessity: number;
}

export const outlookNow = (sitting: Sitting): Outlook => outlookOf(view(sitting.position, 0));

const powers = new WeakMap<object, Power>();

export function powerNow(sitting: Sitting): Power {
  const found = estimate(outlookNow(sitting));
  const known = powers.get(found);
  if (known !== undefined) return known;
  const { necessity } = powerMap(found.deal);
  const power = { pie: found.pie, shares: [...found.shares], necessity };
  powers.set(found, power);
  return power;
}

/** What giving an asset away costs the owner and saves the party. */
export interface AssetPrice {
  readonly now: number;
  readonly fair: number;
  readonly months: number;
  readonly cost: number;
}

const losses = new WeakMap<
  object,
  Map<number, ReadonlyMap<number, { readonly now: number; readonly fair: number }>>
>();

/** Null: the party has it already. */
export function priceOf(sitting: Sitting, seat: number, asset: number): AssetPrice | null {
  const outlook = outlookNow(sitting);
  const price = lossesFor(outlook, seat).get(asset);
  if (price === undefined) return null;
  const before = rebuildFor(outlook, seat);
  const after = rebuildFor(whenHolding(outlook, seat, asset), seat);
  return { ...price, months: before.months - after.months, cost: before.cost - after.cost };
}

function lossesFor(
  outlook: Outlook,
  seat: number,
): ReadonlyMap<number, { readonly now: number; readonly fair: number }> {
  const found = estimate(outlook);
  const known = losses.get(found) ?? new Map<number, ReadonlyMap<number, { now: number; fair: number }>>();
  losses.set(found, known);
  const made = known.get(seat);
  if (made !== undefined) return made;
  const { missing, now, fair } = lossesTo(found.deal, seat);
  const prices = new Map(missing.map((a, i) => [a, { now: now[i]!, fair: fair[i]!.value }] as const));
  known.set(seat, prices);
  return prices;
}

/** What terms are worth if they are signed now, with why they hold. */
export function valueOfTerms(sitting: Sitting, terms: Terms): TermsValue {
  const deal = settledDeal(outlookNow(sitting));
  return termsValue(deal, running(terms, deal));
}

/** The owner's share if the outlook were changed so, less its share now. */
const gainFrom = (sitting: Sitting, after: Outlook): number =>
  estimate(after).shares[0]! - estimate(outlookNow(sitting)).shares[0]!;

export const costOfExclusivity = (sitting: Sitting, seat: number): number =>
  -gainFrom(sitting, { ...outlookNow(sitting), exclusivity: seat });

export const gainOfParty = (sitting: Sitting, seat: number, inTalks: boolean): number =>
  gainFrom(sitting, changed(outlookNow(sitting), seat, { inTalks }));

export function gainOfChannel(sitting: Sitting, channel: number): number {
  const outlook = outlookNow(sitting);
  return gainFrom(sitting, { ...outlook, owned: outlook.owned.with(channel, true) });
}

export function gainOfRelease(sitting: Sitting): number {
  const outlook = outlookNow(sitting);
  return gainFrom(sitting, { ...outlook, generation: outlook.generation + 1, sinceRelease: 0 });
}

/** The last week that the cash lasts through if nothing comes in; null: it lasts to the end. */
export function cashLasts({ position, scenario }: Sitting): number | null {
  if (scenario.burn <= 0) return null;
  const last = position.week - 1 + Math.floor(position.cash / scenario.burn);
  return last >= scenario.weeks ? null : last;
}

const settlements = new WeakMap<object, Settlement>();

/** What everyone would get if the talks ended now, by what the owner knows: what is hidden from it is taken not to be. */
export function ifEndedNow({ position, scenario }: Sitting): Settlement {
  const known = settlements.get(position);
  if (known !== undefined) return known;
  const got = scenario.deal.assets.map(() => -1);
  const parties = position.parties.map((party) => ({ ...party, got, rebuild: null }));
  const settlement = settle({ ...position, parties });
  settlements.set(position, settlement);
  return settlement;
}

/** What a signed licence adds to that. */
export function addedByLicence(sitting: Sitting, seat: number): number {
  const { position } = sitting;
  const parties = position.parties.map((party, i) => (i + 1 === seat ? { ...party, terms: null } : party));
  const without = ifEndedNow({ ...sitting, position: { ...position, parties } });
  return ifEndedNow(sitting).payoffs[0]! - without.payoffs[0]!;
}

/** What a move towards a party changes at once in what the owner sees of it. */
export function effectOf(
  { position }: Sitting,
  move: OwnerMove & { readonly party: number },
): {
  readonly belief: number;
  readonly trust: number;
} {
  const before = position.parties[move.party - 1]!;
  // With a move to spare the others do not act yet.
  const played = play({ ...position, movesLeft: 2 }, 0, move);
  const after = played.ok ? played.position.parties[move.party - 1]! : before;
  return { belief: after.belief - before.belief, trust: after.rapport - before.rapport };
}
