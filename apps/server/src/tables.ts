/**
 * What guests can do with tables: the operations behind the API. Everything asked for by id is asked for by a guest,
 * and a guest who does not sit at a table learns no more of it than of one that is not there.
 */
import { createHash } from "node:crypto";
import { legal, writeMove } from "@linchpin/table";
import type { Asker } from "./asker.ts";
import type { Catalogue } from "./catalogue.ts";
import { seatKeys, stateFor, versionFor, type SeatState } from "./core/state.ts";
import type { Desk } from "./desk/desk.ts";
import { openKeeper, type Keeper } from "./keeper.ts";
import type { Known } from "./known.ts";
import { Problem } from "./problem.ts";
import { seatNamed, secretId, tableFor, type Made, type NewGame } from "./records.ts";
import type { GradedMove } from "./reviews/graded.ts";
import { decisionsIn } from "./reviews/reviewer.ts";
import type { Mode, Store, TableSummary } from "./store/store.ts";

export const MOST_TABLES = 200;
const INVITATION_DAYS = 14;
const DAY_MS = 86_400_000;

export interface TableState extends SeatState {
  readonly id: string;
  readonly scenario: string;
  readonly mode: Mode;
  /** The seed was chosen or imported: the record can be had at any time, and nobody can be invited. */
  readonly seedKnown: boolean;
}

export interface MoveSent {
  readonly version: string;
  readonly text: string;
  readonly request: string | null;
  /** The number of the last event that the mover has. */
  readonly after: number;
}

export interface Legal {
  readonly version: string;
  readonly moves: readonly string[];
}

export interface Invited {
  readonly scenario: string;
  readonly seat: string;
  readonly expires: Date;
}

export interface Listed extends Omit<TableSummary, "seat"> {
  /** Its key. */
  readonly seat: string;
}

export interface TableReview {
  /** The owner's decisions, how many of them are graded, and the grades after those that were asked for. */
  readonly of: number;
  readonly done: number;
  readonly graded: readonly GradedMove[];
}

export interface Tables {
  readonly create: (guest: string, game: NewGame) => Promise<TableState>;
  readonly bring: (asker: Asker, record: string, seat: string, mode: Mode) => Promise<TableState>;
  readonly list: (guest: string) => Promise<readonly Listed[]>;
  readonly state: (guest: string, id: string, after: number) => Promise<TableState>;
  readonly legal: (guest: string, id: string) => Promise<Legal>;
  readonly move: (guest: string, id: string, move: MoveSent) => Promise<TableState>;
  readonly record: (asker: Asker, id: string) => Promise<string>;
  /** Gives the seat up; a table without people is removed. */
  readonly leave: (guest: string, id: string) => Promise<void>;
  /** Gives up every seat of the guest's, and the guest. */
  readonly forget: (guest: string) => Promise<void>;
  readonly invite: (
    guest: string,
    id: string,
    seat: string,
  ) => Promise<{ readonly token: string; readonly expires: Date }>;
  /** Asks for a review of the owner's decisions; what is there of it already. */
  readonly askReview: (guest: string, id: string) => Promise<TableReview>;
  readonly review: (guest: string, id: string, after: number) => Promise<TableReview>;
  readonly invitation: (token: string) => Promise<Invited>;
  readonly join: (guest: string, token: string) => Promise<TableState>;
}

export interface Setting {
  readonly store: Store;
  /** Asks for the review of a table by whoever works. */
  readonly askReview: (id: string) => Promise<void>;
  readonly catalogue: Catalogue;
  readonly desk: Desk;
  readonly now?: () => Date;
}

interface Sitting {
  readonly table: Known;
  readonly seat: number;
}

