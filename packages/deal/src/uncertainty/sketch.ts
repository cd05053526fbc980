/**
 * Quantiles of a stream in memory that does not grow with its length.
 *
 * Buckets grow geometrically, so every quantile is within 0.05 % of the true sample quantile; zero and each sign are
 * kept apart (DDSketch: Masson, Rim & Lee, PVLDB 12:2195, 2019). Magnitudes from 1e-6 to 1e18 have their own
 * buckets; smaller ones count as 0.
 */

const ACCURACY = 0.0005;
const LOG_GAMMA = Math.log1p((2 * ACCURACY) / (1 - ACCURACY));
const SMALLEST = 1e-6;
const LARGEST = 1e18;
const BUCKETS = Math.ceil(Math.log(LARGEST / SMALLEST) / LOG_GAMMA) + 1;

export interface Sketch {
  count: number;
  /** Counts by bucket: 0 for zero, ±k for a magnitude in the k-th geometric interval. */
  readonly counts: Map<number, number>;
}

export const emptySketch = (): Sketch => ({ count: 0, counts: new Map() });

export function addTo(sketch: Sketch, value: number): void {
  const bucket = bucketOf(value);
  sketch.count++;
  sketch.counts.set(bucket, (sketch.counts.get(bucket) ?? 0) + 1);
}

/** The value below which a share `q`, 0..1, of the stream lies (nearest rank); NaN if nothing was added. */
export function quantileOf(sketch: Sketch, q: number): number {
  const rank = Math.max(1, Math.ceil(q * sketch.count));
  let seen = 0;
  for (const bucket of [...sketch.counts.keys()].sort((a, b) => a - b)) {
    seen += sketch.counts.get(bucket)!;
    if (seen >= rank) return valueOf(bucket);
  }
  return Number.NaN;
}

/** 0 for zero, ±(1 … BUCKETS) by sign and magnitude. */
function bucketOf(value: number): number {
  const magnitude = Math.min(Math.abs(value), LARGEST);
  if (!(magnitude > SMALLEST)) return 0;
  return Math.sign(value) * Math.min(BUCKETS, Math.ceil(Math.log(magnitude / SMALLEST) / LOG_GAMMA));
}

function valueOf(bucket: number): number {
  if (bucket === 0) return 0;
  const upper = SMALLEST * Math.exp(Math.abs(bucket) * LOG_GAMMA);
  return Math.sign(bucket) * upper * (1 - ACCURACY);
}
