/**
 * A quantity as people type it where something is asked: one number with its unit or without, two ends, or three that rise.
 *
 * Example: in months "6年", "6 years" and "72" are 72, in years "6个月" is 0.5; of a share "四成" and "40 %" are 0.4. "3 6 12", "5-8年"
 * and "800万到1500万" are ranges, of two ends likely in the middle; "12 6 3" and "1 2" are neither, which is null.
 */
import type { Quantity } from "./numbers.ts";
import { tidy, written, type Written } from "./written.ts";

/** What is asked for: money, things, a part of something, a time in months or in years; plain: whatever it is. */
export const UNITS = ["money", "count", "share", "months", "years", "plain"] as const;
export type Unit = (typeof UNITS)[number];

/** What may be answered: between which bounds, in which unit. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly unit: Unit;
  /** Of a share: it is asked for in tenths (几成), so that a bare 4 is 40 %. */
  readonly tenths?: boolean;
}

/** Null: neither a number nor a range, of another unit, or out of bounds. Digits grouped by spaces are a range where they could be one. */
export function quantityFromText(text: string, asked: Bounds): Quantity | null {
  const plain = plainly(text, asked);
  return threeIn(plain, asked) ?? oneIn(plain, asked) ?? betweenIn(plain, asked);
}

const ABOUT = /^(?:about|around|roughly|approx\.?|circa|大约|大概|差不多|约|~)\s*|\s*(?:左右|上下|or so)$/g;
const COUNTED = /(?<=[\d十百千万亿])\s*(?:台|件|个|套|只|辆|片|支|units?|pieces|pcs)$/u;

/** Without what changes nothing; a thing counted is no unit. */
function plainly(text: string, { unit }: Bounds): string {
  const plain = text.normalize("NFKC").trim().toLowerCase().replaceAll(/\s*%/g, "%").replaceAll(ABOUT, "");
  if (unit === "count") return plain.replace(COUNTED, "");
  // Of time nobody writes millions.
  return isTime(unit) ? plain.replaceAll(/(?<=\d)\s*m\b/g, " months") : plain;
}

const isTime = (unit: Unit): boolean => unit === "months" || unit === "years";

function oneIn(text: string, asked: Bounds): number | null {
  const found = written(text);
  const value = found === null ? null : inUnit(found, asked);
  return value !== null && value >= asked.least && value <= asked.most ? value : null;
}

/** As it is asked for; null: it counts something else. */
function inUnit({ value, counted }: Written, { unit, tenths = false }: Bounds): number | null {
  if (unit === "plain") return value;
  if (unit === "share")
    return counted === "share" ? value : counted === "bare" ? shareMeant(value, tenths) : null;
  if (counted === "bare") return value;
  if (counted === "share" || !isTime(unit)) return null;
  return unit === "months" ? value : tidy(value / 12);
}

const PERCENT = 100;
const TENTHS = 10;

/** A bare number of a share: what is above 10 is in percent; from 1 to 10 it is one only where tenths are asked for. */
function shareMeant(value: number, tenths: boolean): number | null {
  if (value > TENTHS) return tidy(value / PERCENT);
  if (tenths && value >= 1) return value < TENTHS ? tidy(value / TENTHS) : null;
  return value <= 1 ? value : null;
}

/** Three that rise, each with its unit or with that of the last. */
function threeIn(text: string, asked: Bounds): Quantity | null {
  const joined = text.replaceAll(
    /(?<=[\d零〇一二两三四五六七八九十百千万亿])\s+(?=[^\d\s.,、/零〇一二两三四五六七八九十百千])/gu,
    "",
  );
  const [low, likely, high, ...more] = joined.split(/\s*[、/]\s*|,?\s+/);
  if (low === undefined || likely === undefined || high === undefined || more.length > 0) return null;
  const bare = [low, likely, high].map((each) => oneIn(each, asked));
  return rising(bare) ?? rising([low, likely, high].map((each) => oneIn(withUnitOf(high, each), asked)));
}

function rising([low = null, likely = null, high = null]: readonly (number | null)[]): Quantity | null {
  const fits = low !== null && likely !== null && high !== null && low <= likely && likely <= high;
  return fits ? { low, likely, high } : null;
}

const BETWEEN =
  /^(?:between |from |介于|从|在)?\s*(.+?)\s*(?:到|至|~|–|—|-|(?<=[\s\d%])to(?=[\s\d])|\band\b)\s*(.+?)\s*(?:之间)?$/u;

/** Two ends, the first with its own unit or with that of the second. */
function betweenIn(text: string, asked: Bounds): Quantity | null {
  const [, first, second] = BETWEEN.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const last = second.replace(/^(?!百分之)/, first.startsWith("百分之") ? "百分之" : "");
  const high = oneIn(last, asked);
  return spread(oneIn(withUnitOf(last, first), asked), high) ?? spread(oneIn(first, asked), high);
}

const spread = (low: number | null, high: number | null): Quantity | null =>
  low !== null && high !== null && low < high ? { low, likely: tidy((low + high) / 2), high } : null;

const DIGITS = /^[\d.,'零〇一二两三四五六七八九十百千点]+/u;

/** A bare number with the unit that another has: of "5" and "8年" the first is "5年". */
const withUnitOf = (other: string, text: string): string =>
  DIGITS.exec(text)?.[0] === text ? text + other.replace(DIGITS, "") : text;
