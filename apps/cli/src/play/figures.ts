/**
 * What things are worth to the owner as it can know it: its view, the public deal, and nothing that is hidden.
 */
import { lossesTo, powerMap, termsValue, type Terms, type TermsValue } from "@linchpin/deal";
import { changed, estimate, outlookOf, rebuildFor, whenHolding, within } from "@linchpin/seats";
import { view, type Outlook } from "@linchpin/table";
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
  const { missing, now, fair } = lossesTo(found.deal, seat, found.shares[0]!);
  const prices = new Map(missing.map((a, i) => [a, { now: now[i]!, fair: fair[i]!.value }] as const));
  known.set(seat, prices);
  return prices;
}

/** What terms are worth if they are signed now, with why they hold. */
export function valueOfTerms(sitting: Sitting, terms: Terms): TermsValue {
  const { deal } = estimate(outlookNow(sitting));
  return termsValue(deal, within(terms, deal.horizon));
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
