/**
 * What was said of terms, filled into a draft: "6 %, four years, 80 k" are its royalty, its term and what is due on signing.
 * What is to stay at home is not handed over. Weeks are those of exclusivity in the talks. What is said twice in one kind stays
 * open: which is meant is not known.
 */
import type { Deal, Terms } from "@linchpin/deal";
import { withTerm } from "@linchpin/match";
import { flatRoyalty, keepingAtHome } from "@linchpin/table";
import type { Heard } from "@linchpin/words/understand";

export function withSaid(terms: Terms, said: readonly Heard[], deal: Deal): Terms {
  const share = only(said.flatMap((each) => (each.kind === "percent" ? [each.share] : [])));
  const amount = only(said.flatMap((each) => (each.kind === "money" ? [each.amount] : [])));
  const months = only(
    said.flatMap((each) => (each.kind === "months" && each.weeks !== true ? [each.months] : [])),
  );
  const filled = {
    ...keepingAtHome(
      deal,
      terms,
      said.flatMap((each) => (each.kind === "kept" ? [each.asset] : [])),
      said.flatMap((each) => (each.kind === "part" ? [each.component] : [])),
    ),
    ...(share === null || share > 1 ? {} : { royalty: flatRoyalty(share) }),
    ...(amount === null ? {} : { upfront: amount }),
  };
  return months === null || months < 1 || months > deal.horizon ? filled : withTerm(filled, months);
}

const only = (said: readonly number[]): number | null => (said.length === 1 ? said[0]! : null);
