/**
 * The terms file: text and the deal it belongs to in, proven `Terms` out, or everything that is wrong.
 *
 * The terms stand under `terms`, or are the whole file. `parseTerms` never throws.
 */

import type { Deal, Terms } from "../deal.ts";
import { field, readText, wordIssues } from "@linchpin/source";
import type { Fault, JsonSchema } from "@linchpin/source";
import { ascending, indexOf } from "./build.ts";
import { termsJsonSchema } from "./jsonschema.ts";
import { termsSchema, wrappedTermsSchema } from "./schema-terms.ts";
import type { RawTerms } from "./schema-terms.ts";
import { checkTerms } from "./termsfile-checks.ts";

export type TermsResult =
  | { readonly ok: true; readonly terms: Terms }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Made at the first fault: right terms do not need it. */
let wordingSchema: JsonSchema | null = null;

export function parseTerms(text: string, deal: Deal): TermsResult {
  const read = readText(text);
  if (!read.ok) return read;
  const { value, locate } = read.source;
  const inner = field(value, "terms");
  const wrapped = inner !== undefined;
  const parsed = wrapped ? wrappedTermsSchema.safeParse(value) : termsSchema.safeParse(value);
  const problems = checkTerms(wrapped ? inner : value, wrapped ? ["terms"] : [], deal);
  if (!parsed.success) {
    wordingSchema ??= termsJsonSchema();
    // The two ways to write terms: under `terms`, or as the whole file.
    const schema = wordingSchema.anyOf?.[wrapped ? 0 : 1] ?? wordingSchema;
    const wrong = wordIssues(parsed.error.issues, value, schema);
    return { ok: false, faults: locate([...wrong, ...problems]) };
  }
  const faults = locate(problems);
  if (faults.length > 0) return { ok: false, faults };
  const data = parsed.data;
  return { ok: true, terms: buildTerms("terms" in data ? data.terms : data, deal) };
}

function buildTerms(raw: RawTerms, deal: Deal): Terms {
  const assets = indexOf(deal.assets);
  return {
    party: indexOf(deal.parties).get(raw.party)! + 1,
    upfront: raw.upfront ?? 0,
    milestones: (raw.milestones ?? []).map(({ month, amount }) => ({ month, amount })),
    royalty: raw.royalty ?? 0,
    minimum: raw.minimum ?? 0,
    term: raw.term ?? deal.horizon,
    channels: ascending(raw.channels, indexOf(deal.channels)),
    transfers: (raw.transfers ?? []).map(({ asset, month }) => ({ asset: assets.get(asset)!, month })),
    supplied: raw.supplied ?? false,
    penalty: raw.penalty ?? 0,
  };
}
