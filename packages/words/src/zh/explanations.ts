/** Explanations in Simplified Chinese. */
import type { Terms } from "@linchpin/deal";
import type { Topic } from "@linchpin/table";
import { isFelt, type Effect, type Grade } from "@linchpin/coach";
import { chanceOf, part, points, rate, within, type Asked, type Names } from "../explanation-words.ts";
import type { Words } from "../en/explanations.ts";
import { NOTHING_BELOW } from "../labels.ts";
import { spanWords } from "../span.ts";
import { tidingsWords } from "../tidings.ts";
import { partAt, shutOut } from "../trade.ts";

type Price = Extract<Effect, { readonly kind: "price" }>;

const terms = (sheet: Terms, names: Names): string => {
  const { money, asset } = names;
  const { royalty, upfront, term, minimum, supplies, transfers } = sheet;
  const supplied = supplies === "all" ? "产品" : supplies.map(names.component).join("、");
  const rates = royalty.map((band) => rate(band.rate, "zh")).join("，其后 ");
  return [
    partAt(names, sheet.party, rates) ?? `提成 ${rates}`,
    ...(upfront > 0 ? [`首付款 ${money(upfront)}`] : []),
    ...(minimum[0]! > 0 ? [`每年至少 ${money(minimum[0]!)}`] : []),
    `为期 ${term} 个月`,
    ...(supplied === "" ? [] : [`由你供应${supplied}`]),
    ...(transfers.length > 0 ? [`移交${transfers.map((each) => asset(each.asset)).join("、")}`] : []),
    ...shutOut(names, sheet),
  ].join("，");
};

const thing = ({ request, left }: Asked, { asset }: Names): string =>
  request.kind === "asset" ? asset(request.asset) : alone(request.weeks, left);
/** "6 周独家"; "到谈判结束的独家" where no more are left. */
const alone = (weeks: number, left: number): string =>
  weeks > left ? `${spanWords("zh", weeks, left)}的独家谈判` : `${spanWords("zh", weeks, left)}独家谈判`;

const topics: Readonly<Record<Topic, string>> = {
  capability: "自己能做什么",
  plans: "有什么打算",
  references: "和谁合作过",
};

const did: Words["did"] = {
  share: (a, n) =>
    a.asked
      ? `你按要求给了${n.party(a.party)}：${n.asset(a.asset)}。`
      : `你主动给了${n.party(a.party)}：${n.asset(a.asset)}。`,
  deflect: (a, n) =>
    `${n.party(a.party)}提出要求：${thing(a, n)}。${a.request.kind === "asset" ? "你没有给，改为展示产品的效果" : "你说了要什么条件"}。`,
  refuse: (a, n) => `${n.party(a.party)}提出要求：${thing(a, n)}。你直接拒绝了。`,
  trade: (a, n) =>
    a.against.kind === "nnn"
      ? `你向${n.party(a.party)}提出先签保密协议，才给：${n.asset(a.asset)}。`
      : `你向${n.party(a.party)}提出先付 ${n.money(a.against.amount)}，才给：${n.asset(a.asset)}。`,
  probe: (a, n) => `你问了${n.party(a.party)}${topics[a.topic]}。`,
  mention: (a, n) =>
    `你告诉${n.party(a.party)}：${tidingsWords(n, a.of, a.how)}${a.so ? "" : "；其实没有"}。`,
  propose: (a, n) =>
    `你向${n.party(a.party)}提出条款${a.instead ? "，代替上次的" : ""}：${terms(a.terms, n)}。`,
  accept: (a, n) => `你签了${n.party(a.party)}的条款：${terms(a.terms, n)}。`,
  reject: (a, n) => `你拒绝了${n.party(a.party)}的条款：${terms(a.terms, n)}。`,
  exclusivity: (a, n) =>
    `你${a.asked ? "按要求" : "主动"}给了${n.party(a.party)}：${alone(a.weeks, a.left)}。`,
  nnn: (a, n) => `你请${n.party(a.party)}签保密协议。`,
  approach: (a, n) => `你联系了${n.party(a.party)}，开始谈判。`,
  keep: (a, n) => `你采取措施，不让${n.party(a.party)}挖你的人。`,
  dismiss: (a, n) => `你结束了和${n.party(a.party)}的谈判。`,
  build: (a, n) => `你开始自建渠道：${n.channel(a.channel)}。`,
  develop: () => "你开始开发新版本。",
  wait: (a, n) =>
    a.open.length === 0
      ? `你结束了这一周，还剩 ${a.unused} 步没有走。`
      : `你结束了这一周，还剩 ${a.unused} 步没有走，而${a.open.map(n.party).join("、")}还在等答复。`,
  close: (a) =>
    a.weeksLeft === 0
      ? "你在最后一周结束了谈判。"
      : `你结束了全部谈判，这一周之后本来还有 ${a.weeksLeft} 周。`,
};

