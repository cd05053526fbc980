/** What somebody who is asked again at a decision chooses from. */
import { sampleWorld } from "@linchpin/seats";
import { seedRandom } from "@linchpin/coalition";
import { towards, writeMove, type Move } from "@linchpin/table";
import { candidatesIn, distinct } from "./candidates.ts";
import type { Decision } from "./decisions.ts";

/** Moves worth a thought, the one played among them, in an order that says nothing of their worth: party by party, then what is nobody's. */
export function choicesAt({ insight, view, move }: Decision): readonly Move[] {
  const { scenario } = view;
  const world = sampleWorld(insight, view, seedRandom(1));
  const moves = distinct([move, ...candidatesIn(world, view, insight.reading)]);
  const parties = scenario.parties.length;
  return moves.toSorted(
    (a, b) =>
      placeOf(a, parties) - placeOf(b, parties) || (writeMove(scenario, a) < writeMove(scenario, b) ? -1 : 1),
  );
}

/** Moves that are towards nobody stand last. */
const placeOf = (move: Move, parties: number): number => towards(move) ?? parties + 1;
