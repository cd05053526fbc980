/**
 * The answer on one page, as data: every figure with its spread and with where it comes from. Words are chosen by whoever
 * shows it; players, assets, channels and components are indices into the deal.
 */
import type { Keeping } from "../facts/known.ts";
import type { Advice } from "../facts/turning.ts";
import type { Holder, Obstacle, Stage, Terms } from "@linchpin/deal";

/** The part of the document that derives a figure. */
export type Part =
  | "pie"
  | "disclosures"
  | "ladder"
  | "levers"
  | "terms"
  | "tornado"
  | "turning"
  | "assumptions";

export interface Figure {
  readonly amount: number;
  /** Over the ranges of the file; null: nothing was sampled. */
  readonly spread: { readonly low: number; readonly middle: number; readonly high: number } | null;
  readonly from: Part;
  /** Paths of the inputs that it is read off, where it is read off a few; empty: off all of them. */
  readonly inputs: readonly string[];
}

export interface Expectation {
  /** What the owner can expect, and of what; present value. */
  readonly share: Figure;
  readonly worth: Figure;
  /** Everybody's part of the pie, the owner first; money. */
  readonly parts: readonly { readonly player: number; readonly share: number }[];
  readonly leverage: number;
  /** How much of the pie vanishes if the owner stays at home, 0..1. */
  readonly necessity: Figure;
  /** The papers and things that hold the owner's necessity; null: the deal lists no assets, or none matters. */
  readonly keeping: Keeping | null;
}

/** One change that strengthens the owner, in money. */
export type Strengthening =
  | { readonly kind: "bidder"; readonly party: number; readonly gain: Figure }
  | { readonly kind: "channel"; readonly channel: number; readonly gain: Figure }
  /** Not a gain but what is not lost: the asset stays at home with everybody. */
  | { readonly kind: "keep"; readonly asset: number; readonly gain: Figure };

/** Before what a thing may be shown: nothing but an NNN, a paid evaluation, the contract and first money, the last money. */
export const STEPS = ["nnn", "evaluation", "money", "last"] as const;
export type Step = (typeof STEPS)[number];

export interface Rung {
  readonly asset: number;
  readonly stage: Stage;
  /** Money lost by it, everything above it shown; and once it is everywhere. */
  readonly loss: number;
  readonly leaked: number;
  /** The fee that tells a buyer from a collector. */
  readonly fee: { readonly above: number; readonly upTo: number } | null;
}

/** What to show to one party, against what. */
export interface Showing {
  readonly party: number;
  readonly inTalks: boolean;
  readonly steps: Readonly<Record<Step, readonly Rung[]>>;
}

export interface Exclusivity {
  readonly party: number;
  readonly today: Figure;
  readonly forecloses: Figure;
}

export interface Level {
  readonly terms: Terms;
  readonly toOwner: number;
  readonly toParty: number;
}

/** The terms for one party in talks. */
export interface TermsLine {
  readonly party: number;
  readonly open: Level | null;
  readonly settle: Level | null;
  readonly walkAway: Level | null;
  /** Sheets of the same worth to the owner. */
  readonly offers: readonly Level[];
  /** Why there is no sheet, or why it is not as it should be. */
  readonly obstacles: readonly Obstacle[];
  /** Under the settle sheet: when it stops (null: never), what holds it, the owner's part of its profit. */
  readonly stopsAt: number | null;
  readonly heldBy: Holder | "several" | null;
  readonly profitPart: number | null;
}

/** An assumption that matters, and where advice turns on it. */
export interface Assumed {
  readonly path: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** The owner's share at its ends. */
  readonly atLow: number;
  readonly atHigh: number;
  readonly sourced: boolean;
  /** The nearest value at which an advice turns; null: none within the range. */
  readonly turn: {
    readonly towards: "low" | "high";
    readonly at: number;
    readonly now: Advice;
    readonly beyond: Advice;
  } | null;
}

/** How far the numbers behind the page can be traced. */
export interface Provenance {
  readonly numbers: number;
  readonly sourced: number;
  /** Of the five inputs that matter most those without a source; empty: fit for a decision. */
  readonly missing: readonly string[];
  /** Whether the file has ranges, without which nothing tells which inputs matter. */
  readonly ranged: boolean;
}

export interface OnePage {
  readonly title: string;
  readonly currency: string;
  readonly owner: string;
  readonly expect: Expectation;
  readonly strengthen: readonly Strengthening[];
  readonly show: readonly Showing[];
  readonly exclusivity: readonly Exclusivity[];
  readonly terms: readonly TermsLine[];
  readonly assumed: readonly Assumed[];
  readonly provenance: Provenance;
}
