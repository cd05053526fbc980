/**
 * What terms say that is rarely meant. Data, like `advice.ts`: the terms are right and mean what they say.
 */

import type { Band, Deal, Terms } from "../deal.ts";
import { addressOf } from "./entries.ts";
import type { Hint } from "./hint.ts";

/** Share of sales above which no royalty is usual; licences of medicines reach about a fifth. */
const USUAL_MOST = 0.2;

/** Paths are from the terms themselves: a file may hold them under `terms`. */
export function adviceForTerms(terms: Terms, deal: Deal): readonly Hint[] {
  return [
    ...unitsAdvice(terms, deal),
    ...minimumAdvice(terms, deal),
    ...yearsAdvice(terms),
    ...exclusiveAdvice(terms, deal),
  ];
}

/** Some channels count in units and others do not; a fee a unit brings something only where one does. */
function unitsAdvice({ perUnit, channels }: Terms, deal: Deal): readonly Hint[] {
  const licensed = channels.map((i) => deal.channels[i]!);
  if (perUnit === 0 || licensed.some(({ units }) => units > 0)) return [];
  const what = `a fee a unit brings nothing: no units are given of ${licensed.map(({ name }) => name).join(", ")}`;
  const write = `\`units\` a month of the channel in the deal file; see ${addressOf(8)}`;
  return [{ path: "perUnit", what, write }];
}

/** What a licensee undertakes to buy is turnover of the owner's; a minimum is paid beside it, for nothing. */
function minimumAdvice({ minimum, royalty, perUnit, channels }: Terms, deal: Deal): readonly Hint[] {
  const licensed = channels.map((i) => deal.channels[i]!);
  const yearly = (key: "sales" | "units"): number =>
    12 * licensed.reduce((sum, channel) => sum + channel[key] * channel.chance, 0);
  const sales = yearly("sales");
  const usual = Math.max(USUAL_MOST * sales, 1.5 * (topRate(royalty) * sales + perUnit * yearly("units")));
  const most = Math.max(...minimum);
  if (usual === 0 || most <= usual) return [];
  const what = `a minimum of ${most} a year is more than licences of this size bring: its sales are ${Math.round(sales)} in a full year`;
  const write = `what falls due even if nothing is sold; if the party undertakes to buy parts (take or pay), your margin on them as \`perUnit\` or \`royalty\`, never their turnover; see ${addressOf(9)}`;
  return [{ path: "minimum", what, write }];
}

const topRate = (bands: readonly Band[]): number => Math.max(...bands.map(({ rate }) => rate));

function yearsAdvice({ minimum, term }: Terms): readonly Hint[] {
  const years = Math.ceil(term / 12);
  if (minimum.length <= years) return [];
  const what = `${minimum.length} minimums, and the licence has ${years} ${years === 1 ? "year" : "years"}`;
  return [{ path: "minimum", what, write: `${years} at most, or a longer \`term\`` }];
}

function exclusiveAdvice({ exclusive, channels, term }: Terms, deal: Deal): readonly Hint[] {
  if (exclusive === null) return [];
  const hints: Hint[] = [];
  if (exclusive.channels === "all" && channels.length === deal.channels.length) {
    const what = "every channel is licensed, so there is none to keep from others";
    hints.push({ path: "exclusive", what, write: "nothing; remove `exclusive`" });
  }
  if (exclusive.until > term) {
    const what = `the exclusivity outlasts the licence of ${term} months`;
    hints.push({ path: "exclusive.until", what, write: `${term} or less, if it is to end with the licence` });
  }
  return hints;
}
