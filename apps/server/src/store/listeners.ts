/** Who wants to know of writes in this process. A listener that throws is the caller's fault and stops nobody else. */
export interface Listeners {
  readonly watch: (listener: (id: string) => void) => () => void;
  readonly tell: (id: string) => void;
}

export function listeners(): Listeners {
  const all = new Set<(id: string) => void>();
  return {
    watch: (listener) => {
      // A function of its own each time, so that the same listener can watch twice.
      const own = (id: string): void => listener(id);
      all.add(own);
      return () => {
        all.delete(own);
      };
    },
    tell: (id) => {
      for (const listener of all) listener(id);
    },
  };
}
