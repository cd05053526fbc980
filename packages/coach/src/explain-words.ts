/** What each language has to say: one typed table, so that none can miss a word. */
import type { OwnerMove } from "@linchpin/table";
import type { Principle } from "./principles.ts";
import type { Grade } from "./value.ts";

export type Language = "en" | "zh";

/** What a scenario calls things, and how an amount is written. */
export interface Names {
  readonly party: (seat: number) => string;
  readonly asset: (asset: number) => string;
  readonly channel: (channel: number) => string;
  readonly money: (amount: number) => string;
}

/** The parts of a move that a sentence may name; what it has not is empty. */
export interface Said {
  readonly party: string;
  readonly asset: string;
  readonly channel: string;
  readonly weeks: string;
  readonly deposit: string | null;
  readonly royalty: string;
  readonly upfront: string | null;
}

type Phrase = (said: Said) => string;

export interface Words {
  /** What was done, as a sentence. */
  readonly did: Readonly<Record<OwnerMove["kind"], Phrase>>;
  /** The same as a thing to do, to stand after "Better:". */
  readonly doing: Readonly<Record<OwnerMove["kind"], Phrase>>;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly saved: (money: string, months: string) => string;
  readonly shareFell: (money: string) => string;
  readonly shareRose: (money: string) => string;
  readonly between: string;
  readonly fine: (grade: string) => string;
  readonly lost: (grade: string, points: string, money: string) => string;
  readonly unsure: (mild: string, severe: string, points: string) => string;
  readonly better: (move: string) => string;
  readonly onlyMove: (points: string) => string;
  readonly principles: Readonly<
    Record<Principle, { readonly rule: string; readonly for: string; readonly against: string }>
  >;
}
