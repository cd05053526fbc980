/**
 * The core: the divisions of v(N) that no coalition can better by itself.
 *
 * It is not empty exactly when the cheapest payoffs that satisfy every smaller coalition cost no more than v(N)
 * (Bondareva 1963, Shapley 1967). Linear programmes over all coalitions, exact up to {@link CORE_TOLERANCE} times the
 * largest worth; a second or so for an interval at 20 players.
 */
import { checkPlayer, coalitionSums, playersOf, subgame, type WorthTable } from "./game.ts";
import { cheapestCover, slackOf, CORE_TOLERANCE } from "./linear.ts";

export { CORE_TOLERANCE };

/** What one player can get in the core, in the unit of the table. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether no division of v(N) satisfies every coalition. */
export const coreIsEmpty = (table: WorthTable): boolean => coreTotal(table) === null;

/** Whether x divides v(N) and gives every coalition its worth, up to the tolerance. RangeError unless n payoffs. */
export function inCore(table: WorthTable, x: ArrayLike<number>): boolean {
  const n = playersOf(table);
  if (x.length !== n)
    throw new RangeError(`A division between ${n} players has ${n} payoffs, not ${x.length}.`);
  const slack = slackOf(table);
  const sums = coalitionSums(x);
  return sums.at(-1)! <= table.at(-1)! + slack && sums.every((sum, mask) => sum >= table[mask]! - slack);
}

/** The least and the most of one player in the core; null when the core is empty. */
export function coreInterval(table: WorthTable, player: number): Interval | null {
  const n = playersOf(table);
  checkPlayer(n, player);
  const total = coreTotal(table);
  if (total === null) return null;
  if (n === 1) return { low: total, high: total };
  const costOf = (costs: (i: number) => boolean): number | null => {
    const x = cheapestCover({ table, total, cost: Array.from({ length: n }, (_, i) => (costs(i) ? 1 : 0)) });
    return x === null ? null : x.reduce((sum, payoff, i) => (costs(i) ? sum + payoff : sum), 0);
  };
  const low = costOf((i) => i === player);
  const others = costOf((i) => i !== player);
  return low === null || others === null ? null : { low, high: total - others };
}

/** The interval of every player; null when the core is empty. Two linear programmes each. */
export function coreIntervals(table: WorthTable): readonly Interval[] | null {
  const intervals = Array.from({ length: playersOf(table) }, (_, player) => coreInterval(table, player));
  const known = intervals.filter((interval) => interval !== null);
  return known.length < intervals.length ? null : known;
}

/**
 * The game whose core is the strong ε-core (Shapley & Shubik 1966): every coalition but the whole is worth ε less.
 * With the excess of `leastCore` its core is the least core. Unit: that of the table.
 */
export function epsilonGame(table: WorthTable, epsilon: number): Float64Array {
  playersOf(table);
  if (!Number.isFinite(epsilon)) throw new RangeError(`ε is a finite number, not ${epsilon}.`);
  return Float64Array.from(table, (worth, mask) =>
    mask === 0 || mask === table.length - 1 ? worth : worth - epsilon,
  );
}

/** Whether the game is balanced: its core is not empty (Bondareva 1963, Shapley 1967). */
export const isBalanced = (table: WorthTable): boolean => !coreIsEmpty(table);

/** Whether the game among the members of every coalition is balanced. 2^n linear programmes: a second at 10 players. */
export function isTotallyBalanced(table: WorthTable): boolean {
  playersOf(table);
  for (let mask = table.length - 1; mask > 0; mask--) if (!isBalanced(subgame(table, mask))) return false;
  return true;
}

/** v(N), or the little more (within the tolerance) that the smaller coalitions ask for; null: they ask for too much. */
function coreTotal(table: WorthTable): number | null {
  const n = playersOf(table);
  const worth = table.at(-1)!;
  if (n === 1) return worth;
  const x = cheapestCover({ table, cost: Array.from({ length: n }, () => 1), total: null });
  const least = x!.reduce((a, b) => a + b, 0);
  return least > worth + slackOf(table) ? null : Math.max(worth, least);
}
