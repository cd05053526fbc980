/** Games made from deals that nobody wrote a scenario for: they run to their settlement, and replay from their record. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import {
  defaultScenario,
  parseRecord,
  recordOf,
  replay,
  settle,
  writeRecord,
  type Scenario,
} from "@linchpin/table";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { rawDeals } from "../../deal/test/oracle/random.ts";
import { everyDeal } from "../../table/test/support/deals.ts";
import { dealOfText } from "../../table/test/support/scenarios.ts";
import { OWNERS } from "../src/index.ts";
import { watchGame } from "../src/measure/index.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";

/** One whole game: nothing is refused, everything is a number, and the record is the game. */
function runs(scenario: Scenario, owner: string, seed: number, name: string): void {
  const game = watchGame(scenario, seed, OWNERS[owner]!);
  assert.equal(game.position.turn, null, name);
  assert.equal(game.settlement.payoffs.length, scenario.parties.length + 1, name);
  assert.ok(game.settlement.payoffs.every(Number.isFinite), `${name}: ${game.settlement.payoffs.join()}`);
  const text = writeRecord(recordOf({ scenario, seed, turns: game.turns }));
  const parsed = parseRecord(text);
  assert.ok(parsed.ok, name);
  const again = replay(parsed.record, scenario);
  assert.ok(again.ok, `${name}: ${JSON.stringify(again)}`);
  assert.deepEqual(settle(again.replay.last).payoffs, game.settlement.payoffs, name);
}

describe("a game made from a deal", () => {
  for (const [name, deal] of aFew(
    everyDeal().filter((_, i) => i % 4 === 0),
    everyDeal(),
  ))
    it(`runs to its settlement: ${name}`, () => {
      const { scenario } = defaultScenario(deal);
      const owners = name.startsWith("deals/real/") ? ["give", "techniques"] : ["techniques"];
      for (const owner of owners) runs(scenario, owner, 1, `${name}, ${owner}`);
    });

  it("runs to its settlement for random deals", () => {
    forAll(
      { seed: 20261128, numRuns: aFew(8, 30) },
      rawDeals,
      fc.constantFrom(...Object.keys(OWNERS)),
      fc.nat(1e6),
      (raw, owner, seed) => {
        runs(defaultScenario(dealOfText(JSON.stringify(raw))).scenario, owner, seed, owner);
      },
    );
  });

  it("runs for the least that is a deal", () => {
    for (const text of LEAST) {
      const { scenario } = defaultScenario(dealOfText(text));
      for (const owner of Object.keys(OWNERS)) runs(scenario, owner, 3, owner);
    }
  });
});

const HEAD = `linchpin: 1
title: Least
currency: USD
owner: {name: Owner}
technology: {components: {all: {rebuildCost: 100000, rebuildMonths: 6}}}
`;
const LEAST: readonly string[] = [
  // Nothing to show, one party, nothing to sell through but it.
  `${HEAD}horizon: 12\nparties: {one: {}}\nchannels: {market: {margin: 1000, sales: 5000, controlledBy: [one]}}\n`,
  // Nobody can do anything, nobody is at the table, and it is over at once.
  `${HEAD}horizon: 0.01\nparties: {one: {make: 0, capability: 0, inTalks: false}}\nchannels: {market: {margin: 0, sales: 0, open: true}}\n`,
  // Everything is the owner's already.
  `${HEAD}horizon: 60\nparties: {one: {}, two: {}}\nchannels: {market: {margin: 1000, sales: 5000, controlledBy: [owner]}}\n`,
  // All keys are needed, and one of them is out of the talks.
  `${HEAD.replace("linchpin: 1", "linchpin: 2")}horizon: 36\nparties: {one: {}, two: {inTalks: false, make: 0}}\nchannels: {market: {margin: 9000, sales: 50000, controlledBy: [one, two], keys: all, start: 9}}\n`,
];
