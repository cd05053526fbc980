/** 独家、新的谈判方和渠道，中文。 */
import type { ExclusivityCost, LeverWords } from "../levers.ts";
import { quoted } from "./deal.ts";
import { money, moneyOrNothing } from "./figures.ts";

export const LEVERS_ZH: LeverWords = {
  exclusive: (name) => `独家给${name}`,
  forecloses: "　　堵死的机会",
  joins: (name) => `${name}加入谈判`,
  owns: (name) => `你自己掌握${quoted(name)}`,
  exclusivity: exclusivitySentence,
  bidder: (name, gain) =>
    gain < 0.5 ? `请${name}加入谈判，本身不增加什么。` : `请${name}加入谈判，你的份额增加${money(gain)}。`,
  channel: (name, gain) =>
    gain < 0.5
      ? `自己掌握渠道${quoted(name)}不增加什么。`
      : `自己掌握渠道${quoted(name)}，增加${money(gain)}。`,
};

const differ = ({ now, forecloses }: ExclusivityCost): boolean =>
  forecloses - now >= 0.5 && forecloses - now >= 0.005 * forecloses;

function exclusivitySentence(costs: readonly ExclusivityCost[]): string {
  if (costs.every(({ forecloses }) => forecloses < 0.5))
    return "独家对你没有代价，也没有把谁挡在外面：列出的各方都不会使你多得。";
  const each = costs.map((one) =>
    differ(one)
      ? `给${one.party}，按今天在谈的算是${moneyOrNothing(one.now)}，若列出的各方都来谈则是${moneyOrNothing(one.forecloses)}`
      : `给${one.party}是${moneyOrNothing(one.forecloses)}`,
  );
  const second = costs.some(differ) ? "有两个数的，按第二个算：一旦答应，还没去问的各方也被挡在外面。" : "";
  return `独家的代价：${each.join("；")}。${second}保底、费用或销量带来的必须多于这个数。`;
}
