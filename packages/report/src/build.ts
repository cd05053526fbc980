/** A report from its facts: which sections, in which order. */
import { introduction } from "./words/en/deal.ts";
import { answerSection } from "./parts/answer.ts";
import type { Report } from "./document.ts";
import type { Facts } from "./facts/facts.ts";
import { ladderSection } from "./parts/ladder.ts";
import { evidenceSection, figureSection, limitSection } from "./parts/limits.ts";
import { pieSection } from "./parts/pie.ts";
import { disclosureSection, leverSection } from "./parts/prices.ts";
import { termsSection } from "./parts/terms.ts";
import { assumptionSection, tornadoSection, turningSection } from "./parts/uncertainty.ts";

export function buildReport(facts: Facts): Report {
  const { deal } = facts;
  return {
    title: deal.title,
    subtitle: `What ${deal.owner.name} is needed for, and how to stay needed. ${introduction(deal)}.`,
    sections: [
      answerSection(facts),
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
