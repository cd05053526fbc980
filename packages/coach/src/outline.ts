/** A game as everybody at the owner's end saw it: its decisions without what could be known at each, and how it ended. */
import type { Turn } from "@linchpin/seats";
import { play, seenBy, settle, view, type PlayEvent, type Position, type Scenario } from "@linchpin/table";
import type { Decided, Decision } from "./decisions.ts";

export interface Outline extends Pick<Decided, "scenario" | "settlement"> {
  readonly decisions: readonly Omit<Decision, "insight">[];
}

/** As `decisionsOf`, at a small part of its cost. `positions`: the start, then one after each turn. */
export function outlineOf(
  scenario: Scenario,
  positions: readonly Position[],
  turns: readonly Turn[],
): Outline {
  const decisions: (Omit<Decision, "insight"> & { followed: PlayEvent[] })[] = [];
  for (const [ply, { seat, move }] of turns.entries()) {
    const position = positions[ply]!;
    if (seat === 0) {
      const { week } = position;
      decisions.push({ ply, number: decisions.length, week, view: view(position, 0), move, followed: [] });
    }
    const played = play(position, seat, move);
    if (played.ok) decisions.at(-1)?.followed.push(...seenBy(played.events, 0));
  }
  const last = positions.at(-1)!;
  return { scenario, decisions, settlement: last.ending === null ? null : settle(last) };
}
