/** 关于一份许可的句子，中文：写了什么、能否持久、何时开始和结束、双方各得什么。 */
import type { Band, Deal, Holder, Milestone, Terms, TermsFigures } from "@linchpin/deal";
import { list } from "@linchpin/words";
import { groupedBy } from "../../grouped.ts";
import type { Weighed } from "../../facts/weighed.ts";
import { differencesOf, type Difference, type Differences } from "../differences.ts";
import { percent, rate, whole } from "../figures.ts";
import { quoted } from "./deal.ts";
import { nameOfPlayer } from "../names.ts";
import { money, monthName, months, moneyOrNothing } from "./figures.ts";

const channelNames = (deal: Deal, channels: readonly number[]): string =>
  list(
    "zh",
    channels.map((c) => quoted(deal.channels[c]!.name)),
  );

/** 付什么、多久、在哪里。 */
export const payWords = (deal: Deal, terms: Terms): string =>
  `${paymentsOf(terms).join("，") || "什么也不付"}；期限${months(terms.term)}，渠道是${channelNames(deal, terms.channels)}。`;

/** 几句话说完条款。 */
export const sayTerms = (deal: Deal, terms: Terms): string =>
  [
    `它的付款：${payWords(deal, terms)}`,
    ...suppliedWords(deal, terms),
    handedWords(deal, terms),
    ...releaseWords(deal, terms),
    ...exclusiveWords(deal, terms),
    ...(terms.withheld > 0 ? [`每笔款到你手里之前被税扣去${rate(terms.withheld)}。`] : []),
    ...(terms.reported < 1 ? [`你预计它如实申报销售额的${rate(terms.reported)}。`] : []),
    ...(terms.penalty > 0 ? [`违约预计要它付出${whole(terms.penalty)}。`] : []),
  ].join("");

function paymentsOf(terms: Terms): readonly string[] {
  const { upfront, milestones, royalty, perUnit, minimum, profitShare } = terms;
  return [
    ...(upfront > 0 ? [`签约时${whole(upfront)}`] : []),
    ...milestones.map(milestoneWords),
    ...(royalty.some((band) => band.rate > 0) ? [bandWords(royalty)] : []),
    ...(perUnit > 0 ? [`每件${whole(perUnit)}`] : []),
    ...(minimum.some((amount) => amount > 0) ? [minimumWords(minimum)] : []),
    ...(profitShare > 0 ? [`其中利润的${rate(profitShare)}`] : []),
  ];
}

function milestoneWords(milestone: Milestone): string {
  const chance = milestone.chance < 1 ? `（把握${percent(milestone.chance)}）` : "";
  const when =
    "month" in milestone
      ? monthName(milestone.month)
      : milestone.months === 0
        ? "首次销售时"
        : `首次销售后${months(milestone.months)}`;
  return `${when}${whole(milestone.amount)}${chance}`;
}

function bandWords(bands: readonly Band[]): string {
  if (bands.length === 1) return `销售额的${rate(bands[0]!.rate)}`;
  const parts = bands.map(({ to, rate: share }) =>
    to === null ? `以上${rate(share)}` : `不超过${whole(to)}的部分${rate(share)}`,
  );
  return `年销售额${parts.join("、")}`;
}

/** “每年至少80,000”；逐年不同的，说第一年、最高的一年和最后一年。 */
function minimumWords(minimum: readonly number[]): string {
  const idle = minimum.findIndex((amount) => amount > 0);
  const steady = minimum.slice(idle).every((amount) => amount === minimum[idle]);
  if (idle > 0 && steady) return `从第${idle + 1}年起每年至少${whole(minimum[idle]!)}`;
  const steps = minimum.filter((amount, year) => year === 0 || amount !== minimum[year - 1]);
  if (steps.length === 1) return `每年至少${whole(steps[0]!)}`;
  if (steps.length <= 3)
    return `保底${steps.map((amount) => `从第${minimum.indexOf(amount) + 1}年起每年${whole(amount)}`).join("、")}`;
  const largest = minimum.indexOf(Math.max(...minimum));
  const years = [...new Set([0, largest, minimum.length - 1])];
  return `逐年保底（${years.map((year) => `第${year + 1}年${whole(minimum[year]!)}`).join("、")}）`;
}

