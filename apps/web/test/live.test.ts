import { type Match, matchSeen, newsOf, positionOf, positionSeen, threadOf } from "@linchpin/match";
import assert from "node:assert/strict";
import { test } from "node:test";
import { seenBy, view } from "@linchpin/table";
import { aFew } from "../../../packages/coalition/test/helpers/scope.ts";
import { seatOf } from "../src/games/live-seat.ts";
import { played } from "./support/games.ts";
import { pliesOf, stateOf, type Ply } from "./support/live.ts";
import { loaded } from "./support/scenario.ts";

const ALL_GAMES = [
  ["sensor", 3, "techniques"],
  ["sensor", 5, "random"],
  ["ring", 2, "random"],
  ["jackets", 4, "techniques"],
] as const;
const GAMES = ALL_GAMES.slice(0, aFew(2, ALL_GAMES.length));

function sittingAt(name: string, { position, events }: Ply, seat: number): Match {
  const own = seenBy(events, seat);
  return matchSeen(seatOf(loaded(name), stateOf(position, seat, own)), own);
}

test("a position filled in from what a seat sees looks to that seat as the one it sees", () => {
  for (const [name, seed, owner] of GAMES) {
    const game = played(name, seed, owner);
    for (const { position } of pliesOf(game).filter((_, i) => i % 7 === 0)) {
      for (const seat of position.ledger.keys()) {
        const { scenario, ...seen } = view(position, seat);
        assert.deepEqual(view(positionSeen(scenario, seen), seat), { ...seen, scenario });
      }
    }
  }
});

test("what stands open with each party is told from the events alone, move by move", () => {
  for (const [name, seed, owner] of GAMES) {
    const game = played(name, seed, owner);
    const plies = pliesOf(game);
    const whole = sittingAt(name, plies.at(-1)!, 0);
    assert.equal(whole.turns.length, game.turns.length);
    plies.slice(0, -1).forEach(({ position }, i) => {
      position.parties.forEach(({ request, offer, proposal }, p) => {
        const told = whole.positions[i]!.parties[p]!;
        const at = `${name} ${seed}, move ${i}, party ${p + 1}`;
        assert.deepEqual([told.request, told.offer, told.proposal], [request, offer, proposal], at);
      });
    });
  }
});

test("the owner and a party hear the same words, and nothing of a secret act", () => {
  for (const [name, seed, owner] of GAMES) {
    const plies = pliesOf(played(name, seed, owner));
    const last = plies.at(-1)!;
    const own = sittingAt(name, last, 0);
    last.position.parties.forEach((_, i) => {
      const seat = i + 1;
      const told = (sitting: Match): readonly unknown[] =>
        sitting.log.flatMap((item) =>
          (item.kind === "act" && item.across === seat) || (item.kind === "answer" && item.seat === seat)
            ? [item.words]
            : [],
        );
      const theirs = sittingAt(name, last, seat);
      assert.deepEqual(told(theirs), told(own), `${name}, party ${seat}`);
      const joined = plies.some(({ position }) => position.parties[i]!.inTalks);
      assert.equal(
        told(theirs).length > 0,
        joined,
        `${name}, party ${seat} hears something if it ever joins`,
      );
    });
  }
});

test("nothing is said twice in a conversation", () => {
  const sitting = sittingAt("sensor", pliesOf(played("sensor", 3, "techniques")).at(-1)!, 0);
  for (const seat of [1, 2, 3]) {
    const said = sitting.log.flatMap((item) =>
      item.kind === "act" && item.across === seat && item.words !== null ? [item.words.en] : [],
    );
    assert.equal(new Set(said).size, said.length);
  }
});

test("the screens take it: conversation and news at every moment of a game", () => {
  const plies = pliesOf(played("sensor", 3, "techniques"));
  for (const ply of plies.filter((_, i) => i % 5 === 0)) {
    const sitting = sittingAt("sensor", ply, 0);
    newsOf(sitting);
    positionOf(sitting).parties.forEach(({ request, proposal }, i) => {
      const open = threadOf(sitting, i + 1).filter(({ kind }) => kind === "open");
      assert.equal(open.length, (request === null ? 0 : 1) + (proposal === null ? 0 : 1));
    });
  }
});
