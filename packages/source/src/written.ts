/**
 * One number as people write it, in English and Chinese: the one grammar of every field, file and command.
 *
 * Example: `numberFromText("1.5M")` and `numberFromText("150万")` are 1500000, `numberFromText("12%")` is 0.12,
 * `numberFromText("2 years")` is 24 (months), `numberFromText("四成")` is 0.4, `amountFromText("2 years")` is null. 1,500 is grouped, 1,5 is a decimal.
 */
import { numeralZh } from "./numerals.ts";
import { shareIn } from "./shares.ts";
import { monthsIn } from "./spans.ts";

/** What the words after a number multiply it by. */
const SCALES: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  thousand: 1e3,
  w: 1e4,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
const BEFORE = /^(?:us\$|usd|eur|gbp|cny|rmb|jpy|[$€£¥])\s*/;
const AFTER =
  /\s*(?:us\$|usd|eur|gbp|cny|rmb|jpy|[$€£¥]|dollars?|euros?|pounds?|yuan|美元|美金|欧元|英镑|日元|人民币|元|块钱?)$/;
const PARTS =
  /^([+-]?)(\d{1,3}(?:[,_' ]\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+(?:,\d{1,2}(?!\d))?)?(\.\d*)?(e[+-]?\d+)?\s*([^\d\s.]*)$/;
const CHINESE = /^[\d.,零〇一二两三四五六七八九十百千万亿点]*[零〇一二两三四五六七八九十百千万亿]$/u;
const LONGEST = 40;

/** What a number says that it counts. */
export type Counted = "months" | "share" | "bare";

export interface Written {
  readonly value: number;
  readonly counted: Counted;
}

/** The number that a text was probably meant to be, or null. */
export const numberFromText = (text: string): number | null => written(text)?.value ?? null;

/** Money to the cent; null: it is none. */
export function amountFromText(text: string): number | null {
  const found = written(text);
  return found === null || found.counted !== "bare" || found.value < 0
    ? null
    : Math.round(found.value * 100) / 100;
}

/** A number with what it counts: months and shares say so, money and counts do not. */
export function written(text: string): Written | null {
  if (text.length > LONGEST) return null;
  const whole = text.normalize("NFKC").trim().toLowerCase();
  const months = monthsIn(whole);
  if (months !== null) return { value: months, counted: "months" };
  const share = shareIn(whole);
  if (share !== null) return { value: share, counted: "share" };
  const plain = whole
    .replace(BEFORE, "")
    .replace(AFTER, "")
    .replaceAll(/(?<=\d)\s+(?=[十百千万亿])/gu, "");
  const [number, unit] = CHINESE.test(plain)
    ? ([numeralZh(plain.replaceAll(",", "")), ""] as const)
    : digitsIn(plain);
  const scale = Object.hasOwn(SCALES, unit) ? SCALES[unit]! : null;
  if (number === null || scale === null) return null;
  const value = number * scale;
  return Number.isFinite(value) ? { value: tidy(value), counted: "bare" } : null;
}

function digitsIn(text: string): readonly [number: number | null, unit: string] {
  const [, sign = "", whole = "", fraction = "", power = "", unit = ""] = PARTS.exec(text) ?? [];
  if (whole === "" && fraction.length < 2) return [null, ""];
  const decimal = /^\d+,\d{1,2}$/.test(whole);
  if (decimal && fraction !== "") return [null, ""];
  const digits = decimal ? whole.replace(",", ".") : whole.replaceAll(/[,_' .]/g, "");
  return [Number(`${sign}${digits}${fraction}${power}`), unit];
}

export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
