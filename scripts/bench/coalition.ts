/**
 * How fast the exact Shapley value is: against the npm package `shapley`, and against n·2^(n−1) plain additions. And the
 * nucleolus, exact and with its certificate, against what one would do without it: successive linear programmes of HiGHS
 * from npm, in doubles.
 */
import {
  coalitionSize,
  nextFloat,
  nucleolus,
  nucleolusFault,
  seedRandom,
  shapley,
  solveNucleolus,
  tableOf,
  type WorthTable,
} from "@linchpin/coalition";
import { shapley as npmShapley } from "shapley";
import { nucleolusByProgrammes } from "../../packages/coalition/test/helpers/programmes.ts";
import { bestTime, row, type BenchRow } from "./measure.ts";

const SIZES = [8, 10, 12, 14, 16, 18, 20, 22, 24] as const;

/** Where npm `shapley` takes seconds at most; n = 20 takes it a minute. */
export const NPM_SIZES: readonly number[] = [8, 10, 12, 14, 16];

/** Rows by size: ours, the lower bound and their ratio, npm `shapley` and that ratio. */
export function benchCoalition(npmSizes: readonly number[] = NPM_SIZES): readonly BenchRow[] {
  return [...benchShapley(npmSizes), ...benchNucleolus()];
}

function benchShapley(npmSizes: readonly number[]): readonly BenchRow[] {
  return SIZES.flatMap((n) => {
    const table = tableOf(n, (mask) => Math.sqrt(mask));
    const ours = bestTime(() => shapley(table)[0]!);
    const bound = bestTime(() => additions(table, n));
    const rows: BenchRow[] = [
      row(`shapley n=${n}`, ours, "ms", "exact, all players"),
      row(`additions n=${n}`, bound, "ms", "one pass of n·2^(n−1) additions"),
      row(`shapley/additions n=${n}`, ours / bound, "x", "the aim: below 4 at n=20"),
    ];
    if (!npmSizes.includes(n)) return rows;
    const npm = bestTime(() => ofNpm(table, n));
    return [
      ...rows,
      row(`npm shapley n=${n}`, npm, "ms", "all players"),
      row(`npm/ours n=${n}`, npm / ours, "x", "the aim: above 1000 at n=20"),
    ];
  });
}

/** Where the programmes of HiGHS, each with every coalition written out, take a few seconds at most. */
const PROGRAMME_SIZES: readonly number[] = [6, 8, 10];

function benchNucleolus(): readonly BenchRow[] {
  return [6, 8, 10, 12, 14].flatMap((n) => {
    const random = seedRandom(n);
    const table = tableOf(n, (mask) => (0.5 + nextFloat(random)) * coalitionSize(mask) ** 2);
    const ours = bestTime(() => nucleolus(table)[0]!);
    const solution = solveNucleolus(table);
    const check = bestTime(() => (nucleolusFault(table, solution) === null ? 1 : 0));
    const rows: BenchRow[] = [
      row(`nucleolus n=${n}`, ours, "ms", "exact, in fractions; the aim: below 1000 at n=12"),
      row(`certificate n=${n}`, check, "ms", "Kohlberg's criterion, exact"),
    ];
    if (!PROGRAMME_SIZES.includes(n)) return rows;
    const highs = bestTime(() => nucleolusByProgrammes(table, true)[0]!);
    return [
      ...rows,
      row(`HiGHS n=${n}`, highs, "ms", "the programmes of the tests, in doubles"),
      row(`HiGHS/ours n=${n}`, highs / ours, "x", "exact against doubles"),
    ];
  });
}

/** Adds up v(S) over the coalitions without i, for each player i. */
function additions(table: WorthTable, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const bit = 1 << i;
    for (let above = 0; above < table.length; above += 2 * bit) {
      for (let mask = above; mask < above + bit; mask++) sum += table[mask]!;
    }
  }
  return sum;
}

/** The players are their own bits, so the package finds the worth of a set by adding it up. */
function ofNpm(table: WorthTable, n: number): number {
  const players = Array.from({ length: n }, (_, i) => 1 << i);
  const valueOf = npmShapley(players, (members) => table[members.reduce((mask, bit) => mask | bit, 0)]!);
  return players.reduce((sum, player) => sum + valueOf(player), 0);
}
