/** A table as this process knows it: its record played out, at a revision of the store. */
import type { Catalogue } from "./catalogue.ts";
import { open, replayed, type Live } from "./core/live.ts";
import { Problem } from "./problem.ts";
import type { Seating, StoredTable, TableHead } from "./store/store.ts";

export interface Known {
  readonly head: TableHead;
  readonly revision: number;
  /** Seat by guest. */
  readonly guests: ReadonlyMap<string, number>;
  readonly live: Live;
}

export function fromStart(catalogue: Catalogue, { head, revision, seated, lines }: StoredTable): Known {
  const file = catalogue.get(head.scenario.split(" ")[0]!);
  if (file === undefined) throw new Problem("outdated", `there is no scenario ${head.scenario} here`);
  const opened = open({ ...head, people: seated.map(({ seat }) => seat) }, file.scenario);
  const played = opened.ok ? replayed(opened.live, lines) : opened;
  if (!played.ok) throw new Problem("outdated", played.reason);
  return { head, revision, guests: guestsOf(seated), live: played.live };
}

/** `lines` are those after the moves that are known. */
export function caughtUp(before: Known, { head, revision, seated, lines }: StoredTable): Known {
  const played = replayed(before.live, lines);
  if (!played.ok) throw new Problem("outdated", played.reason);
  const people = before.live.people.map((_, seat) => seated.some((each) => each.seat === seat));
  return { head, revision, guests: guestsOf(seated), live: { ...played.live, people } };
}

export function reseated(guests: Known["guests"], seating: Seating | null): Known["guests"] {
  if (seating === null) return guests;
  const others = [...guests].filter(([, seat]) => seat !== seating.seat);
  return new Map(seating.kind === "sit" ? [...others, [seating.guest, seating.seat]] : others);
}

const guestsOf = (seated: StoredTable["seated"]): Known["guests"] =>
  new Map(seated.map(({ seat, guest }) => [guest, seat]));
