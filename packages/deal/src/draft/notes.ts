/** Why a number was drafted as it was, in the language of the file. A draft is known by how its note begins. */
import type { Assumption } from "../file/ledger.ts";
import type { Note } from "./facts.ts";

export const LANGUAGES = ["en", "zh"] as const;
export type DraftLanguage = (typeof LANGUAGES)[number];

const BEGINS: Readonly<Record<DraftLanguage, string>> = { en: "Draft: ", zh: "草稿：" };

/** Whether a note says that nobody has looked at the number yet. */
export const isDraftNote = (note: string | null): boolean =>
  note !== null && Object.values(BEGINS).some((begin) => note.startsWith(begin.trim()));

/** Whether somebody says where a number comes from. What was drafted from a published ratio is not yet such a number. */
export const isSourced = ({ source, note }: Pick<Assumption, "source" | "note">): boolean =>
  source !== null && !isDraftNote(note);

const NOTES: Readonly<Record<Note, readonly [en: string, zh: string]>> = {
  halfLife: ["usual for this kind of technology [estimate]", "这类技术的通常水平[估计]"],
  years: ["twice the months in which the margin halves [estimate]", "利润减半所需月数的两倍[估计]"],
  rate: ["what a firm of this risk asks for a year [estimate]", "这类风险的企业通常要求的年回报[估计]"],
  stop: ["a ban or a refused approval, a year [estimate]", "每年遇到禁令或审批不过的可能[估计]"],
  releases: ["usual for this kind of technology [estimate]", "这类技术的通常水平[估计]"],
  renews: ["usual for this kind of technology [estimate]", "这类技术的通常水平[估计]"],
  newness: ["how much is new each time, from your answer [estimate]", "每次更新多少，依你的回答[估计]"],
  releaseCost: ["a fifth of what the first version cost [estimate]", "首版开发费用的五分之一[估计]"],
  rebuild: ["an outsider spends 0.65 of your cost on average", "外人重做平均花你费用的0.65倍"],
  months: ["an outsider needs 0.70 of your months on average", "外人重做平均要你时间的0.70倍"],
  pace: ["as many months as are usual for this kind [estimate]", "时间按这类技术的通常水平[估计]"],
  blind: [
    "you did not say what it cost; a year of the margin that it earns [estimate]",
    "你没有说开发花了多少；按它一年带来的利润算[估计]",
  ],
  published: ["anybody can read it", "人人都能查到"],
  elsewhere: [
    "what somebody else's would cost, against rebuilding yours [estimate]",
    "与重做你的相比，买别家的要多少[估计]",
  ],
  patents: [
    "what patents add to the cost of copying, and what a court prevents",
    "专利给仿制增加的成本，以及法院能制止的部分",
  ],
  reveals: [
    "what such a thing gives away, by sort of knowledge [estimate]",
    "这类东西通常泄露多少，按知识种类[估计]",
  ],
  guessed: [
    "nobody said which part it teaches: taken to be the one that took most [estimate]",
    "没有说它教会哪一部分：按最费工夫的那部分算[估计]",
  ],
  proves: ["how much such a thing convinces [estimate]", "这类东西有多大说服力[估计]"],
  makes: [
    "what is left of the full margin, from your answer [estimate]",
    "自己生产能留下多少利润，依你的回答[估计]",
  ],
  able: [
    "capable organisations rebuild at 0.6 to 0.8 of an outsider's cost [estimate]",
    "能力强的机构重做只花外人的0.6到0.8倍[估计]",
  ],
  signed: [
    "damages agreed, times the chance that a court order is obtained and collected [estimate]",
    "约定的违约金乘以判得下、拿得到的可能[估计]",
  ],
  tied: [
    "the chance that what one is shown the other learns [estimate]",
    "给一家看的另一家也会知道的可能[估计]",
  ],
  margin: ["usual for this kind of technology [estimate]", "这类产品的通常水平[估计]"],
  start: [
    "samples, certification and qualification for this kind of technology [estimate]",
    "这类技术的样品、认证和验收通常要多久[估计]",
  ],
  ramp: ["usual for this kind of technology [estimate]", "这类产品的通常水平[估计]"],
  invest: [
    "plant, tools and approval, against a year's margin [estimate]",
    "设备、工装和审批，与一年利润相比[估计]",
  ],
  chance: ["you said that it may not open [estimate]", "你说它未必开得成[估计]"],
};

export function noteIn(language: DraftLanguage, notes: readonly Note[]): string {
  const at = language === "en" ? 0 : 1;
  return BEGINS[language] + notes.map((note) => NOTES[note][at]).join(language === "en" ? "; " : "；");
}

export const ANSWERED: Readonly<Record<DraftLanguage, string>> = {
  en: "From your answers",
  zh: "依你的回答",
};

/** The first lines of a drafted file. */
export const HEAD: Readonly<Record<DraftLanguage, string>> = {
  en: ` A deal, drafted from eight answers. Check it: linchpin check FILE. Price it: linchpin price FILE.
 A note that begins with "Draft:" marks a number that is ours, not yours: put your own, delete the note, and write a source.
 Any number may be a range: {low: 1, likely: 2, high: 4}. Money in the currency below, time in months.`,
  zh: ` 由八个回答起草的交易文件。检查：linchpin check 文件。定价：linchpin price 文件。
 以“草稿：”开头的 note 表示这个数是起草的，不是你的：换成自己的，删掉 note，写上来源（source）。
 任何数都可以写成范围：{low: 1, likely: 2, high: 4}。金额用下面的货币，时间以月计。`,
};

/** What stands above each part of the file. */
export const SECTIONS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  owner: [
    " make: share of the full margin that is left if you make the product yourself, 0..1",
    " make：你自己生产能留下的利润份额，0到1",
  ],
  technology: [
    " halfLife: months in which a generation's margin halves. components: what others would have to rebuild.",
    " halfLife：一代产品利润减半的月数。components：别人要重做的部分。",
  ],
  assets: [
    " What you could show or hand over. reveals: share of each component that it gives away. proves: how much it convinces.",
    " 可以出示或交出的东西。reveals：泄露每个部分的份额。proves：说服力。",
  ],
  parties: [
    " capability: how much faster and cheaper than a competent outsider it rebuilds. penalty: what it expects to lose if it copies.",
    " capability：重做比一般同行快多少、省多少。penalty：仿制预计要赔多少。",
  ],
  channels: [
    " Money a full month: margin is divided among those who make it possible, a royalty is taken on sales. start, ramp: months.",
    " 均为满产一个月的金额：margin 由促成者分享，提成按 sales 计。start、ramp 为月数。",
  ],
};
