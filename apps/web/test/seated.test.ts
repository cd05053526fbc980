/** On the other side of the table whoever sits there asks for itself: the story asks for nothing in its name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPartySeat, type PartySeat } from "../src/games/party-seat.ts";
import type { LoadedScenario } from "../src/games/setting.ts";
import { openSitting, seatIn, tableFor, type Play } from "../src/screens/station/sitting.ts";
import { loaded } from "./support/scenario.ts";

const EVENING = loaded("evening");
const PLAY: Play = {
  kind: "play",
  scenario: "evening",
  seat: "lanting",
  owner: "give",
  says: { en: "", zh: "" },
};
const SEAT = seatIn(EVENING, PLAY)!;

/** Somebody who never says a word. */
async function silently(seat: PartySeat): Promise<PartySeat> {
  while (seat.now().state.yourTurn) assert.equal(await seat.send("stall"), null);
  return seat;
}

const asked = (seat: PartySeat, by: number): number =>
  seat
    .steps()
    .flatMap(({ events }) => events)
    .filter((event) => event.kind === "asked" && event.party === by).length;

const sitting = (table: LoadedScenario): PartySeat =>
  openPartySeat({ loaded: table, seed: "1", seat: SEAT, owner: "give", name: "test" }, true);

test("who says nothing has asked for nothing, though the story asks where nobody sits", async () => {
  const table = tableFor(EVENING, PLAY);
  assert.equal(tableFor(EVENING, PLAY), table);
  const silent = await silently(openSitting(table, PLAY, "ladder", true)!);
  assert.equal(asked(silent, SEAT), 0);
  assert.ok(asked(silent, SEAT + 1) > 0);
  const { given } = silent.now().state.view.parties[SEAT - 1]!;
  assert.ok(given!.every((week) => week < 0));
  assert.ok(asked(await silently(sitting(EVENING)), SEAT) > 0);
});
