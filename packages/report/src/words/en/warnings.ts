/** Warnings about terms, each in one sentence with its number, and what to do. */
import { TRADE_ROYALTY, type Deal, type Warning } from "@linchpin/deal";
import { money, percent, rate } from "../figures.ts";
import { inSentence, nameOfChannel } from "./deal.ts";
import { nameOfAsset } from "../names.ts";
import { monthName } from "./terms.ts";
import type { Weighed } from "../../facts/weighed.ts";

/** The sentences of a sheet's warnings, in their order. */
export const warningSentences = ({
  deal,
  figures,
  warnings,
}: Pick<Weighed, "deal" | "figures" | "warnings">): readonly string[] =>
  warnings.map((warning) => warningSentence(deal, warning, figures.signs));

function warningSentence(deal: Deal, warning: Warning, signs: boolean): string {
  switch (warning.kind) {
    case "wouldNotSign":
      return warning.short >= 0.5
        ? `It would not sign: it has ${money(warning.short)} less than without a deal. Ask for at least that much less, or give it more to sell.`
        : "It would not sign: nothing would be sold. Hand over or supply what it needs to make the product in time, or license a channel that the two of you can serve.";
    case "stops":
      if (!signs)
        return `If it signed all the same, it would stop paying ${warning.month === 0 ? "at once" : `in ${monthName(warning.month)}`}.`;
      return warning.month === 0
        ? "It stops at once: have the money at the signature, or keep something that it needs."
        : `It stops paying in ${monthName(warning.month)}: until then keep something that it needs (a part, a channel, the next generation), or have your money by then.`;
    case "willReopen":
      return `It gains ${money(warning.gain)}, where an even division gives it ${money(warning.fair)}: expect it to ask for new terms once you depend on it. Leave it at least half of that, or keep a second buyer warm.`;
    case "paperBeforeMoney":
      return `Paper before money: with ${inSentence(nameOfAsset(deal, warning.asset))} handed over in ${monthName(warning.month)}, ${warning.paid < 0.5 ? "nothing" : `no more than ${money(warning.paid)}`} has fallen due for sure, and what is gone by then costs you ${money(warning.gone)}. Ask for the difference before, or hand it over later.`;
    case "exclusivityDear":
      return `The exclusivity costs you ${money(warning.price)}, with every listed party in talks, more than the ${money(warning.brings)} that these terms bring. Take a minimum above it, shorten it, or leave it out.`;
    case "outOfReach":
      return `In ${nameOfChannel(deal, warning.channel)} neither of you can sell: whoever controls it is not part of this. Leave it out, or bring its controller in.`;
    case "leftOut":
      return `In ${nameOfChannel(deal, warning.channel)} it would sell nothing: at these rates and within the term the channel does not pay for what it takes to serve it. Lower the rate or lengthen the term, or leave the channel out.`;
    case "unusualRoyalty":
      return warning.rate > TRADE_ROYALTY.most
        ? `A royalty of ${rate(round(warning.rate))} is more than the trade pays: 92 in 100 published rates are at most 10\u00a0%. Take less of the sales, and more at the signature or as a minimum.`
        : `A royalty of ${rate(round(warning.rate))} is less than the trade pays: 80 in 100 published rates are above 2\u00a0%. Ask for more of the sales, or for one sum at the signature instead.`;
    case "belowWalkAway":
      return `You have ${money(warning.short)} more by walking away from it: ask for at least that much more, or do not sign.`;
    case "shareCanBeDiluted":
      return `A share of the profit of ${percent(warning.share)} can be diluted by new capital and passed over by prices and costs that the other side sets, and nobody has then broken the contract. Write a minimum beside it, or take a royalty on sales.`;
  }
}

const round = (share: number): number => Number(share.toFixed(4));
