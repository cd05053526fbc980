/**
 * A second try at a decision: the move is weighed against the best one known and the one played, in worlds that neither
 * was chosen in. Accepted where it is within a few points of the best.
 */
import type { Move } from "@linchpin/table";
import { distinct, sameMove } from "./candidates.ts";
import type { Choice } from "./decisions.ts";
import { evaluate } from "./evaluate.ts";
import { Reckoning } from "./reckoning.ts";
import { APART, settled, type Graded, type Labelled } from "./grade.ts";

/** Points of V that a second try may be below the best. */
export const ACCEPTED = 4;
export const USUAL_TRY = { rollouts: 90, seed: 77_777 } as const;

export interface Tried {
  readonly accepted: boolean;
  /** The grade of the new move; its `best` may be the new move itself. */
  readonly graded: Labelled;
  /** Points that the move gains over the one played; negative: it is worse still. */
  readonly gained: number;
}

export function tryAgain(
  choice: Choice,
  was: Pick<Graded, "move" | "best">,
  move: Move,
  { rollouts, seed }: { readonly rollouts: number; readonly seed: number } = USUAL_TRY,
): Tried {
  const moves = distinct([move, was.best, was.move]);
  const evaluation = evaluate(choice.insight, choice.view, moves, {
    rollouts,
    seed: seed + choice.ply,
    keep: moves,
  });
  const reckoning = new Reckoning(choice, seed + APART);
  const as = (played: Move): Labelled =>
    settled({ ...choice, move: played, followed: [] }, was.best, evaluation, reckoning);
  const graded = as(move);
  return {
    accepted: graded.drop <= ACCEPTED,
    graded,
    gained: sameMove(move, was.move) ? 0 : as(was.move).drop - graded.drop,
  };
}
