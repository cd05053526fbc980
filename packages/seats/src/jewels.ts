/** Crown jewels: assets that teach most of what takes longest to rebuild. */
import type { AssetKind, Deal } from "@linchpin/deal";

/** Papers and teaching; what is only seen or lent teaches less than it proves. */
const PAPERS: ReadonlySet<AssetKind> = new Set(["document", "file", "training"]);

/** At least this part of a component that takes so many months to rebuild. */
const JEWEL = { reveals: 0.6, months: 9 } as const;

export function isJewel({ assets, technology: { components } }: Deal, asset: number): boolean {
  const { kind, reveals } = assets[asset]!;
  return (
    PAPERS.has(kind) &&
    components.some((c, j) => c.rebuildMonths >= JEWEL.months && reveals[j]! >= JEWEL.reveals)
  );
}

export const crownJewels = (deal: Deal): readonly number[] =>
  [...deal.assets.keys()].filter((asset) => isJewel(deal, asset));
