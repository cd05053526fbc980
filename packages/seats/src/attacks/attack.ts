/**
 * An attack: an owner that tries to beat the rules by a trick. It says sentences in the short notation, as a program at
 * `play --seat` does, best first; what the rules refuse is passed over, and nothing is said twice in a week.
 *
 * It sees the owner's view and nothing else. Law under test: no attack ends as well as the two techniques.
 */
import { parseMove, play, view, type OwnerView, type Position } from "@linchpin/table";
import type { Step } from "../game.ts";
import { deflect, opening, tableOf, type Table } from "./kit.ts";

export interface Attack {
  readonly name: string;
  /** One line: why it might pay. */
  readonly idea: string;
  readonly says: (table: Table) => Iterable<string>;
}

export const attack = (name: string, idea: string, says: Attack["says"]): Attack => ({ name, idea, says });

/** An attack that opens as a careful owner does, says its own, and meets with benefits what is asked for. */
export const dealing = (name: string, idea: string, says: (table: Table) => readonly string[]): Attack =>
  attack(name, idea, (t) => [...opening(t), ...says(t), ...deflect(t)]);

/** What ends the owner's week. */
const END = "wait";

/** The first sentence that the rules accept, carried out; if there is none the week ends. `said`: in this week. */
export function speak(position: Position, owner: Attack, said: Set<string>): Step {
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
