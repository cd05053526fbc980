import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import {
  ATTENTIVE,
  firstInsight,
  type Insight,
  interestedParty,
  observed,
  sampleWorld,
  step,
  twoTechniques,
} from "@linchpin/seats";
import { seenBy, start, view, type Scenario } from "@linchpin/table";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { scenariosHere } from "../../seats/test/support/positions.ts";
import { watch, type Watched } from "../../seats/test/support/reader.ts";
import { forget, readingOf, type Belief } from "./support/exact.ts";
import { endgame } from "./support/family.ts";

/** The owner's turns of one game, with what the owner knows at each. */
function watched(scenario: Scenario, seed: number): readonly Watched[] {
  const seats = [twoTechniques, ...scenario.parties.map(() => interestedParty)];
  return [...watch(scenario, seed, seats)].filter(({ before }) => before.turn === 0);
}

test("a world drawn from the insight looks to the owner as the truth does, all through games of every scenario", () => {
  for (const [i, scenario] of scenariosHere().entries()) {
    for (const { before: position, known: insight } of watched(scenario, 40 + i).filter(
      (_, k) => k % 20 === 0,
    )) {
      const seen = view(position, 0);
      for (let seed = 1; seed <= 3; seed++)
        assert.deepEqual(view(sampleWorld(insight, seen, seedRandom(seed)), 0), seen);
    }
  }
});

test("the reading sums to 1 and is what the hypotheses amount to", () => {
  for (const { known: insight } of watched(scenariosHere()[0]!, 3).filter((_, k) => k % 5 === 0)) {
    insight.hypotheses.forEach((list, i) => {
      const byType = insight.reading[i]!.map((_, type) =>
        list.reduce((sum, h) => sum + (h.type === type ? h.weight : 0), 0),
      );
      byType.forEach((weight, type) => assert.ok(Math.abs(weight - insight.reading[i]![type]!) < 1e-9));
      assert.ok(Math.abs(byType.reduce((sum, w) => sum + w, 0) - 1) < 1e-9);
    });
  }
});

test("worlds have types and copies as often as the insight says", () => {
  const { position, insight } = endgame(111);
  const seen = view(position, 0);
  const worlds = Array.from({ length: 4000 }, (_, i) => sampleWorld(insight, seen, seedRandom(i + 1)));
  insight.hypotheses.forEach((list, i) => {
    for (const type of [0, 1]) {
      const said = list.reduce((sum, h) => sum + (h.type === type ? h.weight : 0), 0);
      const met = worlds.filter((w) => w.parties[i]!.type === type).length / worlds.length;
      assert.ok(Math.abs(said - met) < 0.03, `party ${i + 1}, type ${type}: ${met} for ${said}`);
    }
    const said = list.reduce((sum, h) => sum + (h.copy === null ? 0 : h.weight), 0);
    const met = worlds.filter((w) => w.parties[i]!.rebuild !== null).length / worlds.length;
    assert.ok(Math.abs(said - met) < 0.03, `party ${i + 1}, copies: ${met} for ${said}`);
  });
});

/** The chance that the party at a seat has a copy under way. */
const copies = (belief: Belief, seat: number): number =>
  belief.reduce(
    (sum, { position, weight }) => sum + (position.parties[seat - 1]!.rebuild === null ? 0 : weight),
    0,
  );

test("types and hidden copies are as likely as a full forward expectation of the same weeks finds them", () => {
  let hidden = 0;
  for (let seed = 1; seed <= aFew(60, 120); seed++) {
    forget();
    const { belief, insight, position } = endgame(seed);
    const reading = readingOf(belief);
    position.parties.forEach((_, i) => {
      const exact = copies(belief, i + 1);
      const said = insight.hypotheses[i]!.reduce((sum, h) => sum + (h.copy === null ? 0 : h.weight), 0);
      if (exact > 0.01) hidden++;
      assert.ok(Math.abs(exact - said) < 0.02, `${seed}: copy of party ${i + 1}: ${said} for ${exact}`);
      const off = Math.abs(insight.reading[i]![0]! - reading[i]![0]!);
      assert.ok(
        off < 0.02,
        `${seed}: type of party ${i + 1}: ${insight.reading[i]![0]!} for ${reading[i]![0]!}`,
      );
    });
  }
  assert.ok(hidden >= 10, `${hidden} copies to find`);
});

test("who attends gathers from one act half of what it says, in logarithms of odds", () => {
  let told = 0;
  for (const [i, scenario] of scenariosHere().entries()) {
    const seats = [twoTechniques, ...scenario.parties.map(() => interestedParty)];
    let position = start(scenario, 60 + i);
    for (let ply = 0; position.turn === 0; ply++) position = step(position, 60 + i, ply, seats).position;
    const [before, seat] = [view(position, 0), position.turn!];
    const seen = seenBy(step(position, 60 + i, 99, seats).events, 0);
    const prior = firstInsight(before);
    const [all, some] = [1, ATTENTIVE].map((power) => observed(prior, before, seat, seen, power));
    const odds = ({ reading }: Insight): readonly number[] =>
      reading[seat - 1]!.map((p) => Math.log(p / reading[seat - 1]![0]!));
    const [was, full, half] = [prior, all!, some!].map(odds);
    half!.forEach((now, type) => {
      assert.ok(Math.abs(now - was![type]! - ATTENTIVE * (full![type]! - was![type]!)) < 1e-6);
      if (Math.abs(full![type]! - was![type]!) > 0.01) told++;
    });
  }
  assert.ok(told > 2, "some acts tell types apart");
});
