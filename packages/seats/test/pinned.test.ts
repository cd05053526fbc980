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
  battery: ["d8c2b65fbf7502f8", "b31e3654abef0860"],
  endoscope: ["f50f1b1f58d1c0e3", "fe3f9303d5d20ba5"],
  jackets: ["4c9d32f9cd578fc7", "b62ae0c6271dbfd9"],
  ring: ["7552f53eee716da8", "c7e8023c33d1196f"],
  sensor: ["01b008f685bd679f", "5cf3d93982e58cc6"],
  vision: ["4fc5cf5b34c6e23b", "9aa2cd62d9db43a6"],
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
