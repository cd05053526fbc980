/**
 * A deal that is being worked on: answers and file in step, undo, kept at every change.
 *
 * The file is what counts. A change of answers is carried into it and leaves what was corrected; a change of the file leaves
 * the answers as they are.
 */
import { redraft, type Answers } from "@linchpin/deal";
import { useCallback, useEffect, useRef, useState } from "react";
import { copyOf } from "./copy.ts";
import { keepDeal, onOtherTab, readDeal, type Keeping, type KeptDeal } from "./shelf.ts";

/** States that can be gone back to. */
const MOST_UNDO = 200;
const KEEP_AFTER = 250;

export interface DealDesk {
  readonly deal: KeptDeal;
  readonly keeping: Keeping;
  /** What stands here is not on the shelf yet, or could not be put there. */
  readonly unkept: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** False: the file must be mended first. */
  readonly answer: (answers: Answers) => boolean;
  readonly write: (text: string) => void;
  /** After another tab has changed it: take what stands there, or keep this one as a copy. */
  readonly reload: () => void;
  /** The id of the copy; null: it is not kept, and `keeping` says why. */
  readonly saveAsCopy: () => Promise<string | null>;
}

type State = Pick<KeptDeal, "answers" | "text">;

/** What is kept of one deal, and the keeping of changes: one after the other, a moment after the last of them. */
interface Shelved {
  readonly deal: KeptDeal | "missing" | null;
  readonly keeping: Keeping;
  readonly unkept: boolean;
  readonly now: () => KeptDeal;
  readonly become: (deal: KeptDeal) => void;
  readonly reload: () => void;
  readonly failed: (keeping: Keeping) => void;
}

function useShelved(id: string, reloaded: () => void): Shelved {
  const [deal, setDeal] = useState<KeptDeal | "missing" | null>(null);
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const [unkept, setUnkept] = useState(false);
  const latest = useRef<KeptDeal | null>(null);
  /** As `unkept`, at once. */
  const changed = useRef(false);
  const timer = useRef(0);
  const writing = useRef(Promise.resolve());

  const load = useCallback(async (): Promise<void> => {
    const found = (await readDeal(id).catch(() => undefined)) ?? null;
    latest.current = found;
    setDeal(found ?? "missing");
    setKeeping("kept");
    changed.current = false;
    setUnkept(false);
    reloaded();
  }, [id, reloaded]);

  const keep = useCallback((): void => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    const before = writing.current;
    const write = async (): Promise<void> => {
      await before;
      const now = latest.current;
      if (now === null) return;
      const outcome = await keepDeal(now);
      setKeeping(outcome);
      if (outcome !== "kept") return;
      latest.current = { ...latest.current!, revision: now.revision + 1 };
      setDeal(latest.current);
      if (timer.current !== 0) return;
      changed.current = false;
      setUnkept(false);
    };
    writing.current = write();
  }, []);

  useEffect(() => {
    void load();
    const deaf = onOtherTab((other) => {
      if (other !== id) return;
      // What is being written right now says itself what came of it.
      if (!changed.current) void load();
      else if (timer.current !== 0) setKeeping("elsewhere");
    });
    const leave = (): void => {
      if (timer.current !== 0) keep();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      deaf();
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [id, load, keep]);

  return {
    deal,
    keeping,
    unkept,
    now: () => latest.current!,
    become: (next) => {
      latest.current = next;
      setDeal(next);
      changed.current = true;
      setUnkept(true);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, KEEP_AFTER);
    },
    reload: () => void load(),
    failed: setKeeping,
  };
}

export function useDeal(id: string): DealDesk | "missing" | null {
  const [past, setPast] = useState<readonly State[]>([]);
  const [future, setFuture] = useState<readonly State[]>([]);
  const forget = useCallback((): void => {
    setPast([]);
    setFuture([]);
  }, []);
  const { deal, keeping, unkept, now, become, reload, failed } = useShelved(id, forget);
  if (deal === null || deal === "missing") return deal;
  const enter = (state: State): void =>
    become({ ...now(), ...state, title: titleOf(state, deal.title), changed: Date.now() });
  const stateNow = (): State => ({ answers: now().answers, text: now().text });
  const change = (state: State): void => {
    const before = stateNow();
    setPast((all) => [...all.slice(1 - MOST_UNDO), before]);
    setFuture([]);
    enter(state);
  };
  const step = (from: readonly State[], setFrom: typeof setPast, setTo: typeof setPast): void => {
    const state = from.at(-1);
    if (state === undefined) return;
    const before = stateNow();
    setTo((all) => [...all, before]);
    setFrom(from.slice(0, -1));
    enter(state);
  };
  return {
    deal,
    keeping,
    unkept,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => step(past, setPast, setFuture),
    redo: () => step(future, setFuture, setPast),
    answer: (answers) => {
      const { answers: before, text, language } = now();
      const redrafted = before === null ? null : redraft(before, answers, text, language);
      if (redrafted !== null) change({ answers, text: redrafted });
      return redrafted !== null;
    },
    write: (text) => {
      if (text !== now().text) change({ answers: now().answers, text });
    },
    reload,
    saveAsCopy: async () => {
      const copy = copyOf(now(), now().title);
      const outcome = await keepDeal(copy);
      if (outcome === "kept") return copy.id;
      failed(outcome);
      return null;
    },
  };
}

/** As the file calls it. */
function titleOf({ text, answers }: State, fallback: string): string {
  const line = /^title:[ \t]*(.+)$/m.exec(text)?.[1]?.trim() ?? "";
  const bare = /^(["'])(.*)\1$/.exec(line)?.[2] ?? line;
  return bare || answers?.title || fallback;
}
