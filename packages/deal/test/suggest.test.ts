/** Laws of suggested terms, on the real deals of the reference and on random ones; what they bring is weighed by the oracle. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parse } from "yaml";
import { addBidder } from "../src/model/changes.ts";
import type { Deal, Terms } from "../src/deal.ts";
import { writeTerms } from "../src/file/write.ts";
import { EQUAL_GAIN, suggestTerms, type Sheet, type Suggestions } from "../src/suggest/suggest.ts";
import type { Frame } from "../src/suggest/frame.ts";
import { termsFigures } from "../src/terms/figures.ts";
import { licenceOf } from "../src/terms/licence.ts";
import { forEvery } from "../../coalition/test/helpers/for-all.ts";
import { dealFrom } from "./oracle/deal.ts";
import { rawDeals } from "./oracle/random.ts";
import type { RawDeal, RawTerms } from "./oracle/raw.ts";
import { sheetFrom } from "./oracle/sheet.ts";
import { sheetFigures } from "./oracle/terms.ts";
import { dealOf } from "./support/build.ts";
import { jsonOf } from "./support/data.ts";
import { stakeOf } from "./support/figures.ts";
import { plainDeal } from "./support/plain.ts";
import { lawRuns } from "./support/runs.ts";

const sheetsOf = ({ settle, openWith, walkAwayBelow, offers }: Suggestions): readonly Sheet[] =>
  [settle, openWith, walkAwayBelow, ...offers].filter((sheet) => sheet !== null);

const says = ({ obstacles }: Suggestions, kind: string): boolean => obstacles.some((o) => o.kind === kind);

const ownersGain = ({ figures }: Sheet): number => figures.total - figures.walkAway;
const partysGain = ({ figures }: Sheet): number => figures.toParty - figures.withoutDeal;

/** Every law that one answer must keep. */
function assertLaws(deal: Deal, frame: Frame, found: Suggestions): void {
  if (found.settle === null) {
    assert.equal(found.obstacles.length, 1);
    assert.deepEqual(sheetsOf(found), []);
    return;
  }
  for (const sheet of sheetsOf(found)) assertSheet(deal, frame, found, sheet);
  assertLevels(found, found.settle);
}

function assertSheet(deal: Deal, frame: Frame, found: Suggestions, { terms, figures }: Sheet): void {
  assert.ok(figures.signs, "it is signed");
  assert.ok(figures.selfEnforcing || says(found, "stops"), "it lasts, or it is said that it does not");
  assert.deepEqual(figures, termsFigures(deal, terms));
  assertChannels(deal, frame, terms);
  assertTransfers(deal, frame, terms);
}

/** Those asked for; or channels that the party controls or that are open, and no others. */
function assertChannels(deal: Deal, { party, channels }: Frame, terms: Terms): void {
  if (channels !== undefined) return assert.deepEqual(terms.channels, channels);
  for (const c of terms.channels) {
    const { open, controlledBy, key } = deal.channels[c]!;
    assert.ok(open || controlledBy.includes(party), `${key} is not the party's`);
  }
}

function assertTransfers(deal: Deal, { party, assets = [] }: Frame, terms: Terms): void {
  const { knows } = deal.parties[party - 1]!;
  const given = terms.transfers.map((t) => t.asset);
  assert.equal(new Set(given).size, given.length, "each once");
  for (const asset of assets) assert.ok(given.includes(asset), "what must be handed over is");
  const chosen = terms.transfers.filter(({ asset }) => !assets.includes(asset));
  const with_ = (transfers: Terms["transfers"], supplies = terms.supplies) => {
    const { readyAt, rebuilding } = licenceOf(deal, { ...terms, transfers, supplies });
    return { readyAt, rebuilding };
  };
  const best = with_(terms.transfers.map(({ asset }) => ({ asset, month: 0 })));
  const now = with_(terms.transfers);
  assert.ok(now.readyAt <= best.readyAt + 1e-9, "nothing comes so late that the licence starts later");
  assert.ok(now.rebuilding <= best.rebuilding * 1.01 + 1e-6, "nor dearer");
  for (const one of chosen) {
    assert.ok(!knows.includes(one.asset), `${deal.assets[one.asset]!.key} is known already`);
    if (terms.transfers.length === 1) continue;
    const without = with_(terms.transfers.filter((t) => t !== one));
    const helps = without.readyAt > now.readyAt + 1e-9 || without.rebuilding > now.rebuilding + 1e-9;
    assert.ok(helps, `${deal.assets[one.asset]!.key} helps`);
  }
  for (const one of terms.transfers) {
    const month = one.month + 1;
    if (month > Math.min(Math.floor(best.readyAt), terms.term)) continue;
    const later = with_(terms.transfers.map((t) => (t === one ? { ...t, month } : t)));
    const worse = later.readyAt > best.readyAt + 1e-9 || later.rebuilding > best.rebuilding * 1.01 + 1e-9;
    assert.ok(worse, `${deal.assets[one.asset]!.key} could come in month ${month}`);
  }
  assertSomething(deal, party, terms, with_([], []).readyAt);
}

