/** Why something is refused, in Chinese. */
import { nearest, show } from "@linchpin/source";
import type { FieldForm, Named } from "@linchpin/table";
import type { Refusals } from "../refusal-words.ts";

const NOUN: Readonly<Record<Named, string>> = {
  move: "走法",
  party: "方",
  asset: "东西",
  channel: "渠道",
  component: "部件",
  topic: "话题",
  reason: "理由",
  part: "条款项",
};
const NO: Readonly<Record<Named, string>> = {
  move: "不是这里的走法",
  party: "不是这笔交易里的任何一方",
  asset: "不是这笔交易里的东西",
  channel: "不是这笔交易里的渠道",
  component: "不是部件",
  topic: "不是可问的话题",
  reason: "不是理由",
  part: "不是条款的一项",
};
const NEEDED: Readonly<Record<FieldForm, (known: string) => string>> = {
  party: (known) => `对谁：${known}`,
  asset: (known) => `哪样东西：${known}`,
  channel: (known) => `哪个渠道：${known}`,
  topic: (known) => `问什么：${known}`,
  weeks: (known) => `几周，比如 ${known.split("、")[0]!}`,
  against: () => "换什么：nnn，或 deposit=金额",
  terms: () => "条款",
  reason: (known) => `什么理由：${known}`,
};

const LISTED = 12;
function suggested(word: string, known: readonly string[], noun: string): string {
  const near = nearest(word, known);
  if (near !== null) return `是不是“${near}”？`;
  if (known.length === 0) return `这里没有${noun}`;
  return `可用的有 ${known.slice(0, LISTED).join("、")}${known.length > LISTED ? "……" : ""}`;
}

