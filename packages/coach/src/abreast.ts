/**
 * Several moves side by side: each is played out in the same worlds by each of its ways of going on, as in a contest. For
 * who asks which of a few moves is right, whoever played what.
 *
 * Every move but `best` may be followed at once by `best`, so that what was only put off a moment is not charged in full.
 */
import type { Move } from "@linchpin/table";
import { sameMove } from "./candidates.ts";
import type { Known } from "./decisions.ts";
import { meanOf } from "./duel.ts";
import { Reckoning, waysAfter } from "./reckoning.ts";
import type { Ended } from "./rollout.ts";

/** How a move's games ended, world by world, by the best of its ways of going on so far. */
export interface Lane {
  readonly move: Move;
  readonly ends: readonly Ended[];
}

/** After every world the lanes, in the order of the moves. `best`: null where nobody knows yet. */
export function* abreast(
  choice: Known,
  moves: readonly Move[],
  best: Move | null,
  { worlds, seed }: { readonly worlds: number; readonly seed: number },
): Generator<readonly Lane[], void, undefined> {
  const reckoning = new Reckoning(choice, seed);
  const ways = moves.map((move) => {
    const second = best === null || sameMove(move, best) ? [] : [[move, best]];
    const plain = waysAfter(reckoning.view, move).map((way) => ({ plan: [move], way }));
    return [...plain, ...second.map((plan) => ({ plan, way: "usual" as const }))];
  });
  for (let n = 1; n <= worlds; n++)
    yield ways.map((own, k) => ({
      move: moves[k]!,
      ends: bestOf(own.map(({ plan, way }) => reckoning.ends(plan, way, n))),
    }));
}

const bestOf = (all: readonly (readonly Ended[])[]): readonly Ended[] =>
  all.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));

const worthOf = (ends: readonly Ended[]): number => meanOf(ends.map(({ payoff }) => payoff));
