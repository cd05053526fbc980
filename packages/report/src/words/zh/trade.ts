/** 一份方案与业内通常的付款相比，中文。 */
import type { Weighed } from "../../facts/weighed.ts";
import { percent, rate, whole } from "../figures.ts";
import { besideTradeIn, type Comparison, type Standing, type TradeWords } from "../trade.ts";
import { money, moneyOrNothing } from "./figures.ts";

const TRADE_ZH: TradeWords = {
  royalty: (average, standing) => ({
    what: "提成",
    here: `销售额的${rate(Number(average.toFixed(4)))}`,
    trade: `${amongPublished(standing)}；中位数是5到6\u00a0%`,
  }),
  upfront: (amount, part) => ({
    what: "首付款",
    here: `${whole(amount)}，占全部付款的${percent(part)}`,
    trade: "许可价值的10到25\u00a0%［估计］",
  }),
  minimum: (amount, part, several) => ({
    what: several ? "一年最高的保底" : "每年保底",
    here: `${whole(amount)}，是新品卖满一年所带来的${percent(part)}`,
    trade: "预测的30到50\u00a0%［估计］",
  }),
  term: (months) => ({ what: "期限", here: `${whole(months)}个月`, trade: "5到7年［估计］" }),
  profitPart: (part) => ({
    what: "你占其利润",
    here: part > 1 ? "比它到那时挣的还多" : percent(part),
    trade:
      "约为被许可方营业利润的四分之一，销售费用、管理费用和风险由被许可方承担；含后续各代和渠道时为35到60\u00a0%［估计］",
  }),
  exclusivity: (price, brings) => ({
    what: "独家",
    here: `你的代价是${moneyOrNothing(price)}；这份许可带来${money(brings)}`,
    trade: "独家许可的付款是普通许可的1.2到2.5倍［估计］",
  }),
};

function amongPublished({ below, above, exactly }: Standing): string {
  if (above === null) return "公开的提成率每100个里有92个不超过10\u00a0%，8个更高";
  if (below === null) return "公开的提成率每100个里只有20个不超过2\u00a0%";
  if (exactly !== null) return `公开的提成率每100个里有${above}个不超过${rate(exactly)}`;
  return `公开的提成率每100个里有${below}到${above}个不超过这个数`;
}

export const besideTrade = (weighed: Weighed): readonly Comparison[] => besideTradeIn(TRADE_ZH, weighed);
