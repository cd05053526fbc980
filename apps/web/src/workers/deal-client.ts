/** The page's side of the worker that answers about deals: the newest question is the one that is answered. */
import { useEffect, useRef, useState } from "react";
import type { DealAnswer, Depth } from "./deal-jobs.ts";
import type { FromDealWorker, ToDealWorker } from "./deal-worker.ts";
import { keeping } from "./kept-stages.ts";
import type { Plan, PlanOutcome } from "./plans.ts";

interface Hand {
  readonly send: (message: ToDealWorker) => void;
  readonly close: () => void;
}

function openHand(heard: (message: FromDealWorker) => void): Hand {
  const worker = new Worker(new URL("./deal-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromDealWorker>) => heard(data));
  worker.addEventListener("error", () => heard({ kind: "failed", id: -1, reason: "the worker failed" }));
  return {
    send: (message) => worker.postMessage(message, { transfer: [] }),
    close: () => worker.terminate(),
  };
}

export interface Answered {
  /** The last that is known, of the text before while a new one is worked out. */
  readonly answer: DealAnswer | null;
  readonly failed: string | null;
  /** Milliseconds from the question to its first answer. */
  readonly took: number | null;
}

/** The answer about a text without faults, redrawn as it is refined. Null: wait, the text has faults. */
export function useAnswer(text: string | null, depth: Depth = "all"): Answered {
  const [answered, setAnswered] = useState<Answered>({ answer: null, failed: null, took: null });
  const hand = useRef<Hand | null>(null);
  const asked = useRef({ id: 0, at: 0, first: true });
  useEffect(() => {
    hand.current = openHand((message) => {
      if (message.kind === "failed") {
        setAnswered((last) => ({ ...last, failed: message.reason }));
        return;
      }
      if (message.kind !== "answer" || message.id !== asked.current.id) return;
      const took = asked.current.first ? performance.now() - asked.current.at : null;
      asked.current.first = false;
      setAnswered((last) => ({
        answer: keeping(last.answer, message.answer),
        failed: null,
        took: took ?? last.took,
      }));
    });
    return () => hand.current?.close();
  }, []);
  useEffect(() => {
    if (text === null) return;
    asked.current = { id: asked.current.id + 1, at: performance.now(), first: true };
    hand.current?.send({ kind: "answer", id: asked.current.id, text, depth });
  }, [text, depth]);
  return answered;
}

/** Plays a plan; each outcome is a better estimate than the one before. */
export function playPlan(
  text: string,
  plan: Plan,
  heard: (outcome: PlanOutcome | "failed") => void,
): () => void {
  const hand = openHand((message) => {
    if (message.kind === "plan") heard(message.outcome);
    if (message.kind === "failed") heard("failed");
  });
  hand.send({ kind: "plan", id: 1, text, plan });
  return hand.close;
}