function suppliedWords(deal: Deal, { supplies }: Terms): readonly string[] {
  if (supplies === "all") return ["成品由你生产并供应。"];
  if (supplies.length === 0) return [];
  const names = supplies.map((j) => quoted(deal.technology.components[j]!.name));
  return [`${list("zh", names)}由你生产，以部件供应。`];
}

function handedWords(deal: Deal, { transfers }: Terms): string {
  if (transfers.length === 0) return "什么也不交出。";
  const byMonth = groupedBy(
    transfers.toSorted((a, b) => a.month - b.month),
    (one) => one.month,
  );
  const each = [...byMonth].map(
    ([month, items]) =>
      `${monthName(month)}${list(
        "zh",
        items.map((one) => quoted(deal.assets[one.asset]!.name)),
      )}`,
  );
  return `交出的：${each.join("；")}。`;
}

function releaseWords({ technology }: Deal, { releases }: Terms): readonly string[] {
  if (technology.releases === null) return [];
  if (releases === "all") return ["包含后续各代。"];
  if (releases === "none") return ["不包含后续各代。"];
  return [`包含${monthName(releases.until)}之前的各代。`];
}

function exclusiveWords(deal: Deal, { exclusive }: Terms): readonly string[] {
  if (exclusive === null) return [];
  const where = exclusive.channels === "all" ? "任何其他渠道" : channelNames(deal, exclusive.channels);
  return [`${monthName(exclusive.until)}之前，你不把${where}给别人。`];
}

const HOLDS: Readonly<Record<Holder | "several", string>> = {
  releases: "靠后续各代维持：抄来的会过时，只有你能出新的。",
  parts: "靠你供应的部件维持：没有部件它就没有可卖的。",
  channels: "靠渠道维持：单干就会失去经你许可才能卖的渠道。",
  knowHow: "靠它不知道的维持：重做其余部分的花费多过省下的。",
  penalty: "靠违约金维持：违约的代价多过省下的。",
  law: "靠法律维持：单干就会被禁止销售。",
  several: "不是靠哪一样，而是几样合起来维持。",
};

/** 对方是否一直付，为什么。 */
export function holdSentence({ deal, terms, figures, working }: Weighed): string {
  const party = nameOfPlayer(deal, terms.party);
  const { selfEnforcing, heldBy, stopsAt, toParty, signs } = figures;
  if (selfEnforcing) return `${party}停付从不合算：这份方案能自己维持。${HOLDS[heldBy!]}`;
  if (stopsAt === null)
    return `${party}不会着手准备生产：按这些条款，那对它不合算。它什么也不卖，只付按日期到期的款。`;
  const complying = working.options.all.filter((one) => one.stopsAt === null).map((one) => one.toParty);
  const gain = money(toParty - Math.max(...complying));
  const when = stopsAt === 0 ? "马上" : `在${monthName(stopsAt)}`;
  return signs
    ? `${party}会${when}停付：比付到最后多得${gain}。`
    : `${party}若签了，会${when}停付：比付到最后多得${gain}。`;
}

/** 价格表还没有把它算进去；null：已经算了。 */
export function outsideSentence({ deal, terms }: Weighed): string | null {
  const { inTalks, name } = deal.parties[terms.party - 1]!;
  return inTalks ? null : `${name}还没在谈，所以价格表还没有把它算进去。`;
}

export function signSentence({ deal, terms, figures }: Weighed): string {
  const party = nameOfPlayer(deal, terms.party);
  const { signs, toParty, withoutDeal, firstSale } = figures;
  const compared = `签了它得${money(toParty)}，不签得${moneyOrNothing(withoutDeal)}`;
  if (signs) return `${party}会签：${compared}。`;
  return firstSale === null && toParty >= withoutDeal
    ? `${party}不会签：按这些条款什么也卖不出去。`
    : `${party}不会签：${compared}。`;
}

