/** Quantiles as cells of a table. */
import type { PriceReport, Quantiles } from "@linchpin/deal";
import type { Column } from "../document.ts";

export const spreadColumns = (sampled: boolean): readonly Column[] =>
  sampled ? ["P10", "P50", "P90"].map((title) => ({ title, right: true })) : [];

export const spread = (
  figure: Quantiles | undefined,
  format: (amount: number) => string,
): readonly string[] =>
  figure === undefined ? [] : [format(figure.p10), format(figure.p50), format(figure.p90)];

/** Leverage and necessity with their spread, for a sentence. */
export const spreadIn =
  (say: (leverage: string, necessity: string) => string) =>
  ({ leverage, necessity }: PriceReport<Quantiles>): string =>
    `P10 / P50 / P90${say(threeOf(leverage), threeOf(necessity))}`;

const threeOf = ({ p10, p50, p90 }: Quantiles): string =>
  [p10, p50, p90].map((quantile) => quantile.toFixed(2)).join(" / ");
