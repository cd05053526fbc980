/** The words of a workbook in one language. */
import type { Deal, Terms } from "@linchpin/deal";
import { inputName } from "../words/inputs.ts";
import type { Language } from "@linchpin/table";
import { COLUMN_HEADS, STRUCTURE, TERM, TEXTS, type Pair } from "./label-texts.ts";
import type { Telling, Variant } from "./teams.ts";

type Texts = { readonly [G in keyof typeof TEXTS]: Readonly<Record<keyof (typeof TEXTS)[G], string>> };

export interface Labels extends Texts {
  readonly inputColumns: readonly string[];
  readonly structureColumns: readonly string[];
  readonly structureNote: string;
  readonly inputName: (deal: Deal, path: string) => string;
  readonly termName: (deal: Deal, terms: Terms, path: string) => string;
  readonly structureName: (path: string) => string;
  readonly tellingName: (deal: Deal, told: Telling | null) => string;
  readonly variantName: (deal: Deal, variant: Variant) => string;
  readonly licenceWith: (party: string) => string;
}

/** Picks what the language says. */
type Say = (pair: Pair) => string;

export function labelsIn(language: Language): Labels {
  const say: Say = ([en, zh]) => (language === "zh" ? zh : en);
  const groups = Object.entries(TEXTS).map(([group, pairs]) => [
    group,
    Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, say(pair)])),
  ]);
  const { path, number, what, beside } = COLUMN_HEADS;
  return {
    ...(Object.fromEntries(groups) as Texts),
    inputColumns: [path, number, ...beside].map(say),
    structureColumns: [path, what, ...beside].map(say),
    structureNote: say([
      "The formulas of this workbook take this tab as given. After a change here, make the workbook anew: linchpin report this-file.xlsx -o new.xlsx",
      "本工作簿的公式以此页为前提。若改动此页，请重新生成工作簿：linchpin report 本文件.xlsx -o 新文件.xlsx",
    ]),
    inputName: (deal, named) => heldName(say, deal, named) ?? inputName(language, deal, named),
    termName: (deal, terms, named) => termName(say, deal, terms, named),
    structureName: (named) => {
      const steps = named.split(".");
      const pair = STRUCTURE[steps.at(-1)!];
      const words = pair === undefined ? named : say(pair);
      return steps.length > 1 ? steps.at(-2)! + say([": ", ":"]) + words : words;
    },
    tellingName: (deal, told) => (told === null ? say(["as things are", "现状"]) : toldName(say, deal, told)),
    variantName: (deal, variant) => variantName(say, deal, variant),
    licenceWith: (party) => say([`Licence to ${party}`, `对${party}的许可`]),
  };
}

/** Null: the path does not say whether a party holds an asset. */
function heldName(say: Say, { parties, assets }: Deal, path: string): string | null {
  const [, party, asset] = /^parties\.([^.]+)\.knows\.(.+)$/.exec(path) ?? [];
  if (party === undefined || asset === undefined) return null;
  const who = parties.find(({ key }) => key === party)?.name ?? party;
  const what = assets.find(({ key }) => key === asset)?.name ?? asset;
  return say([`${who} holds ${what}`, `${who}持有“${what}”`]);
}

function termName(say: Say, deal: Deal, terms: Terms, path: string): string {
  const [list, number, field] = path.split(".");
  const pair = TERM[path] ?? TERM[`${list}.${field}`] ?? TERM[list!];
  const words = pair === undefined ? path : say(pair);
  if (list === "transfers")
    return deal.assets[terms.transfers[Number(number) - 1]!.asset]!.name + say([": ", ":"]) + words;
  return /^\d/.test(number ?? "") ? words + say([` (${number})`, `（${number}）`]) : words;
}

function toldName(say: Say, deal: Deal, { asset, to }: Telling): string {
  const { name } = deal.assets[asset]!;
  if (to === 0) return say([`${name}, known to everybody`, `“${name}”人人知晓`]);
  const party = deal.parties[to - 1]!.name;
  return say([`${name}, shown to ${party}`, `“${name}”展示给${party}`]);
}

function variantName(say: Say, deal: Deal, { kind, of, asset }: Variant): string {
  const party = deal.parties[of - 1]?.name;
  switch (kind) {
    case "base":
      return say(["As things are", "现状"]);
    case "open":
      return say(["No exclusivity in force", "没有排他约定"]);
    case "full":
      return say(["Every listed party in talks", "所列各方都在谈判"]);
    case "exclusive":
      return say([`Exclusive: ${party}`, `排他：${party}`]);
    case "foreclosed":
      return say([
        `Exclusive: ${party}, with every listed party in talks before`,
        `排他：${party}（此前所列各方都在谈判）`,
      ]);
    case "bidder":
      return say([`${party} joins the talks`, `${party}加入谈判`]);
    case "channel":
      return say([`You own ${deal.channels[of]!.name}`, `你拥有渠道“${deal.channels[of]!.name}”`]);
    case "told":
      return toldName(say, deal, { asset: asset!, to: of });
  }
}
