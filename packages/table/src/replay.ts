/**
 * Plays moves again, step by step: those of a record, or those that a game keeps.
 *
 * A record and its scenario are all it takes: chance comes from the seed. What cannot be played says at which move, and
 * keeps the steps before it.
 */
import { parseSeed, type Seed } from "./seed.ts";
import type { PlayEvent } from "./events.ts";
import type { Move } from "./moves.ts";
import { parseMove } from "./notation.ts";
import { keyIn } from "./notation-words.ts";
import { play } from "./play.ts";
import { start, type Position } from "./position.ts";
import { headerOf, type GameRecord, type RecordedMove } from "./record.ts";
import { refuse, type MoveFault, type Refusal, type SourceFault } from "./refusals.ts";
import { RULES_VERSION } from "./rules.ts";
import { scenarioName } from "./saved.ts";
import type { Scenario } from "./scenario.ts";

/** One move of a game: the position before it, what happened, and the position after. */
export interface Step {
  readonly week: number;
  readonly seat: number;
  readonly move: Move;
  readonly before: Position;
  readonly events: readonly PlayEvent[];
  readonly after: Position;
}

interface Replay {
  readonly first: Position;
  readonly steps: readonly Step[];
  readonly last: Position;
}

export type ReplayResult =
  | { readonly ok: true; readonly replay: Replay }
  /** A header is wrong: nothing was played. */
  | { readonly ok: false; readonly where: "header"; readonly fault: SourceFault }
  /** The move number `ply`, from 0, is refused; `replay` has what came before it. */
  | {
      readonly ok: false;
      readonly where: "move";
      readonly ply: number;
      readonly fault: MoveFault;
      readonly replay: Replay;
    };

/** One move of the seat whose turn it is. */
export function stepFrom(
  before: Position,
  move: Move,
): { readonly ok: true; readonly step: Step } | { readonly ok: false; readonly fault: Refusal } {
  const { turn, week } = before;
  if (turn === null) return refuse({ kind: "over" });
  const played = play(before, turn, move);
  if (!played.ok) return played;
  const { events, position: after } = played;
  return { ok: true, step: { week, seat: turn, move, before, events, after } };
}

/** The steps of a game that was played: throws where a move is refused, which is a fault of the caller's. */
export function stepsOf(first: Position, moves: readonly Move[]): Replay {
  const steps: Step[] = [];
  let last = first;
  for (const [ply, move] of moves.entries()) {
    const next = stepFrom(last, move);
    if (!next.ok)
      throw new Error(`move ${ply + 1}, week ${last.week}, ${move.kind}: ${JSON.stringify(next.fault)}`);
    steps.push(next.step);
    last = next.step.after;
  }
  return { first, steps, last };
}

export function replay(record: GameRecord, scenario: Scenario): ReplayResult {
  const fault = headerFault(record, scenario);
  if (fault !== null) return { ok: false, where: "header", fault };
  const first = start(scenario, seedOf(record)!);
  const steps: Step[] = [];
  let last = first;
  for (const [ply, recorded] of record.moves.entries()) {
    const next = again(last, recorded);
    if (!next.ok) return { ok: false, where: "move", ply, fault: next.fault, replay: { first, steps, last } };
    steps.push(next.step);
    last = next.step.after;
  }
  return { ok: true, replay: { first, steps, last } };
}

function headerFault(record: GameRecord, scenario: Scenario): SourceFault | null {
  const rules = headerOf(record, "Rules") ?? "";
  if (rules !== String(RULES_VERSION)) return { kind: "otherRules", found: rules, plays: RULES_VERSION };
  const found = headerOf(record, "Scenario") ?? "";
  const wanted = scenarioName(scenario);
  if (found !== wanted) return { kind: "otherScenario", found, wanted };
  return seedOf(record) === null ? { kind: "badSeed", seed: headerOf(record, "Seed") ?? "" } : null;
}

/** The seed of a record; null: it names none. */
export const seedOf = (record: GameRecord): Seed | null => parseSeed(headerOf(record, "Seed") ?? "");

/** The move again, or what is wrong with it. */
function again(
  before: Position,
  { week, party, text }: RecordedMove,
): { readonly ok: true; readonly step: Step } | { readonly ok: false; readonly fault: MoveFault } {
  const { scenario, turn } = before;
  if (turn === null) return refuse({ kind: "over" });
  if (week !== before.week) return refuse({ kind: "otherWeek", week: before.week });
  const key = party === null ? null : keyIn(scenario.deal.parties, party, "party");
  if (key !== null && !key.ok) return key;
  const seat = key === null ? 0 : key.value + 1;
  if (seat !== turn) {
    const whose = turn === 0 ? null : scenario.deal.parties[turn - 1]!.key;
    return refuse({ kind: "otherTurn", turn: whose });
  }
  const parsed = parseMove(scenario, seat, text);
  return parsed.ok ? stepFrom(before, parsed.move) : parsed;
}
