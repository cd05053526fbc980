/**
 * A text read as a format: by its schema, and by what must hold between its keys. Every fault comes at once.
 *
 *     readAs(text, () => ({ schema: cardSchema, check: () => [] }))
 */
import type * as z from "zod";
import type { Fault, Problem } from "./faults.ts";
import { jsonSchemaOf, type JsonSchema } from "./jsonschema.ts";
import { readText } from "./text.ts";
import { wordIssues, type KeyAdvice } from "./wording.ts";

export interface Format<T> {
  readonly schema: z.ZodType<T>;
  /** What the schema cannot say. It sees the file as written, faults and all. */
  readonly check: () => readonly Problem[];
  readonly advise?: KeyAdvice;
}

export type Read<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Made at the first fault: a right file does not need it. */
const wordings = new WeakMap<z.ZodType, JsonSchema>();

/** Never throws. `formatOf` says what the value of the text is to be read as. */
export function readAs<T>(text: string, formatOf: (value: unknown) => Format<T>): Read<T> {
  const read = readText(text);
  if (!read.ok) return read;
  const { value, locate } = read.source;
  const { schema, check, advise } = formatOf(value);
  const parsed = schema.safeParse(value);
  const problems = check();
  if (!parsed.success) {
    const wording = wordings.get(schema) ?? jsonSchemaOf(schema);
    wordings.set(schema, wording);
    return {
      ok: false,
      faults: locate([...wordIssues(parsed.error.issues, value, wording, advise), ...problems]),
    };
  }
  const faults = locate(problems);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, data: parsed.data };
}
