/** Facts with the names of one language. */
import { dealNamed, type Language } from "@linchpin/table";
import type { Facts } from "../facts/facts.ts";

export function namedIn(language: Language, facts: Facts): Facts {
  const deal = dealNamed(facts.deal, language === "zh" ? "han" : "latin");
  return {
    ...facts,
    deal,
    analysis: { ...facts.analysis, deal, file: { ...facts.analysis.file, deal } },
    terms: facts.terms.map((fact) => ({ ...fact, weighed: { ...fact.weighed, deal } })),
  };
}
