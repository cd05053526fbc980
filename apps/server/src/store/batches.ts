/**
 * Writes that wait for the one connection of the embedded database go over together, and one flush makes all of them
 * safe. A PostgreSQL server does as much by itself for writes that come by several connections.
 */

interface Waiting<W, R> {
  readonly write: W;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

const MOST = 64;

/** `run` takes no two writes of one name, and gives their results in order. */
export function openBatches<W, R>(
  nameOf: (write: W) => string,
  run: (writes: readonly W[]) => Promise<readonly R[]>,
): (write: W) => Promise<R> {
  let waiting: readonly Waiting<W, R>[] = [];
  let busy = false;

  /** The first of each name, in the order in which they came. */
  const next = (): readonly Waiting<W, R>[] => {
    const names = new Set<string>();
    const batch = waiting.filter(({ write }) => {
      const name = nameOf(write);
      if (names.size >= MOST || names.has(name)) return false;
      names.add(name);
      return true;
    });
    waiting = waiting.filter((each) => !batch.includes(each));
    return batch;
  };
  const settle = async (batch: readonly Waiting<W, R>[]): Promise<void> => {
    try {
      const results = await run(batch.map(({ write }) => write));
      for (const [i, { resolve }] of batch.entries()) resolve(results[i]!);
    } catch (error) {
      // Nothing of it was written, and one of them may be to blame: each by itself.
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const each of batch) await settle([each]);
    }
  };
  const serve = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) await settle(next());
    busy = false;
  };
  return (write) =>
    new Promise((resolve, reject) => {
      waiting = [...waiting, { write, resolve, reject }];
      void serve();
    });
}
