export { greetingOf } from "./greetings.ts";
/** Acts into words: what people at the table say, in English and Chinese. */
export * from "./keys.ts";
export * from "./labels.ts";
export * from "./leaning.ts";
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
