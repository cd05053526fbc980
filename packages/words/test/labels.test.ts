import assert from "node:assert/strict";
import { test } from "node:test";
import { amount, priced, shortName } from "../src/index.ts";

/** In English and in Chinese. */
const told = (value: number): readonly string[] =>
  (["en", "zh"] as const).map((language) => amount(language, value).replaceAll("\u00a0", " "));

test("an amount has two or three figures in the unit that people use, whatever its size", () => {
  assert.deepEqual(told(499), ["0", "0"]);
  assert.deepEqual(told(260_400), ["260 k", "26 万"]);
  assert.deepEqual(told(-3_049_000), ["−3.05 M", "−305 万"]);
  assert.deepEqual(told(669_000_000), ["669 M", "6.69 亿"]);
  assert.deepEqual(told(28_740_000_000), ["28.74 bn", "287.40 亿"]);
});

const inChinese = (currency: string): string => priced("zh", amount("zh", 4_570_000), currency);

test("the money of China is yuan in Chinese, whatever the file calls it", () => {
  for (const currency of ["CNY", "RMB", "人民币", "元"]) assert.equal(inChinese(currency), "457\u00a0万元");
  assert.equal(inChinese("USD"), "457\u00a0万美元");
  for (const currency of ["CNY", "人民币"])
    assert.equal(priced("en", amount("en", 4_570_000), currency), "4.57\u00a0M\u00a0CNY");
});

const called = (...names: readonly string[]): readonly string[] => names.map(shortName);

test("a name is called by its first word where that is a name by itself", () => {
  assert.deepEqual(called("Qingluo Metering", "Lanting Heat Pumps", "Shangmo"), [
    "Qingluo",
    "Lanting",
    "Shangmo",
  ]);
  assert.deepEqual(called("Contract maker", "Motor maker (modules)"), ["Contract maker", "Motor maker"]);
  assert.deepEqual(called("青珞计量", "发动机厂（模块）"), ["青珞计量", "发动机厂"]);
});
