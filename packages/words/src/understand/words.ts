/** What was understood, in words: the move to confirm, what was heard, why it is in doubt, why it is not open. */
import { tidingsWords } from "../tidings.ts";
import type { Terms } from "@linchpin/deal";
import type { Language, OwnerMove, Request, View } from "@linchpin/table";
import { list, type Labels } from "../labels.ts";
import { TOPIC_WORDS } from "../speech.ts";
import { partAt, shutOut } from "../trade.ts";
import { weeksOf } from "./numbers.ts";
import type { Doubt, Heard } from "./port.ts";

type Pair = readonly [en: string, zh: string];
const pick = (language: Language, [en, zh]: Pair): string => (language === "en" ? en : zh);

/** An amount to the last unit: what is confirmed is what is done. */
function exactly({ money, currency }: Labels, value: number): string {
  const short = value >= 1e6 ? value % 1e4 === 0 : value >= 1000 && value % 1000 === 0;
  return short ? money(value) : `${value.toLocaleString("en-GB")} ${currency}`;
}

const percent = (language: Language, share: number): string =>
  `${Number((share * 100).toPrecision(6))}${pick(language, [" ", ""])}%`;

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
      if (request?.kind === "exclusivity")
        return say(`Say what ${name} would have to commit to for exclusivity`, `说说${name}要独家得承诺什么`);
      return say(`Show ${name} what it does instead of giving ${thing}`, `给${name}展示效果，不给${thing}`);
    case "refuse":
      return say(`Refuse ${name} ${thing}`, `拒绝${name}：${thing}`);
    case "trade": {
      if (move.against.kind === "nnn")
        return say(`Give ${name} ${thing} only against a signed NNN`, `${name}签了保密协议才给${thing}`);
      const sum = exactly(labels, move.against.amount);
      return say(
        `Give ${name} ${thing} only against a deposit of ${sum}`,
        `${name}付预付款 ${sum} 才给${thing}`,
      );
    }
    case "probe": {
      const topic = TOPIC_WORDS[labels.language][move.topic];
      return say(`Ask ${name} about its ${topic}`, `问${name}的${topic}`);
    }
    case "mention":
      return say(`Tell ${name} that `, `告诉${name}：`) + tidingsWords(labels, move.of, move.how);
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
    case "keep":
      return say(`Keep our people from ${name}`, `不让${name}接触、挖走我们的人`);
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
  const money = (value: number): string => exactly(labels, value);
  const say = (en: string, zh: string): string => pick(language, [en, zh]);
  const rates = terms.royalty.map(({ rate }) => percent(language, rate)).join(say(", then ", "，其后 "));
  const least = terms.minimum[0]!;
  const files = terms.transfers.map(({ asset }) => labels.asset(asset));
  const parts = [
    partAt(labels, terms.party, rates) ?? say(`royalty ${rates}`, `提成 ${rates}`),
    say(`${money(terms.upfront)} upfront`, `首付 ${money(terms.upfront)}`),
    ...(least > 0 ? [say(`at least ${money(least)} a year`, `每年保底 ${money(least)}`)] : []),
    say(`${terms.term} months`, `${terms.term} 个月`),
    terms.channels.map((channel) => labels.channel(channel)).join(say(" and ", "、")),
    ...shutOut(labels, terms),
    ...(terms.penalty > 0 ? [say(`penalty ${money(terms.penalty)}`, `违约金 ${money(terms.penalty)}`)] : []),
    ...suppliedWords(labels, terms),
    ...(files.length > 0
      ? [say(`you hand over ${list(language, files)}`, `你交出${list(language, files)}`)]
      : []),
  ];
  return parts.filter((part) => part !== "").join(say(", ", "，"));
}

function suppliedWords(labels: Labels, { supplies }: Terms): readonly string[] {
  if (supplies === "all") return [pick(labels.language, ["you supply the product", "由你供货"])];
  if (supplies.length === 0) return [];
  const parts = list(labels.language, supplies.map(labels.component));
  return [pick(labels.language, [`you supply ${parts}`, `你供应${parts}`])];
}

/** What was made out, once each, as a list. */
export function heardWords(labels: Labels, heard: readonly Heard[]): string {
  const words = heard.map((each) => thingWords(labels, each));
  return list(labels.language, [...new Set(words)]);
}