/** Where it has to learn something, it is given something, if there is anything that helps. */
function assertSomething(deal: Deal, party: number, terms: Terms, alone: number): void {
  if (!(alone > 0) || terms.transfers.length > 0 || terms.supplies.length > 0) return;
  const { knows } = deal.parties[party - 1]!;
  const helping = deal.assets.filter(
    ({ reveals }, a) =>
      !knows.includes(a) &&
      reveals.some((share, j) => {
        const { rebuildCost, rebuildMonths } = deal.technology.components[j]!;
        return share > 0 && rebuildCost + rebuildMonths > 0;
      }),
  );
  assert.deepEqual(helping, [], "a licence of nothing, though know-how is needed and could be given");
}

function assertLevels(found: Suggestions, settle: Sheet): void {
  const { openWith, walkAwayBelow, offers } = found;
  const { jointGain, toOwner } = settle.figures;
  assert.ok(jointGain > 0);
  const gap = ownersGain(settle) - partysGain(settle);
  const unequal = found.obstacles.find((o) => o.kind === "unequal");
  assert.equal(Math.abs(gap) > EQUAL_GAIN * jointGain, unequal !== undefined, `apart by ${gap / jointGain}`);
  if (unequal !== undefined) assert.ok(Math.abs(unequal.gap - gap) <= 0.002 * Math.abs(gap));
  /** Upfronts are rounded to three digits, but not by more than a hundredth of the gain. */
  const rounding = ({ terms }: Sheet): number =>
    Math.min(0.005 * terms.upfront, 0.01 * jointGain) + 1e-6 * jointGain;
  // Where the party gains nothing at settle, half of it may be below what it has.
  assert.ok(openWith !== null || unequal !== undefined);
  const left = openWith === null ? 0 : partysGain(openWith) - partysGain(settle) / 2;
  assert.ok(Math.abs(left) <= rounding(openWith ?? settle), `open leaves ${left} more than half`);
  assert.ok(walkAwayBelow !== null);
  const { terms } = walkAwayBelow;
  const above = ownersGain(walkAwayBelow);
  assert.ok(above >= -1e-9 * jointGain, `below walking away by ${-above}`);
  const nothing = terms.upfront === 0 && terms.royalty[0]!.rate + terms.perUnit + terms.profitShare === 0;
  assert.ok(nothing || above <= 2 * rounding(walkAwayBelow), `more than walking away by ${above}`);
  for (const offer of offers) {
    const off = Math.abs(offer.figures.toOwner - toOwner);
    assert.ok(off <= 0.005 * Math.abs(toOwner), `an offer is off by ${off / toOwner}`);
  }
}

/** The sheet as a person would write it. */
const rawOf = (deal: Deal, terms: Terms): RawTerms =>
  (parse(writeTerms(deal, terms)) as { terms: RawTerms }).terms;

