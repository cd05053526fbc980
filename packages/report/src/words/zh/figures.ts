/** 数字的中文写法：金额以万、亿计，月数带“个月”。 */
import { amount } from "@linchpin/words";
import { tenths, toTenths, whole, type Unit } from "../figures.ts";

/** 一万以下写全。 */
const WRITTEN_OUT = 9_950;

export const money = (value: number): string =>
  Math.abs(value) < WRITTEN_OUT ? whole(value) : amount("zh", value);

export const moneyOrNothing = (value: number): string => (value < 0.5 ? "0" : money(value));

export const months = (count: number): string => `${toTenths(count)}个月`;

/** “第7个月”“第4.7个月”。 */
export const monthName = (month: number): string => `第${Math.round(month * 10) / 10}个月`;

/** 一张表里的金额最好比较的单位。 */
export function unitFor(amounts: readonly number[]): Unit {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  if (largest >= 1e10) return { name: "百万", figure: (value) => whole(value / 1e6) };
  if (largest >= 1e7) return { name: "万", figure: (value) => whole(value / 1e4) };
  if (largest >= 1e5) return { name: "万", figure: (value) => tenths(value / 1e4) };
  return { name: "", figure: whole };
}