const doing: Words["doing"] = {
  share: (a, n) => `给${n.party(a.party)}：${n.asset(a.asset)}`,
  deflect: (a, n) =>
    a.request.kind === "asset"
      ? `对${n.party(a.party)}的要求（${thing(a, n)}）不给，改为展示产品的效果`
      : `告诉${n.party(a.party)}，${thing(a, n)}要什么条件`,
  refuse: (a, n) => `拒绝${n.party(a.party)}的要求（${thing(a, n)}）`,
  trade: (a, n) =>
    a.against.kind === "nnn"
      ? `请${n.party(a.party)}先签保密协议，才给：${n.asset(a.asset)}`
      : `请${n.party(a.party)}先付 ${n.money(a.against.amount)}，才给：${n.asset(a.asset)}`,
  probe: (a, n) => `问${n.party(a.party)}${topics[a.topic]}`,
  mention: (a, n) => `告诉${n.party(a.party)}：${tidingsWords(n, a.of, a.how)}`,
  propose: (a, n) => `向${n.party(a.party)}提出：${terms(a.terms, n)}`,
  accept: (a, n) => `签${n.party(a.party)}的条款：${terms(a.terms, n)}`,
  reject: (a, n) => `拒绝${n.party(a.party)}的条款`,
  exclusivity: (a, n) => `给${n.party(a.party)} ${alone(a.weeks, a.left)}`,
  nnn: (a, n) => `请${n.party(a.party)}签保密协议`,
  approach: (a, n) => `联系${n.party(a.party)}，开始谈判`,
  keep: (a, n) => `不让${n.party(a.party)}挖你的人`,
  dismiss: (a, n) => `结束和${n.party(a.party)}的谈判`,
  build: (a, n) => `自建渠道：${n.channel(a.channel)}`,
  develop: () => "开发新版本",
  wait: () => "就此结束这一周",
  close: () => "结束全部谈判",
};

