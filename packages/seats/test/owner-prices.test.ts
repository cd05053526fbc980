/** What the careful owners read off their view, against what a deal says in other ways. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asOwner, start, view, type OwnerView } from "@linchpin/table";
import { OWNERS } from "../src/index.ts";
import { watchGame } from "../src/measure/index.ts";
import { channelPays } from "../src/owner-prices.ts";
import { scenarioCalled } from "./support/positions.ts";

const dubbing = scenarioCalled("dubbing");
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
  const { turns } = watchGame(dubbing, 1, OWNERS.techniques!);
  assert.ok(turns.some(({ move }) => move.kind === "build"));
});
