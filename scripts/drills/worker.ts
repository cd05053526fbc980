/** A thread: gets the number of a game, plays it, and sends back what was found in it. */
import { parentPort } from "node:worker_threads";
import { playNumber } from "./games.ts";
import { mine } from "./mine.ts";

parentPort?.on("message", ({ number, seed }: { readonly number: number; readonly seed: number }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(mine(playNumber(number, seed)));
});
