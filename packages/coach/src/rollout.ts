/**
 * Playing a game out from a position: the owner by a policy, the parties by their interests. What comes out is how it
 * ended in one world; common random numbers make two first moves comparable.
 */
import { chanceFor, type Seat } from "@linchpin/seats";
import { legal, objection, play, settle, view, type Move, type Position } from "@linchpin/table";
import type { World } from "./worlds.ts";

/** Numbers that belong to one seat and week apart. */
const TURNS_A_WEEK = 16;

/** How a game ended, as far as reasons are made of it. */
export interface Ended {
  /** Of the owner, money. */
  readonly payoff: number;
  /** By party. */
  readonly parties: readonly Fate[];
}

/** What became of a party. */
export interface Fate {
  readonly signed: boolean;
  /** It left the talks without a licence. */
  readonly left: boolean;
  /** It began a copy of its own. */
  readonly copies: boolean;
  /** It came to hold what another passed on to it. */
  readonly learned: boolean;
  /** It came to know what it took apart, or hired people, for. */
  readonly found: boolean;
  /** Month in which it stops paying; null: never, or no licence. */
  readonly stopsAt: number | null;
}

/**
 * The game played out: the owner makes the moves of `plan` on its turns, the first of which must be legal, later ones as
 * far as they are, and then follows `policy`. The chance of each choice depends on the world, the seat and the week only,
 * so that worlds answer alike to alike moves.
 */
export function playedOut(world: World, plan: readonly Move[], policy: Seat): Ended {
  let { position } = world;
  let next = 0;
  while (position.turn !== null) {
    const { turn, week, movesLeft } = position;
    if (turn === 0 && next < plan.length) {
      const move = plan[next++]!;
      if (next > 1 && objection(position, 0, move) !== null) continue;
      position = after(position, move);
      continue;
    }
    const seat = turn === 0 ? policy : world.parties;
    const chance = chanceFor(world.chance, turn, week * TURNS_A_WEEK + (turn === 0 ? movesLeft : 0));
    const now = position;
    position = after(
      position,
      seat.choose(view(now, turn), () => legal(now, turn), chance),
    );
  }
  return endOf(position);
}

/** The owner's payoff alone, if it plays `first`, then `second` if that is legal, and then follows `policy`. */
export const rollout = (world: World, first: Move, policy: Seat, second: Move | null = null): number =>
  playedOut(world, second === null ? [first] : [first, second], policy).payoff;

function endOf(position: Position): Ended {
  const { payoffs, stopsAt } = settle(position);
  const parties = position.parties.map((party, i): Fate => ({
    signed: party.terms !== null,
    left: party.gone && party.terms === null,
    copies: party.rebuild !== null,
    learned: party.got.some(
      (generation, asset) =>
        generation >= 0 && !party.attempts.some((each) => each.got === true && each.gives === asset),
    ),
    found: party.attempts.some(({ got }) => got === true),
    stopsAt: stopsAt[i]!,
  }));
  return { payoff: payoffs[0]!, parties };
}

function after(position: Position, move: Move): Position {
  const played = play(position, position.turn!, move);
  if (!played.ok) throw new Error(`week ${position.week}: ${move.kind}: ${played.fault.kind}`);
  return played.position;
}
