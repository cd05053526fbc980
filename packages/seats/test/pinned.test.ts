/**
 * Same seed, same bytes: hashes of whole games with their payoffs. A change here is a change of play, to be meant and
 * told; the failing test prints what to pin.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { parseRecord, recordOf, replay, settle, writeRecord } from "@linchpin/table";
import { shippedNames } from "../../table/test/support/scenarios.ts";
import { interestedParty, OWNERS, playGame } from "../src/index.ts";
import { scenarioCalled } from "./support/positions.ts";

/** By scenario: games with seed 1 of the owner who gives, and of the one with the two techniques. */
const PINNED: Readonly<Record<string, readonly [give: string, techniques: string]>> = {
  battery: ["ee64aebd154c0b38", "c19dbc8438ca3d7a"],
  endoscope: ["6606d3084118006c", "b40cfc8ffb785ec8"],
  jackets: ["98208777682c411a", "380db845cfa6d8af"],
  ring: ["d477a5fad6320eba", "162439daabf650db"],
  sensor: ["d201c13cc1fab494", "5e3c9b67db65359f"],
  vision: ["f9a43d5bb9646ed1", "a242b6173e20efcd"],
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

for (const id of shippedNames()) {
  test(`${id}: the same game as ever, and its record replays it`, () => {
    assert.deepEqual([hashOf(id, "give"), hashOf(id, "techniques")], PINNED[id]);
  });
}
