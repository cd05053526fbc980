/** When the licensee can make the product, and what it spends to get there. */
import type { Component, Deal } from "./deal.ts";
import { MOMENT } from "./market.ts";
import { rebuilding } from "./plans.ts";
import { licensee, type Sheet } from "./sheet.ts";

export interface Ready {
  /** m0; Infinity where it never can. */
  readonly month: number;
  /** Present value of the rebuilding. */
  readonly cost: number;
}

interface Way {
  readonly start: number;
  readonly done: number;
  readonly cost: number;
}

/** The share of a component that the party does not know in month s; under the licence nothing goes stale. */
function unknownAt(deal: Deal, sheet: Sheet, component: Component, s: number): number {
  const held = new Set(licensee(deal, sheet).knows);
  for (const { asset, month } of sheet.transfers) if (month <= s) held.add(asset);
  let unknown = 1;
  for (const asset of deal.assets)
    if (held.has(asset.key)) unknown *= 1 - (asset.reveals[component.key] ?? 0);
  return unknown;
}

export function readiness(deal: Deal, sheet: Sheet): Ready {
  if (sheet.finished) return { month: 0, cost: 0 };
  const { capability } = licensee(deal, sheet);
  const starts = [0, ...sheet.transfers.map((t) => t.month)];
  const ways = deal.components
    .filter((component) => !sheet.supplies.includes(component.key))
    .map((component) =>
      starts.map((start): Way => {
        const { cost, months } = rebuilding(component, unknownAt(deal, sheet, component, start), capability);
        return { start, done: start + months, cost: cost * Math.exp(-deal.force * start) };
      }),
    );
  const month = Math.max(0, ...ways.map((some) => Math.min(...some.map((way) => way.done))));
  const costs = ways.map((some) =>
    Math.min(...some.filter((way) => way.done <= month + MOMENT).map((way) => way.cost)),
  );
  return { month, cost: costs.reduce((sum, cost) => sum + cost, 0) };
}
