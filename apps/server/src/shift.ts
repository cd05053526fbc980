/**
 * What follows from commands is worked out in slices, one slice in a turn of the event loop, and addresses in turn: a
 * party that quits may leave a whole game to the program, and nobody else waits for that.
 */
import { setImmediate } from "node:timers/promises";
import { Problem } from "./problem.ts";

export interface Shift {
  /** What the work returns; each of its steps is short. */
  readonly run: <T>(address: string, work: Generator<void, T>) => Promise<T>;
}

/** A step is a move of the program's: a few milliseconds. */
const STEPS = 6;
const MOST_WAITING = 300;

/** True when it is done. */
type Slice = () => boolean;

/** `most`: commands of one address that may wait. */
export function openShift(most = MOST_WAITING): Shift {
  const waiting = new Map<string, Slice[]>();
  let busy = false;

  /** The first of the address that has waited for the longest; the address goes to the end. */
  const next = (): readonly [string, Slice] | null => {
    const first = waiting.entries().next();
    if (first.done === true) return null;
    const [address, [slice, ...rest]] = first.value;
    waiting.delete(address);
    if (rest.length > 0) waiting.set(address, rest);
    return [address, slice!];
  };
  const put = (address: string, slice: Slice): void => {
    waiting.set(address, [...(waiting.get(address) ?? []), slice]);
  };

  const serve = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let one = next(); one !== null; one = next()) {
      const [address, slice] = one;
      if (!slice()) put(address, slice);
      await setImmediate();
    }
    busy = false;
  };

  return {
    run: (address, work) =>
      new Promise((resolve, reject) => {
        if ((waiting.get(address)?.length ?? 0) >= most)
          throw new Problem("too-many", "too many moves from where you are wait to be played", 2);
        put(address, sliceOf(work, resolve, reject));
        void serve();
      }),
  };
}

function sliceOf<T>(
  work: Generator<void, T>,
  done: (value: T) => void,
  failed: (reason: unknown) => void,
): Slice {
  return () => {
    try {
      for (let steps = 0; steps < STEPS; steps++) {
        const step = work.next();
        if (step.done !== true) continue;
        done(step.value);
        return true;
      }
      return false;
    } catch (error) {
      failed(error);
      return true;
    }
  };
}
