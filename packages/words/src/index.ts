/** Acts into words: what people at the table say, in English and Chinese. */
export { greetingOf } from "./greetings.ts";
export * from "./keys.ts";
export * from "./labels.ts";
export * from "./leaning.ts";
export * from "./moved.ts";
export * from "./lines.ts";
export {
  faultIn,
  inOneSentence,
  isKnownFault,
  recordFaultIn,
  refusalIn,
  replayFaultIn,
  type FaultWords,
} from "./refusals.ts";
export * from "./speech.ts";
export * from "./voice.ts";
export { part, rate, type Names, type PrincipleText } from "./explanation-words.ts";
export * from "./review/escape.ts";
export * from "./review/explanations.ts";
export * from "./review/findings.ts";
export * from "./review/first-page.ts";
export * from "./review/markdown.ts";
export * from "./review/milestones.ts";
export * from "./review/record.ts";
export * from "./review/sentences.ts";
export * from "./review/value-line.ts";
export { REVIEW, type ReviewWords } from "./review/words.ts";
export {
  cautionLines,
  eventWords,
  lastingWords,
  newsWords,
  partyEventWords,
  priceReasons,
  questionOf,
  royaltyWords,
  TABLE,
  tableWords,
  termsRows,
  termValue,
  type Caution,
  type CautionLine,
  type Price,
} from "./table.ts";
export { TERM_FIELDS, type LicenceEnd, type TermField } from "./table-words.ts";
export type { TableWords } from "./en/table.ts";