/** 何时能生产、首次销售、停付。 */
export function timeSentence({ terms, figures }: Weighed): string | null {
  const { startsAt, firstSale, stopsAt } = figures;
  if (startsAt === null || firstSale === null) return null;
  const makes = startsAt === 0 ? "它马上就能生产" : `它${monthName(startsAt)}能生产`;
  const sells = firstSale === 0 ? "马上开始销售" : `${monthName(firstSale)}首次销售`;
  const ends = stopsAt === null ? `付到最后（${monthName(terms.term)}）` : `付到${monthName(stopsAt)}`;
  return `${makes}，${sells}，${ends}。`;
}

/** 你占多得的几成，占其利润的几成，两者为什么不同。 */
export function partSentences(weighed: Weighed): readonly string[] {
  const { deal, terms, figures } = weighed;
  const { ownerPart, profitPart, jointGain, toOwner, profit, withoutDeal, walkAway } = figures;
  const party = nameOfPlayer(deal, terms.party);
  if (ownerPart === null) {
    if (jointGain > 0) return ["卖的时间不到十二个月，谈不上占多得的几成。"];
    const lost = jointGain < -0.5 ? `合起来反而少${money(-jointGain)}` : "合起来没有多得";
    return [`签了，你们两家${lost}，所以谈不上占几成。`];
  }
  const gained = `签了，你们两家合起来多得${money(jointGain)}；不签，你有${moneyOrNothing(walkAway)}，没有你它有${moneyOrNothing(withoutDeal)}。${partWords(figures)}`;
  if (profitPart === null)
    return [gained, `${party}按许可在付给你之前没有利润，业内所说的利润占比在这里没有意义。`];
  const trade = "业内通常约为四分之一，销售费用、管理费用和风险由被许可方承担。";
  if (profitPart > 1)
    return [
      gained,
      `你得${money(toOwner)}，比${party}着手准备之后到那时挣的${money(profit)}还多：它的投入还没有收回。${trade}`,
    ];
  return [
    gained,
    `${party}按许可在付给你之前挣${money(profit)}，其中${percent(profitPart)}到你手里。${trade}${whyDiffer(weighed)}`,
  ];
}

function partWords({ ownerPart, total, walkAway, toParty, withoutDeal }: TermsFigures): string {
  if (ownerPart! < 0) return `多得的全归对方还不止：你少${money(walkAway - total)}。`;
  if (ownerPart! > 1) return `多得的全归你还不止：对方少${money(withoutDeal - toParty)}。`;
  return `其中${percent(ownerPart!)}归你。`;
}

const DIFFERS: Readonly<Record<Difference, (amount: string) => string>> = {
  withoutDeal: (amount) => `没有你它也会有的${amount}`,
  othersLess: (amount) => `其他各方因此少给你的${amount}`,
  othersMore: (amount) => `其他各方因此多给你的${amount}`,
  tax: (amount) => `税${amount}`,
  handing: (amount) => `交付和后续各代花掉你的${amount}`,
  afterwards: (amount) => `它此后单独挣的${amount}`,
};

const said = (all: Differences["off"]): string =>
  all.map(([kind, amount]) => DIFFERS[kind](money(amount))).join("、");

function whyDiffer(weighed: Weighed): string {
  const differences = differencesOf(weighed);
  if (differences === null) return "两个占比在这里几乎一样。";
  const { off, on } = differences;
  const parts = [
    ...(off.length === 0 ? [] : [`减去${said(off)}`]),
    ...(on.length === 0 ? [] : [`加上${said(on)}`]),
  ];
  return parts.length === 0
    ? "两个占比之差只是舍入。"
    : `两个占比不同，因为多得的不等于它的利润：${parts.join("；")}。`;
}
