/**
 * Tables in memory and in the store. A table is kept in memory as far as it was played here; the store decides.
 *
 * A write names the revision that it was made from. If another process was faster, the command is tried again on
 * what is there now; a refusal counts only on what the store has.
 */
import { setImmediate } from "node:timers/promises";
import type { Catalogue } from "./catalogue.ts";
import { stepping, type Command } from "./core/step.ts";
import { open, type Live } from "./core/live.ts";
import { caughtUp, fromStart, reseated, seatingsAfter, type Known } from "./known.ts";
import { openMemory, type Bounds } from "./memory.ts";
import { Problem } from "./problem.ts";
import type { Shift } from "./shift.ts";
import { ANY_TABLE, type Seating, type Store, type TableHead } from "./store/store.ts";

const TRIES = 8;
/** At which one guest may sit. */
export const MOST_TABLES = 200;

export interface Decision {
  readonly command: Command;
  readonly seating: Seating | null;
  /** The seed of a new deal, upon which the command is carried out; only before the talks begin. */
  readonly redeal?: TableHead["seed"] | null;
}

/** Throws a `Problem` where the table does not allow the command. */
type Decide = (table: Known) => Decision;

export interface Keeper {
  /** The table as the store has it now; `least`: or at this revision or a later one, which is known to be there. */
  readonly read: (id: string, least?: number) => Promise<Known>;
  /** The same without a look, where nothing can have changed but by this process. */
  readonly latest: (id: string) => Promise<Known>;
  /** `address`: of whoever asks; addresses take turns. */
  readonly perform: (id: string, address: string, decide: Decide) => Promise<Known>;
  /** Of a table that is gone nothing is remembered. */
  readonly drop: (id: string) => void;
}

export interface Keeping extends Bounds {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** By a clock that only goes forward. */
  readonly elapsed: () => number;
  /** Where addresses take turns. */
  readonly shift: Shift;
}

export function openKeeper({ store, catalogue, elapsed, shift, ...bounds }: Keeping): Keeper {
  const memory = openMemory(bounds);
  const looks = new Map<string, { least: number; readonly look: Promise<Known> }>();
  /** Those that may have changed since they were remembered. */
  const doubtful = new WeakSet<Known>();
  const alone = store.rates === null;
  if (alone)
    store.watch((id, revision) => {
      const concerned = id === ANY_TABLE ? memory.all() : [memory.get(id)];
      for (const known of concerned)
        if (known !== undefined && (revision ?? Infinity) > known.revision) doubtful.add(known);
    });

  const readAlone = async (id: string): Promise<Known> => {
    const before = memory.get(id);
    const stored = await store.read(id, before?.live.turns.length ?? 0);
    if (stored === null) {
      memory.drop(id);
      throw new Problem("not-found");
    }
    if (before?.revision === stored.revision) {
      doubtful.delete(before);
      return memory.keep(before);
    }
    if (before === undefined) return memory.keep(fromStart(catalogue, stored, elapsed()));
    if (before.head.drawn === stored.head.drawn) return memory.keep(caughtUp(before, stored, elapsed()));
    // Dealt anew: nothing of what was known here is left.
    memory.drop(id);
    return readAlone(id);
  };

  /** All who ask in one turn of the event loop, as the followers of a table do when it has changed, share one look. */
  const read = (id: string, least = Infinity): Promise<Known> => {
    const asked = looks.get(id);
    if (asked !== undefined) {
      asked.least = Math.max(asked.least, least);
      return asked.look;
    }
    const look = setImmediate().then(() => {
      const wanted = looks.get(id)!.least;
      looks.delete(id);
      const known = memory.get(id);
      return known !== undefined && known.revision >= wanted ? known : readAlone(id);
    });
    looks.set(id, { least, look });
    return look;
  };

  return {
    read,
    latest: async (id) => {
      const known = memory.get(id);
      return alone && known !== undefined && !doubtful.has(known) ? known : read(id);
    },
    perform: async (id, address, decide) => {
      const tried = (known: Known): Promise<Known | null> =>
        attempt({ store, elapsed, shift, address }, known, decide);
      const remembered = memory.get(id);
      const quick = remembered === undefined ? null : await tried(remembered).catch(orNull);
      if (quick !== null) return memory.keep(quick);
      for (let tries = 0; tries < TRIES; tries++) {
        const done = await tried(await read(id));
        if (done !== null) return memory.keep(done);
      }
      throw new Problem("unavailable", "too many write to this table at once", 1);
    },
    drop: memory.drop,
  };
}

/** What the table has moved on past is looked at again; who is told to come back later is told at once. */
function orNull(error: unknown): null {
  if (error instanceof Problem && error.kind !== "too-many") return null;
  throw error;
}

interface Attempt extends Pick<Keeping, "store" | "elapsed" | "shift"> {
  readonly address: string;
}

/** The table after the command; null: it has moved on, look again. */
async function attempt(
  { store, elapsed, shift, address }: Attempt,
  table: Known,
  decide: Decide,
): Promise<Known | null> {
  const { command, seating, redeal = null } = decide(table);
  const { head, revision } = table;
  const work = stepping(redeal === null ? table.live : dealt(table, redeal), command);
  const stepped = await shift.run(address, work);
  if (!stepped.ok) {
    const kind = stepped.kind === "empty" ? "not-found" : stepped.kind;
    throw new Problem(kind, stepped.reason, null, stepped.fault);
  }
  const { live, effects } = stepped;
  const written = effects.find((effect) => effect.kind === "write");
  if (written === undefined) return table;
  const { week, turn } = live.position;
  const { lines } = written;
  const begins = command.kind === "move" && !head.begun;
  const done = await store.write({
    id: head.id,
    revision,
    // Of the table as it is stored, also where all of it is written anew.
    ply: table.live.turns.length,
    lines,
    week,
    over: turn === null,
    seating,
    seatingWeek: table.live.position.week,
    begins,
    redeal,
    mostTables: MOST_TABLES,
  });
  if (done === "behind") return null;
  return {
    head: {
      ...head,
      begun: head.begun || begins,
      ...(redeal === null ? {} : { seed: redeal, drawn: head.drawn + 1 }),
    },
    revision: revision + 1,
    seated: reseated(table.seated, seating),
    seatings: seatingsAfter(table.seatings, table.live.position.week, seating, redeal !== null),
    live,
    idleMs: 0,
    seenAt: elapsed(),
  };
}

/** The same table and people, with cards that nobody has seen. */
function dealt({ head, live }: Known, seed: TableHead["seed"]): Live {
  const people = live.people.flatMap((plays, seat) => (plays ? [seat] : []));
  const opened = open({ ...head, seed, people, leavers: [] }, live.scenario);
  if (!opened.ok) throw new Problem("outdated", opened.reason);
  return opened.live;
}
