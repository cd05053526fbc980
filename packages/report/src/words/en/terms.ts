/**
 * Sentences about one licence: what it says, whether it holds, when it starts and ends, what both get. Each is true of the
 * figures that it is given; none is printed without them.
 */
import type { Band, Deal, Holder, Milestone, Terms, TermsFigures } from "@linchpin/deal";
import { listed, money, months, percent, rate, whole } from "../figures.ts";
import { groupedBy } from "../../grouped.ts";
import { differencesOf, type Difference, type Differences } from "../differences.ts";
import { inSentence, moneyOrNothing, nameOfChannel } from "./deal.ts";
import { nameOfAsset, nameOfPlayer } from "../names.ts";
import type { Weighed } from "../../facts/weighed.ts";

/** "month 7", "month 4.7". */
export const monthName = (month: number): string => `month\u00a0${Math.round(month * 10) / 10}`;

/** What it pays, for how long and where. */
export const payWords = (deal: Deal, terms: Terms): string =>
  `${listed(paymentsOf(terms)) || "nothing"}, for ${months(terms.term)} in ${listed(terms.channels.map((c) => nameOfChannel(deal, c)))}.`;

/** The terms in a few sentences. */
export function sayTerms(deal: Deal, terms: Terms): string {
  return [
    `It pays ${payWords(deal, terms)}`,
    ...suppliedWords(deal, terms),
    handedWords(deal, terms),
    ...releaseWords(deal, terms),
    ...exclusiveWords(deal, terms),
    ...(terms.withheld > 0
      ? [`Tax takes ${rate(terms.withheld)} of every payment before it reaches you.`]
      : []),
    ...(terms.reported < 1 ? [`You expect ${rate(terms.reported)} of its sales to be reported.`] : []),
    ...(terms.penalty > 0 ? [`Breaking it is expected to cost it ${whole(terms.penalty)}.`] : []),
  ].join(" ");
}

function paymentsOf({
  upfront,
  milestones,
  royalty,
  perUnit,
  minimum,
  profitShare,
}: Terms): readonly string[] {
  const runs = royalty.some((band) => band.rate > 0);
  return [
    ...(upfront > 0 ? [`${whole(upfront)} at the signature`] : []),
    ...milestones.map(milestoneWords),
    ...(runs ? [bandWords(royalty)] : []),
    ...(perUnit > 0 ? [`${whole(perUnit)} a unit`] : []),
    ...(minimum.some((amount) => amount > 0) ? [minimumWords(minimum)] : []),
    ...(profitShare > 0 ? [`${rate(profitShare)} of its profit there`] : []),
  ];
}

export function milestoneWords(milestone: Milestone): string {
  const chance = milestone.chance < 1 ? ` (with a chance of ${percent(milestone.chance)})` : "";
  const when =
    "month" in milestone
      ? `in ${monthName(milestone.month)}`
      : milestone.months === 0
        ? "with the first sale"
        : `${months(milestone.months)} after the first sale`;
  return `${whole(milestone.amount)} ${when}${chance}`;
}

export function bandWords(bands: readonly Band[]): string {
  if (bands.length === 1) return `${rate(bands[0]!.rate)} of sales`;
  const parts = bands.map(({ to, rate: share }) =>
    to === null ? `${rate(share)} above` : `${rate(share)} up to ${whole(to)}`,
  );
  return `of a year's sales ${listed(parts)}`;
}

/** "at least 80,000 a year"; by year its first, its largest and its last. */
export function minimumWords(minimum: readonly number[]): string {
  const idle = minimum.findIndex((amount) => amount > 0);
  const steady = minimum.slice(idle).every((amount) => amount === minimum[idle]);
  if (idle > 0 && steady) return `at least ${whole(minimum[idle]!)} a year from year ${idle + 1} on`;
  const steps = minimum.filter((amount, year) => year === 0 || amount !== minimum[year - 1]);
  if (steps.length === 1) return `at least ${whole(steps[0]!)} a year`;
  if (steps.length <= 3) {
    const from = (amount: number): number => minimum.indexOf(amount) + 1;
    return `at least ${listed(steps.map((amount) => `${whole(amount)} from year ${from(amount)}`))}`;
  }
  const largest = minimum.indexOf(Math.max(...minimum));
  const years = [...new Set([0, largest, minimum.length - 1])];
  return `a minimum by year (${years.map((year) => `${whole(minimum[year]!)} in year ${year + 1}`).join(", ")})`;
}

