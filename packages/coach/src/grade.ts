/**
 * The grade of one decision: what the move played was worth, what would have been better, and by how much, in points of
 * V. A fault is told only where two gradings in worlds of their own agree and the whole interval is on its side; praise
 * only where the move stands apart from the others. All else is "even".
 *
 * What leaves for nothing is graded by the power map too: games played out may be too short to see what it costs.
 */
import { sampleWorld } from "@linchpin/seats";
import { seedRandom } from "@linchpin/coalition";
import type { Move, Scenario } from "@linchpin/table";
import { candidatesIn, distinct, sameMove } from "./candidates.ts";
import { contest, standsAfter, standsBefore, standsApart, type Behind, type Standing } from "./contest.ts";
import type { Decision } from "./decisions.ts";
import { evaluate, type Evaluation, type Weighed } from "./evaluate.ts";
import {
  dearness,
  finality,
  FOR_NOTHING,
  giftIn,
  isFelt,
  isOfWeight,
  letsJewelGo,
  type Gift,
} from "./gifts.ts";
import { bestOf } from "./ranking.ts";
import { sawIn, type Saw } from "./saw.ts";
import { Reckoning } from "./reckoning.ts";
import {
  ALIKE,
  faultOf,
  isFault,
  LEAST_DROP,
  pointsOf,
  SURE,
  sureOf,
  valueOf,
  type Fault,
  type Grade,
} from "./value.ts";

/** The label of a move, and what it rests on. */
export interface Labelled {
  readonly ply: number;
  readonly number: number;
  readonly week: number;
  readonly move: Move;
  /** V of the best move found, points. */
  readonly value: number;
  /** V of the best move less V of the move played, 0 or more, and its standard error. Of a gift at least its price. */
  readonly drop: number;
  readonly error: number;
  /** What it was compared with, better for sure or not; null: nothing came near. */
  readonly rival: Move | null;
  /**
   * Points that it is behind that, below 0 where it came out ahead: what may be added up without bias. Of a gift that
   * is felt at least its price.
   */
  readonly lost: number;
  readonly grade: Grade;
  /** The labels at the ends of what it may be, where chance decides between them, the milder first; null: the label is sure. */
  readonly unsure: readonly [Grade, Grade] | null;
  /** What a gift costs by the power map; null: the move gives nothing for nothing. */
  readonly gift: Gift | null;
  /** Whether a crown jewel goes with the other side's paper that is signed, or against an agreement or a deposit. */
  readonly letsGo: boolean;
  /** Whether the label is the gift's price. */
  readonly priced: boolean;
  /** The best move; the move played, if nothing better was found. */
  readonly best: Move;
  /** What the games played out saw become of the parties, where two moves were compared. */
  readonly saw: Saw | null;
  /** By how much, in points, the best move is better than the best of another kind; null: there is none. */
  readonly gap: number | null;
  /** The other moves that came nearest, best first. */
  readonly others: readonly Weighed[];
  readonly rollouts: number;
}

/** A decision of a game, with what the move played brought. */
export interface Graded extends Labelled {
  /** V if the owner goes on as the coach would: after the move played, and from before it. */
  readonly worth: number;
  readonly usual: number;
  /** The one less the other, world by world: decisions of a week have the same worlds. */
  readonly apart: readonly number[];
}

export interface Quality {
  /** Rollouts a decision by which it is found what to compare; what is in doubt gets more. */
  readonly rollouts: number;
  readonly seed: number;
}

export const USUAL: Quality = { rollouts: 60, seed: 1 };
const OTHERS = 3;
/** Worlds of a reckoning are none of those of the evaluation. */
export const APART = 32_452_843;

export function gradeDecision(decision: Decision, { rollouts, seed }: Quality = USUAL): Graded {
  const { view, insight, move, ply } = decision;
  const world = sampleWorld(insight, view, seedRandom(seed));
  const candidates = candidatesIn(world, view, insight.reading);
  const usual = candidates[0]!;
  const moves = distinct([move, ...candidates]);
  const evaluation = evaluate(insight, view, moves, {
    rollouts,
    seed: seed + ply,
    keep: [move, WAIT],
  });
  const reckoning = new Reckoning(decision, seed + APART);
  const label = settled(decision, usual, evaluation, reckoning);
  const { scenario } = view;
  return {
    ...label,
    worth: valueOf(scenario, standsAfter(reckoning, move, STOOD)),
    usual: valueOf(scenario, standsBefore(reckoning, usual, STOOD)),
    apart: standsApart(reckoning, move, usual, STOOD).map((money) => pointsOf(scenario, money)),
  };
}

