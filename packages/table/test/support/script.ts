/** Games by script: a bare scenario for a deal, and moves in the short notation, `seat: move` by seat's key. */
import assert from "node:assert/strict";
import type { Deal } from "@linchpin/deal";
import {
  noDetours,
  parseMove,
  play,
  type PlayEvent,
  type Position,
  type Scenario,
  type NotationFault,
  type Refusal,
} from "../../src/index.ts";

/** A scenario in which nothing costs anything and nothing happens by itself. */
export function bare(deal: Deal, change: Partial<Scenario> = {}): Scenario {
  const type = { key: "only", weight: 1, care: 0, shrewdness: 5, patience: 1, allies: [], budget: 1e9 };
  return {
    id: "bare",
    version: 1,
    deal,
    weeks: 20,
    attention: 3,
    cash: 1_000_000,
    burn: 0,
    approachCost: 0,
    leak: 0,
    ...noDetours(deal),
    shareCost: deal.assets.map(() => 0),
    building: deal.channels.map(() => null),
    development: null,
    parties: deal.parties.map(() => ({ belief: 0.5, rapport: 0.5, nnnPenalty: 0, types: [type] })),
    events: [],
    floor: 0,
    ceiling: 1,
    ...change,
  };
}

/** One move of the seat whose turn it is. */
export function move(
  position: Position,
  text: string,
): { readonly position: Position; readonly events: readonly PlayEvent[] } {
  const parsed = parseMove(position.scenario, position.turn!, text);
  assert.ok(parsed.ok, parsed.ok ? "" : `${text}: ${parsed.fault.kind}`);
  const played = play(position, position.turn!, parsed.move);
  assert.ok(played.ok, played.ok ? "" : `${text}: ${played.fault.kind}`);
  return played;
}

/** Why the seat whose turn it is may not do this; null: it may. */
export function refusal(position: Position, text: string): Refusal | NotationFault | null {
  const parsed = parseMove(position.scenario, position.turn!, text);
  if (!parsed.ok) return parsed.fault;
  const played = play(position, position.turn!, parsed.move);
  return played.ok ? null : played.fault;
}

/**
 * A week: the owner's moves (then it waits), and each party's act by key; who is not named stalls. What the order of
 * acts is, chance decides.
 */
export function week(
  position: Position,
  owner: readonly string[],
  acts: Readonly<Record<string, string>> = {},
): Position {
  const now = position.week;
  let next = position;
  for (const text of owner) next = move(next, text).position;
  if (next.turn === 0 && next.week === now) next = move(next, "wait").position;
  while (next.turn !== null && next.turn !== 0) {
    const { key } = next.scenario.deal.parties[next.turn - 1]!;
    next = move(next, acts[key] ?? "stall").position;
  }
  return next;
}

/** Weeks in which nothing is done. */
export const idle = (position: Position, weeks: number): Position =>
  Array.from({ length: weeks }).reduce<Position>((next) => week(next, []), position);
