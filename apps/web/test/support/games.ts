/** Whole games through the app's own steps: an owner of the reference set against simulated parties. */
import { type Match, positionOf, type Setting, sitDown, take } from "@linchpin/match";
import { chanceFor, OWNERS } from "@linchpin/seats";
import { legal, view, writePosition } from "@linchpin/table";
import { jobsFor } from "../../src/workers/jobs.ts";
import { loaded } from "./scenario.ts";

export const played = (name: string, seed: number, owner: string, weeks = 100): Match =>
  playedIn({ ...loaded(name), seed, exam: false }, owner, weeks);

export function playedIn(setting: Setting, owner: string, weeks: number): Match {
  const { seed } = setting;
  const jobs = jobsFor(setting.scenario);
  let sitting = sitDown(setting);
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
