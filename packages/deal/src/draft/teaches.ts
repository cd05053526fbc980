/**
 * What a thing teaches of which part. By its kind where that fits; a recipe, a drawing or a source that would teach nothing of the
 * parts that were named is taken to teach the one that took most, or those that it was said to be about, as no such thing is free.
 *
 * Example: a recipe of a sensor whose only part is electronics teaches that part.
 */
import { itemsOf } from "@linchpin/source";
import type { Answers } from "./answers.ts";
import type { Spread3 } from "./facts.ts";
import { developed } from "./quantities.ts";
import { KIND_FACTS } from "./kinds.ts";
import { THING_FACTS, type Thing } from "./things.ts";

export interface Teaches {
  /** By key of the part, the share of it that is given away. */
  readonly parts: readonly (readonly [part: string, share: Spread3])[];
  /** Nothing of what was named fits it: which part it is taken to teach is a guess. */
  readonly guessed: boolean;
}

/** Things that hold know-how whatever they are about. What only shows or names the product may well teach nothing. */
const HOLDS: readonly Thing[] = [
  "partslist",
  "drawings",
  "tooling",
  "recipe",
  "source",
  "dossier",
  "training",
  "package",
];

type Item = Exclude<NonNullable<Answers["things"]>[string], string | undefined>;

export function teachesOf(answers: Answers, thing: Item): Teaches {
  const { reveals } = THING_FACTS[thing.kind];
  const parts = itemsOf(answers.parts);
  const about = parts.filter(([key]) => thing.about?.includes(key) ?? true);
  const fitting = about.flatMap(([key, { sort }]) => {
    const share = reveals[sort];
    return share === undefined ? [] : [[key, share] as const];
  });
  const most = Object.values(reveals).toSorted((a, b) => b.likely - a.likely)[0];
  if (fitting.length > 0 || most === undefined || !HOLDS.includes(thing.kind))
    return { parts: fitting, guessed: false };
  const open = about.filter(([, { sort }]) => sort !== "published").map(([key]) => key);
  const said = (thing.about ?? []).length > 0;
  const taught = said ? open : dearest(answers, open);
  return { parts: taught.map((key) => [key, most] as const), guessed: !said && taught.length > 0 };
}

/** Of these parts the one that takes most to rebuild, the first of equals. */
function dearest(answers: Answers, keys: readonly string[]): readonly string[] {
  const { parts } = developed(answers, KIND_FACTS[answers.kind]);
  const cost = (key: string): number => parts.get(key)?.cost.likely ?? 0;
  return keys.toSorted((a, b) => cost(b) - cost(a)).slice(0, 1);
}

/** The part that each thing is only guessed to teach, by key of the thing. */
export const guessedParts = (answers: Answers): ReadonlyMap<string, string> =>
  new Map(
    itemsOf(answers.things).flatMap(([key, thing]) => {
      const { parts, guessed } = teachesOf(answers, thing);
      return guessed ? [[key, parts[0]![0]] as const] : [];
    }),
  );