function suppliedWords(deal: Deal, { supplies }: Terms): readonly string[] {
  if (supplies === "all") return ["You make the product and supply it."];
  if (supplies.length === 0) return [];
  const names = supplies.map((j) => inSentence(deal.technology.components[j]!.name));
  return [`You make ${listed(names)} and supply ${names.length === 1 ? "it as a part" : "them as parts"}.`];
}

const handedWords = (deal: Deal, terms: Terms): string =>
  terms.transfers.length === 0 ? "Nothing is handed over." : `Handed over: ${handedOver(deal, terms)}.`;

/** What is handed over when, month by month; empty where nothing is. */
export function handedOver(deal: Deal, { transfers }: Terms): string {
  const byMonth = groupedBy(
    transfers.toSorted((a, b) => a.month - b.month),
    (t) => t.month,
  );
  const each = [...byMonth].map(
    ([month, items]) =>
      `${listed(items.map((t) => inSentence(nameOfAsset(deal, t.asset))))} in ${monthName(month)}`,
  );
  return each.join("; ");
}

function releaseWords({ technology }: Deal, { releases }: Terms): readonly string[] {
  if (technology.releases === null) return [];
  if (releases === "all") return ["Later generations are included."];
  if (releases === "none") return ["Later generations are not included."];
  return [`Later generations are included until ${monthName(releases.until)}.`];
}

function exclusiveWords(deal: Deal, { exclusive }: Terms): readonly string[] {
  if (exclusive === null) return [];
  const where =
    exclusive.channels === "all"
      ? "any other channel"
      : listed(exclusive.channels.map((c) => nameOfChannel(deal, c)));
  return [`Nobody else gets ${where} from you before ${monthName(exclusive.until)}.`];
}

const HOLDS: Readonly<Record<Holder | "several", string>> = {
  releases: "The next generations hold it: a copy goes out of date, and only you release.",
  parts: "The parts that you supply hold it: without them it has nothing to sell.",
  channels: "The channels hold it: alone it would lose those that it sells through with your licence.",
  knowHow: "What it does not know holds it: rebuilding the rest would cost more than it would save.",
  penalty: "The penalty holds it: breaking the contract would cost more than it would save.",
  law: "The law holds it: alone it would be kept from selling.",
  several: "No single thing holds it; several do together.",
};

/** Whether the party keeps paying, and why. */
export function holdSentence({ deal, terms, figures, working }: Weighed): string {
  const party = nameOfPlayer(deal, terms.party);
  const { selfEnforcing, heldBy, stopsAt, toParty, signs } = figures;
  if (selfEnforcing) return `${party} never gains by stopping: the deal is self-enforcing. ${HOLDS[heldBy!]}`;
  if (stopsAt === null) {
    return `${party} does not get ready to make the product: under these terms that does not pay for it. It sells nothing and pays only what falls due by date.`;
  }
  const complying = working.options.all.filter((o) => o.stopsAt === null).map((o) => o.toParty);
  const gain = money(toParty - Math.max(...complying));
  const when = stopsAt === 0 ? "at once" : `in ${monthName(stopsAt)}`;
  return signs
    ? `${party} stops paying ${when}: that is worth ${gain} more to it than paying you to the end.`
    : `${party} would stop paying ${when}: that would be worth ${gain} more to it than paying you to the end.`;
}

/** That the price list does not count on a party yet; null where it does. */
export function outsideSentence({ deal, terms }: Weighed): string | null {
  const { inTalks, name } = deal.parties[terms.party - 1]!;
  return inTalks ? null : `${name} is not in talks, so the price list does not count on it yet.`;
}

