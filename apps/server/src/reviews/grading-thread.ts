/** A thread that grades the owner's decisions of one game, from one on, and says each grade as it is found. */
import { parentPort, workerData } from "node:worker_threads";
import { decisionsOf, gradeDecision, type Quality } from "@linchpin/coach";
import type { Turn } from "@linchpin/seats";
import type { Scenario, Seed } from "@linchpin/table";
import { written } from "../core/graded.ts";

export interface GameToGrade {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly turns: readonly Turn[];
  /** Decisions that are graded already. */
  readonly from: number;
  readonly quality: Quality;
}

const { scenario, seed, turns, from, quality } = workerData as GameToGrade;
for (const decision of decisionsOf(scenario, seed, turns).decisions.slice(from)) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(written(scenario, gradeDecision(decision, quality)));
}
