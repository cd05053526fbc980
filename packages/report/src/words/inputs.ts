/**
 * The inputs of a deal file in words, in both languages: `technology.components.process.rebuildCost` is "the cost of rebuilding
 * the process". As they stand inside a sentence; `inputLabel` is the same as it stands by itself.
 */
import type { Deal } from "@linchpin/deal";
import { amount, inputNamed } from "@linchpin/words";
import { plainNumber, rate } from "./figures.ts";
import type { Language } from "@linchpin/table";
import { unitOf } from "./units.ts";

/** The path itself where no words are known, so that nothing is ever hidden. */
export function inputName(language: Language, deal: Deal, path: string): string {
  const { parties, channels, assets } = deal;
  const lists = { "technology.components": deal.technology.components, assets, parties, channels };
  return inputNamed(language, path, (list, key) => calledIn(language, lists[list], key));
}

/** An article of its own loses its capital: no other is added to a name. Null: there is none. */
function calledIn(
  language: Language,
  items: readonly { readonly key: string; readonly name: string }[],
  key: string,
): string | null {
  const name = items.find((one) => one.key === key)?.name ?? null;
  return language === "en"
    ? (name?.replace(/^(?:The|An?)(?= )/, (word) => word.toLowerCase()) ?? null)
    : name;
}

/** "Cost of rebuilding the process". */
export function inputLabel(language: Language, deal: Deal, path: string): string {
  const name = inputName(language, deal, path);
  if (language === "zh" || name === path) return name;
  const bare = name.replace(/^the /, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A value of an input with its unit: "12 months", "143,500", "35 %"; "12个月", "14.4 万". */
export function inputValue(language: Language, path: string, value: number): string {
  switch (unitOf(path)) {
    case "months": {
      const count = figure(value, 3);
      return language === "zh" ? `${count}个月` : `${count}\u00a0month${count === "1" ? "" : "s"}`;
    }
    case "money":
      return language === "zh" ? amount("zh", value) : figure(value, 4);
    case "part":
      return rate(Number(value.toPrecision(3)));
    case "plain":
      return figure(value, 3);
  }
}

const figure = (value: number, digits: number): string => plainNumber(Number(value.toPrecision(digits)));
