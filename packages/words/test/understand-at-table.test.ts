/** What was typed at the terminal in ten games and taken for something else (`docs/ten-games.md`). */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  parseMove,
  play,
  start,
  withParty,
  writeMove,
  type Language,
  type Move,
  type Position,
} from "@linchpin/table";
import { bothLabels } from "../src/labels.ts";
import { read } from "../src/understand/reader.ts";
import { shipped } from "../../table/test/support/scenarios.ts";
import { spoken } from "./support/understanding.ts";

const file = shipped("dubbing");
const { scenario } = file;
const labels = bothLabels(scenario.deal, file.texts);

function after(moves: readonly string[]): Position {
  return moves.reduce(
    (position, text) => {
      const parsed = parseMove(scenario, 0, text);
      assert.ok(parsed.ok, text);
      const played = play({ ...position, turn: 0, movesLeft: 3 }, 0, parsed.move);
      assert.ok(played.ok, text);
      return { ...played.position, turn: 0, movesLeft: 3 };
    },
    start(scenario, 1),
  );
}

const begun = after(["approach jiliu"]);

const written = (moves: readonly Move[]): readonly string[] => moves.map((move) => writeMove(scenario, move));

function heard(
  text: string,
  language: Language = "en",
): { moves: readonly string[]; near: readonly string[] } {
  const found = read(spoken({ name: "dubbing", position: begun, labels, front: null }, text, language));
  return {
    moves: found.kind === "moves" ? written(found.moves) : [],
    near: found.kind === "moves" ? [] : written(found.nearest),
  };
}

test("what we supply ourselves is not handed over", () => {
  for (const [text, language] of [
    ["We propose to Diezhen: 18 % royalty, 24 months, we supply the product", "en"],
    ["Propose to Diezhen a licence for 24 months at 18 %, supplied by us", "en"],
    ["叠帧：提成 18%，两年，我们供货", "zh"],
  ] as const)
    assert.deepEqual(
      heard(text, language).moves,
      ["propose diezhen royalty=18% upfront=0 term=24 channels=editor supplied=yes"],
      text,
    );
});

test("beside figures, not exclusive is a term and no refusal", () => {
  for (const [text, language] of [
    ["Fandu: a non-exclusive licence, 15 %, two years", "en"],
    ["Fandu: 15 % for two years, not exclusive", "en"],
    ["帆渡：非独家，15%，两年", "zh"],
  ] as const)
    assert.deepEqual(
      heard(text, language).moves,
      ["propose fandu royalty=15% upfront=0 term=24 channels=agencies supplied=yes"],
      text,
    );
});

test("of whom somebody is told is heard, and that the other has signed", () => {
  assert.deepEqual(heard("Tell Diezhen that we also talk to Fandu").moves, ["mention diezhen fandu talks"]);
  assert.deepEqual(heard("告诉叠帧我们也在和帆渡谈", "zh").moves, ["mention diezhen fandu talks"]);
  assert.deepEqual(heard("Diezhen should know that we are talking to Fandu as well").moves, [
    "mention diezhen fandu talks",
  ]);
  assert.deepEqual(heard("I want Diezhen to know that we are in talks with Fandu").moves, [
    "mention diezhen fandu talks",
  ]);
  assert.deepEqual(heard("Diezhen should not know that we talk to Fandu").moves, []);
  assert.deepEqual(heard("Tell Fandu that Jiliu has signed").moves, ["mention fandu jiliu signed"]);
  assert.deepEqual(heard("Tell Fandu that others are in talks").moves, ["mention fandu"]);
});

test("a question that is not made out is answered with questions, not with news of the others", () => {
  const { moves, near } = heard("Ms Wen, what commission do you take, and how many sellers would see it?");
  assert.deepEqual(moves, []);
  assert.deepEqual(near, ["probe qiaoji capability", "probe qiaoji plans", "probe qiaoji references"]);
});

test("a thing whose name has a month in it can be given", () => {
  assert.deepEqual(heard("Wen Lan may have the month's trial").moves, ["share qiaoji trial"]);
});

test("a way of our own is a channel", () => {
  assert.deepEqual(heard("We build our own way to the agencies").moves, ["build agencies"]);
});

test("said to you, a price or a no is for whoever is in front, not for another who has asked", () => {
  const seat = (key: string): number => scenario.deal.parties.findIndex((each) => each.key === key) + 1;
  const trial = scenario.deal.assets.findIndex(({ key }) => key === "trial");
  const asker = seat("qiaoji");
  const asked = withParty(begun, asker, {
    ...begun.parties[asker - 1]!,
    request: { kind: "asset", asset: trial, pressed: 0 },
  });
  const saidTo = (front: string, text: string, language: Language): readonly string[] => {
    const told = spoken({ name: "dubbing", position: asked, labels, front: seat(front) }, text, language);
    const found = read(told);
    return found.kind === "moves" ? written(found.moves) : [];
  };
  for (const [text, language, meant] of [
    ["You can have the month's trial once you have paid 20k", "en", "trade qiaoji deposit=20000"],
    ["你们先付2万定金，我们再给一个月的试用", "zh", "trade qiaoji deposit=20000"],
    ["We will not give you the month's trial", "en", "refuse qiaoji"],
    ["一个月的试用不能给你们", "zh", "refuse qiaoji"],
  ] as const) {
    assert.deepEqual(saidTo("qiaoji", text, language), [meant], text);
    assert.deepEqual(saidTo("fandu", text, language), [], text);
  }
  assert.deepEqual(saidTo("fandu", "The month's trial only against a deposit of 20k", "en"), [
    "trade qiaoji deposit=20000",
  ]);
});
