/** What is weighed, as the makers of moves take it; and what they give back. */
import type { OwnerMove } from "@linchpin/table";
import type { Scene } from "./act.ts";
import * as cue from "./cues.ts";
import type { Intent } from "./intents.ts";
import { eitherOf } from "./lexica.ts";
import type { Doubt } from "./port.ts";
import type { Part, Weights } from "./weigh.ts";

export interface Case {
  readonly scene: Scene;
  readonly text: string;
  readonly parts: readonly Part[];
  /** By part. */
  readonly weights: readonly Weights[];
}

/** Moves to confirm; or what is in doubt, and the moves to choose from. */
export type Meant =
  | { readonly kind: "moves"; readonly moves: readonly OwnerMove[] }
  | { readonly kind: "doubt"; readonly doubt: Doubt; readonly nearest: readonly OwnerMove[] };

export const moves = (...all: readonly OwnerMove[]): Meant => ({ kind: "moves", moves: all });

/** What is meant is known, and which of these is not: of those with whoever is spoken to, if there are any. */
export function choose(
  { scene }: Case,
  doubt: Doubt,
  kinds: readonly OwnerMove["kind"][],
): Meant & { readonly kind: "doubt" } {
  const all = scene.spoken.legal.filter(({ kind }) => kinds.includes(kind));
  const own = all.filter((move) => !("party" in move) || move.party === scene.addressee);
  return { kind: "doubt", doubt, nearest: (own.length > 0 ? own : all).slice(0, MOST) };
}
const MOST = 4;

/** What is said for an intent: the parts that do. */
export const saying = ({ parts, weights }: Case, intent: Intent): string =>
  parts.flatMap(({ text }, i) => (weights[i]![intent].for > 0 ? [text] : [])).join(", ");

export const isAsked = ({ parts }: Case): boolean => parts.some(({ asks }) => asks);

/** Something else must come first: said in so many words, or by anything that may be a condition. */
export const HINGE = eitherOf(({ hinge }) => hinge);
export const isHinged = (text: string): boolean => cue.CONDITION.test(text) || cue.ONLY.test(text);

/** A condition on what they asked for. */
export const hinged = (each: Case): Meant => choose(each, "condition", ["trade", "refuse"]);
