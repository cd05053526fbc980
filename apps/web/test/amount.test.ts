/** Money as people type it, by a table of what each means, and a round trip of what a field shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { amountIn, typedAmount } from "../src/app/amount.ts";

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
  ["-5k", null],
  ["k", null],
];

for (const [typed, value] of MEANT) {
  test(`"${typed}" is ${value}`, () => assert.equal(amountIn(typed), value));
}

test("what a field shows is read back as it was", () => {
  for (const value of [0, 1, 999, 1_000, 12_500, 300_000, 999_900, 1_000_000, 1_230_000, 12_345_678])
    for (const chinese of [true, false])
      assert.equal(amountIn(typedAmount(value, chinese)), value, String(value));
});
