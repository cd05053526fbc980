/** 报告的全部中文，条款除外。 */
import type { EN } from "../en/index.ts";
import { leversIn, leverSentencesIn } from "../levers.ts";
import { caveatIn, savingIn } from "../saving.ts";
import { spreadIn } from "../spread.ts";
import {
  disclosureSentence,
  freeSentence,
  leverageSentence,
  necessitySentence,
  onceMoreFollows,
  STAGE_WORDS,
} from "./deal.ts";
import { money, monthName, months, unitFor } from "./figures.ts";
import { LEVERS_ZH } from "./levers.ts";
import { optionWords, rangesSentence, valueRows } from "./options.ts";
import { PAGE_ZH } from "./page.ts";
import { PARTS_ZH } from "./parts.ts";
import { apartSentences, equalSentence, homeSentence, obstacleSentence } from "./suggest.ts";
import { besideTrade } from "./trade.ts";
import { adviceWords, turnWords } from "./turning.ts";
import { warningSentences } from "./warnings.ts";

export const ZH: typeof EN = {
  language: "zh",
  page: PAGE_ZH,
  parts: PARTS_ZH,
  together: (sentences) => sentences.join(""),
  money,
  months,
  monthName,
  unitFor,
  disclosureSentence,
  freeSentence,
  leverageSentence,
  necessitySentence,
  stages: STAGE_WORDS,
  leverSentences: (deal, list) => leverSentencesIn(LEVERS_ZH, deal, list),
  leversOf: (analysis) => leversIn(LEVERS_ZH, analysis),
  optionWords,
  rangesSentence,
  valueRows,
  freeCaveat: (analysis) => caveatIn(onceMoreFollows, analysis),
  savingCells: (...of) => savingIn((count) => `独自${count}个月`, ...of),
  spreadWords: spreadIn((leverage, necessity) => `：杠杆${leverage}，必要性${necessity}。`),
  apartSentences,
  equalSentence,
  homeSentence,
  obstacleSentence,
  besideTrade,
  adviceWords,
  turnWords,
  warningSentences,
};
