/**
 * What somebody can be up to with a whole text, and the words that tell: by intent, the cues that speak for it, each with a
 * weight. 3 says it by itself ("we withdraw"), 2 mostly does, 1 is a hint that needs another.
 *
 * A cue is the source of a pattern over plain text with marks; `<party>`, `<asset>`, `<money>` and the other kinds of marks stand
 * for one. A language is a folder: its cues, the frame around them, and its harmless words.
 */
import type { AssetKind } from "@linchpin/deal";
import { any, KINDS } from "./marks.ts";

export const INTENTS = [
  "give",
  "sign",
  "refuse",
  "terms",
  "agreement",
  "tell",
  "ask",
  "open",
  "leave",
  "build",
] as const;
export type Intent = (typeof INTENTS)[number];

export const WEIGHTS = [3, 2, 1] as const;
export type Weight = (typeof WEIGHTS)[number];

export type Cues = Readonly<Partial<Record<Weight, readonly string[]>>>;

export type IntentCues = Readonly<Record<Intent, Cues>>;

/** What stands around a cue in a language: sources of patterns, like the cues. */
export interface Frame {
  /** What turns the cue behind it round, within its part. */
  readonly not: string;
  /** Divides parts; what stands before one of `but` is conceded, and so is what stands behind one of `although`. */
  readonly but: string;
  readonly although: string;
  /** A question that puts something forward: "can we …", "what if …". */
  readonly suggests: string;
  /** A question mark behind it asks nothing: "…, right?" */
  readonly tag: string;
  /** A question that is a no: "why should we …?" */
  readonly rhetoric: string;
  /** A question of these is none about what they mean to do: the weather, and what lies on the table. */
  readonly idle: string;
  /** What one talks of between two meetings: the journey, the weather, the table. A no in it refuses nothing. */
  readonly chat: string;
  /** What binds nothing and is left out: "after talking with my partner", "let me know what you think". */
  readonly aside: string;
  /** Something else must come first, or come back. */
  readonly hinge: string;
  /** By kind of asset, what the only one of the kind, or the one that was asked for, may be called. */
  readonly called: Readonly<Partial<Record<AssetKind, string>>>;
  /** Names too common for that, of what was asked for alone. */
  readonly asked: Readonly<Partial<Record<AssetKind, string>>>;
  /** What a training or a visit that was asked for is spoken of by: "come over". */
  readonly hosted: string;
}

/** One of these words. */
export const anyOf = (list: string): string =>
  `(?:${list
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})`;

/** One of these English verbs in any regular form; an odd form stands in the list by itself. */
export const verbs = (list: string): string => anyOf(list.trim().split(/\s+/).flatMap(formsOf).join(" "));

function formsOf(verb: string): readonly string[] {
  const stem = verb.replace(/e$/, "");
  const last = verb.at(-1)!;
  return [verb, `${verb}s`, `${verb}es`, `${stem}ing`, `${stem}ed`, `${verb}${last}ing`, `${verb}${last}ed`];
}

/** At most so many words between. */
export const within = (most: number): string => `(?: [a-z]+){0,${most}}? `;

/** A pattern with its marks written out. */
export const written = (source: string): string =>
  source.replaceAll(/<([a-z]+)>/g, (whole, name: string) => {
    if (name === "asset") return any("asset", "vague");
    const kind = KINDS.find((each) => each === name);
    return kind === undefined ? whole : any(kind);
  });