export function signSentence({ deal, terms, figures }: Weighed): string {
  const party = nameOfPlayer(deal, terms.party);
  const { signs, toParty, withoutDeal, firstSale } = figures;
  const compared = `the deal is worth ${money(toParty)} to it, and no deal ${withoutDeal >= 0.5 ? money(withoutDeal) : "nothing"}`;
  if (signs) return `${party} signs, because ${compared}.`;
  return firstSale === null && toParty >= withoutDeal
    ? `${party} does not sign, because nothing would be sold under these terms.`
    : `${party} does not sign, because ${compared}.`;
}

/** When it can make the product, first sells and stops paying. */
export function timeSentence({ terms, figures }: Weighed): string | null {
  const { startsAt, firstSale, stopsAt } = figures;
  if (startsAt === null || firstSale === null) return null;
  const makes =
    startsAt === 0 ? "It can make the product at once" : `It can make the product in ${monthName(startsAt)}`;
  const ends =
    stopsAt === null ? `pays to the end, ${monthName(terms.term)}` : `pays until ${monthName(stopsAt)}`;
  return `${makes}, sells first ${firstSale === 0 ? "at once" : `in ${monthName(firstSale)}`} and ${ends}.`;
}

/** The owner's part of what is gained, and its part of the profit, and why the two differ. */
export function partSentences(weighed: Weighed): readonly string[] {
  const { deal, terms, figures } = weighed;
  const { ownerPart, profitPart, jointGain, toOwner, profit, withoutDeal, walkAway } = figures;
  const party = nameOfPlayer(deal, terms.party);
  if (ownerPart === null) {
    return [
      jointGain <= 0
        ? `By agreeing the two of you ${jointGain < -0.5 ? `lose ${money(-jointGain)}` : "gain nothing"} together, so there is no part of a gain to speak of.`
        : `Less than twelve months are sold, so a part of what is gained says nothing.`,
    ];
  }
  const gained = `By agreeing the two of you gain ${money(jointGain)} together, against your ${moneyOrNothing(walkAway)} without it and its ${moneyOrNothing(withoutDeal)} without you. ${partWords(figures)}`;
  if (profitPart === null) {
    return [
      gained,
      `${party} earns no profit with the licence before it pays you, so the part of profit that the trade quotes says nothing.`,
    ];
  }
  const trade = "The trade quotes about a quarter, where selling cost, overhead and risk are the licensee's.";
  if (profitPart > 1) {
    return [
      gained,
      `You get ${money(toOwner)}, more than the ${money(profit)} that ${party} has earned by then after getting ready: its outlay has not come back yet. ${trade}`,
    ];
  }
  return [
    gained,
    `Of the ${money(profit)} that ${party} earns with the licence before it pays you, ${percent(profitPart)} reaches you. ${trade} ${whyDiffer(weighed)}`,
  ];
}

function partWords({ ownerPart, total, walkAway, toParty, withoutDeal }: TermsFigures): string {
  if (ownerPart! < 0)
    return `All of it and more goes to the other side: you lose ${money(walkAway - total)}.`;
  if (ownerPart! > 1)
    return `All of it and more is yours: the other side loses ${money(withoutDeal - toParty)}.`;
  return `Your part of that is ${percent(ownerPart!)}.`;
}

const DIFFERS: Readonly<Record<Difference, (amount: string) => string>> = {
  withoutDeal: (amount) => `${amount} that it would have without you`,
  othersLess: (amount) => `${amount} that the others then bring you less`,
  othersMore: (amount) => `${amount} that the others then bring you more`,
  tax: (amount) => `${amount} of tax`,
  handing: (amount) => `${amount} that handing over and later generations cost you`,
  afterwards: (amount) => `${amount} that it earns by itself afterwards`,
};

const said = (all: Differences["off"]): string =>
  listed(all.map(([kind, amount]) => DIFFERS[kind](money(amount))));

function whyDiffer(weighed: Weighed): string {
  const differences = differencesOf(weighed);
  if (differences === null) return "Both parts are nearly the same here.";
  const { off, on } = differences;
  const parts = [
    ...(off.length === 0 ? [] : [`off go ${said(off)}`]),
    ...(on.length === 0 ? [] : [`on come ${said(on)}`]),
  ];
  return parts.length === 0
    ? "The two parts differ by rounding."
    : `The two parts differ because what agreeing gains is not its profit: ${parts.join("; ")}.`;
}
