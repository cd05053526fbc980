/** What both have under terms, and what else the party could do, in words. */
import type { Option } from "@linchpin/deal";
import type { RangedFigure, TermsRanges } from "../../facts/terms-ranges.ts";
import type { Weighed } from "../../facts/weighed.ts";
import { percent } from "../figures.ts";
import { nameOfPlayer } from "../names.ts";
import { monthName } from "./terms.ts";

/** What both have, line by line; the report has the same. */
export function valueRows({ deal, terms, figures }: Weighed): readonly (readonly [string, RangedFigure])[] {
  const party = nameOfPlayer(deal, terms.party);
  const until = figures.stopsAt === null ? "" : ", until it stops";
  return [
    [`this licence to you${until}`, "toOwner"],
    ["the others beside it", "others"],
    ["you in all", "total"],
    ["you, walking away", "walkAway"],
    ["you, by the price list", "expected"],
    [`to ${party}`, "toParty"],
    [`${party} without a deal`, "withoutDeal"],
  ];
}

export const optionWords = ({ stopsAt, ready }: Option): string =>
  stopsAt === null
    ? ready
      ? "pays to the end"
      : "pays what is due, sells nothing"
    : `stops in ${monthName(stopsAt)}${ready ? "" : ", not getting ready"}`;

export function rangesSentence(party: string, ranges: TermsRanges): string {
  const { samples, selfEnforcing, signs, stops, aboveWalkAway } = ranges;
  const month = stops === null ? "" : ` Where it stops, half of the time it does so by ${monthName(stops)}.`;
  return `Over ${samples} samples of the ranges ${party} signs in ${percent(signs)} and never gains by stopping in ${percent(selfEnforcing)}; in ${percent(aboveWalkAway)} you have no less than by walking away.${month} The amounts of the first column are those of the likely values, not the P50.`;
}
