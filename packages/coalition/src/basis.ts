/**
 * A basis of 0/1 columns and its exact inverse, kept as whole numbers: inverse = adjugate/determinant.
 *
 * Each column is a coalition and whether the excess takes part (0 or 1 in the last row). Exchanges are done by
 * integer pivots (Edmonds 1967), so every division is exact. A 0/1 matrix of 17 rows has a determinant below 10^6
 * and so have all entries of its adjugate: their products fit a double's 53 bits.
 */
import { membersOf } from "./game.ts";

export interface Column {
  /** The coalition; 0 for the column of the excess alone. */
  readonly members: number;
  /** Whether the excess takes part in the column's constraint. */
  readonly depth: 0 | 1;
}

/** Changed in place by {@link exchange}. Row r of `adjugate` belongs to the r-th column of the basis. */
export interface Inverse {
  /** By rows; each row has one entry for each player, then one for the excess. */
  readonly adjugate: Float64Array[];
  determinant: number;
}

/** The inverse of this many independent columns, in their order. Null when they depend on each other. */
export function inverseOf(columns: readonly Column[]): Inverse | null {
  const size = columns.length;
  const inverse: Inverse = {
    adjugate: Array.from({ length: size }, (_, row) => new Float64Array(size).fill(1, row, row + 1)),
    determinant: 1,
  };
  const rowOf: number[] = [];
  for (const column of columns) {
    const along = directionOf(inverse, column);
    const row = along.findIndex((rate, candidate) => rate !== 0 && !rowOf.includes(candidate));
    if (row < 0) return null;
    exchange(inverse, row, along);
    rowOf.push(row);
  }
  const sorted = rowOf.map((row) => inverse.adjugate[row]!);
  inverse.adjugate.splice(0, size, ...sorted);
  return inverse;
}

/** How much of each basis column the column is made of, times the determinant. */
export function directionOf({ adjugate }: Inverse, { members, depth }: Column): Float64Array {
  const players = membersOf(members);
  return Float64Array.from(adjugate, (row) => {
    let sum = depth === 1 ? row.at(-1)! : 0;
    for (const player of players) sum += row[player]!;
    return sum;
  });
}

/** Puts a column in the place of the row-th; `along` is its direction, not 0 at `row`. */
export function exchange(inverse: Inverse, row: number, along: Float64Array): void {
  const { adjugate, determinant } = inverse;
  const pivot = along[row]!;
  // The determinant stays positive: with a negative pivot, everything changes its sign.
  const sign = pivot < 0 ? -1 : 1;
  const own = adjugate[row]!;
  for (const [r, entries] of adjugate.entries()) {
    if (r === row) continue;
    const factor = along[r]!;
    for (let i = 0; i < entries.length; i++) {
      entries[i] = (sign * (pivot * entries[i]! - factor * own[i]!)) / determinant;
    }
  }
  for (let i = 0; i < own.length; i++) own[i] = sign * own[i]!;
  inverse.determinant = sign * pivot;
}
