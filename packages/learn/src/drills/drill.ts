/**
 * A drill: one position, one decision, verified. A position is a scenario, a seed and the moves up to it, as in a record,
 * so it is replayed, never stored; choices are moves in the notation of records.
 */
import type { Explanation, Principle } from "@linchpin/coach";
import type { Theme } from "./themes.ts";

export interface Drill {
  /** Eight letters and digits made from its content: the same drill has the same id everywhere. */
  readonly id: string;
  readonly scenario: string;
  readonly seed: string;
  /** Every seat's moves so far, in notation, in order. */
  readonly moves: readonly string[];
  readonly kind: "one" | "all";
  readonly choices: readonly DrillChoice[];
  readonly themes: readonly Theme[];
  readonly principle: Principle | null;
  /** The answer goes against the principle of a station, for the reason in its explanation. */
  readonly against: Principle | null;
  /** Rating to start with. */
  readonly difficulty: number;
}

export interface DrillChoice {
  readonly move: string;
  /** V of it, points, and the standard error of both gradings together. */
  readonly value: number;
  readonly error: number;
  readonly right: boolean;
  /** Why, as facts. */
  readonly why: Explanation;
}
