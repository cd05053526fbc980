/**
 * Worlds to play a decision out in: whole positions that fit what the owner knows, spread evenly over the hidden facts.
 *
 * Each party's facts follow a sequence that fills 0..1 evenly however long it is (Roberts' R sequence, moved by the
 * seed), so that a few worlds already hold every type about as often as the owner expects it.
 */
import { nextFloat, seedRandom } from "@linchpin/coalition";
import {
  interestedParty,
  recalling,
  sampleWorld,
  type Hypothesis,
  type Insight,
  type Seat,
} from "@linchpin/seats";
import type { OwnerView, Position } from "@linchpin/table";

export interface World {
  readonly position: Position;
  /** Seed of every choice that is made in it. */
  readonly chance: number;
  /** Whoever sits across: in it the same choice is met over and over, whichever moves are compared. */
  readonly parties: Seat;
}

/** Worlds are apart by more than the weeks and seats that their chances are mixed from. */
const STRIDE = 7919;

/** World number `i` of a seed. */
export function worldAt({ reading, hypotheses }: Insight, view: OwnerView, seed: number, i: number): World {
  const shift = seedRandom(seed);
  const drawn = hypotheses.map((list, party) => {
    const at = nextFloat(shift) + (i + 1) * stepOf(party, hypotheses.length);
    return [{ ...at01(list, at % 1), weight: 1 }];
  });
  const chance = seed + STRIDE * i;
  const position = sampleWorld({ reading, hypotheses: drawn }, view, seedRandom(chance));
  return { position, chance, parties: recalling(interestedParty) };
}

/** The hypothesis that stands at a place of 0..1 if they lie side by side, each as wide as it is likely. */
function at01(list: readonly Hypothesis[], at: number): Hypothesis {
  let rest = at;
  return list.find(({ weight }) => (rest -= weight) < 0) ?? list.at(-1)!;
}

/** Powers of the one positive root of x^(n+1) = x + 1: no few of them are nearly a ratio of whole numbers. */
function stepOf(party: number, parties: number): number {
  let root = 1.5;
  for (let i = 0; i < 40; i++) root = (1 + root) ** (1 / (parties + 1));
  return root ** -(party + 1);
}
