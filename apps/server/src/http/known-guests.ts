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
  /** Looks under way: what one finds is not remembered if there was news of the guest meanwhile. */
  const looks = new Set<{ readonly guest: string; overtaken: boolean }>();
  const knownFor = store.rates === null ? ALONE_MS : KNOWN_FOR_MS;
  store.watch((id) => {
    const guest = newsOfGuest(id);
    if (id === ANY_TABLE) known.clear();
    else if (guest !== null) known.delete(guest);
    else return;
    for (const look of looks) if (id === ANY_TABLE || look.guest === guest) look.overtaken = true;
  });
  const lookedUp = async (guest: string): Promise<readonly [StandingGuest | null, overtaken: boolean]> => {
    const look = { guest, overtaken: false };
    looks.add(look);
    try {
      return [await store.guest(guest), look.overtaken];
    } finally {
      looks.delete(look);
    }
  };
  return {
    find: async (guest) => {
      const before = known.get(guest);
      const at = elapsed();
      if (before !== undefined && at - before.at < knownFor) return before.found;
      const [found, overtaken] = await lookedUp(guest);
      known.delete(guest);
      // Whoever is to be prolonged is asked for again: then it has been.
      if (found !== null && !found.stale && !overtaken) known.set(guest, { found, at });
      if (known.size > MOST) known.delete(known.keys().next().value!);
      return found;
    },
  };
}
