/** The others move on: what simulated seats do until it is a person's turn or the talks are over. The one loop. */
import { chanceFor, interestedParty, type Seat } from "@linchpin/seats";
import { legal, type Move, type Position, type Seed, type Step, stepFrom, view } from "@linchpin/table";

/** What a seat chooses in a position, as the move number `ply` of the game. */
export function simulatedMove(position: Position, seed: Seed, ply: number, seat: Seat): Move {
  const turn = position.turn!;
  return seat.choose(view(position, turn), () => legal(position, turn), chanceFor(seed, turn, ply));
}

/** Who plays a seat; null: a person, whom the others wait for. */
export type Players = (seat: number) => Seat | null;

/** The parties by their interests; the owner is a person. */
const PRACTICE: Players = (seat) => (seat === 0 ? null : interestedParty);

/** The steps from a position on; throws where a simulated seat's move is refused. */
export function* othersMove(
  from: Position,
  seed: Seed,
  ply: number,
  players: Players = PRACTICE,
): Generator<Step> {
  let position = from;
  for (let at = ply; position.turn !== null; at++) {
    const seat = players(position.turn);
    if (seat === null) return;
    const stepped = stepFrom(position, simulatedMove(position, seed, at, seat));
    if (!stepped.ok) throw new Error(`${seat.name}, week ${position.week}: ${stepped.fault.kind}`);
    yield stepped.step;
    position = stepped.step.after;
  }
}
