/**
 * Whether the server can play, honestly: the database takes a write, within two seconds. Looked at once a second at most,
 * however often it is asked.
 */
export interface Ready {
  /** Null: it can play; else why not. */
  readonly problem: string | null;
  /** What goes while moves go on, or does not. */
  readonly newTables: boolean;
  readonly reviews: boolean;
}

export type Readiness = () => Promise<Ready>;

const LIMIT_MS = 2000;
const FRESH_MS = 1000;

export interface Looks {
  readonly write: () => Promise<void>;
  /** Rejects where there is no room for new tables. */
  readonly room: () => Promise<void>;
  readonly reviews: () => boolean;
}

export function openReadiness(
  { write, room, reviews }: Looks,
  elapsed: () => number,
  limitMs = LIMIT_MS,
): Readiness {
  let looked: { readonly at: number; readonly ready: Promise<Ready> } | null = null;
  const look = async (): Promise<Ready> => {
    const problem = await within(limitMs, write()).then(
      () => null,
      (error: unknown) => (error instanceof Late ? "the database does not answer" : problemOf(error)),
    );
    const newTables = problem === null && (await within(limitMs, room()).then(yes, no));
    return { problem, newTables, reviews: reviews() };
  };
  return () => {
    if (looked === null || elapsed() - looked.at > FRESH_MS) looked = { at: elapsed(), ready: look() };
    return looked.ready;
  };
}

const yes = (): boolean => true;
const no = (): boolean => false;

const problemOf = (error: unknown): string =>
  error instanceof Error && "code" in error && /^(?:53|ENOSPC)/.test(String(error.code))
    ? "the disk of the database is full"
    : "the database does not answer";

class Late extends Error {}

function within<T>(ms: number, doing: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Late("too late")), ms);
    doing.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
