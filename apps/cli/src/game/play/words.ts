/** What a person types in words of their own: read as moves to confirm, or as what it might have meant. */
import {
  doubtWords,
  heardWords,
  leftOut,
  leftOutWords,
  moveWords,
  reader,
  type Understood,
} from "@linchpin/words/understand";
import { refusalIn } from "@linchpin/words";
import { legal, objection, view, type OwnerMove } from "@linchpin/table";
import type { Menu } from "./choices.ts";
import type { Line } from "../../terminal/console.ts";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

/** Nobody is in front in a terminal: whom one means is said. */
export const understand = ({ position, both, language }: Sitting, text: string): Promise<Understood> =>
  reader({
    text,
    language,
    front: null,
    labels: both,
    view: view(position, 0),
    legal: legal(position, 0) as readonly OwnerMove[],
    objection: (move) => objection(position, 0, move),
  });

export const moveLine = ({ labels, position }: Sitting, move: OwnerMove): string =>
  moveWords(labels, view(position, 0), move);

/** What was made of it, but for the moves that are to be confirmed. */
export function wordsLines(sitting: Sitting, found: Understood): readonly Line[] {
  const { language, labels } = sitting;
  const { read } = UI[language].table;
  if (found.kind === "unclear") {
    const heard = heardWords(labels, found.heard);
    return [{ text: doubtWords(language, found.doubt) + (heard === "" ? "" : ` ${read.heard(heard)}`) }];
  }
  const left = leftOutWords(labels, leftOut(found));
  const closed = found.closed.map(({ move, fault }) => ({
    text: read.closed(moveLine(sitting, move), refusalIn(labels, fault)),
  }));
  return left === "" ? closed : [{ text: left }, ...closed];
}

/** The moves that come near, as choices; null: none does. */
export function nearestMenu(sitting: Sitting, found: Understood): Menu | null {
  if (found.kind === "moves" || found.nearest.length === 0) return null;
  const ui = UI[sitting.language];
  const items = found.nearest.map((move) => ({
    label: moveLine(sitting, move),
    go: { kind: "move", move } as const,
  }));
  return {
    title: ui.table.read.didYouMean,
    terms: null,
    items: [...items, { label: ui.back, go: { kind: "back" } }],
    main: false,
  };
}
