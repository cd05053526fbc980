/** The words of a report, by language. */
import type { Deal } from "@linchpin/deal";
import type { Language } from "@linchpin/table";
import type { Advice } from "../facts/turning.ts";
import { EN, type ReportWords } from "./en/index.ts";
import { ZH } from "./zh/index.ts";

export const WORDS: Readonly<Record<Language, ReportWords>> = { en: EN, zh: ZH };

/** What an advice says, in a sentence without a full stop. */
export const adviceIn = (language: Language, deal: Deal, advice: Advice): string =>
  WORDS[language].adviceWords(deal, advice);
