/**
 * How much a file may hold. Each limit keeps the arithmetic finite or the work bounded, far above any real deal.
 */

import { MAX_PARTIES } from "./deal.ts";
import { MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_TOKENS } from "./text-tree.ts";

export const LIMITS = {
  /** Bytes of the file in UTF-8, tokens of YAML, and levels of maps and lists. */
  bytes: MAX_BYTES,
  tokens: MAX_TOKENS,
  depth: MAX_DEPTH,
  /** Faults reported at once. */
  faults: MAX_FAULTS,
  /** Characters of a name or title, of a `source` or `note`, and of a key. */
  text: 500,
  note: 2000,
  key: 40,
  /** Months of the horizon, and generations within it. */
  horizon: 1200,
  generations: 1200,
  /** Any amount of money or months: sums of them stay exact to the cent. */
  amount: 1e15,
  /** The least of what must be above 0: its inverse stays finite in every formula. */
  smallest: 1e-6,
  discountRate: 10,
  /** Items of a list: of milestones, of transfers. */
  list: 1200,
  /** Items of each map; a party is a bit of a 32-bit mask. `shares` are an asset's, one a component. */
  items: { components: 50, assets: 200, parties: MAX_PARTIES, channels: 100, shares: 50 },
} as const;