/** Worlds in which it is reckoned what the moves of a week brought. */
const STOOD = 24;

const WAIT: Move = { kind: "wait" };

/** The grade by an evaluation that weighed the move played, and where a label is in sight by a contest in new worlds. */
export function settled(
  decision: Decision,
  usual: Move,
  evaluation: Evaluation,
  reckoning: Reckoning,
): Labelled {
  const graded = gradedBy(decision, evaluation);
  const rivals = cannotChange(graded) ? [] : rivalsFor(decision, graded, evaluation);
  if (rivals.length === 0) return graded;
  const contestants = { played: decision.move, usual, rivals };
  let found = graded;
  for (const stands of contest(reckoning, contestants, { worlds: MOST, step: STEP })) {
    found = contested(decision, graded, stands, evaluation);
    if (isDecided(found, stands.worlds)) break;
  }
  return { ...found, rollouts: graded.rollouts + reckoning.rollouts };
}

/** Worlds of a contest: looked at every so many, at most so many; given up after so many where hardly anything was lost. */
const STEP = 16;
const MOST = 64;
const GIVEN_UP = 32;

/** Points below which hardly anything was lost. */
const HARDLY = LEAST_DROP.inaccuracy / 2;

function isDecided({ grade, unsure, lost, error }: Labelled, worlds: number): boolean {
  const most = lost + sureOf(worlds) * error;
  if (lost < ALIKE && most < LEAST_DROP.mistake) return true;
  if (worlds >= GIVEN_UP && lost < HARDLY) return true;
  return unsure === null && (isFault(grade) || most < LEAST_DROP.inaccuracy);
}

/** What it is worth comparing the move played with: what may be better, or, where it leads, what comes next. */
function rivalsFor(decision: Decision, { drop, error }: Labelled, evaluation: Evaluation): readonly Move[] {
  const [top, next] = evaluation.moves;
  if (!sameMove(top!.move, decision.move)) {
    const inSight = drop >= ALIKE && drop + SURE * error >= LEAST_DROP.inaccuracy;
    return inSight ? distinct([bestOf(decision, evaluation.moves, decision.move), top!.move]) : [];
  }
  const leads = next !== undefined && pointsOf(decision.view.scenario, top!.mean - next.mean) >= ALIKE;
  return leads ? distinct([next.move, WAIT]).filter((move) => !sameMove(move, decision.move)) : [];
}

/** A jewel is a blunder by its price, whatever is played out: it never pays for itself, and nothing is worse. */
const cannotChange = ({ priced, gift, grade }: Labelled): boolean =>
  priced && gift!.jewel && grade === "blunder";

/** The grade as far as the evaluation goes: no praise yet, and no fault but a gift's. */
export function gradedBy(decision: Decision, evaluation: Evaluation): Labelled {
  const { ply, number, week, move, view, insight } = decision;
  const { scenario } = view;
  const among = (what: Move): Weighed => evaluation.moves.find((weighed) => sameMove(weighed.move, what))!;
  const [best] = evaluation.moves;
  const played = among(move);
  const rivals = evaluation.moves.filter((weighed) => weighed.move.kind !== best!.move.kind);
  const graded: Labelled = {
    ply,
    number,
    week,
    move,
    value: valueOf(scenario, best!.mean),
    drop: pointsOf(scenario, best!.mean - played.mean),
    error: played === best ? 0 : pointsOf(scenario, played.error),
    rival: null,
    lost: 0,
    grade: "even",
    unsure: null,
    gift: giftIn(view, insight.reading, move),
    letsGo: letsJewelGo(view, move),
    priced: false,
    best: move,
    saw: null,
    gap:
      rivals.length === 0
        ? null
        : pointsOf(scenario, best!.mean - Math.max(...rivals.map(({ mean }) => mean))),
    others: evaluation.moves.filter((weighed) => !sameMove(weighed.move, move)).slice(0, OTHERS),
    rollouts: evaluation.rollouts,
  };
  return withPrice(decision, graded, evaluation);
}