const effects: Words["effects"] = {
  share: (e, n) =>
    `你的份额${e.change < 0 ? "减少" : "增加"} ${n.money(Math.abs(e.change))}，到 ${n.money(e.to)}。`,
  price: (e, n) => saving(e, n) + cost(e, n),
  keeps: (e, n) => `对方要的东西留在你手里，它的价格是 ${n.money(e.fair)}。`,
  spends: (e, n) => `花现金 ${n.money(e.amount)}。`,
  belief: (e, n) =>
    `${n.party(e.party)}对产品价值的信任由 ${part(e.from, "zh")} ${e.to < e.from ? "降到" : "升到"} ${part(e.to, "zh")}。`,
  trust: (e, n) =>
    `${n.party(e.party)}的信任由 ${part(e.from, "zh")} ${e.to < e.from ? "降到" : "升到"} ${part(e.to, "zh")}。`,
  leaves: (e, n) => `${n.party(e.party)}因此退出谈判。`,
  passes: (e, n) =>
    `${n.party(e.party)}可能转给${e.to.map(n.party).join("、")}：就你所见，它会这样做的可能性是 ${chanceOf(e.chance, "zh")}。`,
  signs: (e, n) =>
    `就你所知，${n.party(e.party)}签约的可能性是 ${chanceOf(e.chance, "zh")}；签了，付给你的${worth(e.worth, n)}。`,
  brings: (e, n) => `${n.party(e.party)}的条款，付给你的${worth(e.worth, n)}。`,
  stops: (e, n) =>
    e.month === 0
      ? `${n.party(e.party)}会马上停付：它自己干更合算。`
      : `${n.party(e.party)}会在第 ${e.month} 个月停付：从那时起它自己干更合算。`,
  idle: (e, n) => `光凭你给的这些，${n.party(e.party)}做这个产品不合算。`,
  lasts: (e, n) => `${n.party(e.party)}一直守约才合算。`,
  deposit: (e, n) =>
    `就你所知，${n.party(e.party)}付款的可能性是 ${chanceOf(e.chance, "zh")}` +
    (e.fair > 0 ? `；换走的东西，要你付出 ${n.money(e.fair)}` : "") +
    "；不付，东西还在你手里。",
  nnn: (e, n) =>
    `就你所知，${n.party(e.party)}签的可能性是 ${chanceOf(e.chance, "zh")}` +
    (e.penalty > 0 ? `；签了以后，自己仿制要多付出 ${n.money(e.penalty)}` : "") +
    (e.change > 0 ? `，你的份额因此增加 ${n.money(e.change)}` : "") +
    (e.gets !== null && e.gets.fair > 0
      ? `。它由此得到${n.asset(e.gets.asset)}，价格是 ${n.money(e.gets.fair)}。`
      : "。"),
  withdraws: (e, n) => {
    const what =
      e.offer.kind === "trade" ? n.asset(e.offer.asset) : e.offer.kind === "nnn" ? "保密协议" : "条款";
    return `你给${n.party(e.party)}的提议（${what}）随之撤回。`;
  },
  takesBack: (e, n) => `手里多了东西，${n.party(e.party)}会收回它提出的条款。`,
  eyes: (e, n) =>
    `以为只有自己在谈时，${n.party(e.party)}估计自己能得 ${n.money(e.from)}；现在只能估计 ${n.money(e.to)}。`,
  guards: ({ party, hiring: { now, kept, gives, loss } }, n) =>
    `${n.party(party)}要挖见过的人，费用由 ${n.money(now.cost)}变为 ${n.money(kept.cost)}，成功的可能由 ${chanceOf(now.chance, "zh")} 降到 ${chanceOf(kept.chance, "zh")}；${n.asset(gives)}里有什么，他们都知道，这值你份额中的 ${n.money(loss)}。`,
  exposes: (e, n) =>
    `给了以后，${n.party(e.party)}还可能绕过你学到别的：拆开来看，或者挖它见过的人；大约再损失 ${n.money(e.risk)}。`,
  bound: (e, n) =>
    e.change < 0
      ? `到期之前你不能和别家谈，对方却没有为此付出什么：按力量图，到谈判结束都没有别家，你的份额减少 ${n.money(-e.change)}；期限短的，按比例算。`
      : "到期之前你不能和别家谈；按力量图，照现在的情形你的份额几乎没有减少。",
  unbound: (e, n) => `到谈判结束都只和它谈，会使你的份额减少 ${n.money(e.change)}。`,
  channel: (e, n) =>
    e.gain > 0
      ? `${e.weeks} 周后建成，照现在的情形给你的份额增加 ${n.money(e.gain)}。`
      : `${e.weeks} 周后建成，照现在的情形不会增加你的份额。`,
  release: (e, n) =>
    e.gain > 0
      ? `${e.weeks} 周后发布，照现在的情形给你的份额增加 ${n.money(e.gain)}。`
      : `${e.weeks} 周后发布，照现在的情形不会增加你的份额。`,
  forgoes: (e, n) => `放弃了${n.party(e.party)}可能签下的条款：计入签约的可能性，值 ${n.money(e.expected)}。`,
  own: (e, n) => `你自己提出条款，计入${n.party(e.party)}签约的可能性，值 ${n.money(e.expected)}。`,
  saves: (e, n) => `省下每周的开支，共 ${n.money(e.burn)}。`,
};

function saving({ months, cost: spared, party }: Price, { party: name, money }: Names): string {
  const parts = [...(months > 0 ? [`${points(months)} 个月`] : []), ...(spared > 0 ? [money(spared)] : [])];
  return parts.length === 0
    ? `这几乎不会使${name(party)}仿制更便宜。`
    : `这为${name(party)}自己仿制省下 ${parts.join("和 ")}。`;
}

function cost({ now, fair, party }: Price, { party: name, money }: Names): string {
  if (now === 0 && fair === 0) return "你的份额几乎没有减少。";
  if (now === 0)
    return `单独看，你的份额几乎还没有减少；作为${name(party)}可能收集到的全部资料的一部分，它的价格是 ${money(fair)}。`;
  return fair > 1.1 * now
    ? `你的份额马上减少 ${money(now)}；作为${name(party)}可能收集到的全部资料的一部分，它的价格是 ${money(fair)}。`
    : `你的份额马上减少 ${money(now)}。`;
}

