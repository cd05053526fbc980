/** Sheets that stations change before they weigh them, fees that separate, and odds after a sign. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { disclose, gameOf, modelOf, parseTerms, termsValue, type Terms } from "@linchpin/deal";
import { figureOf, type Book, type Recipe } from "@linchpin/learn";
import { posterior } from "../src/course/odds.ts";
import type { SheetChange } from "../src/course/recipes.ts";
import { changedTerms } from "../src/course/sheets.ts";
import { dealOf, readData } from "./support/course-files.ts";

const DEAL = dealOf("sensor");
const SHEET = sheet("sensor-careless");
const BOOK: Book = { deals: { sensor: DEAL }, terms: { "sensor-careless": SHEET }, measured: {} };
const value = (recipe: Recipe): number => figureOf(recipe, BOOK).value;

function sheet(name: string): Terms {
  const read = parseTerms(readData(`terms/${name}.yaml`), DEAL);
  assert.ok(read.ok);
  return read.terms;
}

const componentKeys = DEAL.technology.components.map(({ key }) => key);
const channelKeys = DEAL.channels.map(({ key }) => key);

const change: fc.Arbitrary<SheetChange> = fc.oneof(
  fc.record({ do: fc.constant("royalty" as const), rate: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ do: fc.constantFrom("upfront" as const, "penalty" as const), amount: fc.nat(1_000_000) }),
  fc.record({ do: fc.constant("later" as const), months: fc.nat(24) }),
  fc.record({
    do: fc.constant("keeps" as const),
    components: fc.subarray(componentKeys, { minLength: 1 }),
  }),
  fc.record({
    do: fc.constant("exclusive" as const),
    channels: fc.subarray(channelKeys, { minLength: 1 }),
    until: fc.nat(72),
  }),
);

test("no change leaves the sheet as it is, and changes one after another are changes of the changed", () => {
  assert.equal(changedTerms(DEAL, SHEET), SHEET);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), fc.array(change, { maxLength: 3 }), (first, then) => {
      const apart = changedTerms(DEAL, changedTerms(DEAL, SHEET, first), then);
      assert.deepEqual(changedTerms(DEAL, SHEET, [...first, ...then]), apart);
    }),
  );
});

test("what is kept comes as a part, and nothing that is handed over teaches it", () => {
  fc.assert(
    fc.property(fc.subarray(componentKeys, { minLength: 1 }), (components) => {
      const { supplies, transfers } = changedTerms(DEAL, SHEET, [{ do: "keeps", components }]);
      const kept = components.map((key) => componentKeys.indexOf(key)).toSorted((a, b) => a - b);
      assert.deepEqual(supplies, kept);
      for (const { asset } of transfers) assert.ok(kept.every((j) => DEAL.assets[asset]!.reveals[j] === 0));
      // Nothing else is taken away.
      const taught = SHEET.transfers.filter(({ asset }) =>
        kept.some((j) => DEAL.assets[asset]!.reveals[j]! > 0),
      );
      assert.equal(transfers.length + taught.length, SHEET.transfers.length);
    }),
  );
});

test("money and months land where they belong", () => {
  const changed = changedTerms(DEAL, SHEET, [
    { do: "royalty", rate: 0.01 },
    { do: "upfront", amount: 5 },
    { do: "penalty", amount: 7 },
    { do: "later", months: 12 },
    { do: "exclusive", channels: ["utilities"], until: 24 },
  ]);
  assert.deepEqual(changed.royalty, [{ to: null, rate: 0.01 }]);
  assert.deepEqual([changed.upfront, changed.penalty], [5, 7]);
  assert.deepEqual(new Set(changed.transfers.map(({ month }) => month)), new Set([12]));
  assert.deepEqual(changed.exclusive, { channels: [channelKeys.indexOf("utilities")], until: 24 });
});

test("a figure of a changed sheet is that of the sheet written so", () => {
  const cheap = { do: "royalty", rate: 0.01 } as const;
  const heavy = { do: "penalty", amount: 1_000_000 } as const;
  const cheaper: Terms = { ...SHEET, royalty: [{ to: null, rate: 0.01 }] };
  const cases: readonly (readonly [readonly SheetChange[], Terms])[] = [
    [[cheap], cheaper],
    [[heavy], { ...SHEET, penalty: 1_000_000 }],
    [[cheap, heavy], { ...cheaper, penalty: 1_000_000 }],
  ];
  const months = cases.map(([changes, written]) => {
    const { stopsAt } = termsValue(DEAL, written);
    const asked = { of: "paysMonths", deal: "sensor", terms: "sensor-careless" } as const;
    assert.equal(value({ ...asked, sheet: [...changes] }), stopsAt ?? written.term);
    return stopsAt;
  });
  // Neither alone holds it, both together do.
  assert.ok(months[0] !== null && months[1] !== null && months[2] === null);
});

test("a fee separates from what the paper is worth to the collector and its allies without the owner", () => {
  const asset = DEAL.assets.findIndex(({ key }) => key === "testprotocol");
  const player = (key: string): number => DEAL.parties.findIndex((party) => party.key === key) + 1;
  // Qingluo with the two that it is allied with; the first paper that the ladder shows it.
  const group = ["qingluo", "jinlan", "ruize"].reduce((mask, key) => mask | (1 << player(key)), 0);
  const alone = (deal: typeof DEAL): number => gameOf(modelOf(deal)).worth(group);
  const gained = alone(disclose(DEAL, player("qingluo"), asset)) - alone(DEAL);
  const fee = { deal: "sensor", party: "qingluo", asset: "testprotocol" } as const;
  assert.ok(gained > 0);
  assert.ok(Math.abs(value({ of: "feeAbove", ...fee }) - gained) < 1e-6 * gained);
  assert.ok(value({ of: "feeUpTo", ...fee }) > gained);
  // Nobody pays for a paper that brings it nothing more without the owner: any fee separates.
  assert.equal(value({ of: "feeAbove", ...fee, party: "bohe" }), 0);
});

const odds = (p: number): number => p / (1 - p);

test("odds after a sign are the odds before, times how much likelier the sign is", () => {
  const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(chance, chance, chance, (prior, likely, unlikely) => {
      const [seen, unseen] = [true, false].map((each) => posterior(prior, likely, unlikely, each));
      assert.ok(Math.abs(odds(seen!) / ((odds(prior) * likely) / unlikely) - 1) < 1e-9);
      assert.ok(Math.abs(odds(unseen!) / ((odds(prior) * (1 - likely)) / (1 - unlikely)) - 1) < 1e-9);
      // On average nothing is learnt: what is seen and what is not weigh up.
      const comes = prior * likely + (1 - prior) * unlikely;
      assert.ok(Math.abs(comes * seen! + (1 - comes) * unseen! - prior) < 1e-12);
    }),
  );
});
