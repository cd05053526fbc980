/**
 * The drill of a day: the same for everyone on that date. All drills come once, in a shuffled order, before any comes
 * again.
 *
 *     dailyOf(drills, "2026-11-29")
 */
import { seedRandom, shuffle } from "@linchpin/coalition";

const DAY = 24 * 3600 * 1000;

/** Null: the text is no date, or there are no drills. */
export function dailyOf<D extends { readonly id: string }>(drills: readonly D[], date: string): D | null {
  const day = dayOf(date);
  if (day === null || drills.length === 0) return null;
  const round = Math.floor(day / drills.length);
  const order = inRound(drills, round);
  return order[day % drills.length]!;
}

/** A round that would begin with what the one before it ended with begins with its second. */
function inRound<D extends { readonly id: string }>(drills: readonly D[], round: number): readonly D[] {
  const [first, second, ...rest] = shuffled(drills, round);
  const yesterday = round === 0 ? undefined : shuffled(drills, round - 1).at(-1);
  if (first === undefined || second === undefined) return drills;
  return first === yesterday && rest.length > 0 ? [second, first, ...rest] : [first, second, ...rest];
}

function shuffled<D extends { readonly id: string }>(drills: readonly D[], round: number): readonly D[] {
  const order = drills.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  shuffle(seedRandom(round), order);
  return order;
}

/** Days since 1970, of a date as the learner's calendar writes it. */
function dayOf(date: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) || at < 0 ? null : at / DAY;
}
