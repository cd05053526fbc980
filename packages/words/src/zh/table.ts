/** What is said of the table in Simplified Chinese. */
import { spanWords } from "../span.ts";
import { paperWithin } from "../trade.ts";
import type { Against, Ending, PublicLicence, Reason } from "@linchpin/table";
import type { Labels } from "../labels.ts";
import type { AgreesWords, EventTable, NewsTable } from "../table-words.ts";
import type { TableWords } from "../en/table.ts";

const pressed = (times: number): string => ["", "，又催了一次", "，催了两次"][times] ?? "";

const ended: Readonly<Record<Ending, string>> = {
  weeks: "谈判时间到了。",
  cash: "钱用完了，谈判也结束了。",
  closed: "你结束了谈判。",
};

const endedForParty: Readonly<Record<Ending, string>> = {
  weeks: "谈判的时间到了。",
  cash: "技术方的钱用完了，谈判结束。",
  closed: "技术方结束了谈判。",
};

const events: EventTable<[Labels]> = {
  moved: null,
  asked: null,
  offered: null,
  probed: null,
  copied: null,
  found: null,
  breached: null,
  licensed: null,
  answered: (e, n) => (e.how === "lapsed" ? `你一直没有答复，${n.party(e.party)}当作拒绝。` : ""),
  concluded: (e, n) =>
    e.how === "withdrawn"
      ? `${n.party(e.party)}收回了自己的提议，没有说原因：它也许又知道了新东西。`
      : e.how === "expired"
        ? `${n.party(e.party)}的提议一直没有得到答复，已经失效。`
        : "",
  event: (e, n) => n.text(`event.${e.key}`) ?? e.key,
  doubted: (e, n) =>
    `你说的${e.of === 0 ? "别家" : n.party(e.of)}的情况，${n.party(e.party)}打听过，不是这样。`,
  paid: (e, n) => `${n.party(e.party)}付款 ${n.money(e.amount)}。`,
  signed: (e, n) => {
    const paper = paperWithin(n, e.party);
    return paper === null ? `${n.party(e.party)}签了许可。` : `已签：${paper}。`;
  },
  joined: (e, n) => `${n.party(e.party)}开始参加谈判。`,
  left: (e, n) =>
    e.licensed ? `${n.party(e.party)}该签的签了，离席了；合同照常履行。` : `${n.party(e.party)}退出了谈判。`,
  freed: (e, n) => `和${n.party(e.party)}的独家谈判期结束了。`,
  released: (e) => `你的第 ${e.generation} 个新版本发布了。`,
  built: (e, n) => `自己的渠道建成：${n.channel(e.channel)}。`,
  learned: (e, n) => `${n.party(e.party)}拿到了${n.asset(e.asset)}。`,
  ended: (e) => ended[e.ending],
};

const partyEvents: EventTable<[Labels, number]> = {
  ...events,
  event: (e, n) => {
    const text = n.text(`event.${e.key}`);
    return text === null ? "" : `技术方的记录：${text}`;
  },
  answered: (e) => (e.how === "lapsed" ? "对方一直不答，你当作拒绝。" : ""),
  concluded: (e) =>
    e.how === "withdrawn"
      ? "你提议以后又知道了新东西，这份提议作废了。"
      : e.how === "expired"
        ? "你的提议一直没有得到答复，已经失效。"
        : "",
  doubted: (e, n) => `你打听过了：对方说的${e.of === 0 ? "别家" : n.party(e.of)}的情况不实。`,
  paid: (e, n) => `你付出 ${n.money(e.amount)}。`,
  learned: (e, n, seat) =>
    e.party !== seat
      ? ""
      : e.from === null || e.from === 0
        ? `你拿到了${n.asset(e.asset)}。`
        : `${n.party(e.from)}把${n.asset(e.asset)}转给了你。`,
  signed: (e, n) => {
    const paper = paperWithin(n, e.party);
    return paper === null ? "许可协议已签。" : `已签：${paper}。`;
  },
  licensed: ({ licence }, n, seat) =>
    licence.party === seat
      ? ""
      : `${n.party(licence.party)}签下了${licence.channels.map(n.channel).join("、")}的许可。${promise(licence, n)}`,
  joined: () => "你进入谈判。",
  left: (e) => (e.licensed ? "你签好离席，合同照常履行。" : "与你的谈判结束了。"),
  freed: () => "技术方又可以跟别家谈了。",
  copied: () => "你自己的仿制做成了。",
  found: (e, n) =>
    e.by === "tearDown"
      ? e.got
        ? `${n.asset(e.asset)}拆开以后，你知道了${n.asset(e.gives)}里有什么。`
        : `${n.asset(e.asset)}拆开了，没有看出新东西。`
      : e.got
        ? `你挖的人来了，${n.asset(e.gives)}里有什么，他们都知道。`
        : "你想挖的人没有来。",
  breached: (e, n) => `这是签了保密协议才得到的，这样用要赔 ${n.money(e.amount)}。`,
  released: (e) => `技术方的第 ${e.generation} 个新版本出来了，你知道的有一部分过时了。`,
  built: (e, n) => `技术方建成了自己的渠道：${n.channel(e.channel)}。`,
  ended: (e) => endedForParty[e.ending],
};