/** The oracle has the same figures for a sheet. */
function assertWeighed(raw: RawDeal, deal: Deal, { terms, figures }: Sheet): void {
  const plain = dealFrom(raw);
  const expected = sheetFigures(plain, sheetFrom(rawOf(deal, terms), plain));
  const slack = 1e-8 * stakeOf(deal);
  for (const key of ["toOwner", "toParty", "withoutDeal", "total", "walkAway", "expected"] as const) {
    const off = Math.abs(figures[key] - expected[key]);
    assert.ok(off <= slack, `${key}: ${figures[key]}, by the oracle ${expected[key]}`);
  }
  assert.deepEqual(
    [figures.signs, figures.selfEnforcing, figures.heldBy, figures.stopsAt, figures.startsAt],
    [expected.signs, expected.selfEnforcing, expected.heldBy, expected.stopsAt, expected.startsAt],
  );
}

const REAL = [
  "01-wind-design",
  "03-wind-scd",
  "05-fuel-cell",
  "06-cpu-jv",
  "07-pharma",
  "09-battery-jv",
  "10-rail",
  "12-handset-software",
];

interface Real {
  readonly raw: RawDeal;
  readonly deal: Deal;
  readonly party: number;
}

function realDeal(name: string): Real {
  const raw = jsonOf(`reference/v2/${name}.deal.json`) as RawDeal;
  const { terms } = jsonOf(`reference/v2/${name}.terms.json`) as { readonly terms: RawTerms };
  const deal = dealOf(raw);
  return { raw, deal, party: deal.parties.findIndex((p) => p.key === terms.party) + 1 };
}

for (const name of REAL) {
  test(`${name}: every law, and equal gains`, () => {
    const { raw, deal, party } = realDeal(name);
    const found = suggestTerms(deal, { party });
    assertLaws(deal, { party }, found);
    assert.ok(found.settle !== null);
    assert.ok(found.settle.figures.selfEnforcing && !says(found, "unequal"));
    assertWeighed(raw, deal, found.settle);
    const { transfers, supplies } = found.settle.terms;
    assert.ok(transfers.length + supplies.length > 0);
    // Beside the sheet stands what the map says to expect, and why the two differ.
    const { expected, total } = found.settle.figures;
    assert.ok(Math.abs(found.apart!.difference - (expected - total)) <= 1e-9 * Math.abs(expected));
  });
}

test("05-fuel-cell: exactly the membrane stays at home, and its line is not handed over", () => {
  const { deal, party } = realDeal("05-fuel-cell");
  for (const { terms } of sheetsOf(suggestTerms(deal, { party }))) {
    assert.ok(terms.supplies !== "all");
    assert.deepEqual(
      terms.supplies.map((j) => deal.technology.components[j]!.key),
      ["membrane"],
    );
    const line = deal.assets.findIndex((a) => a.key === "membraneline");
    assert.ok(line >= 0 && terms.transfers.every((t) => t.asset !== line));
  }
});

/** A party with something to sell, and what is asked for. */
const frames = fc.record(
  {
    first: fc.nat(3),
    term: fc.constantFrom(0.4, 0.8),
    penalty: fc.constantFrom(50_000, 500_000),
    assets: fc.nat(4),
  },
  { requiredKeys: ["first"] },
);

test("every law on random deals, with frames of every kind", () => {
  const seen = { settle: 0, unequal: 0, moneyFirst: 0, other: 0 };
  forEvery({ seed: 30, numRuns: lawRuns(25) }, rawDeals, frames, (raw, { first, term, penalty, assets }) => {
    const deal = dealOf(raw);
    const sellers = deal.parties.flatMap((_, i) =>
      deal.channels.some((c) => c.controlledBy.includes(i + 1)) ? [i + 1] : [],
    );
    const party = sellers[first % Math.max(1, sellers.length)] ?? 1;
    const frame: Frame = {
      party,
      ...(term !== undefined && { term: Math.round(term * deal.horizon) }),
      ...(penalty !== undefined && { penalty }),
      ...(assets !== undefined && assets < deal.assets.length && { assets: [assets] }),
    };
    const found = suggestTerms(deal, frame);
    assertLaws(deal, frame, found);
    seen[found.settle === null ? "other" : "settle"]++;
    if (found.settle !== null) assertWeighed(raw, deal, found.settle);
    if (says(found, "unequal")) seen.unequal++;
    if (says(found, "moneyFirst")) seen.moneyFirst++;
  });
  assert.ok(seen.settle >= 3 && seen.other >= 3, JSON.stringify(seen));
  if (process.env["LAW_RUNS"] !== undefined) console.log(`suggestions: ${JSON.stringify(seen)}`);
});

