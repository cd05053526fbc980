/** Several coaches at once, each in a worker of its own; closing ends whatever they are at. */
import type { CoachAnswer, CoachAsked, CoachJob, CoachSoFar, GameToCoach } from "./coach-jobs.ts";
import type { FromCoach, ToCoach } from "./coach-worker.ts";
// oxlint-disable-next-line import/default -- the bundler gives the address of the file
import address from "./coach-worker.ts?worker&url";

/** Names this build of the coach: the file's name has its content in it. While developing nothing stays the same. */
export const ENGINE = import.meta.env.PROD ? address.split("/").at(-1)! : `dev ${Date.now()}`;

const MOST = 4;

export interface Coach {
  /** Questions are answered one after the other. `heard`: what is known so far. */
  readonly ask: <N extends CoachJob>(
    name: N,
    asked: CoachAsked<N>,
    heard?: (sofar: CoachSoFar<N>) => void,
  ) => Promise<CoachAnswer<N>>;
}

interface Hand extends Coach {
  readonly waiting: () => number;
  readonly close: () => void;
}

/** Asked as one it is whoever is least busy that answers. */
export interface CoachPool extends Coach {
  readonly coaches: readonly Coach[];
  readonly close: () => void;
}

const usualCount = (): number => Math.min(MOST, Math.max(1, navigator.hardwareConcurrency));

export function openCoaches(game: GameToCoach, count: number = usualCount()): CoachPool {
  const hands = Array.from({ length: count }, () => openHand(game));
  return {
    coaches: hands,
    ask: (name, asked, heard) =>
      hands.reduce((free, hand) => (hand.waiting() < free.waiting() ? hand : free)).ask(name, asked, heard),
    close: () => hands.forEach(({ close }) => close()),
  };
}

function openHand(game: GameToCoach): Hand {
  const worker = new Worker(new URL(address, import.meta.url), { type: "module" });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const hearing = new Map<number, (sofar: unknown) => void>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<FromCoach>) => {
    if ("sofar" in data) return hearing.get(data.id)?.(data.sofar);
    const job = waiting.get(data.id);
    waiting.delete(data.id);
    hearing.delete(data.id);
    if (data.ok) job?.resolve(data.answer);
    else job?.reject(new Error(data.reason));
  });
  worker.addEventListener("error", () => {
    for (const job of waiting.values()) job.reject(new Error("a coach's worker failed"));
    waiting.clear();
  });
  const send = (message: ToCoach): void => worker.postMessage(message, { transfer: [] });
  send({ kind: "game", game });
  return {
    ask: <N extends CoachJob>(name: N, asked: CoachAsked<N>, heard?: (sofar: CoachSoFar<N>) => void) => {
      const id = ++last;
      const job = Promise.withResolvers<unknown>();
      waiting.set(id, job);
      if (heard !== undefined) hearing.set(id, (sofar) => heard(sofar as CoachSoFar<N>));
      send({ kind: "job", id, name, asked });
      return job.promise as Promise<CoachAnswer<N>>;
    },
    waiting: () => waiting.size,
    // What nobody will answer any more is left open: whoever asked has gone.
    close: () => worker.terminate(),
  };
}
