/** From the licensee's profit to what agreeing gains: what goes off and what comes on, with amounts. */
import type { Weighed } from "../facts/weighed.ts";

export type Difference =
  /** What the party would have without the owner. */
  | "withoutDeal"
  /** What the others bring the owner less, or more, beside the licence. */
  | "othersLess"
  | "othersMore"
  | "tax"
  /** What handing over and later generations cost the owner. */
  | "handing"
  /** What the party earns by itself afterwards. */
  | "afterwards";

export interface Differences {
  readonly off: readonly (readonly [Difference, number])[];
  readonly on: readonly (readonly [Difference, number])[];
}

/** Below this part of the profit an amount is not spoken of. */
const FELT = 0.005;
/** Parts so near to each other need no reason. */
const SAME = 0.02;

/** Null: both parts are nearly the same. */
export function differencesOf({ terms, figures, working }: Weighed): Differences | null {
  const { ownerPart, profitPart, withoutDeal, walkAway, others, profit, jointGain } = figures;
  if (Math.abs(ownerPart! - profitPart!) < SAME) return null;
  const tax = terms.withheld * working.options.chosen.pays;
  const rest = jointGain - (profit - tax - (walkAway - others) - withoutDeal);
  const felt = (all: readonly (readonly [Difference, number])[]): Differences["off"] =>
    all.filter(([, amount]) => amount > FELT * profit);
  return {
    off: felt([
      ["withoutDeal", withoutDeal],
      ["othersLess", walkAway - others],
      ["tax", tax],
      ["handing", -rest],
    ]),
    on: felt([
      ["othersMore", others - walkAway],
      ["afterwards", rest],
    ]),
  };
}
