/**
 * What is made out in a text is written into it as one private letter each, so that the patterns of either language can
 * speak of "a party" or "an amount" whatever it was called.
 *
 * Example: "send bohe the drawings" becomes "send P the A", with `things` telling which.
 */
import type { Named } from "./port.ts";

export const KINDS = [
  "party",
  "asset",
  "channel",
  "money",
  "percent",
  "months",
  "number",
  "nnn",
  "vague",
] as const;
export type MarkKind = (typeof KINDS)[number];

/** A name that fits several assets. */
interface Vague {
  readonly kind: "vague";
  readonly assets: readonly number[];
}

export type Thing = Named | Vague;

/** A thing where it stands. */
export interface Placed {
  readonly thing: Thing;
  readonly before: string;
  readonly after: string;
}

const FIRST = 0xe000;
const EACH = 0x100;

const range = (kind: MarkKind): string => {
  const from = FIRST + KINDS.indexOf(kind) * EACH;
  return `\\u${from.toString(16)}-\\u${(from + EACH - 1).toString(16)}`;
};

/** A class of the letters of these kinds, for a pattern. */
export const any = (...kinds: readonly MarkKind[]): string => `[${kinds.map(range).join("")}]`;

/** A letter of any kind. */
const LETTERS = new RegExp(any(...KINDS), "gu");

/** The texts with marks, and what each mark stands for. */
export class Marks {
  readonly #things: Thing[][] = KINDS.map(() => []);

  /** A letter for the thing, with blanks around it; "" when there are too many to tell apart. */
  mark(thing: Thing): string {
    const at = KINDS.indexOf(thing.kind);
    const own = this.#things[at]!;
    if (own.length >= EACH) return " ";
    own.push(thing);
    return ` ${String.fromCodePoint(FIRST + at * EACH + own.length - 1)} `;
  }

  thing(letter: string): Thing | null {
    const code = letter.codePointAt(0)! - FIRST;
    return this.#things[Math.floor(code / EACH)]?.[code % EACH] ?? null;
  }

  /** Every thing in a text with what is said before and behind it, in order. */
  placed(text: string): readonly Placed[] {
    return [...text.matchAll(LETTERS)].flatMap(({ 0: letter, index: at }) => {
      const thing = this.thing(letter);
      return thing === null ? [] : [{ thing, before: text.slice(0, at), after: text.slice(at + 1) }];
    });
  }

  /** The things of a kind in a text, in order. */
  of<K extends MarkKind>(text: string, kind: K): readonly Extract<Thing, { readonly kind: K }>[] {
    const found: Extract<Thing, { readonly kind: K }>[] = [];
    for (const letter of text) {
      const thing = this.thing(letter);
      if (thing !== null && isKind(thing, kind)) found.push(thing);
    }
    return found;
  }

  /** Whether a thing of any of these kinds is in a text. */
  has(text: string, ...kinds: readonly MarkKind[]): boolean {
    return kinds.some((kind) => this.of(text, kind).length > 0);
  }

  all(text: string): readonly Thing[] {
    return Array.from(text).flatMap((letter) => this.thing(letter) ?? []);
  }
}

const isKind = <K extends MarkKind>(thing: Thing, kind: K): thing is Extract<Thing, { readonly kind: K }> =>
  thing.kind === kind;
