/** The tables of the database as Kysely sees them, and the migrations that make them. SQL of PostgreSQL 15. */
import { sql, type ColumnType, type Generated, type Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import type { GradedMove } from "../core/graded.ts";
import type { Mode } from "@linchpin/protocol";
import type { SeatingEvent } from "./store.ts";

export interface Database {
  readonly tables: {
    id: string;
    scenario: string;
    rules: number;
    /** Up to 10 digits: more than an int4 holds, and an int8 comes back as text in any case. */
    seed: string;
    seed_known: boolean;
    mode: Mode;
    imported: string | null;
    revision: Generated<number>;
    plies: number;
    week: number;
    over: boolean;
    created_at: Generated<Date>;
    touched_at: Generated<Date>;
    idle_marks: Generated<number>;
    maker: string | null;
    begun: boolean;
    drawn: Generated<number>;
    /** Digest of the address that it was made from. */
    origin: string | null;
    /** What it takes, about. */
    bytes: Generated<number>;
  };
  readonly seats: { table_id: string; seat: number; guest: string; away: Generated<boolean> };
  readonly seatings: {
    table_id: string;
    number: Generated<number>;
    week: number;
    seat: number;
    kind: SeatingEvent["kind"];
  };
  readonly moves: {
    table_id: string;
    ply: number;
    seat: number;
    week: number;
    move: string;
    request: string | null;
    made_at: Generated<Date>;
  };
  readonly invitations: { digest: string; table_id: string; seat: number; expires_at: Date };
  readonly guests: {
    id: string;
    /** Goes up with every renewal: cookies of an earlier one are nobody's. */
    epoch: Generated<number>;
    began_at: Generated<Date>;
    seen_at: Generated<Date>;
    idle_marks: Generated<number>;
  };
  readonly signing_keys: { number: Generated<number>; id: string; salt: string };
  readonly settings: { name: string; value: string };
  readonly reviews: {
    table_id: string;
    decisions: number;
    /** Written as JSON text. */
    graded: ColumnType<readonly GradedMove[], string | undefined, string>;
    asked_at: Generated<Date>;
    guest: string | null;
    origin: string | null;
  };
}

const tables: Migration = {
  up: async (db) => {
    await sql`create table tables (
      id text primary key,
      scenario text not null,
      rules integer not null,
      seed text not null,
      seed_known boolean not null,
      mode text not null check (mode in ('practice', 'exam')),
      imported text,
      revision integer not null default 1,
      plies integer not null,
      week integer not null,
      over boolean not null,
      created_at timestamptz not null default now(),
      touched_at timestamptz not null default now()
    )`.execute(db);
    await sql`create table seats (
      table_id text not null references tables on delete cascade,
      seat smallint not null,
      guest text not null,
      primary key (table_id, seat),
      unique (table_id, guest)
    )`.execute(db);
    await sql`create index seats_by_guest on seats (guest)`.execute(db);
    await sql`create table moves (
      table_id text not null references tables on delete cascade,
      ply integer not null,
      seat smallint not null,
      week smallint not null,
      move text not null,
      request text,
      made_at timestamptz not null default now(),
      primary key (table_id, ply)
    )`.execute(db);
    await sql`create table invitations (
      digest text primary key,
      table_id text not null references tables on delete cascade,
      seat smallint not null,
      expires_at timestamptz not null
    )`.execute(db);
    await sql`create index invitations_by_table on invitations (table_id)`.execute(db);
    await sql`create table settings (name text primary key, value text not null)`.execute(db);
  },
};

const reviews: Migration = {
  up: async (db) => {
    await sql`create table reviews (
      table_id text primary key references tables on delete cascade,
      decisions integer not null,
      graded jsonb not null default '[]',
      asked_at timestamptz not null default now()
    )`.execute(db);
  },
};

/** Hours in which a table was found untouched for too long, and when such a look was taken last. */
const marks: Migration = {
  up: async (db) => {
    await sql`alter table tables add column idle_marks integer not null default 0`.execute(db);
    await sql`create table sweeps (one boolean primary key default true check (one), at timestamptz not null)`.execute(
      db,
    );
  },
};

/** Guests have rows, so that a session can be ended; nobody sits at a table who has none. */
const guests: Migration = {
  up: async (db) => {
    await sql`create table guests (
      id text primary key,
      epoch integer not null default 1,
      began_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      idle_marks integer not null default 0
    )`.execute(db);
    await sql`insert into guests (id) select distinct guest from seats`.execute(db);
    await sql`alter table seats add constraint seats_of_guests foreign key (guest) references guests`.execute(
      db,
    );
    await sql`create table signing_keys (
      number integer generated always as identity primary key,
      id text not null unique,
      salt text not null
    )`.execute(db);
    await sql`delete from settings where name = 'session-secret'`.execute(db);
  },
};

/** Who made a table, whether its talks have begun, and who came and went. Tables from before have begun. */
const seating: Migration = {
  up: async (db) => {
    await sql`alter table tables add column maker text, add column begun boolean not null default true,
      add column drawn integer not null default 0`.execute(db);
    await sql`alter table seats add column away boolean not null default false`.execute(db);
    await sql`create table seatings (
      table_id text not null references tables on delete cascade,
      number integer generated always as identity,
      week smallint not null,
      seat smallint not null,
      kind text not null,
      primary key (table_id, number)
    )`.execute(db);
  },
};

/** What a guest and an address have taken, rates that several processes share, and a place to try a write. */
const quotas: Migration = {
  up: async (db) => {
    await sql`alter table tables add column origin text, add column bytes integer not null default 0`.execute(
      db,
    );
    await sql`create index tables_by_origin on tables (origin)`.execute(db);
    await sql`alter table reviews add column guest text, add column origin text`.execute(db);
    await sql`create unlogged table rates (
      name text primary key, tokens float8 not null, at timestamptz not null
    )`.execute(db);
    await sql`create table probes (one boolean primary key default true check (one), at timestamptz not null)`.execute(
      db,
    );
  },
};

/** In order of their names; what has been released is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-tables": tables,
  "0002-reviews": reviews,
  "0003-marks": marks,
  "0004-guests": guests,
  "0005-seating": seating,
  "0006-quotas": quotas,
};

/** Brings the database up to date; several processes may try at once. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error("the database could not be brought up to date", { cause: error });
}
