/**
 * What the coach found, kept in this browser, so that a review opens at once the second time. A grade is kept under the
 * build of the coach and the game up to and with its move: lines of play that part later share it.
 */
import type { Closer, Explanation, Graded } from "@linchpin/coach";
import { writeMove } from "@linchpin/table";
import { clear, createStore, delMany, getMany, keys as allKeys, set, type UseStore } from "idb-keyval";
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

/** Opened when it is first needed. */
let opened: UseStore | null = null;
const shelf = (): UseStore => (opened ??= createStore("linchpin", "grades"));
/** About forty games; beyond them it begins anew. */
const MOST = 4000;

/** Without storage nothing is kept, and nothing is missing but the time. */
export async function keptGrades(game: GameToCoach, engine: string): Promise<KeptGrades> {
  const keys = keysOf(game, engine);
  try {
    await tidy(engine);
    const [whole, ...found] = await getMany<unknown>([keys.whole, ...keys.decisions], shelf());
    const graded = (found as readonly (Graded | undefined)[]).flatMap((each, number) =>
      // The same decision may be another in number where the game began otherwise: it does not.
      each === undefined ? [] : [[number, each] as const],
    );
    // A shelf that is full costs the time to grade again, and no more.
    const put = (key: string, value: unknown): void => void set(key, value, shelf()).catch(() => undefined);
    return {
      graded: new Map(graded),
      whole: (whole as Whole | undefined) ?? null,
      keepGrade: (each) => put(keys.decisions[each.number]!, each),
      keepWhole: (each) => put(keys.whole, each),
    };
  } catch {
    return { graded: new Map(), whole: null, keepGrade: () => {}, keepWhole: () => {} };
  }
}

/** What another build found is of no use; and a shelf that is full is emptied. */
async function tidy(engine: string): Promise<void> {
  const kept = await allKeys<string>(shelf());
  const others = kept.filter((key) => !key.startsWith(`${engine} `));
  if (kept.length - others.length > MOST) await clear(shelf());
  else if (others.length > 0) await delMany(others, shelf());
}
