/**
 * What guests can do with tables: the operations behind the API. Everything asked for by id is asked for by a guest,
 * and a guest who does not sit at a table learns no more of it than of one that is not there.
 */
import { voiceOfTable } from "@linchpin/match";
import { legal, writeMove } from "@linchpin/table";
import type { Asker } from "./asker.ts";
import type { Catalogue } from "./catalogue.ts";
import { seatKeys, stateFor, versionFor } from "./core/state.ts";
import type { Desk } from "./desk/desk.ts";
import { MOST_TABLES, openKeeper } from "./keeper.ts";
import type { Known } from "./known.ts";
import { Problem } from "./problem.ts";
import type { Quotas } from "./quotas.ts";
import { dealing, type Made, type NewGame } from "./records.ts";
import { openSeats, seatingInWords, sittingAt, type Seats, type Sitting } from "./seating.ts";
import type { GradedMove } from "./core/graded.ts";
import { decisionsIn } from "./reviews/reviewer.ts";
import type { Mode, SeatPlayer, TableState } from "@linchpin/protocol";
import { openShift, type Shift } from "./shift.ts";
import type { Store, TableSummary } from "./store/store.ts";

/** Who plays a seat; `away`: the program, for a person who was silent. */
export type Player = SeatPlayer["player"];

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

export interface Listed extends Omit<TableSummary, "seat"> {
  /** Its key. */
  readonly seat: string;
}

interface TableReview {
  /** The owner's decisions, how many of them are graded, and the grades after those that were asked for. */
  readonly of: number;
  readonly done: number;
  readonly graded: readonly GradedMove[];
}

export interface Tables {
  readonly create: (asker: Asker, game: NewGame) => Promise<TableState>;
  readonly bring: (asker: Asker, record: string, seat: string, mode: Mode) => Promise<TableState>;
  readonly list: (guest: string) => Promise<readonly Listed[]>;
  /** `least`: a revision of the table that is known to be there, which will do. */
  readonly state: (asker: Asker, id: string, after: number, least?: number) => Promise<TableState>;
  readonly legal: (guest: string, id: string) => Promise<Legal>;
  readonly move: (asker: Asker, id: string, move: MoveSent) => Promise<TableState>;
  readonly record: (asker: Asker, id: string) => Promise<string>;
  /** Gives the seat up; a table without people is removed. */
  readonly leave: (asker: Asker, id: string) => Promise<void>;
  /** Gives up every seat of the guest's, and the guest. */
  readonly forget: (asker: Asker) => Promise<void>;
  readonly invite: Seats["invite"];
  /** Asks for a review of the owner's decisions; what is there of it already. */
  readonly askReview: (asker: Asker, id: string) => Promise<TableReview>;
  readonly review: (guest: string, id: string, after: number) => Promise<TableReview>;
  readonly free: (asker: Asker, id: string, seat: string) => Promise<TableState>;
  readonly back: (asker: Asker, id: string) => Promise<TableState>;
  readonly invitation: Seats["invitation"];
  readonly join: (asker: Asker, token: string) => Promise<TableState>;
}

export interface Setting {
  readonly store: Store;
  /** Asks for the review of a table by whoever works; the higher the rank, the sooner. */
  readonly askReview: (id: string, rank: number) => Promise<void>;
  readonly quotas: Quotas;
  readonly catalogue: Catalogue;
  readonly desk: Desk;
  /** Where addresses take turns. */
  readonly shift?: Shift;
  readonly now?: () => Date;
  /** By a clock that only goes forward. */
  readonly elapsed?: () => number;
  /** The program plays for whoever has not moved for so long while others wait. */
  readonly silentMs?: number;
}

export const SILENT_HOURS = 48;
const HOUR_MS = 3_600_000;

