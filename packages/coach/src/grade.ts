/**
 * The grade of one decision: what the move played was worth, what would have been better, and by how much, in points of
 * V. Where the label would change within the standard error there is none: `unsure` names the two.
 */
import { sampleWorld } from "@linchpin/seats";
import { seedRandom } from "@linchpin/coalition";
import type { Move } from "@linchpin/table";
import { candidatesIn, distinct, sameMove } from "./candidates.ts";
import type { Decision } from "./decisions.ts";
import { duelling, meanOf } from "./duel.ts";
import { errorOf, evaluate, type Evaluation, type Weighed } from "./evaluate.ts";
import { gradeOf, LEAST_DROP, moneyOf, SURE, valueOf, type Grade } from "./value.ts";

export interface Graded {
  readonly ply: number;
  readonly number: number;
  readonly week: number;
  readonly move: Move;
  /** V of the best move found, points. */
  readonly value: number;
  /** V of the best move less V of the move played, 0 or more, and its standard error. */
  readonly drop: number;
  readonly error: number;
  readonly grade: Grade;
  /** Labels between which chance decides; null: the label is sure. */
  readonly unsure: readonly [Grade, Grade] | null;
  /** The best move; the move played, if nothing better was found. */
  readonly best: Move;
  /** By how much, in points, the best move is better than the best of another kind; null: there is none. */
  readonly gap: number | null;
  /** The other moves that came nearest, best first. */
  readonly others: readonly Weighed[];
  readonly rollouts: number;
}

export interface Quality {
  /** Rollouts a decision. */
  readonly rollouts: number;
  readonly seed: number;
}

export const USUAL: Quality = { rollouts: 90, seed: 1 };
const OTHERS = 3;

export function gradeDecision(decision: Decision, { rollouts, seed }: Quality = USUAL): Graded {
  const { view, insight, move } = decision;
  const world = sampleWorld(insight, view, seedRandom(seed));
  const moves = distinct([move, ...candidatesIn(world, view, insight.reading)]);
  const evaluation = evaluate(insight, view, moves, { rollouts, seed: seed + decision.ply, keep: [move] });
  return settled(decision, evaluation, seed);
}

/** The grade by an evaluation, and where that is not clearly the best move, by a duel with the best. */
export function settled(decision: Decision, evaluation: Evaluation, seed: number): Graded {
  const graded = gradedBy(decision, evaluation);
  if (graded.drop < LEAST_DROP.good && graded.unsure === null) return graded;
  return dueled(decision, graded, betterFor(decision, evaluation), seed);
}

/**
 * The better move to tell of: the best, or one that chance alone parts from it and that concerns the same party as the
 * move played, since that says more about it.
 */
function betterFor({ move, view: { scenario } }: Decision, { moves }: Evaluation): Move {
  const [best] = moves;
  const party = partyOf(move);
  if (party === null || partyOf(best!.move) === party) return best!.move;
  const least = moneyOf(scenario, LEAST_DROP.good);
  const near = moves.filter(
    (each) =>
      each.worlds === best!.worlds &&
      best!.mean - each.mean <= Math.max(least, each.error) &&
      partyOf(each.move) === party &&
      !sameMove(each.move, move),
  );
  return (near[0] ?? best!).move;
}

const partyOf = (move: Move): number | null => ("party" in move ? move.party : null);

/** Worlds of a duel: looked at every so many, until the label is sure, or given up. */
const STEP = 12;
const MOST = 48;

/** The move played against the best one alone, in new worlds, as long as chance has too much to do with the label. */
function dueled(decision: Decision, graded: Graded, best: Move, seed: number): Graded {
  const { scenario } = decision.view;
  const points = (money: number): number => valueOf(scenario, money) - valueOf(scenario, 0);
  let found = graded;
  let worlds = 0;
  for (const fought of duelling(decision, { played: graded.move, best }, { worlds: MOST, seed })) {
    if (++worlds % STEP > 0) continue;
    const lost = fought.best.map((top, i) => points(top - fought.played[i]!));
    const drop = Math.max(0, meanOf(lost));
    const error = errorOf(lost);
    found = {
      ...graded,
      value: valueOf(scenario, Math.max(meanOf(fought.best), meanOf(fought.played))),
      drop,
      error,
      grade: gradeOf(drop),
      unsure: unsureBetween(drop, error),
      best: drop < LEAST_DROP.good ? graded.move : best,
      rollouts: graded.rollouts + 3 * worlds,
    };
    if (found.unsure === null) break;
  }
  return found;
}

/** The grade that an evaluation which weighed the move played gives it. */
export function gradedBy(decision: Decision, evaluation: Evaluation): Graded {
  const { ply, number, week, move, view } = decision;
  const { scenario } = view;
  const points = (money: number): number => valueOf(scenario, money) - valueOf(scenario, 0);
  const [best] = evaluation.moves;
  const played = evaluation.moves.find((weighed) => sameMove(weighed.move, move))!;
  const drop = Math.max(0, points(best!.mean - played.mean));
  const error = played === best ? 0 : points(played.error);
  const rivals = evaluation.moves.filter((weighed) => weighed.move.kind !== best!.move.kind);
  return {
    ply,
    number,
    week,
    move,
    value: valueOf(scenario, best!.mean),
    drop,
    error,
    grade: gradeOf(drop),
    unsure: unsureBetween(drop, error),
    best: drop < LEAST_DROP.good ? move : betterFor(decision, evaluation),
    gap: rivals.length === 0 ? null : points(best!.mean - Math.max(...rivals.map((r) => r.mean))),
    others: evaluation.moves.filter((weighed) => !sameMove(weighed.move, move)).slice(0, OTHERS),
    rollouts: evaluation.rollouts,
  };
}

function unsureBetween(drop: number, error: number): readonly [Grade, Grade] | null {
  const low = gradeOf(Math.max(0, drop - SURE * error));
  const high = gradeOf(drop + SURE * error);
  // Whether a move was best or merely good is not worth a doubt.
  return low === high || LEAST_DROP[high] <= LEAST_DROP.good ? null : [low, high];
}
