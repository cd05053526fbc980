/**
 * Why something is refused, in words: one sentence for each kind of refusal and fault of the rules, in each language,
 * complete by type. A sentence may have a remedy of its own.
 *
 *     refusalIn("en", { kind: "tooDear", cost: 240000 })   // "this costs 240000, more than the cash you have"
 *     refusalIn(labels, { kind: "tooDear", cost: 240000 }) // "this costs 240 k USD, more than the cash you have"
 */
import type { GameRecord, Language, MoveFault, RecordFault, ReplayResult } from "@linchpin/table";
import type { Labels } from "./labels.ts";
import type { Fault, Refusals, Said, Saying } from "./refusal-words.ts";
import { REFUSALS_EN } from "./en/refusals.ts";
import { REFUSALS_ZH } from "./zh/refusals.ts";

/** What is wrong, and what to do instead where that is not plain from it. */
export interface FaultWords {
  readonly problem: string;
  readonly remedy: string | null;
}
const REFUSALS: Readonly<Record<Language, Refusals>> = { en: REFUSALS_EN, zh: REFUSALS_ZH };

/** A language alone, where things are called by their keys; at a table its labels, which name them. */
export type Tongue = Language | Labels;

const BY_KEY: Saying = { channelCalled: (key) => key, partyCalled: (key) => key, money: String };

const languageOf = (tongue: Tongue): Language => (typeof tongue === "string" ? tongue : tongue.language);

export function faultIn(tongue: Tongue, fault: Fault): FaultWords {
  const words = REFUSALS[languageOf(tongue)][fault.kind] as Said | ((fault: Fault, say: Saying) => Said);
  const said =
    typeof words === "function" ? words(fault, typeof tongue === "string" ? BY_KEY : tongue) : words;
  return typeof said === "string" ? { problem: said, remedy: null } : { problem: said[0], remedy: said[1] };
}

const BETWEEN: Readonly<Record<Language, string>> = { en: "; ", zh: "；" };

/** Whether data from elsewhere is a fault that has words. */
export const isKnownFault = (value: unknown): value is MoveFault =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  typeof value.kind === "string" &&
  Object.hasOwn(REFUSALS.en, value.kind);

/** In one sentence. */
export const refusalIn = (tongue: Tongue, fault: Fault): string =>
  inOneSentence(languageOf(tongue), faultIn(tongue, fault));

export const inOneSentence = (language: Language, { problem, remedy }: FaultWords): string =>
  remedy === null ? problem : problem + BETWEEN[language] + remedy;

/** Why a record cannot be played: the move and what is wrong with it. */
export function replayFaultIn(
  language: Language,
  record: GameRecord,
  failed: Extract<ReplayResult, { readonly ok: false }>,
): FaultWords {
  const said = faultIn(language, failed.fault);
  if (failed.where === "header") return said;
  const { week, party, text } = record.moves[failed.ply]!;
  const move = party === null ? text : `${party}: ${text}`;
  const place = language === "en" ? `week ${week}, ${move}: ` : `第 ${week} 周，${move}：`;
  return { ...said, problem: place + said.problem };
}

/** With the line where it stands: `3: closes a comment that was never opened; remove the }`. */
export const recordFaultIn = (language: Language, fault: RecordFault): string =>
  `${fault.line}: ${refusalIn(language, fault)}`;
