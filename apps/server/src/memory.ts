/** The tables that are kept in memory: so many, and so much of them; those go that nobody has looked at for the longest. */
import type { Known } from "./known.ts";
import { bytesOf } from "./store/quotas.ts";

export interface Bounds {
  readonly most?: number;
  /** The room that their moves take in the store; in memory it is some five times as much. */
  readonly mostBytes?: number;
}

const MOST = 1000;
const MOST_BYTES = 30_000_000;

export interface Memory {
  readonly get: (id: string) => Known | undefined;
  readonly all: () => readonly Known[];
  /** An older table does not take the place of a newer one. */
  readonly keep: (known: Known) => Known;
  readonly drop: (id: string) => void;
}

const sizeOf = ({ live }: Known): number => bytesOf(live.turns);

export function openMemory({ most = MOST, mostBytes = MOST_BYTES }: Bounds): Memory {
  const tables = new Map<string, Known>();
  let bytes = 0;
  const drop = (id: string): void => {
    const known = tables.get(id);
    if (known !== undefined) bytes -= sizeOf(known);
    tables.delete(id);
  };
  /** The last that was kept stays, however large it is. */
  const tooMuch = (): boolean => tables.size > most || (bytes > mostBytes && tables.size > 1);
  return {
    get: (id) => tables.get(id),
    all: () => [...tables.values()],
    keep: (known) => {
      const { id } = known.head;
      if ((tables.get(id)?.revision ?? 0) > known.revision) return known;
      drop(id);
      tables.set(id, known);
      bytes += sizeOf(known);
      while (tooMuch()) drop(tables.keys().next().value!);
      return known;
    },
    drop,
  };
}
