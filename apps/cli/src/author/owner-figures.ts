/** What one way of dealing comes to, over many games. */
import { valueOf } from "@linchpin/coach";
import { meanOf, type GameSummary, type Mean } from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";

export interface OwnerFigures {
  readonly owner: string;
  readonly payoff: Mean;
  /** Mean payoff on the scenario's scale of 0 to 100. */
  readonly value: number;
  readonly p5: number;
  readonly p95: number;
  readonly weeks: number;
  readonly licences: number;
}

export function figuresOf(
  scenario: Scenario,
  owner: string,
  summaries: readonly GameSummary[],
): OwnerFigures {
  const payoffs = summaries.map((s) => s.payoffs[0]!);
  const sorted = payoffs.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  const payoff = meanOf(payoffs);
  return {
    owner,
    payoff,
    value: valueOf(scenario, payoff.mean),
    p5: at(0.05),
    p95: at(0.95),
    weeks: meanOf(summaries.map((s) => s.weeks)).mean,
    licences: meanOf(summaries.map((s) => s.signed)).mean,
  };
}
