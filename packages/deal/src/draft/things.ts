/**
 * What each sort of thing gives away of each sort of knowledge, and how much it convinces: domain facts F0, our estimates, kept
 * as ranges. `package` is everything delivered at once, as a founding contribution to a venture is.
 */
import type { AssetKind } from "../deal.ts";
import type { Spread3 } from "./facts.ts";

/** Sorts of knowledge; `approval` is a certificate or registration with its file, `published` what anybody can read. */
export const SORTS = [
  "mechanics",
  "electronics",
  "process",
  "calibration",
  "approval",
  "brand",
  "published",
] as const;
export type Sort = (typeof SORTS)[number];

export const THINGS = [
  "brochure",
  "demo",
  "sample",
  "specification",
  "partslist",
  "drawings",
  "tooling",
  "visit",
  "recipe",
  "source",
  "dossier",
  "training",
  "package",
  "paper",
] as const;
export type Thing = (typeof THINGS)[number];

interface ThingFacts {
  readonly kind: AssetKind;
  /** By sort of knowledge; left out: nothing. */
  readonly reveals: Partial<Readonly<Record<Sort, Spread3>>>;
  readonly proves: number;
}

const s = (low: number, high: number): Spread3 => ({
  low,
  likely: Math.round(50 * (low + high)) / 100,
  high,
});

export const THING_FACTS: Readonly<Record<Thing, ThingFacts>> = {
  brochure: { kind: "brochure", reveals: { mechanics: s(0, 0.05), approval: s(0, 0.02) }, proves: 0.1 },
  demo: { kind: "demo", reveals: { mechanics: s(0.05, 0.15), process: s(0, 0.02) }, proves: 0.5 },
  sample: {
    kind: "sample",
    reveals: {
      mechanics: s(0.7, 0.95),
      electronics: s(0.02, 0.25),
      process: s(0.05, 0.1),
      calibration: s(0.03, 0.07),
    },
    proves: 0.6,
  },
  specification: {
    kind: "document",
    reveals: {
      mechanics: s(0.03, 0.07),
      electronics: s(0.03, 0.07),
      process: s(0.05, 0.1),
      calibration: s(0.1, 0.2),
    },
    proves: 0.3,
  },
  partslist: {
    kind: "document",
    reveals: { mechanics: s(0.2, 0.4), electronics: s(0.2, 0.4), process: s(0.2, 0.5) },
    proves: 0.1,
  },
  drawings: {
    kind: "file",
    reveals: {
      mechanics: s(0.9, 0.98),
      electronics: s(0.3, 0.85),
      process: s(0.1, 0.3),
      approval: s(0.2, 0.4),
    },
    proves: 0.2,
  },
  tooling: {
    kind: "tooling",
    reveals: { mechanics: s(0.5, 0.8), process: s(0.2, 0.5), calibration: s(0.05, 0.15) },
    proves: 0.1,
  },
  visit: {
    kind: "visit",
    reveals: { mechanics: s(0.05, 0.15), process: s(0.1, 0.3), calibration: s(0.1, 0.3) },
    proves: 0.4,
  },
  recipe: { kind: "document", reveals: { process: s(0.8, 0.9), calibration: s(0.05, 0.15) }, proves: 0.2 },
  source: { kind: "file", reveals: { electronics: s(0.85, 0.95), calibration: s(0.2, 0.4) }, proves: 0.2 },
  dossier: {
    kind: "document",
    reveals: {
      mechanics: s(0.03, 0.07),
      electronics: s(0.03, 0.07),
      process: s(0.05, 0.15),
      calibration: s(0.6, 0.9),
      approval: s(0.6, 0.9),
    },
    proves: 0.5,
  },
  training: {
    kind: "training",
    reveals: {
      mechanics: s(0.05, 0.15),
      electronics: s(0.2, 0.4),
      process: s(0.5, 0.7),
      calibration: s(0.5, 0.6),
      approval: s(0.1, 0.3),
    },
    proves: 0.3,
  },
  package: {
    kind: "file",
    reveals: {
      mechanics: s(0.85, 0.98),
      electronics: s(0.7, 0.95),
      process: s(0.8, 0.95),
      calibration: s(0.7, 0.9),
      approval: s(0.6, 0.9),
    },
    proves: 0.2,
  },
  paper: { kind: "access", reveals: { approval: s(0.8, 1), brand: s(0.8, 1) }, proves: 0.2 },
};

/** How development is divided among parts where nobody says: shares of cost, and months against the slowest part. */
export const SORT_WEIGHT: Readonly<Record<Sort, { readonly cost: number; readonly months: number }>> = {
  process: { cost: 5, months: 1 },
  electronics: { cost: 3, months: 0.7 },
  calibration: { cost: 2, months: 0.6 },
  approval: { cost: 2, months: 0.8 },
  mechanics: { cost: 1.5, months: 0.5 },
  brand: { cost: 1, months: 0.5 },
  published: { cost: 0, months: 0 },
};
