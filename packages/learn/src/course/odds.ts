/**
 * Bayes' rule for one sign: the chance of something, `prior` before, after the sign was seen, or was looked for and not seen.
 * The sign comes with a chance of `likely` if it is so, of `unlikely` if it is not.
 *
 *     posterior(0.2, 0.3, 0.8, false)    // 0.467: not seeing what others show is a sign too
 */
export function posterior(prior: number, likely: number, unlikely: number, seen: boolean): number {
  const [so, not] = seen ? [likely, unlikely] : [1 - likely, 1 - unlikely];
  return (prior * so) / (prior * so + (1 - prior) * not);
}
