/** How a number of the course is worked out: a closed list of computations on deals, each with its arguments. */
import type { DealName, PartyKey } from "./keys.ts";

/** What a figure is, so that it can be written: money of its deal, a share 0..1, months, weeks, or a plain count. */
export const UNITS = ["money", "share", "months", "count"] as const;
export type Unit = (typeof UNITS)[number];

export type Recipe =
  /** What is in it for everybody. */
  | { readonly of: "pie" | "ownerShare" | "ownerPart" | "necessity"; readonly deal: DealName }
  /** What handing an asset to a party takes off the owner's share: alone, and as its part of all that party may collect. */
  | {
      readonly of: "priceNow" | "priceFair";
      readonly deal: DealName;
      readonly asset: string;
      readonly party: PartyKey;
    };

export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  /** Of money; null: no money. */
  readonly currency: string | null;
}
