/**
 * Money as people type it, into a number: 300k, 1.2M, 300,000, $300k, 30万, 1.5 million, 三十万. Null: it is no amount.
 * A bare number is what it says: 300 is three hundred.
 */
import type { Language } from "@linchpin/table";

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|千)$/, 1e3],
  [/^(?:万|w)$/, 1e4],
  [/^(?:十万)$/, 1e5],
  [/^(?:m|mio|mn|million|百万)$/, 1e6],
  [/^(?:千万)$/, 1e7],
  [/^(?:亿)$/, 1e8],
  [/^(?:bn|billion)$/, 1e9],
];
const CURRENCY = /(?:usd|us\$|\$|eur|€|cny|rmb|¥|￥|gbp|£|dollars?|euros?|美元|美金|欧元|元|块)/g;
const DIGITS = "零一二三四五六七八九";

export function amountIn(typed: string): number | null {
  const text = chineseDigits(typed.normalize("NFKC").toLowerCase().replace(CURRENCY, "").replace(/\s+/g, ""));
  const [, number, unit] = /^(\d[\d.,']*|\.\d+)([^\d]*)$/.exec(text) ?? [];
  if (number === undefined || unit === undefined) return null;
  const value = plainNumber(number);
  const times = unit === "" ? 1 : (UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? null);
  if (value === null || times === null) return null;
  // A product of decimals is not a decimal: 1.1 × 1000.
  return Math.round(value * times * 100) / 100;
}

/** 1,200,000 and 1'200'000 group by three; 1.5 is a decimal; 1,5 is one too. */
function plainNumber(text: string): number | null {
  if (/^\d{1,3}(?:[,']\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(/[,']/g, ""));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll(".", ""));
  if (/^\d*\.?\d+$/.test(text) || /^\d+\.$/.test(text)) return Number(text);
  return /^\d+,\d{1,2}$/.test(text) ? Number(text.replace(",", ".")) : null;
}

const digitOf = (each: string | undefined, empty: number): number =>
  each === undefined || each === "" ? empty : DIGITS.indexOf(each.replace("两", "二").at(-1)!);

/** 三十万 is 30万, 十五万 is 15万. */
const chineseDigits = (text: string): string =>
  text.replace(/[零一二两三四五六七八九十]+(?=[千万百亿]|$)/gu, (word) => {
    if (!word.includes("十")) return String(digitOf(word, 0));
    const [tens, ones] = word.split("十");
    return String(10 * digitOf(tens, 1) + digitOf(ones, 0));
  });

/** As it is shown in a field before somebody types: whole thousands and millions short, the rest in full. */
export function typedAmount(value: number, chinese: boolean): string {
  if (chinese) return value >= 1e4 && value % 100 === 0 ? `${value / 1e4}万` : String(value);
  if (value >= 1e6 && value % 1e4 === 0) return `${value / 1e6}M`;
  return value >= 1e3 && value % 100 === 0 ? `${value / 1e3}k` : String(value);
}

export const typedIn = (language: Language, value: number): string => typedAmount(value, language === "zh");
