/** The plans that can be played many times, and what comes of one. Kept apart, so that a page need not load the players. */

/** Ways of dealing that a person can choose, by their names as simulated owners. */
export const PLANS = ["techniques", "refuse", "onebuyer", "exclusive", "give"] as const;
export type Plan = (typeof PLANS)[number];

export interface PlanOutcome {
  readonly plan: Plan;
  readonly played: number;
  readonly total: number;
  /** The owner's payoffs, sorted. */
  readonly payoffs: readonly number[];
  /** Games in which somebody signed. */
  readonly signed: number;
  /** What closing the talks in the first week brings, and the owner's share with everybody in talks. */
  readonly floor: number;
  readonly ceiling: number;
}
