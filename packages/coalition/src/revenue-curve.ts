/**
 * The revenue curve of a distribution: what a price earns from one bidder, by the share of bidders who would pay it.
 *
 * Points run from q = 0 to q = 1. A curve of quantiles is sampled at the borders of cells that are narrow towards both
 * ends, q = 3t² − 2t³ for equal steps of t, since quantiles may rise without bound there.
 */
export interface CurvePoint {
  /** The share of bidders who would pay. */
  readonly q: number;
  /** The price that just so many would pay; at q = 0 that of the next point. */
  readonly value: number;
  /** q·value. */
  readonly revenue: number;
}

/** Of a sampled curve. */
export const CELLS = 2048;

/** A quantile may lie above one at a higher p by this share of it, for rounding's sake. */
const ROUNDING = 1e-9;

/** Throws RangeError on quantiles that are not finite, below 0 or fall. */
export function curveOfFunction(valueAt: (p: number) => number): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  for (let k = 1; k <= CELLS; k++) {
    const q = k === CELLS ? 1 : shareAt(k / CELLS);
    const p = Math.max(1 - q, Number.EPSILON / 2);
    const value = valueAt(p);
    const above = points.at(-1)?.value ?? Infinity;
    if (!Number.isFinite(value) || value < 0 || value > above * (1 + ROUNDING)) {
      throw new RangeError(
        `Quantiles are finite, at least 0 and never fall as p rises: at p = ${p} there is ${value}, at the next ${above}.`,
      );
    }
    points.push({ q, value, revenue: q * value });
  }
  return [{ ...points[0]!, q: 0, revenue: 0 }, ...points];
}

/** Throws RangeError on an empty list or a value that is not finite and at least 0. */
export function curveOfList(values: readonly number[]): readonly CurvePoint[] {
  if (values.length === 0) throw new RangeError("A distribution has at least one value.");
  const wrong = values.find((value) => !Number.isFinite(value) || value < 0);
  if (wrong !== undefined)
    throw new RangeError(`A bidder's value is a finite number of at least 0, not ${wrong}.`);
  const sorted = values.toSorted((a, b) => b - a);
  const points = sorted.map((value, k) => {
    const q = (k + 1) / sorted.length;
    return { q, value, revenue: q * value };
  });
  return [{ ...points[0]!, q: 0, revenue: 0 }, ...points];
}

/** The corners of the least concave curve above; points on an edge are not corners. */
export function hullOf(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  const corners: CurvePoint[] = [];
  for (const point of curve) {
    while (corners.length > 1 && slope(corners.at(-2)!, corners.at(-1)!) < slope(corners.at(-1)!, point)) {
      corners.pop();
    }
    corners.push(point);
  }
  return corners;
}

/** How far each point of the curve lies below its hull. */
export function cellsOf(
  curve: readonly CurvePoint[],
  hull: readonly CurvePoint[],
): readonly { readonly q: number; readonly below: number }[] {
  let right = 1;
  return curve.map(({ q, revenue }) => {
    while (hull[right]!.q < q) right++;
    const left = hull[right - 1]!;
    return { q, below: left.revenue + slope(left, hull[right]!) * (q - left.q) - revenue };
  });
}

export const slope = (from: CurvePoint, to: CurvePoint): number =>
  (to.revenue - from.revenue) / (to.q - from.q);

/** q at the time t of a curve, both from 0 to 1. */
export const shareAt = (t: number): number => t * t * (3 - 2 * t);

/** The inverse of `shareAt`. */
export const timeOf = (q: number): number => 0.5 - Math.sin(Math.asin(1 - 2 * q) / 3);
