/** Whether a seat could tell from its view or its legal moves what is hidden from it: what it cannot see is changed, and looked at again. */
import { legal, view, type Position } from "@linchpin/table";

export interface Secrets {
  readonly compared: number;
  readonly differing: number;
}

/** Of the moves of a game one in so many is looked at. */
export const LOOKED_AT = 23;

/** Whether the seat to move sees the same where the others are of another type and hold each other's copies. */
export function keepsSecrets(position: Position): boolean {
  const seat = position.turn!;
  const others = position.parties.map((party, i) => {
    if (i + 1 === seat) return party;
    const { types } = position.scenario.parties[i]!;
    const next = position.parties[(i + 1) % position.parties.length]!;
    const rebuild = i + 2 === seat ? null : next.rebuild;
    return { ...party, type: (party.type + 1) % types.length, rebuild };
  });
  return seenIn(position, seat) === seenIn({ ...position, parties: others }, seat);
}

function seenIn(position: Position, seat: number): string {
  const { scenario: _, ...seen } = view(position, seat);
  return JSON.stringify([seen, legal(position, seat)]);
}
