/**
 * What a person should be told about terms, each worked out: data, no sentences.
 */
import { addBidder } from "../model/changes.ts";
import type { Deal, Terms } from "../deal.ts";
import type { TermsFigures } from "./figures.ts";
import { lossToOne } from "../prices/loss.ts";
import { modelOf, reaches } from "../model/model.ts";
import { averageRate } from "./payments.ts";
import { SLACK } from "./silent.ts";
import { clockOf, presentValue } from "../model/time.ts";

/** Royalties on sales that the trade pays: nine published rates in ten are at most a tenth, few below a hundredth. */
export const TRADE_ROYALTY = { least: 0.01, most: 0.1 } as const;
/** A party that gains less than this part of what it gains at the settle level asks for new terms once it can. */
export const CONTENT = 0.5;

export type Warning =
  /** It would not sign: it gets this much less than without a deal, or nothing would be sold. */
  | { readonly kind: "wouldNotSign"; readonly short: number }
  /** It stops paying in this month. */
  | { readonly kind: "stops"; readonly month: number }
  /** It gains `gain`, below half of `fair`: it will want other terms once the owner depends on it. */
  | { readonly kind: "willReopen"; readonly gain: number; readonly fair: number }
  /** By the month in which the asset goes over, `paid` is due, and what is gone by then costs the owner `gone`. */
  | {
      readonly kind: "paperBeforeMoney";
      readonly asset: number;
      readonly month: number;
      readonly paid: number;
      readonly gone: number;
    }
  /** The promise costs more than the terms bring. */
  | { readonly kind: "exclusivityDear"; readonly price: number; readonly brings: number }
  /** Neither of the two can sell in this channel; or it does not pay at these terms. */
  | { readonly kind: "outOfReach" | "leftOut"; readonly channel: number }
  /** The average royalty of the first year with sales lies outside what the trade pays. */
  | { readonly kind: "unusualRoyalty"; readonly rate: number }
  /** The owner has more without this party. */
  | { readonly kind: "belowWalkAway"; readonly short: number }
  /** The party shares the profit as an owner would: it is diluted or passed over rather than unpaid. */
  | { readonly kind: "shareCanBeDiluted"; readonly share: number };

/** `fairGain`: what the party gains at the settle level; null where there is none. */
export function termsWarnings(
  deal: Deal,
  terms: Terms,
  figures: TermsFigures,
  fairGain: number | null,
): readonly Warning[] {
  const { signs, stopsAt, toParty, withoutDeal, exclusivePrice, toOwner, total, walkAway } = figures;
  const gain = toParty - withoutDeal;
  const warnings: Warning[] = [];
  if (!signs) warnings.push({ kind: "wouldNotSign", short: Math.max(0, -gain) });
  if (stopsAt !== null) warnings.push({ kind: "stops", month: stopsAt });
  if (total < walkAway) warnings.push({ kind: "belowWalkAway", short: walkAway - total });
  if (signs && fairGain !== null && gain < CONTENT * fairGain)
    warnings.push({ kind: "willReopen", gain, fair: fairGain });
  const early = paperBeforeMoney(deal, terms);
  if (early !== null) warnings.push(early);
  if (exclusivePrice > Math.max(0, toOwner))
    warnings.push({ kind: "exclusivityDear", price: exclusivePrice, brings: toOwner });
  warnings.push(...channelsOut(deal, terms, figures));
  // Where parts are supplied, a royalty may stand for the margin in them.
  const rate = terms.supplies.length > 0 ? 0 : firstRate(deal, terms, figures);
  if (rate > 0 && (rate > TRADE_ROYALTY.most || rate < TRADE_ROYALTY.least))
    warnings.push({ kind: "unusualRoyalty", rate });
  if (terms.profitShare > 0) warnings.push({ kind: "shareCanBeDiluted", share: terms.profitShare });
  return warnings;
}

/** The first transfer by which more is gone than is due: what the party then holds costs the owner more. */
function paperBeforeMoney(deal: Deal, terms: Terms): Warning | null {
  const { party } = terms;
  const table = deal.parties[party - 1]!.inTalks ? deal : addBidder(deal, party);
  const given = terms.transfers.map(({ asset }) => asset);
  const loss = lossToOne(table, party, given);
  for (const { asset, month } of terms.transfers.toSorted((a, b) => a.month - b.month)) {
    const gone = loss(terms.transfers.map((t) => (t.month <= month + SLACK ? 1 : 0)));
    const paid = dueBy(deal, terms, month);
    if (paid < gone) return { kind: "paperBeforeMoney", asset, month, paid, gone };
  }
  return null;
}

/** What is due whatever is sold, up to and including a month; after tax, present value. */
function dueBy(deal: Deal, { upfront, milestones, minimum, withheld }: Terms, month: number): number {
  const clock = clockOf(deal);
  let due = upfront;
  for (const milestone of milestones)
    if ("month" in milestone && milestone.month <= month + SLACK)
      due += milestone.chance * milestone.amount * presentValue(clock, milestone.month);
  for (let year = 1; 12 * year <= month + SLACK; year++)
    due += minimum[Math.min(year, minimum.length) - 1]! * presentValue(clock, 12 * year);
  return (1 - withheld) * due;
}

function channelsOut(deal: Deal, terms: Terms, { served }: TermsFigures): readonly Warning[] {
  const model = modelOf(deal);
  return terms.channels.flatMap((channel): readonly Warning[] => {
    if (!reaches(model, 1 | (1 << terms.party), channel)) return [{ kind: "outOfReach", channel }];
    return served.length > 0 && !served.includes(channel) ? [{ kind: "leftOut", channel }] : [];
  });
}

/** The average rate on a full year's sales of the channels served. */
function firstRate(deal: Deal, { royalty, reported }: Terms, { served }: TermsFigures): number {
  const sales = served.reduce((sum, c) => sum + 12 * deal.channels[c]!.chance * deal.channels[c]!.sales, 0);
  return averageRate(royalty, reported * sales);
}
