/** With which terms a sheet opens, and what they are: the last ones between the two, or a draft that may be signed. */
import type { Draft } from "@linchpin/coach";
import type { Terms } from "@linchpin/deal";
import type { Match } from "./match.ts";
import { firstTerms, lastTerms } from "./terms-draft.ts";

export interface Opening {
  readonly terms: Terms;
  /** `instead`: the party's own terms stand, and can be accepted; `nearer`: what was last between the two would be refused by now; `plain`: nobody looked whether they would be signed. */
  readonly is: "theirs" | "yours" | "first" | "instead" | "nearer" | "none" | "plain";
}

/** `draft`: by the owner's reading; null: nobody looked. */
export function openingOf(match: Match, party: number, draft: Draft | null): Opening {
  const last = lastTerms(match, party);
  if (draft === null) return { terms: firstTerms(match, party), is: last?.whose ?? "plain" };
  const { terms, from } = draft;
  if (from === "last") return { terms, is: last?.whose ?? "plain" };
  // What the party itself put forward it signs: there is something to begin with.
  if (last?.whose === "theirs")
    return from === "none" ? { terms: last.terms, is: "theirs" } : { terms, is: "instead" };
  return { terms, is: from === "none" ? "none" : last === null ? "first" : "nearer" };
}
