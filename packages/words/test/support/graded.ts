/** A grade made up: of a mistake, but for what is changed. */
import type { Decision, Graded } from "@linchpin/coach";
import type { Move } from "@linchpin/table";

export const gradeAs = (
  { ply, number, week, move }: Pick<Decision, "ply" | "number" | "week" | "move">,
  best: Move,
  change: Partial<Graded>,
): Graded => ({
  ply,
  number,
  week,
  move,
  value: 50,
  drop: 12.34,
  error: 0.5,
  rival: best,
  lost: 12.34,
  worth: 38,
  usual: 50,
  apart: [0, 0],
  grade: "mistake",
  unsure: null,
  gift: null,
  letsGo: false,
  priced: false,
  best,
  saw: null,
  gap: null,
  others: [],
  rollouts: 90,
  ...change,
});
