/** Changes to a deal file before it is read. */
import type { RawDeal } from "./deals.ts";

export function mapValues<T, R>(
  values: Readonly<Record<string, T>>,
  change: (value: T) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

export const withoutReleases = (raw: RawDeal): RawDeal => ({
  ...raw,
  technology: { ...raw.technology, releases: null },
});

export const withoutPenalties = (raw: RawDeal): RawDeal => ({
  ...raw,
  parties: mapValues(raw.parties, (p) => ({ ...p, penalty: 0 })),
});

export function everyoneAllied(raw: RawDeal): RawDeal {
  const keys = Object.keys(raw.parties);
  return {
    ...raw,
    allied: keys.flatMap((one, i) => keys.slice(i + 1).map((other) => [one, other] as const)),
  };
}

/** With party p, and whoever else is named, knowing these assets too. */
export function told(raw: RawDeal, assets: readonly string[], parties: readonly string[] = ["p"]): RawDeal {
  const learn = ([key, party]: [string, RawDeal["parties"][string]]) => {
    const knows = parties.includes(key) ? [...new Set([...party.knows, ...assets])] : party.knows;
    return [key, { ...party, knows }] as const;
  };
  return { ...raw, parties: Object.fromEntries(Object.entries(raw.parties).map(learn)) };
}
