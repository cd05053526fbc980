/**
 * The deal file: text in, a proven `Deal` out, or everything that is wrong with the text.
 *
 * `parseDeal` never throws. What it accepts satisfies every promise of `deal.ts`; nobody checks again.
 */

import { readAs, type Fault } from "@linchpin/source";
import { buildFile, type DealFile } from "./build.ts";
import { checkDeal } from "./checks.ts";
import { adviseDeal } from "./entries.ts";
import { dealSchema } from "./schema.ts";

export type DealResult =
  | { readonly ok: true; readonly file: DealFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function parseDeal(text: string): DealResult {
  const read = readAs(text, (value) => ({
    schema: dealSchema,
    check: () => checkDeal(value),
    advise: adviseDeal,
  }));
  return read.ok ? { ok: true, file: buildFile(read.data) } : read;
}
