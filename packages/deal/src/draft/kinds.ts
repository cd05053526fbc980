/**
 * What is usual for a kind of technology: how fast it ages, how often it is renewed, how long until the first sale, what stays
 * of a sale. Life cycles: domain facts C4 (Bilir 2014 for the order of magnitude); margins after C5. A kind that is not here
 * is `other`, with wide ranges.
 */
import type { Spread3 } from "./facts.ts";

export const KINDS = [
  "fashion",
  "software",
  "consumer",
  "automotive",
  "semiconductor",
  "material",
  "sensor",
  "machinery",
  "medical",
  "seed",
  "medicine",
  "standard",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

export interface KindFacts {
  /** Months; null: the margin does not halve within the market's life. */
  readonly halfLife: Spread3 | null;
  readonly every: Spread3 | null;
  readonly renews: Spread3;
  /** Months that an expert outsider needs for the slowest part. */
  readonly rebuild: Spread3;
  /** Months from being able to make it to the first sale, and from there to full sales. */
  readonly start: Spread3;
  readonly ramp: Spread3;
  /** Share of sales that stays over parts and labour. */
  readonly margin: Spread3;
  /** What whoever sells it spends first, in years of its margin. */
  readonly invest: Spread3;
}

/** Plant, tools and approval; where there is none of it, a little for getting ready. */
const PLANT: Spread3 = { low: 0.1, likely: 0.35, high: 0.8 };
const LIGHT: Spread3 = { low: 0, likely: 0.05, high: 0.2 };

const s = (low: number, likely: number, high: number): Spread3 => ({ low, likely, high });

export const KIND_FACTS: Readonly<Record<Kind, KindFacts>> = {
  fashion: {
    halfLife: s(3, 6, 12),
    every: s(3, 5, 6),
    renews: s(0.8, 0.9, 1),
    rebuild: s(1, 2, 4),
    start: s(1, 2, 4),
    ramp: s(1, 3, 6),
    margin: s(0.3, 0.45, 0.6),
    invest: LIGHT,
  },
  software: {
    halfLife: s(9, 15, 24),
    every: s(3, 6, 12),
    renews: s(0.2, 0.35, 0.5),
    rebuild: s(6, 10, 14),
    start: s(1, 3, 6),
    ramp: s(3, 6, 12),
    margin: s(0.5, 0.7, 0.85),
    invest: LIGHT,
  },
  consumer: {
    halfLife: s(9, 15, 24),
    every: s(9, 12, 15),
    renews: s(0.3, 0.5, 0.7),
    rebuild: s(3, 6, 9),
    start: s(2, 4, 8),
    ramp: s(3, 6, 12),
    margin: s(0.08, 0.15, 0.3),
    invest: PLANT,
  },
  automotive: {
    halfLife: s(24, 36, 60),
    every: s(18, 24, 36),
    renews: s(0.4, 0.5, 0.6),
    rebuild: s(12, 15, 18),
    start: s(9, 12, 18),
    ramp: s(12, 24, 30),
    margin: s(0.15, 0.25, 0.35),
    invest: PLANT,
  },
  semiconductor: {
    halfLife: s(30, 42, 54),
    every: s(18, 24, 30),
    renews: s(0.4, 0.5, 0.6),
    rebuild: s(20, 25, 30),
    start: s(9, 14, 18),
    ramp: s(6, 12, 24),
    margin: s(0.3, 0.45, 0.6),
    invest: PLANT,
  },
  material: {
    halfLife: s(36, 54, 72),
    every: s(24, 30, 48),
    renews: s(0.3, 0.4, 0.5),
    rebuild: s(18, 24, 30),
    start: s(6, 12, 18),
    ramp: s(6, 18, 24),
    margin: s(0.15, 0.25, 0.4),
    invest: PLANT,
  },
  sensor: {
    halfLife: s(48, 60, 84),
    every: s(18, 30, 48),
    renews: s(0.2, 0.3, 0.4),
    rebuild: s(12, 16, 20),
    start: s(3, 6, 12),
    ramp: s(6, 12, 24),
    margin: s(0.2, 0.3, 0.4),
    invest: PLANT,
  },
  machinery: {
    halfLife: s(60, 78, 120),
    every: s(36, 48, 60),
    renews: s(0.2, 0.35, 0.5),
    rebuild: s(12, 18, 24),
    start: s(8, 12, 18),
    ramp: s(12, 20, 30),
    margin: s(0.1, 0.15, 0.25),
    invest: PLANT,
  },
  medical: {
    halfLife: s(60, 78, 96),
    every: s(24, 36, 48),
    renews: s(0.2, 0.3, 0.4),
    rebuild: s(14, 19, 24),
    start: s(16, 20, 36),
    ramp: s(12, 18, 24),
    margin: s(0.3, 0.4, 0.55),
    invest: PLANT,
  },
  seed: {
    halfLife: s(48, 66, 84),
    every: s(24, 30, 36),
    renews: s(0.5, 0.7, 0.8),
    rebuild: s(60, 72, 96),
    start: s(12, 24, 36),
    ramp: s(12, 24, 36),
    margin: s(0.15, 0.25, 0.4),
    invest: LIGHT,
  },
  medicine: {
    halfLife: null,
    every: null,
    renews: s(0, 0.1, 0.3),
    rebuild: s(36, 48, 60),
    start: s(30, 36, 54),
    ramp: s(24, 48, 60),
    margin: s(0.55, 0.7, 0.8),
    invest: PLANT,
  },
  standard: {
    halfLife: null,
    every: null,
    renews: s(0, 0.1, 0.3),
    rebuild: s(0, 0, 0),
    start: s(0, 0, 3),
    ramp: s(0, 0, 6),
    margin: s(0.05, 0.1, 0.2),
    invest: LIGHT,
  },
  other: {
    halfLife: s(24, 60, 120),
    every: s(18, 36, 60),
    renews: s(0.2, 0.4, 0.7),
    rebuild: s(6, 18, 36),
    start: s(3, 8, 18),
    ramp: s(6, 12, 24),
    margin: s(0.1, 0.25, 0.5),
    invest: PLANT,
  },
};
