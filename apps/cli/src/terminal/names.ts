/** Keys on the command line: the party, asset or channel that is meant, or the nearest one. */
import { nearest } from "@linchpin/source";
import { UsageProblem } from "./io.ts";

/** A word that nobody knows: what was looked for, and the nearest word, or else all that there are. */
export function unknownWord(
  problem: string,
  word: string,
  known: readonly string[],
  otherwise = `there are ${known.join(", ")}`,
): UsageProblem {
  const near = nearest(word, known);
  return new UsageProblem(`${problem}; ${near === null ? otherwise : `did you mean ${near}?`}`);
}

/** Index of the item with this key, or of the party with this name. */
export function find(
  what: string,
  word: string,
  items: readonly { readonly key: string; readonly name?: string }[],
): number {
  const index = items.findIndex((item) => item.key === word || item.name === word);
  if (index >= 0) return index;
  const keys = items.map((item) => item.key);
  throw unknownWord(
    `"${word}" is no ${what} of this deal`,
    word,
    keys,
    `the deal has ${keys.join(", ") || "none"}`,
  );
}

/** Indices of a comma-separated list of keys, without repeats. */
export function findAll(
  what: string,
  list: string | null,
  items: readonly { readonly key: string }[],
): readonly number[] | null {
  if (list === null) return null;
  const words = list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return [...new Set(words.map((word) => find(what, word, items)))].sort((a, b) => a - b);
}
