/** 一份许可怎么说，中文。 */
import { list } from "@linchpin/words";
import type { TermsWords } from "../en/terms.ts";
import { percent, rate, whole } from "../figures.ts";
import { quoted } from "./deal.ts";
import { money, monthName, months, moneyOrNothing } from "./figures.ts";

const together = (words: readonly string[]): string => list("zh", words);
const when = (month: number): string => (month === 0 ? "马上" : `在${monthName(month)}`);

export const TERMS_ZH: TermsWords = {
  money,
  called: quoted,
  list: together,
  between: "",
  semicolon: "；",
  pays: (payments, term, channels) =>
    `${payments.join("，") || "什么也不付"}；期限${months(term)}，渠道是${together(channels)}。`,
  itPays: (pay) => `它的付款：${pay}`,
  tax: (part) => `每笔款到你手里之前被税扣去${rate(part)}。`,
  reported: (part) => `你预计它如实申报销售额的${rate(part)}。`,
  penalty: (amount) => `违约预计要它付出${whole(amount)}。`,
  upfront: (amount) => `签约时${whole(amount)}`,
  perUnit: (amount) => `每件${whole(amount)}`,
  profitShare: (part) => `其中利润的${rate(part)}`,
  milestone: (amount, due) => due + whole(amount),
  inMonth: monthName,
  withFirstSale: "首次销售时",
  afterFirstSale: (count) => `首次销售后${months(count)}`,
  chance: (chance) => `（把握${percent(chance)}）`,
  ofSales: (share) => `销售额的${rate(share)}`,
  bands: (parts) => `年销售额${together(parts)}`,
  bandAbove: (share) => `以上${rate(share)}`,
  bandUpTo: (share, to) => `不超过${whole(to)}的部分${rate(share)}`,
  least: (amount) => `每年至少${whole(amount)}`,
  leastFrom: (amount, year) => `从第${year}年起每年至少${whole(amount)}`,
  leastInSteps: (steps) => `保底${together(steps)}`,
  stepFrom: (amount, year) => `从第${year}年起每年${whole(amount)}`,
  leastByYear: (years) => `逐年保底（${together(years)}）`,
  leastIn: (amount, year) => `第${year}年${whole(amount)}`,
  allSupplied: "成品由你生产并供应。",
  supplied: (names) => `${together(names)}由你生产，以部件供应。`,
  nothingHanded: "什么也不交出。",
  handed: (what) => `交出的：${what}。`,
  handedIn: (names, month) => monthName(month) + names,
  releases: { all: "包含后续各代。", none: "不包含后续各代。" },
  releasesUntil: (month) => `包含${monthName(month)}之前的各代。`,
  anyChannel: "任何其他渠道",
  exclusive: (where, until) => `${monthName(until)}之前，你不把${where}给别人。`,
  lasts: (party) => `${party}停付从不合算：这份方案能自己维持。`,
  holds: {
    releases: "靠后续各代维持：抄来的会过时，只有你能出新的。",
    parts: "靠你供应的部件维持：没有部件它就没有可卖的。",
    channels: "靠渠道维持：单干就会失去经你许可才能卖的渠道。",
    knowHow: "靠它不知道的维持：重做其余部分的花费多过省下的。",
    penalty: "靠违约金维持：违约的代价多过省下的。",
    law: "靠法律维持：单干就会被禁止销售。",
    several: "不是靠哪一样，而是几样合起来维持。",
  },
  idle: (party) => `${party}不会着手准备生产：按这些条款，那对它不合算。它什么也不卖，只付按日期到期的款。`,
  stops: (party, month, gain) => `${party}会${when(month)}停付：比付到最后多得${money(gain)}。`,
  wouldStop: (party, month, gain) => `${party}若签了，会${when(month)}停付：比付到最后多得${money(gain)}。`,
  outside: (name) => `${name}还没在谈，所以价格表还没有把它算进去。`,
  compared: (signed, unsigned) => `签了它得${money(signed)}，不签得${moneyOrNothing(unsigned)}`,
  signs: (party, compared) => `${party}会签：${compared}。`,
  signsNot: (party, compared) => `${party}不会签：${compared}。`,
  nothingSold: (party) => `${party}不会签：按这些条款什么也卖不出去。`,
  times: (starts, sells, stops, term) => {
    const makes = starts === 0 ? "它马上就能生产" : `它${monthName(starts)}能生产`;
    const first = sells === 0 ? "马上开始销售" : `${monthName(sells)}首次销售`;
    const ends = stops === null ? `付到最后（${monthName(term)}）` : `付到${monthName(stops)}`;
    return `${makes}，${first}，${ends}。`;
  },
  tooShort: "卖的时间不到十二个月，谈不上占多得的几成。",
  noGain: (lost) =>
    `签了，你们两家${lost > 0.5 ? `合起来反而少${money(lost)}` : "合起来没有多得"}，所以谈不上占几成。`,
  gained: (joint, yours, its) =>
    `签了，你们两家合起来多得${money(joint)}；不签，你有${moneyOrNothing(yours)}，没有你它有${moneyOrNothing(its)}。`,
  part: (share) => `其中${percent(share)}归你。`,
  partBelow: (amount) => `多得的全归对方还不止：你少${money(amount)}。`,
  partAbove: (amount) => `多得的全归你还不止：对方少${money(amount)}。`,
  noProfit: (party) => `${party}按许可在付给你之前没有利润，业内所说的利润占比在这里没有意义。`,
  beyondProfit: (party, yours, profit) =>
    `你得${money(yours)}，比${party}着手准备之后到那时挣的${money(profit)}还多：它的投入还没有收回。`,
  ofProfit: (party, profit, share) =>
    `${party}按许可在付给你之前挣${money(profit)}，其中${percent(share)}到你手里。`,
  quarter: "业内通常约为四分之一，销售费用、管理费用和风险由被许可方承担。",
  alike: "两个占比在这里几乎一样。",
  rounding: "两个占比之差只是舍入。",
  differ: (parts) => `两个占比不同，因为多得的不等于它的利润：${parts}。`,
  off: (what) => `减去${what}`,
  on: (what) => `加上${what}`,
  differs: {
    withoutDeal: (amount) => `没有你它也会有的${amount}`,
    othersLess: (amount) => `其他各方因此少给你的${amount}`,
    othersMore: (amount) => `其他各方因此多给你的${amount}`,
    tax: (amount) => `税${amount}`,
    handing: (amount) => `交付和后续各代花掉你的${amount}`,
    afterwards: (amount) => `它此后单独挣的${amount}`,
  },
};
