/**
 * Plays a record again: every position and event of the game, or why it cannot be replayed.
 *
 * A record and its scenario are all it takes: chance comes from the seed.
 */
import type { PlayEvent } from "./events.ts";
import { parseMove } from "./notation.ts";
import { keyIn } from "./notation-words.ts";
import { play } from "./play.ts";
import { start, type Position } from "./position.ts";
import { headerOf, type GameRecord, type RecordedMove } from "./record.ts";
import { RULES_VERSION } from "./rules.ts";
import { scenarioName } from "./saved.ts";
import type { Scenario } from "./scenario.ts";

export interface Replay {
  /** The start, and the position after each move. */
  readonly positions: readonly Position[];
  /** By move. */
  readonly events: readonly (readonly PlayEvent[])[];
}

export type ReplayResult =
  | { readonly ok: true; readonly replay: Replay }
  | { readonly ok: false; readonly reason: string; readonly week: number | null };

export function replay(record: GameRecord, scenario: Scenario): ReplayResult {
  const refusal = headersObjection(record, scenario);
  if (refusal !== null) return { ok: false, reason: refusal, week: null };
  let position = start(scenario, Number(headerOf(record, "Seed")));
  const positions = [position];
  const events: (readonly PlayEvent[])[] = [];
  for (const recorded of record.moves) {
    const next = again(position, recorded);
    if (typeof next === "string") {
      const who = recorded.party === null ? "" : `${recorded.party}: `;
      return {
        ok: false,
        reason: `week ${recorded.week}, ${who}${recorded.text}: ${next}`,
        week: recorded.week,
      };
    }
    position = next.position;
    positions.push(position);
    events.push(next.events);
  }
  return { ok: true, replay: { positions, events } };
}

function headersObjection(record: GameRecord, scenario: Scenario): string | null {
  const rules = headerOf(record, "Rules");
  if (rules !== String(RULES_VERSION)) {
    return `the record is of rules version ${rules}; this program plays version ${RULES_VERSION}`;
  }
  const name = headerOf(record, "Scenario");
  const wanted = scenarioName(scenario);
  if (name !== wanted) return `the record is of scenario ${name}, not of ${wanted}`;
  const seed = headerOf(record, "Seed")!;
  return /^\d{1,10}$/.test(seed) ? null : `the seed "${seed}" is no whole number`;
}

/** The move again, or what is wrong with it. */
function again(
  position: Position,
  { week, party, text }: RecordedMove,
): string | { readonly position: Position; readonly events: readonly PlayEvent[] } {
  const { scenario, turn } = position;
  if (turn === null) return "the talks are over";
  if (week !== position.week) return `it is week ${position.week}`;
  const key = party === null ? null : keyIn(scenario.deal.parties, party, "party", "parties");
  if (key !== null && !key.ok) return key.reason;
  const seat = key === null ? 0 : key.value + 1;
  if (seat !== turn) {
    return `it is the turn of ${turn === 0 ? "the owner" : scenario.deal.parties[turn - 1]!.key}`;
  }
  const move = parseMove(scenario, seat, text);
  if (!move.ok) return move.reason;
  const played = play(position, seat, move.move);
  return played.ok ? played : played.reason;
}
