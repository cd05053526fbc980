/** Exclusivity, bidders and channels in words. */
import type { Deal, PriceList } from "@linchpin/deal";
import type { Analysis } from "../../facts/analysis.ts";
import { leversIn, type Lever, type LeverWords } from "../levers.ts";
import { bidderSentence, channelSentence, exclusivitySentence, inSentence, nameOfChannel } from "./deal.ts";
import { nameOfPlayer } from "../names.ts";

const LEVERS_EN: LeverWords = {
  exclusive: (name) => `Exclusive: ${name}`,
  forecloses: "  what it forecloses",
  joins: (name) => `${name} joins`,
  owns: (name) => `You own ${inSentence(name)}`,
};

export const leversOf = (analysis: Analysis): readonly Lever[] => leversIn(LEVERS_EN, analysis);

export function leverSentences(deal: Deal, list: PriceList): readonly string[] {
  const named = list.exclusivity.map(({ of, value }) => ({
    party: nameOfPlayer(deal, of),
    now: value,
    forecloses: list.foreclosed.find((p) => p.of === of)!.value,
  }));
  return [
    exclusivitySentence(named),
    ...list.bidder.map((p) => bidderSentence(nameOfPlayer(deal, p.of), p.value)),
    ...list.channel.map((p) => channelSentence(nameOfChannel(deal, p.of), p.value)),
  ].filter((sentence) => sentence !== null);
}
