/**
 * Playing a game out from a position: the owner by a policy, the parties by their interests. What comes out is the
 * owner's payoff in one world; common random numbers make two first moves comparable.
 */
import { chanceFor, interestedParty, type Seat } from "@linchpin/seats";
import { legal, objection, play, settle, view, type Move, type Position } from "@linchpin/table";

/** Numbers that belong to one seat and week apart. */
const TURNS_A_WEEK = 16;

/**
 * The owner's payoff if it plays `first` and then follows `policy`. The chance of each choice depends on the world,
 * the seat and the week only, so that worlds answer alike to alike moves. Throws if `first` is not legal. `second`: what
 * the owner does on its next turn instead of what the policy would, if it is legal then.
 */
export function rollout(
  world: Position,
  first: Move,
  seed: number,
  policy: Seat,
  second: Move | null = null,
): number {
  let position = after(world, first);
  let planned = second;
  while (position.turn !== null) {
    const { turn, week, movesLeft } = position;
    if (turn === 0 && planned !== null) {
      const move = planned;
      planned = null;
      if (objection(position, 0, move) === null) {
        position = after(position, move);
        continue;
      }
    }
    const seat = turn === 0 ? policy : interestedParty;
    const chance = chanceFor(seed, turn, week * TURNS_A_WEEK + (turn === 0 ? movesLeft : 0));
    const now = position;
    position = after(
      position,
      seat.choose(view(now, turn), () => legal(now, turn), chance),
    );
  }
  return settle(position).payoffs[0]!;
}

function after(position: Position, move: Move): Position {
  const played = play(position, position.turn!, move);
  if (!played.ok) throw new Error(`week ${position.week}: ${move.kind}: ${played.fault.kind}`);
  return played.position;
}
