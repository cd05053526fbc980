/** What is said at once, whatever its clauses; and the honest answers where nothing can be done. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { writeMove, type Language } from "@linchpin/table";
import { doubtWords, heardWords, moveWords, type Understood } from "../src/understand/index.ts";
import { refusalIn } from "../src/refusals.ts";
import { said, situations, spoken, understood } from "./support/understanding.ts";

const known = situations();

function read(name: string, text: string, language: Language = "en"): Understood {
  return understood({ situation: known.get(name)!, language, text });
}
const movesOf = (name: string, text: string, language: Language = "en"): readonly string[] =>
  said(known.get(name)!, read(name, text, language));
function doubtOf(name: string, text: string, language: Language = "en"): string | null {
  const found = read(name, text, language);
  return found.kind === "unclear" ? found.doubt : null;
}

test("a bare yes gives the one thing that whoever is in front asks for, and nothing else is one", () => {
  assert.deepEqual(movesOf("month", "Yes of course, gladly"), ["share qiaoji trial"]);
  assert.deepEqual(movesOf("month", "好的", "zh"), ["share qiaoji trial"]);
  assert.deepEqual(movesOf("live", "Ok."), ["exclusivity zhuguang 6"]);
  for (const text of [
    "ok?",
    "ok, but first the NNN",
    "Yes and no",
    "of course not",
    "好，再说吧",
    "可以吗？",
  ])
    assert.deepEqual(
      movesOf("month", text).filter((move) => move.startsWith("share")),
      [],
      text,
    );
  // Nothing is asked for, or a request and a paper lie there.
  assert.deepEqual(movesOf("frames", "Yes of course"), []);
});

test("what they would commit to is asked or said by the answer that neither gives nor refuses", () => {
  assert.deepEqual(movesOf("lone", "whats in it for us if we say yes?"), ["deflect fandu"]);
  assert.deepEqual(movesOf("lone", "那你们能承诺什么？", "zh"), ["deflect fandu"]);
  const { position, labels } = known.get("lone")!;
  const { view } = spoken(known.get("lone")!, "", "en");
  const fandu = position.scenario.deal.parties.findIndex(({ key }) => key === "fandu") + 1;
  assert.match(moveWords(labels.en, view, { kind: "deflect", party: fandu }), /commit to for exclusivity/);
  assert.match(moveWords(labels.zh, view, { kind: "deflect", party: fandu }), /承诺/);
});

test("who is not at the table yet is come to by any wish to talk, and by nothing that is told or refused", () => {
  assert.deepEqual(movesOf("door", "Hello Mr Lu, may we come and see you?"), ["approach jiliu"]);
  assert.deepEqual(movesOf("shore", "您好，想跟您聊聊", "zh"), ["approach yunyu"]);
  assert.deepEqual(movesOf("door", "We would not like to talk to you"), []);
  assert.deepEqual(movesOf("frames", "Let's talk!"), []);
  const found = read("door", "Hello there");
  assert.ok(found.kind === "unclear");
  const { scenario } = known.get("door")!.position;
  assert.deepEqual(
    found.nearest.map((move) => writeMove(scenario, move)),
    ["approach jiliu"],
  );
});

test("a call for the coach, a price and a question of no game are answered as that", () => {
  for (const [text, language] of [
    ["Give me a hint please", "en"],
    ["what should I do first?", "en"],
    ["提示", "zh"],
    ["我该怎么办", "zh"],
  ] as const)
    assert.equal(doubtOf("frames", text, language), "help", text);
  assert.equal(doubtOf("season", "能便宜点吗", "zh"), "price");
  assert.equal(doubtOf("season", "What would you pay per shirt?"), "price");
  assert.equal(doubtOf("frames", "How long does a game like this take?"), "question");
  for (const language of ["en", "zh"] as const)
    for (const doubt of ["help", "price", "question", "noneHere"] as const)
      assert.ok(doubtWords(language, doubt).length > 0);
});

test("a no to whoever has asked for nothing says so, with what others have asked for", () => {
  const found = read("bound", "No way");
  assert.ok(found.kind === "unclear" && found.doubt === "noneHere");
  assert.ok(found.nearest.length > 0);
  assert.equal(heardWords(known.get("bound")!.labels.en, found.heard), "");
});

test("that another has it already is a reason, and no other party's refusal", () => {
  assert.deepEqual(movesOf("lone", "No exclusivity for you Mr Ji, Jiliu already has the agencies"), [
    "refuse fandu",
  ]);
  assert.deepEqual(movesOf("lone", "独家给不了您，集流已经拿到了", "zh"), ["refuse fandu"]);
});

test("a yes beside a no to exclusivity is their paper without it, and never their paper", () => {
  for (const [text, language] of [
    ["Strike the exclusivity and I'll sign", "en"],
    ["We sign if you drop the exclusivity", "en"],
    ["把独家删了，我马上签", "zh"],
    ["独家不给，其他按你们说的", "zh"],
  ] as const) {
    const moves = movesOf("shelf", text, language);
    assert.equal(moves.length, 1, text);
    assert.match(moves[0]!, /^propose jiliu royalty=15%/, text);
    assert.doesNotMatch(moves[0]!, /exclusive/, text);
  }
});

test("when the week's moves are used up, that is what is said", () => {
  assert.equal(refusalIn("en", { kind: "movesUsed" }), "this week’s moves are used up");
  assert.equal(refusalIn("zh", { kind: "movesUsed" }), "这一周的步数走完了");
});
