/**
 * The interaction index: whether players are worth more together than apart, on average over who else is there.
 *
 * For two players it is the mean of v(S ∪ ij) − v(S ∪ i) − v(S ∪ j) + v(S): above 0 they complement each other, below 0
 * each can stand in for the other. With the weights of Shapley (Grabisch & Roubens 1999, Int. J. Game Theory 28:547)
 * or of Banzhaf (all S alike). For one player it is its Shapley or Banzhaf value.
 */
import { checkCoalition, coalitionSize, membersOf, playersOf, type WorthTable } from "./game.ts";
import { banzhafWeights, shapleyWeights, type SizeWeights } from "./semivalue.ts";

/** The Shapley interaction index of the members of a coalition, in the unit of the table. 2^n steps. */
export const shapleyInteraction = (table: WorthTable, coalition: number): number =>
  interaction(table, coalition, shapleyWeights);

/** The Banzhaf interaction index of the members of a coalition, in the unit of the table. 2^n steps. */
export const banzhafInteraction = (table: WorthTable, coalition: number): number =>
  interaction(table, coalition, banzhafWeights);

/** The Shapley interaction index of every two players, by player and player; Shapley values on the diagonal. */
export function pairInteractions(table: WorthTable): readonly (readonly number[])[] {
  const n = playersOf(table);
  const rows = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) rows[i]![j] = rows[j]![i] = shapleyInteraction(table, (1 << i) | (1 << j));
  }
  return rows;
}

function interaction(table: WorthTable, coalition: number, weightsOf: (n: number) => SizeWeights): number {
  const n = playersOf(table);
  checkCoalition(n, coalition);
  const size = coalitionSize(coalition);
  // The members count as one player among those who are left.
  const weights = weightsOf(n - size + 1);
  const parts = subsetsOf(coalition).map((mask) => ({
    mask,
    sign: (size - coalitionSize(mask)) % 2 === 0 ? 1 : -1,
  }));
  let sum = 0;
  for (let others = 0; others < table.length; others++) {
    if ((others & coalition) !== 0) continue;
    const weight = weights[coalitionSize(others)]!;
    for (const { mask, sign } of parts) sum += weight * sign * table[others | mask]!;
  }
  return sum;
}

const subsetsOf = (coalition: number): readonly number[] =>
  membersOf(coalition).reduce<readonly number[]>(
    (subsets, player) => [...subsets, ...subsets.map((mask) => mask | (1 << player))],
    [0],
  );
