/** Simplified Chinese: the review. */
import type { REVIEW_EN } from "./review-en.ts";

export const REVIEW_ZH: typeof REVIEW_EN = {
  title: "复盘",
  comesAway: (amount) => `你得到 ${amount}`,
  ofScale: (value: string) => `${value} 分，满分 100`,
  line: "你的份额，逐周来看",
  lineNote: "按你当时所能知道的，大家怎么分。这是你可以要的，签了的条款才付钱。最后一点是谈判结束时。",
  axisWeek: "周",
  axisEnd: "结束",
  table: "同样的内容，用数字",
  markers: "发生了什么",
  gave: "你给了什么，花了多少",
  gaveNothing: "你什么也没有给出去。",
  gaveNote: "按许可移交的不列在这里：那是签约内容的一部分。",
  gaveColumns: { week: "周", thing: "什么", to: "给谁", cost: "份额损失", proved: "相信" },
  moments: {
    share: (thing, name) => `你把${thing}给了${name}`,
    exclusivity: (name, weeks) => `你答应和${name}独家谈判 ${weeks} 周`,
    signed: (name) => `${name}签了`,
    accept: (name) => `你和${name}签了`,
    left: (name) => `${name}退出`,
    joined: (name) => `${name}加入`,
    released: (generation) => `新版本 ${generation}`,
    built: (channel) => `自有渠道：${channel}`,
    passed: (from, thing, to) => `${from}把${thing}传给了${to}`,
    tearDown: (name, thing) => `${name}开始拆${thing}`,
    hire: (name, thing) => `${name}开始挖${thing}时认识的人`,
    found: {
      tearDown: (name, thing, gives) => `${name}拆开${thing}，弄清了${gives}里有什么`,
      hire: (name, thing, gives) => `${name}在${thing}时认识的人去了它那里，${gives}里有什么，他们都知道`,
    },
    nothing: {
      tearDown: (name, thing) => `${name}拆开${thing}，没有看出什么`,
      hire: (name, thing) => `${name}在${thing}时认识的人，没有一个去它那里`,
    },
    rebuild: (name) => `${name}开始自己仿制`,
    copied: (name) => `${name}仿制完成`,
  },
  hidden: "你当时看不见的",
  hiddenNone: "没有人转手、拆解、挖人，也没有人开始仿制。",
  readAs: (chance) =>
    chance > 0.995
      ? "从你看到的来说，最后几乎可以肯定是这样。"
      : chance < 0.005
        ? "从你看到的来说，最后几乎可以排除。"
        : `从你看到的来说，最后有 ${Math.round(100 * chance)}% 的可能。`,
  again: "这笔交易再来一次",
  samePeople: "还是这些人",
  others: "换一批人",
  look: (week) => `看第 ${week} 周`,
  notOver: "这一局还没有结束，谈判结束后才有复盘。",
  toTable: "回到桌前",
};