export function openTables({ store, catalogue, desk, askReview, now = () => new Date() }: Setting): Tables {
  const keeper = openKeeper(store, catalogue);

  const sitting = async (guest: string, id: string): Promise<Sitting> =>
    sittingAt(await keeper.read(id), guest);

  const keep = async (guest: string, { table, seat }: Made): Promise<TableState> => {
    if ((await store.tablesOf(guest, MOST_TABLES)).length >= MOST_TABLES)
      throw new Problem("too-many-tables");
    await store.create({ ...table, seated: [{ seat, guest }] });
    return stateAt(await sitting(guest, table.head.id), 0);
  };

  const leave = leaving(store, keeper);

  const standing = async (token: string): Promise<NonNullable<Awaited<ReturnType<Store["invitation"]>>>> => {
    const found = await store.invitation(digestOf(token), now());
    if (found === null) throw new Problem("not-found", "this invitation is used up or out of date");
    return found;
  };

  return {
    ...reviewsAt(store, sitting, askReview),
    create: async (guest, game) => keep(guest, tableFor(catalogue, game)),
    bring: async (asker, record, seat, mode) =>
      keep(asker.guest, await desk.bring(asker, { record, seat, mode })),
    list: async (guest) =>
      (await store.tablesOf(guest, MOST_TABLES)).map((table) => ({
        ...table,
        seat: keyOfSeat(catalogue, table),
      })),
    state: async (guest, id, after) => stateAt(await sitting(guest, id), after),
    legal: async (guest, id) => legalAt(await sitting(guest, id)),
    move: async (guest, id, { version, text, request, after }) => {
      const table = await keeper.perform(id, (known) => ({
        command: { kind: "move", seat: sittingAt(known, guest).seat, version, text, request },
        seating: null,
      }));
      return stateAt(sittingAt(table, guest), after);
    },
    record: async (asker, id) => {
      const { table } = await sitting(asker.guest, id);
      const over = table.live.position.turn === null;
      // The seed and the hidden acts stand in it.
      if (!over && !table.head.seedKnown) throw new Problem("covered");
      return desk.write(asker, { ...gameAt(table), imported: await store.imported(id) });
    },
    leave,
    forget: async (guest) => {
      for (const { id } of await store.tablesOf(guest, MOST_TABLES)) {
        // What cannot be left well is left all the same, below.
        await leave(guest, id).catch(() => {});
      }
      await store.endGuest(guest);
    },
    invite: async (guest, id, key) => {
      const { table } = await sitting(guest, id);
      if (table.head.seedKnown) throw new Problem("seed-known");
      const seat = seatNamed(table.live.scenario, key);
      if (table.live.people[seat] === true) throw new Problem("taken");
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
    join: async (guest, token) => {
      const { table: id, seat, digest: invitation } = await standing(token);
      const table = await keeper.perform(id, (known) => {
        if (known.guests.has(guest)) throw new Problem("taken", "you sit at this table already");
        return { command: { kind: "sit", seat }, seating: { kind: "sit", seat, guest, invitation } };
      });
      return stateAt(sittingAt(table, guest), 0);
    },
  };
}

/** Gives a seat up: with a move of the program's where the table can be played on, without one where it cannot. */
const leaving =
  (store: Store, keeper: Keeper) =>
  async (guest: string, id: string): Promise<void> => {
    const table = await keeper
      .perform(id, (known) => {
        const { seat } = sittingAt(known, guest);
        return { command: { kind: "rise", seat }, seating: { kind: "rise", seat } };
      })
      .catch((error: unknown) => {
        if (error instanceof Problem && error.kind === "outdated") return null;
        throw error;
      });
    if (table === null) {
      const stored = await store.read(id, 0);
      if (!stored?.seated.some((each) => each.guest === guest)) throw new Problem("not-found");
      await store.unseat(id, guest);
    } else if (table.guests.size === 0) await keeper.remove(id);
  };

const reviewsAt = (
  store: Store,
  sitting: (guest: string, id: string) => Promise<Sitting>,
  ask: Setting["askReview"],
): Pick<Tables, "askReview" | "review"> => ({
  askReview: async (guest, id) => {
    const { table } = await sitting(guest, id);
    // It shows what was hidden.
    if (table.live.position.turn !== null) throw new Problem("covered");
    await store.wantReview(id, decisionsIn(table.live));
    const review = await reviewAt(store, id, 0);
    if (review.done < review.of) await ask(id);
    return review;
  },
  review: async (guest, id, after) => {
    await sitting(guest, id);
    return reviewAt(store, id, after);
  },
});

async function reviewAt(store: Store, id: string, after: number): Promise<TableReview> {
  const found = await store.review(id);
  if (found === null) throw new Problem("not-found", "no review was asked for; POST to this address");
  return { of: found.of, done: found.graded.length, graded: found.graded.slice(after) };
}

const digestOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** A table of a scenario that is no longer here is listed still, so that it can be deleted. */
function keyOfSeat(catalogue: Catalogue, { scenario, seat }: TableSummary): string {
  const file = catalogue.get(scenario.split(" ")[0]!);
  return (file === undefined ? undefined : seatKeys(file.scenario)[seat]) ?? `seat${seat}`;
}

function sittingAt(table: Known, guest: string): Sitting {
  const seat = table.guests.get(guest);
  if (seat === undefined) throw new Problem("not-found");
  return { table, seat };
}

const gameAt = ({ live: { scenario, seed, turns } }: Known) => ({
  scenario: scenario.id,
  seed,
  lines: turns.map(({ seat, week, text, request }) => ({ seat, week, text, request })),
});

const stateAt = ({ table: { head, live }, seat }: Sitting, after: number): TableState => ({
  id: head.id,
  scenario: head.scenario,
  mode: head.mode,
  seedKnown: head.seedKnown,
  ...stateFor(live, seat, after),
});

function legalAt({ table: { live }, seat }: Sitting): Legal {
  const { position, scenario } = live;
  return {
    version: versionFor(live, seat),
    moves: legal(position, seat).map((move) => writeMove(scenario, move)),
  };
}
