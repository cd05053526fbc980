/**
 * Why something is refused, in words: one sentence for each kind of refusal and fault of the rules, in each language,
 * complete by type. A sentence may have a remedy of its own.
 *
 *     refusalIn("en", { kind: "tooDear", cost: 240000 })   // "this costs 240000, more than the cash you have"
 */
import type { GameRecord, Language, MoveFault, RecordFault, ReplayResult } from "@linchpin/table";
import type { Fault, Refusals, Said } from "./refusal-words.ts";
import { REFUSALS_EN } from "./en/refusals.ts";
import { REFUSALS_ZH } from "./zh/refusals.ts";

/** What is wrong, and what to do instead where that is not plain from it. */
export interface FaultWords {
  readonly problem: string;
  readonly remedy: string | null;
}
const REFUSALS: Readonly<Record<Language, Refusals>> = { en: REFUSALS_EN, zh: REFUSALS_ZH };

export function faultIn(language: Language, fault: Fault): FaultWords {
  const words = REFUSALS[language][fault.kind] as Said | ((fault: Fault) => Said);
  const said = typeof words === "function" ? words(fault) : words;
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
export const refusalIn = (language: Language, fault: Fault): string =>
  inOneSentence(language, faultIn(language, fault));

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
