/**
 * What was said beside an offer and has no place in it: so many pieces, or a minimum and exclusivity that the terms do not have.
 *
 * Example: of "10 % for us, first order 500 pieces" the offer has 10 %, and the 500 are left out.
 */
import type { Terms } from "@linchpin/deal";
import type { Heard, Understood } from "./port.ts";

/** None where more was understood than one offer. */
export function leftOut(found: Understood): readonly Heard[] {
  const [move, more] = found.kind === "moves" ? found.moves : [];
  if (move?.kind !== "propose" || more !== undefined) return [];
  return found.heard.filter((each) => !hasPlace(move.terms, each));
}

function hasPlace({ upfront, minimum, term, exclusive, supplies }: Terms, heard: Heard): boolean {
  switch (heard.kind) {
    case "number":
      // A figure without its unit is a share, thousands or months.
      return heard.value <= MOST_SHARE || [upfront / 1000, term].includes(heard.value);
    case "minimum":
      return minimum.includes(heard.amount);
    case "alone":
      return exclusive !== null;
    case "supplied":
      return supplies === "all";
    case "party":
    case "asset":
    case "channel":
    case "money":
    case "percent":
    case "months":
    case "nnn":
    case "kept":
    case "part":
      return true;
  }
}
const MOST_SHARE = 40;
