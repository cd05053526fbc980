/** 牌桌对自己的说明，中文：那个数字、桌上的人、这一周、显示多少。 */
import type { BOARD_EN } from "./board-en.ts";

export const BOARD_ZH: typeof BOARD_EN = {
  hero: {
    title: "归你的",
    yours: "现在就结束谈判，归你的",
    yoursAlone: "现在就结束谈判，归你的（自己卖的）",
    still: "还在桌上：他们离不开你的部分",
    unsigned: "还在桌上：还没签的几家离不开你的部分",
    nothing: "桌上没有更多了：这里已经没有人需要你。",
    saves: (amount) => `从上方菜单里结束全部谈判，每周省下 ${amount}。`,
    atWork: (week) => `你动手做的，第 ${week} 周过后完成；谈判在那之前结束，就什么也带不来。`,
    ownWork: (what, adds, cost) => `剩下的要你自己来：${what}能多出 ${adds}，花 ${cost}；见“你有什么”。`,
    todo: "还能做什么",
    release: "新版本",
    allSigned: "桌上没有更多了：能签的都签了。",
    below: "现在就结束谈判，你亏的",
    moved: (amount, of) => `${of === "yours" ? "归你" : "桌上"} ${amount}`,
  },

  why: {
    signed: (name) => `${name}签了字`,
    paid: (name, amount) => `${name}付了 ${amount}`,
    learned: (name, thing) => `${name}有了${thing}`,
    joined: (name) => `${name}加入了谈判`,
    left: (name) => `${name}退出了`,
    freed: (name) => `和${name}的独家谈判到期了`,
    bound: (name) => `你只和${name}谈了`,
    built: (channel) => `${channel}归你了`,
    building: "你在自建渠道",
    developing: "你在开发新版本",
    released: "新版本发布了",
    dismissed: (name) => `你不再和${name}谈`,
    week: (weeks) => (weeks === 1 ? "付了一周的开支" : `付了 ${weeks} 周的开支`),
    gone: (amount) => `另有 ${amount}不在桌上了：许可留给对方的，和别家在它旁边挣不到的`,
    passed: "时间过去，能卖的日子少了",
    move: "你的这一步",
  },

  people: {
    title: "桌上的人",
    asks: (thing) => `想要${thing}`,
    alone: (span) => `要你只和它谈：${span}`,
    proposes: "给你提了条款",
    offered: "手上有你的提议",
    declined: "没有接受你的提议",
    quiet: "没有悬着的事",
    new: "刚刚坐下",
    signed: "已经签字",
    gone: "已退出",
    outside: "还没联系",
    worth: (amount) => `还没联系：桌上 +${amount}`,
    about: "这是谁？",
    meanwhile: "与此同时",
  },

  week: {
    of: (week, weeks) => `第 ${week} 周，共 ${weeks} 周`,
    moves: (moves, own) =>
      moves === 0 ? "步数用完" : moves > 1 || own ? `还有 ${moves} 步` : "还有 1 步，走完这一周就结束",
    done: "这一周的步数走完了。准备好了就结束本周：按钮在上面。",
    lastTitle: "用掉本周最后一步？",
    last: "走完这一步，本周就不能再答复别人了。",
    lastEnds: "走完这一步，本周就结束。",
    lastYes: "走这一步",
    started: (week) => `第 ${week} 周。`,
    before: (week) => `第 ${week} 周里：`,
    wait: (names) => `${names}在等你答复`,
    waitMany: (count) => `${count} 家在等你答复`,
    endTitle: "结束这一周？",
    endFinalTitle: "结束最后一周？",
    final: "这一周过完，谈判就结束了：到那时还没签的，就不签了。",
    lapses: (names) => `${names}手上有你的提议，这一周里还可能答复；到时没答复的，就作废了。`,
    silence: (names) => `你不出声，${names}会当作拒绝。`,
    left: (moves) => `你还有 ${moves} 步可走。`,
    after: "然后其他各方各做一件事，再付这一周的开支。",
    endAnyway: "结束本周",
    stay: "留在这一周",
    skip: "跳过没有动静的几周",
  },

  rail: {
    yours: "你有什么",
    offer: "提条款",
    all: "更多做法",
    hint: "给个提示",
    alone: "答应只和它谈",
    aloneCost: "答应只和它谈；桌上因此少：",
    fourth: (amount) => `桌上多 ${amount}`,
    nnnSays: "承诺不使用、不外传、不绕过你",
    call: "开始谈",
    cost: (amount) => `要花 ${amount}`,
  },

  price: {
    why: "为什么？",
  },

  level: {
    title: "显示多少",
    1: "只看要紧的",
    2: "加上判断",
    3: "全部数字",
    notes: {
      1: "一个数字，一场谈话，一样东西一个价。",
      2: "再加上你对各方的判断、现金、大家怎么分。",
      3: "再加上信任与认可的百分比、每样东西的两种价、每一步的影响。",
    },
  },

  drafting: "正在找一份可能签得下来的草案……",

  amount: {
    wrong: (text) => `“${text}”不是金额：请写成 30万、1.2M 或 300,000 这样。`,
  },

  terms: { title: "用大白话说", all: "全部词语" },
};
