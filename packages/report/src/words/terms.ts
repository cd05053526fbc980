/**
 * Sentences about one licence: what it says, whether it holds, when it starts and ends, what both get. Each is true of the
 * figures that it is given; none is printed without them. A language gives the phrases, `TERMS_EN` and its like.
 */
import type { Band, Deal, Milestone, Terms, TermsFigures } from "@linchpin/deal";
import { groupedBy } from "../grouped.ts";
import type { Weighed } from "../facts/weighed.ts";
import { differencesOf, type Differences } from "./differences.ts";
import type { TermsWords } from "./en/terms.ts";
import { nameOfPlayer } from "./names.ts";

/** The sentences of a language. */
export const termsIn = (w: TermsWords) => ({
  /** What it pays, for how long and where. */
  payWords: (deal: Deal, terms: Terms) => payWords(w, deal, terms),
  /** The terms in a few sentences. */
  sayTerms: (deal: Deal, terms: Terms) => sayTerms(w, deal, terms),
  milestoneWords: (milestone: Milestone) => milestoneWords(w, milestone),
  bandWords: (bands: readonly Band[]) => bandWords(w, bands),
  /** "at least 80,000 a year"; by year its first, its largest and its last. */
  minimumWords: (minimum: readonly number[]) => minimumWords(w, minimum),
  /** What is handed over when, month by month; empty where nothing is. */
  handedOver: (deal: Deal, terms: Terms) => handedOver(w, deal, terms),
  /** Whether the party keeps paying, and why. */
  holdSentence: (weighed: Weighed) => holdSentence(w, weighed),
  /** That the price list does not count on a party yet; null where it does. */
  outsideSentence: ({ deal, terms }: Weighed): string | null => {
    const { inTalks, name } = deal.parties[terms.party - 1]!;
    return inTalks ? null : w.outside(name);
  },
  signSentence: (weighed: Weighed) => signSentence(w, weighed),
  /** When it can make the product, first sells and stops paying; null: it never sells. */
  timeSentence: ({ terms, figures }: Weighed): string | null => {
    const { startsAt, firstSale, stopsAt } = figures;
    return startsAt === null || firstSale === null ? null : w.times(startsAt, firstSale, stopsAt, terms.term);
  },
  /** The owner's part of what is gained, and its part of the profit, and why the two differ. */
  partSentences: (weighed: Weighed) => partSentences(w, weighed),
});

const channelNames = (w: TermsWords, deal: Deal, channels: readonly number[]): readonly string[] =>
  channels.map((c) => w.called(deal.channels[c]!.name));

const payWords = (w: TermsWords, deal: Deal, terms: Terms): string =>
  w.pays(paymentsOf(w, terms), terms.term, channelNames(w, deal, terms.channels));

const sayTerms = (w: TermsWords, deal: Deal, terms: Terms): string =>
  [
    w.itPays(payWords(w, deal, terms)),
    ...suppliedWords(w, deal, terms),
    terms.transfers.length === 0 ? w.nothingHanded : w.handed(handedOver(w, deal, terms)),
    ...releaseWords(w, deal, terms),
    ...exclusiveWords(w, deal, terms),
    ...(terms.withheld > 0 ? [w.tax(terms.withheld)] : []),
    ...(terms.reported < 1 ? [w.reported(terms.reported)] : []),
    ...(terms.penalty > 0 ? [w.penalty(terms.penalty)] : []),
  ].join(w.between);

function paymentsOf(w: TermsWords, terms: Terms): readonly string[] {
  const { upfront, milestones, royalty, perUnit, minimum, profitShare } = terms;
  return [
    ...(upfront > 0 ? [w.upfront(upfront)] : []),
    ...milestones.map((milestone) => milestoneWords(w, milestone)),
    ...(royalty.some((band) => band.rate > 0) ? [bandWords(w, royalty)] : []),
    ...(perUnit > 0 ? [w.perUnit(perUnit)] : []),
    ...(minimum.some((amount) => amount > 0) ? [minimumWords(w, minimum)] : []),
    ...(profitShare > 0 ? [w.profitShare(profitShare)] : []),
  ];
}

function milestoneWords(w: TermsWords, milestone: Milestone): string {
  const when =
    "month" in milestone
      ? w.inMonth(milestone.month)
      : milestone.months === 0
        ? w.withFirstSale
        : w.afterFirstSale(milestone.months);
  return w.milestone(milestone.amount, when) + (milestone.chance < 1 ? w.chance(milestone.chance) : "");
}

function bandWords(w: TermsWords, bands: readonly Band[]): string {
  if (bands.length === 1) return w.ofSales(bands[0]!.rate);
  return w.bands(bands.map(({ to, rate }) => (to === null ? w.bandAbove(rate) : w.bandUpTo(rate, to))));
}