const worth = (value: number, { money }: Names): string =>
  Math.abs(value) < NOTHING_BELOW
    ? "不比你自己在那里挣的多"
    : value < 0
      ? `比你自己在那里挣的少 ${money(-value)}`
      : `比你自己在那里挣的多 ${money(value)}`;

const grades: Readonly<Record<Grade, string>> = {
  best: "最佳",
  good: "好",
  even: "不相上下",
  inaccuracy: "不精确",
  mistake: "失误",
  blunder: "大错",
};

export const ZH: Words = {
  did,
  doing,
  effects,
  praise: {
    onlyMove: (p) => `唯一的好棋：其他种类中最好的走法也差 ${points(p.gap)} 分。`,
    paidOff: (p, n) =>
      `后来有了回报：当时付出 ${n.money(p.cost)}，到第 ${p.week} 周，V 高出 ${points(p.rise)} 分。`,
  },
  grades,
  gradesOf: (grade) => grades[grade],
  verdict: ({ grade, unsure, drop, error, gift, priced }, lost, found, price) => {
    if (priced && gift !== null)
      return `按代价算是${grades[grade]}：你份额的 ${part(gift.part, "zh")}（${price}）白白送出，收不回来${gift.jewel ? "，而且它教会对方最难重做的大部分" : ""}。推演看不到它的全部后果。`;
    if (isFelt(gift) && grade === "even")
      return `就推演所见，与留着它不相上下，尽管按力量图你的份额白白少了 ${price}。`;
    if (unsure !== null && unsure[0] === "even") {
      return `不相上下，还是${grades[unsure[1]]}？运气的成分太大，说不准（比${found ? "更好的走法" : "其他走法中最好的"}低 ${points(drop)} ${within(error)} 分）。`;
    }
    if (grade === "best") return "最佳：确实比其他走法都好。";
    if (grade === "good") return "好：确实比什么都不做要好。";
    if (grade === "even") return "与其他走法不相上下：没有哪一种确实更好。";
    const worse = unsure === null ? "" : `，也许是${grades[unsure[1]]}`;
    return `${unsure === null ? "" : "至少是"}${grades[grade]}${worse}：推演下来，比更好的走法低 ${points(drop)} ${within(error)} 分（满分 100），合 ${lost}。`;
  },
  ofOther: (other, said) => `“${other}”：${said}`,
  otherSide: (seen) => `另一面：${seen}`,
  saw: ({ fate, party, played, best, months }, n, other) => {
    const rates =
      other === null
        ? `：推演下来，照你的走法有 ${part(played, "zh")}，照更好的走法有 ${part(best, "zh")}。`
        : `：推演下来，这样走有 ${part(best, "zh")}，“${other}”之后有 ${part(played, "zh")}。`;
    const month = months?.find((each) => each !== null) ?? null;
    switch (fate) {
      case "signed":
        return `${n.party(party)}签约${rates}`;
      case "left":
        return `${n.party(party)}没有签约就离开${rates}`;
      case "copies":
        return `${n.party(party)}开始自己仿制${rates}`;
      case "learned":
        return `你给别人的东西传到${n.party(party)}手里${rates}`;
      case "found":
        return `${n.party(party)}靠拆解东西或者挖人，学到你没有给的${rates}`;
      case "stops":
        return month !== null && Math.round(month) === 0
          ? `${n.party(party)}只付签约时该付的${rates}`
          : `${n.party(party)}停止付款${month === null ? "" : `（约第 ${Math.round(month)} 个月）`}${rates}`;
    }
  },
  against: (rule) => `这违背了“${rule.replace(/。$/, "")}”；但在这里推演的结果仍然更高。先要求对方付款。`,
  better: (move, still) => (still ? `更好的走法同前：${move}。` : `更好的走法：${move}。`),
  leavingUnsigned: (party) => `不签${party}的条款`,
  staying: "先不收场",
  takingOff: (move) => `${move}，你自己桌上的条件随之撤下`,
  also: (list) => `就推演所见，同样好的还有：${list.join("；或者")}。`,
  between: "",
};
