/** What is said of what a party asks for: beside its licence, its own paper, the weeks that are left, and one's own offer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainTerms, play, start, withParty, type Position } from "@linchpin/table";
import { reactionTo, speechFor, spanWords } from "@linchpin/words";
import { askedBefore, dueIn } from "../src/caution.ts";
import { NOTHING_OPEN, standingAfter } from "../src/standing.ts";
import { bothLabels } from "@linchpin/words";
import { shipped } from "../../table/test/support/scenarios.ts";

const file = shipped("dubbing");
const { scenario } = file;
const labels = bothLabels(scenario.deal, file.texts);
const begun = start(scenario, 1);
const seat = begun.parties.findIndex(({ inTalks }) => inTalks) + 1;
const terms = { ...plainTerms(scenario, seat), transfers: [{ asset: 2, month: 3 }] };
const asking = (asset: number, more: Partial<Position["parties"][number]> = {}): Position =>
  withParty({ ...begun, turn: 0, movesLeft: 2 }, seat, {
    ...begun.parties[seat - 1]!,
    request: { kind: "asset", asset, pressed: 0 },
    ...more,
  });
const linesOf = (position: Position, language: "en" | "zh", asset: number): string =>
  askedBefore({ position, exam: false }, labels[language], { kind: "share", party: seat, asset }, null)!
    .lines.map(({ text }) => text)
    .join(" ");

test("what a licence hands over anyway is asked for, and put off, as that", () => {
  const position = asking(2, { terms });
  assert.equal(dueIn(position, seat, 2), 3);
  assert.equal(dueIn(position, seat, 1), null);
  const signed = standingAfter(seat, NOTHING_OPEN, {
    kind: "signed",
    party: seat,
    terms,
    week: 1,
    seenBy: [],
  });
  const between = { ...signed, week: 2, request: position.parties[seat - 1]!.request };
  assert.equal(speechFor(scenario, seat, { kind: "ask", asset: 2 }, between)!.key, "ask.due");
  for (const kind of ["deflect", "refuse"] as const)
    assert.equal(speechFor(scenario, 0, { kind, party: seat }, between)!.key, `you.${kind}.due`);
  assert.equal(reactionTo(scenario, { kind: "deflect", party: seat }, between)!.key, "hear.deflect.due");
  assert.notEqual(speechFor(scenario, seat, { kind: "ask", asset: 1 }, between)!.key, "ask.due");
});

test("what is asked for stands beside what the party's own terms say of it", () => {
  assert.match(
    linesOf(asking(2, { proposal: terms }), "en", 2),
    /hand it over in month 3, for what they pay/,
  );
  assert.match(linesOf(asking(1, { proposal: terms }), "en", 1), /Beyond its own terms/);
  assert.match(linesOf(asking(1, { proposal: terms }), "zh", 1), /超出了它自己的条款/);
  assert.doesNotMatch(linesOf(asking(1), "en", 1), /own terms/);
});

test("exclusivity is never said to be longer than the talks", () => {
  assert.equal(spanWords("en", 26, 26), "26 weeks");
  assert.equal(spanWords("en", 26, 8), "the rest of the talks");
  assert.equal(spanWords("zh", 12, 5), "到谈判结束");
  const late = { ...begun, week: scenario.weeks - 2 };
  const asked = (language: "en" | "zh"): string =>
    askedBefore(
      { position: late, exam: true },
      labels[language],
      { kind: "exclusivity", party: seat, weeks: 26 },
      null,
    )!.title;
  assert.match(asked("en"), /for the rest of the talks\?$/);
  assert.match(asked("zh"), /到谈判结束？$/);
});

test("an agreement put before a party says what offer of one's own it takes off the table", () => {
  const offered = play({ ...begun, turn: 0, movesLeft: 3 }, 0, { kind: "propose", party: seat, terms });
  assert.ok(offered.ok);
  const asked = (language: "en" | "zh"): string =>
    askedBefore(
      { position: offered.position, exam: true },
      labels[language],
      { kind: "nnn", party: seat },
      null,
    )!
      .lines.map(({ text }) => text)
      .join(" ");
  assert.match(asked("en"), /would be withdrawn: only one offer of yours/);
  assert.match(asked("zh"), /一次只能放你的一份/);
});
