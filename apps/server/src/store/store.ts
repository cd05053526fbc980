/**
 * The one port to what is kept: tables as their records, who sits where, invitations, settings. No rule of play here.
 *
 * Every write names the revision it was made from and is all or nothing, so that any number of processes can serve
 * one table. Both adapters pass `test/store/conformance.ts`; a write that was acknowledged survives the loss of power.
 */
import type { Mode, SeatingKind } from "@linchpin/protocol";
import type { Seed } from "@linchpin/table";
import type { GradedMove } from "../core/graded.ts";
import type { Line } from "../core/live.ts";

export interface TableHead {
  readonly id: string;
  /** Name and version: `sensor 1`. */
  readonly scenario: string;
  readonly rules: number;
  readonly seed: Seed;
  /** The seed is known to whoever made the table, and with it everything that chance decides. */
  readonly seedKnown: boolean;
  readonly mode: Mode;
  /** The guest who made it; only this one invites and frees seats. */
  readonly maker: string | null;
  /** A person has moved: from then on nobody sits down where the program has played. */
  readonly begun: boolean;
  /** How often it was dealt anew before that. */
  readonly drawn: number;
}

export interface Seated {
  readonly seat: number;
  readonly guest: string;
  /** Silent for so long that the program plays; the seat stays this guest's. */
  readonly away: boolean;
}

/** Who plays a seat has changed: seen by all, and kept in the record. */
export interface SeatingEvent {
  readonly week: number;
  readonly seat: number;
  readonly kind: SeatingKind;
}

/** Where the talks stand, for lists. */
export interface Standing {
  readonly week: number;
  readonly over: boolean;
}

export interface StoredTable {
  readonly head: TableHead;
  readonly revision: number;
  readonly seated: readonly Seated[];
  readonly seatings: readonly SeatingEvent[];
  /** Since the last change, by the clock of the database. */
  readonly idleSeconds: number;
  /** From the ply asked for. */
  readonly lines: readonly Line[];
}

export interface TableSummary extends Standing {
  readonly id: string;
  readonly scenario: string;
  readonly mode: Mode;
  readonly seat: number;
  readonly created: Date;
}

export interface NewTable extends Standing {
  readonly head: TableHead;
  /** The record it was imported from, for its comments and variations. */
  readonly imported: string | null;
  readonly seated: readonly Seated[];
  readonly lines: readonly Line[];
}

/** What one guest and one address may take; an address is known by a digest. */
export interface Quota {
  readonly guest: string;
  readonly origin: string;
  readonly tables: number;
  readonly bytesOfGuest: number;
  readonly bytesOfOrigin: number;
}

export interface ReviewQuota {
  readonly guest: string;
  readonly origin: string;
  /** Reviews that are not done yet. */
  readonly ofGuest: number;
  readonly ofOrigin: number;
}

/** Counted in the transaction that would take more; nothing was written. */
export class OverQuota extends Error {
  readonly of: "tables" | "bytes" | "reviews";
  constructor(of: OverQuota["of"]) {
    super(`over the quota of ${of}`);
    this.of = of;
  }
}

/** How full it is. */
export interface Room {
  readonly usedBytes: number;
  /** On the disk that it lies on; null: the disk is another machine's. */
  readonly freeBytes: number | null;
}

/** Rate limits that several processes share. */
export interface SharedRates {
  /** Takes so many tokens if they are there. */
  readonly take: (name: string, burst: number, perSecond: number, tokens: number) => Promise<boolean>;
}

/** What a write changes besides the moves that it appends. */
export type Seating =
  /** Uses the invitation up. */
  | { readonly kind: "sat"; readonly seat: number; readonly guest: string; readonly invitation: string }
  | { readonly kind: "left" | "freed"; readonly seat: number }
  /** The guest stays; the program plays, or does so no more. */
  | { readonly kind: "silent" | "back"; readonly seat: number };

export interface Write extends Standing {
  readonly id: string;
  /** The revision that it was made from. */
  readonly revision: number;
  readonly ply: number;
  /** Those after the first `ply`; all, where it is dealt anew. */
  readonly lines: readonly Line[];
  readonly seating: Seating | null;
  /** In which it changed hands: before the program moves on. */
  readonly seatingWeek: number;
  /** The talks have begun with it. */
  readonly begins: boolean;
  /** The seed of a new deal, in the place of the old one and all its moves. */
  readonly redeal: TableHead["seed"] | null;
  /** Tables at which whoever sits down may sit. */
  readonly mostTables: number;
}

/** `behind`: the table has moved on, or the invitation is used up; nothing was written. */
export type Written = "written" | "behind";

/** Known by the digest of its secret, so that what is stored opens nothing. */
export interface Invitation {
  readonly digest: string;
  readonly table: string;
  readonly seat: number;
  readonly expires: Date;
}

