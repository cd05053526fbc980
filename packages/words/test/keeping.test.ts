/** Keeping one's people: the coach weighs it where it is worth something, and it is said and understood in both languages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { candidatesIn, doneBy } from "@linchpin/coach";
import { firstInsight, hiringBy } from "@linchpin/seats";
import { start, view, writeMove, type Move, type Position } from "@linchpin/table";
import { bothLabels } from "../src/labels.ts";
import { effectsInWords, moveInWords } from "../src/review/explanations.ts";
import { read } from "../src/understand/reader.ts";
import { move } from "../../table/test/support/script.ts";
import { scenarioNamed } from "./support/conversation.ts";
import { spoken, type Situation } from "./support/understanding.ts";

const { scenario, texts } = scenarioNamed("battery");
const labels = bothLabels(scenario.deal, texts);

function after(moves: readonly string[]): Position {
  const first: Position = { ...start(scenario, 1), movesLeft: moves.length + 2 };
  return moves.reduce((position, text) => move(position, text).position, first);
}

const met = after(["share xuanche visit", "share luyuan visit"]);
const KEEP: Move = { kind: "keep", party: 1 };

function weighed(position: Position): readonly Move[] {
  const its = view(position, 0);
  return candidatesIn(position, its, firstInsight(its).reading).filter(({ kind }) => kind === "keep");
}

test("the coach weighs it once somebody was met, and says what it changes", () => {
  assert.deepEqual(weighed(after([])), []);
  assert.ok(weighed(met).length > 0 && weighed(met).length <= 2);
  const its = view(met, 0);
  const decision = { view: its, insight: firstInsight(its) };
  const { now, kept } = hiringBy(its, 1)!;
  for (const names of [labels.en, labels.zh]) {
    const done = doneBy(decision, KEEP);
    const text = effectsInWords(done, names);
    for (const amount of [now.cost, kept.cost, scenario.keeping!])
      assert.ok(text.includes(names.money(amount)), text);
    assert.ok(moveInWords(done.act, names).includes(names.party(1)));
    const visit = effectsInWords(
      doneBy({ ...decision, view: view(after([]), 0) }, { kind: "share", party: 1, asset: 9 }),
      names,
    );
    assert.match(visit, names.language === "en" ? /learn round you/ : /绕过你/);
  }
});

const MEANT: readonly (readonly [text: string, move: string])[] = [
  ["keep our engineers apart from them", "keep xuanche"],
  ["Do not let them hire our people.", "keep xuanche"],
  ["Keep our people away from Luyuan", "keep luyuan"],
  ["We want to retain our people", "keep xuanche"],
  ["Give our engineers a retention bonus", "keep xuanche"],
  ["Don't let Xuanche talk to our engineers", "keep xuanche"],
  ["不要让他们接触我们的工程师", "keep xuanche"],
  ["别让玄澈挖我们的人", "keep xuanche"],
  ["不让陆垣联系我们的工程师", "keep luyuan"],
  ["留住我们的工程师", "keep xuanche"],
  ["防止他们挖走我们的人", "keep xuanche"],
];
/** Near it, and something else or nothing for sure. */
const OTHERS = [
  "should we keep our engineers apart from them?",
  "Maybe we should keep our people away from Luyuan",
  "we keep our recipe",
  "keep the recipe for our people",
  "do not send our engineers the recipe",
  "要不要留住我们的工程师？",
  "让我们的工程师去培训他们",
];

test("typed words for it are understood; what is near it is not taken for it", () => {
  const situation: Situation = { name: "met", position: met, labels, front: 1 };
  const heard = (text: string): readonly string[] => {
    const out = read(spoken(situation, text, /[a-z]/i.test(text) ? "en" : "zh"));
    return out.kind === "moves" ? out.moves.map((each) => writeMove(scenario, each)) : [];
  };
  for (const [text, meant] of MEANT) assert.deepEqual(heard(text), [meant], text);
  for (const text of OTHERS) assert.ok(!heard(text).some((each) => each.startsWith("keep")), text);
});
