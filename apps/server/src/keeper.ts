/**
 * Tables in memory and in the store. A table is kept in memory as far as it was played here; the store decides.
 *
 * A write names the revision that it was made from. If another process was faster, the command is tried again on
 * what is there now; a refusal counts only on what the store has.
 */
import type { Catalogue } from "./catalogue.ts";
import { step, type Command } from "./core/step.ts";
import { caughtUp, fromStart, reseated, type Known } from "./known.ts";
import { Problem } from "./problem.ts";
import type { Seating, Store } from "./store/store.ts";

const TRIES = 8;

export interface Decision {
  readonly command: Command;
  readonly seating: Seating | null;
}

/** Throws a `Problem` where the table does not allow the command. */
export type Decide = (table: Known) => Decision;

export interface Keeper {
  /** The table as the store has it now. */
  readonly read: (id: string) => Promise<Known>;
  readonly perform: (id: string, decide: Decide) => Promise<Known>;
  readonly remove: (id: string) => Promise<void>;
}

/** `most`: tables that are kept in memory. */
export function openKeeper(store: Store, catalogue: Catalogue, most = 1000): Keeper {
  const memory = new Map<string, Known>();

  const remember = (known: Known): Known => {
    const { id } = known.head;
    // A slower reader does not put an older table in the place of a newer one.
    if ((memory.get(id)?.revision ?? 0) > known.revision) return known;
    memory.delete(id);
    memory.set(id, known);
    if (memory.size > most) memory.delete(memory.keys().next().value!);
    return known;
  };

  const read = async (id: string): Promise<Known> => {
    const before = memory.get(id);
    const stored = await store.read(id, before?.live.turns.length ?? 0);
    if (stored === null) {
      memory.delete(id);
      throw new Problem("not-found");
    }
    if (before?.revision === stored.revision) return before;
    return remember(before === undefined ? fromStart(catalogue, stored) : caughtUp(before, stored));
  };

  return {
    read,
    perform: async (id, decide) => {
      const remembered = memory.get(id);
      const quick = remembered === undefined ? null : await attempt(store, remembered, decide).catch(orNull);
      if (quick !== null) return remember(quick);
      for (let tries = 0; tries < TRIES; tries++) {
        const done = await attempt(store, await read(id), decide);
        if (done !== null) return remember(done);
      }
      throw new Problem("unavailable", "too many write to this table at once", 1);
    },
    remove: async (id) => {
      memory.delete(id);
      await store.remove(id);
    },
  };
}

function orNull(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}

/** The table after the command; null: it has moved on, look again. */
async function attempt(store: Store, table: Known, decide: Decide): Promise<Known | null> {
  const { command, seating } = decide(table);
  const stepped = step(table.live, command);
  if (!stepped.ok) throw new Problem(stepped.kind === "empty" ? "not-found" : stepped.kind, stepped.reason);
  const { live, effects } = stepped;
  const written = effects.find((effect) => effect.kind === "write");
  if (written === undefined) return table;
  const { head, revision } = table;
  const { week, turn } = live.position;
  const { ply, lines } = written;
  const done = await store.write({ id: head.id, revision, ply, lines, week, over: turn === null, seating });
  if (done === "behind") return null;
  return { head, revision: revision + 1, guests: reseated(table.guests, seating), live };
}
