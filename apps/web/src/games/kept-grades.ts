/**
 * What the coach found, kept in this browser, so that a review opens at once the second time. A grade is kept under the
 * build of the coach and the game up to and with its move: lines of play that part later share it.
 */
import type { Closer, Explanation, Graded } from "@linchpin/coach";
import { writeMove } from "@linchpin/table";
import type { GameToCoach } from "../workers/coach-jobs.ts";

/** What depends on the game as a whole. */
export interface Whole {
  readonly explanations: readonly Explanation[];
  readonly looks: readonly Closer[];
}

export interface KeptGrades {
  /** By number of the decision; those that are not kept are missing. */
  readonly graded: ReadonlyMap<number, Graded>;
  readonly whole: Whole | null;
  readonly keepGrade: (graded: Graded) => void;
  readonly keepWhole: (whole: Whole) => void;
}

/** For each of the owner's decisions what its grade is kept under, and for the game as a whole. */
export function keysOf(
  { scenario, seed, turns }: GameToCoach,
  engine: string,
): { readonly decisions: readonly string[]; readonly whole: string } {
  const hash = hashing(`${JSON.stringify(scenario)} ${seed}`);
  const decisions: string[] = [];
  for (const { seat, move } of turns) {
    const now = hash(`${seat} ${writeMove(scenario, move)}`);
    if (seat === 0) decisions.push(`${engine} ${now}`);
  }
  return { decisions, whole: `${engine} ${hash("end")} whole` };
}

/** cyrb53 (bryc, public domain) fed piece by piece: two 32-bit sums, mixed at each reading. */
function hashing(first: string): (text: string) => string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  const feed = (text: string): string => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    const high = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    const low = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
  };
  feed(first);
  return feed;
}

const NAME = "linchpin";
const STORE = "grades";
/** About forty games; beyond them it begins anew. */
const MOST = 4000;

/** Without storage nothing is kept, and nothing is missing but the time. */
export async function keptGrades(game: GameToCoach, engine: string): Promise<KeptGrades> {
  const keys = keysOf(game, engine);
  const base = await openBase().catch(() => null);
  if (base === null) return { graded: new Map(), whole: null, keepGrade: () => {}, keepWhole: () => {} };
  await tidy(base, engine);
  const store = base.transaction(STORE).objectStore(STORE);
  const [whole, ...found] = await Promise.all(
    [keys.whole, ...keys.decisions].map((key) => done<unknown>(store.get(key))),
  );
  const graded = (found as readonly (Graded | undefined)[]).flatMap((each, number) =>
    // The same decision may be another in number where the game began otherwise: it does not.
    each === undefined ? [] : [[number, each] as const],
  );
  const put = (key: string, value: unknown): void => {
    base.transaction(STORE, "readwrite").objectStore(STORE).put(value, key);
  };
  return {
    graded: new Map(graded),
    whole: (whole as Whole | undefined) ?? null,
    keepGrade: (each) => put(keys.decisions[each.number]!, each),
    keepWhole: (each) => put(keys.whole, each),
  };
}

function openBase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
  return done(request);
}

/** What another build found is of no use; and a shelf that is full is emptied. */
async function tidy(base: IDBDatabase, engine: string): Promise<void> {
  const store = base.transaction(STORE, "readwrite").objectStore(STORE);
  const keys = (await done(store.getAllKeys())) as readonly string[];
  const own = keys.filter((key) => key.startsWith(`${engine} `));
  if (own.length > MOST) store.clear();
  else for (const key of keys) if (!key.startsWith(`${engine} `)) store.delete(key);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no storage")));
  });
}
