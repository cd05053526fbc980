/** Each warning is given exactly where its inequality holds, worked out anew from the oracle's figures; random cases. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { termsFigures } from "../src/terms/figures.ts";
import { termsWarnings, type Warning } from "../src/terms/warnings.ts";
import { forEvery } from "../../coalition/test/helpers/for-all.ts";
import { dealFrom, OWNER, reaches, told, withPlayer } from "./oracle/deal.ts";
import type { SheetFigures } from "./oracle/expected.ts";
import { ownersShare } from "./oracle/game.ts";
import type { Case } from "./oracle/random.ts";
import type { RawTerms } from "./oracle/raw.ts";
import { sheetFigures } from "./oracle/terms.ts";
import { sheetFrom } from "./oracle/sheet.ts";
import { dealOf, termsOf } from "./support/build.ts";
import { readableCases } from "./support/cases.ts";
import { stakeOf } from "./support/figures.ts";
import { lawRuns } from "./support/runs.ts";

/** One warning in words, so that two lists can be compared; amounts to a thousandth of what is at stake. */
type Words = readonly string[];

/** What must be said, and what hangs on rounding and may be. */
interface Expected {
  readonly said: Words;
  readonly unsure: ReadonlySet<Warning["kind"]>;
}

interface Inequality {
  readonly kind: Warning["kind"];
  readonly what: string;
  /** It is said where this is above 0, money. */
  readonly by: number;
}

function expectedFor(one: Case, figures: SheetFigures, fairGain: number | null, stake: number): Expected {
  const { terms } = one.terms;
  const gain = figures.toParty - figures.withoutDeal;
  const inequalities: Inequality[] = [
    { kind: "belowWalkAway", what: "", by: figures.walkAway - figures.total },
    { kind: "exclusivityDear", what: "", by: figures.exclusivePrice - Math.max(0, figures.toOwner) },
  ];
  if (figures.signs && fairGain !== null)
    inequalities.push({ kind: "willReopen", what: "", by: 0.5 * fairGain - gain });
  const early = paperBeforeMoney(one, stake);
  const said = inequalities.filter(({ by }) => by > 0).map(({ kind, what }) => `${kind} ${what}`);
  const unsure = new Set(
    inequalities.filter(({ by }) => Math.abs(by) <= 1e-9 * stake).map(({ kind }) => kind),
  );
  if (early === "unsure") unsure.add("paperBeforeMoney");
  else if (early !== null) said.push(`paperBeforeMoney ${early}`);
  if (!figures.signs) said.push("wouldNotSign ");
  if (figures.stopsAt !== null) said.push(`stops ${figures.stopsAt}`);
  if ((terms.profitShare ?? 0) > 0) said.push("shareCanBeDiluted ");
  const rate = (terms.supplies ?? []).length > 0 ? 0 : firstRate(one, figures.working.served);
  if (rate > 0 && (rate < 0.01 || rate > 0.1)) said.push(`unusualRoyalty ${rate.toFixed(9)}`);
  const { channels } = dealFrom(one.deal);
  for (const key of terms.channels) {
    const channel = channels.find((c) => c.key === key)!;
    if (!reaches([OWNER, terms.party], channel)) said.push(`outOfReach ${key}`);
    else if (figures.working.served.length > 0 && !figures.working.served.includes(key))
      said.push(`leftOut ${key}`);
  }
  return { said, unsure };
}

/** The first transfer by which more is gone than is due; "unsure" where it hangs on rounding. */
function paperBeforeMoney(one: Case, stake: number): string | null {
  const { terms } = one.terms;
  const deal = withPlayer(dealFrom(one.deal), terms.party, { inTalks: true });
  const before = ownersShare(deal);
  const transfers = (terms.transfers ?? []).toSorted((a, b) => a.month - b.month);
  for (const { asset, month } of transfers) {
    const held = transfers.filter((t) => t.month <= month).map((t) => t.asset);
    const gone = before - ownersShare(told(deal, held, [terms.party]));
    const paid = dueBy(terms, deal.force, month);
    if (Math.abs(paid - gone) <= 1e-9 * stake) return "unsure";
    if (paid < gone) return `${asset} ${month}`;
  }
  return null;
}

