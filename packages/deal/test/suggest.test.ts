/** Suggested terms against trying every terms of the stated grid one by one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Deal, Terms } from "../src/deal.ts";
import { GRID, suggestTerms, type Frame, type Suggestion } from "../src/suggest/suggest.ts";
import { termsValue, type TermsValue } from "../src/terms/terms.ts";
import { dealOf } from "./support/build.ts";
import { dealOf as dealIn } from "./support/data.ts";
import { plainDeal, rawDeals } from "./support-terms/cases.ts";
import { margins, oracleValue } from "./support-terms/oracle.ts";

interface Tried {
  readonly terms: Terms;
  readonly value: TermsValue;
}

/** Every terms of the grid, as `GRID` and `Frame` describe it. */
function everyTerms(deal: Deal, frame: Frame): readonly Tried[] {
  const party = deal.parties[frame.party - 1]!;
  const term = frame.term ?? deal.horizon;
  const serves = (c: number): boolean => {
    const { open, controlledBy } = deal.channels[c]!;
    return open || controlledBy.includes(0) || controlledBy.includes(frame.party);
  };
  const channels = (frame.channels ?? [...deal.channels.keys()]).filter(serves);
  const sales = channels.reduce((sum, c) => sum + deal.channels[c]!.sales, 0);
  const tried: Tried[] = [];
  const assets = frame.assets ?? [];
  for (const month of assets.length === 0 ? [0] : GRID.transferMonth.filter((m) => m <= term)) {
    const free: Terms = {
      party: frame.party,
      upfront: 0,
      milestones: [],
      royalty: 0,
      minimum: 0,
      term,
      channels,
      transfers: assets.map((asset) => ({ asset, month })),
      supplied: deal.owner.make > party.make,
      penalty: frame.penalty ?? 0,
    };
    const added = Math.max(0, margins(deal, free) - termsValue(deal, free).withoutDeal);
    for (const share of GRID.upfront) {
      for (const royalty of GRID.royalty) {
        for (const floor of GRID.minimum) {
          if ((sales === 0 && royalty > 0) || (royalty === 0 && floor > 0)) continue;
          const [upfront, minimum] = [threeDigits(share * added), threeDigits(floor * royalty * sales * 12)];
          const terms = { ...free, upfront, royalty, minimum };
          tried.push({ terms, value: termsValue(deal, terms) });
        }
      }
    }
  }
  return tried;
}

/** Down to three digits, but not below whole units. */
function threeDigits(amount: number): number {
  let unit = 1;
  while (amount / unit >= 1000) unit *= 10;
  return Math.floor(amount / unit) * unit;
}

const most = (among: readonly Tried[]): number | null =>
  among.length === 0 ? null : Math.max(...among.map(({ value }) => value.toOwner));

function assertBest(deal: Deal, found: Suggestion | null, among: readonly Tried[], what: string): void {
  const best = most(among);
  if (best === null) return assert.equal(found, null, what);
  assert.ok(found !== null, `no ${what}, though ${best} can be had`);
  assert.ok(
    Math.abs(found.value.toOwner - best) <= 1e-9 * Math.max(1, best),
    `${what}: ${found.value.toOwner}, ${best}`,
  );
  assert.deepEqual(found.value, termsValue(deal, found.terms));
}

/** Compares with trying everything, and says what was found. */
function checked(deal: Deal, frame: Frame): { readonly lasting: boolean; readonly breaking: boolean } {
  const { lasting, best, searched } = suggestTerms(deal, frame);
  const all = everyTerms(deal, frame);
  assert.equal(searched, all.length);
  const signed = all.filter(({ value }) => value.signs);
  assertBest(deal, best, signed, "best");
  const kept = signed.filter(({ value }) => value.selfEnforcing);
  assertBest(deal, lasting, kept, "lasting");
  return { lasting: lasting !== null, breaking: best !== null && !best.value.selfEnforcing };
}

test("the best terms of the grid are found, for a party of each of four deals", () => {
  for (const name of ["battery", "jackets", "sensor", "vision"]) {
    const { lasting } = checked(dealIn(`deals/${name}.yaml`), { party: 1 });
    assert.ok(lasting, name);
  }
});

test("and in random deals, with frames of every kind", () => {
  const frames = fc.record(
    {
      party: fc.constantFrom(1, 2),
      channels: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
      term: fc.constantFrom(0.3, 0.7, 1),
      penalty: fc.integer({ min: 0, max: 1e6 }),
      assets: fc.subarray([0, 1, 2], { minLength: 1 }),
    },
    { requiredKeys: ["party"] },
  );
  const found: { readonly lasting: boolean; readonly breaking: boolean }[] = [];
  fc.assert(
    fc.property(rawDeals, frames, (raw, { term, ...frame }) => {
      const deal = dealOf(raw);
      found.push(checked(deal, term === undefined ? frame : { ...frame, term: term * deal.horizon }));
    }),
    { seed: 12, numRuns: 4, endOnFailure: true },
  );
  assert.ok(found.some((f) => f.lasting) && found.some((f) => !f.lasting) && found.some((f) => f.breaking));
});

test("what is suggested is worth what the oracle says, and signed and kept by it", () => {
  for (const name of ["battery", "sensor", "vision"]) {
    const deal = dealIn(`deals/${name}.yaml`);
    const { lasting } = suggestTerms(deal, { party: 1 });
    const { courses, withoutDeal, stake } = oracleValue(deal, lasting!.terms);
    const complying = courses.at(-1)!;
    const slack = 1e-7 * stake;
    assert.ok(Math.abs(complying.toOwner - lasting!.value.toOwner) <= slack);
    assert.ok(complying.toParty >= withoutDeal - slack);
    for (const course of courses) assert.ok(course.toParty <= complying.toParty + slack);
  }
});

test("by hand: the dearest of 12 · (100 − 300 r) less upfront that a party signs that cannot go on alone", () => {
  // It adds 1200 before payments; the party signs for 0, so the owner can have all of it. Among upfronts of 0, 60, … 300
  // and royalties of 0 … 25 % in half points, 300 + 12 · 300 · 0.25 = 1200 takes exactly that.
  const { lasting, best } = suggestTerms(plainDeal({}), { party: 1, channels: [0] });
  for (const found of [lasting!, best!]) {
    assert.equal(found.terms.upfront, 300);
    assert.equal(found.terms.royalty, 0.25);
    assert.ok(Math.abs(found.value.toOwner - 1200) < 1e-9);
    assert.equal(found.value.signs, true);
  }
});

test("a party that needs nothing signs a licence for nothing, however the cents round, and no other", () => {
  const know = { rebuildCost: 0, rebuildMonths: 0 };
  for (const horizon of [12, 17, 22, 27, 32, 37]) {
    for (const halfLife of [null, 9, 17]) {
      const deal = plainDeal({ horizon, discountRate: 0.07, know, technology: { halfLife } });
      const { lasting, best } = suggestTerms(deal, { party: 1, channels: [0] });
      assert.equal(best!.value.toOwner, 0);
      assert.equal(lasting!.value.toOwner, 0);
      assert.equal(lasting!.terms.royalty, 0);
    }
  }
});
