/** A coach's worker: knows one game and answers what it is asked about its decisions, one question after the other. */
import { coachFor, type CoachJob, type CoachJobs, type GameToCoach } from "./coach-jobs.ts";

export type ToCoach =
  | { readonly kind: "game"; readonly game: GameToCoach }
  | { readonly kind: "job"; readonly id: number; readonly name: CoachJob; readonly asked: unknown };

export type FromCoach =
  /** What is known so far; the answer follows. */
  | { readonly id: number; readonly ok: true; readonly sofar: unknown }
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string };

let game: GameToCoach | null = null;
let jobs: CoachJobs | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ToCoach>) => {
  if (data.kind === "game") {
    ({ game } = data);
    return;
  }
  const { id, name, asked } = data;
  try {
    jobs ??= coachFor(game!);
    const tell = (sofar: unknown): void => reply({ id, ok: true, sofar });
    const job = jobs[name] as (of: unknown, tell: (sofar: unknown) => void) => unknown;
    reply({ id, ok: true, answer: job(asked, tell) });
  } catch (error) {
    reply({ id, ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
});

const reply = (message: FromCoach): void => self.postMessage(message, { transfer: [] });
