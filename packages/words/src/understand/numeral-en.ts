/**
 * English numbers in words, with a point or a half in them or with neither.
 *
 * Example: `numeralEn("twenty-five thousand")` is 25000, `numeralEn("one point five million")` is 1500000.
 */

const WORDS_EN: Readonly<Record<string, number>> = {
  zero: 0,
  nought: 0,
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
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  a: 1,
  an: 1,
};
const SCALES_EN: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  grand: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mil: 1e6,
  mio: 1e6,
  billion: 1e9,
  bn: 1e9,
};

const PARTS_EN: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25 };

/** English number words and digits with scales; null: it is none. */
export function numeralEn(text: string): number | null {
  let total = 0;
  let section: number | null = null;
  let part = 0;
  let last = 1;
  for (const word of text
    .replaceAll(",", "")
    .replaceAll(/and an? (?=half|quarter)|^a (?=quarter)/g, "")
    .replaceAll(/^three[ -]quarters of an? /g, "0.75 ")
    .replaceAll(POINTED, (_, digits: string) => ` .${decimals(digits)}`)
    .match(/\d*\.\d+|\d+|[a-z]+/g) ?? []) {
    const scale = SCALES_EN[word];
    if (word === "and" || word === "of") continue;
    if (word in PARTS_EN) part = PARTS_EN[word]!;
    else if (/^[.\d]/.test(word) || Object.hasOwn(WORDS_EN, word))
      section = (section ?? 0) + (part > 0 ? 0 : Number(WORDS_EN[word] ?? word));
    else if (scale === 100) section = (section || 1) * 100;
    else if (scale !== undefined) {
      total += (part > 0 ? part + (section ?? 0) : (section ?? 1)) * scale;
      last = scale;
      part = 0;
      section = null;
    } else return null;
  }
  // "A million and a half" is half a million more.
  if (part > 0 && last === 1 && section === null) return null;
  const value = total + (section ?? 0) + part * (section === null ? last : 1);
  return Number.isFinite(value) ? tidy(value) : null;
}

/** What stands behind a point, digit by digit or as a number below a hundred: "one point two five", "one point twenty-five". */
const decimals = (spoken: string): string =>
  spoken
    .trim()
    .split(/[ -]/)
    .map((word) => String(WORDS_EN[word] ?? (word === "oh" ? 0 : word)))
    .reduce((sum, each, i, all) => {
      const ones = each.length === 1 && /^[2-9]0$/.test(all[i - 1] ?? "");
      return (ones ? sum.slice(0, -1) : sum) + each;
    }, "");

/** A product of decimals is not a decimal. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

export const ONES = Object.keys(WORDS_EN)
  .filter((word) => word.length > 2)
  .sort((a, b) => b.length - a.length)
  .join("|");
export const SCALE = "hundred|thousand|grand|million|mil|billion";
const POINT = String.raw`point(?=[ -](?:oh|\d|(?:${ONES})\b))`;
const POINTED = new RegExp(String.raw`\b${POINT}((?:[ -](?:oh|\d+|${ONES})\b)+)`, "g");
/** A point stands between two numbers, or begins one where it can be nothing else: "of point two million". */
const BETWEEN = String.raw`(?<=\b(?:${ONES}|hundred)[ -])${POINT}|(?<=point[ -](?:[a-z]+[ -])*)oh`;
const BEGINS = String.raw`${POINT}[ -](?<=(?:^|[^a-z ] ?|\b(?:of|at|for|and|plus|is|about|want) )point[ -])`;
const SHARES = String.raw`half a |(?:three[ -]quarters of a |(?:a )?quarter (?:of a )?)(?=million|mil\b)`;
const AND_A_HALF = String.raw`(?: and a (?:half|quarter)\b(?! (?:of|year|month|week)\b))?`;
/** A number in words. */
export const SPELT = String.raw`(?:${SHARES}|an? |${BEGINS}|(?:${ONES})[ -])?(?:(?:${ONES}|${SCALE}|${BETWEEN})[ -](?:and )?(?:a (?:half|quarter) )?)*(?:${ONES}|${SCALE})\b${AND_A_HALF}`;
