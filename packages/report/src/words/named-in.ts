/** Facts with the names of one language: in Chinese `青珞计量 Qingluo Metering` is 青珞计量. In English both are told, to be recognised by. */
import type { Deal } from "@linchpin/deal";
import { half } from "@linchpin/table";
import type { Facts } from "../facts/facts.ts";
import type { ReportLanguage } from "./page-words.ts";

export function namedIn(language: ReportLanguage, facts: Facts): Facts {
  if (language === "en") return facts;
  const deal = inHan(facts.deal);
  return {
    ...facts,
    deal,
    analysis: { ...facts.analysis, deal, file: { ...facts.analysis.file, deal } },
    terms: facts.terms.map((fact) => ({ ...fact, weighed: { ...fact.weighed, deal } })),
  };
}

const named = <T extends { readonly name: string }>(one: T): T => ({ ...one, name: half(one.name, "han") });

const inHan = (deal: Deal): Deal => ({
  ...deal,
  title: half(deal.title, "han"),
  owner: named(deal.owner),
  technology: { ...deal.technology, components: deal.technology.components.map(named) },
  assets: deal.assets.map(named),
  parties: deal.parties.map(named),
  channels: deal.channels.map(named),
});
