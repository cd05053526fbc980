/** All that a report says in English, but for terms; and, by its type, what every language must say. */
import type { Language } from "@linchpin/table";
import { months, money, unitFor } from "../figures.ts";
import {
  disclosureSentence,
  freeSentence,
  leverageSentence,
  necessitySentence,
  STAGE_WORDS,
} from "./deal.ts";
import { leverSentences, leversOf } from "./levers.ts";
import { optionWords, rangesSentence, valueRows } from "./options.ts";
import { PAGE_EN } from "./page.ts";
import { PARTS_EN } from "./parts.ts";
import { freeCaveat, savingCells, spreadWords } from "./saving.ts";
import { apartSentences, equalSentence, homeSentence, obstacleSentence } from "./suggest.ts";
import { monthName } from "./terms.ts";
import { besideTrade } from "./trade.ts";
import { adviceWords, turnWords } from "./turning.ts";
import { warningSentences } from "./warnings.ts";

export const EN = {
  language: "en" as Language,
  page: PAGE_EN,
  parts: PARTS_EN,
  /** Sentences one after another. */
  together: (sentences: readonly string[]): string => sentences.join(" "),
  money,
  months,
  monthName,
  unitFor,
  disclosureSentence,
  freeSentence,
  leverageSentence,
  necessitySentence,
  stages: STAGE_WORDS,
  leverSentences,
  leversOf,
  optionWords,
  rangesSentence,
  valueRows,
  freeCaveat,
  savingCells,
  spreadWords,
  apartSentences,
  equalSentence,
  homeSentence,
  obstacleSentence,
  besideTrade,
  adviceWords,
  turnWords,
  warningSentences,
};
