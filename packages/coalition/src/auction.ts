/**
 * An auction against a negotiation: what one more bidder is worth (Bulow & Klemperer 1996, Am. Econ. Rev. 86:180).
 *
 * Values are independent draws from one distribution. All is read off the revenue curve R(q) = q·(the value that a share
 * q of bidders reaches): what a price that such a share would pay earns from one bidder (Bulow & Roberts 1989). The best
 * mechanism follows the ironed curve, the least concave one above it (Myerson 1981).
 *
 *     auctionRevenue((p) => p, 2); // 1/3, uniform values: an auction without a reserve price, two bidders
 *     bestRevenue((p) => p, 1).revenue; // 1/4: the best that one can do with one of them
 */
import {
  cellsOf,
  curveOfFunction,
  curveOfList,
  hullOf,
  shareAt,
  slope,
  timeOf,
  CELLS,
  type CurvePoint,
} from "./revenue-curve.ts";

/**
 * A distribution of values, each finite and at least 0. Either its quantiles: the value at p, 0 < p < 1, never less at a
 * higher p; or a list of equally likely values, whose results are exact but for rounding.
 *
 * Quantiles that are smooth are accurate to about 1e-9, and to 1e-6 where the curve must be ironed. Where they jump, write
 * the list.
 */
export type Distribution = ((p: number) => number) | readonly number[];

export interface BestMechanism {
  /** Expected, in the unit of the values. */
  readonly revenue: number;
  /** The reserve price of the best mechanism: no value below it is sold to. */
  readonly reserve: number;
  /** Whether the curve had to be ironed: then the best mechanism is not an auction with a reserve price. */
  readonly ironed: boolean;
}

/** How far below its concave hull, as a share of its height, a curve of quantiles still counts as concave. */
const FLAT = 1e-7;

/** The expected price of an auction without a reserve price: the second highest of n values; 0 for one bidder. */
export function auctionRevenue(distribution: Distribution, bidders: number): number {
  checkBidders(bidders);
  if (typeof distribution === "function") {
    curveOfFunction(distribution);
    return bidders === 1 ? 0 : meanAtSecond(bidders, (q) => q * distribution(1 - q), 1);
  }
  const curve = curveOfList(distribution);
  // That the second highest value is one that at least a share q of all values reaches.
  const chance = (q: number): number => 1 - (1 - q) ** bidders - bidders * q * (1 - q) ** (bidders - 1);
  return curve.slice(1).reduce((sum, { q, value }, k) => sum + value * (chance(q) - chance(curve[k]!.q)), 0);
}

/** The most that any mechanism earns from n such bidders, on average. */
export function bestRevenue(distribution: Distribution, bidders: number): BestMechanism {
  checkBidders(bidders);
  if (typeof distribution === "function") return bestOfFunction(distribution, bidders);
  const curve = curveOfList(distribution);
  const hull = hullOf(curve);
  const peak = highestOf(hull);
  const ironed = curve.some(({ q }) => q <= peak.q && hull.every((corner) => corner.q !== q));
  return { revenue: ofCorners(hull, bidders), reserve: peak.value, ironed };
}

function bestOfFunction(valueAt: (p: number) => number, bidders: number): BestMechanism {
  const curve = curveOfFunction(valueAt);
  const top = highestOf(curve);
  const hull = hullOf(curve);
  const ironed = cellsOf(curve, hull).some(({ q, below }) => q <= top.q && below > FLAT * top.revenue);
  if (ironed) return { revenue: ofCorners(hull, bidders), reserve: top.value, ironed };
  const peak = refined(valueAt, curve, top);
  const beyond = peak.revenue * bidders * (1 - peak.q) ** (bidders - 1);
  if (bidders === 1) return { revenue: peak.revenue, reserve: peak.value, ironed };
  const before = meanAtSecond(bidders, (q) => q * valueAt(1 - q), peak.q);
  return { revenue: before + beyond, reserve: peak.value, ironed };
}

/** The first of the highest points. */
const highestOf = (points: readonly CurvePoint[]): CurvePoint =>
  points.reduce((best, point) => (point.revenue > best.revenue ? point : best));

/** Of a concave curve by its corners: its slopes are the virtual values, and the highest one above 0 is served. */
const ofCorners = (hull: readonly CurvePoint[], bidders: number): number =>
  hull.slice(1).reduce((sum, to, k) => {
    const from = hull[k]!;
    return sum + Math.max(0, slope(from, to)) * ((1 - from.q) ** bidders - (1 - to.q) ** bidders);
  }, 0);

/** The highest point between the neighbours of the highest border, by golden section. */
function refined(valueAt: (p: number) => number, curve: readonly CurvePoint[], top: CurvePoint): CurvePoint {
  const k = curve.indexOf(top);
  let low = curve[Math.max(0, k - 1)]!.q;
  let high = curve[Math.min(CELLS, k + 1)]!.q;
  const ratio = (Math.sqrt(5) - 1) / 2;
  const revenueAt = (q: number): number => q * valueAt(1 - q);
  while (high - low > 1e-12) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (revenueAt(left) < revenueAt(right)) low = left;
    else high = right;
  }
  const q = (low + high) / 2;
  return revenueAt(q) > top.revenue ? { q, value: valueAt(1 - q), revenue: revenueAt(q) } : top;
}

/** n(n−1)·∫ height(q)·(1−q)^(n−2) dq from 0 to `end`: six-point Gauss–Legendre in each cell. */
function meanAtSecond(bidders: number, height: (q: number) => number, end: number): number {
  const last = timeOf(end);
  let sum = 0;
  for (let k = 0; k < CELLS && k / CELLS < last; k++) {
    const from = k / CELLS;
    const width = Math.min(last, (k + 1) / CELLS) - from;
    for (const [node, weight] of GAUSS) {
      const t = from + (width * (1 + node)) / 2;
      const q = shareAt(t);
      sum += weight * width * 3 * t * (1 - t) * height(q) * (1 - q) ** (bidders - 2);
    }
  }
  return bidders * (bidders - 1) * sum;
}

/** Nodes and weights of six points on [−1, 1] (Abramowitz & Stegun 25.4.30). */
const GAUSS: readonly (readonly [number, number])[] = [
  [-0.932469514203152, 0.17132449237917],
  [-0.661209386466265, 0.360761573048139],
  [-0.238619186083197, 0.467913934572691],
  [0.238619186083197, 0.467913934572691],
  [0.661209386466265, 0.360761573048139],
  [0.932469514203152, 0.17132449237917],
];

function checkBidders(bidders: number): void {
  if (!Number.isInteger(bidders) || bidders < 1)
    throw new RangeError(`There is at least 1 bidder, not ${bidders}.`);
}
