/** Simplified Chinese: the pages that explain the model. */
import type { MODEL_EN } from "./model-en.ts";

export const MODEL_ZH: typeof MODEL_EN = {
  title: "模型",
  titles: { pie: "怎么分", price: "给看的价钱", promise: "守得住的约" },
  leads: {
    pie: "为什么被需要比优秀更值钱。",
    price: "一份资料值多少，单看和通算。",
    promise: "从哪个月起，付你钱不再划算。",
  },
  next: "下一页",
  you: "你",
  buyer: (n) => `买家${n}`,
  pie: {
    text: [
      "这里只有一个问题：一群人在一起，有你能挣多少，没有你能挣多少？每一方得到的，是它在各种入座顺序下平均添上的那一份（夏普利值）。",
      "只有一个什么都不懂的买家时，你们互相离不开，各得一半。多一个抢同样客户的买家，拿走的不是你的，是第一个买家的。而买家已经懂的部分，没有你也能做。",
    ],
    buyers: "争同样客户的买家",
    knows: "其中第一家不靠你能重做多少",
    sentence: (share, part, necessity) =>
      `你可以期待 ${share}，占 ${part}。没有你，其中 ${necessity} 就没有了。`,
    moral: "提高份额靠多一个买家，或者留住他们重做不了的东西；讨不讨人喜欢不在式子里。",
    evidence:
      "出处：Shapley 1953，Myerson 1977。这是各方守得住的分法，不是必然的分法：公平感和习惯会把结果拉向对半。",
  },
  price: {
    text: [
      "三份资料给出一份，好像没什么：单凭它省不了时间，这就是“单看”。可资料是互补的，手里有两份，就只差第三份。按各种凑齐的顺序取平均，就是“通算”：它作为整体的一部分值多少。",
      "可是不给看，就没人付钱（阿罗悖论）。所以给看的，要能证明得多，泄露得少。",
    ],
    files: "买家手里有",
    names: ["图纸", "配方", "源代码"],
    columns: { file: "资料", now: "单看", fair: "通算" },
    held: "已有",
    sentence: (share, months) => `你的份额：${share}。它自己仿制要 ${months} 个月。`,
    moral: "第一份出手之前，按“通算”定价；“单看”告诉你的是最后一份的价钱。",
    evidence:
      "出处：Arrow 1962；Anton 和 Yao（1994）说明披露也可以有回报，前提是发明人能转而卖给对手。第二个买家的用处就在这里。",
  },
  promise: {
    text: [
      "许可只在守约划算时才有人守。被许可方每个月都会比较：接着付，还是自己做：省下提成，减去违约金，减去以后拿不到的新版本。",
      "提成高而背后没有东西撑着，很快就断。有它离不开、又按时更新的东西，高提成也能长久。",
    ],
    royalty: "提成，销售额的 %",
    known: "产品有多少在它手里",
    releases: "多久一个新版本",
    never: "没有",
    months: (count) => `${count} 个月`,
    penalty: "违约金",
    stops: (month) => `第 ${month} 个月停付。`,
    holds: "停付对它从来不划算。",
    chart: "在每个月停付，对方各得多少；最高的那一点就是它的选择",
    axis: "停付的月份",
    comply: "一直守约",
    toYou: (amount) => `带给你 ${amount}。`,
    moral: "条款值多少，看停付之前付了多少。先推后那个月，再提高提成。",
    evidence: "思路来自自我执行的合约（Telser 1980）。名声和违约金以外的法律没有算进去，那些对你有利。",
  },
};
