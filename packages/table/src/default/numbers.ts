/** Time and money of a default scenario, from the size of the deal. Each rate is measured on the six scenarios that ship. */
import type { AssetKind, Deal } from "@linchpin/deal";
import type { Building, Development, Scenario } from "../scenario.ts";
import type { Profile, Prospects } from "./profile.ts";

export type Numbers = Pick<
  Scenario,
  "weeks" | "attention" | "cash" | "burn" | "approachCost" | "leak" | "shareCost" | "building" | "development"
>;

const WEEKS_A_MONTH = 52 / 12;
/** Weeks of talks: 30 for a season's market of 36 months, 48 for one of seven years, never past half of it. */
const WEEKS = { base: 16, aMonth: 0.38, least: 4, most: 52 } as const;
/** Talks burn this share of the market's monthly margin, and at most this share of what there is to win. */
const BURN = { ofMargin: 0.3, ofGain: 0.15 } as const;
/** Cash for the talks and a quarter more; or for half of them and the dearest single plan. */
const CASH = { talks: 1.25, half: 0.6, plan: 1.2 } as const;
const APPROACH_OF_BURN = 0.25;
/** The chance that what teaches reaches each other party, unmeant. Every organisation has people who leave. */
const LEAK = 0.1;
/** Money to give an asset, in weeks of burn, where the deal does not say. A file costs nothing to send. */
const SHARE_OF_BURN: Readonly<Partial<Record<AssetKind, number>>> = {
  demo: 0.4,
  sample: 0.2,
  tooling: 0.35,
  visit: 0.5,
  training: 0.8,
};
/** A channel of one's own: five months of its margin, three months and half of what its start takes. */
/** What a channel of one's own wins of the customers beside it, and in how many months, where it is not said. */
export const BUILT = { wins: 0.4, ramp: 12 } as const;
const BUILD = { margin: 5, weeks: 13, ofStart: 0.5, ofWeeks: 0.5, ofGain: 0.5 } as const;

export function numbersOf(
  deal: Deal,
  { profiles, owner }: Prospects,
  home: number,
  weeks = weeksOf(deal),
): Numbers {
  const gain = Math.max(0, owner - home);
  const margin = deal.channels.reduce((sum, c) => sum + c.margin * c.chance, 0);
  const burn = rounded(Math.min((BURN.ofMargin * margin) / WEEKS_A_MONTH, (BURN.ofGain * gain) / weeks));
  const shareCost = deal.assets.map(({ kind, cost }) =>
    cost > 0 ? cost : rounded(burn * (SHARE_OF_BURN[kind] ?? 0)),
  );
  const building = deal.channels.map((_, c) => buildingOf(deal, profiles, c, weeks, gain));
  const development = developmentOf(deal, weeks, gain);
  const plans = [...building.map((b) => b?.cost ?? 0), development?.cost ?? 0, ...shareCost];
  const talks = burn * weeks;
  return {
    weeks,
    attention: deal.parties.length <= 5 ? 3 : deal.parties.length <= 8 ? 4 : 5,
    cash: rounded(Math.max(CASH.talks * talks, CASH.half * talks + CASH.plan * Math.max(...plans))),
    burn,
    approachCost: rounded(APPROACH_OF_BURN * burn),
    leak: LEAK,
    shareCost,
    building,
    development,
  };
}

function weeksOf({ horizon }: Deal): number {
  const half = Math.floor((horizon * WEEKS_A_MONTH) / 2);
  const wanted = Math.round(WEEKS.base + WEEKS.aMonth * horizon);
  return Math.max(WEEKS.least, Math.min(wanted, half, WEEKS.most));
}

/** What is held by somebody who only sells can be opened beside him; a buyer's own purchasing, or a maker's own product, cannot. */
function buildingOf(
  { channels }: Deal,
  profiles: readonly Profile[],
  at: number,
  weeks: number,
  gain: number,
): Building | null {
  const { open, keys, controlledBy, margin, chance, investment, start } = channels[at]!;
  const others = controlledBy.filter((p) => p !== 0);
  if (open || keys === "all" || others.length < controlledBy.length) return null;
  if (!others.some((p) => profiles[p - 1]!.kind === "distributor")) return null;
  const cost = rounded(BUILD.margin * margin * chance + investment);
  const longest = Math.max(1, Math.floor(BUILD.ofWeeks * weeks));
  const takes = Math.round(BUILD.weeks + BUILD.ofStart * start * WEEKS_A_MONTH);
  return cost > 0 && cost <= BUILD.ofGain * gain ? { cost, weeks: Math.min(takes, longest), ...BUILT } : null;
}

/** The next release, brought forward: in half the time between two, at the same cost. */
function developmentOf({ technology }: Deal, weeks: number, gain: number): Development | null {
  const { releases } = technology;
  if (releases === null || releases.renews <= 0 || releases.cost > gain) return null;
  const half = Math.round((releases.every * WEEKS_A_MONTH) / 2);
  const longest = Math.max(1, Math.floor(0.6 * weeks));
  return { cost: releases.cost, weeks: Math.max(1, Math.min(half, longest)), renews: releases.renews };
}

/** To two digits: nobody believes more of an estimate. */
export function rounded(value: number): number {
  return value > 0 ? Number(value.toPrecision(2)) : 0;
}
