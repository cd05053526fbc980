/** What is kept of one game: small plain data that a worker can send. */
import type { LicenceSummary } from "./licences.ts";
import type { Secrets } from "./secrets.ts";

/** What a party may try. */
export const STAGES = ["ask", "invite", "tearDown", "hire", "exclusivity", "rebuild", "pay"] as const;
export type Stage = (typeof STAGES)[number];

export interface PartySummary {
  readonly acquisitionFirst: boolean;
  /** The move of the game, counted from 0, at which it first tried the stage. */
  readonly firsts: Readonly<Partial<Record<Stage, number>>>;
  readonly weeks: Readonly<Partial<Record<Stage, number>>>;
  /** Of the pairs of assets that it asked for, of unlike size, the share of which it asked for the smaller first; null: none. */
  readonly smallFirst: number | null;
}

export interface GameSummary {
  readonly seed: number;
  /** By seat, money at week 0. */
  readonly payoffs: readonly number[];
  readonly weeks: number;
  readonly signed: number;
  readonly licences: readonly LicenceSummary[];
  /** Of the moves looked at, those before which a seat could see what is hidden from it. */
  readonly secrets: Secrets;
  /** By party: whether its type is acquisition first, and when it first tried what. */
  readonly parties: readonly PartySummary[];
}