/** What has no place in an offer, said beside it; "": everything has. */
export function leftOutWords(labels: Labels, left: readonly Heard[]): string {
  const things = heardWords(labels, left);
  if (things === "") return "";
  return pick(labels.language, [`Not in this offer: ${things}.`, `没有写进这份条款的：${things}。`]);
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
      return exactly(labels, heard.amount);
    case "percent":
      return percent(language, heard.share);
    case "months": {
      if (heard.weeks === true) {
        const weeks = weeksOf(heard.months);
        return pick(language, [`${weeks} weeks`, `${weeks} 周`]);
      }
      const months = Number(heard.months.toPrecision(3));
      return pick(language, [`${months} months`, `${months} 个月`]);
    }
    case "number":
      return String(heard.value);
    case "nnn":
      return pick(language, ["an NNN", "保密协议"]);
    case "kept": {
      const name = labels.asset(heard.asset);
      return pick(language, [`${name} (not handed over)`, `${name}（不给）`]);
    }
    case "minimum": {
      const sum = exactly(labels, heard.amount);
      return pick(language, [`at least ${sum} a year`, `每年保底 ${sum}`]);
    }
    case "supplied":
      return pick(language, ["the product from you", "由你供货"]);
    case "alone": {
      const where = list(language, heard.channels.map(labels.channel));
      const months = heard.months === null ? "" : String(Number(heard.months.toPrecision(3)));
      const alone = pick(language, ["exclusivity", "独家"]);
      const long =
        months === "" ? alone : pick(language, [`${alone} for ${months} months`, `${alone} ${months} 个月`]);
      return where === "" ? long : pick(language, [`${long} in ${where}`, `${where}${long}`]);
    }
    case "part": {
      const name = labels.component(heard.component);
      return pick(language, [`${name} (supplied by you)`, `${name}（由你供应）`]);
    }
  }
}

const DOUBTS: Readonly<Record<Doubt, Pair>> = {
  nothing: ["I do not see which move that is.", "看不出这是哪一步。"],
  party: ["I do not see whom you mean.", "看不出说的是哪一方。"],
  channel: ["I do not see which channel you mean.", "看不出说的是哪条渠道。"],
  ambiguous: ["That name fits several things.", "这个叫法可以指好几样东西。"],
  number: ["A number is missing.", "少了一个数。"],
  currency: ["That is another currency than this deal’s.", "这不是本交易所用的货币。"],
  unsure: ["That is not a clear word yet: nothing is done.", "这句还不算说定，什么都没有做。"],
  later: ["To leave it open you need do nothing.", "想先放着，什么都不用做。"],
  refusal: [
    "I hear a no. Nobody is asking for that just now: what you do not give stays yours.",
    "听到的是拒绝。眼下没有谁在要这个：不给出去的，就还在你手里。",
  ],
  whose: ["I hear a no, and it has gone to nobody yet. Whom is it for?", "听到的是拒绝，要拒绝的是哪一项？"],
  noneHere: [
    "I hear a no. Whoever you are talking to has asked for nothing: there is nothing to refuse here. Was it for somebody else?",
    "听到的是拒绝。眼前这一方什么都没有要，没有什么可拒绝的。要拒绝的是别家的哪一项？",
  ],
  help: ["That asks for advice, and is no move.", "这是想要建议，不是哪一步。"],
  price: [
    "What they would pay or charge stands in terms: put forward yours, or wait for theirs.",
    "对方出多少、收多少，都写在条款里：可以提出你的条款，或者等对方提。",
  ],
  question: [
    "That is no question of the game. They can be asked what they are able to do, what they plan, and who has worked with them.",
    "这不是这局里能问的。可以问对方的能力、打算，或者问谁和对方合作过。",
  ],
  condition: [
    "I hear a condition. Nothing is done; put it into an offer, or against what they ask for.",
    "听到的是一个条件。什么都没有做；可以写进条款，或者用来换他们要的东西。",
  ],
  tied: [
    "Weeks of exclusivity in the talks are given by themselves: here no price can be tied to them. Nothing is done; put the price into an offer, and the exclusivity, too, for a channel and months.",
    "谈判期间的独家是单独给的一步，在这里不能和价钱绑在一起。什么都没有做；价钱可以写进条款，独家也可以写进去：哪条渠道、几个月。",
  ],
  part: ["I understand only a part of that.", "只听懂了一部分。"],
};

export const doubtWords = (language: Language, doubt: Doubt): string => pick(language, DOUBTS[doubt]);
