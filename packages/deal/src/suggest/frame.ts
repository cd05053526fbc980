/**
 * What a sheet to propose licenses, hands over and keeps at home, before any money is written into it.
 *
 * Only channels that the party controls or that are open are licensed. Of the components one stays at home as a part where
 * the owner can make it. Handed over is a least set of assets that lets the party make the product, each as late as it can be.
 */
import { addBidder, missingOf } from "../model/changes.ts";
import { hasKey, OWNER, type Deal, type Terms } from "../deal.ts";
import { lossToOne } from "../prices/loss.ts";
import { bareTerms } from "../terms/bare.ts";
import { supplies as supplied, gettingReady, knowledgeOf } from "../terms/licence.ts";
import { plannedBirths, reaches, type Model } from "../model/model.ts";
import { earningOver, presentValue } from "../model/time.ts";

/** What is given, and not searched. */
export interface Frame {
  /** Player number. */
  readonly party: number;
  /** Indices of the channels to license; by default those that the party controls or that are open. */
  readonly channels?: readonly number[];
  /** Months; by default the horizon. */
  readonly term?: number;
  /** Money; by default 0. */
  readonly penalty?: number;
  /** Indices of assets that must be handed over; by default none beside the least set. */
  readonly assets?: readonly number[];
  /** The choices of what the owner supplies; by default `suppliesOf`. */
  readonly supplies?: readonly Terms["supplies"][];
}

/** A sheet without money, and what it could bring to both together. */
export interface Outline {
  readonly terms: Terms;
  /** Margin over the term less getting ready, investments and the cost of giving; present value. */
  readonly brings: number;
  readonly readyAt: number;
}

/** What may be lost, of what a licence brings, for handing over one asset less. */
const SPARED = 0.005;

/** What the owner loses when the party holds these assets (indices), money. */
type LossOf = (assets: readonly number[]) => number;

/** The sheets worth filling with money, one for each choice of what is supplied and each of channels. */
export function outlinesOf(deal: Deal, model: Model, frame: Frame): readonly Outline[] {
  const outlines: Outline[] = [];
  const loss = lossOf(deal, frame.party);
  for (const channels of channelChoices(deal, model, frame)) {
    for (const parts of frame.supplies ?? suppliesOf(deal, frame.party)) {
      const base = baseTerms(deal, frame, channels, parts);
      const assets = leastSet(deal, model, base, frame.assets ?? [], loss);
      const terms = postponed(deal, model, {
        ...base,
        transfers: assets.map((asset) => ({ asset, month: 0 })),
      });
      outlines.push({ terms, ...broughtBy(deal, model, terms) });
    }
  }
  return outlines;
}

/** The channels asked for; or all that the party can serve without the owner, and those that only it can. */
function channelChoices(
  deal: Deal,
  model: Model,
  { party, channels }: Frame,
): readonly (readonly number[])[] {
  if (channels !== undefined) return [channels];
  const pair = 1 | (1 << party);
  const own = [...deal.channels.keys()].filter(
    (c) => reaches(model, pair, c) && hasKey(deal.channels[c]!, party),
  );
  const only = own.filter(
    (c) => !deal.channels[c]!.open && deal.channels[c]!.controlledBy.every((p) => p === party || p === OWNER),
  );
  if (own.length === 0) return [];
  return only.length === 0 || only.length === own.length ? [own] : [own, only];
}

/** What the owner may supply: nothing, one component, or the finished product where it makes it better. */
export function suppliesOf(deal: Deal, party: number): readonly Terms["supplies"][] {
  if (deal.owner.make === 0) return [[]];
  const whole = deal.owner.make > deal.parties[party - 1]!.make ? (["all"] as const) : [];
  return [[], ...deal.technology.components.map((_, j) => [j]), ...whole];
}

function baseTerms(deal: Deal, frame: Frame, channels: readonly number[], parts: Terms["supplies"]): Terms {
  const term = Math.min(frame.term ?? deal.horizon, deal.horizon);
  return {
    ...bareTerms({ party: frame.party, term, channels }),
    supplies: parts,
    penalty: frame.penalty ?? 0,
  };
}

