/**
 * The terms file: text and the deal it belongs to in, proven `Terms` out, or everything that is wrong.
 *
 * The terms stand under `terms`, or are the whole file. `parseTerms` never throws.
 */

import type { Band, Deal, Milestone, Terms } from "../deal.ts";
import { field, readAs, type Fault } from "@linchpin/source";
import { ascending, indexOf } from "./build.ts";
import { adviseTerms } from "./entries.ts";
import { termsSchema, wrappedTermsSchema, type RawTerms } from "./schema-terms.ts";
import { checkTerms } from "./termsfile-checks.ts";

export type TermsResult =
  | { readonly ok: true; readonly terms: Terms }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function parseTerms(text: string, deal: Deal): TermsResult {
  const read = readAs<RawTerms | { readonly terms: RawTerms }>(text, (value) => {
    const inner = field(value, "terms");
    return inner === undefined
      ? { schema: termsSchema, check: () => checkTerms(value, [], deal), advise: adviseTerms }
      : { schema: wrappedTermsSchema, check: () => checkTerms(inner, ["terms"], deal), advise: adviseTerms };
  });
  if (!read.ok) return read;
  return { ok: true, terms: buildTerms("terms" in read.data ? read.data.terms : read.data, deal) };
}

function buildTerms(raw: RawTerms, deal: Deal): Terms {
  const assets = indexOf(deal.assets);
  const channels = indexOf(deal.channels);
  const minimum = raw.minimum ?? 0;
  const { exclusive } = raw;
  return {
    party: indexOf(deal.parties).get(raw.party)! + 1,
    upfront: raw.upfront ?? 0,
    milestones: (raw.milestones ?? []).map(buildMilestone),
    royalty: buildRoyalty(raw.royalty ?? 0),
    perUnit: raw.perUnit ?? 0,
    minimum: typeof minimum === "number" ? [minimum] : minimum,
    term: raw.term ?? deal.horizon,
    channels: raw.channels.map((key) => channels.get(key)!),
    supplies:
      raw.supplied === true ? "all" : allOrSome(raw.supplies ?? [], indexOf(deal.technology.components)),
    transfers: (raw.transfers ?? []).map(({ asset, month }) => ({ asset: assets.get(asset)!, month })),
    releases: buildReleases(raw.releases ?? "all"),
    exclusive: exclusive
      ? { channels: allOrSome(exclusive.channels, channels), until: exclusive.until }
      : null,
    profitShare: raw.profitShare ?? 0,
    withheld: raw.withheld ?? 0,
    reported: raw.reported ?? 1,
    penalty: raw.penalty ?? 0,
  };
}

type Given<K extends keyof RawTerms> = NonNullable<RawTerms[K]>;

function buildMilestone(raw: Given<"milestones">[number]): Milestone {
  const { amount } = raw;
  const chance = raw.chance ?? 1;
  if (typeof raw.month === "number") return { month: raw.month, amount, chance };
  return { after: "firstSale", months: raw.months ?? 0, amount, chance };
}

function buildRoyalty(raw: Given<"royalty">): readonly Band[] {
  return typeof raw === "number"
    ? [{ to: null, rate: raw }]
    : raw.map(({ to, rate }) => ({ to: to ?? null, rate }));
}

function buildReleases(raw: Given<"releases">): Terms["releases"] {
  return typeof raw === "string" ? raw : { until: raw.until };
}

function allOrSome(
  keys: "all" | readonly string[],
  index: ReadonlyMap<string, number>,
): "all" | readonly number[] {
  return keys === "all" ? keys : ascending(keys, index);
}
