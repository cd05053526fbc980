/**
 * Which texts a scenario needs, and what is wrong with those that a file has: each in both languages, none missing.
 */
import type { Scenario } from "./scenario.ts";
import type { Made } from "./default/scenario-default.ts";
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

/** The keys of the texts that a scenario has. */
export function textKeysOf({ deal, parties, events }: Scenario): readonly string[] {
  const types = deal.parties.map(({ key }, i) => [key, { types: keysAlone(parties[i]!.types) }] as const);
  return textKeys({ parties: Object.fromEntries(types), events: keysAlone(events) }, deal);
}

/** A map of which only the keys matter. */
export const keysAlone = (items: readonly { readonly key: string }[]): object =>
  Object.fromEntries(items.map(({ key }) => [key, {}]));

/**
 * Texts that are missing, misspelt or there in one language only. A text that can be made from the deal may be left out;
 * where it is written, then in both languages. `whole`: the file with the parts that it leaves to the deal.
 */
export function checkTexts(file: unknown, whole: unknown, deal: Deal, made: Made): readonly Problem[] {
  const needed = textKeys(whole, deal);
  const written = LANGUAGES.map((language) => keysIn(file, language));
  const unwritten = needed.filter((key) => written.some((here) => here?.includes(key) !== true));
  const own = unwritten.filter((key) => !Object.hasOwn(made().texts.en, key));
  return LANGUAGES.flatMap((language, i) => {
    const here = written[i] ?? [];
    const elsewhere = written[1 - i] ?? [];
    // A language that is not there at all is one fault, not a hundred.
    if (written[i] === null && elsewhere.length > 0) return [lacksLanguage(language)];
    const missing = [...new Set([...own, ...elsewhere])].filter((key) => !here.includes(key));
    const open = needed.filter((key) => !here.includes(key));
    return [
      ...missing.map((key) => lacks(language, key, needed.includes(key))),
      ...here.flatMap((key) => stranger(language, key, needed.includes(key) ? [] : open)),
    ];
  });
}

const lacksLanguage = (language: Language): Problem =>
  problemAt(
    ["texts"],
    `has nothing under ${language}`,
    `write every text that the other language has under ${language} too, or leave texts out`,
    "key",
  );

const keysIn = (file: unknown, language: Language): readonly string[] | null =>
  looseItems(field(file, "texts", language))?.map(([key]) => key) ?? null;

function lacks(language: Language, key: string, needed: boolean): Problem {
  const problem = needed
    ? `lacks the text ${show(key)}`
    : `lacks the text ${show(key)}, which the other language has`;
  return problemAt(["texts", language], problem, `write \`${key}: …\` under ${language}`, "key");
}

/** A text that looks like one that is not written. Others are an author's own. */
function stranger(language: Language, key: string, open: readonly string[]): readonly Problem[] {
  const meant = nearest(key, open);
  if (meant === null) return [];
  return [
    problemAt(["texts", language, key], "is no text of this scenario", `did you mean "${meant}"?`, "key"),
  ];
}