function minimumWords(w: TermsWords, minimum: readonly number[]): string {
  const idle = minimum.findIndex((amount) => amount > 0);
  const steady = minimum.slice(idle).every((amount) => amount === minimum[idle]);
  if (idle > 0 && steady) return w.leastFrom(minimum[idle]!, idle + 1);
  const steps = minimum.filter((amount, year) => year === 0 || amount !== minimum[year - 1]);
  if (steps.length === 1) return w.least(steps[0]!);
  if (steps.length <= 3)
    return w.leastInSteps(steps.map((amount) => w.stepFrom(amount, minimum.indexOf(amount) + 1)));
  const largest = minimum.indexOf(Math.max(...minimum));
  const years = [...new Set([0, largest, minimum.length - 1])];
  return w.leastByYear(years.map((year) => w.leastIn(minimum[year]!, year + 1)));
}

function suppliedWords(w: TermsWords, deal: Deal, { supplies }: Terms): readonly string[] {
  if (supplies === "all") return [w.allSupplied];
  if (supplies.length === 0) return [];
  return [w.supplied(supplies.map((j) => w.called(deal.technology.components[j]!.name)))];
}

function handedOver(w: TermsWords, deal: Deal, { transfers }: Terms): string {
  const byMonth = groupedBy(
    transfers.toSorted((a, b) => a.month - b.month),
    ({ month }) => month,
  );
  const each = [...byMonth].map(([month, items]) =>
    w.handedIn(w.list(items.map(({ asset }) => w.called(deal.assets[asset]!.name))), month),
  );
  return each.join(w.semicolon);
}

function releaseWords(w: TermsWords, { technology }: Deal, { releases }: Terms): readonly string[] {
  if (technology.releases === null) return [];
  return [typeof releases === "object" ? w.releasesUntil(releases.until) : w.releases[releases]];
}

function exclusiveWords(w: TermsWords, deal: Deal, { exclusive }: Terms): readonly string[] {
  if (exclusive === null) return [];
  const { channels, until } = exclusive;
  return [w.exclusive(channels === "all" ? w.anyChannel : w.list(channelNames(w, deal, channels)), until)];
}

function holdSentence(w: TermsWords, { deal, terms, figures, working }: Weighed): string {
  const party = nameOfPlayer(deal, terms.party);
  const { selfEnforcing, heldBy, stopsAt, toParty, signs } = figures;
  if (selfEnforcing) return [w.lasts(party), w.holds[heldBy!]].join(w.between);
  if (stopsAt === null) return w.idle(party);
  const complying = working.options.all.filter((one) => one.stopsAt === null).map((one) => one.toParty);
  return (signs ? w.stops : w.wouldStop)(party, stopsAt, toParty - Math.max(...complying));
}

function signSentence(w: TermsWords, { deal, terms, figures }: Weighed): string {
  const party = nameOfPlayer(deal, terms.party);
  const { signs, toParty, withoutDeal, firstSale } = figures;
  if (signs) return w.signs(party, w.compared(toParty, withoutDeal));
  return firstSale === null && toParty >= withoutDeal
    ? w.nothingSold(party)
    : w.signsNot(party, w.compared(toParty, withoutDeal));
}

function partSentences(w: TermsWords, weighed: Weighed): readonly string[] {
  const { deal, terms, figures } = weighed;
  const { ownerPart, profitPart, jointGain, toOwner, profit, withoutDeal, walkAway } = figures;
  const party = nameOfPlayer(deal, terms.party);
  if (ownerPart === null) return [jointGain > 0 ? w.tooShort : w.noGain(-jointGain)];
  const gained = [w.gained(jointGain, walkAway, withoutDeal), partWords(w, figures)].join(w.between);
  if (profitPart === null) return [gained, w.noProfit(party)];
  if (profitPart > 1) return [gained, [w.beyondProfit(party, toOwner, profit), w.quarter].join(w.between)];
  return [gained, [w.ofProfit(party, profit, profitPart), w.quarter, whyDiffer(w, weighed)].join(w.between)];
}

function partWords(
  w: TermsWords,
  { ownerPart, total, walkAway, toParty, withoutDeal }: TermsFigures,
): string {
  if (ownerPart! < 0) return w.partBelow(walkAway - total);
  return ownerPart! > 1 ? w.partAbove(withoutDeal - toParty) : w.part(ownerPart!);
}

function whyDiffer(w: TermsWords, weighed: Weighed): string {
  const differences = differencesOf(weighed);
  if (differences === null) return w.alike;
  const said = (all: Differences["off"]): string =>
    w.list(all.map(([kind, amount]) => w.differs[kind](w.money(amount))));
  const { off, on } = differences;
  const parts = [
    ...(off.length === 0 ? [] : [w.off(said(off))]),
    ...(on.length === 0 ? [] : [w.on(said(on))]),
  ];
  return parts.length === 0 ? w.rounding : w.differ(parts.join(w.semicolon));
}
