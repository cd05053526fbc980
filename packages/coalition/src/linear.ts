/**
 * The linear programmes of the core: min c·x subject to x(S) ≥ v(S) for every coalition S but the whole, c ≥ 0.
 *
 * Revised simplex on the dual (weights y_S ≥ 0 whose coalitions cover each player c_i times), so constraints are
 * generated: a basis is n coalitions, pricing looks through all 2^n for the one that x leaves worst off. Starts at
 * the single players with y = c. The leaving row is the lexicographic minimum, which cannot cycle (Dantzig, Orden &
 * Wolfe 1955). The basis is inverted afresh each step: n^3 is little beside 2^n, and rounding cannot build up.
 */
import { coalitionSums, membersOf, playersOf, type WorthTable } from "./game.ts";

/** A constraint is met when it is short by at most this share of the largest worth. */
export const CORE_TOLERANCE = 1e-9;

/** Entries of an inverted 0/1 basis below this are zero, and ratios this close are ties. */
const PIVOT_TOLERANCE = 1e-10;

interface CoverProgramme {
  /** Of at least two players. */
  readonly table: WorthTable;
  /** c by player, each ≥ 0. */
  readonly cost: readonly number[];
  /** x(N) is to be exactly this; null leaves it free. */
  readonly total: number | null;
}

/** sign·x(members) ≥ worth. */
interface Column {
  readonly members: number;
  readonly sign: 1 | -1;
  readonly worth: number;
}

/** The x of least cost, or null when no x meets every constraint (only with a `total`). */
export function cheapestCover({ table, cost, total }: CoverProgramme): Float64Array | null {
  const n = playersOf(table);
  const slack = slackOf(table);
  const basis: Column[] = cost.map((_, i) => ({ members: 1 << i, sign: 1, worth: table[1 << i]! }));
  for (let step = 0; step < 1000 * n; step++) {
    const inverse = inverted(basis, n);
    const x = new Float64Array(n);
    for (let r = 0; r < n; r++) for (let i = 0; i < n; i++) x[i]! += basis[r]!.worth * inverse[r * n + i]!;
    const entering = worstColumn(table, total, x, slack);
    if (entering === null) return x;
    const leaving = leavingRow(inverse, cost, entering);
    if (leaving === null) return null;
    basis[leaving] = entering;
  }
  throw new Error(`The simplex did not finish on this game of ${n} players.`);
}

/** How much a constraint of this game may be short, in its unit. Throws RangeError on a worth that is not finite. */
export function slackOf(table: WorthTable): number {
  const largest = table.reduce((most, worth) => Math.max(most, Math.abs(worth)), 0);
  if (!Number.isFinite(largest)) throw new RangeError("The core is defined for finite worths only.");
  return CORE_TOLERANCE * largest;
}

/** The constraint that x misses by most; null when it misses none by more than `slack`. */
function worstColumn(table: WorthTable, total: number | null, x: Float64Array, slack: number): Column | null {
  const { members, short } = worstCoalition(table, x, slack);
  const everyone = table.length - 1;
  if (total !== null) {
    const missing = total - x.reduce((a, b) => a + b, 0);
    if (Math.abs(missing) > Math.max(short, slack)) {
      const sign = missing > 0 ? 1 : -1;
      return { members: everyone, sign, worth: sign * total };
    }
  }
  return members === 0 ? null : { members, sign: 1, worth: table[members]! };
}

/** Hot: one pass over the table, x(S) as the sum for the high players plus that for the low. */
function worstCoalition(
  table: WorthTable,
  x: Float64Array,
  slack: number,
): { readonly members: number; readonly short: number } {
  const lowPlayers = Math.min(x.length, 10);
  const low = coalitionSums(x.subarray(0, lowPlayers));
  const high = coalitionSums(x.subarray(lowPlayers));
  const everyone = table.length - 1;
  let members = 0;
  let short = slack;
  for (let h = 0; h < high.length; h++) {
    const start = h << lowPlayers;
    for (let l = 0; l < low.length; l++) {
      const missing = table[start + l]! - high[h]! - low[l]!;
      if (missing > short && start + l !== everyone) {
        short = missing;
        members = start + l;
      }
    }
  }
  return { members, short };
}

/** The row that reaches zero first, ties broken by the rows of the inverse; null when none ever does. */
function leavingRow(inverse: Float64Array, cost: readonly number[], entering: Column): number | null {
  const n = cost.length;
  const members = membersOf(entering.members);
  let best: { readonly row: number; readonly ratios: readonly number[] } | null = null;
  for (let row = 0; row < n; row++) {
    const entries = inverse.subarray(row * n, row * n + n);
    const rate = entering.sign * members.reduce((sum, i) => sum + entries[i]!, 0);
    if (rate <= PIVOT_TOLERANCE) continue;
    const weight = cost.reduce((sum, c, i) => sum + c * entries[i]!, 0);
    const ratios = [weight, ...entries].map((entry) => entry / rate);
    if (best === null || isLexicographicallyLess(ratios, best.ratios)) best = { row, ratios };
  }
  return best === null ? null : best.row;
}

function isLexicographicallyLess(one: readonly number[], other: readonly number[]): boolean {
  const k = one.findIndex((entry, i) => Math.abs(entry - other[i]!) > PIVOT_TOLERANCE);
  return k >= 0 && one[k]! < other[k]!;
}

/** The inverse of the matrix whose columns are the basis, by rows; Gauss and Jordan with partial pivoting. */
function inverted(basis: readonly Column[], n: number): Float64Array {
  // Rows are players, then the unit matrix to their right.
  const rows = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(2 * n);
    for (let r = 0; r < n; r++) row[r] = (basis[r]!.members >>> i) & 1 ? basis[r]!.sign : 0;
    row[n + i] = 1;
    return row;
  });
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const own = rows[k]!;
    const scale = own[k]!;
    for (let j = k; j < 2 * n; j++) own[j]! /= scale;
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![k]!;
      if (i === k || factor === 0) continue;
      for (let j = k; j < 2 * n; j++) rows[i]![j]! -= factor * own[j]!;
    }
  }
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse.set(rows[i]!.subarray(n), i * n);
  return inverse;
}
