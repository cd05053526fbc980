/**
 * Who sits where at a live table, and that nobody learns there what stays hidden.
 *
 * A second session cannot be told from a second person, so that the rules are about the seat: only the maker of a table
 * invites; nobody sits down once the talks have begun; who goes before that has the table dealt anew; who goes later is
 * seen to go by all, and at an exam takes the seat out of the talks.
 */
import { createHash } from "node:crypto";
import type { Asker } from "./asker.ts";
import { seatKeys } from "./core/state.ts";
import { randomSeed } from "./fresh-seed.ts";
import type { Decision, Keeper } from "./keeper.ts";
import { seatOf, type Known } from "./known.ts";
import { Problem } from "./problem.ts";
import { seatNamed, secretId } from "./records.ts";
import type { Invitation, SeatingEvent, Store } from "./store/store.ts";

const INVITATION_DAYS = 14;
const DAY_MS = 86_400_000;
/** A clock that jumps makes nobody silent at once: somebody else has to have waited here for so long. */
export const SILENT_GRACE_MS = 3_600_000;

export interface Invited {
  readonly scenario: string;
  readonly seat: string;
  readonly expires: Date;
}

export interface Sitting {
  readonly table: Known;
  readonly seat: number;
}

export interface Seats {
  /** The table, at the revision that is known to be there or a later one, with what is overdue done. */
  readonly attend: (asker: Asker, id: string, least?: number) => Promise<Sitting>;
  readonly invite: (
    guest: string,
    id: string,
    seat: string,
  ) => Promise<{ readonly token: string; readonly expires: Date }>;
  readonly invitation: (token: string) => Promise<Invited>;
  readonly join: (asker: Asker, token: string) => Promise<Sitting>;
  /** The maker takes a seat from whoever sits there. */
  readonly free: (asker: Asker, id: string, seat: string) => Promise<Sitting>;
  /** Whoever was silent plays again. */
  readonly back: (asker: Asker, id: string) => Promise<Sitting>;
  /** Gives the seat up; a table without people is removed. */
  readonly leave: (asker: Asker, id: string) => Promise<void>;
}

interface SeatsSetting {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly now: () => Date;
  readonly elapsed: () => number;
  /** The program plays for whoever has not moved for so long while others wait. */
  readonly silentMs: number;
}

export function openSeats(setting: SeatsSetting): Seats {
  const { store, keeper, now } = setting;
  const standing = async (token: string): Promise<Invitation> => {
    const found = await store.invitation(digestOf(token), now());
    if (found === null) throw new Problem("not-found", "this invitation is used up or out of date");
    return found;
  };
  return {
    attend: attending(setting),
    invite: async (guest, id, key) => {
      const { table } = made(await keeper.read(id), guest);
      const seat = seatNamed(table.live.scenario, key);
      inviting(table, seat);
      const token = secretId();
      const expires = new Date(now().getTime() + INVITATION_DAYS * DAY_MS);
      await store.invite({ digest: digestOf(token), table: id, seat, expires });
      return { token, expires };
    },
    invitation: async (token) => {
      const { table, seat, expires } = await standing(token);
      const { live, head } = await keeper.read(table);
      return { scenario: head.scenario, seat: seatKeys(live.scenario)[seat]!, expires };
    },
    join: async ({ guest, address }, token) => {
      const { table: id, seat, digest: invitation } = await standing(token);
      const table = await keeper.perform(id, address, (known) => {
        if (seatOf(known, guest) !== null) throw new Problem("taken", "you sit at this table already");
        inviting(known, seat);
        // Whoever sits down begins with the others, not where the program has led the talks.
        const redeal = known.live.turns.length > 0 ? randomSeed() : null;
        return { command: { kind: "sit", seat }, seating: { kind: "sat", seat, guest, invitation }, redeal };
      });
      return sittingAt(table, guest);
    },
    free: async ({ guest, address }, id, key) => {
      const table = await keeper.perform(id, address, (known) => {
        const own = made(known, guest).seat;
        const seat = seatNamed(known.live.scenario, key);
        if (seat === own)
          throw new Problem("bad-request", "seat: it is your own; DELETE the table to leave it");
        if (!known.seated.some((each) => each.seat === seat))
          throw new Problem("bad-request", "seat: nobody sits there");
        return going(known, seat, "freed");
      });
      return sittingAt(table, guest);
    },
    back: async ({ guest, address }, id) => {
      const table = await keeper.perform(id, address, (known) => {
        const { seat } = sittingAt(known, guest);
        if (seatOf(known, guest)?.away !== true) throw new Problem("taken", "you play this seat already");
        if (known.live.leavers[seat] === true)
          throw new Problem("begun", "the seat has left the talks, as this is an exam");
        return { command: { kind: "sit", seat }, seating: { kind: "back", seat } };
      });
      return sittingAt(table, guest);
    },
    leave: leaving(store, keeper),
  };
}

