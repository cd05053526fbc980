/** What the stations teach, held to the packages: the power map, the coach, and simulated parties with other seeds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { gradeDecision, isFault, type Decision, type Graded } from "@linchpin/coach";
import { gameOf, modelOf, priceReport } from "@linchpin/deal";
import { figureOf, parseMeasured } from "@linchpin/learn";
import { firstInsight } from "@linchpin/seats";
import { acquisitionFirst, orderOf, shareOf, simulate, type GameSummary } from "@linchpin/seats/measure";
import { RULES_VERSION, start, view, type Move } from "@linchpin/table";
import { aFew, atLength } from "../../coalition/test/helpers/scope.ts";
import { dealOf, measured, readData, scenarioOf } from "./support/course-files.ts";

const DEALS = ["sensor", "endoscope", "battery", "ring", "jackets", "vision", "sunwear", "dubbing"];
const deals = Object.fromEntries(DEALS.map((name) => [name, dealOf(name)]));
const book = { deals, terms: {}, measured: {} };

test("station 1: whatever is told to whomever, what the others can do without the owner never falls", () => {
  for (const name of DEALS) {
    const deal = deals[name]!;
    const everyone = 2 ** (deal.parties.length + 1) - 1;
    const pairs = deal.parties.flatMap((_, p) => deal.assets.map((__, a) => [p + 1, a] as const));
    fc.assert(
      fc.property(fc.subarray(pairs), fc.constantFrom(...pairs), (some, [party, asset]) => {
        const game = gameOf(modelOf(deal));
        for (const [p, a] of some) game.tell(p, a);
        const before = game.worth(everyone - 1);
        game.tell(party, asset);
        assert.ok(game.worth(everyone - 1) >= before - 1e-6, name);
      }),
      { numRuns: 15, seed: 1 },
    );
  }
});

test("station 3: fair prices add up to the price of everything", () => {
  for (const name of DEALS) {
    const { prices } = priceReport(deals[name]!);
    for (const { key } of deals[name]!.parties) {
      const fair = Object.values(prices.disclosure).reduce((sum, by) => sum + (by[key]?.fair ?? 0), 0);
      const everything = prices.everything[key]!;
      assert.ok(Math.abs(fair - everything) <= 1e-6 * Math.max(1, everything), `${name} ${key}`);
    }
  }
});

test("station 3: what is free even if it travels is no more than what is free if it is kept", () => {
  for (const deal of aFew(["sensor", "jackets", "sunwear"], DEALS))
    for (const { key: party, inTalks } of deals[deal]!.parties) {
      if (!inTalks) continue;
      const [kept, passed] = (["freeKept", "freePassedOn"] as const).map(
        (of) => figureOf({ of, deal, party }, book).value,
      );
      assert.ok(passed! <= kept!, `${deal} ${party}`);
    }
});

test("station 4: exclusivity never pays, and costs no less once everybody has been asked", () => {
  for (const deal of DEALS)
    for (const { key: party, inTalks } of deals[deal]!.parties) {
      if (!inTalks) continue;
      const [today, asked] = (["exclusivity", "foreclosed"] as const).map(
        (of) => figureOf({ of, deal, party }, book).value,
      );
      assert.ok(today! >= -1e-6 && asked! >= today! - 1e-6, `${deal} ${party}`);
    }
});

/** What the coach says of a first move. */
function graded(name: string, move: Move): Graded {
  const seen = view(start(scenarioOf(name), 1), 0);
  const insight = firstInsight(seen);
  const decision: Decision = { ply: 0, number: 0, week: 1, view: seen, insight, move, followed: [] };
  return gradeDecision(decision);
}

const give = (asset: string): Move => {
  const { deal } = scenarioOf("lessons/evening");
  return { kind: "share", party: 1, asset: deal.assets.findIndex(({ key }) => key === asset) };
};

test("stations 1 to 3 and the coach agree: a report may be given, drawings and the tuning file may not", () => {
  assert.ok(!isFault(graded("lessons/evening", give("report")).grade));
  assert.ok(isFault(graded("lessons/evening", give("drawings")).grade));
  assert.ok(isFault(graded("lessons/evening", give("tuningfile")).grade));
});

atLength(
  "station 4 and the coach agree: a promise of exclusivity for the asking is a fault, asking another is none",
  () => {
    for (const name of ["sunwear", "dubbing"]) {
      assert.ok(isFault(graded(name, { kind: "exclusivity", party: 1, weeks: 12 }).grade), name);
      assert.ok(!isFault(graded(name, { kind: "approach", party: 4 }).grade), name);
    }
  },
);

test("what was counted was counted under these rules", () => {
  const read = parseMeasured(readData("course/measured.json"));
  assert.ok(read.ok);
  assert.equal(read.rules, RULES_VERSION);
  assert.ok(read.command.startsWith("node packages/learn/test/support/"));
});

/** Seeds that the counting did not use. */
const OTHER = 5000;
const games = (owner: string, count: number): readonly GameSummary[] =>
  ["dubbing", "sunwear"].flatMap((name) => {
    const scenario = acquisitionFirst(scenarioOf(name));
    return Array.from({ length: count }, (_, i) => simulate(scenario, owner, OTHER + i));
  });

atLength(
  "station 2: with other seeds asking comes first, paying last, and paying follows from what is kept",
  () => {
    const told = measured();
    const by = Object.fromEntries(
      ["random", "refuse", "techniques", "give"].map((owner) => [owner, games(owner, 20)] as const),
    );
    const pooled = ["random", "refuse", "techniques"].flatMap((owner) => by[owner]!);
    const { askingFirst, payingLast } = orderOf(pooled);
    for (const [name, { low, high }] of [
      ["askingFirst", askingFirst] as const,
      ["payingLast", payingLast] as const,
    ]) {
      const { value } = told[`ladder.${name}`]!;
      // What is told is a count itself, of twice as many games.
      const slack = (high - low) / 4;
      assert.ok(value >= low - slack && value <= high + slack, `${name}: ${value} outside ${low} to ${high}`);
      assert.ok(low > 0.5, name);
    }
    const paying = (owner: string) =>
      shareOf(by[owner]!.flatMap(({ parties }) => parties.map(({ firsts }) => firsts.pay !== undefined)));
    assert.ok(paying("techniques").low > paying("give").high);
  },
);
