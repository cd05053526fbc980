/** Terms that move no money and hand nothing over: what a sheet is filled from. Fields come in the order of `Terms`. */
import type { Terms } from "../deal.ts";

export const bareTerms = ({ party, term, channels }: Pick<Terms, "party" | "term" | "channels">): Terms => ({
  party,
  upfront: 0,
  milestones: [],
  royalty: [{ to: null, rate: 0 }],
  perUnit: 0,
  minimum: [0],
  term,
  channels,
  supplies: [],
  transfers: [],
  releases: "all",
  exclusive: null,
  profitShare: 0,
  withheld: 0,
  reported: 1,
  penalty: 0,
});