const declined: Readonly<Record<Reason, string>> = {
  price: "留给它的比它想要的少",
  budget: "开卖之前付不出这么多",
  channel: "那个渠道它卖不了",
  unable: "教的太少，做不出产品",
  proof: "还不相信这些数字",
  file: "还指望拿到它要的东西",
  held: "学不到新东西",
  binds: "不想受约束",
};

const agrees: AgreesWords = (name, offer, n) =>
  offer.kind === "nnn"
    ? `${name}同意签保密协议。`
    : offer.kind === "trade"
      ? `${name}同意了你给${n.asset(offer.asset)}的条件。`
      : `${name}同意了你的条款。`;

const news: NewsTable = {
  ask: (name, { asset }, n) => `${name}想要${n.asset(asset)}。`,
  press: (name) => `${name}又来催。`,
  askExclusivity: (name, { weeks }, n, left) =>
    `${name}要求独家谈判：${spanWords(n.language, weeks, left)}。`,
  proposeTerms: (name) => `${name}提出条款。`,
  agree: (name) => `${name}同意了。`,
  decline: (name, { reason }) =>
    reason === null ? `${name}没有接受。` : `${name}没有接受：${declined[reason]}。`,
  stall: null,
  rebuild: null,
  tearDown: null,
  hire: null,
  pass: null,
  quit: null,
};

