/** Answers as people type them, by what is asked for: a number with its unit, two ends, three that rise. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { quantityFromText, type Bounds, type Quantity } from "@linchpin/source";

const YEARS: Bounds = { least: 0.1, most: 100, unit: "years" };
const MONTHS: Bounds = { least: 0, most: 1200, unit: "months" };
const SHARE: Bounds = { least: 0, most: 1, unit: "share" };
const TENTHS: Bounds = { ...SHARE, tenths: true };
const MONEY: Bounds = { least: 0, most: 1e15, unit: "money" };
const COUNT: Bounds = { ...MONEY, unit: "count" };

const range = (low: number, likely: number, high: number): Quantity => ({ low, likely, high });

const ANSWERS: readonly (readonly [Bounds, Readonly<Record<string, Quantity | null>>])[] = [
  [
    YEARS,
    {
      "6年": 6,
      八年: 8,
      "6 years": 6,
      "6y": 6,
      "6": 6,
      两年半: 2.5,
      "1年6个月": 1.5,
      "two and a half years": 2.5,
      "6个月": 0.5,
      "72 months": 6,
      "18m": 1.5,
      半年: 0.5,
      "26 weeks": 0.5,
      大约6年: 6,
      "5-8年": range(5, 6.5, 8),
      三到五年: range(3, 4, 5),
      "between 5 and 8 years": range(5, 6.5, 8),
      "5 6 8": range(5, 6, 8),
      "5 6 8年": range(5, 6, 8),
      "40%": null,
      "600万": null,
      "8-5年": null,
    },
  ],
  [
    MONTHS,
    {
      "6年": 72,
      "1.5 years": 18,
      十八个月: 18,
      "18": 18,
      "18m": 18,
      一个半月: 1.5,
      "3-6个月": range(3, 4.5, 6),
      "4成": null,
    },
  ],
  [
    TENTHS,
    {
      四成: 0.4,
      "4成": 0.4,
      "4": 0.4,
      四成五: 0.45,
      四成半: 0.45,
      百分之四十: 0.4,
      "40": 0.4,
      "40%": 0.4,
      "0.4": 0.4,
      "3到5成": range(0.3, 0.4, 0.5),
      百分之二十到三十: range(0.2, 0.25, 0.3),
      "10": null,
      "6年": null,
      十一成: null,
    },
  ],
  [
    SHARE,
    {
      "40 percent": 0.4,
      "40": 0.4,
      "20-30%": range(0.2, 0.25, 0.3),
      "1": 1,
      half: 0.5,
      "4": null,
      "150%": null,
    },
  ],
  [
    MONEY,
    {
      "800万到1500万": range(8e6, 11.5e6, 15e6),
      "800-1500万": range(8e6, 11.5e6, 15e6),
      八百万到一千五百万: range(8e6, 11.5e6, 15e6),
      "1.5-2M": range(1.5e6, 1.75e6, 2e6),
      "5000-1万": range(5000, 7500, 10_000),
      "600 万": 6e6,
      "1M 1.5M 2M": range(1e6, 1.5e6, 2e6),
      "1e-5": 1e-5,
      "6年": null,
      "40%": null,
      "1 2": null,
    },
  ],
  [COUNT, { "5000台": 5000, "3000 units": 3000, "2-3万件": range(20_000, 25_000, 30_000) }],
];

for (const [asked, answers] of ANSWERS) {
  test(`what is typed where ${asked.tenths === true ? "tenths" : asked.unit} are asked for`, () => {
    for (const [typed, meant] of Object.entries(answers))
      assert.deepEqual(quantityFromText(typed, asked), meant, typed);
  });
}
