/**
 * A span of time as people write it, in months; what has no unit is none.
 *
 * Example: `monthsIn("两年半")` and `monthsIn("2.5 years")` are 30, `monthsIn("1年6个月")` is 18, `monthsIn("26 weeks")` is 6.
 */
import { numeralZh } from "./numerals.ts";

const WORDS_EN: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const YEAR = 12;
const WEEK = YEAR / 52;
const HALF = 0.5;

const COUNT = String.raw`\d+(?:[.,]\d{1,2})?`;
const COUNT_EN = `(${COUNT}|${Object.keys(WORDS_EN).join("|")})`;
const COUNT_ZH = `(${COUNT}|[零〇一二两三四五六七八九十百点]+)`;

/** Years, then months, either of them alone, with a half of either. */
const ENGLISH = new RegExp(
  String.raw`^(?:${COUNT_EN}\s*(?:years?|yrs?|y)(\s*and a half)?)?(?:(?:,|\s|and)*${COUNT_EN}\s*(?:months?|mths?|mos?)(\s*and a half)?)?$`,
);
const HALVED = new RegExp(String.raw`^${COUNT_EN} and a half\s*(years?|months?)$`);
const HALF_OF = /^(?:half an?|a half)\s*(year|month)$/;
const WEEKS = new RegExp(
  String.raw`^(?:${COUNT_EN}\s*(?:weeks?|wks?)|${COUNT_ZH}\s*(?:周|个?星期|个?礼拜))$`,
);
const CHINESE = new RegExp(
  String.raw`^(?:${COUNT_ZH}\s*年(半)?)?(?:[零又]?\s*${COUNT_ZH}\s*个?(半)?\s*月)?$`,
  "u",
);
const HALVES_ZH: Readonly<Record<string, number>> = { 半年: YEAR / 2, 半个月: HALF, 半月: HALF };

/** `text`: trimmed, in small letters. Null: it is no span, or has no unit. */
export function monthsIn(text: string): number | null {
  if (text === "") return null;
  const found =
    HALVES_ZH[text] ?? halvedIn(text) ?? weeksIn(text) ?? spanIn(text, ENGLISH) ?? spanIn(text, CHINESE);
  return found === null ? null : Number(found.toPrecision(12));
}

function spanIn(text: string, pattern: RegExp): number | null {
  const [, years, halfYear, months, halfMonth] = pattern.exec(text) ?? [];
  if (years === undefined && months === undefined) return null;
  const [y, m] = [countIn(years ?? "0"), countIn(months ?? "0")];
  if (y === null || m === null) return null;
  return YEAR * (y + (halfYear === undefined ? 0 : HALF)) + m + (halfMonth === undefined ? 0 : HALF);
}

/** "half a year", "two and a half years". */
function halvedIn(text: string): number | null {
  const of = HALF_OF.exec(text)?.[1];
  if (of !== undefined) return HALF * sizeOf(of);
  const [, count, unit] = HALVED.exec(text) ?? [];
  const whole = count === undefined ? null : countIn(count);
  return whole === null ? null : (whole + HALF) * sizeOf(unit!);
}

const sizeOf = (unit: string): number => (unit.startsWith("year") ? YEAR : 1);

function weeksIn(text: string): number | null {
  const [, english, chinese] = WEEKS.exec(text) ?? [];
  const count = countIn(english ?? chinese ?? "");
  return count === null ? null : WEEK * count;
}

const countIn = (text: string): number | null =>
  /^\d/.test(text) ? Number(text.replace(",", ".")) : (WORDS_EN[text] ?? numeralZh(text));
