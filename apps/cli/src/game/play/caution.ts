/** The question before a move that cannot be undone, and what terms would be worth: a bare warning in an exam. */
import { askedBefore, pricesAt } from "@linchpin/match";
import type { Terms } from "@linchpin/deal";
import type { OwnerMove } from "@linchpin/table";
import type { Line } from "../../terminal/console.ts";
import { tableWords } from "@linchpin/words";
import { valueOfTerms } from "./figures.ts";
import type { Sitting } from "../sitting.ts";
import { termsVerdict } from "./terms-words.ts";

/** Lines to read before confirming; null: nothing to confirm. */
export function cautionFor(sitting: Sitting, move: OwnerMove): readonly Line[] | null {
  const { labels, position } = sitting;
  const asked = askedBefore(sitting, labels, move, pricesAt(position));
  if (asked === null) return null;
  return [
    { text: asked.title, paint: "bold" },
    ...verdict(sitting, termsIn(sitting, move)),
    ...asked.lines.map(({ text, loses }): Line => (loses ? { text, paint: "lost" } : { text })),
  ];
}

/** The terms that a move would sign; null: none. */
function termsIn({ position }: Sitting, move: OwnerMove): Terms | null {
  if (move.kind === "propose") return move.terms;
  return move.kind === "accept" ? position.parties[move.party - 1]!.proposal : null;
}

const verdict = (sitting: Sitting, terms: Terms | null): readonly Line[] =>
  sitting.exam || terms === null
    ? []
    : [
        ...termsVerdict(sitting, terms, valueOfTerms(sitting, terms)),
        // A party reckons with those who could sell beside it, and so with less.
        { text: tableWords(sitting.labels).terms.atLeast, paint: "faint" },
      ];
