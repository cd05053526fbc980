/** What a move towards a party changes at once in what the owner sees of it. */
import { play, type OwnerMove } from "@linchpin/table";
import { positionOf, type Sitting } from "../../game/sitting.ts";

export interface Effect {
  readonly belief: number;
  readonly beliefAfter: number;
  readonly trust: number;
}

export function effectOf(sitting: Sitting, move: OwnerMove & { readonly party: number }): Effect {
  const position = positionOf(sitting);
  const before = position.parties[move.party - 1]!;
  // With a move to spare the others do not act yet.
  const played = play({ ...position, movesLeft: 2 }, 0, move);
  const after = played.ok ? played.position.parties[move.party - 1]! : before;
  return { belief: before.belief, beliefAfter: after.belief, trust: after.rapport - before.rapport };
}
