/** Amounts in the fields of a deal: between which bounds, and as they are shown. Law: what is shown can be typed again. */
import { ASKED, LIMITS } from "@linchpin/deal";
import type { Bounds, Quantity } from "@linchpin/source";
import type { Language } from "@linchpin/table";

export const { money: MONEY, share: SHARE, months: MONTHS, span: SPAN, years: YEARS } = ASKED;
export const COUNT: Bounds = { ...MONEY, unit: "count" };
/** A number that has no unit. */
export const TIMES: Bounds = { ...MONEY, unit: "plain" };
export const RATE: Bounds = { least: 0, most: LIMITS.discountRate, unit: "share" };

export const shown = (language: Language, value: number, { unit }: Bounds): string => {
  if (unit === "share") return `${plain(100 * value, 6)}%`;
  return unit === "money" || unit === "count" ? short(value, SCALES[language]) : plain(value, 9);
};

/** From what on an amount is written with which word. */
type Scale = readonly [least: number, unit: number, word: string];
const SCALES: Readonly<Record<Language, readonly Scale[]>> = {
  en: [
    [1e6, 1e6, "M"],
    [1e4, 1e3, "k"],
  ],
  zh: [
    [1e8, 1e8, "亿"],
    [1e4, 1e4, "万"],
  ],
};

function short(value: number, scales: readonly Scale[]): string {
  const [, unit, word] = scales.find(([least]) => value >= least) ?? [0, 1, ""];
  return plain(value / unit, 9) + word;
}

const plain = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));

export const quantityText = (
  language: Language,
  value: Quantity | null | undefined,
  bounds: Bounds,
): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "number"
      ? shown(language, value, bounds)
      : [value.low, value.likely, value.high].map((each) => shown(language, each, bounds)).join(" ");