/** Throws where a seat cannot be offered or taken. */
function inviting({ head, seated }: Known, seat: number): void {
  if (head.seedKnown) throw new Problem("seed-known");
  if (seated.some((each) => each.seat === seat)) throw new Problem("taken");
  if (head.begun) throw new Problem("begun");
}

/** Somebody goes from a seat that is held. */
function going({ head, live }: Known, seat: number, kind: "left" | "freed"): Decision {
  const leaves = head.begun && head.mode === "exam";
  const seating = { kind, seat };
  if (live.people[seat] !== true) return { command: { kind: "settle" }, seating };
  const redeal = head.begun ? null : randomSeed();
  return { command: { kind: "rise", seat, leaves }, seating, redeal };
}

/** Gives a seat up: with a move of the program's where the table can be played on, without one where it cannot. */
const leaving =
  (store: Store, keeper: Keeper) =>
  async ({ guest, address }: Asker, id: string): Promise<void> => {
    const table = await keeper
      .perform(id, address, (known) => going(known, sittingAt(known, guest).seat, "left"))
      .catch((error: unknown) => {
        if (error instanceof Problem && error.kind === "outdated") return null;
        throw error;
      });
    if (table === null) {
      const stored = await store.read(id, 0);
      if (!stored?.seated.some((each) => each.guest === guest)) throw new Problem("not-found");
      await store.unseat(id, guest);
    } else if (table.seated.length === 0) keeper.drop(id);
  };

/** Whoever looks at a table and waits sees to it that it goes on: one for all who look at the same time. */
function attending({ keeper, elapsed, silentMs }: SeatsSetting): Seats["attend"] {
  const underWay = new Map<string, Promise<Known>>();
  const dueTo =
    (guest: string) =>
    (known: Known): Decision | null => {
      const waited = elapsed() - known.seenAt;
      const silent = waited >= Math.min(SILENT_GRACE_MS, silentMs) && known.idleMs + waited >= silentMs;
      return overdue(known, sittingAt(known, guest).seat, silent);
    };
  const seenTo = async ({ guest, address }: Asker, id: string): Promise<Known> => {
    const due = dueTo(guest);
    const decide = (known: Known): Decision => {
      const decision = due(known);
      if (decision === null) throw new NothingDue(known);
      return decision;
    };
    const work = keeper.perform(id, address, decide).catch(foundDone);
    underWay.set(id, work);
    return work.finally(() => underWay.delete(id));
  };
  return async (asker, id, least) => {
    const table = await keeper.read(id, least);
    if (dueTo(asker.guest)(table) === null) return sittingAt(table, asker.guest);
    // Where the other could not, as too much of its address waits, one does it oneself.
    const others = underWay.get(id);
    const after = others === undefined ? null : await others.catch(() => null);
    return sittingAt(after ?? (await seenTo(asker, id)), asker.guest);
  };
}

/** What is to be done for the one who waits; `silent`: nothing has happened for too long. */
function overdue({ head, live }: Known, own: number, silent: boolean): Decision | null {
  const { turn } = live.position;
  if (turn === null || turn === own || live.people[own] !== true) return null;
  // Somebody was taken from the table without a move.
  if (live.people[turn] !== true) return { command: { kind: "settle" }, seating: null };
  if (!head.begun || !silent) return null;
  const leaves = head.mode === "exam";
  return { command: { kind: "rise", seat: turn, leaves }, seating: { kind: "silent", seat: turn } };
}

/** Somebody else saw to it at the same time. */
class NothingDue extends Error {
  readonly table: Known;
  constructor(table: Known) {
    super("nothing is due");
    this.table = table;
  }
}

function foundDone(error: unknown): Known {
  if (error instanceof NothingDue) return error.table;
  throw error;
}

export function sittingAt(table: Known, guest: string): Sitting {
  const seated = seatOf(table, guest);
  if (seated === null) throw new Problem("not-found");
  return { table, seat: seated.seat };
}

/** Of whoever made the table and sits there. */
function made(table: Known, guest: string): Sitting {
  const sitting = sittingAt(table, guest);
  if (table.head.maker !== guest) throw new Problem("not-maker");
  return sitting;
}

const SAID: Readonly<Record<SeatingEvent["kind"], string>> = {
  sat: "a person",
  left: "left by its person",
  freed: "taken from its person",
  silent: "its person silent",
  back: "its person back",
};

/** For the record: who came and went, in the order in which it happened. */
export function seatingInWords({ seatings, live }: Known): string {
  const keys = seatKeys(live.scenario);
  return seatings.map(({ week, seat, kind }) => `week ${week}: ${keys[seat]} ${SAID[kind]}`).join("; ");
}

const digestOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
