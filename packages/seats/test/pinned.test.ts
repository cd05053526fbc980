/**
 * Same seed, same bytes: hashes of whole games with their payoffs. A change here is a change of play, to be meant and
 * told; the failing test prints what to pin.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { parseRecord, recordOf, replay, settle, writeRecord } from "@linchpin/table";
import { namesHere } from "../../table/test/support/scenarios.ts";
import { interestedParty, OWNERS, playGame } from "../src/index.ts";
import { scenarioCalled } from "./support/positions.ts";

/** By scenario: games with seed 1 of the owner who gives, and of the one with the two techniques. */
const PINNED: Readonly<Record<string, readonly [give: string, techniques: string]>> = {
  battery: ["75b1ccc59917d3a9", "d7fdeb06550f06fa"],
  dubbing: ["691be6ae0970773d", "423e98d5d56ecd60"],
  endoscope: ["1e008c27ad6d8823", "8ed910eefb202685"],
  jackets: ["fb09cb8062ac9db4", "e5e7206e5f0e7c52"],
  ring: ["0aca16b615c2d3e6", "ed3f34c6914a13ca"],
  sensor: ["07b2ac5695f1a8c2", "2c1a6fed0dd6a356"],
  sunwear: ["4788a619f27a9250", "bf8a37dc269c93a8"],
  vision: ["a5d021850fe8419e", "1f033ee6fa24cffe"],
};

/** Hash of the record and the payoffs; the record alone must give the game again. */
function hashOf(id: string, owner: string): string {
  const scenario = scenarioCalled(id);
  const seats = [OWNERS[owner]!, ...scenario.parties.map(() => interestedParty)];
  const { turns, settlement } = playGame(scenario, 1, seats);
  const text = writeRecord(recordOf({ scenario, seed: 1, turns }));
  const record = parseRecord(text);
  assert.ok(record.ok);
  const again = replay(record.record, scenario);
  assert.ok(again.ok);
  assert.deepEqual(settle(again.replay.last), settlement);
  return createHash("sha256").update(text).update(JSON.stringify(settlement)).digest("hex").slice(0, 16);
}

for (const id of namesHere()) {
  test(`${id}: the same game as ever, and its record replays it`, () => {
    assert.deepEqual([hashOf(id, "give"), hashOf(id, "techniques")], PINNED[id]);
  });
}