function dueBy(terms: RawTerms, force: number, month: number): number {
  const { minimum = 0, milestones = [], upfront = 0, withheld = 0 } = terms;
  const yearly = typeof minimum === "number" ? [minimum] : minimum;
  let due = upfront;
  for (const one of milestones)
    if ("month" in one && one.month <= month)
      due += (one.chance ?? 1) * one.amount * Math.exp(-force * one.month);
  for (let year = 0; 12 * (year + 1) <= month; year++)
    due += yearly[Math.min(year, yearly.length - 1)]! * Math.exp(-force * 12 * (year + 1));
  return (1 - withheld) * due;
}

/** The average of the brackets on a full year's reported sales of what is served. */
function firstRate({ deal, terms: { terms } }: Case, served: readonly string[]): number {
  const { royalty = 0, reported = 1 } = terms;
  if (typeof royalty === "number") return royalty;
  const sales = served.reduce(
    (sum, key) => sum + 12 * (deal.channels[key]!.chance ?? 1) * (deal.channels[key]!.sales ?? 0) * reported,
    0,
  );
  if (sales === 0) return royalty[0]!.rate;
  let [due, from] = [0, 0];
  for (const { to = Infinity, rate } of royalty) {
    due += rate * Math.max(0, Math.min(sales, to) - from);
    from = to;
  }
  return due / sales;
}

const channelOr = (warning: Warning, keys: readonly string[], assets: readonly string[]): string => {
  switch (warning.kind) {
    case "stops":
      return String(warning.month);
    case "paperBeforeMoney":
      return `${assets[warning.asset]} ${warning.month}`;
    case "outOfReach":
    case "leftOut":
      return keys[warning.channel]!;
    case "unusualRoyalty":
      return warning.rate.toFixed(9);
    default:
      return "";
  }
};

test("every warning where its inequality holds, and nowhere else", () => {
  const seen = new Map<string, number>();
  forEvery(
    { seed: 21, numRuns: lawRuns(60) },
    readableCases,
    fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    (one, part) => {
      const deal = dealOf(one.deal);
      const stake = stakeOf(deal);
      const raw = dealFrom(one.deal);
      const figures = sheetFigures(raw, sheetFrom(one.terms.terms, raw));
      const fairGain = part === null ? null : (part * stake) / 20;
      const terms = termsOf(deal, one.terms.terms);
      const warnings = termsWarnings(deal, terms, termsFigures(deal, terms), fairGain);
      const { said, unsure } = expectedFor(one, figures, fairGain, stake);
      const [keys, assets] = [deal.channels.map((c) => c.key), deal.assets.map((a) => a.key)];
      const actual = warnings
        .filter(({ kind }) => !unsure.has(kind))
        .map((warning) => `${warning.kind} ${channelOr(warning, keys, assets)}`);
      const expected = said.filter((words) => ![...unsure].some((kind) => words.startsWith(kind)));
      assert.deepEqual(actual.toSorted(), expected.toSorted());
      for (const { kind } of warnings) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      assertAmounts(warnings, figures, stake);
    },
  );
  const rare = [
    "wouldNotSign",
    "stops",
    "belowWalkAway",
    "willReopen",
    "paperBeforeMoney",
    "exclusivityDear",
    "outOfReach",
    "leftOut",
    "unusualRoyalty",
    "shareCanBeDiluted",
  ].filter((kind) => (seen.get(kind) ?? 0) < 2);
  assert.deepEqual(rare, [], JSON.stringify([...seen]));
});

/** The amounts that stand in warnings are those of the figures. */
function assertAmounts(warnings: readonly Warning[], figures: SheetFigures, stake: number): void {
  const close = (actual: number, expected: number): void =>
    assert.ok(Math.abs(actual - expected) <= 1e-8 * stake, `${actual}, not ${expected}`);
  for (const warning of warnings) {
    if (warning.kind === "wouldNotSign")
      close(warning.short, Math.max(0, figures.withoutDeal - figures.toParty));
    if (warning.kind === "belowWalkAway") close(warning.short, figures.walkAway - figures.total);
    if (warning.kind === "willReopen") close(warning.gain, figures.toParty - figures.withoutDeal);
    if (warning.kind === "exclusivityDear") {
      close(warning.price, figures.exclusivePrice);
      close(warning.brings, figures.toOwner);
    }
    if (warning.kind === "paperBeforeMoney") assert.ok(warning.paid < warning.gone);
  }
}
