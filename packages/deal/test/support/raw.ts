/** Changes to a deal file before it is read. */
import type { RawDeal } from "../oracle/raw.ts";

export function mapValues<T, R>(
  values: Readonly<Record<string, T>>,
  change: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}

export type Technology = RawDeal["technology"];

/** With other technology; a key given as undefined goes. */
export function withTechnology(raw: RawDeal, change: Record<string, unknown>): RawDeal {
  const kept = Object.entries({ ...raw.technology, ...change }).filter(([, value]) => value !== undefined);
  return { ...raw, technology: Object.fromEntries(kept) as unknown as Technology };
}

export const withoutReleases = (raw: RawDeal): RawDeal => withTechnology(raw, { releases: undefined });

export const withoutCosts = (raw: RawDeal): RawDeal => ({
  ...raw,
  assets: mapValues(raw.assets ?? {}, (asset) => ({ ...asset, cost: 0 })),
});

export function everyoneAllied(raw: RawDeal): RawDeal {
  const keys = Object.keys(raw.parties);
  return {
    ...raw,
    allied: keys.flatMap((one, i) => keys.slice(i + 1).map((other): [string, string] => [one, other])),
  };
}

/** With these parties knowing these assets too. */
export const told = (raw: RawDeal, assets: readonly string[], parties: readonly string[]): RawDeal => ({
  ...raw,
  parties: mapValues(raw.parties, (party, key) =>
    parties.includes(key) ? { ...party, knows: [...new Set([...(party.knows ?? []), ...assets])] } : party,
  ),
});

/** With an asset more, which reveals this of each component. */
export const withAsset = (raw: RawDeal, key: string, reveals: Readonly<Record<string, number>>): RawDeal => ({
  ...raw,
  assets: { ...raw.assets, [key]: { kind: "file", reveals } },
});

/** What reveals everything. */
export const everything = (raw: RawDeal): Record<string, number> =>
  mapValues(raw.technology.components, () => 1);