export const TABLE_ZH: TableWords = {
  you: "你",
  youTo: (name) => `你对${name}说`,
  does: (name, what) => name + what,
  declinedFor: (reason) => `没有接受：${declined[reason]}。`,
  owner: "技术方",
  anyone: "谁都可以",
  comma: "，",
  colon: "：",
  given: "这个你已经给过了。",
  between: "",
  events,
  partyEvents,
  agrees,
  news,
  ended,

  clock: {
    week: (week, weeks) => `第 ${week} 周，共 ${weeks} 周`,
    moves: (left) => (left === 0 ? "步数走完了" : `还可走 ${left} 步`),
    release: (week) => `新版本第 ${week} 周完成`,
    bound: (name, until) => `到第 ${until} 周为止只能和${name}谈`,
  },

  party: {
    trust: "信任",
    belief: "相信",
    holds: "手里有",
    holdsNothing: "没有你的东西",
    asks: (thing, times) => `想要${thing}${pressed(times)}`,
    asksExclusivity: (span, times) => `要求独家谈判：${span}${pressed(times)}`,
    nnn: "已签保密协议",
    signed: "已签约",
    outside: "没有在谈",
    signedGone: "已签约离席，合同继续履行",
    gone: "已退出",
    read: "你的判断",
    leaning: { takes: "想拿到手", weighs: "在两边算账", partners: "愿意合作" },
    leans: {
      surely: (what) => `几乎肯定${what}`,
      hardly: (what) => `不大像${what}`,
      likely: (what, chance) => `${what} ${chance}%`,
    },
    mayPass: (names) => `这一类对手里，有的会把得到的东西传给${names}。`,
  },

  answer: {
    deflect: {
      asset: "不给，改为展示产品的效果",
      exclusivity: "说说对方得承诺什么",
      due: "按许可来，到时再交",
    },
    refuse: "不行",
    accept: "同意并签字",
    reject: "不同意",
    counter: "提出自己的条款",
    spends: (amount) => `你花 ${amount}`,
    convinces: (from, to) => `相信 ${from} → ${to}`,
    trusts: (change) => `信任 ${change}`,
    hires: (now, kept) => `挖走他们：${now} → ${kept}`,
  },

  read: {
    heard: (words) => `听到：${words}。`,
    didYouMean: "你的意思是：",
    closed: (move, reason) => `听懂了：${move}。现在不行：${reason}。`,
    notAllowed: (reason) => `这样不行：${reason}`,
  },

  terms: {
    title: (name) => `给${name}的许可`,
    fields: {
      royalty: "提成，销售额的 %",
      upfront: "首付款",
      minimum: "每年保底",
      term: "期限，月",
      channels: "渠道",
      exclusive: "渠道独家",
      supplies: "由你供应",
      milestones: "里程碑",
      transfers: "移交",
      penalty: "违约金",
    },
    rows: { royalty: "销售提成", term: "期限" },
    none: "无",
    product: "产品",
    months: (count) => `${count} 个月`,
    everyChannel: "所有渠道",
    forMonths: (what, months) => `${what}，${months} 个月`,
    atMonth: (what, month) => (month === 0 ? `${what}（签约时）` : `${what}（第 ${month} 个月）`),
    itHas: (what) => `${what}（已在其手中）`,
    afterSale: (what, months) => `首次销售后 ${months} 个月 ${what}`,
    brief: (royalty, upfront, term) => `提成 ${royalty}，首付款 ${upfront}，${term} 个月`,
    band: {
      refuses: (name) => `照现在看，${name}会拒绝。`,
      may: (name) => `${name}可能会签。`,
      signs: (name) => `${name}会签。`,
    },
    draft: {
      theirs: (name) => `从${name}最近向你提出的条款改起。`,
      yours: () => "从你上一次的条款改起。",
      first: (name) => `初稿：依你的判断，${name}大概最多肯签到这里。`,
      nearer: (name) => `上一次谈到的条款会被拒绝。依你的判断，${name}大概最多肯签到这一份。`,
      once: (name) =>
        `依你的判断，常见的条款${name}眼下都不会签。这一份，大概是它看过证明、信服之后肯签的上限。`,
      none: (name) => `依你的判断，常见的条款${name}眼下都不会签；这一份离得最近。`,
      plain: () => "先放一份草案；会不会签，还没有人问过。",
    },
    asRead: "依你的判断",
    same: "还没有修改。想照原样接受，就关上这张单子，按“同意并签字”。",
    mostly: ([first, ...rest], short) =>
      first === undefined
        ? ""
        : `主要的障碍：${first === "price" && short !== null ? `留给它的比它想要的少 ${short}` : declined[first]}。${rest.length === 0 ? "" : `就算价钱再让些，还有一条：${rest.map((reason) => (reason === "price" ? "对它来说可能还是不够" : declined[reason])).join("；")}。`}`,
    ratherAlone: (party) => `它按有别家同卖来算：只给一家，${party}更愿意签，别家就被挡在外面。`,
    promise: (amount) => `答应不给别家的渠道，让你能从别家指望的少了约 ${amount}。`,
    briefPart: (part, upfront, term) => `${part}，首付款 ${upfront}，${term} 个月`,
    toYou: "归你",
    to: (name) => `归${name}`,
    without: (amount) => `不签则得 ${amount}`,
    adds: (amount) => `现在签字，归你的会多 ${amount}。`,
    addsNear: (amount) =>
      `现在签字，归你的会多 ${amount}：上面的钱折成第 1 周的价值，再减去这份许可让你在别处少得的。`,
    addsLess: (amount) =>
      `现在签字，归你的会多 ${amount}。其余的，用来抵它占去的你自己的销售（如果有），和签了以后你得交付的新版本（不管签几份许可，新版本只做一次）。`,
    takes: (amount) =>
      `现在签字，归你的会少 ${amount}。这份许可付的钱，抵不上你因此付出的：被它占去的你自己的销售（如果有），和签了以后你得交付的新版本（不管签几份许可，新版本只做一次）。`,
    seenBy: (name, belief, value) =>
      `产品据说能挣的钱，${name}目前信 ${belief}：在它看来，这份条款值 ${value}。`,
    holdsTo: (name) => `对${name}来说，停付从来不划算。`,
    starts: (name, month) => `${name}第 ${month} 个月能做出来。`,
    idle: (name) => `光凭移交的这些，${name}做这个产品不合算。`,
    paysNothing: (name) => `${name}一分不付：签约时拿到这些之后，甩开你，它更划算。`,
    stops: (name, month) =>
      month === 0
        ? `${name}只付签约时该付的，之后一分不付：拿到这些之后，甩开你，它更划算。`
        : `${name}会在第 ${month} 个月停付：从那时起，甩开你，它更划算。`,
    heldBy: {
      releases: "靠的是你的后续版本。",
      parts: "靠的是你供应的部件。",
      channels: "靠的是你的渠道。",
      knowHow: "靠的是它不掌握的部分。",
      penalty: "靠的是违约金。",
      law: "靠的是你的专利。",
    },
    stands: (week) => `有效期到第 ${week} 周末。`,
    atLeast: "这些数只按你能知道的算：它从别处得到了什么，你看不见；同一渠道若还有别家在卖，销售要分。",
  },

  question: {
    approach: null,
    share: { title: (n, m) => `给${n.party(m.party)}：${n.asset(m.asset)}？`, yes: "给" },
    deflect: null,
    refuse: null,
    trade: {
      title: (n, m, asked) =>
        `以${against(n, m.against)}为条件，交出${asked === null ? "它" : n.asset(asked)}？`,
      yes: "提出",
    },
    probe: null,
    mention: null,
    nnn: { title: (n, m) => `请${n.party(m.party)}签保密协议？`, yes: "提出" },
    propose: { title: (n, m) => `向${n.party(m.party)}提出条款？`, yes: "提出" },
    accept: { title: (n, m) => `签${n.party(m.party)}的条款？`, yes: "签字" },
    reject: null,
    exclusivity: {
      title: (n, m, _, left) => `只和${n.party(m.party)}谈，${spanWords(n.language, m.weeks, left)}？`,
      yes: "答应独家谈判",
    },
    keep: { title: (n, m) => `不让${n.party(m.party)}挖你的人？`, yes: "留住他们" },
    build: { title: (n, m) => `自建渠道：${n.channel(m.channel)}？`, yes: "自建" },
    develop: { title: () => "开发下一版？", yes: "开发" },
    dismiss: { title: (n, m) => `不再和${n.party(m.party)}谈？`, yes: "不再谈" },
    wait: null,
    close: { title: () => "结束全部谈判并结算？", yes: "结束并结算" },
  },

  caution: {
    price: (amount) => `给出去约损失 ${amount}。`,
    priceLater: (amount) => `等对方凑齐其余的，给出它约损失 ${amount}；你的数字也许到那时才会掉。`,
    contracted: (name, month) =>
      month === 0 ? `${name}签的许可一开始就会移交它。` : `${name}签的许可第 ${month} 个月就会移交它。`,
    paper: (name, month) =>
      month === null
        ? `这超出了它自己的条款：${name}向你提出的条款里没有要它。`
        : month === 0
          ? `${name}向你提出的条款里有它：一签就移交，钱也照那份条款付。`
          : `${name}向你提出的条款里有它：第 ${month} 个月移交，钱也照那份条款付。`,
    free: "他们照样需要你。",
    freeYet: "他们照样需要你：省下的这些，还不够让自己仿制划算。",
    alone: (amount) => `如果它们永远只拿到这一样：${amount}。`,
    fair: (amount) => `如果其余的也能凑齐，它占其中：${amount}。照这个数算才稳妥。`,
    saves: (months, money) => `替对方省下自己仿制的 ${months} 个月和 ${money}。`,
    savesMoney: (money) => `替对方省下自己仿制的 ${money}，时间没有省。`,
    spends: (amount) => `另外还要花你 ${amount}现金。`,
    gives: (amount) => `照目前看，桌上会多 ${amount}。`,
    brings: (amount, week) => `照目前看，第 ${week} 周过后完成，会给你多带来 ${amount}。`,
    takesNothing: "照现在的情形，桌上什么也不会少。",
    takes: (amount) => `照目前看，桌上会少 ${amount}。`,
    endsWith: (amount) => `就你所知，你会得到 ${amount}。`,
    guards: (name, now, kept) => `${name}见过的人，它可以去挖：${now}。留住之后：${kept}。`,
    hires: (cost, chance) => `要花 ${cost}，成功的可能是 ${chance}`,
    atStake: (thing, amount) => `${thing}里有什么，他们都知道，这值你 ${amount}。`,
    exposes: (amount) => `给了以后，对方还可能从东西上、从你的人身上学到别的，大约再损失 ${amount}。`,
    late: (ready, last) => `要到第 ${ready} 周才完成，而谈判到第 ${last} 周为止，到时候什么也带不来。`,
    unfinished: "在建的渠道或在做的版本还没有完成，到时候什么也带不来。",
    ifTaken: "对方同意后才生效。",
    binding: (handed) =>
      `对方一同意，就算签了。${handed === "" ? "不交出任何东西。" : `你交出：${handed}。`}`,
    forGood: "确认之后就收不回来。",
    off: {
      terms: (name, why) => `你放在${name}面前的条款会因此撤回：${why}。`,
      nnn: (name, why) => `${name}还没签的那份保密协议会因此撤回：${why}。`,
      trade: (name, thing, why) => `你给${name}${thing}的条件会因此撤回：${why}。`,
      replaced: "一家面前一次只能放你的一份",
      bound: "答应了只和一家谈，就不能再和别家谈",
      overtaken: "那份提议说的事已经定了",
      theirs: (name) => `${name}向你提出的条款会因此作废。`,
    },
  },

  against,

  ending: {
    title: "结算",
    columns: ["谁", "所得", "许可"],
    licence: {
      kept: () => "一直守约",
      stopped: (month) => `第 ${month} 个月停付`,
      alone: () => "无，自己在卖",
      none: () => "无",
    },
    valued: "都折到第 1 周。",
    inTalks: (received, spent, net) => `谈判期间你收到 ${received}，花掉 ${spent}；折到第 1 周是 ${net}。`,
    after: (amount) => `之后，许可和自己的销售带来 ${amount}。`,
    possible: (floor, ceiling, value) => {
      const scale = `什么都不做、一开始就收场会剩下 ${floor}，算 0 分；人人都坐到桌边时你的份额是 ${ceiling}，算 100 分`;
      if (value < 0) return `你得 −${-value} 分，在 0 分以下：${scale}。还不如待在家里。`;
      return value > 100 ? `你得 ${value} 分，超过 100 分：${scale}。` : `你得 ${value} 分：${scale}。`;
    },
    unanswered: (name) => `谈判结束时，${name}还没有答复你的提议。`,
    declinedLast: (name, reason) =>
      `最后一周，${name}没有接受你的提议${reason === null ? "" : `：${declined[reason]}`}。`,
    types: "他们原来是谁",
    good: "好的结局是这样的",
  },
};

function against({ money }: Labels, asked: Against): string {
  return asked.kind === "nnn" ? "先签保密协议" : `先付 ${money(asked.amount)}`;
}

function promise({ exclusive }: PublicLicence, { channel }: Labels): string {
  if (exclusive === null) return "";
  return `${exclusive.months} 个月内别家拿不到${exclusive.channels.map(channel).join("、")}。`;
}
