/**
 * Rebuilding in silence: what a party, by itself or with allies, must have rebuilt to go on alone from a month on.
 *
 * Each component is begun with what was held at the time: at the start, when something was transferred, or when the party
 * was ready under the licence. Knowledge goes stale: of what was held before r later releases a share (1 − renews)^r is left.
 */
import { effort } from "../model/worth.ts";

/** Rounding slack on a comparison of months. */
export const SLACK = 1e-9;

export interface Component {
  readonly rebuildCost: number;
  readonly rebuildMonths: number;
  readonly renews: number;
  readonly alternativeCost: number;
  readonly alternativeMonths: number;
}

/** Something known: what it reveals of each component, and the months from which it is held, ascending. */
export interface Holding {
  readonly asset: number;
  readonly reveals: readonly number[];
  readonly since: readonly number[];
}

export interface Knowledge {
  readonly components: readonly Component[];
  readonly holdings: readonly Holding[];
  /** Months in which the later generations are released, ascending. */
  readonly releases: readonly number[];
  /** Discounting a month. */
  readonly discount: number;
}

/** Somebody who rebuilds. */
interface Rebuilder {
  readonly capability: number;
  /** When it was ready under the licence; null: it was not. */
  readonly readyAt: number | null;
  /** By component: whether it is known to it from `readyAt` on. */
  readonly rebuilt: readonly boolean[];
  /** By component: whether there is nothing to rebuild. */
  readonly given: readonly boolean[];
}

/** What it takes to rebuild a component with what is held in month `from`: ready by `by`. */
interface Way {
  readonly by: number;
  /** Present value as of the month in which the component is to be ready. */
  readonly cost: number;
}

/** From a month to the present value of having rebuilt everything by then; null: it cannot be ready. */
export function silentRebuild(knowledge: Knowledge, who: Rebuilder): (month: number) => number | null {
  const begins = startsOf(knowledge, who.readyAt);
  let epoch = -1;
  let ways: readonly (readonly Way[])[] = [];
  return (month) => {
    const now = countUpTo(begins, month) + (begins.length + 1) * countUpTo(knowledge.releases, month);
    if (now !== epoch) {
      epoch = now;
      ways = waysBy(knowledge, who, begins, month);
    }
    let total = 0;
    for (const component of ways) {
      let least = Number.POSITIVE_INFINITY;
      for (const way of component) if (way.by <= month + SLACK && way.cost < least) least = way.cost;
      if (least === Number.POSITIVE_INFINITY) return null;
      total += least;
    }
    return total * Math.exp(-knowledge.discount * month);
  };
}

/** Months in which something can be begun, ascending: the start, each transfer, and being ready. */
export function startsOf({ holdings }: Knowledge, readyAt: number | null): readonly number[] {
  const months = new Set([0, ...holdings.flatMap(({ since }) => since)]);
  if (readyAt !== null) months.add(readyAt);
  return [...months].sort((a, b) => a - b);
}

/** Share of component j that is not known in month `from`, of the generation that is current in `month`. */
export function ignorance(knowledge: Knowledge, j: number, from: number, month: number): number {
  const { renews } = knowledge.components[j]!;
  let left = 1;
  for (const { reveals, since } of knowledge.holdings) {
    if (reveals[j] === 0) continue;
    const held = since.findLast((s) => s <= from + SLACK);
    if (held !== undefined) left *= 1 - reveals[j]! * kept(knowledge, renews, held, month);
  }
  return left;
}

/** Effort of rebuilding the share `lacks` of a component. */
export function effortOf(
  component: Component,
  capability: number,
  lacks: number,
): { cost: number; months: number } {
  return {
    cost: Math.min(effort(lacks, component.rebuildCost, capability), component.alternativeCost),
    months: Math.min(effort(lacks, component.rebuildMonths, capability), component.alternativeMonths),
  };
}

function waysBy(
  knowledge: Knowledge,
  who: Rebuilder,
  begins: readonly number[],
  month: number,
): readonly (readonly Way[])[] {
  const possible = begins.filter((s) => s <= month + SLACK);
  return knowledge.components.map((component, j) => {
    if (who.given[j]) return [{ by: 0, cost: 0 }];
    return possible.map((from) => {
      let lacks = ignorance(knowledge, j, from, month);
      if (who.readyAt !== null && who.rebuilt[j] && from >= who.readyAt - SLACK)
        lacks *= 1 - kept(knowledge, component.renews, who.readyAt, month);
      const { cost, months } = effortOf(component, who.capability, lacks);
      // Paid when it is begun, just in time; what costs nothing costs nothing however long it takes.
      return { by: from + months, cost: cost === 0 ? 0 : cost * Math.exp(knowledge.discount * months) };
    });
  });
}

/** What is left in `month` of knowledge that came in month `since`. */
function kept({ releases }: Knowledge, renews: number, since: number, month: number): number {
  if (renews === 0) return 1;
  const later = countUpTo(releases, month) - countUpTo(releases, since);
  return later <= 0 ? 1 : (1 - renews) ** later;
}

function countUpTo(months: readonly number[], month: number): number {
  let count = 0;
  while (count < months.length && months[count]! <= month + SLACK) count++;
  return count;
}
