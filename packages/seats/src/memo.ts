/** What is remembered of an outlook: plain shapes, so that whoever keeps them and whoever fills them need not know each other. */
import type { Deal, Game, Licence, Model, Rebuild, Terms, Way } from "@linchpin/deal";

/** What a party does under terms, money: when it can make the product (null: it does not get ready), when it stops paying (null: never). */
export interface Course {
  readonly startsAt: number | null;
  readonly stopsAt: number | null;
  readonly toParty: number;
  readonly toOwner: number;
}

export interface Estimate {
  /** Of the outlook; made anew each time, as most who ask for an estimate do not want it. */
  readonly deal: Deal;
  /** By channel: present value of what the owner would earn by selling there itself, less the investment. */
  readonly ownSales: Float64Array;
  /** v(N), money. */
  readonly pie: number;
  /** By seat, money. */
  readonly shares: Float64Array;
  /** By seat: what it is worth alone if it starts now; 0 for the owner. */
  readonly alone: Float64Array;
  /** By party: what it would still have to spend to make a copy, and the months it would take. */
  readonly rebuilds: readonly Rebuild[];
}

/** The game that an outlook is priced by; whoever tells somebody something in it takes it back. */
export interface Priced {
  readonly model: Model;
  readonly game: Game;
}

/** What the sheets of a list are worth in an outlook. */
export interface Quoted {
  readonly list: readonly Terms[];
  readonly at: (place: number) => Course;
  readonly lasts: boolean;
  readonly lasting: readonly number[];
}

/** What is remembered of terms for one party with its parts of the channels: nothing else depends on the others. */
export interface Licensing {
  readonly deal: Deal;
  readonly model: Model;
  readonly courses: Map<Terms, Course>;
  /** The same by place in a list of terms. */
  readonly lists: Map<readonly Terms[], (Course | undefined)[]>;
  /** The same with each channel cut to the party's part of it, by the parts. */
  readonly divided: Map<string, Licensing>;
  /** By everything in terms but what is paid, which is all that most terms differ in. */
  readonly licences: Map<string, LicenceAlone>;
}

export interface LicenceAlone {
  readonly licence: Licence;
  /** By the channels served. */
  readonly alone: Map<string, GoingOn>;
}

export interface GoingOn {
  /** What going on alone from a month is worth, ready under the licence or not. */
  readonly from: (month: number, ready: boolean) => number;
  /** Not getting ready, by what is paid on signature, where nothing is due later. */
  readonly idle: Map<number, Way>;
}
