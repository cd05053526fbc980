/** Exclusivity, bidders and channels in words and signed figures. */
import type { Analysis } from "../../facts/analysis.ts";
import type { Deal, PriceList, Quantiles } from "@linchpin/deal";
import type { Unit } from "../figures.ts";
import { bidderSentence, channelSentence, exclusivitySentence, nameOfChannel, nameOfPlayer } from "./deal.ts";

export function leverSentences(deal: Deal, list: PriceList): readonly string[] {
  const named = list.exclusivity.map(({ of, value }) => ({
    party: nameOfPlayer(deal, of),
    now: value,
    forecloses: list.foreclosed.find((p) => p.of === of)!.value,
  }));
  return [
    exclusivitySentence(named),
    ...list.bidder.map((p) => bidderSentence(nameOfPlayer(deal, p.of), p.value)),
    ...list.channel.map((p) => channelSentence(nameOfChannel(deal, p.of), p.value)),
  ].filter((sentence) => sentence !== null);
}

/** One change of the table: what it does to the owner's share. */
export interface Lever {
  readonly label: string;
  readonly gain: number;
  readonly range: Quantiles | undefined;
}

export function leversOf({ deal, list, ranges }: Analysis): readonly Lever[] {
  const sampled = ranges?.report.prices;
  const party = (of: number): Deal["parties"][number] => deal.parties[of - 1]!;
  return [
    ...list.exclusivity.flatMap(({ of, value }) => {
      const { name, key } = party(of);
      const shutOut = list.foreclosed.find((p) => p.of === of)!.value;
      const today = {
        label: `Exclusive: ${name}`,
        gain: -value,
        range: negated(sampled?.exclusivity[key]),
      };
      if (shutOut - value < 0.5) return [today];
      return [
        today,
        { label: "  what it forecloses", gain: -shutOut, range: negated(sampled?.foreclosed[key]) },
      ];
    }),
    ...list.bidder.map(({ of, value }) => ({
      label: `${party(of).name} joins`,
      gain: value,
      range: sampled?.bidder[party(of).key],
    })),
    ...list.channel.map(({ of, value }) => ({
      label: `You own ${nameOfChannel(deal, of)}`,
      gain: value,
      range: sampled?.channel[deal.channels[of]!.key],
    })),
  ];
}

/** Of minus a figure, whose P10 is minus the figure's P90. */
const negated = (range: Quantiles | undefined): Quantiles | undefined =>
  range && { p10: -range.p90, p50: -range.p50, p90: -range.p10 };

export function gainText(unit: Unit, amount: number): string {
  const text = unit.figure(amount);
  return amount > 0 && text !== "0" ? `+${text}` : text;
}
