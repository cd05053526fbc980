/** What the one page says: one entry for each thing that stands on it. Plain text. */
import type { Deal, Obstacle } from "@linchpin/deal";
import type { Assumed, Expectation, Provenance, Step, Strengthening } from "../page/types.ts";

export type ReportLanguage = "en" | "zh";

export interface PageWords {
  readonly subtitle: (deal: Deal) => string;
  readonly title: string;
  readonly money: (amount: number) => string;
  readonly expectation: (expect: Expectation) => string;
  /** What a right file could say better about holding on. */
  readonly hints: (deal: Deal) => readonly string[];
  readonly strengthen: string;
  readonly nothingStrengthens: string;
  readonly strengthening: (deal: Deal, one: Strengthening) => string;
  readonly show: string;
  readonly showInOrder: string;
  readonly to: string;
  readonly steps: Readonly<Record<Step, string>>;
  /** Names of these assets, so many at the most. */
  readonly assets: (deal: Deal, assets: readonly number[], most: number) => string;
  readonly notInTalks: (name: string) => string;
  readonly terms: string;
  readonly termsNote: (currency: string) => string;
  readonly columns: readonly [
    party: string,
    toOwner: string,
    toParty: string,
    profitPart: string,
    stops: string,
    exclusiveToday: string,
    forecloses: string,
  ];
  readonly noSheet: Readonly<Record<Obstacle["kind"], string>>;
  readonly never: string;
  readonly month: (month: number) => string;
  readonly rests: string;
  readonly assumed: (deal: Deal, one: Assumed, share: number) => string;
  readonly provenance: (found: Provenance) => string;
  /** Where the file has no range, and where none moves the share. */
  readonly allExact: string;
  readonly noneMoves: string;
  readonly leaves: string;
  readonly leavesOut: string;
}
