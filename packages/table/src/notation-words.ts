/** Small parts of the notation: a parsed word or why not, and keys looked up with a suggestion. */
import { refuse, type Named, type NotationFault } from "./refusals.ts";

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: NotationFault };

export const found = <T>(value: T): Parsed<T> => ({ ok: true, value });
type Keyed = readonly { readonly key: string }[];

/** The index of a key; the case of letters does not matter where that leaves no doubt. */
export function keyIn(items: Keyed, word: string, what: Named): Parsed<number> {
  const exact = items.findIndex((item) => item.key === word);
  if (exact >= 0) return found(exact);
  const alike = [...items.keys()].filter((i) => items[i]!.key.toLowerCase() === word.toLowerCase());
  if (alike.length === 1) return found(alike[0]!);
  const keys = items.map((item) => item.key);
  return refuse({ kind: "unknown", what, word, known: keys });
}
