/** Both parts of a split in one breath: what is ours is said to be ours, whichever comes first; what is no split stays as it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "@linchpin/table";
import { withSplit } from "../src/understand/split.ts";
import { said, situations, understood } from "./support/understanding.ts";

const known = situations().get("month")!;
const movesOf = (text: string, language: Language): readonly string[] =>
  said(known, understood({ situation: known, language, text }));

test("a split is our share and theirs, in both languages and in either order", () => {
  for (const [language, text, ours] of [
    ["zh", "我们七你们三", 70],
    ["zh", "七三分，你们三我们七", 70],
    ["zh", "三七开，我们拿七", 70],
    ["zh", "四六开吧，我们六", 60],
    ["zh", "五五开", 50],
    ["en", "70/30 in our favour", 70],
    ["en", "split it 70/30, 30 for us", 30],
    ["en", "we do 70-30, we keep the 70", 70],
    ["en", "you 30, us 70", 70],
    ["en", "fifty-fifty and we sign today", 50],
  ] as const) {
    const [move, more] = movesOf(text, language);
    assert.equal(more, undefined, text);
    assert.match(move ?? "", new RegExp(`^propose qiaoji royalty=${ours}%`), text);
  }
});

test("a split that is refused is no offer, and what makes no whole is no split", () => {
  for (const [language, text] of [
    ["zh", "我们不接受三七开"],
    ["en", "no 70/30 split for us"],
    ["en", "no fifty-fifty"],
    ["en", "It is a 50/50 chance whether we sign"],
  ] as const)
    assert.ok(!movesOf(text, language).some((move) => move.startsWith("propose")), text);
  for (const text of ["70/20 in our favour", "我们七你们五", "you 30, us 60", "3/4 of sales", "我们三个月"])
    assert.equal(withSplit(text), text);
});
