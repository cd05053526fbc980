/** The published results of data/theory, to 1e-9. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assignmentCore, optimalMatching } from "../src/assignment.ts";
import { bilateralNash, stoleZwiebel } from "../src/bilateral.ts";
import { coreInterval } from "../src/core.ts";
import { completeGraph, graphOf } from "../src/graph.ts";
import { myerson } from "../src/myerson.ts";
import { nucleolus } from "../src/nucleolus.ts";
import { owen } from "../src/owen.ts";
import { shapley } from "../src/semivalue.ts";
import { assertClose } from "./helpers/games.ts";
import {
  casesOf,
  eachCase,
  gainsOf,
  maskOf,
  numberOf,
  numbersOf,
  playerOf,
  tableOfCase,
  type TheoryCase,
} from "./helpers/theory.ts";

for (const file of ["05-one-seller.yaml", "06-myerson.yaml", "07-owen.yaml", "09-assignment.yaml"]) {
  eachCase(file, (published: TheoryCase) => {
    const { game } = published;
    const table = tableOfCase(published);
    const n = game.players!.length;
    if (published.shapley !== undefined) assertClose(shapley(table), numbersOf(published.shapley));
    if (published.myerson !== undefined) {
      const graph =
        published.links === "all"
          ? completeGraph(n)
          : graphOf(
              n,
              published.links!.map(([one, other]) => [playerOf(game, one), playerOf(game, other)]),
            );
      assertClose(myerson(table, graph), numbersOf(published.myerson));
    }
    if (published.owen !== undefined) {
      const unions = published.unions!.map((union) => maskOf(game, union));
      assertClose(owen(table, unions), numbersOf(published.owen));
    }
    for (const [label, [low, high]] of Object.entries(published.core ?? {})) {
      const interval = coreInterval(table, playerOf(game, label))!;
      assertClose([interval.low, interval.high], numbersOf([low, high]));
    }
    if (published.nucleolus !== undefined) assertClose(nucleolus(table), numbersOf(published.nucleolus));
  });
}

const assignments = casesOf("09-assignment.yaml") as readonly TheoryCase[];

test("houses: matching, the two ends of the core, prices", () => {
  const houses = assignments.find(({ name }) => name === "houses")!;
  const { game } = houses;
  const { value, buyerOf } = optimalMatching(gainsOf(game));
  assert.equal(value, houses.value);
  assert.deepEqual(
    buyerOf.map((buyer, seller) => [game.players![seller], game.players![3 + buyer!]]),
    houses.matching,
  );
  const { sellerBest, buyerBest } = assignmentCore(gainsOf(game));
  assertClose([...sellerBest.sellers, ...sellerBest.buyers], numbersOf(houses.sellerBest!));
  assertClose([...buyerBest.sellers, ...buyerBest.buyers], numbersOf(houses.buyerBest!));
  const prices = (sellers: readonly number[]): readonly number[] =>
    sellers.map((u, i) => u + houses.costs![i]!);
  assertClose(prices(sellerBest.sellers), houses.sellerBestPrices!);
  assertClose(prices(buyerBest.sellers), houses.buyerBestPrices!);
});

test("horses: five trades at a price in [21, 21.5], by both ends of the core and by linear programme", () => {
  const horses = assignments.find(({ name }) => name === "horses")!;
  const costs = horses.game.costs!;
  const gains = gainsOf(horses.game);
  const { value, buyerOf } = optimalMatching(gains);
  assert.equal(value, horses.value);
  const traders = buyerOf.flatMap((buyer, seller) => (buyer === null ? [] : [seller]));
  assert.equal(traders.length, horses.trades);
  const { sellerBest, buyerBest } = assignmentCore(gains);
  for (const seller of traders) {
    const prices = [buyerBest.sellers[seller]!, sellerBest.sellers[seller]!].map((u) => u + costs[seller]!);
    assertClose(prices, horses.price!);
  }
  const interval = coreInterval(tableOfCase(horses), 0)!;
  assertClose([interval.low + costs[0]!, interval.high + costs[0]!], horses.price!);
});

eachCase("13-stole-zwiebel.yaml", (published: TheoryCase) => {
  const expected = [numberOf(published.owner!), numberOf(published.partner!)];
  const { owner, partner } = stoleZwiebel(published.game.output!);
  assertClose([owner, partner], expected);
  assertClose(shapley(tableOfCase(published)).slice(0, 2), expected);
});

eachCase("14-horn-wolinsky.yaml", (published: TheoryCase) => {
  const table = tableOfCase(published);
  const separate = bilateralNash(table, 0);
  const partner = numberOf(published.separate!.partner);
  assertClose([separate.owner, ...separate.units], [numberOf(published.separate!.owner), partner, partner]);
  const merged = bilateralNash(table, 0, [0b110]);
  const each = merged.units[0]! / 2;
  assertClose([merged.owner, each], [numberOf(published.merged!.owner), numberOf(published.merged!.partner)]);
});
