/** The words of the one page, by language. */
import type { Deal } from "@linchpin/deal";
import type { Advice } from "../facts/turning.ts";
import { PAGE_EN } from "./en/page.ts";
import { adviceWords as adviceEn } from "./en/turning.ts";
import type { PageWords, ReportLanguage } from "./page-words.ts";
import { PAGE_ZH } from "./zh/page.ts";
import { adviceWords as adviceZh } from "./zh/turning.ts";

/** What an advice says, in a sentence without a full stop. */
export const adviceIn = (language: ReportLanguage, deal: Deal, advice: Advice): string =>
  language === "zh" ? adviceZh(deal, advice) : adviceEn(deal, advice);

export const PAGE: Readonly<Record<ReportLanguage, PageWords>> = { en: PAGE_EN, zh: PAGE_ZH };
