/**
 * What a station does to a sheet of terms before it works a figure out: one step after another, each as new terms.
 *
 *     {do: royalty, rate: 0.01}
 *     {do: keeps, components: [transducer]}     // comes as a part, and no paper that teaches it is handed over
 */
import type { Deal, Terms } from "@linchpin/deal";
import { channelIn, componentIn } from "./changes.ts";

export type SheetChange =
  /** Share of sales, one rate for all of them. */
  | { readonly do: "royalty"; readonly rate: number }
  /** Money at the signature; what breaking the contract is expected to cost. */
  | { readonly do: "upfront" | "penalty"; readonly amount: number }
  /** All that is handed over comes so many months later. */
  | { readonly do: "later"; readonly months: number }
  /** The owner delivers these components as parts, beside those that the sheet names, and hands over nothing that teaches them. */
  | { readonly do: "keeps"; readonly components: readonly string[] }
  /** These channels go to nobody else before a month. */
  | { readonly do: "exclusive"; readonly channels: readonly string[]; readonly until: number };

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
