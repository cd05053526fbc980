/** A report from its facts: which sections, in which order. */
import { dealAt, movingTogether, powerMap, tornado, type DealFile, type Swing } from "@linchpin/deal";
import { introduction } from "../words.ts";
import { answerSection } from "./answer.ts";
import type { Report } from "./document.ts";
import type { Facts } from "./facts.ts";
import { ladderSection } from "./ladder.ts";
import { evidenceSection, figureSection, limitSection } from "./limits.ts";
import { pieSection } from "./pie.ts";
import { disclosureSection, leverSection } from "./prices.ts";
import { termsSection } from "./terms.ts";
import { assumptionSection, tornadoSection, turningSection } from "./uncertainty.ts";

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

/** How each range moves the owner's share. */
export const swingsOf = (file: DealFile): readonly Swing[] =>
  tornado(file.ranges, (values) => powerMap(dealAt(file, values)).shares[0]!, movingTogether(file));