export function openTables(setting: Setting): Tables {
  const { store, catalogue, desk, quotas } = setting;
  const { now = () => new Date(), elapsed = () => performance.now() } = setting;
  const { silentMs = SILENT_HOURS * HOUR_MS, shift = openShift() } = setting;
  const keeper = openKeeper({ store, catalogue, elapsed, shift });
  const seats = openSeats({ store, keeper, now, elapsed, silentMs });

  const sitting = async (guest: string, id: string): Promise<Sitting> =>
    sittingAt(await keeper.read(id), guest);

  const keep = async (asker: Asker, { table, seat }: Made): Promise<TableState> => {
    const { guest } = asker;
    const head = { ...table.head, maker: guest };
    const seated = [{ seat, guest, away: false }];
    await store.create({ ...table, head, seated }, quotas.tables(asker));
    return stateAt(await sitting(guest, head.id), 0);
  };

  return {
    ...reviewsAt(setting, sitting),
    ...seatsAt(seats),
    create: async (asker, game) => {
      await quotas.room();
      return keep(asker, await shift.run(asker.address, dealing(catalogue, game)));
    },
    bring: async (asker, record, seat, mode) => {
      await quotas.room();
      return keep(asker, await desk.bring(asker, { record, seat, mode }));
    },
    list: async (guest) =>
      (await store.tablesOf(guest, MOST_TABLES)).map((table) => ({
        ...table,
        seat: keyOfSeat(catalogue, table),
      })),
    state: async (asker, id, after, least) => stateAt(await seats.attend(asker, id, least), after),
    legal: async (guest, id) => legalAt(sittingAt(await keeper.latest(id), guest)),
    move: async ({ guest, address }, id, { version, text, request, after }) => {
      const table = await keeper.perform(id, address, (known) => ({
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
      const seating = seatingInWords(table);
      return desk.write(asker, { ...gameAt(table), imported: await store.imported(id), seating });
    },
    forget: async (asker) => {
      for (const { id } of await store.tablesOf(asker.guest, MOST_TABLES)) {
        // What cannot be left well is left all the same, below.
        await seats.leave(asker, id).catch(() => {});
      }
      await store.endGuest(asker.guest);
    },
  };
}

type SeatsOfTables = Pick<Tables, "invite" | "invitation" | "join" | "free" | "back" | "leave">;

const seatsAt = ({ invite, invitation, join, free, back, leave }: Seats): SeatsOfTables => ({
  invite,
  invitation,
  leave,
  join: async (asker, token) => stateAt(await join(asker, token), 0),
  free: async (asker, id, seat) => stateAt(await free(asker, id, seat), 0),
  back: async (asker, id) => stateAt(await back(asker, id), 0),
});

/** What a decision takes of a core, and how long one's next review stands back for those of others. */
const DECISION_SECONDS = 2;
const STANDS_BACK_SECONDS = 600;
/** Ranks are numbers of 32 bits, in seconds from here, whatever the clock says. */
const RANKS_BEGIN = Date.UTC(2025, 0, 1);
const MOST_RANK = 2 ** 31 - 1;

/**
 * By when a review should be done: the shorter ones first and one's second after everybody's first, but nothing that is
 * asked for later and later keeps one waiting for ever.
 */
function rankOf(now: Date, before: number, decisions: number): number {
  const asked = (now.getTime() - RANKS_BEGIN) / 1000;
  const rank = -Math.round(asked + before * STANDS_BACK_SECONDS + decisions * DECISION_SECONDS);
  return Math.min(MOST_RANK, Math.max(-MOST_RANK, rank));
}

const reviewsAt = (
  { store, quotas, askReview: ask, now = () => new Date() }: Setting,
  sitting: (guest: string, id: string) => Promise<Sitting>,
): Pick<Tables, "askReview" | "review"> => ({
  askReview: async (asker, id) => {
    const { table } = await sitting(asker.guest, id);
    // It shows what was hidden.
    if (table.live.position.turn !== null) throw new Problem("covered");
    const decisions = decisionsIn(table.live);
    const before = await store.wantReview(id, decisions, quotas.reviews(asker));
    const review = await reviewAt(store, id, 0);
    if (review.done < review.of) await ask(id, rankOf(now(), before, decisions));
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

/** A table of a scenario that is no longer here is listed still, so that it can be deleted. */
function keyOfSeat(catalogue: Catalogue, { scenario, seat }: TableSummary): string {
  const file = catalogue.get(scenario.split(" ")[0]!);
  return (file === undefined ? undefined : seatKeys(file.scenario)[seat]) ?? `seat${seat}`;
}

const gameAt = ({ head, live: { scenario, seed, turns } }: Known) => ({
  scenario: scenario.id,
  seed,
  voice: voiceOfTable(head.id),
  lines: turns.map(({ seat, week, text, request }) => ({ seat, week, text, request })),
});

/** What a seat was told last of a table as it is known: it follows the table in several windows. */
const told = new WeakMap<Known, Map<number, { readonly after: number; readonly state: TableState }>>();

function stateAt(sitting: Sitting, after: number): TableState {
  const { table, seat } = sitting;
  const seats = told.get(table) ?? new Map<number, { readonly after: number; readonly state: TableState }>();
  told.set(table, seats);
  const before = seats.get(seat);
  if (before?.after === after) return before.state;
  const state = stateNow(sitting, after);
  seats.set(seat, { after, state });
  return state;
}

function stateNow({ table, seat }: Sitting, after: number): TableState {
  const { head, live, seated, seatings } = table;
  const { id, scenario, mode, seedKnown, maker, begun, drawn } = head;
  const own = seated.find((each) => each.seat === seat);
  const keys = seatKeys(live.scenario);
  const away = new Set(seated.flatMap((each) => (each.away ? [keys[each.seat]!] : [])));
  const state = stateFor(live, seat, after);
  return {
    id,
    scenario,
    mode,
    seedKnown,
    maker: maker !== null && maker === own?.guest,
    invites: maker !== null && maker === own?.guest && !begun && !seedKnown,
    drawn,
    away: own?.away === true,
    seatings: seatings.map((event) => ({ ...event, seat: keys[event.seat]! })),
    ...state,
    seats: state.seats.map(({ key, player }) => ({
      key,
      player: player === "simulated" && away.has(key) ? "away" : player,
    })),
  };
}

function legalAt({ table: { live }, seat }: Sitting): Legal {
  const { position, scenario } = live;
  return {
    version: versionFor(live, seat),
    moves: legal(position, seat).map((move) => writeMove(scenario, move)),
  };
}
