/**
 * An attack: an owner that tries to beat the rules by a trick. It says sentences in the short notation, as a program at
 * `play --seat` does, best first; what the rules refuse is passed over, and nothing is said twice in a week.
 *
 * It sees the owner's view and nothing else. Law under test: no attack ends as well as the two techniques.
 */
import { parseMove, play, start, settle, view, type OwnerView, type Position } from "@linchpin/table";
import type { Scenario, Seed } from "@linchpin/table";
import { step, type Game, type GameEvent, type Turn } from "../game.ts";
import { interestedParty } from "../party.ts";
import type { Seat } from "../seat.ts";
import { tableOf, type Table } from "./kit.ts";

export interface Attack {
  readonly name: string;
  /** One line: why it might pay. */
  readonly idea: string;
  readonly says: (table: Table) => Iterable<string>;
}

export const attack = (name: string, idea: string, says: Attack["says"]): Attack => ({ name, idea, says });

/** Plays a game out, simulated parties against the attack; another seat than those may be put in their place. */
export function playAttack(
  scenario: Scenario,
  seed: Seed,
  owner: Attack,
  party: Seat = interestedParty,
): Game {
  const seats = [NOBODY, ...scenario.parties.map(() => party)];
  const turns: Turn[] = [];
  const events: GameEvent[] = [];
  const said = new Set<string>();
  let position = start(scenario, seed);
  while (position.turn !== null) {
    const { week, turn } = position;
    if (turn !== 0) said.clear();
    const next = turn === 0 ? spoken(position, owner, said) : step(position, seed, turns.length, seats);
    for (const event of next.events) events.push({ ...event, ply: turns.length });
    turns.push({ week, seat: turn, move: next.move });
    position = next.position;
  }
  return { turns, events, position, settlement: settle(position) };
}

/** What ends the owner's week. */
const END = "wait";

/** The first sentence that the rules accept; if there is none the week ends. */
function spoken(position: Position, owner: Attack, said: Set<string>): ReturnType<typeof step> {
  const seen: OwnerView = view(position, 0);
  for (const sentence of [...owner.says(tableOf(seen)), END]) {
    if (said.has(sentence)) continue;
    if (sentence !== END) said.add(sentence);
    const parsed = parseMove(position.scenario, 0, sentence);
    if (!parsed.ok) continue;
    const played = play(position, 0, parsed.move);
    if (played.ok) return { move: parsed.move, position: played.position, events: played.events };
  }
  throw new Error(`${owner.name}: nothing ends week ${position.week}`);
}

/** The attack itself sits in the owner's seat. */
const NOBODY: Seat = {
  name: "nobody",
  choose: () => {
    throw new Error("nobody sits here");
  },
};
