/** 一页纸答案的中文。 */
import { holdingAdvice, type Deal } from "@linchpin/deal";
import type { Expectation } from "../../page/types.ts";
import { percent } from "../figures.ts";
import { inputName, inputValue } from "../inputs.ts";
import type { PageWords } from "../en/page.ts";
import { assetNames, leverageSentence, necessitySentence } from "./deal.ts";
import { money, monthName } from "./figures.ts";
import { adviceWords } from "./turning.ts";

const partyOf = (deal: Deal, party: number): string => deal.parties[party - 1]!.name;

/** 技术靠什么留得住：文件里没有写时的提醒。 */
const HINTS = {
  nothing:
    "在谈的各方很快、几乎不花钱就能全部重做，又没有法律拦着：没有人需要你。请写明外人要自己摸索出来的是什么；见 docs/how-do-i-enter.md 第24条。",
  patentsAlone:
    "这笔交易只靠专利：在谈的各方很快、几乎不花钱就能全部重做。给不给看什么都一样；许可值多少，全看法律能拦住多少、拦多久，依法本来就可以做的一方并不需要许可。请核对法院能制止的销售份额和仿制的法律代价；若还需要技术诀窍，请写上重做它的费用和月数；见 docs/how-do-i-enter.md 第24条。",
};

export const PAGE_ZH: PageWords = {
  subtitle: (deal) => {
    const talking = deal.parties.filter(({ inTalks }) => inTalks).length;
    return `${deal.owner.name}为什么不可少，怎样一直不可少。${deal.currency} · ${deal.horizon}个月 · 年贴现率${percent(deal.discountRate)} · ${deal.parties.length}方，${talking}方在谈。`;
  },
  title: "一页纸的答案",
  money,
  expectation,
  hints: (deal) =>
    holdingAdvice(deal).map(({ path }) => (path === "technology" ? HINTS.patentsAlone : HINTS.nothing)),
  strengthen: "什么最能让你更强",
  nothingStrengthens: "文件里没有哪一方或哪个渠道能增加你的份额。",
  strengthening: (deal, one) => {
    const gain = money(one.gain.amount);
    if (one.kind === "bidder") return `请${partyOf(deal, one.party)}加入谈判，你的份额增加${gain}。`;
    if (one.kind === "channel") return `自己掌握渠道“${deal.channels[one.channel]!.name}”，增加${gain}。`;
    return `“${deal.assets[one.asset]!.name}”对谁都不给，免得损失${gain}。`;
  },
  show: "给谁看什么，换什么",
  showInOrder: "按这个次序，对方信服即止",
  to: "给谁",
  steps: { nnn: "签 NNN 后", evaluation: "付费评估后", money: "签约并收到首款后", last: "最后，或绝不" },
  assets: assetNames,
  notInTalks: (name) => `${name}（尚未在谈）`,
  terms: "谈到多少、对方何时停付、独家的代价",
  termsNote: (currency) => `${currency}，现值。利润占比：业内通常约为被许可方营业利润的四分之一`,
  columns: ["对方", "你得", "对方得", "占其利润", "何时停付", "独家：今天的代价", "独家：排除的收入"],
  noSheet: {
    noChannel: "没有方案：它不掌握渠道",
    makesNothing: "没有方案：你们两家都不做",
    notReady: "没有方案：它来不及做出来",
    paysNothing: "没有方案：准备的花费比能卖的还多",
    noGain: "没有方案：合作没有好处",
    stops: "没有它会守住的方案",
    unequal: "没有双方都肯签的方案",
    moneyFirst: "没有双方都肯签的方案",
  },
  never: "不会",
  month: monthName,
  rests: "答案依据什么，建议何时会变",
  assumed: (deal, { path, low, high, likely, atLow, atHigh, turn }, share) => {
    const swing = `${inputName("zh", deal, path)}：为${inputValue("zh", path, low)}时你得${money(atLow)}，为${inputValue("zh", path, high)}时得${money(atHigh)}（按最可能的${inputValue("zh", path, likely)}得${money(share)}）。`;
    if (turn === null) return `${swing}在这个范围内建议不变。`;
    const side = turn.towards === "low" ? "低于" : "高于";
    return `${swing}现在：${adviceWords(deal, turn.now)}。${side}${inputValue("zh", path, turn.at)}时：${adviceWords(deal, turn.beyond)}。`;
  },
  provenance: ({ sourced, numbers }) => `背后的${numbers}个数里有${sourced}个注明了来源。`,
  allExact: "所有的数都写成了精确值：把没把握的写成范围，这里就会说明哪些要紧、建议在哪里会变。",
  noneMoves: "文件里没有哪个范围会改变你的份额。",
  leaves: "模型没有考虑的",
  leavesOut:
    "虚张声势、习惯、信任和面子；各方在别处一起挣的钱；股权、对方的改进、所得税、第二种货币、谈判的费用。它说的是什么对各家机构划算，而不是它们打算做什么。这里没有法律意见。",
};

function expectation({ share, worth, leverage, necessity, parts }: Expectation): string {
  const map = {
    worth: worth.amount,
    leverage,
    necessity: necessity.amount,
    shares: parts.map((part) => part.share),
  };
  const spread =
    share.spread === null
      ? ""
      : `这是按最可能的值算的；在文件的范围内中位数是${money(share.spread.middle)}，十次里有八次在${money(share.spread.low)}到${money(share.spread.high)}之间。`;
  return `${leverageSentence(map)}${spread}${necessitySentence(map)}`;
}