/** A review of the owner's decisions at a table, as far as it has come. */
interface StoredReview {
  /** How many decisions there are. */
  readonly of: number;
  /** In their order. */
  readonly graded: readonly GradedMove[];
}

export interface Sweep {
  /** Idle: nothing has happened for so many days, by the clock of the database. */
  readonly idleDays: number;
  readonly marks: number;
  /** Nothing is marked if another process has marked less than so long ago. */
  readonly gapSeconds: number;
  /** The largest share of all tables that may go at once. */
  readonly share: number;
}

export interface Swept {
  readonly removed: number;
  /** Those that would have gone, had they not been too large a share. */
  readonly refused: number;
}

/** In the place of an id: any table may have changed. */
export const ANY_TABLE = "*";

/** `revision`: that of the table since then; null: it may be any, and so may who sits there. */
export type Listener = (id: string, revision: number | null) => void;

/** News of a guest, in the place of a table's id. */
export const guestNews = (guest: string): string => `@${guest}`;
export const newsOfGuest = (id: string): string | null => (id.startsWith("@") ? id.slice(1) : null);

export interface StandingGuest {
  readonly epoch: number;
  /** Not seen for a day: its cookie is to be prolonged. */
  readonly stale: boolean;
}

export interface GuestStore {
  readonly beginGuest: (id: string) => Promise<void>;
  /** Null: there is none. */
  readonly guest: (id: string) => Promise<StandingGuest | null>;
  readonly seeGuest: (id: string) => Promise<void>;
  readonly isSeated: (id: string) => Promise<boolean>;
  /** Every session of the guest's ends; the epoch of the next. Null: there is no such guest. */
  readonly renewGuest: (id: string) => Promise<number | null>;
  /**
   * Takes the guest from the table without a move. A table without people is removed; else it is dealt anew where the talks
   * have not begun, and all see who left where they have.
   */
  readonly unseat: (table: string, guest: string) => Promise<void>;
  /** The same at every table where the guest still sits, and removes the guest. */
  readonly endGuest: (id: string) => Promise<void>;
}

export interface StoredKey {
  readonly id: string;
  readonly salt: string;
}

export interface KeyStore {
  /** The newest first. */
  readonly signingKeys: (most: number) => Promise<readonly StoredKey[]>;
  /** Older ones than so many are removed. */
  readonly addSigningKey: (key: StoredKey, keep: number) => Promise<void>;
}

/** The database as the queue of jobs needs it. */
export interface QueueDatabase {
  readonly backend: "pglite" | "postgres";
  readonly query: (text: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

export interface Store extends GuestStore, KeyStore {
  /** Rejects with `OverQuota`. */
  readonly create: (table: NewTable, quota?: Quota) => Promise<void>;
  /** The table, with its moves from a ply on; null: there is none. */
  readonly read: (id: string, fromPly: number) => Promise<StoredTable | null>;
  /** The record that a table was imported from; null: it was not. */
  readonly imported: (id: string) => Promise<string | null>;
  /** A table that the last person leaves with it is removed. */
  readonly write: (write: Write) => Promise<Written>;
  /** Marks the tables that are idle, and removes those that have been marked often enough. */
  readonly sweep: (sweep: Sweep) => Promise<Swept>;
  /** The newest first. */
  readonly tablesOf: (guest: string, most: number) => Promise<readonly TableSummary[]>;
  /** An earlier invitation to the seat is void from then on. */
  readonly invite: (invitation: Invitation) => Promise<void>;
  /** Null: unknown, used up or out of date. */
  readonly invitation: (digest: string, now: Date) => Promise<Invitation | null>;
  /** Notes that a review is wanted; nothing changes where it was before. How many of the guest's come before it. */
  readonly wantReview: (id: string, decisions: number, quota?: ReviewQuota) => Promise<number>;
  /** Null: none was asked for. */
  readonly review: (id: string) => Promise<StoredReview | null>;
  /** Appends grades to the `kept` that are there; false, and nothing is done, where there are others or no table. */
  readonly keepGrades: (id: string, kept: number, graded: readonly GradedMove[]) => Promise<boolean>;
  /** For the queue of jobs, which lives in the same database. */
  readonly queue: QueueDatabase;
  /** The value of a setting; the first to ask decides it. */
  readonly setting: (name: string, fresh: string) => Promise<string>;
  /** Calls the listener with the id of each table that any process has written, or `ANY_TABLE`; returns the way to stop. */
  readonly watch: (listener: Listener) => () => void;
  /** Rejects while the database does not answer, or takes no writes. */
  readonly ready: () => Promise<void>;
  readonly room: () => Promise<Room>;
  /** Null: there is one process only. */
  readonly rates: SharedRates | null;
  readonly close: () => Promise<void>;
}
