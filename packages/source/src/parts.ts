/**
 * The parts that schemas are made of: text, annotations, described keys, maps by key.
 *
 * Any map may carry a `source` or `note` in text. In a map whose keys the user chooses, an item may have that name
 * too: it is an annotation only if it is text, so no item of such a map may be text.
 */

import * as z from "zod";
import { TEXT_LIMITS } from "./limits.ts";

/**
 * What has no place in text: halves of characters and what is none, with which Word and Excel refuse a whole document, and
 * what turns the direction of writing, so that a number reads as another.
 */
const UNFIT = String.raw`\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069`;
/** Nor on one line. */
const BREAKING = String.raw`\p{Cc}\u2028\u2029`;

/** Text without what has no place on a line. */
export const onOneLine = (text: string): string =>
  text.replaceAll(new RegExp(`[${BREAKING}${UNFIT}]`, "gu"), "");

/** Short text on one line. */
export const TEXT = z
  .string()
  .trim()
  .min(1)
  .max(TEXT_LIMITS.text)
  .regex(new RegExp(`^[^${BREAKING}${UNFIT}]*$`, "u"));

const NOTE = z
  .string()
  .max(TEXT_LIMITS.note)
  .regex(new RegExp(`^[^${UNFIT}]*$`, "u"));

const SOURCE = { description: "Where the numbers beside it come from" };
const REMARK = { description: "Anything worth saying about what stands beside it" };

export const annotations = { source: NOTE.nullish().meta(SOURCE), note: NOTE.nullish().meta(REMARK) };

/** Letters of any script, digits, _ and -, starting with a letter. */
export const KEY = new RegExp(`^\\p{L}[\\p{L}\\p{M}\\p{Nd}_-]{0,${TEXT_LIMITS.key - 1}}$`, "u");

export function described<T extends z.ZodRawShape>(description: string, shape: T) {
  return z.strictObject({ ...shape, ...annotations }).meta({ description });
}

export function required<T extends z.ZodType>(schema: T, description: string, example: unknown): T {
  return schema.meta({ description, examples: [example] });
}

/** `fallback` is what an absent key means; null where absence is a meaning of its own. */
export function optional<T extends z.ZodType>(
  schema: T,
  description: string,
  fallback: unknown,
  example?: unknown,
) {
  const meta = fallback === null ? { description } : { description, default: fallback };
  return schema.nullish().meta(example === undefined ? meta : { ...meta, examples: [example] });
}

/** A map of at most `most` items, whose keys the user chooses. */
export function named<T extends z.ZodType>(item: T, most: number) {
  const maxProperties = most + Object.keys(annotations).length;
  return z
    .object({
      source: z.union([item, NOTE.meta(SOURCE)]).optional(),
      note: z.union([item, NOTE.meta(REMARK)]).optional(),
    })
    .catchall(item)
    .meta({ propertyNames: { pattern: KEY.source }, maxProperties });
}

/** The items of a map made by `named`, without its annotations. */
export function itemsOf<T>(
  map: Readonly<Record<string, T>> | null | undefined,
): readonly (readonly [string, Exclude<T, string | undefined>])[] {
  const items: [string, Exclude<T, string | undefined>][] = [];
  for (const [key, value] of Object.entries(map ?? {})) {
    if (!isAnnotation(key, value)) items.push([key, value as Exclude<T, string | undefined>]);
  }
  return items;
}

export function isAnnotation(key: string, value: unknown): boolean {
  return (key === "source" || key === "note") && (typeof value === "string" || value === undefined);
}
