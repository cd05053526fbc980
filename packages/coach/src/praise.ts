/**
 * Praise, by definition only: the only move, where the best of another kind is clearly worse; and a move that cost
 * something at the time, was the best, and was followed by what it was for.
 */
import type { Move, PlayEvent } from "@linchpin/table";
import type { Decision } from "./decisions.ts";
import type { Graded } from "./grade.ts";
import { SURE } from "./value.ts";

export type Praise =
  | { readonly kind: "onlyMove"; readonly gap: number }
  /** `cost`: money at the time; `rise`: points of V by `week`. */
  | { readonly kind: "paidOff"; readonly cost: number; readonly rise: number; readonly week: number };

/** The next best of another kind is at least this many points below. */
export const ONLY_GAP = 10;
/** By when it has paid off, V is higher by so many points; and what it was for came within so many weeks. */
const PAID_OFF_RISE = 5;
const PAID_OFF_WEEKS = 12;

/** A game as far as praise looks at it: every decision in order, with its grade. */
export interface Course {
  readonly decisions: readonly Pick<Decision, "week" | "followed">[];
  readonly graded: readonly Graded[];
}

/** `cost`: money that the move took at once, 0 if none worth naming. */
export function praiseOf(graded: Graded, course: Course, cost: number): Praise | null {
  const { grade, gap, move } = graded;
  if (grade !== "best" && grade !== "good") return null;
  if (grade === "best" && gap !== null && gap >= ONLY_GAP + SURE * doubtOf(graded) && ANSWERS.has(move.kind))
    return { kind: "onlyMove", gap };
  return cost > 0 ? paidOff(graded, course, cost) : null;
}

/** Kinds of which a person sees why there may be no other: what they take up is gone if it is let lie. */
const ANSWERS: ReadonlySet<Move["kind"]> = new Set(["accept", "propose", "approach", "build"]);

function paidOff(
  { number, week, value, move }: Graded,
  { decisions, graded }: Course,
  cost: number,
): Praise | null {
  const came = decisions.findIndex(
    (each, i) =>
      i >= number && each.week <= week + PAID_OFF_WEEKS && each.followed.some((event) => wasFor(move, event)),
  );
  const after = graded[came + 1];
  if (came < 0 || after === undefined || after.value - value < PAID_OFF_RISE) return null;
  return { kind: "paidOff", cost, rise: after.value - value, week: after.week };
}

/** What a move is made for: that the party signs or pays, that the channel stands, that the release is out. */
function wasFor(move: Move, event: PlayEvent): boolean {
  if (move.kind === "build") return event.kind === "built" && event.channel === move.channel;
  if (move.kind === "develop") return event.kind === "released";
  return (event.kind === "signed" || event.kind === "paid") && "party" in move && event.party === move.party;
}

/** Standard error of the gap: that of the nearest other move of another kind. */
export function doubtOf({ others, best, error }: Graded): number {
  const rival = others.find(({ move }) => move.kind !== best.kind);
  return rival?.error ?? Math.max(error, ...others.map((other) => other.error));
}
