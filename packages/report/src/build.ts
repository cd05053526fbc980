/** A report from its facts: which sections, in which order. */
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
import { namedIn } from "./words/named-in.ts";
import type { Language } from "@linchpin/table";
import { WORDS } from "./words/words.ts";

/** `page`: where it is made already. */
export function buildReport(facts: Facts, language: Language = "en", page = onePageOf(facts)): Report {
  const words = WORDS[language];
  const named = namedIn(language, facts);
  const { deal } = named;
  return {
    title: deal.title,
    subtitle: words.page.subtitle(deal),
    language,
    sections: [
      answerSection(deal, page, words.page),
      pieSection(named, words),
      disclosureSection(named, words),
      ladderSection(named, words),
      leverSection(named, words),
      termsSection(named, words),
      tornadoSection(named, words),
      turningSection(named, words),
      evidenceSection(words),
      assumptionSection(named, words),
      limitSection(words),
      figureSection(named, words),
    ],
  };
}
