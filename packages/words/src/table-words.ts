/** What every language has to say of the table, complete by type: a new kind of event or move does not compile without it. */
import type { EventKind, Offer, OwnerKind, OwnerMove, PartyAct, PartyKind, PlayEvent } from "@linchpin/table";
import type { Labels } from "./labels.ts";

type Of<U, K> = Extract<U, { readonly kind: K }>;

/** A sentence for each kind of event; null: never one; empty: not in this case. */
export type EventTable<Rest extends readonly unknown[]> = {
  readonly [K in EventKind]: ((event: Of<PlayEvent, K>, ...rest: Rest) => string) | null;
};

/** What a party did in a week, as news. Null: it is no news. */
export type NewsTable = {
  readonly [K in PartyKind]:
    | ((name: string, act: Of<PartyAct, K>, labels: Labels, left: number) => string)
    | null;
};

/** That a party agrees to an offer of the owner's, as news. */
export type AgreesWords = (name: string, offer: Offer, labels: Labels) => string;

interface Question<M> {
  /** `asked`: the asset that the party asked for; null: none. */
  readonly title: (labels: Labels, move: M, asked: number | null, left: number) => string;
  readonly yes: string;
}

/** The question before a move of the owner's. Null: it is done at once. */
export type QuestionTable = { readonly [K in OwnerKind]: Question<Of<OwnerMove, K>> | null };

export const TERM_FIELDS = [
  "royalty",
  "upfront",
  "minimum",
  "term",
  "channels",
  "exclusive",
  "supplies",
  "milestones",
  "transfers",
  "penalty",
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** What became of a party's licence. */
export type LicenceEnd = "kept" | "stopped" | "alone" | "none";
