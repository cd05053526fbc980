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
  battery: ["904551cb39659ddb", "11f81900f932c6a6"],
  endoscope: ["a4f266e0874c3922", "f5122e711291a646"],
  jackets: ["89738237aa017c41", "0b19775cfbe54ffd"],
  ring: ["0b9a9cc1d896a360", "f7560c036b5a2c28"],
  sensor: ["59e650b212fffb16", "57ae9304f9267fd9"],
  vision: ["bace1639dfe69f1a", "d9695227ba93b609"],
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
