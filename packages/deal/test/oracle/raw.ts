/** What stands in a deal file and in a terms sheet of version 2, as plain JSON (numbers only, no ranges). */
export interface RawComponent {
  rebuildCost: number;
  rebuildMonths: number;
  renews?: number;
  alternative?: { cost: number; months: number };
}

export interface RawAsset {
  name?: string;
  kind: string;
  reveals: Record<string, number>;
  proves?: number;
  cost?: number;
}

export interface RawParty {
  name?: string;
  role?: string;
  make?: number;
  capability?: number;
  inTalks?: boolean;
  knows?: string[];
  penalty?: number;
  passesOn?: number;
}

export interface RawChannel {
  name?: string;
  margin: number;
  sales?: number;
  units?: number;
  controlledBy?: string[];
  open?: boolean;
  keys?: "any" | "all";
  start?: number;
  ramp?: number;
  erosion?: number;
  investment?: number;
  chance?: number;
}

export interface RawDeal {
  linchpin: number;
  title: string;
  currency: string;
  horizon: number;
  discountRate?: number;
  stop?: number;
  owner: { name?: string; make?: number };
  technology: {
    halfLife?: number;
    age?: number;
    releases?: { every: number; cost?: number; renews?: number };
    protection?: number;
    exclusion?: number;
    components: Record<string, RawComponent>;
  };
  assets?: Record<string, RawAsset>;
  parties: Record<string, RawParty>;
  channels: Record<string, RawChannel>;
  exclusivity?: string | null;
  allied?: [string, string][];
}

export type RawMilestone =
  | { month: number; amount: number; chance?: number }
  | { after: "firstSale"; months: number; amount: number; chance?: number };

export interface RawTerms {
  party: string;
  upfront?: number;
  milestones?: RawMilestone[];
  royalty?: number | { to?: number; rate: number }[];
  perUnit?: number;
  minimum?: number | number[];
  term: number;
  channels: string[];
  supplies?: "all" | string[];
  transfers?: { asset: string; month: number }[];
  releases?: "all" | "none" | { until: number };
  exclusive?: { channels: "all" | string[]; until: number };
  profitShare?: number;
  withheld?: number;
  reported?: number;
  penalty?: number;
}
