/** Oracles by another method: averages over every order of the players, and the vertices of the core. */
import { membersOf, type WorthTable } from "../../src/game.ts";

/** Every order of the items. */
export function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, i) =>
    permutations(items.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  );
}

/** Mean marginal contributions over these orders of all players. */
export function meanOverOrders(table: WorthTable, orders: readonly (readonly number[])[]): readonly number[] {
  const sum = Array.from({ length: Math.log2(table.length) }, () => 0);
  for (const order of orders) {
    let mask = 0;
    for (const player of order) {
      sum[player]! += table[mask | (1 << player)]! - table[mask]!;
      mask |= 1 << player;
    }
  }
  return sum.map((x) => x / orders.length);
}

/** The orders in which no union is interrupted. */
export function ordersOfUnions(unions: readonly number[]): readonly (readonly number[])[] {
  return permutations(unions).flatMap((order) =>
    order.reduce<readonly (readonly number[])[]>(
      (starts, union) =>
        starts.flatMap((start) => permutations(membersOf(union)).map((members) => [...start, ...members])),
      [[]],
    ),
  );
}

/** Every vertex of the core: n independent tight constraints, x(N) = v(N) among them, that violate no other. */
export function coreVertices(table: WorthTable): readonly (readonly number[])[] {
  const everyone = table.length - 1;
  const n = Math.log2(table.length);
  const proper = Array.from({ length: everyone - 1 }, (_, k) => k + 1);
  return subsetsOf(proper, n - 1).flatMap((tight) => {
    const x = solve(
      [everyone, ...tight].map((mask) => ({ mask, worth: table[mask]! })),
      n,
    );
    if (x === null) return [];
    const pays = (mask: number): number => membersOf(mask).reduce((sum, i) => sum + x[i]!, 0);
    return proper.every((mask) => pays(mask) >= table[mask]! - 1e-7) ? [x] : [];
  });
}

function subsetsOf(items: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsetsOf(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

/** x with x(mask) = worth in every row; null when the rows depend on each other. Gaussian elimination. */
function solve(rows: readonly { mask: number; worth: number }[], n: number): readonly number[] | null {
  const a = rows.map(({ mask, worth }) => [...Array.from({ length: n }, (_, i) => (mask >> i) & 1), worth]);
  for (let k = 0; k < n; k++) {
    const pivot = a.findIndex((row, i) => i >= k && Math.abs(row[k]!) > 1e-9);
    if (pivot < 0) return null;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = a[i]![k]! / a[k]![k]!;
      a[i] = a[i]!.map((entry, j) => entry - factor * a[k]![j]!);
    }
  }
  return a.map((row, k) => row[n]! / row[k]!);
}
