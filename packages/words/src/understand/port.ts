/**
 * The port of understanding: what somebody typed, in; moves to confirm, or that it was not understood, out.
 *
 * Law: every move that comes out is legal where it was said. Nothing is done by understanding; whoever asked confirms.
 * `reader.ts` is the one behind it that ships; a language model may stand behind the same port.
 */
import type { Language, OwnerMove, Refusal, View } from "@linchpin/table";
import type { BothLabels } from "../voice.ts";

export interface Spoken {
  readonly text: string;
  /** The language of the page; the text itself may be in either, or in both. */
  readonly language: Language;
  readonly view: View;
  readonly labels: BothLabels;
  /** The party that is spoken to unless another is named; null: nobody. */
  readonly front: number | null;
  /** What the rules allow now, for what comes nearest. */
  readonly legal: readonly OwnerMove[];
  /** Why a move is not allowed now; null: it is. */
  readonly objection: (move: OwnerMove) => Refusal | null;
}

/** One thing that was made out in the text. */
export type Heard =
  | Named
  /** A file of which is said that it stays at home, and a component that is to come as a part. */
  | { readonly kind: "kept"; readonly asset: number }
  | { readonly kind: "part"; readonly component: number }
  /** Of terms: what is due each year at least; that the product comes from us. */
  | { readonly kind: "minimum"; readonly amount: number }
  | { readonly kind: "supplied" }
  /** Who is alone in these channels (none: in those of the terms), and for how long; null: as long as the licence runs. */
  | { readonly kind: "alone"; readonly months: number | null; readonly channels: readonly number[] };

/** One thing that is named in it. */
export type Named =
  | { readonly kind: "party"; readonly party: number }
  | { readonly kind: "asset"; readonly asset: number }
  | { readonly kind: "channel"; readonly channel: number }
  | { readonly kind: "money"; readonly amount: number }
  | { readonly kind: "percent"; readonly share: number }
  | { readonly kind: "months"; readonly months: number; readonly weeks?: true }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "nnn" };

/** Why nothing can be made of it. */
export type Doubt =
  /** No move was made out. */
  | "nothing"
  /** Who is meant is not said. */
  | "party"
  /** Which way to customers is meant is not said. */
  | "channel"
  /** A name fits several things. */
  | "ambiguous"
  /** A number is missing: how much, or how many weeks. */
  | "number"
  /** Money of another currency than the deal's. */
  | "currency"
  /** A question, a condition, a guess: not a clear word. */
  | "unsure"
  /** Something for later: leaving it open needs no move. */
  | "later"
  /** A no where nothing stands open that it would answer: it needs no move. */
  | "refusal"
  /** A no that may be for several, or for somebody who was not named. */
  | "whose"
  /** A no to whoever is in front, who has asked for nothing; others have. */
  | "noneHere"
  /** Advice is asked for. */
  | "help"
  /** What they would pay or charge is asked, which terms tell. */
  | "price"
  /** A question that the table does not know. */
  | "question"
  /** A condition where nothing stands open that could be given against it. */
  | "condition"
  /** Weeks of exclusivity for a price: a move of their own, which is tied to nothing. */
  | "tied"
  /** Only a part was understood. */
  | "part";

/** A move that was understood, and is not open now. */
export interface Closed {
  readonly move: OwnerMove;
  readonly fault: Refusal;
}

export type Understood =
  | {
      readonly kind: "moves";
      readonly moves: readonly OwnerMove[];
      readonly closed: readonly Closed[];
      readonly heard: readonly Heard[];
    }
  | {
      readonly kind: "closed";
      readonly closed: readonly Closed[];
      readonly heard: readonly Heard[];
      readonly nearest: readonly OwnerMove[];
    }
  | {
      readonly kind: "unclear";
      readonly doubt: Doubt;
      readonly heard: readonly Heard[];
      readonly nearest: readonly OwnerMove[];
    };

export type Understanding = (spoken: Spoken) => Promise<Understood>;
