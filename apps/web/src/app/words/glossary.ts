/** Every term of art that a screen uses, in plain words, in both languages. A key has one name and one explanation. */
import type { Both } from "../catalogue.ts";

export interface Entry {
  readonly name: Both;
  readonly says: Both;
}

const entry = (en: string, zh: string, says: string, saysZh: string): Entry => ({
  name: { en, zh },
  says: { en: says, zh: saysZh },
});

export const GLOSSARY = {
  yours: entry(
    "Yours if the talks ended now",
    "现在结束归你的",
    "What would reach you if nobody said another word: your own sales, what has been paid, and what signed licences will pay for as long as paying suits the other side, less what the talks have cost. In money of week 1, as far as you can know. The cash that you came with is not in it: that was yours before, and only what you spend of it is taken off.",
    "如果从现在起谁也不再开口，你能拿到的：自己卖的，已付的款，加上已签许可在对方愿意继续付的期间会付的钱，减去谈判花掉的。折成第 1 周的钱，就你所知。你带来的现金不算在内：它本来就是你的，只有花掉的才减去。",
  ),
  table: entry(
    "On the table",
    "在桌上",
    "The part of the common earnings that the others cannot have without you. It is yours to win by signatures, and it shrinks with everything that lets them do without you; who has signed is no longer counted. It is a fair division's part, no ceiling: good terms can bring more, poor ones less. In the bar green is yours, striped is on the table, and white is what is not there: not yet, or no longer.",
    "大家合起来能挣的钱里，没有你他们就拿不到的那部分。签了字才归你；凡是让他们用不着你的东西，都会让它变小；已经签了的，不再算进来。这是按公平分配算的，不是上限：条件谈得好可以更多，谈得差就更少。横条里，绿的归你，带条纹的在桌上，空白的是还没有、或者已经没有的。",
  ),
  pie: entry(
    "Pie",
    "总数",
    "All that everybody in the talks could earn together.",
    "参加谈判的各方合起来能挣的全部。",
  ),
  necessity: entry(
    "Necessity",
    "不可缺少",
    "How much of the pie is gone if you walk away.",
    "你一走，总数里会消失多少。",
  ),
  trust: entry(
    "Trust",
    "信任",
    "How well a person thinks of the talks with you. It cools with time, falls with every bare no, and at nothing they leave.",
    "对方对这场谈判的好感。时间久了会变冷，每一次生硬的拒绝都会减少它；降到零，对方就走了。",
  ),
  belief: entry(
    "Belief",
    "认可",
    "How much of what the product is said to bring they believe. Proof raises it. Who believes little pays little.",
    "对方认为产品的价值有几分是真的。证明能提高它；信得少，就付得少。",
  ),
  proves: entry(
    "Proves",
    "证明力",
    "How much of their doubt a thing takes away. Good things to show prove much and teach little.",
    "一样东西能打消多少怀疑。值得拿出来的，证明得多，教会得少。",
  ),
  cash: entry(
    "Cash for the talks",
    "谈判用的现金",
    "What you have to pay for the talks with: every week costs something, and so do some moves. When it is gone, the talks are over. It is not part of what is yours by the talks; what you spend of it is taken off that.",
    "你用来支付谈判的钱：每一周都要花，有些走法也要花。花完了，谈判就结束。它不算在谈判归你的数里；花掉的才从那个数里减去。",
  ),
  price: entry(
    "What it costs you",
    "给出去的代价",
    "How much less the others need you once they have it: its part of all that they may collect, or what it takes at once where that is more. That is the prudent figure: files that are worth little one by one are worth everything together.",
    "对方有了它以后，少需要你多少：按它们可能凑齐全部来算，马上就失去得更多时按马上的算。这是稳妥的算法：一份一份看不值什么，合起来就是全部。",
  ),
  copy: entry(
    "A copy of their own",
    "自己仿制",
    "Working out for themselves what you know. Every file shortens it.",
    "自己把你知道的东西摸索出来。每多一份资料，就快一点。",
  ),
  nnn: entry(
    "NNN",
    "保密协议",
    "A contract by which they promise not to use what you show, not to tell it, and not to go around you: non-use, non-disclosure, non-circumvention. It makes copying dear; it does not make it impossible.",
    "一份承诺，也叫 NNN：不使用、不外传、不绕开你。签了它，仿制的代价更高，但还是挡不住。",
  ),
  deposit: entry(
    "Deposit",
    "预付款",
    "Money that they pay before you hand a thing over.",
    "东西交出去之前，对方先付的钱。",
  ),
  licence: entry(
    "Licence",
    "许可",
    "A signed right to make and sell the product, in certain channels, for a time, against payment.",
    "签了字的权利：在一定渠道、一定时间内制造和销售产品，并为此付钱。",
  ),
  royalty: entry(
    "Royalty",
    "提成",
    "A share of what they sell, paid as long as they pay at all.",
    "按销售额抽的一份，只要对方还在付。",
  ),
  commission: entry(
    "Commission",
    "佣金",
    "What a shelf or a dealer keeps of what customers pay. The rest is left to you.",
    "货架或经销商从客户付的钱里留下的那部分，其余归你。",
  ),
  term: entry("Term", "期限", "For how many months the contract runs.", "合同管多少个月。"),
  supplies: entry(
    "Supplied by you",
    "由你供应",
    "Parts, or the whole product, that you go on making and they never learn to make. Who is supplied needs you longer than who is taught.",
    "一直由你来做、对方学不会做的部件或整个产品。靠你供货的，比学会了的更久地需要你。",
  ),
  milestones: entry(
    "Milestones",
    "里程碑",
    "Sums that are paid at a date, or once something has happened, such as the first sale.",
    "到某个日期、或发生某件事（比如第一笔销售）之后付的钱。",
  ),
  value: entry(
    "V",
    "V",
    "What you can expect to end with, in points: 0 is closing the talks at once, with nothing done, 100 your share with everybody at the table.",
    "你可以预期的结局，以分计：0 分是什么都不做、一开始就收场，100 分是人人都坐到桌边时你的份额。",
  ),
  upfront: entry("Upfront", "首付款", "Paid once, on signing.", "签字时一次付清的钱。"),
  minimum: entry(
    "Minimum",
    "保底",
    "What they pay each year even if they sell nothing.",
    "哪怕一件没卖，每年也要付的数。",
  ),
  penalty: entry("Penalty", "违约金", "What breaking the contract costs them.", "违约要付的钱。"),
  transfers: entry(
    "Handed over",
    "移交",
    "Which of your things they get under the contract, and in which month. Late, and after money, keeps you needed longer.",
    "按合同对方能拿到你的哪些东西、在第几个月。给得晚、钱先到，你被需要得就久。",
  ),
  stops: entry(
    "The month they stop",
    "停付的月份",
    "Terms are kept as long as keeping them pays. From this month on the other side does better without you.",
    "守约划算，条款才有人守。从这个月起，没有你对方更合算。",
  ),
  exclusivity: entry(
    "Exclusivity",
    "独家",
    "A promise to talk to nobody else; in a licence, to let nobody else sell in its channels. It takes the other buyers away from you, and with them your price.",
    "谈判中的独家，是答应只和一家谈；许可里的渠道独家，是它的渠道不再给别家。别的买家没有了，你的价也就没有了。",
  ),
  channel: entry(
    "Channel",
    "渠道",
    "A way to customers that somebody controls: a shelf, a dealer network, a tender list.",
    "通向客户、由某人控制的路：货架、经销网、招标名单。",
  ),
  margin: entry(
    "A month",
    "每月毛利",
    "What selling the product through this channel leaves each month, before anybody has been paid for knowing how. It is what you divide.",
    "通过这个渠道卖产品，每月在还没给任何人付技术的钱之前剩下多少。大家要分的就是它。",
  ),
  release: entry(
    "Release",
    "新版本",
    "Your next version. What they learned of the last one goes partly out of date. Whoever has a licence is owed it: with the first signature you take on what making each one costs.",
    "你的下一版。对方学会的上一版会有一部分过时。有许可的，你得把新版本交给它：签下第一份，以后每一版的开发费就都由你承担。",
  ),
  read: entry(
    "Your read",
    "你的判断",
    "What you may take a person for after all that they did: out to take it, weighing both ways, or a partner. It is a chance, not knowledge.",
    "根据对方做过的一切，你可以怎样看它：想拿到手、两边算账、愿意合作。这是可能性，不是事实。",
  ),
  seed: entry(
    "Seed",
    "随机号",
    "A number that stands for the chance in a game. The same number gives the same people.",
    "代表这一局里的偶然的一个数。同一个数，遇到同样的人。",
  ),
} as const satisfies Readonly<Record<string, Entry>>;

export type TermKey = keyof typeof GLOSSARY;
