/** Figures and how close they must be. */
import assert from "node:assert/strict";
import type { Deal } from "../../src/deal.ts";

/** Every number below, with the way to it: `prices.channel.oem`. */
export function figures(value: object, path = ""): readonly (readonly [string, number])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const way = path === "" ? key : `${path}.${key}`;
    if (typeof inner === "number") return [[way, inner] as const];
    assert.ok(typeof inner === "object" && inner !== null, way);
    return figures(inner, way);
  });
}

/**
 * An amount of money that no figure of the deal is far beyond: what all channels bring in if nothing ages, and all
 * that rebuilding, investing and releasing costs.
 */
export function stakeOf({ channels, technology, horizon }: Deal): number {
  const margin = channels.reduce((sum, c) => sum + c.margin, 0);
  const invested = channels.reduce((sum, c) => sum + c.investment, 0);
  const cost = technology.components.reduce((sum, c) => sum + c.rebuildCost, 0);
  return margin * horizon + invested + cost + (technology.releases?.cost ?? 0) + 1;
}

/** Equal but for `share` of the money at stake: by default rounding. */
export function closeIn(deal: Deal, share = 1e-9) {
  const slack = share * stakeOf(deal);
  return (actual: number, expected: number, what: string): void =>
    assert.ok(Math.abs(actual - expected) <= slack, `${what}: ${actual}, expected ${expected}`);
}

/** No less but for rounding. */
export function leastIn(deal: Deal) {
  const slack = 1e-10 * stakeOf(deal);
  return (actual: number, least: number, what: string): void =>
    assert.ok(actual >= least - slack, `${what}: ${actual}, at least ${least}`);
}
