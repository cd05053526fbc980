/** The page's side of the worker: one promise for each job, answered in the order in which they were asked. */
import type { Scenario } from "@linchpin/table";
import type { JobInput, JobName, JobOutput } from "./jobs.ts";
import type { FromWorker, ToWorker } from "./worker.ts";

export interface Workshop {
  readonly give: (scenario: Scenario) => void;
  readonly ask: <N extends JobName>(scenarioId: string, name: N, input: JobInput<N>) => Promise<JobOutput<N>>;
}

interface Waiting {
  readonly done: (output: unknown) => void;
  readonly failed: (reason: Error) => void;
}

function openWorkshop(): Workshop {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    const job = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) job?.done(data.output);
    else job?.failed(new Error(data.reason));
  });
  const send = (message: ToWorker): void => worker.postMessage(message, { transfer: [] });
  return {
    give: (scenario) => send({ kind: "scenario", scenario }),
    ask: <N extends JobName>(scenarioId: string, name: N, input: JobInput<N>) =>
      new Promise<JobOutput<N>>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { done: (output) => resolve(output as JobOutput<N>), failed: reject });
        send({ kind: "job", id, scenarioId, name, input });
      }),
  };
}

let only: Workshop | null = null;

/** One worker for the page, opened when it is first needed. */
export const workshop = (): Workshop => (only ??= openWorkshop());
