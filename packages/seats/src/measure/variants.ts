/**
 * The same scenario with one thing changed, to measure what that thing is worth. Everything else stays.
 */
import { nextFloat, seedRandom } from "@linchpin/coalition";
import { gameOf, modelOf, OWNER, ownerShare } from "@linchpin/deal";
import type { Scenario } from "@linchpin/table";

/** Every party acquisition first: no type cares for the owner's share. */
export function acquisitionFirst(scenario: Scenario): Scenario {
  const parties = scenario.parties.map((p) => ({ ...p, types: p.types.map((t) => ({ ...t, care: 0 })) }));
  return { ...scenario, parties };
}

/** One more party that can do all that the party at `seat` can, in talks from the start; allied with nobody. */
function withTwin(scenario: Scenario, seat: number): Scenario {
  const { deal } = scenario;
  const twin = deal.parties.length + 1;
  const channels = deal.channels.map((c) =>
    c.controlledBy.includes(seat) ? { ...c, controlledBy: [...c.controlledBy, twin] } : c,
  );
  const party = deal.parties[seat - 1]!;
  const play = scenario.parties[seat - 1]!;
  return {
    ...scenario,
    deal: {
      ...deal,
      parties: [...deal.parties, { ...party, key: `${party.key}-2`, inTalks: true }],
      channels,
    },
    parties: [...scenario.parties, { ...play, types: play.types.map((t) => ({ ...t, allies: [] })) }],
  };
}

/** One more party like the one in talks of which a second is worth most to the owner by the power map. */
export function withOneMore(scenario: Scenario): Scenario {
  const twins = scenario.deal.parties.flatMap(({ inTalks }, i) =>
    inTalks ? [withTwin(scenario, i + 1)] : [],
  );
  const shares = twins.map(({ deal }) => ownerShare(gameOf(modelOf(deal))));
  return twins[shares.indexOf(Math.max(...shares))] ?? scenario;
}

/** Everybody holds everything before the talks begin, and believes what it proves. */
export function disclosed(scenario: Scenario): Scenario {
  const { deal } = scenario;
  const doubt = deal.assets.reduce((left, { proves }) => left * (1 - proves), 1);
  const parties = deal.parties.map((p) => ({ ...p, knows: [...deal.assets.keys()] }));
  const plays = scenario.parties.map((p) => ({ ...p, belief: 1 - (1 - p.belief) * doubt }));
  return { ...scenario, deal: { ...deal, parties }, parties: plays };
}

/** The owner alone controls every channel. */
export function ownedChannels(scenario: Scenario): Scenario {
  const channels = scenario.deal.channels.map((c) => ({ ...c, open: false, controlledBy: [OWNER] }));
  return { ...scenario, deal: { ...scenario.deal, channels } };
}

/** New generations twice as often as they halve in value (every six months where they do not), half of each new. */
export function frequentReleases(scenario: Scenario): Scenario {
  const { deal } = scenario;
  const every = Math.max(3, Math.min(6, (deal.technology.halfLife ?? 12) / 2));
  const releases = { every, cost: 0, renews: 0.6 };
  return { ...scenario, deal: { ...deal, technology: { ...deal.technology, releases } } };
}

/** Rebuilding each component costs and takes this many times as much, and so does having it elsewhere. */
export function harder(scenario: Scenario, times: number): Scenario {
  const { deal } = scenario;
  const components = deal.technology.components.map((c) => ({
    ...c,
    rebuildCost: times * c.rebuildCost,
    rebuildMonths: times * c.rebuildMonths,
    alternative:
      c.alternative === null
        ? null
        : { cost: times * c.alternative.cost, months: times * c.alternative.months },
  }));
  return { ...scenario, deal: { ...deal, technology: { ...deal.technology, components } } };
}

/** Numbers that are shares, and stay between 0 and 1. */
const SHARES: ReadonlySet<string> = new Set(
  "belief rapport care make reveals proves renews passesOn leak exclusion erosion chance stop".split(" "),
);
/** Other numbers that somebody put into a scenario: money, months, rates, temperatures. */
const AMOUNTS: ReadonlySet<string> = new Set([
  ..."margin sales units investment start ramp rebuildCost rebuildMonths cost months halfLife".split(" "),
  ..."every age protection penalty capability discountRate horizon cash burn approachCost".split(" "),
  ..."shareCost nnnPenalty budget shrewdness wins keeping".split(" "),
]);
const BY = 0.2;

/** Every number of the scenario moved by up to a fifth either way, each by itself; the seed decides how. */
export function shaken(scenario: Scenario, seed: number): Scenario {
  const random = seedRandom(seed);
  const moved = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => moved(item, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each, name)]));
    if (typeof value !== "number" || !(SHARES.has(key) || AMOUNTS.has(key))) return value;
    const to = value * (1 + BY * (2 * nextFloat(random) - 1));
    return SHARES.has(key) ? Math.min(1, to) : to;
  };
  const numbers = moved(scenario, "") as Scenario;
  return { ...numbers, deal: { ...numbers.deal, horizon: Math.max(1, Math.round(numbers.deal.horizon)) } };
}
