/** Sessions as they stand: what a cookie is worth now, and how sessions begin and are renewed. */
import type { GuestStore } from "../store/store.ts";
import type { Keys } from "./keys.ts";
import type { KnownGuests } from "./known-guests.ts";
import { keyOfCookie, newGuest, readCookie, writeCookie, type Session } from "./session.ts";

export interface StandingSession extends Session {
  /** Its cookie is to be written anew: it is old, or was signed with an older key. */
  readonly due: boolean;
}

export interface Sessions {
  /** Null: forged, damaged, or ended. */
  readonly read: (cookie: string) => Promise<StandingSession | null>;
  /** It has neither ended nor been exchanged. */
  readonly stands: (session: Session) => Promise<boolean>;
  /**
   * The session of the guest who sits at a table; else one of a new guest, so that a cookie which somebody else has
   * planted is worth nothing.
   */
  readonly begin: (cookie: string | null) => Promise<Session>;
  /** Every other copy of the cookie is worth nothing from now on. */
  readonly renew: (guest: string) => Promise<Session | null>;
  readonly write: (session: Session) => string;
}

type SessionStore = Pick<GuestStore, "beginGuest" | "seeGuest" | "isSeated" | "renewGuest" | "endGuest">;

/** `room` rejects where there is none for a new guest. */
export function openSessions(
  store: SessionStore,
  keys: Keys,
  guests: KnownGuests,
  room: () => Promise<void>,
): Sessions {
  const stands = async ({ guest, epoch }: Session): Promise<boolean> =>
    (await guests.find(guest))?.epoch === epoch;
  const read = async (cookie: string): Promise<StandingSession | null> => {
    const id = keyOfCookie(cookie);
    const signed = id === null ? null : readCookie(cookie, await keys.withId(id));
    if (signed === null) return null;
    const { guest, epoch, key } = signed;
    const found = await guests.find(guest);
    if (found === null || found.epoch !== epoch) return null;
    if (found.stale) await store.seeGuest(guest);
    return { guest, epoch, due: found.stale || key !== keys.newest().id };
  };
  return {
    read,
    stands,
    begin: async (cookie) => {
      const before = cookie === null ? null : await read(cookie);
      if (before !== null && (await store.isSeated(before.guest))) return before;
      await room();
      if (before !== null) await store.endGuest(before.guest);
      const guest = newGuest();
      await store.beginGuest(guest);
      return { guest, epoch: 1 };
    },
    renew: async (guest) => {
      const epoch = await store.renewGuest(guest);
      return epoch === null ? null : { guest, epoch };
    },
    write: (session) => writeCookie(session, keys.newest()),
  };
}
