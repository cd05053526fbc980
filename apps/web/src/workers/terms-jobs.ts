/** What sheets of terms are worth, for a page on which they are changed. */
import { parseDeal, termsFigures, type Terms } from "@linchpin/deal";

export interface SheetWorth {
  readonly toOwner: number;
  readonly toParty: number;
  readonly signs: boolean;
  /** Null: it never stops within the term. */
  readonly stopsAt: number | null;
}

/** Of a text without faults. */
export function worthOf(text: string, sheets: readonly Terms[]): readonly SheetWorth[] {
  const read = parseDeal(text);
  if (!read.ok) throw new Error("the file has faults");
  return sheets.map((terms) => {
    const { toOwner, toParty, signs, stopsAt } = termsFigures(read.file.deal, terms);
    return { toOwner, toParty, signs, stopsAt };
  });
}
