/** The words of a report, by language. */
import type { Deal } from "@linchpin/deal";
import type { Advice } from "../facts/turning.ts";
import { EN } from "./en/index.ts";
import type { ReportLanguage } from "./page-words.ts";
import type { ReportWords } from "./report-words.ts";
import { ZH } from "./zh/index.ts";

export const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: EN, zh: ZH };

/** What an advice says, in a sentence without a full stop. */
export const adviceIn = (language: ReportLanguage, deal: Deal, advice: Advice): string =>
  WORDS[language].adviceWords(deal, advice);
