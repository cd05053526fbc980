/** Exclusivity, bidders and channels in words. */
import type { Deal, PriceList } from "@linchpin/deal";
import type { Analysis } from "../../facts/analysis.ts";
import { leversIn, leverSentencesIn, type Lever, type LeverWords } from "../levers.ts";
import { bidderSentence, channelSentence, exclusivitySentence, inSentence } from "./deal.ts";

const LEVERS_EN: LeverWords = {
  exclusive: (name) => `Exclusive: ${name}`,
  forecloses: "  what it forecloses",
  joins: (name) => `${name} joins`,
  owns: (name) => `You own ${inSentence(name)}`,
  exclusivity: exclusivitySentence,
  bidder: bidderSentence,
  channel: (name, gain) => channelSentence(inSentence(name), gain),
};

export const leversOf = (analysis: Analysis): readonly Lever[] => leversIn(LEVERS_EN, analysis);

export const leverSentences = (deal: Deal, list: PriceList): readonly string[] =>
  leverSentencesIn(LEVERS_EN, deal, list);
