/**
 * The assignment game: sellers and buyers who trade in pairs (Shapley & Shubik 1971, Int. J. Game Theory 1:111).
 *
 * `gains[i][j]` is what seller i and buyer j gain from trading with each other: for one indivisible good, the buyer's
 * value less the seller's, at least 0. Players are the sellers, then the buyers; up to 24 of both together.
 *
 *     assignmentCore([[10, 8]]).sellerBest.sellers; // [10]: one seller, two buyers who value the good at 10 and 8
 */
import { checkPlayers, type WorthTable } from "./game.ts";

/** By seller, then by buyer; rows of the same length, every gain finite and ≥ 0. */
export type Gains = readonly (readonly number[])[];

export interface Matching {
  /** The sum of the gains, v(N). */
  readonly value: number;
  /** By seller: the buyer traded with, or null. */
  readonly buyerOf: readonly (number | null)[];
}

/** A division of v(N) between the two sides, by number. */
export interface TwoSidedPayoffs {
  readonly sellers: readonly number[];
  readonly buyers: readonly number[];
}

/** The two ends of the core: every other point of it lies between them, for every player. */
export interface AssignmentCore {
  readonly sellerBest: TwoSidedPayoffs;
  readonly buyerBest: TwoSidedPayoffs;
}

/** The gains of trade in one good: max(0, value − cost). */
export const gainsOfTrade = (costs: readonly number[], values: readonly number[]): Gains =>
  costs.map((cost) => values.map((value) => Math.max(0, value - cost)));

/** The worth of every coalition: the best matching among its members. 2^n · buyers steps. */
export function assignmentTable(gains: Gains): Float64Array {
  const buyers = checkGains(gains);
  const sellers = gains.length;
  const table = new Float64Array(2 ** (sellers + buyers));
  for (let mask = 1; mask < table.length; mask++) {
    const seller = 31 - Math.clz32(mask & -mask);
    if (seller >= sellers) continue;
    const rest = mask & (mask - 1);
    let best = table[rest]!;
    for (let open = rest >>> sellers; open !== 0; open &= open - 1) {
      const buyer = 31 - Math.clz32(open & -open);
      best = Math.max(best, gains[seller]![buyer]! + table[rest ^ (1 << (sellers + buyer))]!);
    }
    table[mask] = best;
  }
  return table;
}

/** A matching of largest gain; pairs that gain nothing are left apart. */
export const optimalMatching = (gains: Gains): Matching => matchingIn(gains, assignmentTable(gains));

/**
 * The two ends of the core, which is never empty: all sellers (buyers) get their most at the same point, and that is
 * what each adds to the rest (Demange 1982, Leonard 1983); the partner gets what is left of their gain.
 */
export function assignmentCore(gains: Gains): AssignmentCore {
  const table = assignmentTable(gains);
  const { value, buyerOf } = matchingIn(gains, table);
  const adds = (player: number): number => value - table[(table.length - 1) ^ (1 << player)]!;
  const sellers = gains.map((_, seller) => adds(seller));
  const buyers = gains[0]!.map((_, buyer) => adds(gains.length + buyer));
  const sellersLeft = buyerOf.map((buyer, seller) =>
    buyer === null ? 0 : gains[seller]![buyer]! - buyers[buyer]!,
  );
  const buyersLeft = buyers.map((_, buyer) => {
    const seller = buyerOf.indexOf(buyer);
    return seller < 0 ? 0 : gains[seller]![buyer]! - sellers[seller]!;
  });
  return { sellerBest: { sellers, buyers: buyersLeft }, buyerBest: { sellers: sellersLeft, buyers } };
}

/** Reads a best matching off the table: the pair that the lowest seller's worth came from, then the rest. */
function matchingIn(gains: Gains, table: WorthTable): Matching {
  const worth = (mask: number): number => table[mask]!;
  const buyerOf: (number | null)[] = [];
  let mask = table.length - 1;
  for (const [seller, row] of gains.entries()) {
    const rest = mask ^ (1 << seller);
    // The table was filled with the same sums, so the one it kept is found by equality.
    const buyer = row.findIndex((gain, j) => {
      const bit = 1 << (gains.length + j);
      return worth(mask) > worth(rest) && (rest & bit) !== 0 && gain + worth(rest ^ bit) === worth(mask);
    });
    buyerOf.push(buyer < 0 ? null : buyer);
    mask = buyer < 0 ? rest : rest ^ (1 << (gains.length + buyer));
  }
  return { value: table.at(-1)!, buyerOf };
}

/** The number of buyers. Throws RangeError unless the gains are a rectangle of numbers ≥ 0 that fits a table. */
function checkGains(gains: Gains): number {
  const buyers = gains[0]?.length ?? 0;
  if (buyers === 0) throw new RangeError("An assignment game has at least one seller and one buyer.");
  if (gains.some((row) => row.length !== buyers))
    throw new RangeError("Every seller needs a gain with every buyer.");
  const wrong = gains.flat().find((gain) => !Number.isFinite(gain) || gain < 0);
  if (wrong !== undefined) throw new RangeError(`A gain is a finite number of at least 0, not ${wrong}.`);
  checkPlayers(gains.length + buyers);
  return buyers;
}
