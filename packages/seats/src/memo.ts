/** What is remembered of an outlook: plain shapes, so that whoever keeps them and whoever fills them need not know each other. */
import type { Course, Deal, Licence, Model, Rebuild, Terms } from "@linchpin/deal";

export interface Estimate {
  /** Of the outlook; made anew each time, as most who ask for an estimate do not want it. */
  readonly deal: Deal;
  /** Present value of a unit of monthly margin to the owner, by its better plan. */
  readonly perMargin: number;
  /** v(N), money. */
  readonly pie: number;
  /** By seat, money. */
  readonly shares: Float64Array;
  /** By seat: what it is worth alone if it starts now; 0 for the owner. */
  readonly alone: Float64Array;
  /** By party: what it would still have to spend to make a copy, and the months it would take. */
  readonly rebuilds: readonly Rebuild[];
}

/** What is remembered of terms for one party: they do not depend on what the others hold, or who they are. */
export interface Licensing {
  readonly deal: Deal;
  readonly model: Model;
  readonly courses: WeakMap<Terms, Course>;
  /** By everything in terms but what is paid, which is all that most terms differ in. */
  readonly licences: Map<string, LicenceAlone>;
}

export interface LicenceAlone {
  readonly licence: Licence;
  /** By month: what going on alone from then is worth. */
  readonly alone: readonly (number | null)[];
}
