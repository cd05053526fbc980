/**
 * A station of the path: some ten screens of one idea each, all of them data. Whatever number a text has in braces,
 * `{vanishes}`, is a figure of the station, worked out by the packages when it is shown; nothing is typed in.
 * A figure is written with its unit: "34 %", "1.2 M USD", "14 months".
 *
 *     1 predict → 2 two cases → 3 the principle in one's own words → 4 a live model → 5 drills → 6 if … then → 7 evidence
 */
import type { Stage } from "@linchpin/seats/measure";
import type { Theme } from "../drills/themes.ts";
import type { Said } from "../said.ts";
import type { PartyKey } from "./keys.ts";
import type { ModelOn } from "./models/model.ts";
import type { Recipe } from "./recipes.ts";

/** In the order of the path; `evening` is played on a table of its own. */
export const STATIONS = [
  "evening",
  "necessity",
  "ladder",
  "proof",
  "buyers",
  "exclusivity",
  "terms",
  "channels",
  "signs",
  "trip",
] as const;
export type StationId = (typeof STATIONS)[number];

export interface Station {
  readonly id: StationId;
  readonly title: Said;
  /** One sentence for the path: what one can do afterwards. */
  readonly short: Said;
  /** What is often said, and what the figures say. */
  readonly claim: Said;
  readonly counter: Said;
  readonly screens: readonly Screen[];
  /** By the name that texts have in braces. */
  readonly figures: Readonly<Record<string, Recipe>>;
  /** What figures that are compared are called. */
  readonly named: Readonly<Record<string, Said>>;
  /** By the id that claims name. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** Where something stands that is not worked out here. */
export interface Source {
  readonly title: string;
  /** Who published it, and when. */
  readonly by: string;
  /** Address, or the file here that lists the addresses; null: none is known to us. */
  readonly at: string | null;
  /** How far we have read it; `background`: known, not read again, so check before quoting. */
  readonly read: "whole" | "excerpt" | "background";
}

export type Screen =
  | { readonly kind: "read"; readonly title: Said; readonly says: Said }
  | Predict
  | { readonly kind: "cases"; readonly ask: Said; readonly cases: readonly [Case, Case]; readonly same: Said }
  /** The learner writes first; then the expert's words stand beside. */
  | { readonly kind: "principle"; readonly ask: Said; readonly expert: Said }
  /** `live` says which model, on which deal. */
  | { readonly kind: "model"; readonly title: Said; readonly live: ModelOn; readonly says: Said }
  | {
      readonly kind: "play";
      readonly scenario: string;
      /** Whose seat: a party of the scenario; null: the owner. */
      readonly seat: PartyKey | null;
      /** Who sits in the owner's chair where the learner does not: a name in `OWNERS`; null: the learner sits there. */
      readonly owner: string | null;
      readonly says: Said;
    }
  /** After a play: the order in which the learner first tried things, beside what was measured. */
  | { readonly kind: "order"; readonly title: Said; readonly says: Said; readonly rows: readonly OrderRow[] }
  /** `first`: ids of drills that fit what it says best, and so come before others of the theme. */
  | {
      readonly kind: "drills";
      readonly theme: Theme;
      readonly count: number;
      readonly first: readonly string[];
      readonly says: Said;
    }
  /** `start` is what stands on the card already; `example` is how one might end it. */
  | { readonly kind: "card"; readonly start: Said; readonly example: Said }
  /** What can be said to somebody, shown in both languages whatever the screen's own is, and why. */
  | {
      readonly kind: "phrases";
      readonly title: Said;
      readonly says: Said;
      readonly phrases: readonly { readonly says: Said; readonly why: Said }[];
    }
  | { readonly kind: "trip"; readonly says: Said }
  | { readonly kind: "evidence"; readonly speaksFor: readonly Claim[]; readonly against: readonly Claim[] };

export type ScreenKind = Screen["kind"];

export const SCREENS = [
  "read",
  "predict",
  "cases",
  "principle",
  "model",
  "play",
  "order",
  "drills",
  "card",
  "phrases",
  "trip",
  "evidence",
] as const satisfies readonly ScreenKind[];

/** Told before anything is shown, with how sure one is. */
export interface Predict {
  readonly kind: "predict";
  readonly ask: Said;
  readonly answer: Answer;
  readonly after: Said;
}

export type Answer =
  /** Right within `within` of the figure; all in the figure's unit, a share as 0..1. */
  | (Range & { readonly form: "number"; readonly figure: string })
  /** Several numbers of one kind; right if `enough` of them are within. */
  | (Range & { readonly form: "numbers"; readonly items: readonly Option[]; readonly enough: number })
  /** The right one is the one whose figure is the greatest, or the least. */
  | { readonly form: "choice"; readonly options: readonly Option[]; readonly right: "most" | "least" };

interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly within: number;
}

export interface Option {
  readonly says: Said;
  readonly figure: string;
}

export interface OrderRow {
  readonly stage: Stage;
  readonly says: Said;
  /** How many of the measured parties try it, and in which week first. */
  readonly tried: string;
  readonly week: string;
}

/** A real deal, told in a few sentences, with what became of it. */
export interface Case {
  readonly title: Said;
  readonly says: Said;
  readonly became: Said;
  readonly source: string;
}

/** A statement with its ground: a source of the station, or figures of it that are compared. */
export interface Claim {
  readonly says: Said;
  readonly source: string | null;
  readonly holds: readonly Comparison[];
}

/** A figure is above, or below, another one. */
export interface Comparison {
  readonly figure: string;
  readonly is: "above" | "below";
  readonly than: string;
}
