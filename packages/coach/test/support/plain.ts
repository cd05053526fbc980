/**
 * The same truth as `exact.ts`, the slow and plain way: every line of play by itself, nothing merged, remembered or
 * left out but what is all but impossible. For scenarios without events, and moves that draw nothing but the order.
 */
import { likelyActs } from "@linchpin/seats";
import { type Move, play, type Position, seatView, seenBy, settle } from "@linchpin/table";
import { seedRandom } from "@linchpin/coalition";

export interface Line {
  readonly position: Position;
  readonly weight: number;
  readonly seen: string;
}

/** Every way in which a move and the acts that follow it may go. */
export function linesAfter({ position, weight }: Omit<Line, "seen">, move: Move): readonly Line[] {
  let lines: readonly Line[] = ordersAfter(position, move).map((line, _, all) => ({
    ...line,
    weight: weight / all.length,
  }));
  while (lines.some(({ position: { turn } }) => turn !== null && turn !== 0)) lines = lines.flatMap(oneAct);
  return lines;
}

function oneAct(line: Line): readonly Line[] {
  const { turn } = line.position;
  if (turn === null || turn === 0) return [line];
  const { types } = line.position.scenario.parties[turn - 1]!;
  const acts = likelyActs(seatView(line.position, turn), types[line.position.parties[turn - 1]!.type]!);
  return acts
    .filter(({ probability }) => probability > 1e-9)
    .map(({ act, probability }) => ({
      ...played(line.position, turn, act, line.seen),
      weight: line.weight * probability,
    }));
}

/** One line for each order in which the parties may act; all are equally likely. */
function ordersAfter(position: Position, move: Move): readonly Line[] {
  const orders = new Map<string, Line>();
  for (let seed = 1; seed <= 40; seed++) {
    const line = played({ ...position, random: seedRandom(seed) }, 0, move, "");
    orders.set(JSON.stringify([line.position.turn, line.position.queue]), { ...line, weight: 0 });
  }
  return [...orders.values()];
}

function played(position: Position, seat: number, move: Move, seen: string): Line {
  const result = play(position, seat, move);
  if (!result.ok) throw new Error(result.fault.kind);
  return {
    position: result.position,
    weight: 0,
    seen: seen + JSON.stringify(seenBy(result.events, 0)),
  };
}

/** Expected payoff of a move, if every later move is the best of `movesIn` by what the owner has seen. */
export function plainWorth(
  worlds: readonly Omit<Line, "seen">[],
  move: Move,
  movesIn: (worlds: readonly Omit<Line, "seen">[]) => readonly Move[],
): number {
  const lines = worlds.flatMap((world) => linesAfter(world, move));
  const over = lines.filter(({ position }) => position.turn === null);
  const now = over.reduce((sum, { position, weight }) => sum + weight * settle(position).payoffs[0]!, 0);
  const seen = Map.groupBy(
    lines.filter(({ position }) => position.turn === 0),
    (line) => line.seen,
  );
  return [...seen.values()].reduce((sum, group) => {
    const worths = movesIn(group).map((next) => plainWorth(group, next, movesIn));
    return sum + Math.max(...worths);
  }, now);
}
