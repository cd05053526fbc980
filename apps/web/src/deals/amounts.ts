/** Amounts as people type them: a number, or three for a range. Law: what is shown can be typed again. */
import { numberFromText, type Quantity } from "@linchpin/source";

export interface Bounds {
  readonly least: number;
  readonly most: number;
}
export const MONEY: Bounds = { least: 0, most: 1e15 };
export const SHARE: Bounds = { least: 0, most: 1 };
export const SPAN: Bounds = { least: 0.001, most: 1200 };
export const MONTHS: Bounds = { least: 0, most: 1200 };

/** "1.5M", "20 %", "3 6 12"; null: neither, or out of bounds. */
export function quantityFrom(text: string, { least, most }: Bounds): Quantity | null {
  const within = (n: number | null): n is number => n !== null && n >= least && n <= most;
  const whole = numberFromText(text.replaceAll("％", "%").replaceAll(/\s*%/g, "%"));
  if (within(whole)) return whole;
  const parts = text
    .replaceAll(/\s*[%％]/g, "%")
    .trim()
    .split(/\s+/)
    .map(numberFromText);
  const [low = null, likely = null, high = null] = parts;
  const ordered = within(low) && within(likely) && within(high) && low <= likely && likely <= high;
  return ordered && parts.length === 3 ? { low, likely, high } : null;
}

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
