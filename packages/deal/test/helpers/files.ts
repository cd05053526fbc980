/**
 * A small deal as YAML and as JSON, and the means to damage it at one place.
 */

import { parse } from "yaml";
import type { Fault } from "@linchpin/source";
import { parseDeal } from "../../src/file/dealfile.ts";
import type { DealFile } from "../../src/file/build.ts";

/** Uses every kind of key; lines are numbered in the tests, so do not reorder it. */
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

export function asJson(yaml: string): string {
  return JSON.stringify(parse(yaml), null, 1);
}

export function parsed(text: string): DealFile {
  const result = parseDeal(text);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.file;
}

export function faultsOf(text: string): readonly Fault[] {
  const result = parseDeal(text);
  return result.ok ? [] : result.faults;
}

/** `FULL` with `from`, which stands in it once, replaced. */
export function damaged(from: string, to: string): string {
  if (FULL.split(from).length !== 2) throw new Error(`"${from}" does not stand once in the file`);
  return FULL.replace(from, () => to);
}