/** The grade with what a contest found. */
function contested(decision: Decision, graded: Labelled, stands: Standing, evaluation: Evaluation): Labelled {
  const { scenario } = decision.view;
  const lost = pointsOf(scenario, stands.lost);
  const error = pointsOf(scenario, stands.error);
  const fault = faultBy(stands, scenario);
  const grade = fault ?? praiseBy(decision, stands, graded.gift);
  const found: Labelled = {
    ...graded,
    value: valueOf(scenario, stands.value),
    drop: Math.max(0, lost),
    error,
    rival: stands.rival,
    lost,
    grade,
    unsure: doubtOver(grade, lost, sureOf(stands.worlds) * error),
    best: fault === null ? decision.move : stands.best,
    saw: sawIn(stands.ends),
  };
  return withPrice(decision, found, evaluation);
}

/** The labels at both ends of an interval of so many points to each side, where they are not one. */
function doubtOver(grade: Grade, lost: number, within: number): Labelled["unsure"] {
  const most = faultOf(lost + within);
  if (isFault(grade)) return most === grade ? null : [grade, most!];
  // Of what is about as good something may be lost, or a little won, and nobody minds.
  if (most !== null && lost >= HARDLY) return ["even", most];
  return grade === "even" && lost <= -ALIKE ? ["even", "best"] : null;
}

/** "best": ahead of all the others by a point for sure, in both halves; "good": ahead of letting the week end. */
function praiseBy({ move, view: { scenario } }: Decision, stands: Standing, gift: Gift | null): Grade {
  const isAhead = (compared: Behind | null): boolean =>
    compared !== null &&
    pointsOf(
      scenario,
      Math.max(compared.lost + sureOf(stands.worlds) * compared.error, ...compared.halves),
    ) <= -ALIKE;
  if (isOfWeight(gift)) return "even";
  if (isAhead(stands.alone(null))) return "best";
  const close = pointsOf(scenario, stands.lost) < ALIKE;
  return close && move.kind !== "wait" && isAhead(stands.alone(WAIT)) ? "good" : "even";
}

/** The fault that both halves and the low end of the interval speak for. */
function faultBy({ lost, error, halves, worlds }: Standing, scenario: Scenario): Fault | null {
  const least = Math.min(lost - sureOf(worlds) * error, ...halves);
  return faultOf(pointsOf(scenario, least));
}

/**
 * What is given for nothing costs at least its price. A dear gift is at least a mistake, whatever was played out; but what
 * is no jewel and came out ahead of everything else has paid for itself.
 */
function withPrice(decision: Decision, graded: Labelled, evaluation: Evaluation): Labelled {
  const { gift, grade, rival } = graded;
  if (!isFelt(gift)) return graded;
  const ahead = graded.rival !== null && graded.lost + SURE * graded.error <= -ALIKE;
  if (!gift.jewel && ahead) return graded;
  const price = pointsOf(decision.view.scenario, gift.price);
  const kept = insteadOf(decision, evaluation);
  const priced = { ...graded, rival: rival ?? kept, lost: Math.max(graded.lost, price) };
  const fault = dearness(gift);
  if (fault === null || (isFault(grade) && LEAST_DROP[grade] >= LEAST_DROP[fault])) return priced;
  const drop = Math.max(graded.drop, price);
  const best = sameMove(graded.best, graded.move) ? kept : graded.best;
  return { ...priced, grade: fault, unsure: null, priced: true, drop, best };
}

/** The best of what gives nothing for nothing; what concerns the same party first where it is about as good. */
function insteadOf(decision: Decision, { moves }: Evaluation): Move {
  const { view, insight } = decision;
  const kept = moves.filter(({ move }) => finality(move, giftIn(view, insight.reading, move)) < FOR_NOTHING);
  const bestFirst = kept.toSorted((a, b) => b.mean - a.mean);
  return bestOf(decision, bestFirst, decision.move);
}
