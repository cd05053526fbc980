/**
 * The deal file: text in, a proven `Deal` out, or everything that is wrong with the text.
 *
 * `parseDeal` never throws. What it accepts satisfies every promise of `deal.ts`; nobody checks again.
 */

import { readText, wordIssues } from "@linchpin/source";
import type { Fault, JsonSchema } from "@linchpin/source";
import { buildFile } from "./build.ts";
import type { DealFile } from "./build.ts";
import { checkDeal } from "./checks.ts";
import { adviseDeal } from "./entries.ts";
import { dealJsonSchema } from "./jsonschema.ts";
import { dealSchema } from "./schema.ts";

export type DealResult =
  | { readonly ok: true; readonly file: DealFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Made at the first fault: a right file does not need it. */
let wordingSchema: JsonSchema | null = null;

export function parseDeal(text: string): DealResult {
  const read = readText(text);
  if (!read.ok) return read;
  const { value, locate } = read.source;
  const parsed = dealSchema.safeParse(value);
  const problems = checkDeal(value);
  if (!parsed.success) {
    wordingSchema ??= dealJsonSchema();
    const wrong = wordIssues(parsed.error.issues, value, wordingSchema, adviseDeal);
    return { ok: false, faults: locate([...wrong, ...problems]) };
  }
  const faults = locate(problems);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: buildFile(parsed.data) };
}
