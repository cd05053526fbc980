/** What the careful owners read off their view, against what a deal says in other ways. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asOwner, start, view, type OwnerView } from "@linchpin/table";
import { interestedParty, OWNERS, playGame } from "../src/index.ts";
import { channelPays, proposalsFor } from "../src/owner-prices.ts";
import { scenarioCalled } from "./support/positions.ts";

const dubbing = scenarioCalled("dubbing");
const sunwear = scenarioCalled("sunwear");
const [agencies] = dubbing.building.flatMap((building, c) => (building === null ? [] : [c]));

const building = (cost: number): OwnerView => {
  const made = dubbing.building.map((each) => each && { ...each, cost });
  return asOwner(view(start({ ...dubbing, building: made }, 1), 0));
};

test("a channel of one's own beside somebody's pays for what it wins, not for what is left to him less", () => {
  assert.equal(channelPays(building(dubbing.building[agencies!]!.cost), agencies!), true);
  // All that agencies can ever bring, at once, is more than it could win.
  const all = dubbing.deal.channels[agencies!]!.margin * dubbing.deal.horizon;
  assert.equal(channelPays(building(all), agencies!), false);
});

test("the two techniques build it", () => {
  const seats = [OWNERS.techniques!, ...dubbing.parties.map(() => interestedParty)];
  const { turns } = playGame(dubbing, 1, seats);
  assert.ok(turns.some(({ move }) => move.kind === "build"));
});

const all = (terms: readonly (readonly number[])[], channels: readonly number[]): void => {
  assert.ok(terms.length > 0);
  for (const each of terms) assert.deepEqual(each, channels);
};

test("who was promised a channel alone takes it out of what another is offered, not the rest", () => {
  const { deal } = sunwear;
  const at = (key: string): number => deal.channels.findIndex((each) => each.key === key);
  const seat = (key: string): number => deal.parties.findIndex((each) => each.key === key) + 1;
  const before = asOwner(view(start(sunwear, 1), 0));
  const hotels = { channels: [at("hotels")], months: deal.horizon };
  const licence = { party: seat("yunyu"), week: 1, channels: hotels.channels, exclusive: hotels };
  const offered = (seen: OwnerView): readonly (readonly number[])[] =>
    proposalsFor(seen, seat("tingzhou")).map(({ channels }) => channels);
  all(offered(before), [at("coast"), at("hotels")]);
  all(offered({ ...before, licences: [licence] }), [at("coast")]);
});
