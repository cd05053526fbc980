/** What the first page knows of the scenarios; made when the app is built. */
import type { Division } from "@linchpin/match";

/** One text in both languages. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

export interface CatalogueEntry {
  readonly id: string;
  readonly title: Both;
  readonly summary: Both;
  readonly weeks: number;
  readonly attention: number;
  readonly parties: number;
}

/** The first decision: what to hand over, and what it does. */
export interface OpeningBag {
  readonly to: Both;
  readonly parties: readonly Both[];
  readonly currency: string;
  readonly now: Division;
  readonly things: readonly {
    readonly key: string;
    readonly name: Both;
    readonly proves: number;
    readonly fair: number;
    readonly after: Division;
  }[];
  readonly everything: Division;
}
