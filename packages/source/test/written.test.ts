/** Money as people type it, by a table of what each means. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { amountFromText, numberFromText, numeralZh } from "@linchpin/source";

const MEANT: readonly (readonly [string, number | null])[] = [
  ["300", 300],
  ["300k", 300_000],
  ["300 K", 300_000],
  ["$300k", 300_000],
  ["300,000", 300_000],
  ["1,200,000.50", 1_200_000.5],
  ["1.2M", 1_200_000],
  ["1.2 million", 1_200_000],
  ["0.5 mio", 500_000],
  [".5m", 500_000],
  ["1,5", 1.5],
  ["1.200.000", 1_200_000],
  ["30万", 300_000],
  ["三十万", 300_000],
  ["十五万", 150_000],
  ["两百万", 2_000_000],
  ["１２万美元", 120_000],
  ["1.1k", 1_100],
  ["2亿", 200_000_000],
  ["", null],
  ["abc", null],
  ["300x", null],
  ["1,2,3", null],
  ["1.", 1],
  ["1.5 million dollars", 1_500_000],
  ["1,200万", 12_000_000],
  ["两万五", 25_000],
  ["-5k", null],
  ["12%", null],
  ["2 years", null],
  ["三年", null],
  [".", null],
  ["1,5.2", null],
  ["1.2.3", null],
  ["k", null],
];

for (const [typed, value] of MEANT) {
  test(`"${typed}" is ${value}`, () => assert.equal(amountFromText(typed), value));
}

test("shares, spans of time and powers are numbers, but no money", () => {
  const cases = [
    ["十八个月", 18],
    ["三年", 36],
    ["２０％", 0.2],
    ["-1.5e3", -1500],
  ] as const;
  for (const [typed, value] of cases) assert.equal(numberFromText(typed), value, typed);
});

test("Chinese numerals, digits among them or not", () => {
  const zh = [
    ["一百二十万", 1_200_000],
    ["两万五", 25_000],
    ["三千五", 3_500],
    ["百万", 1_000_000],
    ["1.5亿", 150_000_000],
    ["十五", 15],
    ["一千零五十", 1_050],
    ["二〇二六", 2_026],
    ["30万", 300_000],
    ["3千5百万", 35_000_000],
    ["abc", null],
  ] as const;
  for (const [text, value] of zh) assert.equal(numeralZh(text), value, text);
});
