/**
 * Claims problems: an estate that does not cover the claims on it (O'Neill 1982; Aumann & Maschler 1985).
 *
 * All rules give every claimant something between 0 and its claim and divide the whole estate. The Talmud's rule is the
 * nucleolus of {@link claimsTable}; its Shapley value is O'Neill's random arrival.
 *
 *     talmud({ estate: 300, claims: [100, 200, 300] }); // 50, 100, 150
 */
import { tableOf } from "./game.ts";

export interface ClaimsProblem {
  /** From 0 to the sum of the claims, in any one unit. */
  readonly estate: number;
  /** By claimant, each ≥ 0, at least one. */
  readonly claims: readonly number[];
}

/** An estate may be above the sum of the claims by this share of it, for rounding's sake. */
const TOLERANCE = 1e-12;

/** Everybody the same share of its claim. */
export function proportionalAwards(problem: ClaimsProblem): readonly number[] {
  const total = checkClaims(problem);
  return problem.claims.map((claim) => (total === 0 ? 0 : (problem.estate * claim) / total));
}

/** Constrained equal awards: everybody the same, but nobody more than its claim (Maimonides). */
export function equalAwards(problem: ClaimsProblem): readonly number[] {
  checkClaims(problem);
  return equalAwardsOf(problem);
}

/** Constrained equal losses: everybody forgoes the same, but nobody more than its claim. */
export function equalLosses(problem: ClaimsProblem): readonly number[] {
  checkClaims(problem);
  return equalLossesOf(problem);
}

/** The rule of the Talmud: equal awards up to half of each claim, from there on equal losses of the other halves. */
export function talmud(problem: ClaimsProblem): readonly number[] {
  const total = checkClaims(problem);
  const halves = problem.claims.map((claim) => claim / 2);
  if (problem.estate <= total / 2) return equalAwardsOf({ estate: problem.estate, claims: halves });
  const more = equalLossesOf({ estate: problem.estate - total / 2, claims: halves });
  return halves.map((half, i) => half + more[i]!);
}

/** The game of a claims problem: a coalition is worth what is left when all others are paid in full. */
export function claimsTable(problem: ClaimsProblem): Float64Array {
  checkClaims(problem);
  const { estate, claims } = problem;
  return tableOf(claims.length, (mask) =>
    Math.max(
      0,
      claims.reduce((left, claim, i) => ((mask >>> i) & 1 ? left : left - claim), estate),
    ),
  );
}

/** The smallest claims first: whoever claims less than an equal share of what is left gets its claim. */
function equalAwardsOf({ estate, claims }: ClaimsProblem): readonly number[] {
  const order = claims.map((_, i) => i).sort((a, b) => claims[a]! - claims[b]!);
  const awards = claims.map(() => 0);
  let left = estate;
  for (const [rank, i] of order.entries()) {
    const award = Math.min(claims[i]!, left / (claims.length - rank));
    awards[i] = award;
    left -= award;
  }
  return awards;
}

/** Losses are awards of what is missing. */
function equalLossesOf({ estate, claims }: ClaimsProblem): readonly number[] {
  const missing = Math.max(0, claims.reduce((sum, claim) => sum + claim, 0) - estate);
  const losses = equalAwardsOf({ estate: missing, claims });
  return claims.map((claim, i) => claim - losses[i]!);
}

/** The sum of the claims. */
function checkClaims({ estate, claims }: ClaimsProblem): number {
  if (claims.length === 0) throw new RangeError("A claims problem has at least one claim.");
  const wrong = claims.find((claim) => !Number.isFinite(claim) || claim < 0);
  if (wrong !== undefined) throw new RangeError(`A claim is a finite number of at least 0, not ${wrong}.`);
  const total = claims.reduce((sum, claim) => sum + claim, 0);
  if (!(estate >= 0 && estate <= total * (1 + TOLERANCE))) {
    throw new RangeError(`The estate is a number from 0 to ${total}, the sum of the claims, not ${estate}.`);
  }
  return total;
}
