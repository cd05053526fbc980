/** The two techniques where several could sell in one channel: nobody is shut out below the price of it, and one more buyer does no harm. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terms } from "@linchpin/deal";
import {
  flatRoyalty,
  ownerView,
  plainTerms,
  promised,
  rivalsIn,
  start,
  type OwnerView,
  type Scenario,
} from "@linchpin/table";
import { amendment, gainFromTerms, techniquesWithout, twoTechniques, type Game } from "../src/index.ts";
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

test("an own offer that would be signed for next to nothing is amended first, one at its price is left alone", () => {
  const dubbing = scenarioCalled("dubbing");
  const first = start(dubbing, 1);
  const [seat] = ownerView(first).parties.flatMap(({ inTalks }, i) => (inTalks ? [i + 1] : []));
  const free = { ...plainTerms(dubbing, seat!), upfront: 0, royalty: flatRoyalty(0) };
  const lying = (terms: Terms, week: number): OwnerView => {
    const party = { ...first.parties[seat! - 1]!, offer: { kind: "terms", terms } as const };
    return ownerView({ ...first, week, parties: first.parties.with(seat! - 1, party) });
  };
  for (let week = 1; week < dubbing.weeks; week++) {
    const move = amendment(lying(free, week));
    assert.ok(move?.kind === "propose" && move.party === seat, `week ${week}`);
    assert.ok(gainFromTerms(lying(free, week), move.terms) > 0);
    assert.equal(amendment(lying(move.terms, week)), null, `week ${week}`);
  }
});

/** Points that building wins it. */
function wins(name: string): number {
  const scenario = scenarioCalled(name);
  const without = SEEDS.map((seed) => watchGame(scenario, seed, techniquesWithout("build")));
  return meanOf(scenario, gamesOf(scenario)) - meanOf(scenario, without);
}

test("it builds where what it would sell there pays for it", () => {
  assert.ok(wins("dubbing") > 2);
  // By its share of what all can earn it built there too, and lost 7 points.
  assert.ok(wins("endoscope") > -1);
});
