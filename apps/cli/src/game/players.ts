/**
 * Who sits in each seat but the person's: a simulated party, or a program that is asked for its move. Both answer in
 * time, so the driver waits for either.
 */
import { interestedParty } from "@linchpin/seats";
import { refusalIn } from "@linchpin/words";
import type { ParsedMove } from "@linchpin/table";
import { FileProblem } from "../terminal/io.ts";
import { choose, take, type Sitting } from "./sitting.ts";

/** A move, or why it is none: where it is not in the notation at all, in words. */
export type Answer = ParsedMove | { readonly ok: false; readonly fault: string };

export interface Player {
  readonly name: string;
  /** `refused`: why its last answer for this turn was not accepted. */
  readonly move: (sitting: Sitting, refused: string | null) => Promise<Answer>;
}

export const simulated: Player = {
  name: interestedParty.name,
  move: (sitting) => Promise.resolve({ ok: true, move: choose(sitting, interestedParty) }),
};

/** By seat; null: the person at the terminal. */
export type Players = readonly (Player | null)[];

const TRIES = 3;

/** Plays on until it is a person's turn or the talks are over. `each` hears of every move. */
export async function playOn(
  sitting: Sitting,
  players: Players,
  each: (sitting: Sitting) => Promise<void> = () => Promise.resolve(),
): Promise<Sitting> {
  let now = sitting;
  for (;;) {
    const { turn } = now.position;
    const player = turn === null ? null : (players[turn] ?? null);
    if (player === null) return now;
    now = await oneMove(now, player);
    await each(now);
  }
}

async function oneMove(sitting: Sitting, player: Player): Promise<Sitting> {
  let refused: string | null = null;
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await player.move(sitting, refused);
    const taken = answer.ok ? take(sitting, answer.move) : answer;
    if (taken.ok) return taken.sitting;
    refused = typeof taken.fault === "string" ? taken.fault : refusalIn("en", taken.fault);
  }
  const where = `in week ${sitting.position.week}`;
  throw new FileProblem(`${player.name} made no legal move in ${TRIES} tries ${where}: ${refused ?? ""}`);
}
