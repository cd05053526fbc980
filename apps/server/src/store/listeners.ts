import type { Listener } from "./store.ts";

/** Who wants to know of writes in this process. A listener that throws is the caller's fault and stops nobody else. */
interface Listeners {
  readonly watch: (listener: Listener) => () => void;
  readonly tell: Listener;
}

export function listeners(): Listeners {
  const all = new Set<Listener>();
  return {
    watch: (listener) => {
      // A function of its own each time, so that the same listener can watch twice.
      const own: Listener = (id, revision) => listener(id, revision);
      all.add(own);
      return () => {
        all.delete(own);
      };
    },
    tell: (id, revision) => {
      for (const listener of all) listener(id, revision);
    },
  };
}
