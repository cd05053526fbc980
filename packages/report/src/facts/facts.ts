/** What an answer is written from: everything that is found out about a deal, once, whatever it is shown in. */
import {
  suggestTerms,
  swingsOf,
  type Deal,
  type DealFile,
  type MonteCarlo,
  type Swing,
  type Terms,
} from "@linchpin/deal";
import { analyse, type Analysis } from "./analysis.ts";
import { knownIn, type Known } from "./known.ts";
import { termsRanges, type TermsRanges } from "./terms-ranges.ts";
import { turningsOf, type Suggested, type Turning } from "./turning.ts";
import { fairGainOf, weigh, type Weighed } from "./weighed.ts";

export interface TermsFact {
  /** Of a sheet that was given; null: it was suggested, to settle for. */
  readonly title: string | null;
  /** What was suggested, if it was; null: the sheet was given. */
  readonly suggested: Suggested | null;
  readonly weighed: Weighed;
  readonly ranges: TermsRanges | null;
}

export interface Facts {
  readonly analysis: Analysis;
  readonly deal: Deal;
  readonly known: Known;
  /** The sheets of the report, given or suggested. */
  readonly terms: readonly TermsFact[];
  /** By party in talks what was found for it, also where that is nothing. */
  readonly suggested: readonly Suggested[];
  /** Of the owner's share; widest first. */
  readonly swings: readonly Swing[];
  /** Where advice turns; nearest first. */
  readonly turnings: readonly Turning[];
}

/** A sheet that was given, and what to call it. */
export interface NamedTerms {
  readonly title: string;
  readonly terms: Terms;
}

/** `given`: sheets to weigh; without any, those to settle for. Throws a RangeError where the deal is too large to price. */
export function findFacts(file: DealFile, run: MonteCarlo, given: readonly NamedTerms[] = []): Facts {
  const { deal } = file;
  const analysis = analyse(file, run);
  const suggested = suggestedTo(deal);
  const sheets =
    given.length > 0 ? given.map((one) => ({ ...one, suggested: null })) : settleSheets(suggested);
  return {
    analysis,
    deal,
    known: knownIn(analysis),
    terms: sheets.map((sheet) => factOf(file, sheet, suggested, run)),
    suggested,
    swings: swingsOf(file),
    turnings: turningsOf(analysis, suggested),
  };
}

/** What to propose to each party in talks. */
export const suggestedTo = (deal: Deal): readonly Suggested[] =>
  deal.parties.flatMap(({ inTalks }, i) =>
    inTalks ? [{ party: i + 1, found: suggestTerms(deal, { party: i + 1 }) }] : [],
  );

interface Sheet {
  readonly title: string | null;
  readonly suggested: Suggested | null;
  readonly terms: Terms;
}

const settleSheets = (suggested: readonly Suggested[]): readonly Sheet[] =>
  suggested.flatMap((one) =>
    one.found.settle === null ? [] : [{ title: null, suggested: one, terms: one.found.settle.terms }],
  );

function factOf(
  file: DealFile,
  { title, suggested, terms }: Sheet,
  all: readonly Suggested[],
  { samples, seed }: MonteCarlo,
): TermsFact {
  const known = all.find(({ party }) => party === terms.party);
  const weighed = weigh(file.deal, terms, known === undefined ? null : fairGainOf(known.found));
  return { title, suggested, weighed, ranges: termsRanges(file, terms, { samples, seed }) };
}