const only = (found: Suggestions): string => found.obstacles.map((o) => o.kind).join();

test("no sheet where there is nothing to license, nothing to learn it by, or nothing to gain: and which it is", () => {
  const theirs = plainDeal({ parties: { r: {} }, channels: { others: { margin: 9, controlledBy: ["r"] } } });
  const none = { ...theirs, channels: theirs.channels.slice(1) };
  assert.equal(only(suggestTerms(none, { party: 1 })), "noChannel");
  const sells = plainDeal({ party: { make: 0 } });
  assert.equal(only(suggestTerms(sells, { party: 1 })), "makesNothing");
  // 100 months to rebuild, and nothing to hand over or supply.
  assert.equal(only(suggestTerms({ ...plainDeal(), assets: [] }, { party: 1 })), "notReady");
  // Investments that the market does not bring back.
  assert.equal(only(suggestTerms(plainDeal({ own: { investment: 9999 } }), { party: 1 })), "paysNothing");
  // It can make the product already.
  assert.equal(only(suggestTerms(plainDeal({ party: { knows: ["recipe"] } }), { party: 1 })), "noGain");
});

test("by hand: with k kept at home both gain 600 of 1200, whatever is written", () => {
  // The owner could make it and has nothing else; the party cannot do without it. Neither has anything without the other.
  const deal = plainDeal({ ownerMake: 0.5, assets: { recipe: { kind: "file", reveals: {} } } });
  const { settle, openWith, walkAwayBelow, offers } = suggestTerms(deal, { party: 1 });
  assert.deepEqual(settle!.terms.supplies, [0]);
  for (const { figures } of [settle!, ...offers]) {
    assert.ok(Math.abs(figures.toOwner - 600) < 3, `${figures.toOwner}`);
    assert.ok(Math.abs(figures.toParty - 600) < 3, `${figures.toParty}`);
  }
  assert.ok(Math.abs(openWith!.figures.toParty - 300) < 3);
  assert.ok(Math.abs(walkAwayBelow!.figures.toOwner) < 3);
  assert.ok(offers.length === 3);
});

test("a gain that is small beside the upfront is not rounded away", () => {
  // Both gain some 20 together, of which the upfront of a quarter of a million is to leave the party half.
  const deal = dealOf({
    horizon: 10.7,
    owner: { make: 0.01 },
    technology: { exclusion: 0.8, components: { process: { rebuildCost: 66_000 } } },
    parties: { qing: {}, an: { capability: 0.7 }, nan: { make: 0.72 } },
    channels: {
      oem: { margin: 62_400, sales: 62_400, controlledBy: ["nan"], chance: 0.44 },
      export: { margin: 72_900, sales: 36_450, controlledBy: ["owner", "nan"], ramp: 16.5 },
    },
    allied: [
      ["qing", "an"],
      ["qing", "nan"],
      ["an", "nan"],
    ],
  });
  const frame = { party: 3, term: 9 };
  const found = suggestTerms(deal, frame);
  assertLaws(deal, frame, found);
  assert.ok(found.settle !== null);
  assert.ok(found.settle.figures.jointGain < 0.001 * found.settle.figures.toOwner);
});

test("the owner's channel is licensed only where it is asked for", () => {
  const channels = { owners: { margin: 40, sales: 100, controlledBy: ["owner"] } };
  const deal = plainDeal({ channels });
  const licensed = (frame: Frame) => suggestTerms(deal, frame).settle!.terms.channels;
  assert.deepEqual(licensed({ party: 1, penalty: 5000 }), [0]);
  assert.deepEqual(licensed({ party: 1, penalty: 5000, channels: [0, 1] }), [0, 1]);
});

test("for a party that is not in talks yet there are sheets too", () => {
  const deal = plainDeal({ party: { inTalks: false }, ownerMake: 0.5 });
  const found = suggestTerms(deal, { party: 1 });
  assertLaws(deal, { party: 1 }, found);
  assert.ok(found.settle !== null);
  const joined = suggestTerms(addBidder(deal, 1), { party: 1 });
  assert.deepEqual(found.settle.terms, joined.settle!.terms);
});
