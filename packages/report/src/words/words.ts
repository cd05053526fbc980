/** The words of a report, by language. */
import type { Deal } from "@linchpin/deal";
import type { Language } from "@linchpin/table";
import type { Advice } from "../facts/turning.ts";
import { EN } from "./en/index.ts";
import { TERMS_EN } from "./en/terms.ts";
import { termsIn } from "./terms.ts";
import { ZH } from "./zh/index.ts";
import { TERMS_ZH } from "./zh/terms.ts";

/** What a language has to say for a report: what English has, each language has. */
export type ReportWords = typeof EN & ReturnType<typeof termsIn>;

export const WORDS: Readonly<Record<Language, ReportWords>> = {
  en: { ...EN, ...termsIn(TERMS_EN) },
  zh: { ...ZH, ...termsIn(TERMS_ZH) },
};

/** What an advice says, in a sentence without a full stop. */
export const adviceIn = (language: Language, deal: Deal, advice: Advice): string =>
  WORDS[language].adviceWords(deal, advice);

// The sentences on a licence in English, which the terminal says too.
export const bandWords = WORDS.en.bandWords;
export const handedOver = WORDS.en.handedOver;
export const holdSentence = WORDS.en.holdSentence;
export const milestoneWords = WORDS.en.milestoneWords;
export const minimumWords = WORDS.en.minimumWords;
export const outsideSentence = WORDS.en.outsideSentence;
export const partSentences = WORDS.en.partSentences;
export const sayTerms = WORDS.en.sayTerms;
export const signSentence = WORDS.en.signSentence;
export const timeSentence = WORDS.en.timeSentence;
