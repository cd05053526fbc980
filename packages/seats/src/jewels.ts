/** What teaches most: papers that hand a part over, and among them the crown jewels, of what takes longest to rebuild. */
import type { AssetKind, Deal } from "@linchpin/deal";

/** Papers and teaching; what is only seen or lent teaches less than it proves. */
const PAPERS: ReadonlySet<AssetKind> = new Set(["document", "file", "training"]);

/** What is looked at or tried. */
const SHOWN: ReadonlySet<AssetKind> = new Set(["brochure", "sample", "visit"]);

/** At least this part of a component that takes so many months to rebuild. */
const JEWEL = { reveals: 0.6, months: 9 } as const;

const teaches = ({ assets, technology: { components } }: Deal, asset: number, months: number): boolean =>
  components.some((c, j) => c.rebuildMonths >= months && assets[asset]!.reveals[j]! >= JEWEL.reveals);

export const isJewel = (deal: Deal, asset: number): boolean =>
  PAPERS.has(deal.assets[asset]!.kind) && teaches(deal, asset, JEWEL.months);

/** Whether it leaves most of a part with whoever has it, be it paper, tools or a right, however soon that could be rebuilt. */
export const leavesAPart = (deal: Deal, asset: number): boolean =>
  !SHOWN.has(deal.assets[asset]!.kind) && teaches(deal, asset, 0);

export const crownJewels = (deal: Deal): readonly number[] =>
  [...deal.assets.keys()].filter((asset) => isJewel(deal, asset));
