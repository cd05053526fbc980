/** What is said of one licence, in English; and, by its type, what every language must say. */
import type { Holder } from "@linchpin/deal";
import type { Difference } from "../differences.ts";
import { listed, money, months, percent, rate, whole } from "../figures.ts";
import { inSentence, moneyOrNothing } from "./deal.ts";

/** "month 7", "month 4.7". */
export const monthName = (month: number): string => `month\u00a0${Math.round(month * 10) / 10}`;

const when = (month: number): string => (month === 0 ? "at once" : `in ${monthName(month)}`);

export const TERMS_EN = {
  money,
  /** A channel, an asset or a component inside a sentence, and several of them. */
  called: inSentence,
  list: listed,
  /** What stands between two sentences, and between two parts of one. */
  between: " ",
  semicolon: "; ",
  pays: (payments: readonly string[], term: number, channels: readonly string[]) =>
    `${listed(payments) || "nothing"}, for ${months(term)} in ${listed(channels)}.`,
  itPays: (pay: string) => `It pays ${pay}`,
  tax: (part: number) => `Tax takes ${rate(part)} of every payment before it reaches you.`,
  reported: (part: number) => `You expect ${rate(part)} of its sales to be reported.`,
  penalty: (amount: number) => `Breaking it is expected to cost it ${whole(amount)}.`,
  upfront: (amount: number) => `${whole(amount)} at the signature`,
  perUnit: (amount: number) => `${whole(amount)} a unit`,
  profitShare: (part: number) => `${rate(part)} of its profit there`,
  milestone: (amount: number, due: string) => `${whole(amount)} ${due}`,
  inMonth: (month: number) => `in ${monthName(month)}`,
  withFirstSale: "with the first sale",
  afterFirstSale: (count: number) => `${months(count)} after the first sale`,
  chance: (chance: number) => ` (with a chance of ${percent(chance)})`,
  ofSales: (share: number) => `${rate(share)} of sales`,
  bands: (parts: readonly string[]) => `of a year's sales ${listed(parts)}`,
  bandAbove: (share: number) => `${rate(share)} above`,
  bandUpTo: (share: number, to: number) => `${rate(share)} up to ${whole(to)}`,
  least: (amount: number) => `at least ${whole(amount)} a year`,
  leastFrom: (amount: number, year: number) => `at least ${whole(amount)} a year from year ${year} on`,
  leastInSteps: (steps: readonly string[]) => `at least ${listed(steps)}`,
  stepFrom: (amount: number, year: number) => `${whole(amount)} from year ${year}`,
  leastByYear: (years: readonly string[]) => `a minimum by year (${years.join(", ")})`,
  leastIn: (amount: number, year: number) => `${whole(amount)} in year ${year}`,
  allSupplied: "You make the product and supply it.",
  supplied: (names: readonly string[]) =>
    `You make ${listed(names)} and supply ${names.length === 1 ? "it as a part" : "them as parts"}.`,
  nothingHanded: "Nothing is handed over.",
  handed: (what: string) => `Handed over: ${what}.`,
  handedIn: (names: string, month: number) => `${names} in ${monthName(month)}`,
  releases: { all: "Later generations are included.", none: "Later generations are not included." },
  releasesUntil: (month: number) => `Later generations are included until ${monthName(month)}.`,
  anyChannel: "any other channel",
  exclusive: (where: string, until: number) =>
    `Nobody else gets ${where} from you before ${monthName(until)}.`,
  lasts: (party: string) => `${party} never gains by stopping: the deal is self-enforcing.`,
  holds: {
    releases: "The next generations hold it: a copy goes out of date, and only you release.",
    parts: "The parts that you supply hold it: without them it has nothing to sell.",
    channels: "The channels hold it: alone it would lose those that it sells through with your licence.",
    knowHow: "What it does not know holds it: rebuilding the rest would cost more than it would save.",
    penalty: "The penalty holds it: breaking the contract would cost more than it would save.",
    law: "The law holds it: alone it would be kept from selling.",
    several: "No single thing holds it; several do together.",
  } satisfies Readonly<Record<Holder | "several", string>>,
  idle: (party: string) =>
    `${party} does not get ready to make the product: under these terms that does not pay for it. It sells nothing and pays only what falls due by date.`,
  stops: (party: string, month: number, gain: number) =>
    `${party} stops paying ${when(month)}: that is worth ${money(gain)} more to it than paying you to the end.`,
  /** It does not sign. */
  wouldStop: (party: string, month: number, gain: number) =>
    `${party} would stop paying ${when(month)}: that would be worth ${money(gain)} more to it than paying you to the end.`,
  outside: (name: string) => `${name} is not in talks, so the price list does not count on it yet.`,
  compared: (signed: number, unsigned: number) =>
    `the deal is worth ${money(signed)} to it, and no deal ${moneyOrNothing(unsigned)}`,
  signs: (party: string, compared: string) => `${party} signs, because ${compared}.`,
  signsNot: (party: string, compared: string) => `${party} does not sign, because ${compared}.`,
  nothingSold: (party: string) => `${party} does not sign, because nothing would be sold under these terms.`,
  /** `stops`: null: it pays to the end of the term. */
  times: (starts: number, sells: number, stops: number | null, term: number) => {
    const ends = stops === null ? `pays to the end, ${monthName(term)}` : `pays until ${monthName(stops)}`;
    return `It can make the product ${when(starts)}, sells first ${when(sells)} and ${ends}.`;
  },
  tooShort: "Less than twelve months are sold, so a part of what is gained says nothing.",
  noGain: (lost: number) =>
    `By agreeing the two of you ${lost > 0.5 ? `lose ${money(lost)}` : "gain nothing"} together, so there is no part of a gain to speak of.`,
  gained: (joint: number, yours: number, its: number) =>
    `By agreeing the two of you gain ${money(joint)} together, against your ${moneyOrNothing(yours)} without it and its ${moneyOrNothing(its)} without you.`,
  part: (share: number) => `Your part of that is ${percent(share)}.`,
  partBelow: (amount: number) => `All of it and more goes to the other side: you lose ${money(amount)}.`,
  partAbove: (amount: number) => `All of it and more is yours: the other side loses ${money(amount)}.`,
  noProfit: (party: string) =>
    `${party} earns no profit with the licence before it pays you, so the part of profit that the trade quotes says nothing.`,
  beyondProfit: (party: string, yours: number, profit: number) =>
    `You get ${money(yours)}, more than the ${money(profit)} that ${party} has earned by then after getting ready: its outlay has not come back yet.`,
  ofProfit: (party: string, profit: number, share: number) =>
    `Of the ${money(profit)} that ${party} earns with the licence before it pays you, ${percent(share)} reaches you.`,
  quarter: "The trade quotes about a quarter, where selling cost, overhead and risk are the licensee's.",
  alike: "Both parts are nearly the same here.",
  rounding: "The two parts differ by rounding.",
  differ: (parts: string) => `The two parts differ because what agreeing gains is not its profit: ${parts}.`,
  off: (what: string) => `off go ${what}`,
  on: (what: string) => `on come ${what}`,
  differs: {
    withoutDeal: (amount) => `${amount} that it would have without you`,
    othersLess: (amount) => `${amount} that the others then bring you less`,
    othersMore: (amount) => `${amount} that the others then bring you more`,
    tax: (amount) => `${amount} of tax`,
    handing: (amount) => `${amount} that handing over and later generations cost you`,
    afterwards: (amount) => `${amount} that it earns by itself afterwards`,
  } satisfies Readonly<Record<Difference, (amount: string) => string>>,
};

export type TermsWords = typeof TERMS_EN;
