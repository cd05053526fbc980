/** What is begun too late to be ready is said to be, and so is what is under way where the talks are closed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bothLabels, type Labels } from "@linchpin/words";
import { play, start, type OwnerMove, type Position } from "@linchpin/table";
import { shipped } from "../../table/test/support/scenarios.ts";
import { askedBefore, pricesAt } from "../src/index.ts";

const { scenario, texts } = shipped("dubbing");
const { en } = bothLabels(scenario.deal, texts);
const channel = scenario.building.findIndex((each) => each !== null);
const { weeks } = scenario.building[channel]!;
const build: OwnerMove = { kind: "build", channel };

const lines = (position: Position, move: OwnerMove, labels: Labels = en): string =>
  askedBefore({ position, exam: false }, labels, move, pricesAt(position))!
    .lines.map(({ text }) => text)
    .join(" ");

/** Week by week, everybody lets it pass. */
function to(week: number, from: Position): Position {
  let position = from;
  while (position.turn !== null && position.week < week) {
    const played = play(position, position.turn, { kind: position.turn === 0 ? "wait" : "stall" });
    assert.ok(played.ok);
    ({ position } = played);
  }
  return position;
}

/** Whether a channel that is begun in a week is the owner's in the end. */
function isReady(week: number): boolean {
  const begun = play(to(week, start(scenario, 3)), 0, build);
  assert.ok(begun.ok);
  return to(Number.POSITIVE_INFINITY, begun.position).channels[channel]!.owned;
}

test("a channel begun in the last week in which it pays is ready, one begun a week later is not and is said not to be", () => {
  const last = scenario.weeks - weeks;
  assert.deepEqual([isReady(last), isReady(last + 1)], [true, false]);
  assert.match(lines(to(last, start(scenario, 3)), build), /brings you/);
  const late = lines(to(last + 1, start(scenario, 3)), build);
  assert.match(late, new RegExp(`ready in week ${scenario.weeks + 1}`));
  assert.doesNotMatch(late, /brings you/);
});

test("who closes while something is under way is told so", () => {
  const position = to(3, start(scenario, 3));
  assert.doesNotMatch(lines(position, { kind: "close" }), /not ready yet/);
  const begun = play(position, 0, build);
  assert.ok(begun.ok);
  assert.match(lines(begun.position, { kind: "close" }), /not ready yet/);
});
