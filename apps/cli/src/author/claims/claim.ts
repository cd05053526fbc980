/** What is claimed of play, and what a measurement says of it. */
import { meanOf, type GameSummary, type Mean, type Share } from "@linchpin/seats/measure";

/** The claims, in the order of docs/decisions. */
export const CLAIMS = [
  "the number of legal lines is what it was",
  "asking comes first, paying last, small before large",
  "give, refuse and the two techniques end in that order",
  "buyers help; free exclusivity, silence and free crown jewels cost",
  "harder to copy never earns less; each tool earns its keep",
  "no attack wins, no licensee is ruined",
  "signed terms lie where the trade's do",
  "nothing hidden shows",
  "the lessons hold where nobody tuned the numbers",
] as const;

/** `shown`: a figure that nothing is claimed of. */
export type Verdict = "holds" | "fails" | "unclear" | "shown";

export interface Finding {
  /** From 1. */
  readonly claim: number;
  readonly what: string;
  readonly verdict: Verdict;
  /** Money by `mean`, a share of cases, or a count. */
  readonly mean?: Mean;
  readonly share?: Share;
  readonly count?: number;
  /** What it is compared with. */
  readonly than?: Mean;
  readonly note?: string;
}

export type Results = ReadonlyMap<string, readonly GameSummary[]>;

/** The owner's payoffs. */
export const payoffs = (results: Results, name: string): readonly number[] =>
  results.get(name)!.map((s) => s.payoffs[0]!);

export const meanIn = (results: Results, name: string): Mean => meanOf(payoffs(results, name));

/** Game by game, with the same seeds. */
export function differenceIn(results: Results, name: string, than: string): Mean {
  const others = payoffs(results, than);
  return meanOf(payoffs(results, name).map((payoff, i) => payoff - others[i]!));
}

export const isAbove = (mean: Mean, bound: number): Verdict =>
  mean.mean - mean.error > bound ? "holds" : mean.mean + mean.error < bound ? "fails" : "unclear";

export const isBelow = (mean: Mean, bound: number): Verdict =>
  mean.mean + mean.error < bound ? "holds" : mean.mean - mean.error > bound ? "fails" : "unclear";

export const shareAbove = ({ low, high }: Share, bound: number): Verdict =>
  low > bound ? "holds" : high < bound ? "fails" : "unclear";

export const verdictOf = (holds: boolean): Verdict => (holds ? "holds" : "fails");
