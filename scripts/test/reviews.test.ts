import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settle, start, stepsOf } from "@linchpin/table";
import { scenarioOf } from "../bench/data.ts";
import { HEAD, lineOf, reviewsIn, type Reviewed } from "../reviews/rows.ts";
import { spearman, tablesOf } from "../reviews/tables.ts";
import { movesOf, WAYS } from "../reviews/ways.ts";

const ROW: Reviewed = {
  scenario: "sunwear",
  way: "give",
  seed: 7001,
  worlds: 1,
  end: -6.25,
  accuracy: 31.5,
  skill: -50.02,
  luck: 3.5,
  estimate: 1.25,
  lesson: "teaching",
  seconds: 12.5,
  labels: [
    { grade: "best", sure: true, drop: 0, gift: 2.5 },
    { grade: "blunder", sure: true, drop: 16.1, gift: 0 },
    { grade: "mistake", sure: false, drop: 11, gift: 0 },
  ],
};

describe("the study of whole games", () => {
  it("reads the rows that it writes", () => {
    assert.deepEqual(reviewsIn(`${HEAD}\n${lineOf(ROW)}\n`), [ROW]);
  });

  it("has Spearman's correlation, ties sharing their rank", () => {
    assert.equal(spearman([1, 2, 3, 4], [10, 20, 30, 40]), 1);
    assert.equal(spearman([1, 2, 3, 4], [4, 3, 2, 1]), -1);
    // By hand: ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3.
    assert.ok(Math.abs(spearman([1, 2, 2, 4], [1, 2, 3, 4]) - 4.5 / Math.sqrt(4.5 * 5)) < 1e-12);
  });

  it("counts a gift that is praised, and faults that one grading alone tells of", () => {
    const labels = ROW.labels.with(1, { grade: "even", sure: true, drop: 1, gift: 0 });
    const text = tablesOf([ROW, { ...ROW, worlds: 2, labels }]);
    assert.match(text, /praised: 1\n/);
    assert.match(text, /1 games graded twice, 3 decisions/);
    assert.match(text, /in one or both 1, in one alone 1 \(33\.3 %/);
  });

  it("has ways of dealing that play to the end of a game", () => {
    const scenario = scenarioOf("sunwear");
    for (const [name, way] of Object.entries(WAYS)) {
      const { last } = stepsOf(start(scenario, 7001), movesOf(way, scenario, 7001));
      assert.equal(last.turn, null, name);
      assert.ok(Number.isFinite(settle(last).payoffs[0]), name);
    }
  });
});
