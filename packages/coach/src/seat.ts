/**
 * A player who follows the coach. A seat's contract gives the view of its own turn only, but what the owner knows also
 * comes from what it saw the others do; so the player is told, as a person at the table is, what its seat sees.
 */
import { seedRandom } from "@linchpin/coalition";
import { firstInsight, type Insight, observed, sampleWorld, type Seat } from "@linchpin/seats";
import { asOwner, type Move, type OwnerView, type PlayEvent, type Scenario } from "@linchpin/table";
import { candidatesIn, sameMove } from "./candidates.ts";
import { evaluate } from "./evaluate.ts";
import { bestOf } from "./ranking.ts";

export interface Follower extends Seat {
  /** After every move of anyone's: the owner's view before it, the seat that moved, and what the owner saw. */
  readonly told: (before: OwnerView, seat: number, seen: readonly PlayEvent[]) => void;
}

/** A player for one game; `rollouts` a decision. */
export function coachSeat(scenario: Scenario, rollouts: number): Follower {
  let insight: Insight | null = null;
  const known = (view: OwnerView): Insight => (insight ??= firstInsight(view));
  return {
    name: `coach, ${rollouts} rollouts`,
    told: (before, seat, seen) => {
      if (before.scenario !== scenario) throw new Error("a follower plays one game");
      insight = observed(known(before), before, seat, seen);
    },
    choose: (seen, _legal, random) => {
      const view = asOwner(seen);
      const seed = random.a >>> 0;
      return choiceOf(known(view), view, rollouts, seed);
    },
  };
}

/** It leaves the way it would go on anyway only for what is better by this many standard errors. */
const CAUTION = 1;

/** The coach's move. With few rollouts the best of many looks better than it is: small leads are chance. */
function choiceOf(insight: Insight, view: OwnerView, rollouts: number, seed: number): Move {
  const world = sampleWorld(insight, view, seedRandom(seed));
  const moves = candidatesIn(world, view, insight.reading);
  const [usual] = moves;
  if (moves.length === 1) return usual!;
  const weighed = evaluate(insight, view, moves, { rollouts, seed, keep: [usual!] }).moves;
  const [best] = weighed;
  const plain = weighed.find(({ move }) => sameMove(move, usual!))!;
  return best!.mean - plain.mean > CAUTION * plain.error ? bestOf({ view, insight }, weighed) : usual!;
}
