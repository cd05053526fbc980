/**
 * A drill: one position, one decision, verified. A position is a scenario, a seed and the moves up to it, as in a record,
 * so it is replayed, never stored; choices are moves in the notation of records.
 */
import type { Explanation, Principle } from "@linchpin/coach";
import type { Theme } from "./themes.ts";

export interface Drill {
  /** Eight letters and digits made from its content: the same drill has the same id everywhere. */
  readonly id: string;
  /** By the names of `variants.ts`. */
  readonly scenario: string;
  readonly seed: string;
  /** Every seat's moves so far, in notation, in order. */
  readonly moves: readonly string[];
  readonly kind: "one" | "all";
  readonly choices: readonly DrillChoice[];
  readonly themes: readonly Theme[];
  readonly principle: Principle | null;
  /** The answer goes against the principle of a station, for the reason in its explanation. */
  readonly against: Principle | null;
  /** Rating to start with. */
  readonly difficulty: number;
}

export interface DrillChoice {
  readonly move: string;
  /** V of it, points, and the standard error of its distance from the right one, both gradings together. */
  readonly value: number;
  readonly error: number;
  readonly right: boolean;
  /** Why, as facts. */
  readonly why: Explanation;
}

/** Least points between what is right and the best of what is wrong. */
export const GAP = 14;
/** Points within which choices are as right as each other. */
export const AS_RIGHT = 4;

/** Whether exactly the right choices were taken, by their numbers from 0. */
export const answeredRight = ({ choices }: Pick<Drill, "choices">, taken: readonly number[]): boolean =>
  choices.every(({ right }, i) => right === taken.includes(i));

/** Points by which the least of the right choices is ahead of the best of the wrong ones. */
export function gapOf({ choices }: Pick<Drill, "choices">): number {
  const values = (right: boolean): readonly number[] =>
    choices.filter((choice) => choice.right === right).map(({ value }) => value);
  return Math.min(...values(true)) - Math.max(...values(false));
}

/** Where a drill is in the app; the same for everybody. */
export const drillAddress = (id: string): string => `#/drill/${id}`;

const DIGITS = "0123456789abcdefghijkmnpqrstuvwxyz";
const ID_LENGTH = 8;

/** Digits of two sums over its content (FNV-1a with two starts), told apart by accident and not against malice. */
export function idOf({ scenario, seed, moves, kind, choices }: Omit<Drill, "id">): string {
  const parts = [
    scenario,
    seed,
    ...moves,
    kind,
    ...choices.map(({ move, right }) => `${right ? "+" : "-"}${move}`),
  ];
  const text = parts.join("\n");
  const sums = [sumOf(text, 0x811c9dc5), sumOf(text, 0x01000193)];
  return sums
    .map((sum) =>
      Array.from(
        { length: ID_LENGTH / 2 },
        (_, i) => DIGITS[Math.floor(sum / DIGITS.length ** i) % DIGITS.length]!,
      ),
    )
    .flat()
    .join("");
}

function sumOf(text: string, start: number): number {
  let sum = start;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return sum;
}
