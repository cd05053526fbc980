/**
 * The ladder: how much a party thinks that it can ask for. The chance of a yes falls with the size of what is asked for, beyond
 * what the yeses so far reach; each yes reaches further, each no less far.
 *
 *     reachOf(self)                        // 0.1 of a stranger, 0.15 after one yes
 *     chanceBySize(0.1, 0.45)              // 0: of a stranger such a thing is not asked for
 */
import { ASSET_KINDS, type Deal } from "@linchpin/deal";
import type { OwnParty } from "@linchpin/table";

/** Months from which on a component counts in full: what takes a year to rebuild is the core of the thing. */
const SLOW_MONTHS = 12;

const sizes = new WeakMap<Deal, readonly number[]>();

/** By asset: its size, 0..1: of the components that it teaches, the most of one, weighed by the months that it takes to rebuild. */
export function sizesOf(deal: Deal): readonly number[] {
  const known = sizes.get(deal);
  if (known !== undefined) return known;
  const slow = deal.technology.components.map((c) => Math.min(1, c.rebuildMonths / SLOW_MONTHS));
  const made = deal.assets.map(({ reveals }) => Math.max(0, ...reveals.map((share, j) => share * slow[j]!)));
  sizes.set(deal, made);
  return made;
}

/** What a stranger can ask for, how much further each yes reaches, and how much less far each no. */
const FIRST = 0.1;
const YES = 1.5;
const NO = 0.9;
/** Nobody thinks that it can ask for less than this. */
const LEAST = 0.05;

/** The size up to which a request is as good as any. What is given and was never asked for says nothing of how an owner answers. */
export function reachOf({ answers }: OwnParty): number {
  const yes = ASSET_KINDS.reduce((count, kind) => count + (answers[kind]?.granted ?? 0), 0);
  const no = ASSET_KINDS.reduce((count, kind) => count + (answers[kind]?.refused ?? 0), 0);
  return Math.max(LEAST, FIRST * YES ** yes * NO ** no);
}

/** The same after one more yes. */
export const furtherReach = (reach: number): number => YES * reach;

/** From this many times the reach on asking is hopeless. */
const HOPELESS = 4;

/** By how much the size of a request lowers its chance. */
export function chanceBySize(reach: number, size: number): number {
  if (size <= reach) return 1;
  return size >= HOPELESS * reach ? 0 : (reach / size) ** 2;
}