export const REFUSALS_ZH: Refusals = {
  over: "谈判已经结束",
  notYourTurn: "还没轮到你",
  noSuchMove: "你这一方没有这一步可走",
  noSuchChannel: "没有这个渠道",
  noSuchAsset: "没有这样东西",
  noRelease: "这笔交易里没有下一个版本",
  releaseUnderWay: "下一个版本已经在开发",
  notBuildable: "这个渠道没法自建",
  channelOwned: "这个渠道已经是你的",
  channelUnderWay: "这个渠道正在建",
  noSuchParty: "没有这一家",
  partyGone: "这一家已经结束谈判",
  alreadyTalking: "你们已经在谈",
  notTalking: "你还没有和这一家开谈，请先接触",
  noRequest: "这一家没有待答复的请求",
  noSuchTopic: "请问研发能力、打算或以往合作",
  probedEnough: "这件事你已经问得够多了",
  nobodyToMention: "在谈的各家它都已经知道",
  nnnSigned: "它已经签了 NNN 协议",
  nnnOffered: "你的 NNN 协议它还没有答复",
  licensed: "它已经签了许可",
  noProposal: "这一家没有提过条件",
  exclusivityGiven: "独家已经给出去了",
  assetGiven: "这样东西你已经给过它",
  noAssetAsked: "这一家没有要什么东西",
  noDeposit: "定金要大于 0",
  requestOpen: "你上一个请求还没有答复",
  youHold: "这样东西你已经有了",
  nothingToPress: "你没有待答复的请求",
  pressedEnough: "你已经催得够多了",
  youHoldExclusivity: "你已经有独家",
  proposedBefore: "这份条款你已经提过一次：总得改点什么",
  lastWordSaid: "条款上你已经说了最后的话：等对方的，或者接受对方的",
  youAreLicensed: "你已经签了许可",
  noOffer: "没有要你答复的提议",
  rebuilding: "你已经在仿制",
  rebuilt: "你自己的仿制已经做成",
  noAlly: "你不会把东西转给这一家",
  youLack: "你没有这样东西",
  otherHolds: "对方已经有这样东西",
  bound: ({ until }) => `第 ${until} 周之前，独家约定只许你跟另一家谈`,
  tooDear: ({ cost }) => `这要花 ${cost}，你的现金不够`,
  beyondBudget: ({ most }) => `开卖之前你最多付得出 ${most}`,
  badWeeks: ({ most }) => `独家的周数是 1 到 ${most} 的整数`,

  termsOfAnother: "条件里写的是另一家",
  badAmount: "金额不能小于 0",
  badRoyalty: "提成是销售额的一部分，在 0 到 1 之间",
  badShare: "份额和机会在 0 到 1 之间",
  badParts: "每种供应的部件只写一次，按交易里的顺序",
  badReleases: "包含的新版本要写到哪个月为止",
  badExclusive: "独占要写明哪些渠道（每个只写一次）、到哪个月为止",
  noChannel: "至少许可一个渠道",
  channelOrder: "每个渠道只写一次，按交易里的顺序",
  noSales: "这些渠道没有销售额，无从提成",
  milestoneLate: "里程碑付款要在期限之内",
  transferTwice: "一样东西只移交一次",
  transferLate: "移交要在期限之内",
  channelPromised: ({ channel, to }) => `${channel} 已经答应只给 ${to}`,
  channelTaken: ({ channel, by }) => [`${by} 已经拿到 ${channel} 的许可`, "独占里不要写这个渠道"],
  penaltyTooHigh: ({ most }) => `违约金超过 ${most}，对这一家执行不了`,
  badTerm: ({ most }) => `期限最多 ${most} 个月`,

  empty: "写一步走法，比如 `wait`",
  unknown: ({ what, word, known }) => [`${show(word)} ${NO[what]}`, suggested(word, known, NOUN[what])],
  lacking: ({ word, what, known }) => `\`${word}\` 还要写${NEEDED[what](known.join("、"))}`,
  tooMuch: ({ words, after }) => `\`${after}\` 后面的 ${show(words)} 是多余的`,
  notWeeks: ({ word }) => `${show(word)} 不是周数`,
  notAgainst: ({ word }) => [`${show(word)} 不是定金`, "写 nnn，或 deposit=50000"],
  notPart: ({ word }) => [`${show(word)} 不是条款的一项`, "写 royalty=5%、upfront=200k、term=60 等"],
  partTwice: ({ part }) => `${part} 写了两次`,
  notRoyalty: ({ text }) => [`${show(text)} 不是提成`, "写 5% 或 0.05，分档写 6%<1000000,4%"],
  royaltyAboveSales: ({ text }) => [
    `提成 ${text} 比全部销售额还多`,
    text.endsWith("%") ? "最多写 100%" : `写 ${text}%`,
  ],
  notAmount: ({ text }) => [`${show(text)} 不是金额`, "写 200000、200k 或 1.5M"],
  notShare: ({ text }) => [`${show(text)} 不是份额`, "写 20% 或 0.2"],
  notChance: ({ text }) => [`${show(text)} 不是机会`, "写 200000*70%@6"],
  notReleases: ({ text }) => [`${show(text)} 没有说明包含哪些新版本`, "写 all、none，或最后的月份，如 24"],
  notYesNo: ({ part }) => `写 ${part}=yes 或 ${part}=no`,
  noMonth: ({ text, example }) => [`${show(text)} 没有写月份`, `写成 ${example}`],

  otherWeek: ({ week }) => `现在是第 ${week} 周`,
  otherTurn: ({ turn }) => (turn === null ? "现在轮到技术方" : `现在轮到 ${turn}`),
  otherRules: ({ found, plays }) => [
    `它用的是规则第 ${found} 版；这个程序是第 ${plays} 版`,
    "请用它写明的那一版程序",
  ],
  otherScenario: ({ found, wanted }) => [`它属于场景 ${found}，不是 ${wanted}`, "请用它写明的那一版程序"],
  badSeed: ({ seed }) => [`种子 ${show(seed)} 写得不对`, "写一个最多十位的整数，或 32 位十六进制数"],
  notSaved: "这不是保存下来的局面",
  damaged: "保存下来的局面已经损坏",

  notHeader: ["不是文件头", '写成 [名称 "值"]，值里不带 "'],
  headerTwice: ({ name }) => [`文件头 ${name} 写了两次`, "留下一个"],
  headerMissing: ({ name, sample, near }) => [
    `缺少文件头 ${name}`,
    `在开头写 [${name} "${sample}"]${near === null ? "" : `；现在写的是 [${near}]`}`,
  ],
  controlCharacter: ({ code }) => [
    `含有控制字符 U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
    "请删掉",
  ],
  variationUnopened: ["结束了一个没有开始的变化", "删掉 )"],
  variationOpen: ["有一个变化没有结束", "补上 )"],
  variationFirst: ["变化写在第一步之前", "写在某一步之后"],
  variationEmpty: ["变化是空的", "在里面写一步"],
  commentUnopened: ["结束了一条没有开始的评注", "删掉 }"],
  commentOpen: ["有一条评注没有结束", "补上 }"],
  commentFirst: ["评注写在它那一步之前", "写在那一步之后"],
  commentTwice: ["第二条评注，或写在变化之后的评注", "全部紧接着写在那一步之后"],
  noWeek: ["第一步没有写第几周", "以周数开头，比如 1."],
  weekOrder: ({ week, after }) => [`第 ${week} 周写在第 ${after} 周之后`, "周数要往上数"],
  nothingBetween: ["分隔符后面什么都没有", "删掉它，或写一步"],
  notSeparated: ({ text }) => [`${show(text)} 和上一步之间没有分隔符`, "在两步之间写 ; 或 |"],
  notMove: ({ text }) => [`${show(text)} 不是一步`, "写成 `key: act`"],
  wrongSide: ({ text, party }) => [
    `${show(text)} 写在了对方走的地方`,
    party ? "用 | 隔开" : "写成 `| key: act`，技术方的写 `; move`",
  ],
  tooMany: ({ what, most }) => {
    const kept: Readonly<Record<typeof what, readonly [string, string]>> = {
      characters: ["记录太长", `最多 ${most} 个字符`],
      headers: ["文件头太多", `最多 ${most} 个`],
      moves: ["步数太多", `最多 ${most} 步`],
      variations: ["变化太多", `最多 ${most} 个`],
      depth: ["变化嵌套太深", `最多 ${most} 层`],
      faults: ["错误太多", "先改正这些"],
    };
    return kept[what];
  },
};
