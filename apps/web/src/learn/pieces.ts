/**
 * A text of the course cut where something stands in it: a figure in braces, a term of art.
 *
 *     piecesOf("Without you {vanishes} is gone", "en", null)   // text, figure "vanishes", text
 */
import type { Language } from "@linchpin/table";
import { GLOSSARY, type TermKey } from "../app/words/glossary.ts";

type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly name: string }
  | { readonly kind: "term"; readonly term: TermKey; readonly text: string };

/** Too plain to be explained in the middle of a sentence. */
const PLAIN: readonly TermKey[] = ["read", "seed", "release", "stops", "transfers"];

const isTerm = (key: string): key is TermKey => Object.hasOwn(GLOSSARY, key);

/** The names of the terms in a language, the longest first, so that a part of one is not taken for another. */
const namesIn = (language: Language): readonly (readonly [name: string, term: TermKey])[] =>
  Object.keys(GLOSSARY)
    .filter(isTerm)
    .filter((key) => !PLAIN.includes(key))
    .map((key) => [GLOSSARY[key].name[language], key] as const)
    .toSorted(([a], [b]) => b.length - a.length);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `met`: terms that have been explained already, and are added to; null: none is explained. */
export function piecesOf(text: string, language: Language, met: Set<string> | null): readonly Piece[] {
  const names = namesIn(language);
  const term = names.map(([name]) => escaped(name)).join("|");
  // Words of English are whole words, also in the plural.
  const pattern = language === "en" ? `\\b(?:${term})(?=s?\\b)` : term;
  const found = text.matchAll(new RegExp(`\\{([^{}]+)\\}|(${pattern})`, "giu"));
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of found) {
    const [whole, figure, name] = match;
    const key = name === undefined ? undefined : names.find(([each]) => same(each, name))?.[1];
    if (key !== undefined && (met === null || met.has(key))) continue;
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    if (figure !== undefined) pieces.push({ kind: "figure", name: figure });
    else if (key !== undefined) {
      met?.add(key);
      pieces.push({ kind: "term", term: key, text: whole });
    }
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