/** What both could earn by terms, before any payment, if the party complied to the end. */
function broughtBy(
  deal: Deal,
  model: Model,
  terms: Terms,
): { readonly brings: number; readonly readyAt: number } {
  const { readyAt, rebuilding } = gettingReady(
    knowledgeOf(deal, terms, model),
    deal.parties[terms.party - 1]!.capability,
    terms,
  );
  if (!(readyAt < terms.term)) return { brings: 0, readyAt };
  const { clock } = model;
  const make =
    terms.supplies === "all" ? Math.max(deal.owner.make, model.make[terms.party]!) : model.make[terms.party]!;
  const births = plannedBirths(deal, model);
  const invested = presentValue(clock, readyAt);
  let brings = -rebuilding;
  for (const c of terms.channels) {
    const months = earningOver(clock, model.courses[c]!, readyAt, births, 0, terms.term);
    brings += Math.max(0, make * model.margin[c]! * months - model.investment[c]! * invested);
  }
  for (const { asset, month } of terms.transfers)
    brings -= deal.assets[asset]!.cost * presentValue(clock, month);
  return { brings, readyAt };
}

/**
 * The assets to hand over: from all that help, those are left out that are worth less to the licence than the owner loses
 * when the party holds them; one stays where the party has to learn something.
 */
function leastSet(
  deal: Deal,
  model: Model,
  terms: Terms,
  forced: readonly number[],
  loss: LossOf,
): readonly number[] {
  const { knows } = deal.parties[terms.party - 1]!;
  const helps = (asset: number): boolean =>
    deal.assets[asset]!.reveals.some((share, j) => share > 0 && !supplied(terms, j) && needs(deal, j));
  const brings = (assets: readonly number[]) =>
    broughtBy(deal, model, { ...terms, transfers: assets.map((asset) => ({ asset, month: 0 })) });
  const worth = (assets: readonly number[]): number => brings(assets).brings - loss(assets);
  let held = [...deal.assets.keys()].filter((a) => forced.includes(a) || (!knows.includes(a) && helps(a)));
  const spared = SPARED * Math.max(0, brings(held).brings);
  const learns = brings([]).readyAt > 0;
  for (;;) {
    const smaller = held
      .filter((asset) => !forced.includes(asset))
      .map((asset) => held.filter((a) => a !== asset))
      .filter((rest) => rest.length > 0 || !learns)
      .map((rest) => ({ rest, value: worth(rest) }));
    const best = smaller.reduce<(typeof smaller)[number] | null>(
      (one, other) => (one === null || other.value > one.value ? other : one),
      null,
    );
    if (best === null || best.value < worth(held) - spared) return held;
    held = best.rest;
  }
}

function lossOf(deal: Deal, party: number): LossOf {
  const missing = missingOf(deal, party);
  // Somebody who is not in talks yet is looked at as if it were.
  const loss = lossToOne(deal.parties[party - 1]!.inTalks ? deal : addBidder(deal, party), party, missing);
  const known = new Map<string, number>();
  return (assets) => {
    const key = assets.join();
    const value = known.get(key) ?? loss(missing.map((a) => (assets.includes(a) ? 1 : 0)));
    known.set(key, value);
    return value;
  };
}

const needs = (deal: Deal, component: number): boolean => {
  const { rebuildCost, rebuildMonths } = deal.technology.components[component]!;
  return rebuildCost > 0 || rebuildMonths > 0;
};

/** Each transfer as late as it can be without making the licence start later or getting ready dearer. */
function postponed(deal: Deal, model: Model, terms: Terms): Terms {
  const { capability } = deal.parties[terms.party - 1]!;
  const readyWith = (sheet: Terms) => gettingReady(knowledgeOf(deal, sheet, model), capability, sheet);
  const before = readyWith(terms);
  if (before.readyAt === Number.POSITIVE_INFINITY) return terms;
  const reveals = (asset: number): number => Math.max(...deal.assets[asset]!.reveals);
  let sheet = terms;
  for (const { asset } of terms.transfers.toSorted((a, b) => reveals(b.asset) - reveals(a.asset))) {
    for (let month = Math.floor(Math.min(before.readyAt, terms.term)); month > 0; month--) {
      const later = {
        ...sheet,
        transfers: sheet.transfers.map((t) => (t.asset === asset ? { asset, month } : t)),
      };
      const { readyAt, rebuilding } = readyWith(later);
      if (readyAt > before.readyAt + 1e-9 || rebuilding > before.rebuilding * 1.01 + 1e-9) continue;
      sheet = later;
      break;
    }
  }
  return { ...sheet, transfers: sheet.transfers.toSorted((a, b) => a.month - b.month || a.asset - b.asset) };
}
