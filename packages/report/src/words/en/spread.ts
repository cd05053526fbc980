/** Quantiles in a sentence. */
import type { PriceReport, Quantiles } from "@linchpin/deal";

/** Leverage and necessity with their spread, for a sentence. */
export function spreadWords({ leverage, necessity }: PriceReport<Quantiles>): string {
  return `P10 / P50 / P90: leverage ${threeOf(leverage)}, necessity ${threeOf(necessity)}.`;
}

const threeOf = ({ p10, p50, p90 }: Quantiles): string =>
  `${p10.toFixed(2)} / ${p50.toFixed(2)} / ${p90.toFixed(2)}`;
