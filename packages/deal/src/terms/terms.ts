/**
 * What terms are worth to both sides, and the month in which the party stops paying. Definition: docs/model.md, "Terms".
 *
 * The party takes the option that is worth most to it; it signs where that is worth no less than no deal, and something
 * would be sold.
 */
import { groupsWith, shareWithoutContract } from "./allies.ts";
import type { Deal, Terms } from "../deal.ts";
import { licenceOf, valueAt, type Licence, type Relief } from "./licence.ts";
import { modelOf, type Model } from "../model/model.ts";
import { choose, optionsOf, toleranceOf, type Option, type Options } from "./options.ts";
import { bestPlan, plansAlone } from "../model/worth.ts";
import { SLACK } from "./silent.ts";
import { ownReleases } from "./beside.ts";

/** What can hold a deal together, in the order in which it is looked for. */
export const HOLDERS = ["releases", "parts", "channels", "knowHow", "penalty", "law"] as const;
export type Holder = (typeof HOLDERS)[number];

/** What the party does under terms, and what both get from it; money, present values at the signature. */
export interface TermsValue {
  /** Month in which it can make the product; null: it does not get ready. */
  readonly startsAt: number | null;
  /** Month in which it stops paying; null: never within the term. */
  readonly stopsAt: number | null;
  /** What reaches the owner: after tax, less what it spends on assets and on releases that it makes only for this. */
  readonly toOwner: number;
  readonly toParty: number;
  /** What the party has without any deal with the owner, by itself or among its allies. */
  readonly withoutDeal: number;
  readonly signs: boolean;
  /** It gets ready and never stops. */
  readonly selfEnforcing: boolean;
  /** Of a self-enforcing deal the first thing without which the party would stop; `several`: none by itself. */
  readonly heldBy: Holder | "several" | null;
  /** Channels (indices) that it serves, or would serve if it complied to the end. */
  readonly served: readonly number[];
  /** Month of the first sale; null where nothing is served. */
  readonly firstSale: number | null;
  /** The party's margin under the licence less its costs of getting ready. */
  readonly profit: number;
}

/** The same with what it was worked out from. */
export interface TermsWorking {
  readonly licence: Licence;
  readonly options: Options;
  readonly value: TermsValue;
  /** By option, in the order of `options.all`: what reaches the owner. */
  readonly toOwner: (option: Option) => number;
}

export const termsValue = (deal: Deal, terms: Terms): TermsValue => termsWorking(deal, terms).value;

/** `holding`: what holds a self-enforcing deal; whoever does not ask for it passes something cheaper. */
export function termsWorking(
  deal: Deal,
  terms: Terms,
  model: Model = modelOf(deal),
  holding: (licence: Licence) => TermsValue["heldBy"] = holderOf,
): TermsWorking {
  const licence = licenceOf(deal, terms, model);
  const options = optionsOf(licence);
  const { chosen, all, trade } = options;
  const without = withoutDeal(model, terms.party);
  const wouldServe = chosen.ready || servesToTheEnd(all);
  const toOwner = ownersPart(licence, ownReleases(deal, terms.party));
  const selfEnforcing = chosen.ready && chosen.stopsAt === null;
  const value: TermsValue = {
    startsAt: chosen.ready ? licence.readyAt : null,
    stopsAt: chosen.stopsAt,
    toOwner: toOwner(chosen),
    toParty: chosen.toParty,
    withoutDeal: without,
    signs: wouldServe && chosen.toParty >= without - toleranceOf(all),
    selfEnforcing,
    heldBy: selfEnforcing ? holding(licence) : null,
    served: wouldServe ? trade.served.map((s) => s.channel) : [],
    firstSale: wouldServe ? trade.firstSale : null,
    profit: chosen.profit,
  };
  return { licence, options, value, toOwner };
}

/** What the party has without any deal: by itself, or in the group of its allies that gives it most. */
export function withoutDeal(model: Model, party: number): number {
  if (model.allies[party] === 0) return bestPlan(plansAlone(model, 1 << party));
  return shareWithoutContract(groupsWith(model, party));
}

/** Whether complying to the end is worth at least as much to it with getting ready as without. */
function servesToTheEnd(options: readonly Option[]): boolean {
  const [ready, idle] = [true, false].map((r) => options.find((o) => o.ready === r && o.stopsAt === null));
  return ready !== undefined && ready.toParty >= idle!.toParty - toleranceOf(options);
}

/**
 * What reaches the owner under an option: payments after tax, less the assets handed over and the releases made for it;
 * `anyway`: how many releases the owner makes without the party.
 */
export function ownersPart(licence: Licence, anyway: number): (option: Option) => number {
  const { deal, terms, clock, included, end } = licence;
  const given = terms.transfers.map(({ asset, month }) => ({
    month,
    cost: valueAt(clock, month, deal.assets[asset]!.cost),
  }));
  const made = included
    .slice(anyway)
    .filter((month) => month < end - SLACK)
    .map((month) => ({ month, cost: valueAt(clock, month, deal.technology.releases!.cost) }));
  const spent = [...given, ...made];
  return ({ stopsAt, pays }) =>
    spent.reduce(
      (left, { month, cost }) => (month <= (stopsAt ?? end) + SLACK ? left - cost : left),
      (1 - terms.withheld) * pays,
    );
}

function holderOf(licence: Licence): Holder | "several" {
  return HOLDERS.find((holder) => stopsWithout(licence, holder)) ?? "several";
}

const stops = (options: readonly Option[]): boolean => choose(options).stopsAt !== null;

/** Whether the party would stop if one of the things that hold the deal together were taken away. */
function stopsWithout({ deal, terms, model, rebuilt, knowledge }: Licence, holder: Holder): boolean {
  const relieved = (relief: Relief): boolean => stops(optionsOf(licenceOf(deal, terms, model), relief).all);
  const changed = (other: Deal, sheet = terms): boolean => stops(optionsOf(licenceOf(other, sheet)).all);
  switch (holder) {
    case "releases":
      return (
        deal.technology.releases !== null &&
        changed({ ...deal, technology: { ...deal.technology, releases: null } })
      );
    case "parts":
      return rebuilt.includes(false) && relieved({ given: rebuilt.map((own) => !own) });
    case "channels":
      return relieved({ keepsChannels: true });
    case "knowHow":
      return relieved({ given: knowledge.components.map(() => true) });
    case "penalty": {
      const parties = deal.parties.map((p, i) => (i + 1 === terms.party ? { ...p, penalty: 0 } : p));
      const technology = { ...deal.technology, protection: 0 };
      return changed({ ...deal, parties, technology }, { ...terms, penalty: 0 });
    }
    case "law":
      return (
        deal.technology.exclusion > 0 &&
        changed({ ...deal, technology: { ...deal.technology, exclusion: 0 } })
      );
  }
}
