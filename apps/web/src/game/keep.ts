/** A game as text and back: the record is the one format in which games are saved, shared and exported. */
import {
  headerOf,
  parseMove,
  parseRecord,
  play,
  recordOf,
  replay,
  start,
  writeRecord,
  type Move,
  type Scenario,
} from "@linchpin/table";
import { branchIn } from "./cover.ts";
import { positionOf, type Branch, type Sitting } from "./sitting.ts";

export function textOf(sitting: Sitting): string {
  const { scenario, seed, turns, exam, branch } = sitting;
  const { ending, week } = positionOf(sitting);
  const headers = {
    Mode: exam ? "exam" : "practice",
    ...(branch == null ? {} : { Branch: `${branch.of} ${branch.ply}` }),
    ...(ending === null ? { Week: String(week) } : { Ending: ending }),
  };
  return writeRecord(recordOf({ scenario, seed, turns, headers }));
}

export type Opened =
  | {
      readonly ok: true;
      readonly seed: number;
      readonly exam: boolean;
      readonly branch: Branch | null;
      readonly moves: readonly Move[];
    }
  | { readonly ok: false; readonly reason: string };

/** The moves of a record, once all of them have proven legal. */
export function movesOf(text: string, scenario: Scenario): Opened {
  const parsed = parseRecord(text);
  if (!parsed.ok) {
    const { line, problem, remedy } = parsed.faults[0]!;
    return { ok: false, reason: `${line}: ${problem}; ${remedy}` };
  }
  const { record } = parsed;
  const whole = replay(record, scenario);
  if (!whole.ok) return whole;
  const seed = Number(headerOf(record, "Seed"));
  let position = start(scenario, seed);
  const moves: Move[] = [];
  for (const recorded of record.moves) {
    const seat = position.turn!;
    const move = parseMove(scenario, seat, recorded.text);
    const played = move.ok ? play(position, seat, move.move) : move;
    if (!move.ok || !played.ok) return { ok: false, reason: move.ok && !played.ok ? played.reason : "" };
    moves.push(move.move);
    ({ position } = played);
  }
  return { ok: true, seed, exam: headerOf(record, "Mode") === "exam", branch: branchIn(text), moves };
}
