/**
 * The value of terms by the keys of the deal file: what `linchpin terms --json` prints, whatever asks for it.
 */
import type { Deal, Terms } from "../deal.ts";
import { termsFigures, type TermsFigures } from "./figures.ts";
import { termsWorking } from "./terms.ts";

/** Money as numbers, null where there is none; `served` by key. */
export type TermsReport = Omit<TermsFigures, "served" | "firstSale" | "profit"> & {
  /** Where the figures come from, for whoever looks for a difference. */
  readonly working: {
    /** When it can make the product, whether or not it gets ready; null: never. */
    readonly readyAt: number | null;
    readonly served: readonly string[];
    readonly firstSale: number | null;
    /** What getting ready costs, whether or not it does; null: it cannot. */
    readonly rebuilding: number | null;
    /** Releases of the owner's plan. */
    readonly releases: number;
    /** Average royalty by year. */
    readonly rates: readonly number[];
    /** Its value if it complies to the end, getting ready or not, whichever is better. */
    readonly ifItNeverStops: number;
  };
};

export function termsReport(deal: Deal, terms: Terms): TermsReport {
  const whole = termsWorking(deal, terms);
  const { served, firstSale, profit: _, ...figures } = termsFigures(deal, terms, whole);
  const { licence, options } = whole;
  return {
    ...figures,
    working: {
      readyAt: finite(licence.readyAt),
      served: served.map((c) => deal.channels[c]!.key),
      firstSale,
      rebuilding: finite(licence.rebuilding),
      releases: licence.releases.length,
      rates: options.trade.rates,
      ifItNeverStops: Math.max(...options.all.filter((o) => o.stopsAt === null).map((o) => o.toParty)),
    },
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);
