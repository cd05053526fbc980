/**
 * What the game stands at for the owner before or after a move: games played out by the best of the coach's ways of going on.
 *
 * All decisions of a week are reckoned in the same worlds. So where nobody acts in between, the game stands before a move where it
 * stood after the one before, and what the moves of a week brought is measured without the chance that parts worlds.
 */
import type { Move, OwnerView, Position } from "@linchpin/table";
import { play } from "@linchpin/table";
import type { Seat } from "@linchpin/seats";
import { closing, PATIENCE } from "./closing.ts";
import type { Choice } from "./decisions.ts";
import { meanOf } from "./duel.ts";
import { playedOut } from "./rollout.ts";
import { worldAt } from "./worlds.ts";

export interface Worlds {
  readonly worlds: number;
  readonly seed: number;
}

/** Weeks are apart by more than the worlds of one. */
const WEEK = 15_485_863;

/** Money, at its value at the start; with the error of its mean left unsaid, for it is differences that are told. */
export function standsAt({ view, insight }: Choice, move: Move | null, { worlds, seed }: Worlds): number {
  const usual = closing(insight.reading);
  const patient = closing(insight.reading, view.week + PATIENCE);
  const ends: [number[], number[]] = [[], []];
  for (let i = 0; i < worlds; i++) {
    const { position, chance } = worldAt(insight, view, seed + WEEK * view.week, i);
    const from = move === null ? position : after(position, move);
    const by = (way: Seat): number => playedOut(from, [], chance, way).payoff;
    const payoff = by(usual);
    ends[0].push(payoff);
    ends[1].push(hasTermsOut(from.parties) ? by(patient) : payoff);
  }
  return crossed(ends);
}

/** Terms of the owner's are on the table, which the usual way might replace. */
export const hasTermsOut = (parties: OwnerView["parties"] | Position["parties"]): boolean =>
  parties.some(({ offer }) => offer?.kind === "terms");

function after(position: Position, move: Move): Position {
  const played = play(position, 0, move);
  if (!played.ok) throw new Error(`week ${position.week}: ${move.kind}: ${played.fault.kind}`);
  return played.position;
}

/** The better way is picked in one half of the worlds and measured in the other: picked and measured in one, it would look better than it is. */
function crossed(ways: readonly (readonly number[])[]): number {
  const halves = ways.map((ends) => ([0, 1] as const).map((half) => ends.filter((_, i) => i % 2 === half)));
  const best = (half: 0 | 1): number =>
    halves
      .map((each) => meanOf(each[half]!))
      .reduce((top, mean, way, all) => (mean > all[top]! ? way : top), 0);
  return (meanOf(halves[best(1)]![0]!) + meanOf(halves[best(0)]![1]!)) / 2;
}
