/** Who signs and goes home has not gone: what is the owner's of the whole does not fall by it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMove, start, stepFrom, type Position } from "@linchpin/table";
import { shipped } from "../../table/test/support/scenarios.ts";
import { costOfExclusivity, divisionOf, gainOfParty, ifEndedNow, onTable } from "../src/figures.ts";

const { scenario } = shipped("dubbing");

/** A week in which each seat does this, and who is not named lets it pass. */
function week(from: Position, acts: Readonly<Record<number, string>>): Position {
  let position = from;
  const todo = new Map(Object.entries(acts).map(([seat, text]) => [Number(seat), text]));
  while (position.week === from.week) {
    const { turn } = position;
    assert.ok(turn !== null);
    const text = todo.get(turn) ?? (turn === 0 ? "wait" : "stall");
    todo.delete(turn);
    const read = parseMove(scenario, turn, text);
    assert.ok(read.ok, text);
    const stepped = stepFrom(position, read.move);
    assert.ok(stepped.ok, text);
    position = stepped.step.after;
  }
  return position;
}

const signed = week(start(scenario, 1), {
  0: "propose diezhen royalty=12% upfront=0 term=24 channels=editor supplied=yes",
  1: "agree",
});

test("a licensee that leaves the table still counts with those who earn together", () => {
  const left = week(signed, { 1: "quit" });
  assert.ok(left.parties[0]!.gone && left.parties[0]!.terms !== null);
  const stayed = week(signed, {});
  assert.deepEqual(divisionOf(left).shares, divisionOf(stayed).shares);
  // Fandu is worth no more because Diezhen signed and went home.
  assert.equal(gainOfParty(left, 3, false), gainOfParty(stayed, 3, false));
});

test("who leaves without a licence takes its part along", () => {
  const left = week(start(scenario, 1), { 1: "quit" });
  assert.ok(divisionOf(left).shares[0]! < divisionOf(week(start(scenario, 1), {})).shares[0]!);
});

test("on the table is what whoever has not signed still adds; a week that is paid for adds nothing", () => {
  const begun = start(scenario, 1);
  const share = divisionOf(begun).shares[0]!;
  assert.ok(Math.abs(onTable(begun) - (share - ifEndedNow(begun).payoffs[0]!)) < 1);
  const later = week(begun, {});
  assert.ok(ifEndedNow(later).payoffs[0]! < ifEndedNow(begun).payoffs[0]!);
  assert.ok(Math.abs(onTable(later) - onTable(begun)) < 1);
  assert.ok(onTable(signed) < onTable(later));
  const alone = signed.parties.map((party) => (party.terms === null ? { ...party, inTalks: false } : party));
  assert.equal(onTable({ ...signed, parties: alone }), 0);
});

test("who can sign nothing any more, since its channel is promised, is not counted with what is on the table", () => {
  const both = week(start(scenario, 1), { 0: "approach jiliu" });
  const sheet = "propose fandu royalty=5% upfront=0 term=24 channels=agencies supplied=yes";
  const [open, sole] = ["", " exclusive=agencies@24"].map((promise) => {
    const after = week(both, { 0: sheet + promise, 3: "agree" });
    const others = after.parties.map((party, i) =>
      i === 2 || i === 3 ? party : { ...party, inTalks: false },
    );
    return onTable({ ...after, parties: others });
  });
  assert.ok(open! > 0);
  assert.equal(sole, 0);
});

test("exclusivity costs what the others who have not signed add, and nothing where there are none", () => {
  const { parties } = start(scenario, 1);
  const talking = parties.flatMap(({ inTalks }, i) => (inTalks ? [i + 1] : []));
  assert.ok(talking.length > 1);
  assert.ok(costOfExclusivity(start(scenario, 1), talking[1]!) > 0);
  // Diezhen has signed; the others but the one that asks have left.
  const [, only] = talking;
  const others = Object.fromEntries(talking.slice(2).map((seat) => [seat, "quit"]));
  const last = week(signed, others);
  assert.equal(costOfExclusivity(last, only!), 0);
  const alone = week(last, { 0: `exclusivity ${scenario.deal.parties[only! - 1]!.key} 2` });
  assert.equal(alone.exclusivity?.party, only);
  assert.ok(Math.abs(onTable(alone) - onTable(week(last, {}))) < 1);
  // What has been signed counts with the whole as before.
  assert.deepEqual(divisionOf(alone).shares, divisionOf(week(last, {})).shares);
});
