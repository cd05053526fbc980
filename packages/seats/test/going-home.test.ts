/** When the careful owners go home: over deals that nobody tuned it costs nothing, and they leave nobody's answer behind. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asOwner, defaultScenario, view, type Scenario } from "@linchpin/table";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { everyDeal } from "../../table/test/support/deals.ts";
import {
  isDone,
  playGame,
  interestedParty,
  techniquesWithout,
  twoTechniques,
  type Seat,
} from "../src/index.ts";
import { watchGame } from "../src/measure/index.ts";
import { randomPositions, scenarioCalled } from "./support/positions.ts";

const all = everyDeal().map(([name, deal]) => [name, defaultScenario(deal).scenario] as const);
const deals = aFew(
  all.filter((_, i) => i % 3 === 0),
  all,
);
const seeds = aFew([1], [1, 2, 3]);

/** The owner's points of the way from staying at home to its share at a full table, on the mean of some games. */
function pointsOf(scenario: Scenario, owner: Seat): number {
  const { floor, ceiling, parties } = scenario;
  const seats = [owner, ...parties.map(() => interestedParty)];
  const payoffs = seeds.map((seed) => playGame(scenario, seed, seats).settlement.payoffs[0]!);
  return (100 * (payoffs.reduce((sum, each) => sum + each, 0) / seeds.length - floor)) / (ceiling - floor);
}

test("who goes home when nothing more is to be had ends higher than who stays, over all deals, and never much lower", () => {
  const staying = techniquesWithout("close");
  const gains = deals.map(([name, scenario]) => {
    const gain = pointsOf(scenario, twoTechniques) - pointsOf(scenario, staying);
    assert.ok(gain > -15, `${name}: ${gain.toFixed(1)}`);
    return gain;
  });
  assert.ok(gains.filter((gain) => gain > 0).length > (2 / 3) * gains.length);
});

test("where nothing can be had it goes home in the first week, and has what it would have had", () => {
  const found = deals.filter(([, scenario]) => watchGame(scenario, 1, twoTechniques).position.week === 1);
  assert.ok(found.length > 2);
  for (const [name, scenario] of found) assert.ok(Math.abs(pointsOf(scenario, twoTechniques)) < 1, name);
});

test("nobody goes home while terms lie on the table or something is on its way", () => {
  let waited = 0;
  for (const position of randomPositions("owner", 12)) {
    const owner = asOwner(view(position, 0));
    const open = owner.parties.some(
      ({ terms, offer, proposal, inTalks }) => inTalks && terms === null && (offer ?? proposal) !== null,
    );
    const onItsWay =
      owner.development !== null || owner.channels.some(({ ready, owned }) => ready !== null && !owned);
    if (!(open && owner.exclusivity === null) && !onItsWay) continue;
    waited++;
    assert.equal(isDone(owner), false);
  }
  assert.ok(waited > 5, `${waited}`);
});

test("a prospect dearer than half of the weeks that are left keeps it there, a smaller one does not", () => {
  const { position } = watchGame(scenarioCalled("jackets"), 1, techniquesWithout("close"));
  const { scenario } = position;
  const owner = asOwner(
    view(
      {
        ...position,
        week: scenario.weeks - 3,
        parties: position.parties.map((p) => ({ ...p, terms: null, offer: null, proposal: null })),
      },
      0,
    ),
  );
  const each = (scenario.burn * 2) / owner.parties.filter(({ gone }) => !gone).length;
  assert.equal(isDone(owner, { prospect: () => 1.01 * each }), false);
  assert.equal(isDone(owner, { prospect: () => 0.99 * each }), true);
});
