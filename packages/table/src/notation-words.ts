/** Small parts of the notation: a parsed word or why not, and keys looked up with a suggestion. */
import { suggest } from "@linchpin/source";

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

export const found = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({
  ok: false,
  reason,
});

type Keyed = readonly { readonly key: string }[];

/** The index of a key; the case of letters does not matter where that leaves no doubt. */
export function keyIn(items: Keyed, word: string, what: string, plural: string): Parsed<number> {
  const exact = items.findIndex((item) => item.key === word);
  if (exact >= 0) return found(exact);
  const alike = [...items.keys()].filter((i) => items[i]!.key.toLowerCase() === word.toLowerCase());
  if (alike.length === 1) return found(alike[0]!);
  const keys = items.map((item) => item.key);
  return refuse(`"${word}" is no ${what} of this deal; ${suggest(word, keys, plural)}`);
}
