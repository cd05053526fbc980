/** The shift of the server, with what was asked of it. */
import { openShift, type Shift } from "../../src/shift.ts";

export interface CountedShift extends Shift {
  /** In order: by which address, and how often it rested. */
  readonly asked: readonly { readonly address: string; readonly steps: number }[];
}

export function countedShift(): CountedShift {
  const real = openShift();
  const asked: { readonly address: string; steps: number }[] = [];
  return {
    asked,
    run: (address, work) => {
      const each = { address, steps: 0 };
      asked.push(each);
      return real.run(address, countedSteps(each, work));
    },
  };
}

/** The same work, its steps counted. */
function* countedSteps<T>(each: { steps: number }, work: Generator<void, T>): Generator<void, T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    each.steps++;
    yield;
  }
}
