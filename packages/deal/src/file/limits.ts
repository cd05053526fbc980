/**
 * How much a deal may hold. Each limit keeps the arithmetic finite or the work bounded, far above any real deal.
 */

import { TEXT_LIMITS } from "@linchpin/source";
import { MAX_PARTIES } from "../deal.ts";

export const LIMITS = {
  ...TEXT_LIMITS,
  /** Months of the horizon, and generations within it. */
  horizon: 1200,
  generations: 1200,
  /** Any amount of money, units or months: sums of them stay exact to the cent. */
  amount: 1e15,
  /** The least of what must be above 0: its inverse stays finite in every formula. */
  smallest: 1e-6,
  discountRate: 10,
  /** The most of `erosion` and `stop`: what is left after a century of it, 0.01^100, is still above 0. */
  yearlyLoss: 0.99,
  /** Items of a list: of milestones, of transfers, of yearly minimums, and of bands. */
  list: 1200,
  bands: 50,
  /** Items of each map; a party is a bit of a 32-bit mask. `shares` are an asset's, one a component. */
  items: { components: 50, assets: 200, parties: MAX_PARTIES, channels: 100, shares: 50 },
} as const;
