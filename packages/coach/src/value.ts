/**
 * The one scale of the coach, and the one table of its labels. V = 100·(EV − floor)/(ceiling − floor): the scenario's
 * floor is 0, its ceiling 100; points beyond either are possible.
 */
import type { Scenario } from "@linchpin/table";

export const LABELS = ["best", "good", "inaccuracy", "mistake", "blunder"] as const;
export type Grade = (typeof LABELS)[number];

/** Least drop, in points of V, of each label; the order is from mild to severe. */
export const LEAST_DROP: Readonly<Record<Grade, number>> = {
  best: 0,
  good: 1,
  inaccuracy: 5,
  mistake: 10,
  blunder: 15,
};

/** Drop, in points, that halves the accuracy of a move. */
const HALF_ACCURACY = 10;

/** Money as points of V. */
export const valueOf = ({ floor, ceiling }: Scenario, money: number): number =>
  (100 * (money - floor)) / (ceiling - floor);

/** Points of V as money. */
export const moneyOf = ({ floor, ceiling }: Scenario, points: number): number =>
  (points * (ceiling - floor)) / 100;

export const gradeOf = (drop: number): Grade =>
  LABELS.findLast((label) => drop >= LEAST_DROP[label]) ?? "best";

/** 100 for the best move; half for a drop of 10 points. */
export const accuracyOf = (drop: number): number => 100 * 2 ** (-Math.max(0, drop) / HALF_ACCURACY);

/** Half the width of a 95 % interval, in standard errors. */
export const SURE = 1.96;
