/**
 * Why a move is not allowed, in the language of the reader. The rules say it in English (`table/legal.ts`,
 * `table/terms-grid.ts`), one fixed sentence for each objection; here stands its Chinese.
 *
 * Law under test: every objection of the rules has its words here.
 */
import type { Language } from "@linchpin/table";

const CHINESE: Readonly<Record<string, string>> = {
  "the talks are over": "谈判已经结束",
  "it is not your turn": "还没轮到你",
  "there is no next release in this scenario": "这笔交易里没有下一个版本",
  "the next release is already under way": "下一个版本已经在开发",
  "there is no such channel": "没有这个渠道",
  "this channel cannot be built": "这个渠道没法自建",
  "this channel is yours already": "这个渠道已经是你的",
  "this channel is already being built": "这个渠道正在建",
  "there is no such party": "没有这一家",
  "the owner has no such move": "技术方没有这一步可走",
  "this party has ended the talks": "这一家已经结束谈判",
  "you are already in talks": "你们已经在谈",
  "you are not in talks with this party: approach it first": "你还没有和这一家开谈，请先接触",
  "this party has no open request": "这一家没有待答复的请求",
  "you have asked it about this often enough": "这件事你已经问得够多了",
  "there is nobody in talks that it does not know of": "在谈的各家它都已经知道",
  "it has signed the NNN already": "它已经签了 NNN 协议",
  "it has your NNN and has not answered": "你的 NNN 协议它还没有答复",
  "it has signed terms already": "它已经签了许可",
  "this party has proposed no terms": "这一家没有提过条件",
  "exclusivity is already given": "独家已经给出去了",
  "there is no such asset": "没有这样东西",
  "it has this from you already": "这样东西你已经给过它",
  "this party has not asked for an asset": "这一家没有要什么东西",
  "the deposit is more than 0": "定金要大于 0",
  "your last request is still open": "你上一个请求还没有答复",
  "you have this already": "这样东西你已经有了",
  "you have no open request": "你没有待答复的请求",
  "you have pressed this often enough": "你已经催得够多了",
  "you hold exclusivity already": "你已经有独家",
  "you have signed terms already": "你已经签了许可",
  "you have no offer to answer": "没有要你答复的提议",
  "a party has no such act": "这一方没有这一步可走",
  "you are rebuilding already": "你已经在仿制",
  "you have your own copy already": "你自己的仿制已经做成",
  "you pass nothing on to this party": "你不会把东西转给这一家",
  "you do not have this": "你没有这样东西",
  "the other has this already": "对方已经有这样东西",
  "the terms name another party": "条件里写的是另一家",
  "amounts are 0 or more": "金额不能小于 0",
  "the royalty is a share of sales, 0 to 1": "提成是销售额的一部分，在 0 到 1 之间",
  "shares and chances lie from 0 to 1": "份额和机会在 0 到 1 之间",
  "name each component that is supplied once, in the deal's order": "每种供应的部件只写一次，按交易里的顺序",
  "releases are included up to a month": "包含的新版本要写到哪个月为止",
  "exclusivity is a move of its own here; leave it out of the terms": "独家在这里是单独的一步，不写进条件",
  "license at least one channel": "至少许可一个渠道",
  "name each channel once, in the deal's order": "每个渠道只写一次，按交易里的顺序",
  "there are no sales in these channels to take a royalty on": "这些渠道没有销售额，无从提成",
  "milestones fall within the term": "里程碑付款要在期限之内",
  "an asset is handed over once": "一样东西只移交一次",
  "transfers fall within the term": "移交要在期限之内",
};

/** Sentences with a number or a list in them. */
const PATTERNS: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [
    /^exclusivity binds you to another party until week (\S+)$/,
    ([, week]) => `第 ${week} 周之前，独家约定只许你跟另一家谈`,
  ],
  [/^ask about one of .+$/, () => "请问研发能力、打算或以往合作"],
  [/^this costs (\S+), more than the cash you have$/, ([, cost]) => `这要花 ${cost}，你的现金不够`],
  [
    /^the weeks of exclusivity are a whole number from 1 to (\S+)$/,
    ([, most]) => `独家的周数是 1 到 ${most} 的整数`,
  ],
  [
    /^a penalty above (\S+) would not be enforced against this party$/,
    ([, most]) => `违约金超过 ${most}，对这一家执行不了`,
  ],
  [/^the term is at most (\S+) months$/, ([, months]) => `期限最多 ${months} 个月`],
];

/** What is not an objection of the rules comes back as it is. */
export function objectionIn(language: Language, reason: string): string {
  if (language === "en") return reason;
  const plain = CHINESE[reason];
  if (plain !== undefined) return plain;
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(reason);
    if (found !== null) return words(found);
  }
  return reason;
}
