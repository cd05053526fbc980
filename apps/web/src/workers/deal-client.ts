/** The page's side of the worker that answers about deals: the newest question is the one that is answered. */
import type { Terms } from "@linchpin/deal";
import { useEffect, useRef, useState } from "react";
import { useTongue } from "../app/tongue.tsx";
import type { DealAnswer, Depth } from "./deal-jobs.ts";
import type { FromDealWorker, ToDealWorker } from "./deal-worker.ts";
import { keeping } from "./kept-stages.ts";
import type { Paper } from "./papers.ts";
import type { Plan, PlanOutcome } from "./plans.ts";
import type { SheetWorth } from "./terms-jobs.ts";

interface Hand {
  readonly send: (message: ToDealWorker) => void;
  readonly close: () => void;
}

const startWorker = (): Worker =>
  new Worker(new URL("./deal-worker.ts", import.meta.url), { type: "module" });

/** A worker that has nothing to do and has loaded what it needs: to start one takes longer than most answers. */
let spare: Worker | null = null;

/** Before anybody asks. */
export function readyWorker(): void {
  if (spare !== null) return;
  const worker = startWorker();
  worker.addEventListener("error", () => {
    if (spare === worker) spare = null;
  });
  spare = worker;
}

function openHand(heard: (message: FromDealWorker) => void): Hand {
  const worker = spare ?? startWorker();
  spare = null;
  worker.addEventListener("message", ({ data }: MessageEvent<FromDealWorker>) => {
    heard(data);
    // Not before: the answer that somebody waits for comes first.
    readyWorker();
  });
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
}

/** From the question to the frame in which its first answer is drawn. */
const REDRAWN = "answer redrawn";

const measured = (start: number): void => {
  requestAnimationFrame(() => performance.measure(REDRAWN, { start }));
};

/** The answer about a text without faults, redrawn as it is refined. Null: wait, the text has faults. */
export function useAnswer(text: string | null, depth: Depth = "all"): Answered {
  const { language } = useTongue();
  const [answered, setAnswered] = useState<Answered>({ answer: null, failed: null });
  const hand = useRef<Hand | null>(null);
  const asked = useRef({ id: 0, at: 0, first: true });
  useEffect(() => {
    hand.current = openHand((message) => {
      if (message.kind === "failed") {
        setAnswered((last) => ({ ...last, failed: message.reason }));
        return;
      }
      if (message.kind !== "answer" || message.id !== asked.current.id) return;
      if (asked.current.first) measured(asked.current.at);
      asked.current.first = false;
      setAnswered((last) => ({ answer: keeping(last.answer, message.answer), failed: null }));
    });
    return () => hand.current?.close();
  }, []);
  useEffect(() => {
    if (text === null) return;
    asked.current = { id: asked.current.id + 1, at: performance.now(), first: true };
    hand.current?.send({ kind: "answer", id: asked.current.id, text, depth, language });
  }, [text, depth, language]);
  return answered;
}

export interface Weighed {
  /** The last that is known while sheets are changed; null: nothing is. */
  readonly worth: readonly SheetWorth[] | null;
  readonly failed: boolean;
}

/** What sheets are worth under a text without faults. */
export function useWorth(text: string, sheets: readonly Terms[]): Weighed {
  const [weighed, setWeighed] = useState<Weighed>({ worth: null, failed: false });
  const hand = useRef<Hand | null>(null);
  const asked = useRef({ id: 0, at: 0 });
  useEffect(() => {
    hand.current = openHand((message) => {
      if (message.kind === "failed") setWeighed({ worth: null, failed: true });
      if (message.kind !== "terms" || message.id !== asked.current.id) return;
      measured(asked.current.at);
      setWeighed({ worth: message.worth, failed: false });
    });
    return () => hand.current?.close();
  }, []);
  useEffect(() => {
    asked.current = { id: asked.current.id + 1, at: performance.now() };
    hand.current?.send({ kind: "terms", id: asked.current.id, text, sheets });
  }, [text, sheets]);
  return weighed;
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

/** Makes a file of a text without faults; null: it cannot be made. */
export function makePaper(
  text: string,
  paper: Paper,
  heard: (content: string | Uint8Array<ArrayBuffer> | null) => void,
): () => void {
  const hand = openHand((message) => {
    if (message.kind === "paper") heard(message.content);
    if (message.kind === "failed") heard(null);
    hand.close();
  });
  hand.send({ kind: "paper", id: 1, text, paper, today: new Date().toISOString().slice(0, 10) });
  return hand.close;
}
