/**
 * The one scale of the coach, and the one table of its labels. V = 100·(EV − floor)/(ceiling − floor): the scenario's
 * floor is 0, its ceiling 100; points beyond either are possible.
 *
 * "even" is no praise and no blame: nothing was told apart from the move.
 */
import type { Scenario } from "@linchpin/table";

export const FAULTS = ["inaccuracy", "mistake", "blunder"] as const;
export type Fault = (typeof FAULTS)[number];
export const LABELS = ["best", "good", "even", ...FAULTS] as const;
export type Grade = (typeof LABELS)[number];

/** Least drop, in points of V, of each fault; the order is from mild to severe. */
export const LEAST_DROP: Readonly<Record<Fault, number>> = { inaccuracy: 5, mistake: 10, blunder: 15 };

/** Points of V below which two moves are as good as each other. */
export const ALIKE = 1;

/** The part of what there was that, lost by decisions in a whole game, halves its accuracy; and the fewest points that do. */
const HALF_ACCURACY = { part: 0.4, points: 10 } as const;

/** Money as points of V. */
export const valueOf = ({ floor, ceiling }: Scenario, money: number): number =>
  (100 * (money - floor)) / (ceiling - floor);

/** Points of V as money. */
export const moneyOf = ({ floor, ceiling }: Scenario, points: number): number =>
  (points * (ceiling - floor)) / 100;

/** A difference of money as points. */
export const pointsOf = ({ floor, ceiling }: Scenario, money: number): number =>
  (100 * money) / (ceiling - floor);

/** The fault that a drop of so many points is; null: none. */
export const faultOf = (drop: number): Fault | null =>
  FAULTS.findLast((fault) => drop >= LEAST_DROP[fault]) ?? null;

/** The label of a drop by itself, without what praise would ask for. */
export const gradeOf = (drop: number): Grade => faultOf(drop) ?? "even";

export const isFault = (grade: Grade): grade is Fault => grade in LEAST_DROP;

/** Whether it is left open that a move was about as good. Of a fault only how bad it is may be open: at least that it is for sure. */
export const isOpen = ({ grade, unsure }: { readonly grade: Grade; readonly unsure: unknown }): boolean =>
  unsure !== null && !isFault(grade);

/**
 * 0..100: what decisions kept of what there was. 100 where they lost nothing; half for `HALF_ACCURACY` of V at the start, by the
 * coach's way. Of one deal it falls with skill and with nothing else; of several it says the same of each, however much is in them.
 */
export const accuracyOf = (skill: number, start: number): number =>
  100 * 2 ** (Math.min(0, skill) / Math.max(HALF_ACCURACY.points, HALF_ACCURACY.part * start));

/** Half the width of a 95 % interval, in standard errors. */
export const SURE = 1.96;

/** The same of so few worlds, within a few hundredths of Student's. */
export const sureOf = (worlds: number): number => SURE + 3.5 / worlds;
