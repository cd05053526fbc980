import type { Said, Words } from "./explain-words.ts";

const offer = ({ royalty, upfront }: Said): string =>
  upfront === null ? `提成 ${royalty}` : `提成 ${royalty}、签约时付 ${upfront}`;
const against = ({ deposit }: Said): string => (deposit === null ? "先签 NNN 协议" : `先付保证金 ${deposit}`);

export const ZH: Words = {
  did: {
    approach: ({ party }) => `您开始与${party}接触。`,
    share: ({ party, asset }) => `您把${asset}交给了${party}。`,
    deflect: ({ party }) => `您没有交出${party}要的东西，而是向其说明好处。`,
    refuse: ({ party }) => `您拒绝了${party}。`,
    trade: (said) => `您答应给${said.party}所要的东西，条件是${against(said)}。`,
    probe: ({ party }) => `您向${party}了解了对方的情况。`,
    mention: ({ party }) => `您让${party}知道您也在和别家谈。`,
    nnn: ({ party }) => `您请${party}签 NNN 协议。`,
    propose: (said) => `您向${said.party}提出${offer(said)}。`,
    accept: ({ party }) => `您接受了${party}的条件。`,
    reject: ({ party }) => `您没有接受${party}的条件。`,
    exclusivity: ({ party, weeks }) => `您给了${party} ${weeks} 周的独家谈判权。`,
    build: ({ channel }) => `您开始自建渠道：${channel}。`,
    develop: () => "您开始研发下一代产品。",
    dismiss: ({ party }) => `您结束了与${party}的谈判。`,
    wait: () => "这一周余下的时间您没有行动。",
    close: () => "您结束了全部谈判。",
  },
  doing: {
    approach: ({ party }) => `与${party}开始接触`,
    share: ({ party, asset }) => `向${party}出示${asset}`,
    deflect: ({ party }) => `不交出${party}要的东西，而是说明好处`,
    refuse: ({ party }) => `拒绝${party}`,
    trade: (said) => `可以给${said.party}所要的东西，但要${against(said)}`,
    probe: ({ party }) => `向${party}了解情况`,
    mention: ({ party }) => `让${party}知道您也在和别家谈`,
    nnn: ({ party }) => `请${party}签 NNN 协议`,
    propose: (said) => `向${said.party}提出${offer(said)}`,
    accept: ({ party }) => `接受${party}的条件`,
    reject: ({ party }) => `不接受${party}的条件`,
    exclusivity: ({ party, weeks }) => `给${party} ${weeks} 周的独家谈判权`,
    build: ({ channel }) => `自建渠道：${channel}`,
    develop: () => "研发下一代产品",
    dismiss: ({ party }) => `结束与${party}的谈判`,
    wait: () => "这一周不再行动",
    close: () => "结束谈判",
  },
  grades: { best: "最佳", good: "良好", inaccuracy: "不精确", mistake: "失误", blunder: "大错" },
  saved: (money, months) => `这为对方省下 ${money} 和 ${months} 个月的重做时间。`,
  shareFell: (money) => `您在总收益中的份额当即减少 ${money}。`,
  shareRose: (money) => `您在总收益中的份额当即增加 ${money}。`,
  between: "",
  fine: (grade) => (grade === "最佳" ? "没有找到更好的着法。" : "与最佳着法相当或相近。"),
  lost: (grade, points, money) => `${grade}：到谈判结束，平均损失 ${points} 分，即 ${money}。`,
  unsure: (mild, severe, points) => `约 ${points} 分；算“${mild}”还是“${severe}”，要看运气。`,
  better: (move) => `更好的是：${move}。`,
  onlyMove: (points) => `唯一的好着：其他做法至少损失 ${points} 分。`,
  principles: {
    "proof-before-know-how": {
      rule: "先给证明，不给诀窍：先让人信，别先让人会。",
      for: "没有证明，谁也不付钱；全部公开，谁也不必付钱（阿罗，1962）。",
      against: "若重做很慢，或产品很快过时，一份文件泄露不了多少。",
    },
    "money-before-paper": {
      rule: "未签约、未付款之前，不交书面资料。",
      for: "保证金能分清谁想付钱、谁只想看资料。",
      against: "保证金若高过资料对真心伙伴的价值，伙伴也会被吓走。",
    },
    "several-buyers": {
      rule: "同时与几家谈，并让每一家知道。",
      for: "多一个认真的买家，胜过与现有买家的最佳还价（布洛与克伦佩勒，1996）。",
      against: "前提是买家认真且彼此独立；虚构的买家毫无用处。",
    },
    "no-free-exclusivity": {
      rule: "独家有价；没有对价，绝不给独家。",
      for: "只有它能买，它就可以等：您的份额正来自其他联系。",
      against: "若对方付了价钱，或须先投入，给独家也可能值得。",
    },
    "own-the-channel": {
      rule: "掌握通向客户的渠道，或掌握控制渠道的人。",
      for: "模仿容易时，利润归拥有互补资产的一方（蒂斯，1986）。",
      against: "渠道要花钱花时间；时间或现金不够时，为时已晚。",
    },
    "release-in-time": {
      rule: "让对方掌握的东西过时。",
      for: "外人若在每次换代后需要 L 个月才能跟上，就只能在 1 − L/T 的时间里赚钱。",
      against: "收不回成本的换代，只削弱您自己。",
    },
    "ask-your-due": {
      rule: "按“没有您，对方损失多少”来开价。",
      for: "应得的数额，是条款的总收益减去对方在力量图中的份额。",
      against: "坚持太久，会超过对方的耐心：随着时间让步。",
    },
    "sign-while-needed": {
      rule: "趁对方还需要您时签约。",
      for: "每交出一份资料、每过一周，协议能维持的时间就更短。",
      against: "若条款使对方停付更合算，它只值签约时付的那笔钱。",
    },
    "keep-their-trust": {
      rule: "直接拒绝会损失信任；说明好处损失较少。",
      for: "失去信任的一方会离开，它本会付的钱也随之而去。",
      against: "用资料换来的信任太贵：回应即可，不必赠送。",
    },
  },
};
