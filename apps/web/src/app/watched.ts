/** A value that changes, for whoever draws it: read as a snapshot, and told of when it changes. */
export interface Watched<T> {
  readonly now: () => T;
  /** Returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (to: Partial<T>) => void;
}

export function watched<T extends object>(first: T): Watched<T> {
  const listeners = new Set<() => void>();
  let now = first;
  return {
    now: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (to) => {
      now = { ...now, ...to };
      for (const listener of listeners) listener();
    },
  };
}
