/**
 * Numbers as Chinese writes them, with digits or without.
 *
 * Example: `numeralZh("一百二十万")` and `numeralZh("120万")` are 1200000, `numeralZh("两万五")` is 25000,
 * `numeralZh("一点五百万")` is 1500000.
 */

const DIGITS_ZH: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_ZH: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG_ZH: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A Chinese numeral, digits among it or not; null: it is none. */
export function numeralZh(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = 1;
  let seen = false;
  for (const part of pointed(text).match(/\d+(?:\.\d+)?|./gu) ?? []) {
    if (/^\d/.test(part)) {
      if (digit !== null) return null;
      digit = Number(part);
    } else if (part in DIGITS_ZH) {
      const value = DIGITS_ZH[part]!;
      if (value === 0) last = 10;
      digit = (digit ?? 0) * 10 + value;
    } else if (part in SMALL_ZH) {
      last = SMALL_ZH[part]!;
      section += (digit ?? 1) * last;
      digit = null;
    } else if (part in BIG_ZH) {
      const sum = section + (digit ?? 0);
      last = BIG_ZH[part]!;
      total = (total + (sum === 0 ? 1 : sum)) * last;
      section = 0;
      digit = null;
    } else return null;
    seen = true;
  }
  // "两万五" is 25,000 and "三千五" 3,500: a bare last digit counts in tenths of the unit before it.
  const rest =
    digit === null ? 0 : last >= 100 && digit < 10 && Number.isInteger(digit) ? digit * (last / 10) : digit;
  const value = total + section + rest;
  return seen && Number.isFinite(value) ? tidy(value) : null;
}

/** "一点五百万" with the digits about its point written as digits: "1.5百万"; of "二十点五万" that is "二十0.5万". */
const pointed = (text: string): string =>
  text.replaceAll(POINTED, (_, whole: string, part: string) => `${inDigits(whole) || "0"}.${inDigits(part)}`);
const POINTED = /([零〇一二两三四五六七八九\d]*)点([零〇一二三四五六七八九\d]+)/gu;
const inDigits = (text: string): string => text.replaceAll(/\D/gu, (each) => String(DIGITS_ZH[each]));

/** A product of decimals is not a decimal. */
const tidy = (value: number): number => Number(value.toPrecision(12));
