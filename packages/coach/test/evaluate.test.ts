import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import { gainFromTerms, firstInsight, outlookOf, proposalsTo, termsIn } from "@linchpin/seats";
import { objection, view, type Move } from "@linchpin/table";
import { randomPositions } from "../../seats/test/support/positions.ts";
import { distinct } from "../src/candidates.ts";
import { closing } from "../src/closing.ts";
import { weighing } from "../src/evaluate.ts";
import { offersTo } from "../src/offers.ts";
import { chanceOfSigning } from "../src/signing.ts";
import { candidatesIn, evaluate, sameMove } from "../src/index.ts";
import { endgame } from "./support/family.ts";

const { position, insight } = endgame(8);
const seen = view(position, 0);
const moves = candidatesIn(position, seen, insight.reading);

test("the same seed and budget give the same evaluation", () => {
  const budget = { rollouts: 200, seed: 5 };
  assert.deepEqual(evaluate(insight, seen, moves, budget), evaluate(insight, seen, moves, budget));
  assert.notDeepEqual(
    evaluate(insight, seen, moves, { ...budget, seed: 6 }),
    evaluate(insight, seen, moves, budget),
  );
});

test("stopped early, an evaluation of few moves is what a smaller budget gives", () => {
  const few = moves.slice(0, 3);
  const steps = [...weighing(insight, seen, few, { rollouts: 60, seed: 5 })];
  for (const worlds of [2, 5, 20])
    assert.deepEqual(steps[worlds - 1], evaluate(insight, seen, few, { rollouts: 3 * worlds, seed: 5 }));
});

test("a move that is kept is weighed to the end, and the first is never worse than another", () => {
  for (const move of moves) {
    const found = evaluate(insight, seen, moves, { rollouts: 150, seed: 2, keep: [move] });
    assert.equal(found.moves.find((m) => sameMove(m.move, move))!.worlds >= found.moves[2]!.worlds, true);
    const longest = found.moves.filter((m) => m.worlds === found.moves[0]!.worlds);
    assert.ok(longest.every((m) => m.mean <= found.moves[0]!.mean));
    assert.equal(found.moves[0]!.error, 0);
  }
});

test("candidates are legal, each once, and the move of the policy is the first", () => {
  for (const at of randomPositions("owner", 6)) {
    const its = view(at, 0);
    const { reading } = firstInsight(its);
    const found = candidatesIn(at, its, reading);
    for (const move of found) assert.equal(objection(at, 0, move), null, JSON.stringify(move));
    assert.equal(distinct(found).length, found.length);
    const usual: Move = closing(reading).choose(its, () => found, seedRandom(1));
    assert.ok(sameMove(usual, found[0]!), `${usual.kind}, ${found[0]!.kind}`);
  }
});

test("the terms searched for bring at least what the best of the grid that the trade pays brings, and no more than half", () => {
  let better = 0;
  let compared = 0;
  for (const at of randomPositions("owner", 6)) {
    const its = view(at, 0);
    const { reading } = firstInsight(its);
    for (const [i, party] of at.parties.entries()) {
      if (!party.inTalks || party.terms !== null) continue;
      const [bold] = offersTo(its, reading, i + 1);
      if (bold === undefined) continue;
      const signs = chanceOfSigning(its, reading, i + 1);
      const worth = (terms: typeof bold): number =>
        signs({ kind: "terms", terms }) * gainFromTerms(its, terms);
      const grid = proposalsTo(its, i + 1).open.filter((t) => {
        const { stopsAt, toOwner, toParty } = termsIn(outlookOf(its), t);
        return stopsAt === null && toOwner <= toParty;
      });
      const most = Math.max(0, ...grid.map(worth));
      assert.ok(worth(bold) >= most);
      for (const terms of offersTo(its, reading, i + 1)) {
        const { toOwner, toParty } = termsIn(outlookOf(its), terms);
        assert.ok(toOwner <= toParty, `${toOwner} of ${toOwner + toParty}`);
      }
      compared++;
      if (worth(bold) > most * 1.005) better++;
    }
  }
  assert.ok(better > compared / 4, `${better} of ${compared} are better by half a hundredth`);
});
