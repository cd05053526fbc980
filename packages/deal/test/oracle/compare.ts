/** Every place where two sets of figures differ, as sentences. Money is compared to a part of the money at stake. */
import type { Expected } from "./expected.ts";

type Leaf = readonly [way: string, value: string | number | boolean | null];

/** The figures with their ways; a list of names is one figure. */
function leaves(value: unknown, way: string): Leaf[] {
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value) && value.every((one) => typeof one === "string")) {
      return [[way, value.join(", ")]];
    }
    return Object.entries(value).flatMap(([key, one]) => leaves(one, way === "" ? key : `${way}.${key}`));
  }
  return [[way, value as Leaf[1]]];
}

/** What one unit of a figure is worth in money, where it is no money itself; null: it is compared as it stands. */
function unitOf(way: string, wanted: Expected): number | null {
  const { worth, terms } = wanted;
  if (way === "leverage" || way === "necessity") return worth;
  if (way === "terms.ownerPart") return Math.abs(terms.jointGain);
  if (way === "terms.profitPart") return terms.profitPart ? Math.abs(terms.toOwner / terms.profitPart) : 1;
  if (/^terms\.(startsAt|stopsAt)$|working\.(readyAt|firstSale|releases|rates)/.test(way)) return null;
  return 1;
}

const MONTHS = 1e-7;

/** The money that the figures are about; a price above it is compared to itself. */
export const stakeOf = ({ worth, terms }: Expected): number =>
  Math.max(1, worth, ...[terms.toOwner, terms.toParty, terms.others, terms.walkAway].map(Math.abs));

/** Which figures of `actual` differ from `wanted` by more than `close` of the money at stake. */
export function differences(actual: Expected, wanted: Expected, close: number): string[] {
  const stake = stakeOf(wanted);
  // Where nothing is gained to the last digit, a share of it is noise.
  const vague = (way: string): boolean =>
    /(ownerPart|profitPart)$/.test(way) && Math.abs(wanted.terms.jointGain) <= close * stake;
  const found = new Map(leaves(actual, ""));
  const asked = leaves(wanted, "");
  const known = new Set(asked.map(([way]) => way));
  const extra = [...found.keys()].filter((way) => !known.has(way)).map((way) => `${way}: not expected`);
  const off = asked.flatMap(([way, value]) => {
    if (vague(way) || (way.startsWith("terms.working.") && !found.has(way))) return [];
    if (!found.has(way)) return [`${way}: missing`];
    const got = found.get(way)!;
    const unit = unitOf(way, wanted);
    const equal =
      typeof got === "number" && typeof value === "number"
        ? Math.abs(got - value) * (unit ?? 1) <=
          (unit === null ? MONTHS : close * Math.max(stake, Math.abs(value) * unit))
        : got === value;
    return equal ? [] : [`${way}: ${String(got)} instead of ${String(value)}`];
  });
  return [...off, ...extra];
}
