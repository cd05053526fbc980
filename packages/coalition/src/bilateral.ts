/**
 * One owner who bargains with partners one by one, each talk ending in an equal split of what it adds.
 *
 * Horn & Wolinsky (1988, RAND J. Econ. 19:408): the talks are simultaneous, each takes the other agreements as given.
 * Stole & Zwiebel (1996, Rev. Econ. Stud. 63:375): an agreement is open again when another falls through, which leads
 * to the Shapley value. Complements gain by bargaining as one, substitutes by bargaining apart.
 *
 *     bilateralNash(ownerTable([0, 10, 16]), 0); // owner 10, partners 3 and 3; had they merged: 8 and 8
 */
import { checkPlayer, coalitionSize, membersOf, playersOf, tableOf, type WorthTable } from "./game.ts";

/** F(0 … n): what the owner makes with k partners, in any unit; nothing is made without the owner. */
export type Output = readonly number[];

/** Payoffs of owner and of each of n equal partners; they add up to F(n). */
export interface OwnerAndPartner {
  readonly owner: number;
  readonly partner: number;
}

/** The game of an indispensable owner (player 0) and n equal partners. RangeError unless F(0), F(1) … are finite. */
export function ownerTable(output: Output): Float64Array {
  checkOutput(output);
  // Nobody is worth 0, and the owner alone makes F(0).
  return tableOf(output.length, (mask) => (mask & 1 ? output[coalitionSize(mask) - 1]! : 0));
}

/** Stole & Zwiebel: the owner gets the mean of F(0 … n), the partners share the rest. Any n ≥ 1. */
export function stoleZwiebel(output: Output): OwnerAndPartner {
  const partners = checkOutput(output);
  const owner = output.reduce((sum, worth) => sum + worth, 0) / output.length;
  return { owner, partner: (output[partners]! - owner) / partners };
}

export interface BilateralPayoffs {
  readonly owner: number;
  /** By bargaining unit, in the order given. */
  readonly units: readonly number[];
}

/**
 * Horn & Wolinsky: each unit gets what it makes alone and half of what its agreement adds, all others agreeing; the
 * owner keeps the rest, which may be less than the owner alone makes.
 *
 * `units`: masks of partners who bargain as one, by default each alone. Throws RangeError unless they hold every
 * player but the owner once.
 */
export function bilateralNash(
  table: WorthTable,
  owner: number,
  units: readonly number[] = partnersOf(table, owner),
): BilateralPayoffs {
  const everyone = 2 ** playersOf(table) - 1;
  checkPlayer(playersOf(table), owner);
  const together = units.reduce((sum, unit) => sum + unit, 0);
  const joined = units.reduce((mask, unit) => mask | unit, 0);
  if (together !== joined || joined !== (everyone ^ (1 << owner)) || units.includes(0)) {
    throw new RangeError("The units must hold every player but the owner once.");
  }
  const payoffs = units.map((unit) => {
    const adds = table[everyone]! - table[everyone ^ unit]! - table[unit]!;
    return table[unit]! + adds / 2;
  });
  return { owner: payoffs.reduce((rest, payoff) => rest - payoff, table[everyone]!), units: payoffs };
}

const partnersOf = (table: WorthTable, owner: number): readonly number[] =>
  membersOf((2 ** playersOf(table) - 1) ^ (1 << owner)).map((player) => 1 << player);

/** The number of partners. */
function checkOutput(output: Output): number {
  if (output.length < 2) throw new RangeError("An output lists F(0), F(1) and so on: at least one partner.");
  const wrong = output.find((worth) => !Number.isFinite(worth));
  if (wrong !== undefined) throw new RangeError(`An output is a finite number, not ${wrong}.`);
  return output.length - 1;
}
