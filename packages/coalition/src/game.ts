/**
 * A cooperative game with transferable utility, as the worth of every coalition.
 *
 * A coalition is a bit mask: player i is a member when bit i is set. A table holds v(S) at index S, so it has 2^n
 * entries, and entry 0 (nobody) is 0. Three players 0, 1, 2 of whom 0 and any other make 10:
 *
 *     const table = tableOf(3, (s) => (s & 1 && s & 6 ? 10 : 0));
 */

/** v(S) by coalition mask, in any one unit; length 2^n with 1 ≤ n ≤ {@link MAX_PLAYERS}; [0] is 0. */
export type WorthTable = Readonly<Float64Array>;

/** v(S) for any number of players: flag i is 1 when player i is a member. The array is reused: do not keep it. */
export type WorthFunction = (members: Uint8Array) => number;

/** The largest game held as a table: 2^24 doubles are 128 MiB. */
export const MAX_PLAYERS = 24;

/** The number of players of a table. Throws RangeError when it is not the worth table of a game. */
export function playersOf(table: WorthTable): number {
  const n = 31 - Math.clz32(table.length);
  if (table.length === 0 || table.length !== 2 ** n) {
    throw new RangeError(`A worth table has 2^n entries, not ${table.length}.`);
  }
  checkPlayers(n);
  if (table[0] !== 0) throw new RangeError(`The empty coalition is worth 0, not ${table[0]}.`);
  return n;
}

/** Tabulates `worth` for n players; asks for every coalition but the empty one, in the order of their masks. */
export function tableOf(n: number, worth: (mask: number) => number): Float64Array {
  checkPlayers(n);
  const table = new Float64Array(2 ** n);
  for (let mask = 1; mask < table.length; mask++) table[mask] = worth(mask);
  return table;
}

/** The unanimity game of a coalition: 1 when all of `carrier` take part, else 0. Its multiples span all games. */
export function unanimityTable(n: number, carrier: number): Float64Array {
  checkPlayers(n);
  if (!Number.isInteger(carrier) || carrier < 1 || carrier >= 2 ** n) {
    throw new RangeError(`A carrier is a mask from 1 to ${2 ** n - 1}, not ${carrier}.`);
  }
  return tableOf(n, (mask) => ((mask & carrier) === carrier ? 1 : 0));
}

/** The game among the members of a coalition alone, numbered in their order. Throws RangeError on nobody. */
export function subgame(table: WorthTable, coalition: number): Float64Array {
  checkCoalition(playersOf(table), coalition);
  const bits = membersOf(coalition).map((player) => 1 << player);
  const game = new Float64Array(2 ** bits.length);
  for (let mask = 1; mask < game.length; mask++) {
    let members = 0;
    for (let k = 0; k < bits.length; k++) if ((mask >>> k) & 1) members |= bits[k]!;
    game[mask] = table[members]!;
  }
  return game;
}

/** The number of members of a coalition (a mask of up to 32 bits). */
export function coalitionSize(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The members of a coalition, ascending. */
export function membersOf(mask: number): readonly number[] {
  const members: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}

/** x(S), the sum of the payoffs of its members, for every coalition S: the additive game of these payoffs. */
export function coalitionSums(payoffs: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(2 ** payoffs.length);
  for (let i = 0; i < payoffs.length; i++) {
    for (let mask = 0; mask < 1 << i; mask++) sums[mask | (1 << i)] = sums[mask]! + payoffs[i]!;
  }
  return sums;
}

/** Whether no player ever harms a coalition: v(S ∪ i) ≥ v(S) − tolerance. n·2^(n−1) comparisons. */
export function isMonotone(table: WorthTable, tolerance = 0): boolean {
  const n = playersOf(table);
  for (let mask = 0; mask < table.length; mask++) {
    for (let i = 0; i < n; i++) if (table[mask | (1 << i)]! < table[mask]! - tolerance) return false;
  }
  return true;
}

/** Whether v(S ∪ T) ≥ v(S) + v(T) − tolerance for all disjoint S and T. 3^n comparisons: seconds from 18 players. */
export function isSuperadditive(table: WorthTable, tolerance = 0): boolean {
  playersOf(table);
  for (let union = 1; union < table.length; union++) {
    const limit = table[union]! + tolerance;
    // Each split once: `part` runs over the subsets that leave something out and are the larger number of the two.
    for (let part = (union - 1) & union; part > (union ^ part); part = (part - 1) & union) {
      if (table[part]! + table[union ^ part]! > limit) return false;
    }
  }
  return true;
}

/** Whether v(S ∪ T) + v(S ∩ T) ≥ v(S) + v(T) − tolerance for all S and T (Shapley 1971). n²·2^n comparisons. */
export function isConvex(table: WorthTable, tolerance = 0): boolean {
  const n = playersOf(table);
  for (let mask = 0; mask < table.length; mask++) {
    for (let i = 1; i < n; i++) {
      const withI = mask | (1 << i);
      if (withI === mask) continue;
      for (let j = 0; j < i; j++) {
        const withJ = mask | (1 << j);
        if (withJ === mask) continue;
        if (table[withI | withJ]! + table[mask]! < table[withI]! + table[withJ]! - tolerance) return false;
      }
    }
  }
  return true;
}

/** Throws RangeError unless n is a number of players that fits a table. */
export function checkPlayers(n: number): void {
  if (!Number.isInteger(n) || n < 1 || n > MAX_PLAYERS) {
    throw new RangeError(`A worth table is for 1 to ${MAX_PLAYERS} players, not ${n}.`);
  }
}

/** Throws RangeError unless `player` is one of n players. */
export function checkPlayer(n: number, player: number): void {
  if (!Number.isInteger(player) || player < 0 || player >= n) {
    throw new RangeError(`A player of this game is a whole number from 0 to ${n - 1}, not ${player}.`);
  }
}

/** Throws RangeError unless `coalition` is a mask of some of n players. */
export function checkCoalition(n: number, coalition: number): void {
  if (!Number.isInteger(coalition) || coalition < 1 || coalition >= 2 ** n) {
    throw new RangeError(`A coalition of this game is a mask from 1 to ${2 ** n - 1}, not ${coalition}.`);
  }
}
