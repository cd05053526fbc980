/** What was declined: it is not put forward again by a button, and the end says what became of the last offers. */
import { lastAnswers, type Match, positionOf } from "@linchpin/match";
import assert from "node:assert/strict";
import { test } from "node:test";
import { declinedDeposit } from "../src/screens/table/model.ts";
import { played } from "./support/games.ts";

const games = (): readonly Match[] =>
  Array.from({ length: 24 }, (_, i) => [
    played("evening", i + 1, "random"),
    played("dubbing", i + 1, "random"),
  ]).flat();

test("a deposit that a party declined as too much is the least it is known to decline, by asset", () => {
  let declined = 0;
  for (const match of games())
    for (const [ply, { seat, move }] of match.turns.entries()) {
      if (move.kind !== "decline") continue;
      const { offer } = match.positions[ply]!.parties[seat - 1]!;
      if (offer?.kind !== "trade" || offer.against.kind !== "deposit") continue;
      const dear = move.reason === "budget" || move.reason === "price";
      const least = declinedDeposit(match, seat, offer.asset);
      if (dear) assert.ok(least <= offer.against.amount);
      const before = { ...match, turns: match.turns.slice(0, ply) };
      assert.ok(declinedDeposit(before, seat, offer.asset) >= least);
      declined++;
    }
  assert.ok(declined > 0);
});

test("the end names who declined in the last week, and who never answered", () => {
  const kinds = new Set<string>();
  for (const match of games()) {
    assert.deepEqual(lastAnswers({ ...match, positions: match.positions.slice(0, -1) }), []);
    const told = new Map(lastAnswers(match).map(({ seat, reason }) => [seat, reason] as const));
    const week = match.turns.at(-1)!.week;
    for (const [i, { offer }] of positionOf(match).parties.entries()) {
      const last = match.turns.findLast((turn) => turn.seat === i + 1 && turn.week === week)?.move;
      const declined = last?.kind === "decline";
      assert.equal(told.has(i + 1), declined || offer !== null);
      if (declined) assert.equal(told.get(i + 1), last.reason);
      if (told.has(i + 1)) kinds.add(declined ? "declined" : "unanswered");
    }
  }
  assert.deepEqual([...kinds].toSorted(), ["declined", "unanswered"]);
});
