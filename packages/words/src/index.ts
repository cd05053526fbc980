/** Acts into words: what people at the table say, in English and Chinese. */

// Names and amounts.
export {
  amount,
  bothLabels,
  bracketed,
  currencyName,
  labelsOf,
  list,
  NOTHING_BELOW,
  priced,
  sentence,
  type Labels,
} from "./labels.ts";
export { inputNamed } from "./inputs.ts";
export { shortName } from "./short-name.ts";

// What is said at the table.
export { NOTHING_SAID, utter, type BothLabels, type Said, type Words } from "./voice.ts";
export type { Thing } from "./keys.ts";
export { spanWords } from "./span.ts";
export { speechFor, speechOfAnswer, speechOfSilence, thingOf, type Between, type Speech } from "./speech.ts";
export { reactionTo, reactionToLie } from "./reactions.ts";
export { greetingOf } from "./greetings.ts";
export { LINES } from "./lines.ts";
export type { Line } from "./keys.ts";
export { leaningOf, leaningsOf, type Leaning } from "./leaning.ts";
export { tidingsWords } from "./tidings.ts";

// What happens at the table, what to be cautioned of, and terms.
export {
  addsWords,
  cautionLines,
  eventWords,
  hiringWords,
  lastingWords,
  newsWords,
  partyEventWords,
  priceReasons,
  prudent,
  questionOf,
  termName,
  termsBrief,
  termsTitle,
  TABLE,
  tableWords,
  termsRows,
  termValue,
  type Caution,
  type CautionLine,
  type Price,
  readingWords,
} from "./table.ts";
export { TERM_FIELDS, type TermField } from "./table-words.ts";
export type { TableWords } from "./en/table.ts";

// Refusals and faults.
export { faultIn, inOneSentence, isKnownFault, recordFaultIn, refusalIn, replayFaultIn } from "./refusals.ts";
export type { FaultWords } from "./refusals.ts";

// Why a move was what it was.
export { part, pointsWithin } from "./explanation-words.ts";
export {
  effectsInWords,
  gradeInWords,
  gradesInWords,
  moveInWords,
  principleText,
  readApart,
  reasonInWords,
  told,
} from "./review/explanations.ts";

// The review of a game.
export {
  explanationsOf,
  findingsOf,
  inWhole,
  isRemarkable,
  labelWords,
  signed,
  skillIn,
} from "./review/findings.ts";
export { LOOKED_CLOSER, type Finding, type Findings, type ReviewedGame } from "./review/findings.ts";
export { firstPage } from "./review/first-page.ts";
export { milestonesIn, type Happened } from "./review/milestones.ts";
export {
  betterText,
  betterWords,
  counts,
  labelCounts,
  labelName,
  courseInWords,
  courseOf,
  findingWords,
  lessonWords,
  moveText,
  nextSteps,
} from "./review/sentences.ts";
export { lineOf, type LinePoint } from "./review/value-line.ts";
export { REVIEW, type ReviewWords } from "./review/words.ts";
export { reviewMarkdown } from "./review/markdown.ts";
export { escapeMarkdown } from "./review/escape.ts";
export { annotated } from "./review/record.ts";
