import assert from "node:assert/strict";
import { test } from "node:test";
import { view, type Move } from "@linchpin/table";
import { closing } from "../src/closing.ts";
import { evaluate } from "../src/index.ts";
import { fallsOf } from "./support/chance.ts";
import { forget, movesIn, worthsOf, type Belief } from "./support/exact.ts";
import { endgame, type Endgame } from "./support/family.ts";
import { measured, total } from "./support/measure.ts";
import { plainWorth } from "./support/plain.ts";

const scale = ({ position: { scenario } }: Endgame): number => scenario.ceiling - scenario.floor;
const weeksLeft = ({ position: { scenario, week } }: Endgame): number => scenario.weeks - week + 1;
const policyOf = ({ insight }: Endgame): ReturnType<typeof closing> => closing(insight.reading);

test("chance made to order: every joint outcome once, with its probability", () => {
  const falls = fallsOf([
    { kind: "weights", weights: [0.2, 0.8] },
    { kind: "below", bound: 2 },
    { kind: "weights", weights: [0, 1] },
  ]);
  assert.deepEqual(
    falls.map(({ probability }) => Math.round(1000 * probability)).toSorted((a, b) => a - b),
    [100, 100, 400, 400],
  );
});

/** Moves that draw nothing but the order of the week. */
const plainMoves = (belief: Belief): readonly Move[] =>
  movesIn(belief).filter(({ kind }) => kind !== "probe" && kind !== "approach");

const quiet = (e: Endgame): boolean => e.position.scenario.events.length === 0;
const talking = (e: Endgame): number => e.position.parties.filter(({ inTalks }) => inTalks).length;

test("the solver finds what plain enumeration finds", () => {
  const all = Array.from({ length: 60 }, (_, i) => endgame(i + 1)).filter(quiet);
  const last = all.filter((e) => weeksLeft(e) === 1).slice(0, 6);
  const two = all.filter((e) => weeksLeft(e) === 2 && talking(e) === 1).slice(0, 3);
  assert.deepEqual([last.length, two.length], [6, 3]);
  for (const e of [...last, ...two]) {
    forget();
    const moves = plainMoves(e.belief).slice(0, 4);
    const found = worthsOf(e.belief, moves, policyOf(e));
    for (const { move, best } of found) {
      const plain = plainWorth(e.belief, move, (worlds) => {
        const weight = worlds.reduce((sum, w) => sum + w.weight, 0);
        const inside = worlds.map((w) => ({ ...w, weight: w.weight / weight }));
        return movesIn(inside);
      });
      // What the solver leaves out moves a value by less than a thousandth of the range.
      assert.ok(
        Math.abs(plain - best) < 2e-3 * scale(e),
        `${e.position.scenario.id} ${move.kind}: ${plain} ${best}`,
      );
    }
  }
});

test("the solver's worth of a policy is what many plain rollouts of it bring", () => {
  const faults = [8, 21, 24, 33].flatMap((seed) => {
    forget();
    const e = endgame(seed);
    const moves = movesIn(e.belief).slice(0, 2);
    return worthsOf(e.belief, moves, policyOf(e)).flatMap(({ move, policy }) => {
      const {
        moves: [found],
        error,
      } = evaluate(e.insight, view(e.position, 0), [move], { rollouts: 400, seed });
      const off = Math.abs(found!.mean - policy);
      return off < 3.5 * error + 1e-3 * scale(e)
        ? []
        : [`${seed} ${move.kind}: ${found!.mean} for ${policy}`];
    });
  });
  assert.deepEqual(faults, []);
});

test("on small endgames the coach's choice costs less than a hundredth of the scale, no more with more rollouts", () => {
  const seeds = Array.from({ length: 30 }, (_, i) => i + 1);
  const [few, many] = measured(seeds, [30, 400]).map(total);
  assert.ok(many!.positions >= 25);
  assert.ok(many!.regret < 0.01, `regret ${many!.regret}`);
  assert.ok(many!.regret <= few!.regret, `${many!.regret}, and ${few!.regret} with fewer`);
  // Thirty positions cannot tell 95 % from 90 %: the bench measures that.
  assert.ok(many!.covered > 0.8, `covered ${many!.covered}`);
});
