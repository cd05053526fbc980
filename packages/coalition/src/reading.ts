/**
 * What every reader of a file gives: the value, or every fault with where it is and what to write instead.
 *
 * Readers take text and give data; nothing here opens a file. No text makes a reader throw.
 */

export interface ReadingFault {
  /** "line 3, column 5", or the key of a value, such as `worths["a b"]`. Lines and columns count from 1. */
  readonly where: string;
  readonly problem: string;
  readonly remedy: string;
}

/** The value, or at least one fault. */
export type Reading<T> = { readonly ok: true; readonly value: T } | Refusal;

export const readValue = <T>(value: T): Reading<T> => ({ ok: true, value });

export interface Refusal {
  readonly ok: false;
  readonly faults: readonly ReadingFault[];
}

export const refused = (faults: readonly ReadingFault[]): Refusal => ({ ok: false, faults });

/** The longest text that a reader looks at: 16 MiB in UTF-16 units. */
const MAX_TEXT = 16 * 2 ** 20;

/** A fault when the text is too long to be read, else null. */
export const lengthFault = (text: string): ReadingFault | null =>
  text.length <= MAX_TEXT
    ? null
    : {
        where: "the whole text",
        problem: `It has ${text.length} characters.`,
        remedy: `Keep it to ${MAX_TEXT} characters.`,
      };

/** Where an offset of the text is. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `line ${line}, column ${offset - before.lastIndexOf("\n")}`;
}

/** A part of a text in quotation marks, cut short where it is long. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
