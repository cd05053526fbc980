/**
 * A live model: a few knobs, and what follows from them, worked out by the packages while it is shown. Screens draw any
 * model alike: `bars` divide one pie, `big` is the one number that matters, `line` a curve with the place one is at.
 */
import type { Said } from "../../said.ts";
import type { Book } from "../book.ts";
import type { DealName, PartyKey, TermsName } from "../keys.ts";
import type { Figure, Unit } from "../recipes.ts";

export const MODELS = [
  "secrecy",
  "files",
  "bidders",
  "equalBuyers",
  "exclusivity",
  "licence",
  "generations",
  "signs",
] as const;
export type ModelName = (typeof MODELS)[number];

export const isModelName = (name: unknown): name is ModelName => MODELS.some((each) => each === name);

/** What each is about. */
export const MODEL_NEEDS: Readonly<Record<ModelName, readonly ("deal" | "party" | "terms")[]>> = {
  secrecy: ["deal"],
  files: ["deal", "party"],
  bidders: ["deal"],
  equalBuyers: [],
  exclusivity: ["deal"],
  licence: ["deal", "terms"],
  generations: ["deal"],
  signs: [],
};

/** A model and what it is about; null where the model needs none. */
export interface ModelOn {
  readonly model: ModelName;
  readonly deal: DealName | null;
  readonly party: PartyKey | null;
  readonly terms: TermsName | null;
  /** What its knobs are about (assets, parties, components, signs, by key), in this order, with their names; empty: all. */
  readonly names: Readonly<Record<string, Said>>;
  /** Names of parties, by key, where the deal's own are in one language only. */
  readonly players: Readonly<Record<PartyKey, Said>>;
}

/** Every setting is a number: of a slider its value, of a toggle 0 or 1, of a choice the number of the option, from 0. */
export type Settings = Readonly<Record<string, number>>;

export type Knob = { readonly key: string; readonly says: Said; readonly start: number } & (
  | {
      readonly kind: "slider";
      readonly from: number;
      readonly to: number;
      readonly step: number;
      readonly unit: Unit;
      /** Of money; else null. */
      readonly currency: string | null;
    }
  | { readonly kind: "toggle" }
  | { readonly kind: "choice"; readonly options: readonly Said[] }
);

export interface Shown {
  readonly bars: Bars | null;
  readonly big: Told;
  readonly line: Line | null;
  readonly more: readonly Told[];
  /** What is to be reached, and whether it is. */
  readonly goals: readonly { readonly says: Said; readonly reached: boolean }[];
}

/** How a pie is divided; the parts, none below 0, add up to it. */
export interface Bars {
  readonly says: Said;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly parts: readonly { readonly key: string; readonly says: Said; readonly value: number }[];
}

export interface Told {
  readonly says: Said;
  readonly figure: Figure;
}

export interface Line {
  readonly across: Said;
  readonly acrossUnit: Unit;
  readonly up: Said;
  readonly upUnit: Unit;
  /** Of money going up; else null. */
  readonly currency: string | null;
  /** Ascending in x. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where one is. */
  readonly at: { readonly x: number; readonly y: number };
}

export interface LiveModel {
  readonly knobs: (on: ModelOn, book: Book) => readonly Knob[];
  readonly show: (on: ModelOn, book: Book, settings: Settings) => Shown;
}

/** The signs that are measured: `sign.KEY.partner` and `sign.KEY.acquirer` are how many of each show it. */
export const signsIn = ({ measured }: Book): readonly string[] =>
  Object.keys(measured).flatMap((name) => /^sign\.(.+)\.partner$/.exec(name)?.[1] ?? []);

export const startOf = (knobs: readonly Knob[]): Settings =>
  Object.fromEntries(knobs.map(({ key, start }) => [key, start]));
