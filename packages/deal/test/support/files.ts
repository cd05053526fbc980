/**
 * A small deal as YAML and as JSON, and the means to damage it at one place.
 */

import { parse } from "yaml";
import { formatFault, type Fault } from "@linchpin/source";
import type { Deal, Terms } from "../../src/deal.ts";
import { parseDeal } from "../../src/file/dealfile.ts";
import type { DealFile } from "../../src/file/build.ts";
import { parseTerms } from "../../src/file/termsfile.ts";

/** Version 1. Uses every kind of key it had; lines are numbered in the tests, so do not reorder it. */
export const FULL = `linchpin: 1
title: Flow sensor
currency: USD
horizon: 60
discountRate: 0.12
owner: {name: Northlight, make: 0.2}
technology:
  halfLife: {low: 24, likely: 36, high: 48, source: talk with the lab}
  releases: {every: 18, cost: 200000, renews: 0.5}
  components:
    process: {rebuildCost: 1500000, rebuildMonths: 18}
    firmware: {rebuildCost: 300000}
assets:
  source: {kind: file, reveals: {firmware: 0.9}}
  recipe: {kind: document, reveals: {process: {low: 0.8, likely: 0.9, high: 1}}, proves: 0.1}
parties:
  qingluo: {name: Qingluo Metering, capability: 1.25, knows: [source], source: site visit}
  second: {inTalks: false, make: 0.9}
  源: {make: 0}
channels:
  oem: {margin: 90000, sales: 300000, controlledBy: [qingluo]}
  web: {margin: 10000, open: true}
exclusivity: null
allied: [[qingluo, second]]
`;

/** Version 2, with every key that it adds. Lines are numbered in the tests, so do not reorder it. */
export const WHOLE = `linchpin: 2
title: Fuel cells
currency: USD
horizon: 96
stop: 0.02
owner: {name: Nordcell, make: 0.4}
technology:
  releases: {every: 36, cost: 1500000, renews: 0.4}
  protection: 100000
  exclusion: 0.1
  components:
    stack: {rebuildCost: 1500000, rebuildMonths: 24}
    brand: {name: The name, rebuildCost: 250000, rebuildMonths: 6, renews: 0}
    module: {rebuildCost: 800000, alternative: {cost: 900000, months: 9}}
assets:
  drawings: {name: Stack drawings, kind: file, reveals: {stack: 0.9}, cost: 20000}
  visit: {kind: visit, reveals: {module: 0.2}}
parties:
  south: {name: Southern stack, passesOn: 0.3}
  motors: {capability: 0}
channels:
  buses: {name: City buses, margin: {low: 60, likely: 90, high: 100}, sales: 300, units: 4, controlledBy: [south, motors], keys: all, start: 9, ramp: 12}
  trucks: {margin: {low: 1, likely: 2, high: 3}, sales: {low: 4, likely: 5, high: 6}, together: false, open: true, erosion: 0.05}
  spares: {margin: 40, sales: 100, units: 7, controlledBy: [owner], investment: 400, chance: 0.8}
`;

/** The smallest that still has a list, a range and a channel. */
export const SMALL = `linchpin: 1
title: T
currency: USD
horizon: 60
owner: {make: 0.2}
technology:
  components:
    p: {rebuildCost: {low: 1, likely: 2, high: 3}}
assets:
  a: {reveals: {p: 0.9}}
parties:
  q: {knows: [a]}
channels:
  c: {margin: 9, controlledBy: [q]}
`;

/** The same of version 2, with keys that it adds. */
export const SMALL_2 = `linchpin: 2
title: T
currency: USD
horizon: 60
stop: 0.1
owner: {make: 0.2}
technology:
  exclusion: 0.5
  components:
    p: {rebuildCost: 2, renews: 0, alternative: {cost: 1, months: 3}}
assets:
  a: {name: A, reveals: {p: 0.9}, cost: 5}
parties:
  q: {knows: [a], passesOn: 0.3, capability: 0}
channels:
  c: {margin: {low: 1, likely: 2, high: 3}, units: 4, controlledBy: [q, owner], keys: all}
  d: {margin: {low: 1, likely: 2, high: 3}, together: false, open: true, start: 3, ramp: 2, erosion: 0.1, investment: 7, chance: 0.5}
`;

export function asJson(yaml: string): string {
  return JSON.stringify(parse(yaml), null, 1);
}

/** The file; its faults are thrown. */
export function parsed(text: string): DealFile {
  const result = parseDeal(text);
  if (!result.ok) throw new Error(`${result.faults.map(formatFault).join("\n")}\n${text}`);
  return result.file;
}

export function parsedTerms(text: string, deal: Deal): Terms {
  const result = parseTerms(text, deal);
  if (!result.ok) throw new Error(`${result.faults.map(formatFault).join("\n")}\n${text}`);
  return result.terms;
}

export function faultsOf(text: string): readonly Fault[] {
  const result = parseDeal(text);
  return result.ok ? [] : result.faults;
}

/** `FULL`, or another text, with `from`, which stands in it once, replaced. */
export function damaged(from: string, to: string, text: string = FULL): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand once in the file`);
  return text.replace(from, () => to);
}
