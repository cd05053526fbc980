/** What was understood, in words: the move to confirm, what was heard, why it is in doubt, why it is not open. */
import type { Terms } from "@linchpin/deal";
import type { Language, OwnerMove, Request, View } from "@linchpin/table";
import { amount, list, type Labels } from "../labels.ts";
import { TOPIC_WORDS } from "../speech.ts";
import type { Doubt, Heard } from "./port.ts";

type Pair = readonly [en: string, zh: string];
const pick = (language: Language, [en, zh]: Pair): string => (language === "en" ? en : zh);

/** An amount to the last unit: what is confirmed is what is done. */
function exactly(language: Language, value: number): string {
  const short = value >= 1e6 ? value % 1e4 === 0 : value >= 1000 && value % 1000 === 0;
  return short ? amount(language, value) : value.toLocaleString("en-GB");
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(6))} %`;

/** A move as what is about to be done, complete: nothing of it is left for the question that may follow. */
export function moveWords(labels: Labels, view: View, move: OwnerMove): string {
  const say = (en: string, zh: string): string => pick(labels.language, [en, zh]);
  if (!("party" in move)) return aloneWords(labels, move);
  const name = labels.party(move.party);
  const request = view.parties[move.party - 1]?.request ?? null;
  const thing = requestWords(labels, request);
  switch (move.kind) {
    case "approach":
      return say(`Open talks with ${name}`, `联系${name}，开始谈`);
    case "share":
      return shareWords(labels, view, name, move.asset);
    case "deflect":
      return say(`Show ${name} something else instead of ${thing}`, `给${name}看别的，不给${thing}`);
    case "refuse":
      return say(`Refuse ${name} ${thing}`, `拒绝${name}：${thing}`);
    case "trade": {
      if (move.against.kind === "nnn")
        return say(`Give ${name} ${thing} only against a signed NNN`, `${name}签了保密协议才给${thing}`);
      const sum = exactly(labels.language, move.against.amount);
      return say(
        `Give ${name} ${thing} only against a deposit of ${sum}`,
        `${name}付定金 ${sum} 才给${thing}`,
      );
    }
    case "probe": {
      const topic = TOPIC_WORDS[labels.language][move.topic];
      return say(`Ask ${name} about its ${topic}`, `问${name}的${topic}`);
    }
    case "mention":
      return say(`Tell ${name} that you talk to others too`, `告诉${name}你也在和别家谈`);
    case "nnn":
      return say(`Ask ${name} to sign the NNN`, `请${name}签保密协议`);
    case "propose":
      return say(`Offer ${name} terms: `, `向${name}提出条款：`) + termsWords(labels, move);
    case "accept":
      return say(`Sign the terms of ${name}`, `签${name}的条款`);
    case "reject":
      return say(`Turn down the terms of ${name}`, `不接受${name}的条款`);
    case "exclusivity":
      return say(`Give ${name} ${move.weeks} weeks of exclusivity`, `给${name} ${move.weeks} 周独家`);
    case "dismiss":
      return say(`End the talks with ${name}`, `结束和${name}的谈判`);
  }
}

type Alone = Exclude<OwnerMove, { readonly party: number }>;

function aloneWords(labels: Labels, move: Alone): string {
  const say = (en: string, zh: string): string => pick(labels.language, [en, zh]);
  switch (move.kind) {
    case "build":
      return say(
        `Build a channel of your own: ${labels.channel(move.channel)}`,
        `自建渠道：${labels.channel(move.channel)}`,
      );
    case "develop":
      return say("Develop the next release", "开发新版本");
    case "wait":
      return say("End the week", "结束本周");
    case "close":
      return say("Close all talks", "结束全部谈判");
  }
}

function shareWords(labels: Labels, { scenario }: View, name: string, asset: number): string {
  const thing = labels.asset(asset);
  const { kind } = scenario.deal.assets[asset]!;
  return kind === "visit" || kind === "training"
    ? pick(labels.language, [`Arrange for ${name}: ${thing}`, `为${name}安排：${thing}`])
    : pick(labels.language, [`Give ${name} ${thing}`, `把${thing}给${name}`]);
}

function requestWords(labels: Labels, request: Request | null): string {
  if (request?.kind === "asset") return labels.asset(request.asset);
  if (request?.kind === "exclusivity") return pick(labels.language, ["exclusivity", "独家"]);
  return pick(labels.language, ["what it asks for", "所要的"]);
}

function termsWords(labels: Labels, { terms }: OwnerMove & { readonly kind: "propose" }): string {
  const { language } = labels;
  const money = (value: number): string => exactly(language, value);
  const say = (en: string, zh: string): string => pick(language, [en, zh]);
  const rates = terms.royalty.map(({ rate }) => percent(rate)).join(say(", then ", "，其后 "));
  const least = terms.minimum[0]!;
  const files = terms.transfers.map(({ asset }) => labels.asset(asset));
  const parts = [
    say(`royalty ${rates}`, `提成 ${rates}`),
    say(`${money(terms.upfront)} upfront`, `首付 ${money(terms.upfront)}`),
    ...(least > 0 ? [say(`at least ${money(least)} a year`, `每年保底 ${money(least)}`)] : []),
    say(`${terms.term} months`, `${terms.term} 个月`),
    terms.channels.map((channel) => labels.channel(channel)).join(say(" and ", "、")),
    ...(terms.penalty > 0 ? [say(`penalty ${money(terms.penalty)}`, `违约金 ${money(terms.penalty)}`)] : []),
    ...suppliedWords(labels, terms),
    ...(files.length > 0 ? [say(`you hand over ${list(language, files)}`, `你交出${list(language, files)}`)] : []),
  ];
  return parts.filter((part) => part !== "").join(say(", ", "，"));
}

function suppliedWords(labels: Labels, { supplies }: Terms): readonly string[] {
  if (supplies === "all") return [pick(labels.language, ["you supply the product", "由你供货"])];
  if (supplies.length === 0) return [];
  const parts = list(labels.language, supplies.map(labels.component));
  return [pick(labels.language, [`you supply the ${parts}`, `你供应${parts}`])];
}

/** What was made out, once each, as a list. */
export function heardWords(labels: Labels, heard: readonly Heard[]): string {
  const words = heard.map((each) => thingWords(labels, each));
  return list(labels.language, [...new Set(words)]);
}

function thingWords(labels: Labels, heard: Heard): string {
  const { language } = labels;
  switch (heard.kind) {
    case "party":
      return labels.party(heard.party);
    case "asset":
      return labels.asset(heard.asset);
    case "channel":
      return labels.channel(heard.channel);
    case "money":
      return exactly(language, heard.amount);
    case "percent":
      return percent(heard.share);
    case "months": {
      const months = Number(heard.months.toPrecision(3));
      return pick(language, [`${months} months`, `${months} 个月`]);
    }
    case "number":
      return String(heard.value);
    case "nnn":
      return pick(language, ["an NNN", "保密协议"]);
  }
}

const DOUBTS: Readonly<Record<Doubt, Pair>> = {
  nothing: ["I do not see which move that is.", "看不出这是哪一步。"],
  party: ["I do not see whom you mean.", "看不出说的是哪一方。"],
  ambiguous: ["That name fits several things.", "这个叫法可以指好几样东西。"],
  number: ["A number is missing.", "少了一个数。"],
  currency: ["That is another currency than this deal’s.", "这不是本交易所用的货币。"],
  unsure: ["That is not a clear word yet: nothing is done.", "这话还不算说定：什么都没有做。"],
  later: ["To leave it open you need do nothing.", "想先放着，什么都不用做。"],
  part: ["I understand only a part of that.", "只听懂了一部分。"],
};

export const doubtWords = (language: Language, doubt: Doubt): string => pick(language, DOUBTS[doubt]);

/** The objections of the rules to the owner's moves, in Chinese; `$1` is what varies. */
const REASONS_ZH: readonly (readonly [RegExp, string])[] = [
  [/^the talks are over$/, "谈判已经结束"],
  [/^it is not your turn$/, "还没轮到你"],
  [/^there is no next release in this scenario$/, "这里没有下一个版本"],
  [/^the next release is already under way$/, "新版本已经在开发"],
  [/^there is no such (?:channel|party|asset)$/, "没有这一项"],
  [/^this channel cannot be built$/, "这个渠道没法自建"],
  [/^this channel is yours already$/, "这个渠道已经是你的"],
  [/^this channel is already being built$/, "这个渠道已经在建"],
  [/^the owner has no such move$/, "没有这样的走法"],
  [/^this party has ended the talks$/, "对方已经退出谈判"],
  [
    /^exclusivity binds you to another party until week (\d+)$/,
    "到第 $1 周为止，独家约束着你，只能和另一方谈",
  ],
  [/^you are already in talks$/, "你们已经在谈"],
  [/^you are not in talks with this party: approach it first$/, "还没有和对方谈起来，要先联系"],
  [/^this party has no open request$/, "对方没有等你答复的请求"],
  [/^ask about one of .*$/, "没有这个话题"],
  [/^you have asked it about this often enough$/, "这个问题已经问得够多了"],
  [/^there is nobody in talks that it does not know of$/, "在谈的各方它都已经知道"],
  [/^it has signed the NNN already$/, "对方已经签了保密协议"],
  [/^it has your NNN and has not answered$/, "保密协议已经递过去，对方还没答复"],
  [/^it has signed terms already$/, "对方已经签了条款"],
  [/^this party has proposed no terms$/, "对方没有提出条款"],
  [/^exclusivity is already given$/, "独家已经给出去了"],
  [/^it has this from you already$/, "这样东西对方已经有了"],
  [/^this party has not asked for an asset$/, "对方没有要过什么东西"],
  [/^the deposit is more than 0$/, "定金要大于 0"],
  [/^this costs (\S+), more than the cash you have$/, "这要花 $1，手里的现金不够"],
  [/^the weeks of exclusivity are a whole number from 1 to (\d+)$/, "独家的周数是 1 到 $1 的整数"],
  [/^the terms name another party$/, "条款写的是另一方"],
  [/^amounts are 0 or more$/, "金额不能小于 0"],
  [/^a penalty above (\S+) would not be enforced against this party$/, "违约金超过 $1，对这一方执行不了"],
  [/^the royalty is a share of sales, 0 to 1$/, "提成是销售额的一部分，0 到 100%"],
  [/^shares and chances lie from 0 to 1$/, "份额和机会在 0 到 1 之间"],
  [/^name each component that is supplied once, in the deal's order$/, "每种供应的部件只写一次"],
  [/^releases are included up to a month$/, "包含的新版本要写到哪个月为止"],
  [/^exclusivity is a move of its own here; leave it out of the terms$/, "独家在这里是单独的一步，不写进条款"],
  [/^the term is at most (\S+) months$/, "期限最多 $1 个月"],
  [/^license at least one channel$/, "至少要许可一个渠道"],
  [/^name each channel once, in the deal's order$/, "每个渠道只写一次"],
  [/^there are no sales in these channels to take a royalty on$/, "这些渠道没有销售额可以提成"],
  [/^milestones fall within the term$/, "里程碑要在期限之内"],
  [/^an asset is handed over once$/, "同一样东西只移交一次"],
  [/^transfers fall within the term$/, "移交要在期限之内"],
];

/** An objection of the rules in the language of the page; as it is where there is no other word for it. */
export function reasonWords(language: Language, reason: string): string {
  if (language === "en") return reason;
  const found = REASONS_ZH.find(([pattern]) => pattern.test(reason));
  return found === undefined ? reason : reason.replace(found[0], found[1]);
}
