/** The words of live tables, in the language of the page. They are loaded with the tables, not with the first page. */
import { refusalIn } from "@linchpin/words";
import type { Language } from "@linchpin/table";
import { useTongue } from "../app/tongue.tsx";
import { LIVE_EN, type LiveWords } from "../app/words/live-en.ts";
import { LIVE_ZH } from "../app/words/live-zh.ts";
import type { Refusal } from "./wire.ts";

export type { LiveWords } from "../app/words/live-en.ts";

export const useLiveWords = (): LiveWords => (useTongue().language === "zh" ? LIVE_ZH : LIVE_EN);

/** Why a move was refused, as the end of a sentence. */
export function refusedWords(
  { refused }: LiveWords,
  language: Language,
  { kind, detail, fault }: Refusal,
): string {
  if (kind === "stale") return refused.stale;
  if (kind === "over") return refused.over;
  return fault === null ? refused.other(detail) : refusalIn(language, fault);
}
