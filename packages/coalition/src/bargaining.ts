/**
 * Two sides bargain over a set of outcomes: the frontier and the solutions of Nash, Kalai & Smorodinsky and others.
 *
 * An outcome is the pair of what both sides get from it. Either exactly one of them is agreed on, or (`lotteries`) any
 * chance mixture too, so that the set is convex. Solutions lie on the frontier and give no side less than it has
 * without an agreement.
 *
 *     nashPoint({ outcomes: [[1, 0], [0, 1]], disagreement: [0, 0], lotteries: true })?.payoffs; // [0.5, 0.5]
 */

/** What the first and the second side get. */
export type Pair = readonly [number, number];

export interface BargainingProblem {
  /** At least one; every payoff finite. Each side's payoffs in a unit of its own. */
  readonly outcomes: readonly Pair[];
  /** What both sides have without an agreement. */
  readonly disagreement: Pair;
  /** Whether chance mixtures of outcomes can be agreed on. Default: no. */
  readonly lotteries?: boolean;
}

/** A point of the frontier: an outcome, or a mixture of two neighbours on it. */
export interface BargainingPoint {
  readonly payoffs: Pair;
  /** Numbers of outcomes with their chances, which add up to 1; one entry, or two. */
  readonly mixture: readonly { readonly outcome: number; readonly chance: number }[];
}

/**
 * The outcomes that no other betters for one side without harm to the other, from the best of the second side to the
 * best of the first; equal pairs once, the first of them. O(n log n).
 */
export function paretoFrontier(outcomes: readonly Pair[]): readonly number[] {
  checkOutcomes(outcomes);
  const order = outcomes.map((_, k) => k);
  order.sort((a, b) => outcomes[b]![0] - outcomes[a]![0] || outcomes[b]![1] - outcomes[a]![1] || a - b);
  const frontier: number[] = [];
  let highest = -Infinity;
  for (const k of order) {
    if (outcomes[k]![1] <= highest) continue;
    highest = outcomes[k]![1];
    frontier.push(k);
  }
  return frontier.toReversed();
}

/**
 * Nash 1950, with bargaining power a of the first side: the greatest (x − d1)^a·(y − d2)^(1−a). Null when no outcome gives
 * both sides at least what they have. `power`: from 0 to 1, by default 1/2. Of equal products, the first side's best.
 */
export function nashPoint(problem: BargainingProblem, power = 0.5): BargainingPoint | null {
  if (!(power >= 0 && power <= 1))
    throw new RangeError(`Bargaining power is a number from 0 to 1, not ${power}.`);
  const [d1, d2] = problem.disagreement;
  // 0^0 is 1: a side without power does not count.
  const product = ([x, y]: Pair): number => (x - d1) ** power * (y - d2) ** (1 - power);
  return best(problem, product, ([x0, y0], [x1, y1]) => {
    const [right, up] = [x1 - x0, y1 - y0];
    return [-(power * right * (y0 - d2) + (1 - power) * up * (x0 - d1)) / (right * up)];
  });
}

/** Kalai & Smorodinsky 1975: the greatest equal share of what each side could get at most. Null as in `nashPoint`. */
export function kalaiSmorodinskyPoint(problem: BargainingProblem): BargainingPoint | null {
  const [d1, d2] = problem.disagreement;
  const ideal = idealPoint(problem);
  if (ideal === null) return null;
  // A side that cannot gain has its whole gain already.
  return mostEqual(problem, [ideal[0] - d1 || Infinity, ideal[1] - d2 || Infinity]);
}

/**
 * The egalitarian solution (Kalai 1977, Econometrica 45:1623): the greatest gain that both sides can have alike, in the
 * units of their payoffs; what one side can get beyond it without harm to the other, it gets (lexicographic).
 */
export const egalitarianPoint = (problem: BargainingProblem): BargainingPoint | null =>
  mostEqual(problem, [1, 1]);

/** The greatest sum of both payoffs, if the units can be added. Null as in `nashPoint`. */
export const utilitarianPoint = (problem: BargainingProblem): BargainingPoint | null =>
  best(
    problem,
    ([x, y]) => x + y,
    () => [],
  );

/** The most of each side over what the other accepts; null when there is nothing that both accept. */
export function idealPoint(problem: BargainingProblem): Pair | null {
  const points = acceptable(problem);
  // Along the frontier the first side's payoff rises and the second's falls.
  return points.length === 0 ? null : [points.at(-1)!.payoffs[0], points[0]!.payoffs[1]];
}

/**
 * Nash's division of a sum of money between any number of sides: each gets what it has anyway and a share, by weight,
 * of the rest (two sides: x = d1 + a·(S − d1 − d2)). Weights ≥ 0, by default equal. Throws RangeError when the sum does not
 * cover what they have.
 */
export function nashDivision(
  total: number,
  disagreement: readonly number[],
  weights: readonly number[] = disagreement.map(() => 1),
): readonly number[] {
  if (weights.length !== disagreement.length) {
    throw new RangeError(`There are ${disagreement.length} sides and ${weights.length} weights.`);
  }
  const wrong = [total, ...disagreement, ...weights].find((x) => !Number.isFinite(x));
  if (wrong !== undefined)
    throw new RangeError(`A sum, a payoff or a weight is a finite number, not ${wrong}.`);
  const weight = weights.reduce((a, b) => a + b, 0);
  if (weights.some((own) => own < 0) || weight === 0)
    throw new RangeError("Weights are at least 0, and not all 0.");
  const surplus = disagreement.reduce((left, own) => left - own, total);
  if (surplus < 0)
    throw new RangeError(`${total} does not cover what the sides have anyway: ${-surplus} is missing.`);
  return disagreement.map((own, i) => own + (surplus * weights[i]!) / weight);
}

