/** Exclusivity, bidders and channels in words and signed figures. */
import type { Deal, PriceList, Quantiles } from "../engine.ts";
import type { Unit } from "../figures.ts";
import { bidderSentence, channelSentence, exclusivitySentence, nameOfPlayer } from "../words.ts";

export function leverSentences(deal: Deal, list: PriceList): readonly string[] {
  const named = list.exclusivity.map((p) => ({ party: nameOfPlayer(deal, p.of), cost: p.value }));
  return [
    exclusivitySentence(named),
    ...list.bidder.map((p) => bidderSentence(nameOfPlayer(deal, p.of), p.value)),
    ...list.channel.map((p) => channelSentence(deal.channels[p.of]!.key, p.value)),
  ].filter((sentence) => sentence !== null);
}

/** Quantiles of a figure, or of its negative, whose P10 is minus the figure's P90. */
export function signedRange(range: Quantiles | undefined, sign: 1 | -1): Quantiles | undefined {
  if (range === undefined || sign === 1) return range;
  return { p10: -range.p90, p50: -range.p50, p90: -range.p10 };
}

export function gainText(unit: Unit, amount: number): string {
  const text = unit.figure(amount);
  return amount > 0 && text !== "0" ? `+${text}` : text;
}
