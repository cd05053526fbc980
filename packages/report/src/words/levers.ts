/** Exclusivity, bidders and channels as changes of the owner's share, one line each. */
import type { Deal, PriceList, Quantiles } from "@linchpin/deal";
import type { Analysis } from "../facts/analysis.ts";
import type { Unit } from "./figures.ts";
import { nameOfPlayer } from "./names.ts";

export interface LeverWords {
  readonly exclusive: (party: string) => string;
  /** Under what exclusivity for a party costs today. */
  readonly forecloses: string;
  readonly joins: (party: string) => string;
  readonly owns: (channel: string) => string;
  /** Sentences: of exclusivity in all, of a bidder and of a channel. */
  readonly exclusivity: (costs: readonly ExclusivityCost[]) => string;
  readonly bidder: (party: string, gain: number) => string;
  readonly channel: (channel: string, gain: number) => string;
}

/** What exclusivity for a party costs today, and what it shuts out. */
export interface ExclusivityCost {
  readonly party: string;
  readonly now: number;
  readonly forecloses: number;
}

/** One change of the table: what it does to the owner's share. */
export interface Lever {
  readonly label: string;
  readonly gain: number;
  readonly range: Quantiles | undefined;
}

export function leversIn(w: LeverWords, { deal, list, ranges }: Analysis): readonly Lever[] {
  const sampled = ranges?.report.prices;
  const party = (of: number): { readonly name: string; readonly key: string } => deal.parties[of - 1]!;
  return [
    ...list.exclusivity.flatMap(({ of, value }) => {
      const { name, key } = party(of);
      const shutOut = list.foreclosed.find((p) => p.of === of)!.value;
      const today = { label: w.exclusive(name), gain: -value, range: negated(sampled?.exclusivity[key]) };
      if (shutOut - value < 0.5) return [today];
      return [today, { label: w.forecloses, gain: -shutOut, range: negated(sampled?.foreclosed[key]) }];
    }),
    ...list.bidder.map(({ of, value }) => ({
      label: w.joins(party(of).name),
      gain: value,
      range: sampled?.bidder[party(of).key],
    })),
    ...list.channel.map(({ of, value }) => ({
      label: w.owns(deal.channels[of]!.name),
      gain: value,
      range: sampled?.channel[deal.channels[of]!.key],
    })),
  ];
}

/** The same in sentences. */
export function leverSentencesIn(w: LeverWords, deal: Deal, list: PriceList): readonly string[] {
  const costs = list.exclusivity.map(({ of, value }) => ({
    party: nameOfPlayer(deal, of),
    now: value,
    forecloses: list.foreclosed.find((p) => p.of === of)!.value,
  }));
  return [
    ...(costs.length === 0 ? [] : [w.exclusivity(costs)]),
    ...list.bidder.map(({ of, value }) => w.bidder(nameOfPlayer(deal, of), value)),
    ...list.channel.map(({ of, value }) => w.channel(deal.channels[of]!.name, value)),
  ];
}

/** Of minus a figure, whose P10 is minus the figure's P90. */
const negated = (range: Quantiles | undefined): Quantiles | undefined =>
  range && { p10: -range.p90, p50: -range.p50, p90: -range.p10 };

export function gainText(unit: Unit, amount: number): string {
  const text = unit.figure(amount);
  return amount > 0 && text !== "0" ? `+${text}` : text;
}