/** The greatest least gain, each divided by its scale; of equal ones, the greatest other gain. */
function mostEqual(problem: BargainingProblem, scale: Pair): BargainingPoint | null {
  const [d1, d2] = problem.disagreement;
  const share = ([x, y]: Pair): Pair => [gain(x - d1, scale[0]), gain(y - d2, scale[1])];
  return best(
    problem,
    (pair) => Math.min(...share(pair)),
    (from, to) => {
      const [a, b] = share(from);
      const [c, d] = share(to);
      return [(b - a) / (b - a + (c - d))];
    },
    (pair) => Math.max(...share(pair)),
  );
}

/** With an infinite scale the gain is not one that can be had; then it does not hold the other side back. */
const gain = (amount: number, scale: number): number => (scale === Infinity ? Infinity : amount / scale);

/**
 * The acceptable point of the frontier where `value` is greatest, ties by `second`, then by the first side's payoff.
 * `between` says at which shares of the way along an edge the value may be greatest.
 */
function best(
  problem: BargainingProblem,
  value: (pair: Pair) => number,
  between: (from: Pair, to: Pair) => readonly number[],
  second: (pair: Pair) => number = ([x]) => x,
): BargainingPoint | null {
  const corners = acceptable(problem);
  const inner = problem.lotteries === true ? corners.slice(1).flatMap((to, k) => along(corners[k]!, to)) : [];
  return [...corners, ...inner].reduce<BargainingPoint | null>(
    (most, point) => (most === null || isBetter(point.payoffs, most.payoffs) ? point : most),
    null,
  );

  function along(from: BargainingPoint, to: BargainingPoint): readonly BargainingPoint[] {
    return between(from.payoffs, to.payoffs).flatMap((share) =>
      share > 0 && share < 1 ? [mixed(from, to, share)] : [],
    );
  }
  function isBetter(one: Pair, other: Pair): boolean {
    return (value(one) - value(other) || second(one) - second(other) || one[0] - other[0]) > 0;
  }
}

/** The corners of the frontier that both sides accept, in its order; with lotteries, cut off where a side refuses. */
function acceptable(problem: BargainingProblem): readonly BargainingPoint[] {
  const { outcomes, disagreement, lotteries = false } = problem;
  if (!disagreement.every(Number.isFinite))
    throw new RangeError("What the sides have anyway must be finite numbers.");
  const frontier = paretoFrontier(outcomes).map((outcome): BargainingPoint => ({
    payoffs: outcomes[outcome]!,
    mixture: [{ outcome, chance: 1 }],
  }));
  const accepts = ({ payoffs: [x, y] }: BargainingPoint): boolean =>
    x >= disagreement[0] && y >= disagreement[1];
  if (!lotteries) return frontier.filter(accepts);
  return cutAt(cutAt(upperHull(frontier), disagreement[0], 0), disagreement[1], 1).filter(accepts);
}

/** The corners that no mixture of two others betters: the convex upper right boundary. */
function upperHull(frontier: readonly BargainingPoint[]): readonly BargainingPoint[] {
  const hull: BargainingPoint[] = [];
  for (const point of frontier) {
    while (hull.length > 1 && !isAbove(hull.at(-2)!.payoffs, hull.at(-1)!.payoffs, point.payoffs)) hull.pop();
    hull.push(point);
  }
  return hull;
}

const isAbove = ([ax, ay]: Pair, [bx, by]: Pair, [cx, cy]: Pair): boolean =>
  (by - ay) * (cx - ax) > (cy - ay) * (bx - ax);

/** Puts a corner wherever an edge crosses `level` in the payoff of one side. */
const cutAt = (corners: readonly BargainingPoint[], level: number, side: 0 | 1): readonly BargainingPoint[] =>
  corners.flatMap((to, k) => {
    const from = corners[k - 1];
    if (from === undefined) return [to];
    const share = (level - from.payoffs[side]) / (to.payoffs[side] - from.payoffs[side]);
    if (!(share > 0 && share < 1)) return [to];
    const cut = mixed(from, to, share);
    // Exactly the level, so that rounding does not have the side refuse it.
    return [{ ...cut, payoffs: side === 0 ? [level, cut.payoffs[1]] : [cut.payoffs[0], level] }, to];
  });

function mixed(from: BargainingPoint, to: BargainingPoint, share: number): BargainingPoint {
  const chances = new Map<number, number>();
  for (const [point, weight] of [
    [from, 1 - share],
    [to, share],
  ] as const) {
    for (const { outcome, chance } of point.mixture)
      chances.set(outcome, (chances.get(outcome) ?? 0) + weight * chance);
  }
  return {
    payoffs: [
      from.payoffs[0] + share * (to.payoffs[0] - from.payoffs[0]),
      from.payoffs[1] + share * (to.payoffs[1] - from.payoffs[1]),
    ],
    mixture: [...chances].map(([outcome, chance]) => ({ outcome, chance })),
  };
}

function checkOutcomes(outcomes: readonly Pair[]): void {
  if (outcomes.length === 0) throw new RangeError("There is at least one outcome to bargain over.");
  const wrong = outcomes.findIndex((pair) => pair.length !== 2 || !pair.every(Number.isFinite));
  if (wrong >= 0) throw new RangeError(`Outcome ${wrong} is not a pair of finite numbers.`);
}
