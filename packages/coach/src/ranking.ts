/**
 * The order in which moves are told of. Among those that cannot be told apart from the best, the one that leaves least for
 * good comes first: what can be taken back before what is paid for, what is paid for before what is given.
 */
import type { Move } from "@linchpin/table";
import type { Known } from "./decisions.ts";
import type { Weighed } from "./evaluate.ts";
import { takesItsPlace } from "./candidates.ts";
import { finality, giftIn } from "./gifts.ts";
import { ALIKE, pointsOf } from "./value.ts";

/** `moves`: the best first. `about`: what concerns the same party as this move comes before what does not. */
export function ranked(
  { view, insight }: Known,
  moves: readonly Weighed[],
  about: Move | null = null,
): readonly Weighed[] {
  const [best] = moves;
  if (best === undefined) return [];
  const isNear = (each: Weighed): boolean =>
    each.worlds === best.worlds &&
    pointsOf(view.scenario, best.mean - each.mean) <= Math.max(ALIKE, pointsOf(view.scenario, each.error));
  const finalityOf = ({ move }: Weighed): number => finality(move, giftIn(view, insight.reading, move));
  const concerns = ({ move }: Weighed): number =>
    Number(about !== null && partyOf(about) !== null && partyOf(move) === partyOf(about));
  // Of terms that were put what first comes to mind is other terms.
  const others = ({ move }: Weighed): number => Number(about !== null && takesItsPlace(move, about));
  const near = moves.filter(isNear);
  // Each is priced once: prices are what takes long here.
  const known = new Map(near.map((each) => [each, finalityOf(each)] as const));
  const first = near.toSorted(
    (a, b) =>
      others(b) - others(a) || known.get(a)! - known.get(b)! || concerns(b) - concerns(a) || b.mean - a.mean,
  );
  return [...first, ...moves.filter((each) => !known.has(each))];
}

export const bestOf = (known: Known, moves: readonly Weighed[], about: Move | null = null): Move =>
  ranked(known, moves, about)[0]!.move;

const partyOf = (move: Move): number | null => ("party" in move ? move.party : null);
