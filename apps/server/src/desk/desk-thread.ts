/** The thread that reads and writes records: whatever it takes, nobody else waits for it. One job at a time. */
import { parentPort } from "node:worker_threads";
import { readCatalogue } from "../catalogue.ts";
import { Problem } from "../problem.ts";
import { recordText, tableFromRecord } from "../records.ts";
import { READY, type Done, type Job } from "./jobs.ts";

const catalogue = readCatalogue();

function done(job: Job): Done {
  try {
    if (job.kind === "bring") {
      const { record, seat, mode } = job;
      return { ok: true, kind: "bring", made: tableFromRecord(catalogue, record, seat, mode) };
    }
    const file = catalogue.get(job.scenario);
    if (file === undefined) throw new Problem("outdated", `there is no scenario ${job.scenario} here`);
    return { ok: true, kind: "write", text: recordText({ ...job, scenario: file.scenario }) };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.kind, detail: error.message };
    return { ok: false, problem: null, detail: String(error instanceof Error ? error.stack : error) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(READY);
parentPort?.on("message", (job: Job) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(done(job));
});
