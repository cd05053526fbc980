/** 对条款的提醒，中文：每条一句，带上数，说出该怎么办。 */
import { TRADE_ROYALTY, type Deal, type Warning } from "@linchpin/deal";
import type { Weighed } from "../../facts/weighed.ts";
import { percent, rate } from "../figures.ts";
import { quoted } from "./deal.ts";
import { money, monthName } from "./figures.ts";

export const warningSentences = ({
  deal,
  figures,
  warnings,
}: Pick<Weighed, "deal" | "figures" | "warnings">): readonly string[] =>
  warnings.map((warning) => warningSentence(deal, warning, figures.signs));

function warningSentence(deal: Deal, warning: Warning, signs: boolean): string {
  const channel = (at: number): string => quoted(deal.channels[at]!.name);
  switch (warning.kind) {
    case "wouldNotSign":
      return warning.short >= 0.5
        ? `它不会签：比不签少得${money(warning.short)}。至少少要这么多，或者让它多卖一些。`
        : "它不会签：什么也卖不出去。请交出或供应它及时生产所缺的，或许可你们两家能做的渠道。";
    case "stops":
      return stopsSentence(warning.month, signs);
    case "willReopen":
      return `它多得${money(warning.gain)}，平分只该得${money(warning.fair)}：等你离不开它时，它会要求重谈。至少留给它那一半，或者让第二个买家保持热度。`;
    case "paperBeforeMoney":
      return `资料走在钱前面：${monthName(warning.month)}交出${quoted(deal.assets[warning.asset]!.name)}时，肯定到期的款${warning.paid < 0.5 ? "一分也没有" : `不超过${money(warning.paid)}`}，而到那时已经给出去的让你损失${money(warning.gone)}。先把差额要到手，或晚些再交。`;
    case "exclusivityDear":
      return `列出的各方都来谈时，独家的代价是${money(warning.price)}，多于这些条款带来的${money(warning.brings)}。保底要高过它，缩短独家，或者不给。`;
    case "outOfReach":
      return `在${channel(warning.channel)}，你们两家都卖不了：掌握它的人不在其中。去掉它，或把掌握它的人请进来。`;
    case "leftOut":
      return `在${channel(warning.channel)}，它不会卖：按这样的提成和期限，这个渠道抵不上为它的投入。降低提成、延长期限，或者去掉这个渠道。`;
    case "unusualRoyalty": {
      const royalty = rate(Number(warning.rate.toFixed(4)));
      return warning.rate > TRADE_ROYALTY.most
        ? `${royalty}的提成高于业内所付：公开的提成率每100个里有92个不超过10\u00a0%。提成少要一些，签约时或保底多要一些。`
        : `${royalty}的提成低于业内所付：公开的提成率每100个里有80个高于2\u00a0%。提成多要一些，或者改为签约时一次付清。`;
    }
    case "belowWalkAway":
      return `你走开还能多得${money(warning.short)}：至少多要这么多，否则别签。`;
    case "shareCanBeDiluted":
      return `${percent(warning.share)}的利润分成会被新的资本摊薄，也会被对方自己定的价格和成本绕过去，而谁也没有违约。旁边写上保底，或者改按销售额提成。`;
  }
}

function stopsSentence(month: number, signs: boolean): string {
  const when = month === 0 ? "马上" : `在${monthName(month)}`;
  if (!signs) return `就算签了，它也会${when}停付。`;
  return month === 0
    ? "它会马上停付：签约时就把钱收到手，或者留住一样它需要的。"
    : `它会${when}停付：在那之前留住一样它需要的（部件、渠道、下一代产品），或者到那时已经把钱收到手。`;
}
