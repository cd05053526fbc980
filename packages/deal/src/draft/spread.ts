/** Arithmetic on three numbers. All are 0 or more, so that the least of a product is the product of the least. */
import type { Quantity } from "@linchpin/source";
import type { Spread3 } from "./facts.ts";

export const spreadOf = (quantity: Quantity): Spread3 =>
  typeof quantity === "number" ? { low: quantity, likely: quantity, high: quantity } : quantity;

export const times = (a: Spread3, b: Spread3): Spread3 => ({
  low: a.low * b.low,
  likely: a.likely * b.likely,
  high: a.high * b.high,
});

export const scaledBy = (spread: Spread3, by: number): Spread3 => times(spread, spreadOf(by));

export const plus = (a: Spread3, b: Spread3): Spread3 => ({
  low: a.low + b.low,
  likely: a.likely + b.likely,
  high: a.high + b.high,
});

/** A draft to three digits: it is no more exact than that. */
export const plain = ({ low, likely, high }: Spread3): Spread3 => ({
  low: digits(low, 3),
  likely: digits(likely, 3),
  high: digits(high, 3),
});

/** An answer in another unit, as exact as it was given. */
export function scaled(quantity: Quantity, by: number): Quantity {
  if (typeof quantity === "number") return digits(quantity * by, 12);
  const { low, likely, high, ...rest } = quantity;
  return { low: digits(low * by, 12), likely: digits(likely * by, 12), high: digits(high * by, 12), ...rest };
}

const digits = (value: number, count: number): number => Number(value.toPrecision(count));
