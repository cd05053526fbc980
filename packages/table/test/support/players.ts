/** Seats for tests: any legal move, or a sensible one, drawn with a seed. */
import { nextFloat, nextInt, seedRandom, type RandomState } from "@linchpin/coalition";
import {
  legal,
  play,
  start,
  type Move,
  type PlayEvent,
  type Position,
  type Scenario,
  type Seed,
} from "../../src/index.ts";

export type Chooser = (moves: readonly Move[], random: RandomState, position: Position) => Move;

/** Any move; the end of the talks and of a party's seat are drawn rarely, or games would be over at once. */
export const anyMove: Chooser = (moves, random) => {
  const move = moves[nextInt(random, moves.length)]!;
  const drastic = move.kind === "close" || move.kind === "quit" || move.kind === "dismiss";
  return drastic && nextInt(random, 20) > 0 ? moves[nextInt(random, moves.length)]! : move;
};

/** How often people do each kind of thing, where they can; the rest in proportion 1. */
const SENSIBLE: Readonly<Partial<Record<Move["kind"], number>>> = {
  wait: 6,
  close: 0,
  dismiss: 0.05,
  share: 0.3,
  deflect: 8,
  refuse: 3,
  trade: 3,
  approach: 2,
  probe: 0.3,
  propose: 0.2,
  exclusivity: 0.2,
  develop: 0.2,
  build: 0.2,
  accept: 2,
  reject: 2,
  mention: 2,
  stall: 4,
  quit: 0.02,
  ask: 0.7,
  press: 4,
  askExclusivity: 0.5,
  proposeTerms: 0.15,
  agree: 8,
  decline: 8,
  rebuild: 0.3,
  pass: 1,
};

/** A sensible move: kinds of move are drawn with their weights, then one of the kind. */
export const sensibleMove: Chooser = (moves, random) => {
  const kinds = [...new Set(moves.map((move) => move.kind))];
  const total = kinds.reduce((sum, kind) => sum + (SENSIBLE[kind] ?? 1), 0);
  let rest = nextFloat(random) * total;
  const kind = kinds.find((each) => (rest -= SENSIBLE[each] ?? 1) < 0) ?? kinds.at(-1)!;
  const ofKind = moves.filter((move) => move.kind === kind);
  return ofKind[nextInt(random, ofKind.length)]!;
};

export interface Step {
  readonly before: Position;
  readonly seat: number;
  readonly move: Move;
  readonly events: readonly PlayEvent[];
  readonly position: Position;
}

/** Plays a game out, one step after another. */
export function* playout(scenario: Scenario, seed: Seed, choose: Chooser = anyMove): Generator<Step> {
  const random = seedRandom(typeof seed === "number" ? seed + 1_000_003 : 1);
  let before = start(scenario, seed);
  while (before.turn !== null) {
    const seat = before.turn;
    const move = choose(legal(before, seat), random, before);
    const played = play(before, seat, move);
    if (!played.ok) throw new Error(`${move.kind}: ${played.fault.kind}`);
    yield { before, seat, move, events: played.events, position: played.position };
    before = played.position;
  }
}
