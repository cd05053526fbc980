/**
 * Whose session stands, as the database has it, remembered for a moment: the news of a session that has ended comes at
 * once from every process, and where it cannot come, the moment is short.
 */
import { ANY_TABLE, newsOfGuest, type GuestStore, type StandingGuest, type Store } from "../store/store.ts";

const KNOWN_FOR_MS = 2000;
/** Where there is one process, no news is lost. */
const ALONE_MS = 60_000;
const MOST = 10_000;

export interface KnownGuests {
  /** Null: there is no such guest, or not any more. */
  readonly find: (guest: string) => Promise<StandingGuest | null>;
}

export function openKnownGuests(
  store: Pick<GuestStore, "guest"> & Pick<Store, "watch" | "rates">,
  elapsed: () => number,
): KnownGuests {
  const known = new Map<string, { readonly found: StandingGuest | null; readonly at: number }>();
  const knownFor = store.rates === null ? ALONE_MS : KNOWN_FOR_MS;
  store.watch((id) => {
    if (id === ANY_TABLE) known.clear();
    else if (newsOfGuest(id) !== null) known.delete(newsOfGuest(id)!);
  });
  return {
    find: async (guest) => {
      const before = known.get(guest);
      const at = elapsed();
      if (before !== undefined && at - before.at < knownFor) return before.found;
      const found = await store.guest(guest);
      known.delete(guest);
      // Whoever is to be prolonged is asked for again: then it has been.
      if (found !== null && !found.stale) known.set(guest, { found, at });
      if (known.size > MOST) known.delete(known.keys().next().value!);
      return found;
    },
  };
}
