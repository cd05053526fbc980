import assert from "node:assert/strict";
import { test } from "node:test";
import { firstInsight, isJewel, type Insight } from "@linchpin/seats";
import { start, view, type Move, type OwnerView, type Scenario } from "@linchpin/table";
import { everyScenario } from "../../seats/test/support/positions.ts";
import type { Weighed } from "../src/evaluate.ts";
import { DEAR_GIFT, FELT_GIFT, finality, FOR_NOTHING, giftIn, givenPrice, type Gift } from "../src/gifts.ts";
import { gradedBy, settled } from "../src/grade.ts";
import { ranked } from "../src/ranking.ts";
import { isFault, LEAST_DROP, type Decision, type Evaluation } from "../src/index.ts";

import { Reckoning } from "../src/reckoning.ts";

const WAIT: Move = { kind: "wait" };
const reckoned = (each: Given): Reckoning => new Reckoning(decisionOf(each), 3);

interface Given {
  readonly scenario: Scenario;
  readonly view: OwnerView;
  readonly insight: Insight;
  readonly move: Move;
  readonly gift: Gift;
}

/** Every asset, unpaid, to every party in talks, as the first move of every shipped scenario. */
const given: readonly Given[] = everyScenario().flatMap((scenario) => {
  const seen = view(start(scenario, 1), 0);
  const insight = firstInsight(seen);
  return seen.parties.flatMap(({ inTalks, given: held }, i) =>
    !inTalks
      ? []
      : held.flatMap((generation, asset): readonly Given[] => {
          if (generation >= 0) return [];
          const move: Move = { kind: "share", party: i + 1, asset };
          return [{ scenario, view: seen, insight, move, gift: giftIn(seen, insight.reading, move)! }];
        }),
  );
});

const decisionOf = ({ view: seen, insight, move }: Given): Decision => ({
  ply: 0,
  number: 0,
  week: 1,
  view: seen,
  insight,
  move,
  followed: [],
});

const weighed = (move: Move, mean: number): Weighed => ({ move, mean, error: 0, worlds: 9 });

/** An evaluation in which the gift ends so far ahead of waiting, of the scale, for sure. */
function evaluationOf({ scenario, move }: Given, ahead: number): Evaluation {
  const mean = ahead * (scenario.ceiling - scenario.floor);
  const moves = [weighed(move, mean), weighed(WAIT, 0)];
  return { moves: moves.toSorted((a, b) => b.mean - a.mean), rollouts: 18, error: 0 };
}

test("crown jewels for nothing are never praised, and at least a mistake where they cost a twentieth of the share", () => {
  const jewels = given.filter(({ gift }) => gift.jewel);
  assert.ok(jewels.length > 20, `${jewels.length}`);
  assert.ok(jewels.some(({ gift }) => gift.part >= DEAR_GIFT.mistake));
  for (const each of jewels)
    for (const ahead of [-0.3, 0, 0.3]) {
      const { grade, drop, best } = gradedBy(decisionOf(each), evaluationOf(each, ahead));
      assert.notEqual(grade, "best");
      assert.notEqual(grade, "good");
      if (each.gift.part < DEAR_GIFT.mistake) continue;
      assert.ok(isFault(grade) && LEAST_DROP[grade] >= LEAST_DROP.mistake, `${grade} ${each.gift.part}`);
      assert.ok(drop > 0);
      assert.deepEqual(best, WAIT);
    }
});

test("a dear gift is played out too, unless it is a jewel that is a blunder already: what is no jewel may pay for itself", () => {
  const small = given.filter(({ scenario }) => scenario.id === "small");
  const cheap = small.find(({ gift }) => !gift.jewel && gift.part >= DEAR_GIFT.mistake)!;
  const before = gradedBy(decisionOf(cheap), evaluationOf(cheap, 0.3));
  const after = settled(decisionOf(cheap), WAIT, evaluationOf(cheap, 0.3), reckoned(cheap));
  assert.ok(before.priced && after.rollouts > before.rollouts && after.saw !== null);
  const jewel = given.find(({ gift }) => gift.jewel && gift.part >= DEAR_GIFT.blunder)!;
  const { rollouts, grade } = settled(decisionOf(jewel), WAIT, evaluationOf(jewel, 0.3), reckoned(jewel));
  assert.deepEqual([rollouts, grade], [18, "blunder"]);
});

test("what a gift costs grows with the chance that it is passed on, and is nothing for what the party has", () => {
  let dearer = 0;
  for (const { view: seen, insight, move } of given) {
    if (move.kind !== "share") continue;
    const { types } = seen.scenario.parties[move.party - 1]!;
    const sure = (passes: boolean): number => {
      const fitting = types.map(({ allies }) => Number(allies.length > 0 === passes));
      const total = fitting.reduce((sum, fits) => sum + fits, 0);
      if (total === 0) return Number.NaN;
      const row = fitting.map((fits) => fits / total);
      return givenPrice(seen, insight.reading.with(move.party - 1, row), move.party, move.asset);
    };
    const [passed, kept] = [sure(true), sure(false)];
    if (Number.isNaN(passed) || Number.isNaN(kept)) continue;
    if (passed > kept + 1) dearer++;
    const had = seen.parties[move.party - 1]!.given.findIndex((generation) => generation >= 0);
    if (had >= 0) assert.equal(givenPrice(seen, insight.reading, move.party, had), 0);
  }
  assert.ok(dearer > 10, `${dearer}`);
});

test("of moves that cannot be told apart what can be taken back comes first, and a gift last", () => {
  for (const each of given.filter(({ gift }) => gift.part > FELT_GIFT).slice(0, 40)) {
    assert.equal(finality(each.move, each.gift), FOR_NOTHING);
    const close: Weighed = weighed({ kind: "close" }, 0);
    const gift = weighed(each.move, 0);
    const order: readonly string[] = ranked(each, [gift, close, weighed(WAIT, 0)]).map(
      ({ move }) => move.kind,
    );
    assert.deepEqual(order, ["wait", "close", "share"]);
    const far = weighed(each.move, each.scenario.ceiling - each.scenario.floor);
    assert.equal(ranked(each, [far, close])[0], far);
  }
});

test("a jewel is paper or teaching, and teaches most of what is slow", () => {
  for (const scenario of everyScenario())
    for (const [a, { kind, reveals }] of scenario.deal.assets.entries()) {
      const slow = scenario.deal.technology.components.map(({ rebuildMonths }) => rebuildMonths >= 9);
      const most = reveals.some((part, i) => part >= 0.6 && slow[i]);
      assert.equal(isJewel(scenario.deal, a), most && ["document", "file", "training"].includes(kind));
    }
});
