/**
 * Terms in one line: `royalty=5% upfront=200000 term=60 channels=oem,web transfers=spec@0,recipe@12`.
 *
 * Numbers are written so that they read back as the same number: a royalty as a percentage where that is exact. What is
 * left out is as `plainTerms` has it, or, if nothing is said of what is handed over, as `usualTerms` has it.
 */
import type { Terms } from "@linchpin/deal";
import { FIELDS, parseField, settles, writeFields } from "./notation-terms-fields.ts";
import { found, type Parsed } from "./notation-words.ts";
import { refuse } from "./refusals.ts";
import type { Scenario } from "./scenario.ts";
import { plainTerms, usualTerms } from "./terms-grid.ts";

export const writeTermsWords = ({ deal }: Scenario, terms: Terms): string =>
  writeFields(deal, terms)
    .map(([field, value]) => `${field}=${value}`)
    .join(" ");

export function parseTermsWords(scenario: Scenario, party: number, words: readonly string[]): Parsed<Terms> {
  // Where nothing is said of it, what is handed over is the usual; else exactly what is said.
  const said = words.some((word) => /^(?:suppli(?:ed|es)|transfers)=/i.test(word));
  let terms = said ? plainTerms(scenario, party) : usualTerms(scenario, party);
  const seen = new Set<string>();
  for (const word of words) {
    const cut = word.indexOf("=");
    const name = word.slice(0, Math.max(cut, 0)).toLowerCase();
    if (cut < 0) return refuse({ kind: "notPart", word });
    const field = FIELDS.find((each) => each.toLowerCase() === name);
    if (field === undefined) return refuse({ kind: "unknown", what: "part", word: name, known: FIELDS });
    if (seen.has(settles(field))) return refuse({ kind: "partTwice", part: field });
    seen.add(settles(field));
    const change = parseField(scenario.deal, field, word.slice(cut + 1));
    if (!change.ok) return change;
    terms = { ...terms, ...change.value };
  }
  return found(terms);
}
