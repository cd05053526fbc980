/**
 * The Owen value: what players get when some bargain as one (a priori unions; Owen 1977).
 *
 * The mean marginal contribution over the orders in which no union is interrupted. With every player alone, or
 * all in one union, it is the Shapley value. The unions share as in the Shapley value of the game between them (the
 * quotient game), which settles the unions of one; inside a larger union, the members play the game "v with a random
 * set of whole unions before us". At most a few times 2^n steps.
 */
import { coalitionSize, membersOf, playersOf, type WorthTable } from "./game.ts";
import { shapley, shapleyWeights } from "./semivalue.ts";

/** The Owen value by player. `unions`: masks that together hold every player once, else RangeError. */
export function owen(table: WorthTable, unions: readonly number[]): Float64Array {
  checkUnions(table, unions);
  const value = new Float64Array(playersOf(table));
  const betweenUnions = shapley(quotientGame(table, unions));
  for (const [k, union] of unions.entries()) {
    const members = membersOf(union);
    const shares = members.length === 1 ? [betweenUnions[k]!] : shapley(gameWithin(table, unions, k));
    for (const [rank, player] of members.entries()) value[player] = shares[rank]!;
  }
  return value;
}

/** The game in which whole unions are the players, in the order given. */
export function quotientGame(table: WorthTable, unions: readonly number[]): Float64Array {
  checkUnions(table, unions);
  const joint = jointMasks(unions);
  const game = new Float64Array(joint.length);
  for (let mask = 0; mask < joint.length; mask++) game[mask] = table[joint[mask]!]!;
  return game;
}

/** The game among the members of union k: the mean worth added to the unions that happen to stand before it. */
function gameWithin(table: WorthTable, unions: readonly number[], k: number): Float64Array {
  const weights = shapleyWeights(unions.length);
  const before = jointMasks(unions.filter((_, other) => other !== k));
  const weightOf = Float64Array.from(before, (_, mask) => weights[coalitionSize(mask)]!);
  const own = jointMasks(membersOf(unions[k]!).map((player) => 1 << player));
  const game = new Float64Array(own.length);
  for (let mask = 1; mask < own.length; mask++) {
    let mean = 0;
    for (let h = 0; h < before.length; h++) {
      mean += weightOf[h]! * (table[before[h]! | own[mask]!]! - table[before[h]!]!);
    }
    game[mask] = mean;
  }
  return game;
}

/** The union of every subset of `parts`, by the mask of the subset. */
function jointMasks(parts: readonly number[]): Int32Array {
  const joint = new Int32Array(2 ** parts.length);
  for (const [k, part] of parts.entries()) {
    for (let mask = 0; mask < 1 << k; mask++) joint[mask | (1 << k)] = joint[mask]! | part;
  }
  return joint;
}

function checkUnions(table: WorthTable, unions: readonly number[]): void {
  const everyone = 2 ** playersOf(table) - 1;
  let seen = 0;
  for (const union of unions) {
    if (!Number.isInteger(union) || union < 1 || union > everyone) {
      throw new RangeError(`A union is a mask from 1 to ${everyone}, not ${union}.`);
    }
    if ((seen & union) !== 0) throw new RangeError(`Player ${membersOf(seen & union)[0]} is in two unions.`);
    seen |= union;
  }
  if (seen !== everyone) throw new RangeError(`Player ${membersOf(everyone ^ seen)[0]} is in no union.`);
}
