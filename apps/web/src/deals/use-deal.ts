/**
 * A deal that is being worked on: answers and file in step, undo, kept at every change.
 *
 * The file is what counts. A change of answers is carried into it and leaves what was corrected; a change of the file leaves
 * the answers as they are.
 */
import { draftText, redraft, type Answers } from "@linchpin/deal";
import { useCallback, useEffect, useRef, useState } from "react";
import { keepDeal, onOtherTab, readDeal, type Keeping, type KeptDeal } from "./shelf.ts";
import { newId } from "../games/shelf.ts";

/** States that can be gone back to. */
const MOST_UNDO = 200;
const KEEP_AFTER = 250;

export interface DealDesk {
  readonly deal: KeptDeal;
  readonly keeping: Keeping;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** False: the file must be mended first. */
  readonly answer: (answers: Answers) => boolean;
  readonly write: (text: string) => void;
  /** After another tab has changed it: take what stands there, or keep this one as a copy. */
  readonly reload: () => void;
  readonly saveAsCopy: () => Promise<string>;
}

type State = Pick<KeptDeal, "answers" | "text">;

export function useDeal(id: string): DealDesk | "missing" | null {
  const [deal, setDeal] = useState<KeptDeal | "missing" | null>(null);
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const [past, setPast] = useState<readonly State[]>([]);
  const [future, setFuture] = useState<readonly State[]>([]);
  const latest = useRef<KeptDeal | null>(null);
  const timer = useRef(0);
  const writing = useRef(Promise.resolve());

  const load = useCallback(async (): Promise<void> => {
    const found = (await readDeal(id).catch(() => undefined)) ?? null;
    latest.current = found;
    setDeal(found ?? "missing");
    setKeeping("kept");
    setPast([]);
    setFuture([]);
  }, [id]);

  useEffect(() => {
    void load();
  }, [load]);

  const store = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    writing.current = writing.current.then(async () => {
      const now = latest.current;
      if (now === null) return;
      const outcome = await keepDeal(now);
      setKeeping(outcome);
      if (outcome !== "kept") return;
      const next = { ...latest.current!, revision: now.revision + 1 };
      latest.current = next;
      setDeal(next);
    });
    return writing.current;
  }, []);

  useEffect(
    () =>
      onOtherTab((changed) => {
        if (changed !== id) return;
        if (timer.current === 0) void load();
        else setKeeping("elsewhere");
      }),
    [id, load],
  );

  useEffect(() => {
    const leave = (): void => {
      if (timer.current !== 0) void store();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [store]);

  if (deal === null || deal === "missing") return deal;
  const become = (state: State): void => {
    const next = { ...latest.current!, ...state, title: titleOf(state, deal.title), changed: Date.now() };
    latest.current = next;
    setDeal(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void store(), KEEP_AFTER);
  };
  const change = (state: State): void => {
    const { answers, text } = latest.current!;
    setPast((all) => [...all.slice(1 - MOST_UNDO), { answers, text }]);
    setFuture([]);
    become(state);
  };
  const step = (from: readonly State[], setFrom: typeof setPast, setTo: typeof setPast): void => {
    const state = from.at(-1);
    if (state === undefined) return;
    const { answers, text } = latest.current!;
    setTo((all) => [...all, { answers, text }]);
    setFrom(from.slice(0, -1));
    become(state);
  };
  return {
    deal,
    keeping,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => step(past, setPast, setFuture),
    redo: () => step(future, setFuture, setPast),
    answer: (answers) => {
      const now = latest.current!;
      const before = now.answers;
      const text = before === null ? null : redraft(before, answers, now.text, now.language);
      if (text === null) return false;
      change({ answers, text });
      return true;
    },
    write: (text) => {
      if (text !== latest.current!.text) change({ answers: latest.current!.answers, text });
    },
    reload: () => void load(),
    saveAsCopy: async () => {
      const copy = { ...latest.current!, id: newId(), revision: 0 };
      await keepDeal(copy);
      return copy.id;
    },
  };
}

/** As the file calls it. */
function titleOf({ text, answers }: State, fallback: string): string {
  const line = /^title:[ \t]*(.+)$/m.exec(text)?.[1]?.trim() ?? "";
  const bare = /^(["'])(.*)\1$/.exec(line)?.[2] ?? line;
  return bare || answers?.title || fallback;
}

/** A deal that nobody has said anything about: wide ranges, and the least that a deal has. */
export function freshDeal(language: KeptDeal["language"], names: FreshNames): KeptDeal {
  const answers: Answers = {
    answers: 1,
    title: names.title,
    owner: names.owner,
    currency: "USD",
    kind: "other",
    parts: { core: { name: names.part, sort: "process" } },
    things: { brochure: { name: names.thing, kind: "brochure" } },
    parties: { first: { name: names.party, makes: "yes" } },
    channels: {
      market: {
        name: names.channel,
        through: ["first"],
        sales: { low: 200_000, likely: 1_000_000, high: 5_000_000 },
      },
    },
  };
  return {
    id: newId(),
    revision: 0,
    changed: Date.now(),
    title: names.title,
    answers,
    text: draftText(answers, language),
    language,
  };
}

export interface FreshNames {
  readonly title: string;
  readonly owner: string;
  readonly part: string;
  readonly thing: string;
  readonly party: string;
  readonly channel: string;
}
