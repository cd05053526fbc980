import assert from "node:assert/strict";
import { test } from "node:test";
import { amount, shortName } from "../src/index.ts";

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
