/** A deal's answer as data and as a document, from which every format is made. */

// What is found out about a deal, once.
export { analyse, freeFor, savingOf } from "./facts/analysis.ts";
export type { Analysis } from "./facts/analysis.ts";
export { findFacts, suggestedTo, type Facts, type NamedTerms } from "./facts/facts.ts";
export { knownIn, NOTHING_KNOWN } from "./facts/known.ts";
export { termsRanges, type TermsRanges } from "./facts/terms-ranges.ts";
export { turningsOf, type Suggested } from "./facts/turning.ts";
export { optionsByMonth } from "./facts/options.ts";
export { fairGainOf, weigh, type Weighed } from "./facts/weighed.ts";

// The one page as data: figures with where they come from.
export { onePageOf } from "./page/one-page.ts";
export type {
  Assumed,
  Expectation,
  Figure,
  Level,
  OnePage,
  Part,
  Showing,
  Strengthening,
  TermsLine,
} from "./page/types.ts";

// The trip: two pages to carry, in both languages.
export { tripOf } from "./trip/trip.ts";

// The document, and the formats of text.
export { buildReport } from "./build.ts";
export { inputLabel, inputValue } from "./words/inputs.ts";
export { unitOf } from "./words/units.ts";
export type { Block, Column, Report, Section } from "./document.ts";
export type { BarChart, Chart, LineChart } from "./charts.ts";
export { toHtml } from "./formats/html.ts";
export { toMarkdown } from "./formats/markdown.ts";
export { attribute, text } from "./formats/markup.ts";
export { round } from "./formats/svg-bars.ts";
export { STYLE } from "./formats/style.ts";

// Numbers and sentences, also for a terminal.
export { listed, money, months, percent, rate, unitFor, whole, type Unit } from "./words/figures.ts";
export {
  disclosureSentence,
  freeSentence,
  hintSentence,
  inSentence,
  introduction,
  leverageSentence,
  nameOfChannel,
  necessitySentence,
} from "./words/en/deal.ts";
export { leverSentences, leversOf } from "./words/en/levers.ts";
export { gainText } from "./words/levers.ts";
export { isNothing, nameOfAsset, nameOfPlayer } from "./words/names.ts";
export { optionWords, rangesSentence, valueRows } from "./words/en/options.ts";
export { freeCaveat, savingCells, spreadWords } from "./words/en/saving.ts";
export { spread, spreadColumns } from "./words/spread.ts";
export {
  apartSentences,
  equalSentence,
  floorSentence,
  homeSentence,
  obstacleSentence,
} from "./words/en/suggest.ts";
export { monthName } from "./words/en/terms.ts";
export {
  adviceIn,
  bandWords,
  handedOver,
  holdSentence,
  milestoneWords,
  minimumWords,
  outsideSentence,
  partSentences,
  sayTerms,
  signSentence,
  timeSentence,
} from "./words/words.ts";
export { besideTrade } from "./words/en/trade.ts";
export { warningSentences } from "./words/en/warnings.ts";
