/** Who follows which table in this process. Woken by the store's news of writes, from here or from another process. */
import type { Store } from "../store/store.ts";
import { ANY_TABLE } from "../store/store.ts";

export type Wake = (revision: number | null) => void;

export interface News {
  /** Calls `wake` whenever the table may have changed, with the revision where it is known; returns the way to stop. */
  readonly follow: (id: string, wake: Wake) => () => void;
  /** How many follow any table. */
  readonly followers: () => number;
  readonly close: () => void;
}

export function openNews(store: Pick<Store, "watch">): News {
  const followers = new Map<string, Set<Wake>>();
  const stop = store.watch((id, revision) => {
    const woken =
      id === ANY_TABLE ? [...followers.values()].flatMap((set) => [...set]) : (followers.get(id) ?? []);
    for (const wake of woken) wake(revision);
  });
  return {
    follow: (id, wake) => {
      const all = followers.get(id) ?? new Set<Wake>();
      const own: Wake = (revision) => wake(revision);
      all.add(own);
      followers.set(id, all);
      return () => {
        all.delete(own);
        if (all.size === 0 && followers.get(id) === all) followers.delete(id);
      };
    },
    followers: () => [...followers.values()].reduce((count, { size }) => count + size, 0),
    close: stop,
  };
}
