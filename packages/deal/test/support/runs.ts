/** How many random cases a law is tried on: `LAW_RUNS=5000` tries every law on so many, otherwise its own number. */
export const lawRuns = (usual: number): number => Number(process.env["LAW_RUNS"] ?? usual);

/** For `forAll`: a seed, and so many cases of them. */
export const lawOf = (seed: number, usual: number): { readonly seed: number; readonly numRuns: number } => ({
  seed,
  numRuns: lawRuns(usual),
});
