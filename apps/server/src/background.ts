/**
 * The calling thread gives way to whatever answers people. On Linux a priority is a thread's own; elsewhere it would be
 * the whole process's, and is left alone.
 */
import { getPriority, setPriority } from "node:os";

/** `records`: somebody waits for it; `reviews`: it may take what nobody else wants. */
const PRIORITIES = { records: 10, reviews: 19 } as const;

export function giveWay(work: keyof typeof PRIORITIES): void {
  // A process that gives way itself may not take any of that back.
  if (process.platform === "linux") setPriority(Math.max(getPriority(), PRIORITIES[work]));
}
