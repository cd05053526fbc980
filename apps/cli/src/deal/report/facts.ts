/** What a report is written from. */
import type { Deal, Swing } from "@linchpin/deal";
import type { Analysis } from "../analysis.ts";
import type { TermsRanges } from "../terms-ranges.ts";
import type { Suggested, Turning } from "../turning.ts";
import type { Weighed } from "../weighed.ts";

export interface TermsFact {
  /** Such as the file's name, or "Settle with …". */
  readonly title: string;
  /** What was suggested, if it was; null: the sheet was given. */
  readonly suggested: Suggested | null;
  readonly weighed: Weighed;
  readonly ranges: TermsRanges | null;
}

export interface Facts {
  readonly analysis: Analysis;
  readonly deal: Deal;
  /** The sheets of the report, given or suggested. */
  readonly terms: readonly TermsFact[];
  /** By party in talks what was found for it, also where that is nothing. */
  readonly suggested: readonly Suggested[];
  /** Of the owner's share; widest first. */
  readonly swings: readonly Swing[];
  /** Where advice turns; nearest first. */
  readonly turnings: readonly Turning[];
}
