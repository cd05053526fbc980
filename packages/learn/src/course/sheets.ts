/**
 * What a station does to a sheet of terms before it works a figure out: one step after another, each as new terms.
 *
 *     {do: royalty, rate: 0.01}
 *     {do: keeps, components: [transducer]}     // comes as a part, and no paper that teaches it is handed over
 */
import type { Deal, Terms } from "@linchpin/deal";
import { channelIn, componentIn } from "./changes.ts";
import type { SheetChange } from "./recipes.ts";

export const changedTerms = (deal: Deal, terms: Terms, changes: readonly SheetChange[] = []): Terms =>
  changes.reduce((sheet, change) => afterChange(deal, sheet, change), terms);

function afterChange(deal: Deal, terms: Terms, change: SheetChange): Terms {
  switch (change.do) {
    case "royalty":
      return { ...terms, royalty: [{ to: null, rate: change.rate }] };
    case "upfront":
      return { ...terms, upfront: change.amount };
    case "penalty":
      return { ...terms, penalty: change.amount };
    case "later": {
      const transfers = terms.transfers.map(({ asset, month }) => ({ asset, month: month + change.months }));
      return { ...terms, transfers };
    }
    case "keeps":
      return keeping(deal, terms, change.components.map(componentIn(deal)));
    case "exclusive":
      return {
        ...terms,
        exclusive: { channels: change.channels.map(channelIn(deal)), until: change.until },
      };
  }
}

function keeping({ assets }: Deal, terms: Terms, kept: readonly number[]): Terms {
  const teaches = (asset: number): boolean => kept.some((j) => assets[asset]!.reveals[j]! > 0);
  const { supplies } = terms;
  return {
    ...terms,
    supplies: supplies === "all" ? "all" : [...new Set([...supplies, ...kept])].toSorted((a, b) => a - b),
    transfers: terms.transfers.filter(({ asset }) => !teaches(asset)),
  };
}
