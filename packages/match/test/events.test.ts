/** An event's text holds when it is told: of who sits at the table already, and of who has left it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bothLabels } from "@linchpin/words";
import { LANGUAGES, stepFrom, voiceOf, type Move, type PlayEvent } from "@linchpin/table";
import { shipped, shippedNames } from "../../table/test/support/scenarios.ts";
import { eventInWords, positionOf, sitDown, take, type Match } from "../src/index.ts";

const { scenario, texts } = shipped("ring");
const labels = bothLabels(scenario.deal, texts);
const fab = scenario.deal.parties.findIndex(({ key }) => key === "fab") + 1;

/** The owner does this in the first week; nobody else does anything, but for the party at a seat that leaves in the second. */
function played(first: readonly Move[], leaver: number | null): Match {
  let match = sitDown({ scenario, labels, exam: false, seed: 2, voice: voiceOf(2) });
  const todo = [...first];
  for (let at = positionOf(match); at.turn !== null && at.week < 18; at = positionOf(match)) {
    const leaves = at.turn === leaver && at.week === 2;
    const move: Move =
      at.turn === 0 ? (todo.shift() ?? { kind: "wait" }) : { kind: leaves ? "quit" : "stall" };
    assert.ok(stepFrom(at, move).ok);
    const taken = take(match, move);
    assert.ok(taken.ok);
    ({ match } = taken);
  }
  return match;
}

const told = ({ log }: Match, key: string): PlayEvent | undefined =>
  log
    .flatMap((entry) => (entry.kind === "event" ? [entry.event] : []))
    .find((event) => event.kind === "event" && event.key === key);

test("nobody takes a seat who sits there, or who has left", () => {
  const came = played([], null);
  const there = played([{ kind: "approach", party: fab }], null);
  const gone = played([{ kind: "approach", party: fab }], fab);
  const event = told(came, "direct");
  assert.ok(event !== undefined, "the event does not happen with this seed");
  for (const language of LANGUAGES) {
    const words = [came, there, gone].map((match) =>
      eventInWords(match, match.labels[language], told(match, "direct")!),
    );
    assert.deepEqual(words, [
      labels[language].text("event.direct"),
      labels[language].text("event.direct.there"),
      "",
    ]);
  }
});

test("whatever the shipped scenarios ask for or bring has a text for when that is so already", () => {
  for (const name of shippedNames()) {
    const { scenario: each, texts: its } = shipped(name);
    for (const { key, effects } of each.events)
      for (const language of LANGUAGES) {
        const lacks = (kind: string, as: string): boolean =>
          effects.some((effect) => effect.kind === kind) && its[language][`event.${key}.${as}`] === undefined;
        assert.ok(!lacks("request", "given"), `${name} ${key} ${language}`);
        assert.ok(!lacks("joins", "there"), `${name} ${key} ${language}`);
      }
  }
});
