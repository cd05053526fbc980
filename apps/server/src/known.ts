/** A table as this process knows it: its record played out, at a revision of the store. */
import type { Catalogue } from "./catalogue.ts";
import { open, replayed, type Live } from "./core/live.ts";
import { Problem } from "./problem.ts";
import type { Seated, Seating, SeatingEvent, StoredTable } from "./store/store.ts";

export interface Known extends Pick<StoredTable, "head" | "revision" | "seated" | "seatings"> {
  readonly live: Live;
  /** For how long nothing had happened when this revision was first seen here, and when that was. */
  readonly idleMs: number;
  readonly seenAt: number;
}

export function fromStart(catalogue: Catalogue, stored: StoredTable, seenAt: number): Known {
  const { head, lines } = stored;
  const file = catalogue.get(head.scenario.split(" ")[0]!);
  if (file === undefined) throw new Problem("outdated", `there is no scenario ${head.scenario} here`);
  const opened = open({ ...head, people: playing(stored.seated), leavers: leaversOf(stored) }, file.scenario);
  const played = opened.ok ? replayed(opened.live, lines) : opened;
  if (!played.ok) throw new Problem("outdated", played.reason);
  return known(stored, played.live, seenAt);
}

/** The stored lines are those after the moves that are known. */
export function caughtUp(before: Known, stored: StoredTable, seenAt: number): Known {
  const played = replayed(before.live, stored.lines);
  if (!played.ok) throw new Problem("outdated", played.reason);
  const [people, leavers] = [playing(stored.seated), leaversOf(stored)];
  const live: Live = {
    ...played.live,
    people: before.live.people.map((_, seat) => people.includes(seat)),
    leavers: before.live.people.map((_, seat) => leavers.includes(seat)),
  };
  return known(stored, live, seenAt);
}

const known = (
  { head, revision, seated, seatings, idleSeconds }: StoredTable,
  live: Live,
  seenAt: number,
): Known => ({
  head,
  revision,
  seated,
  seatings,
  live,
  idleMs: idleSeconds * 1000,
  seenAt,
});

const playing = (seated: readonly Seated[]): readonly number[] =>
  seated.filter(({ away }) => !away).map(({ seat }) => seat);

const GOING: readonly SeatingEvent["kind"][] = ["left", "freed", "silent"];

/**
 * At an exam whoever held a seat since the talks began takes it out of the talks on going: its hidden side is known to
 * somebody. Before they begin, who goes has the table dealt anew, and nothing is written of it.
 */
function leaversOf({ head: { mode }, seatings, seated }: StoredTable): readonly number[] {
  if (mode !== "exam") return [];
  const playingNow = playing(seated);
  return seatings
    .filter(({ seat, kind }) => GOING.includes(kind) && !playingNow.includes(seat))
    .map(({ seat }) => seat);
}

/** Dealt anew, there is nothing that whoever left could know. */
export function seatingsAfter(
  before: readonly SeatingEvent[],
  week: number,
  seating: Seating | null,
  dealtAnew: boolean,
): readonly SeatingEvent[] {
  if (seating === null) return before;
  const { seat, kind } = seating;
  return dealtAnew && kind !== "sat"
    ? before.filter((each) => each.seat !== seat)
    : [...before, { week, seat, kind }];
}

export function reseated(seated: readonly Seated[], seating: Seating | null): readonly Seated[] {
  if (seating === null) return seated;
  const { seat, kind } = seating;
  if (kind === "silent" || kind === "back")
    return seated.map((each) => (each.seat === seat ? { ...each, away: kind === "silent" } : each));
  const others = seated.filter((each) => each.seat !== seat);
  return kind === "sat" ? [...others, { seat, guest: seating.guest, away: false }] : others;
}

export const seatOf = ({ seated }: Known, guest: string): Seated | null =>
  seated.find((each) => each.guest === guest) ?? null;
