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
  battery: ["3c8964099e8f2792", "e8388d0390ecbf4b"],
  endoscope: ["2839cde9c6f2cb57", "6a7cbd86d3a4dc3c"],
  jackets: ["813895d982ea924f", "93051d9850a6eafb"],
  ring: ["c3333aae84d2a643", "d336a1d4c7fddef0"],
  sensor: ["e116260be3064bf6", "4f0dd617a5f074e7"],
  vision: ["6cbaef99010c4625", "31dda92fb688893e"],
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
