/** What happens by itself in a default scenario: a fair, a tender, a list, a recruiter, from who lacks what. */
import type { Asset, Deal } from "@linchpin/deal";
import type { Effect, ScenarioEvent } from "../scenario.ts";
import { gain, type Profile, type Prospects } from "./profile.ts";

const EVENTS = ["fair", "tender", "shortlist", "recruiter"] as const;
export type EventKey = (typeof EVENTS)[number];

/** The first week in which something can happen; the others as shares of the talks. */
const FIRST_WEEK = 2;
const AT = { tender: 0.3, shortlist: 0.45, recruiter: 0.52 } as const;

/** In the order of their weeks; none where the talks are too short for any. */
export function eventsOf(deal: Deal, { profiles }: Prospects, weeks: number): readonly ScenarioEvent[] {
  if (weeks < FIRST_WEEK) return [];
  const due = (share: number): number => Math.max(FIRST_WEEK, Math.round(share * weeks));
  const away = mostBy(
    profiles.filter(({ seat }) => !inTalks(deal, seat)),
    (p) => p.share,
  );
  return [
    ...event("fair", FIRST_WEEK, 1, fair(deal, profiles)),
    ...event("tender", due(AT.tender), 1, tender(away, profiles)),
    ...event("shortlist", due(AT.shortlist), 0.5, shortlist(away)),
    ...event("recruiter", due(AT.recruiter), 0.35, recruiter(deal, profiles)),
  ];
}

const event = (
  key: EventKey,
  week: number,
  chance: number,
  effects: readonly Effect[],
): readonly ScenarioEvent[] => (effects.length === 0 ? [] : [{ key, week, chance, effects }]);

const inTalks = (deal: Deal, seat: number): boolean => deal.parties[seat - 1]!.inTalks;

/** The party at the table with most to gain sees the product and asks for what proves most of it. */
function fair(deal: Deal, profiles: readonly Profile[]): readonly Effect[] {
  const visitor = mostBy(
    profiles.filter(({ seat }) => inTalks(deal, seat)),
    gain,
  );
  if (visitor === null) return [];
  const party = visitor.seat;
  const shown = mostBy(
    lacking(deal, party).filter(([, { proves }]) => proves > 0),
    ([, { proves }]) => proves,
  );
  const request: readonly Effect[] = shown === null ? [] : [{ kind: "request", party, asset: shown[0] }];
  return [{ kind: "rapport", party, by: 0.05 }, ...request];
}

/** Whoever is not at the table yet, and would count most there, looks for such a product; else the least of those who are. */
function tender(away: Profile | null, profiles: readonly Profile[]): readonly Effect[] {
  const buyers = profiles.filter((p) => p.kind === "buyer");
  const one = away ?? mostBy(buyers.length > 0 ? buyers : profiles, (p) => p.share);
  if (one === null) return [];
  return [
    { kind: "belief", party: one.seat, by: 0.15 },
    { kind: "rapport", party: one.seat, by: 0.05 },
  ];
}

const shortlist = (away: Profile | null): readonly Effect[] =>
  away === null
    ? []
    : [
        { kind: "joins", party: away.seat },
        { kind: "rapport", party: away.seat, by: 0.05 },
      ];

/** Somebody who knows it by heart is asked to dinner by whoever gains most: the smallest thing worth hearing is heard. */
function recruiter(deal: Deal, profiles: readonly Profile[]): readonly Effect[] {
  const curious = mostBy(
    profiles.filter((p) => gain(p) > 0),
    gain,
  );
  if (curious === null) return [];
  const heard = mostBy(
    lacking(deal, curious.seat).filter(([, asset]) => TOLD.has(asset.kind) && content(deal, asset) > 0),
    ([, asset]) => -content(deal, asset),
  );
  return heard === null ? [] : [{ kind: "learn", party: curious.seat, asset: heard[0] }];
}

/** What a person carries in the head. */
const TOLD: ReadonlySet<Asset["kind"]> = new Set(["document", "file", "training"]);

/** Assets with their indices. */
const lacking = (deal: Deal, seat: number): readonly (readonly [number, Asset])[] =>
  [...deal.assets.entries()].filter(([a]) => !deal.parties[seat - 1]!.knows.includes(a));

/** Money that it saves a competent outsider. */
const content = ({ technology }: Deal, asset: Asset): number =>
  technology.components.reduce((sum, { rebuildCost }, j) => sum + rebuildCost * asset.reveals[j]!, 0);

/** The first of those with the largest value; null of none. */
function mostBy<T>(items: readonly T[], value: (item: T) => number): T | null {
  return items.reduce<T | null>(
    (best, item) => (best === null || value(item) > value(best) ? item : best),
    null,
  );
}
