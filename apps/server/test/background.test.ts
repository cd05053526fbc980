import assert from "node:assert/strict";
import { getPriority } from "node:os";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

const BACKGROUND = new URL("../src/background.ts", import.meta.url).href;

test(
  "threads that grade and read give way, and nothing else of the process does",
  { skip: process.platform === "linux" ? false : "elsewhere a priority is the whole process's" },
  async () => {
    const before = getPriority();
    const priorities: number[] = [];
    for (const work of ["records", "reviews"]) {
      const program = `
        const { giveWay } = await import(${JSON.stringify(BACKGROUND)});
        const { getPriority } = await import("node:os");
        const { parentPort } = await import("node:worker_threads");
        giveWay(${JSON.stringify(work)});
        parentPort.postMessage(getPriority());`;
      const worker = new Worker(`(async () => {${program}})()`, { eval: true });
      const [priority] = (await once(worker, "message")) as [number];
      priorities.push(priority);
      await worker.terminate();
    }
    const least = [10, 19].map((priority) => Math.max(priority, before));
    assert.deepEqual(priorities, least);
    assert.equal(getPriority(), before);
  },
);
