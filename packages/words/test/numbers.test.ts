/** A number in words is read as its digits are, in both languages: the words are made here, by another way than the reader's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { mark } from "../src/understand/mark.ts";
import { situations } from "./support/understanding.ts";

const ONES = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function below1000(n: number, and: string): string {
  if (n < 20) return ONES[n]!;
  if (n < 100) return TENS[Math.floor(n / 10)]! + (n % 10 === 0 ? "" : `-${ONES[n % 10]!}`);
  const rest = n % 100 === 0 ? "" : `${and}${below1000(n % 100, and)}`;
  return `${ONES[Math.floor(n / 100)]!} hundred${rest}`;
}

const HAN = Array.from("零一二三四五六七八九");

function han(n: number): string {
  if (n < 10) return HAN[n]!;
  if (n < 100) return `${n < 20 ? "" : HAN[Math.floor(n / 10)]!}十${n % 10 === 0 ? "" : HAN[n % 10]!}`;
  const rest = n % 100;
  const tail = rest === 0 ? "" : rest < 10 ? `零${HAN[rest]!}` : `${HAN[Math.floor(rest / 10)]!}十`;
  return `${HAN[Math.floor(n / 100)]!}百${tail}${rest > 10 && rest % 10 !== 0 ? HAN[rest % 10]! : ""}`;
}

const plant = situations().get("plant")!;

/** The one figure that a sentence names. */
function only(kind: "money" | "percent", text: string): number {
  const { marks, text: marked } = mark(text, plant.position.scenario, plant.labels);
  const all = marks.all(marked).map((thing) => {
    assert.ok(thing.kind === "money" || thing.kind === "percent", `${text}: ${thing.kind}`);
    return thing;
  });
  assert.equal(all.length, 1, text);
  const [thing] = all;
  assert.equal(thing!.kind, kind, text);
  return thing!.kind === "money" ? thing!.amount : Math.round((thing as { share: number }).share * 1e8) / 1e6;
}

const rounded = (value: number): number => Number(value.toPrecision(12));
/** Digits behind a point, the last of which is none of the noughts that nobody says. */
const fraction = fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }).filter((digits) => digits.at(-1) !== 0);
const valueOf = (whole: number, digits: readonly number[]): number => Number(`${whole}.${digits.join("")}`);

const SCALES = [
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
] as const;

test("a number with a point in words is the number in digits", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999 }),
      fraction,
      fc.constantFrom(...SCALES),
      fc.constantFrom(" ", " and "),
      (whole, digits, [scale, times], and) => {
        const value = rounded(valueOf(whole, digits) * times);
        const spelt = digits.map((digit) => ONES[digit]).join(" ");
        for (const words of [
          `${below1000(whole, and)} point ${spelt}`,
          `${whole} point ${digits.join("")}`,
          `${whole}.${digits.join("")}`,
        ])
          assert.equal(only("money", `we want ${words} ${scale} upfront`), value, words);
        assert.equal(
          only("percent", `royalty of ${below1000(whole % 30, and)} point ${spelt} per cent`),
          valueOf(whole % 30, digits),
        );
      },
    ),
    { seed: 20261130, numRuns: 400 },
  );
});

test("a whole number in words is the number in digits", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.nat(999),
      fc.constantFrom(" ", " and "),
      (millions, thousands, and) => {
        const rest = thousands === 0 ? "" : ` ${below1000(thousands, and)} thousand`;
        const value = millions * 1e6 + thousands * 1e3;
        assert.equal(only("money", `we want ${below1000(millions, and)} million${rest} upfront`), value);
      },
    ),
    { seed: 20261130, numRuns: 400 },
  );
});

test("Chinese numbers with a point, in characters, digits or both, are the number in digits", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999 }),
      fraction,
      fc.constantFrom(["百万", 1e6] as const, ["万", 1e4] as const, ["亿", 1e8] as const),
      (whole, digits, [scale, times]) => {
        // Nobody says "一百二十点五百万": a hundred stands before a hundred thousand only by itself.
        const count = scale === "百万" ? whole % 10 : whole;
        const value = rounded(valueOf(count, digits) * times);
        const spelt = digits.map((digit) => HAN[digit]).join("");
        for (const words of [
          `${han(count)}点${spelt}`,
          `${count}点${digits.join("")}`,
          `${count}.${digits.join("")}`,
        ])
          assert.equal(only("money", `首付要${words}${scale}`), value, words + scale);
        const share = valueOf(whole % 30, digits);
        assert.equal(only("percent", `提成${han(whole % 30)}点${spelt}个点`), share);
        assert.equal(only("percent", `提成百分之${han(whole % 30)}点${spelt}`), share);
      },
    ),
    { seed: 20261130, numRuns: 400 },
  );
});

test("Chinese whole numbers are the number in digits", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (count) => {
      for (const words of [han(count), String(count), han(count).replace(/^二(?=百)/, "两")])
        assert.equal(only("money", `首付要${words}万`), count * 1e4, words);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});

test("halves, quarters and the ways of the continent", () => {
  const known: readonly (readonly [string, number])[] = [
    ["we want a million and a half upfront", 1_500_000],
    ["we want two and a half million upfront", 2_500_000],
    ["we want two and a quarter million upfront", 2_250_000],
    ["we want three quarters of a million upfront", 750_000],
    ["we want point two million upfront", 200_000],
    ["we want one point oh five million upfront", 1_050_000],
    ["we want one point twenty-five million upfront", 1_250_000],
    ["we want 1,5 million upfront", 1_500_000],
    ["we want 1.500.000 upfront", 1_500_000],
    ["we want 1 500 000 upfront", 1_500_000],
    ["we want 1'500'000 upfront", 1_500_000],
    ["首付150w", 1_500_000],
    ["首付少一点五万就行", 50_000],
  ];
  for (const [text, value] of known) assert.equal(only("money", text), value, text);
  assert.equal(only("percent", "royalty of one and a half percent"), 1.5);
  assert.equal(only("percent", "at this point five percent is what we want"), 5);
});
