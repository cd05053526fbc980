/** The figures of a deal and one sheet, in the shape of `data/reference/v2/*.expected.json`. */
export type ByParty<T> = Record<string, T>;

export interface Prices {
  disclosure: Record<string, ByParty<{ now: number; fair: number }>>;
  everything: ByParty<number>;
  exclusivity: ByParty<number>;
  foreclosed: ByParty<number>;
  bidder: ByParty<number>;
  channel: Record<string, number>;
}

export type HeldBy = "releases" | "parts" | "channels" | "knowHow" | "penalty" | "law" | "several";

export interface SheetFigures {
  startsAt: number | null;
  stopsAt: number | null;
  selfEnforcing: boolean;
  signs: boolean;
  toOwner: number;
  toParty: number;
  withoutDeal: number;
  others: number;
  total: number;
  walkAway: number;
  expected: number;
  jointGain: number;
  ownerPart: number | null;
  profitPart: number | null;
  heldBy: HeldBy | null;
  exclusivePrice: number;
  working: Working;
}

export interface Working {
  /** Null where it can never make the product (JSON has no infinity). */
  readyAt: number | null;
  served: string[];
  firstSale: number | null;
  rebuilding: number | null;
  releases: number;
  rates: number[];
  ifItNeverStops: number;
}

export interface StaticFigures {
  worth: number;
  leverage: number;
  necessity: number;
  shares: ByParty<number>;
  prices: Prices;
  freeToShow: ByParty<string[]>;
  free: { keeps: ByParty<string[]>; passedOn: ByParty<string[]> };
}

export interface Expected extends StaticFigures {
  terms: SheetFigures;
}
