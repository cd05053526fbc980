/** Amounts in the fields of a deal: between which bounds, and as they are shown. Law: what is shown can be typed again. */
import type { Bounds, Quantity } from "@linchpin/source";

export const MONEY: Bounds = { least: 0, most: 1e15 };
export const SHARE: Bounds = { least: 0, most: 1 };
export const SPAN: Bounds = { least: 0.001, most: 1200 };
export const MONTHS: Bounds = { least: 0, most: 1200 };

export const shown = (value: number, bounds: Bounds): string => {
  if (bounds === SHARE) return `${Number((100 * value).toPrecision(6))}%`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(9))}M`;
  if (value >= 1e4) return `${Number((value / 1e3).toPrecision(9))}k`;
  return String(Number(value.toPrecision(9)));
};

export const quantityText = (value: Quantity | null | undefined, bounds: Bounds): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "number"
      ? shown(value, bounds)
      : [value.low, value.likely, value.high].map((each) => shown(each, bounds)).join(" ");
