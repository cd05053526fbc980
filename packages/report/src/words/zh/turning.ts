/** 建议说的是什么，在哪里改变。 */
import type { Deal } from "@linchpin/deal";
import type { Advice } from "../../facts/turning.ts";
import type { Turns } from "../en/turning.ts";
import { assetNames, quoted } from "./deal.ts";
import { inputName, inputValue } from "../inputs.ts";

const MOST = 3;

/** 在哪个值上变成什么。 */
export function turnWords(deal: Deal, { range, towards, at, beyond }: Turns): string {
  const { path, likely } = range;
  const side = towards === "low" ? "低于" : "高于";
  return `${inputName("zh", deal, path)}${side}${inputValue("zh", path, at)}（最可能是${inputValue("zh", path, likely)}）时：${adviceWords(deal, beyond)}。`;
}

/** 不带句号的一句话。 */
export function adviceWords(deal: Deal, advice: Advice): string {
  const party = (of: number): string => deal.parties[of - 1]!.name;
  switch (advice.kind) {
    case "nothingStrengthens":
      return "文件里没有什么能让你更强";
    case "bring":
      return `请${party(advice.party)}加入谈判最能让你更强`;
    case "own":
      return `自己掌握${quoted(deal.channels[advice.channel]!.name)}最能让你更强`;
    case "show":
      return `给${party(advice.party)}看${assetNames(deal, advice.assets, MOST)}${advice.free ? "没有代价，只要它不外传" : "不再没有代价"}`;
    case "sheet":
      return SHEET[advice.ends](party(advice.party));
    case "exclusivity":
      return `给${party(advice.party)}独家的代价${advice.costsMore ? "大于" : "小于"}合同带来的`;
  }
}

const SHEET: Readonly<Record<(Advice & { readonly kind: "sheet" })["ends"], (name: string) => string>> = {
  unsigned: (name) => `${name}不会签这份方案`,
  lasts: (name) => `与${name}的方案能持久`,
  unready: (name) => `按成交方案，${name}不会着手准备`,
  stops: (name) => `按成交方案，${name}会提前停付`,
};
