/**
 * Which texts a scenario needs, and what is wrong with those that a file has: each in both languages, none missing.
 */
import { type Deal } from "@linchpin/deal";
import { field, KEY, looseItems, nearest, problemAt, show, type Problem } from "@linchpin/source";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

const WHOLE = ["title", "summary", "scene", "role", "goodEnd", "owner.name", "owner.person"];
const OF_A_PARTY = ["name", "person", "wants", "about"];

const named = (prefix: string, items: readonly { readonly key: string }[]): readonly string[] =>
  items.map(({ key }) => `${prefix}.${key}`);

const keysOf = (value: unknown): readonly string[] => (looseItems(value) ?? []).map(([key]) => key);

/** The keys of the texts that a scenario file must have, in the order of the format. */
export function textKeys(file: unknown, deal: Deal): readonly string[] {
  const parties = deal.parties.map((party) => party.key);
  return [
    ...WHOLE,
    ...parties.flatMap((key) => OF_A_PARTY.map((part) => `party.${key}.${part}`)),
    ...parties.flatMap((key) =>
      keysOf(field(file, "parties", key, "types")).map((type) => `type.${key}.${type}`),
    ),
    ...keysOf(field(file, "events")).map((key) => `event.${key}`),
    ...named("asset", deal.assets),
    ...named("channel", deal.channels),
    ...named("component", deal.technology.components),
  ].filter((key) => key.split(".").every((part) => KEY.test(part)));
}

/** Texts that are missing, misspelt or there in one language only. */
export function checkTexts(file: unknown, deal: Deal): readonly Problem[] {
  const needed = textKeys(file, deal);
  const written = LANGUAGES.map((language) => keysIn(file, language));
  return LANGUAGES.flatMap((language, i) => {
    const here = written[i]!;
    // A language that is not there at all is one fault of the schema's, not a hundred of ours.
    if (here === null) return [];
    const elsewhere = written[1 - i] ?? [];
    const missing = [...new Set([...needed, ...elsewhere])].filter((key) => !here.includes(key));
    return [
      ...missing.map((key) => lacks(language, key, needed.includes(key))),
      ...here.flatMap((key) => stranger(language, key, missing)),
    ];
  });
}

const keysIn = (file: unknown, language: Language): readonly string[] | null =>
  looseItems(field(file, "texts", language))?.map(([key]) => key) ?? null;

function lacks(language: Language, key: string, needed: boolean): Problem {
  const problem = needed
    ? `lacks the text ${show(key)}`
    : `lacks the text ${show(key)}, which the other language has`;
  return problemAt(["texts", language], problem, `write \`${key}: …\` under ${language}`, "key");
}

/** A text that looks like one that is missing. Others are an author's own. */
function stranger(language: Language, key: string, missing: readonly string[]): readonly Problem[] {
  const meant = missing.includes(key) ? null : nearest(key, missing);
  if (meant === null) return [];
  return [
    problemAt(["texts", language, key], "is no text of this scenario", `did you mean "${meant}"?`, "key"),
  ];
}
