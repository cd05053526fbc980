/** Games through the app's own steps: an owner of the reference set against simulated parties. */
import { type Match, positionOf, type Setting, sitDown, take } from "@linchpin/match";
import { chanceFor, OWNERS } from "@linchpin/seats";
import { legal, type Scenario, view, writePosition } from "@linchpin/table";
import type { Workshop } from "../../src/workers/client.ts";
import { jobsFor } from "../../src/workers/jobs.ts";
import { loaded } from "./scenario.ts";

/** The worker's jobs, done at once. */
export function workshopFor(scenario: Scenario): Workshop {
  const jobs = jobsFor(scenario);
  return {
    give: () => undefined,
    ask: async (_, name, input) => (jobs[name] as (of: typeof input) => never)(input),
  };
}

const kept = new Map<string, readonly (readonly [weeks: number, match: Match])[]>();

/** A game, played once in a process: as far as it was played before, and on from there. */
export function played(name: string, seed: number, owner: string, weeks = 100): Match {
  const key = [name, seed, owner].join();
  const before = kept.get(key) ?? [];
  const nearest = before.findLast(([upTo]) => upTo <= weeks)?.[1];
  const setting = { ...loaded(name), seed, exam: false };
  const match = playedOn(nearest ?? sitDown(setting), owner, weeks);
  kept.set(
    key,
    [...before, [weeks, match] as const].toSorted(([a], [b]) => a - b),
  );
  return match;
}

export const playedIn = (setting: Setting, owner: string, weeks: number): Match =>
  playedOn(sitDown(setting), owner, weeks);

function playedOn(from: Match, owner: string, weeks: number): Match {
  const { seed } = from;
  const jobs = jobsFor(from.scenario);
  let sitting = from;
  for (;;) {
    const position = positionOf(sitting);
    if (position.turn === null || position.week > weeks) return sitting;
    const chance = chanceFor(seed, 0, sitting.turns.length);
    const move = OWNERS[owner]!.choose(view(position, 0), () => legal(position, 0), chance);
    sitting = done(take(sitting, move));
    const now = positionOf(sitting);
    if (now.turn === null || now.turn === 0) continue;
    const { moves, insight } = jobs.proceed({
      position: writePosition(now),
      seed,
      ply: sitting.turns.length,
      insight: sitting.insight!,
    });
    for (const { move: made, reading } of moves) sitting = done(take(sitting, made, { reading, insight }));
  }
}

function done(taken: ReturnType<typeof take>): Match {
  if (!taken.ok) throw new Error(taken.fault.kind);
  return taken.match;
}
