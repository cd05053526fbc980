/** The words of live tables, in the language of the page. They are loaded with the tables, not with the first page. */
import { useTongue } from "../parts/tongue.tsx";
import { LIVE_EN, type LiveWords } from "./words-en.ts";
import { LIVE_ZH } from "./words-zh.ts";
import type { Refusal } from "./wire.ts";

export type { LiveWords } from "./words-en.ts";

export const useLiveWords = (): LiveWords => (useTongue().language === "zh" ? LIVE_ZH : LIVE_EN);

/** Why a move was refused, as the end of a sentence. */
export const refusedWords = ({ refused }: LiveWords, { kind, detail }: Refusal): string =>
  kind === "stale" ? refused.stale : kind === "over" ? refused.over : refused.other(detail);
