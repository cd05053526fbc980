/** What every part of the table needs: the game as it is shown, and what may be done with it. */
import type { Heard } from "@linchpin/words/understand";
import { type Figures, type Match, positionOf, readingOf } from "@linchpin/match";
import type { Labels } from "@linchpin/words";
import type { Terms } from "@linchpin/deal";
import { writePosition, type OwnerMove } from "@linchpin/table";
import { createContext, useContext, useEffect, useState } from "react";
import { useTongue } from "../app/tongue.tsx";
import { workshop } from "../workers/client.ts";
import type { TermsAhead } from "../workers/jobs.ts";

export interface TableContextValue {
  readonly sitting: Match;
  readonly figures: Figures | null;
  /** An earlier week is shown, or the talks are over: nothing can be done. */
  readonly looking: boolean;
  readonly waiting: boolean;
  /** Does a move, after asking where it cannot be undone. */
  readonly act: (move: OwnerMove) => void;
  /** Opens the term sheet for a party, with what was said of terms, or with terms that were said whole; null: closes it. */
  readonly sheet: (party: number | null, said?: readonly Heard[], whole?: Terms) => void;
  /** Puts a party in front. */
  readonly face: (party: number) => void;
  /** Takes the last move back; null: at this table what is done stays done. */
  readonly undo: (() => void) | null;
  /** Asks the coach about the move that is to be made; null: at this table there is none. */
  readonly askCoach: (() => void) | null;
  /** Whether the column of what one has is open, and what opens and closes it. */
  readonly yours: { readonly open: boolean; readonly toggle: () => void };
}

export const TableContext = createContext<TableContextValue | null>(null);

export function useTable(): TableContextValue & { readonly labels: Labels } {
  const value = useContext(TableContext)!;
  const { language } = useTongue();
  return { ...value, labels: value.sitting.labels[language] };
}

/** What terms are worth now and whether they would be signed; null while it is worked out, and in an exam. */
export function useTermsValue(sitting: Match, terms: Terms | null): TermsAhead | null {
  const [value, setValue] = useState<TermsAhead | null>(null);
  const { scenario, exam, turns } = sitting;
  const text = terms === null ? "" : JSON.stringify(terms);
  useEffect(() => {
    if (text === "" || exam) {
      setValue(null);
      return;
    }
    let wanted = true;
    const position = writePosition(positionOf(sitting));
    workshop()
      .ask(scenario.id, "terms", { position, terms: JSON.parse(text) as Terms, reading: readingOf(sitting) })
      .then((found) => (wanted ? setValue(found) : undefined))
      .catch((error: unknown) => console.error(error));
    return () => {
      wanted = false;
    };
    // The position is named by the number of turns; a new object for the same one changes nothing.
  }, [text, exam, scenario, turns.length]);
  return value;
}
