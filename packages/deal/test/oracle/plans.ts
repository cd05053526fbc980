/** w(C, X) of model.md: every plan of a team, written out, and the best of them. */
import { reaches, type Component, type Deal, type Player } from "./deal.ts";
import { birthOf, presentValue, releasesPossible, spans, type Span } from "./market.ts";

/** What each channel of the deal brings under a plan (0 where it is left alone or not reached), and the plan's own costs. */
export interface Plan {
  readonly brings: readonly number[];
  readonly costs: number;
}

/** What rebuilding takes if this share of the component is unknown. Without capability only an alternative helps. */
export function rebuilding(
  component: Component,
  unknown: number,
  capability: number,
): { cost: number; months: number } {
  if (unknown === 0) return { cost: 0, months: 0 };
  const own =
    capability === 0
      ? { cost: Infinity, months: Infinity }
      : {
          cost: (unknown * component.cost) / capability,
          months: (unknown * component.months) / capability,
        };
  const { alternative } = component;
  if (!alternative) return own;
  return { cost: Math.min(own.cost, alternative.cost), months: Math.min(own.months, alternative.months) };
}

/** The share of each component that a team does not know. */
export function ignorance(deal: Deal, team: readonly Player[]): number[] {
  const known = new Set(team.flatMap((p) => p.knows));
  return deal.components.map(({ key }) => {
    let unknown = 1;
    for (const asset of deal.assets) if (known.has(asset.key)) unknown *= 1 - (asset.reveals[key] ?? 0);
    return unknown;
  });
}

/** K and T of a team that has to rebuild these shares of the components. */
function effort(
  deal: Deal,
  unknown: readonly number[],
  capability: number,
): { cost: number; months: number } {
  const parts = deal.components.map((component, j) => rebuilding(component, unknown[j]!, capability));
  return {
    cost: parts.reduce((sum, part) => sum + part.cost, 0),
    months: Math.max(0, ...parts.map((part) => part.months)),
  };
}

function planOf(
  deal: Deal,
  team: readonly Player[],
  madeAt: number,
  sold: readonly Span[],
  lawful: number,
  costs: number,
): Plan {
  const keys = team.map((p) => p.key);
  const make = Math.max(...team.map((p) => p.make));
  const brings = deal.channels.map((channel) => {
    if (!reaches(keys, channel)) return 0;
    const value = sold.reduce(
      (sum, span) => sum + presentValue(deal, channel, madeAt + channel.start, span),
      0,
    );
    const spent = channel.investment === 0 ? 0 : channel.investment * Math.exp(-deal.force * madeAt);
    return Math.max(0, lawful * channel.chance * make * channel.margin * value - spent);
  });
  return { brings, costs };
}

/** The plan with the owner and n releases. */
function ownersPlan(deal: Deal, team: readonly Player[], n: number): Plan {
  let costs = 0;
  for (let k = 1; k <= n; k++) costs += deal.releases!.cost * Math.exp(-deal.force * birthOf(deal, k));
  return planOf(deal, team, 0, spans(deal, n, 0, deal.horizon), 1, costs);
}

export const plansWithOwner = (deal: Deal, team: readonly Player[]): Plan[] =>
  Array.from({ length: releasesPossible(deal) + 1 }, (_, n) => ownersPlan(deal, team, n));

function valueOf(plan: Plan, channels: readonly number[]): number {
  let sum = -plan.costs;
  for (const c of channels) sum += plan.brings[c]!;
  return sum;
}

/** How many releases the owner makes: as is best for all players together with all channels; of equals the fewest. */
export function ownersReleases(deal: Deal): number {
  const all = deal.channels.map((_, c) => c);
  const values = plansWithOwner(deal, deal.players).map((plan) => valueOf(plan, all));
  const best = Math.max(...values);
  return values.findIndex((value) => value >= best - 1e-10 * Math.abs(best));
}

/** Every plan of a team without the owner, when the owner makes n releases. */
export function plansWithoutOwner(deal: Deal, team: readonly Player[], n: number): Plan[] {
  const capability = Math.max(...team.map((p) => p.capability));
  const friction = deal.protection + team.reduce((sum, p) => sum + p.penalty, 0);
  const lawful = 1 - deal.exclusion;
  const first = effort(deal, ignorance(deal, team), capability);
  if (first.months >= deal.horizon || first.cost === Infinity) return [];
  const once = { from: first.months, to: deal.horizon, birth: birthOf(deal, 0) };
  const plans = [planOf(deal, team, first.months, [once], lawful, first.cost + friction)];
  const again = effort(
    deal,
    deal.components.map((c) => c.renews),
    capability,
  );
  if (again.cost === Infinity || again.months === Infinity) return plans;
  for (let follows = 1; follows <= n; follows++) {
    const sold = followed(deal, follows, first.months, again.months);
    let costs = first.cost + friction;
    for (let k = 1; k <= follows; k++) costs += again.cost * Math.exp(-deal.force * birthOf(deal, k));
    plans.push(planOf(deal, team, first.months, sold, lawful, costs));
  }
  return plans;
}

/** Generation k ≥ 1 is on sale from its release and the months of rebuilding it, until the next one that is followed. */
function followed(deal: Deal, follows: number, readyAt: number, lag: number): Span[] {
  const { horizon } = deal;
  return Array.from({ length: follows + 1 }, (_, k) => ({
    from: Math.max(readyAt, k === 0 ? 0 : birthOf(deal, k) + lag),
    to: k === follows ? horizon : Math.min(horizon, birthOf(deal, k + 1) + lag),
    birth: birthOf(deal, k),
  })).filter((span) => span.to > span.from);
}

/** w(C, X): the best plan for these channels, never below 0. */
export function worthOf(plans: readonly Plan[], channels: readonly number[]): number {
  let best = 0;
  for (const plan of plans) best = Math.max(best, valueOf(plan, channels));
  return best;
}
