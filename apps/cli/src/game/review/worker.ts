/** A worker that knows one game and answers questions about its decisions. */
import type { Seed } from "@linchpin/table";
import { parentPort, workerData } from "node:worker_threads";
import { answerTo, decisionsOf, type Doubt, type Question } from "@linchpin/coach";
import type { Turn } from "@linchpin/seats";
import { readScenario } from "../catalogue.ts";
import { doubtsOf } from "./doubts.ts";

/** The game to know; the record has been replayed before. */
export interface ReviewedGame {
  readonly path: string;
  readonly seed: Seed;
  readonly turns: readonly Turn[];
}

const { path, seed, turns } = workerData as ReviewedGame;
const read = await readScenario(path);
if (!read.ok) throw new Error(`${read.from.path} is wrong`);
const decided = decisionsOf(read.file.scenario, seed, turns);

/** Found once somebody looks closer. */
let doubts: readonly Doubt[] | null = null;

async function answer(question: Question): Promise<void> {
  if (question.kind === "look") doubts ??= await doubtsOf(path);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answerTo(decided, doubts ?? [], question));
}

parentPort?.on("message", (question: Question) => {
  void answer(question);
});
