/**
 * Two small results that the report quotes beside the model: the rent of being first, and the deposit that tells a
 * buyer from a collector.
 */

/**
 * The outsider's share, 0..1, of one generation's undiscounted margin when the owner releases every `every` months,
 * the outsider needs `lag` months after each, and a generation's margin halves in `halfLife` months (null: never).
 */
export function outsiderShare(every: number, lag: number, halfLife: number | null): number {
  if (lag >= every) return 0;
  if (halfLife === null) return 1 - lag / every;
  const left = (months: number): number => 2 ** (-months / halfLife);
  return (left(lag) - left(every)) / (1 - left(every));
}

/**
 * Fees that a buyer who values the file at `partner` pays and one who values it at `acquirer`, having seen the
 * teaser, does not: above `above`, at most `upTo`. Null: no fee separates them, so withhold or change the file.
 */
export function separatingFee(acquirer: number, partner: number): { above: number; upTo: number } | null {
  return acquirer < partner ? { above: acquirer, upTo: partner } : null;
}
