/** 建议说的是什么：不带句号的一句话。 */
import type { Deal } from "@linchpin/deal";
import { list } from "@linchpin/words";
import type { Advice } from "../../facts/turning.ts";

const MOST = 3;

export function adviceWords(deal: Deal, advice: Advice): string {
  const party = (of: number): string => deal.parties[of - 1]!.name;
  switch (advice.kind) {
    case "nothingStrengthens":
      return "文件里没有什么能让你更强";
    case "bring":
      return `请${party(advice.party)}加入谈判最能让你更强`;
    case "own":
      return `自己掌握“${deal.channels[advice.channel]!.name}”最能让你更强`;
    case "show": {
      const names = advice.assets.map((asset) => deal.assets[asset]!.name);
      const shown = list("zh", names.slice(0, MOST)) + (names.length > MOST ? `等${names.length}项` : "");
      return `给${party(advice.party)}看${shown}${advice.free ? "没有代价，只要它不外传" : "不再没有代价"}`;
    }
    case "sheet":
      return SHEET[advice.ends](party(advice.party));
    case "exclusivity":
      return `给${party(advice.party)}独家的代价${advice.costsMore ? "大于" : "小于"}合同带来的`;
  }
}

const SHEET: Readonly<Record<(Advice & { readonly kind: "sheet" })["ends"], (name: string) => string>> = {
  unsigned: (name) => `${name}不会签这份方案`,
  lasts: (name) => `与${name}的方案能持久`,
  unready: (name) => `按这份方案${name}不会着手准备`,
  stops: (name) => `按这份方案${name}会提前停付`,
};
