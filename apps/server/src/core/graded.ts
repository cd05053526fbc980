/** One graded decision as it is kept and sent: moves in the notation, so that it reads the same for years. */
import type { Grade, Graded } from "@linchpin/coach";
import { writeMove, type Scenario } from "@linchpin/table";

interface WeighedMove {
  readonly move: string;
  /** Expected payoff of the owner, money at week 0, and the standard error of its difference from the best. */
  readonly mean: number;
  readonly error: number | null;
  readonly worlds: number;
}

export interface GradedMove extends Omit<Graded, "move" | "best" | "rival" | "others" | "error" | "unsure"> {
  readonly move: string;
  readonly best: string;
  readonly rival: string | null;
  /** Null: it was tried in too few worlds to tell. */
  readonly error: number | null;
  readonly unsure: readonly Grade[] | null;
  readonly others: readonly WeighedMove[];
}

export const written = (scenario: Scenario, graded: Graded): GradedMove => ({
  ...graded,
  move: writeMove(scenario, graded.move),
  best: writeMove(scenario, graded.best),
  rival: graded.rival === null ? null : writeMove(scenario, graded.rival),
  error: finite(graded.error),
  others: graded.others.map(({ move, mean, error, worlds }) => ({
    move: writeMove(scenario, move),
    mean,
    error: finite(error),
    worlds,
  })),
});

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
