/** A report from its facts: which sections, in which order. In Chinese the one page is Chinese; what derives it is in English. */
import { answerSection } from "./parts/answer.ts";
import type { Report } from "./document.ts";
import type { Facts } from "./facts/facts.ts";
import { onePageOf } from "./page/one-page.ts";
import { ladderSection } from "./parts/ladder.ts";
import { evidenceSection, figureSection, limitSection } from "./parts/limits.ts";
import { pieSection } from "./parts/pie.ts";
import { disclosureSection, leverSection } from "./parts/prices.ts";
import { termsSection } from "./parts/terms.ts";
import { assumptionSection, tornadoSection, turningSection } from "./parts/uncertainty.ts";
import type { ReportLanguage } from "./words/page-words.ts";
import { PAGE } from "./words/page.ts";

/** `page`: where it is made already. */
export function buildReport(facts: Facts, language: ReportLanguage = "en", page = onePageOf(facts)): Report {
  const { deal } = facts;
  return {
    title: deal.title,
    subtitle: PAGE[language].subtitle(deal),
    language,
    sections: [
      answerSection(deal, page, language),
      pieSection(facts),
      disclosureSection(facts),
      ladderSection(facts),
      leverSection(facts),
      termsSection(facts),
      tornadoSection(facts),
      turningSection(facts),
      evidenceSection(),
      assumptionSection(facts),
      limitSection(),
      figureSection(facts),
    ],
  };
}
