import { positionOf, textOf } from "@linchpin/match";
import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "@linchpin/table";
import { packed, unpacked } from "../src/games/link.ts";
import { EN } from "../src/app/words/en.ts";
import { ZH } from "../src/app/words/zh.ts";
import { pieOf, pricesOf, promiseOf } from "../src/screens/model/model.ts";
import { endingOf, giftsOf, weekShares } from "../src/screens/review/model.ts";
import { toTryAgain } from "../src/screens/retry/to-try-again.ts";
import { momentWords } from "../src/screens/review/moment-words.ts";
import { jobsFor } from "../src/workers/jobs.ts";
import { played } from "./support/games.ts";
import { namesHere } from "./support/scenario.ts";

test("the settlement is that of the rules, and money in and out adds up", () => {
  for (const name of namesHere()) {
    const sitting = played(name, 2, "techniques");
    const ending = endingOf(sitting);
    const position = positionOf(sitting);
    assert.deepEqual(
      ending.payoffs.map((p) => p.payoff),
      settle(position).payoffs,
    );
    assert.equal(sitting.scenario.cash + ending.received - ending.spent, position.cash);
  }
});

test("the line has every week once, and each gift costs what the line falls by", () => {
  const sitting = played("sensor", 9, "give");
  const moves = sitting.turns.map(({ move }) => move);
  const history = jobsFor(sitting.scenario).history({ seed: sitting.seed, moves });
  const weeks = weekShares(sitting, history);
  assert.deepEqual(
    weeks.map(({ week }) => week),
    weeks.map((_, i) => i + 1),
  );
  const gifts = giftsOf(sitting, history);
  assert.ok(gifts.length > 3);
  for (const { cost, beliefBefore, beliefAfter } of gifts) {
    assert.ok(cost > -1);
    assert.ok(beliefAfter >= beliefBefore);
  }
});

test("every moment has words in both languages", () => {
  for (const name of namesHere()) {
    const sitting = played(name, 3, "random");
    for (const moment of endingOf(sitting).moments) {
      for (const [language, t] of [["en", EN] as const, ["zh", ZH] as const]) {
        assert.match(momentWords(moment, sitting.labels[language], t), /\S{2}/);
      }
    }
  }
});

test("what was learnt round the owner stands among what it could not see, with what came of it", () => {
  const sitting = played("battery", 1, "give");
  const hidden = endingOf(sitting).moments.filter((moment) => moment.hidden);
  const begun = sitting.turns.filter(({ move }) => move.kind === "tearDown" || move.kind === "hire");
  const found = sitting.events.flat().filter((event) => event.kind === "found");
  assert.ok(begun.length > 1 && found.length === begun.length);
  assert.equal(hidden.filter(({ kind }) => kind === "tearDown" || kind === "hire").length, begun.length);
  const told = hidden.filter((moment) => moment.kind === "found");
  assert.deepEqual(
    told.map(({ by, gives, seat }) => [by, gives, seat]),
    found.map((event) => [event.by, event.got ? event.gives : null, event.party]),
  );
  for (const [language, t] of [["en", EN] as const, ["zh", ZH] as const]) {
    const labels = sitting.labels[language];
    for (const moment of told) {
      const words = momentWords(moment, labels, t);
      assert.ok(words.includes(labels.party(moment.seat)) && words.includes(labels.asset(moment.asset)));
      assert.equal(
        moment.gives !== null && words.includes(labels.asset(moment.gives)),
        moment.gives !== null,
      );
    }
  }
});

test("a record packed into a link comes out as it was; a damaged one is noticed", async () => {
  const text = textOf(played("vision", 4, "random"));
  const code = await packed(text);
  assert.match(code, /^[\w-]+$/);
  assert.ok(code.length < text.length);
  assert.equal(await unpacked(code), text);
  assert.equal(await unpacked("%%%"), null);
  assert.equal(await unpacked(code.slice(0, 20)), null);
});

test("the pages say what the model says", () => {
  const one = pieOf({ buyers: 1, known: 0 });
  const two = pieOf({ buyers: 2, known: 0 });
  assert.ok(two.shares[0]! > one.shares[0]!, "one more buyer raises the owner's share");
  assert.ok(pieOf({ buyers: 1, known: 1 }).shares[0]! < one.shares[0]!, "what a buyer knows lowers it");
  const first = pricesOf([false, false, false]).prices[0]!;
  const last = pricesOf([false, true, true]).prices[0]!;
  assert.ok(first.now! < first.fair!, "the first file seems cheap");
  assert.ok(last.now! > first.now!, "the last is dear");
  const bare = promiseOf({ royalty: 0.08, known: 0.5, every: null, penalty: 0 });
  const held = promiseOf({ royalty: 0.08, known: 0.5, every: 6, penalty: 0 });
  assert.ok(
    bare.stopsAt !== null && (held.stopsAt === null || held.stopsAt > bare.stopsAt),
    "releases hold it",
  );
});

test("both languages say the same things", () => {
  const shape = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  assert.deepEqual(shape(ZH), shape(EN));
});

test("as many moments can be tried again as cards say so: small faults too, in the order of the game", () => {
  const grades = ["mistake", "even", "inaccuracy", "blunder", "best", "inaccuracy"] as const;
  const graded = grades.map((grade, i) => ({ number: 9 - i, grade }));
  assert.deepEqual(toTryAgain(graded), [4, 6, 7, 9]);
});
