/**
 * A share as people write it; what has no word of a share is none.
 *
 * Example: `shareIn("40%")`, `shareIn("40 percent")`, `shareIn("四成")` and `shareIn("百分之四十")` are 0.4, `shareIn("四成五")` is 0.45.
 */
import { numeralZh } from "./numerals.ts";

const PERCENT =
  /^([+-]?(?:\d+(?:[.,]\d+)?|\.\d+|[零〇一二两三四五六七八九十百点]+))\s*(?:%|percent|per cent|pct)$/u;
const TENTHS = /^(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十点]+)\s*成\s*([半\d一二三四五六七八九])?$/u;
const PART = /^([\d零〇一二两三四五六七八九十百]+)分之([\d.零〇一二两三四五六七八九十百点]+)$/u;
const HALVES: readonly string[] = ["half", "a half", "one half", "一半", "半"];
const HALF_TENTH = 0.5;

/** `text`: trimmed, in small letters. Null: it is none. */
export function shareIn(text: string): number | null {
  const found = HALVES.includes(text) ? 0.5 : (percentIn(text) ?? tenthsIn(text) ?? partIn(text));
  return found === null ? null : Number(found.toPrecision(12));
}

function percentIn(text: string): number | null {
  const count = countIn(PERCENT.exec(text)?.[1]);
  return count === null ? null : count / 100;
}

function tenthsIn(text: string): number | null {
  const [, whole, more] = TENTHS.exec(text) ?? [];
  const tenths = countIn(whole);
  const rest = more === "半" ? HALF_TENTH : (countIn(more) ?? 0) / 10;
  return tenths === null || tenths + rest > 10 ? null : (tenths + rest) / 10;
}

function partIn(text: string): number | null {
  const [, of, count] = PART.exec(text) ?? [];
  const [whole, part] = [countIn(of), countIn(count)];
  return whole === null || part === null || whole === 0 ? null : part / whole;
}

const countIn = (text: string | undefined): number | null =>
  text === undefined ? null : /^[+\-.\d]/.test(text) ? Number(text.replace(",", ".")) : numeralZh(text);
