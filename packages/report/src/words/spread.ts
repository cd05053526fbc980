/** Quantiles as cells of a table. */
import type { Quantiles } from "@linchpin/deal";
import type { Column } from "../document.ts";

export const spreadColumns = (sampled: boolean): readonly Column[] =>
  sampled ? ["P10", "P50", "P90"].map((title) => ({ title, right: true })) : [];

export const spread = (
  figure: Quantiles | undefined,
  format: (amount: number) => string,
): readonly string[] =>
  figure === undefined ? [] : [format(figure.p10), format(figure.p50), format(figure.p90)];
