/** What a report is written from. */
import type { Analysis } from "../analysis.ts";
import type { Deal, Swing, Terms, TermsValue } from "@linchpin/deal";
import type { TermsRanges } from "../terms-ranges.ts";

export interface TermsFact {
  /** Such as the file's name, or "Suggestion for …". */
  readonly title: string;
  readonly given: boolean;
  readonly terms: Terms;
  readonly value: TermsValue;
  readonly ranges: TermsRanges | null;
}

export interface Facts {
  readonly analysis: Analysis;
  readonly deal: Deal;
  readonly terms: readonly TermsFact[];
  /** Parties in talks for which nothing could be suggested. */
  readonly without: readonly string[];
  /** Of the owner's share; widest first. */
  readonly swings: readonly Swing[];
}
