/**
 * Kohlberg's criterion (1971, SIAM J. Appl. Math. 20:62): x is the nucleolus exactly when, for every t, the coalitions
 * with an excess of at least t are balanced (the single players held at their own worth may help).
 *
 * A level names some of them with positive weights that cover each player once. Whatever else lies in their span may be
 * added with a small weight; so all that is left to check is that no coalition outside of the span is that short.
 * Everything is exact, and nothing of the solver is used.
 */
import { wholeGame, type ExactWorths, type WholeGame } from "./exact.ts";
import { compared, fraction, fractionText, minus, plus, times, type Fraction } from "./fraction.ts";
import { coalitionSums, membersOf } from "./game.ts";
import type { ExcessLevel, NucleolusSolution } from "./nucleolus.ts";

/** What is wrong with a solution, in a sentence, or null: the payoffs are the nucleolus (prenucleolus) of the game. */
export function nucleolusFault(worths: ExactWorths, solution: NucleolusSolution): string | null {
  const game = wholeGame(worths, solution.kind === "nucleolus");
  const division = divisionFault(game, solution);
  if (division !== null) return division;
  const paid = sumsOf(solution.payoffs);
  let spanned = spanOf(game.players, [2 ** game.players - 1]);
  for (const [index, level] of solution.levels.entries()) {
    const fault = weightsFault(game, solution, level) ?? excessFault({ game, paid, spanned, level });
    if (fault !== null) return `Level ${index + 1}: ${fault}`;
    spanned = spanOf(
      game.players,
      level.collection.map(({ coalition }) => coalition),
    );
  }
  const free = spanned.indexOf(0);
  return free < 0 ? null : `The levels do not settle what coalition ${free} gets.`;
}

function divisionFault(
  { players, worths, scale }: WholeGame,
  { kind, payoffs }: NucleolusSolution,
): string | null {
  if (payoffs.length !== players)
    return `A division between ${players} players has ${players} payoffs, not ${payoffs.length}.`;
  const sum = payoffs.reduce(plus);
  const together = fraction(worths.at(-1)!, scale);
  if (compared(sum, together) !== 0) {
    return `The payoffs add up to ${fractionText(sum)}, not to v(N) = ${fractionText(together)}.`;
  }
  const short = payoffs.findIndex((payoff, i) => compared(payoff, fraction(worths[1 << i]!, scale)) < 0);
  if (kind === "nucleolus" && short >= 0) return `Player ${short} gets less than it makes alone.`;
  return null;
}

/** Whether the weights are positive and cover every player once, and `alone` is said only of who gets just its own. */
function weightsFault(
  { players, worths, scale }: WholeGame,
  solution: NucleolusSolution,
  level: ExcessLevel,
): string | null {
  const cover = Array.from({ length: players }, () => fraction(0n));
  for (const { coalition, weight, alone } of level.collection) {
    if (!Number.isInteger(coalition) || coalition < 1 || coalition >= 2 ** players) {
      return `A coalition is a mask from 1 to ${2 ** players - 1}, not ${coalition}.`;
    }
    if (weight.numerator <= 0n) return `The weight of coalition ${coalition} is not above 0.`;
    const members = membersOf(coalition);
    for (const player of members) cover[player] = plus(cover[player]!, weight);
    if (!alone) continue;
    const own = fraction(worths[coalition]!, scale);
    const held = members.length === 1 && compared(solution.payoffs[members[0]!]!, own) === 0;
    if (!held || solution.kind === "prenucleolus")
      return `Coalition ${coalition} is no player held at its own worth.`;
  }
  const uncovered = cover.findIndex((sum) => compared(sum, fraction(1n)) !== 0);
  return uncovered < 0
    ? null
    : `Player ${uncovered} is covered ${fractionText(cover[uncovered]!)} times, not once.`;
}

interface LevelAt {
  readonly game: WholeGame;
  /** x(S) by mask. */
  readonly paid: readonly Fraction[];
  /** 1 for what the level before spans. */
  readonly spanned: Uint8Array;
  readonly level: ExcessLevel;
}

/** Whether the collection is as short as the level says, and nothing outside of the span is shorter. */
function excessFault({ game, paid, spanned, level }: LevelAt): string | null {
  const inCollection = new Set(
    level.collection.flatMap(({ coalition, alone }) => (alone ? [] : [coalition])),
  );
  // v(S) − x(S) − ε, times the scale: its sign is all that counts.
  const scale = fraction(game.scale);
  for (let mask = 1; mask < paid.length - 1; mask++) {
    if (spanned[mask] === 1 && !inCollection.has(mask)) continue;
    const asked = fraction(game.worths[mask]!);
    const over = compared(minus(asked, times(scale, paid[mask]!)), times(scale, level.excess));
    if (over < 0 && inCollection.has(mask)) return `Coalition ${mask} is less short than the level says.`;
    if (over > 0 && spanned[mask] === 0) return `Coalition ${mask} is shorter than the level says.`;
  }
  return null;
}

function sumsOf(payoffs: readonly Fraction[]): readonly Fraction[] {
  const sums = [fraction(0n)];
  for (let mask = 1; mask < 2 ** payoffs.length; mask++) {
    const lowest = mask & -mask;
    sums.push(plus(sums[mask ^ lowest]!, payoffs[31 - Math.clz32(lowest)]!));
  }
  return sums;
}

/** 1 for each mask whose 0/1 vector is a combination of these: at right angles to all that is at right angles to them. */
function spanOf(players: number, coalitions: readonly number[]): Uint8Array {
  const spanned = new Uint8Array(2 ** players).fill(1);
  for (const normal of normalsTo(players, coalitions)) {
    const sums = coalitionSums(normal);
    for (let mask = 0; mask < spanned.length; mask++) if (sums[mask] !== 0) spanned[mask] = 0;
  }
  return spanned;
}

/**
 * Whole vectors that span what is at right angles to these coalitions. Gauss and Jordan without fractions: each entry
 * stays a minor of a 0/1 matrix, small enough for a double (Bareiss 1968).
 */
function normalsTo(players: number, coalitions: readonly number[]): readonly (readonly number[])[] {
  const rows = coalitions.map((mask) => Array.from({ length: players }, (_, i) => (mask >>> i) & 1));
  const pivots: number[] = [];
  let before = 1;
  for (let column = 0; column < players; column++) {
    const rank = pivots.length;
    const found = rows.findIndex((row, r) => r >= rank && row[column] !== 0);
    if (found < 0) continue;
    [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
    const own = rows[rank];
    const pivot = own[column]!;
    for (const [r, row] of rows.entries()) {
      if (r === rank) continue;
      const factor = row[column]!;
      rows[r] = row.map((entry, j) => (pivot * entry - factor * own[j]!) / before);
    }
    pivots.push(column);
    before = pivot;
  }
  // Now each pivot column holds `before` in its own row and nothing else.
  const free = Array.from({ length: players }, (_, j) => j).filter((j) => !pivots.includes(j));
  return free.map((j) =>
    Array.from({ length: players }, (_, i) => {
      if (i === j) return before;
      const row = pivots.indexOf(i);
      return row < 0 ? 0 : -rows[row]![j]!;
    }),
  );
}
