/** With which terms a sheet opens, and what they are: the last ones between the two, or a draft that may be signed. */
import type { Draft } from "@linchpin/coach";
import type { Terms } from "@linchpin/deal";
import type { Match } from "./match.ts";
import { firstTerms, lastTerms } from "./terms-draft.ts";

export interface Opening {
  readonly terms: Terms;
  /**
   * `nearer`: what was last between the two would be refused by now; `once`: nothing would be signed before the party is convinced;
   * `plain`: nobody looked whether they would be signed.
   */
  readonly is: "theirs" | "yours" | "first" | "nearer" | "once" | "none" | "plain";
}

/** `draft`: by the owner's reading; null: nobody looked. */
export function openingOf(match: Match, party: number, draft: Draft | null): Opening {
  const last = lastTerms(match, party);
  // What a party itself put forward it signs, so nothing worse for the owner stands in its place.
  if (last?.whose === "theirs") return { terms: last.terms, is: "theirs" };
  if (draft === null) return { terms: firstTerms(match, party), is: last?.whose ?? "plain" };
  const { terms, from } = draft;
  if (from === "last") return { terms, is: last?.whose ?? "plain" };
  if (from !== "usual") return { terms, is: from };
  return { terms, is: last === null ? "first" : "nearer" };
}
