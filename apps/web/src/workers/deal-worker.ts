/** The worker that answers about deals. The newest question counts: one that is asked meanwhile ends the work on the last. */
import type { Terms } from "@linchpin/deal";
import type { Language } from "@linchpin/table";
import type { DealAnswer, Depth } from "./deal-jobs.ts";
import type { Paper } from "./papers.ts";
import type { Plan, PlanOutcome } from "./plans.ts";
import type { SheetWorth } from "./terms-jobs.ts";

export type ToDealWorker =
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly text: string;
      readonly depth: Depth;
      readonly language: Language;
    }
  | { readonly kind: "plan"; readonly id: number; readonly text: string; readonly plan: Plan }
  | { readonly kind: "terms"; readonly id: number; readonly text: string; readonly sheets: readonly Terms[] }
  | {
      readonly kind: "paper";
      readonly id: number;
      readonly text: string;
      readonly paper: Paper;
      readonly today: string;
    };

export type FromDealWorker =
  | { readonly kind: "answer"; readonly id: number; readonly answer: DealAnswer }
  | { readonly kind: "plan"; readonly id: number; readonly outcome: PlanOutcome }
  | { readonly kind: "terms"; readonly id: number; readonly worth: readonly SheetWorth[] }
  | { readonly kind: "paper"; readonly id: number; readonly content: string | Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };

// Schemas look whether they may write code of their own; the page's policy forbids it, so they are told before they load.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
const answers = import("./deal-jobs.ts");
const plans = import("./plan-jobs.ts");

let newest = 0;

self.addEventListener("message", ({ data }: MessageEvent<ToDealWorker>) => {
  newest = data.id;
  void work(data);
});

async function work(asked: ToDealWorker): Promise<void> {
  const { id } = asked;
  try {
    if (asked.kind === "answer") {
      const { answering } = await answers;
      for (const answer of answering(asked.text, asked.depth, asked.language)) {
        post({ kind: "answer", id, answer });
        await breath();
        if (newest !== id) return;
      }
      return;
    }
    if (asked.kind === "terms") {
      const { worthOf } = await import("./terms-jobs.ts");
      post({ kind: "terms", id, worth: worthOf(asked.text, asked.sheets) });
      return;
    }
    if (asked.kind === "paper") {
      const { paperOf } = await import("./paper-jobs.ts");
      const content = await paperOf(asked.text, asked.paper, asked.today);
      // Bytes that a library made may lie in a larger buffer of its own.
      post({ kind: "paper", id, content: typeof content === "string" ? content : new Uint8Array(content) });
      return;
    }
    const { playing } = await plans;
    for (const outcome of playing(asked.text, asked.plan)) {
      post({ kind: "plan", id, outcome });
      await breath();
      if (newest !== id) return;
    }
  } catch (error) {
    post({ kind: "failed", id, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Lets a newer question in. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const post = (message: FromDealWorker): void => self.postMessage(message, { transfer: [] });
