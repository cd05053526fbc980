/** What each measure of the test is called, and what it says of a person. */
import type { Language } from "@linchpin/table";
import type { MeasureName } from "./comparison.ts";

interface Named {
  readonly name: string;
  readonly says: string;
}

export const MEASURE_NAMES: Readonly<Record<Language, Readonly<Record<MeasureName, Named>>>> = {
  en: {
    regret: {
      name: "Points lost a decision",
      says: "Against what would have been better, as the coach grades it. The main measure; less is better.",
    },
    disclosures: {
      name: "Given for nothing",
      says: "Things that teach, given for good before anybody had paid or signed. Less is better.",
    },
    bidders: {
      name: "Bidders by the middle",
      says: "Organisations with whom terms had been on the table by week 6. More is better.",
    },
    ahead: { name: "Delivered ahead of payment", says: "At the most, in points of 100. Less is better." },
    exclusivity: { name: "Exclusivity for nothing", says: "In weeks. Less is better." },
    result: {
      name: "Result without luck",
      says: "Your result in the end, of 100 points, less what chance and the others added. More is better.",
    },
  },
  zh: {
    regret: { name: "每个决定损失的分数", says: "和更好的走法相比，由教练评定。主要指标，越少越好。" },
    disclosures: {
      name: "白给的东西",
      says: "在任何人付款或签字之前，就给出去的、能教会人的东西。越少越好。",
    },
    bidders: { name: "中途的竞买方", says: "到第 6 周，有几家已经谈到条款。越多越好。" },
    ahead: { name: "先交后付", says: "交出的最多比收到的多多少，按百分制算。越少越好。" },
    exclusivity: { name: "白给的独家", says: "按周计。越少越好。" },
    result: {
      name: "去掉运气的结果",
      says: "最后的结果（满分 100），减去运气和别人带来的部分。越多越好。",
    },
  },
};
