/**
 * Praise, by definition only: the only move, where the best of another kind is clearly worse; and a move that cost
 * something at the time, was the best, and was followed by what it was for.
 */
import { type PlayEvent } from "@linchpin/table";
import type { Decision } from "./decisions.ts";
import type { Graded } from "./grade.ts";
import { LEAST_DROP } from "./value.ts";

export type Praise =
  | { readonly kind: "onlyMove"; readonly gap: number }
  /** `cost`: money at the time; `rise`: points of V by `week`. */
  | { readonly kind: "paidOff"; readonly cost: number; readonly rise: number; readonly week: number };

/** The next best of another kind is at least this many points below. */
export const ONLY_GAP = 10;
/** V is to rise by this many points within so many weeks. */
export const PAID_OFF_RISE = 5;
export const PAID_OFF_WEEKS = 4;

/** `cost`: money that the move took at once, 0 if none worth naming. */
export function praiseOf(
  { view, move }: Pick<Decision, "view" | "move">,
  graded: Graded,
  all: readonly Graded[],
  cost: number,
): Praise | null {
  if (graded.drop >= LEAST_DROP.good) return null;
  if (graded.gap !== null && graded.gap >= ONLY_GAP + doubtOf(graded) && !forced(move.kind))
    return { kind: "onlyMove", gap: graded.gap };
  if (cost <= 0) return null;
  const soon = all.filter(
    ({ number, week }) => number > graded.number && week > view.week && week <= view.week + PAID_OFF_WEEKS,
  );
  const top = soon.reduce<Graded | null>(
    (best, g) => (best === null || g.value > best.value ? g : best),
    null,
  );
  if (top === null || top.value - graded.value < PAID_OFF_RISE) return null;
  return { kind: "paidOff", cost, rise: top.value - graded.value, week: top.week };
}

/** Nobody is praised for not ending the talks, or for letting a week pass. */
const forced = (kind: Decision["move"]["kind"]): boolean => kind === "wait" || kind === "close";

/** Standard error of the gap: that of the nearest other move of another kind. */
function doubtOf({ others, best, error }: Graded): number {
  const rival = others.find(({ move }) => move.kind !== best.kind);
  return rival?.error ?? Math.max(error, ...others.map((other) => other.error));
}

/** What a licence or a payment looks like in what followed. */
export const broughtIn = (followed: readonly PlayEvent[], party: number): boolean =>
  followed.some((event) => (event.kind === "signed" || event.kind === "paid") && event.party === party);
