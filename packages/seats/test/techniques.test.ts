/** The two techniques where several could sell in one channel: nobody is shut out below the price of it, and one more buyer does no harm. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { promised, rivalsIn, type Scenario } from "@linchpin/table";
import { twoTechniques, type Game } from "../src/index.ts";
import { watchGame, withOneMore } from "../src/measure/index.ts";
import { scenarioCalled } from "./support/positions.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const gamesOf = (scenario: Scenario): readonly Game[] =>
  SEEDS.map((seed) => watchGame(scenario, seed, twoTechniques));

/** Points of V, the scale that the scenario has without the further buyer too. */
const meanOf = ({ floor, ceiling }: Scenario, games: readonly Game[]): number =>
  games.reduce((sum, { settlement }) => sum + settlement.payoffs[0]!, -floor * games.length) /
  ((games.length * (ceiling - floor)) / 100);

test("a further buyer of the ring is no reason to sign the spares away below what the others would pay", () => {
  const ring = scenarioCalled("ring");
  const more = withOneMore(ring);
  const [one, two] = [meanOf(ring, gamesOf(ring)), meanOf(more, gamesOf(more))];
  // Where it reckoned that they would forget what they were told, 10 points were lost.
  assert.ok(two > one - 3, `${one} with it as it is, ${two} with one more`);
});

test("papers for one alone are signed only where another could sell too, and there they are", () => {
  const sensor = scenarioCalled("sensor");
  const signed = gamesOf(sensor).flatMap(({ position }) => position.parties.map(({ terms }) => terms));
  const sole = signed.flatMap((terms) => (terms === null || terms.exclusive === null ? [] : [terms]));
  assert.ok(sole.length > 0);
  for (const terms of sole)
    for (const channel of promised(sensor.deal, terms)!.channels)
      assert.ok(rivalsIn(sensor.deal, channel, terms.party).length > 0);
});

test("who has no channel, and so can sign nothing, is shown nothing that it did not ask for", () => {
  const sensor = scenarioCalled("sensor");
  const trader = sensor.deal.parties.findIndex(({ key }) => key === "jinlan") + 1;
  const { assets } = sensor.deal;
  // The prices part by part it asks for by an event of the scenario.
  const byEvent = assets.findIndex(({ key }) => key === "bom");
  for (const { turns } of gamesOf(sensor)) {
    const asked = new Set([byEvent]);
    for (const { seat, move } of turns) {
      if (seat === trader && move.kind === "ask") asked.add(move.asset);
      if (move.kind === "share" && move.party === trader)
        assert.ok(asked.has(move.asset), assets[move.asset]!.key);
    }
  }
});
