/**
 * A party's seat at a table in this browser: the others are simulated, the owner by a way of dealing. It is followed as a
 * table on a server is, so that the same screen shows it. Every move is kept, and the game goes on where it was left.
 */
import { othersMove, type Players } from "@linchpin/match";
import type { SeenEvent, TableState } from "@linchpin/protocol";
import { interestedParty, OWNERS } from "@linchpin/seats";
import {
  parseMove,
  seenBy,
  settle,
  start,
  stepFrom,
  view,
  writeMove,
  type Position,
  type Seed,
  type Step,
} from "@linchpin/table";
import { readKept, writeKept } from "../app/storage.ts";
import { watched } from "../app/watched.ts";
import type { Remote, RemoteNow } from "./remote.ts";
import type { LoadedScenario } from "./setting.ts";

export interface PartySeat extends Remote {
  /** Every step of the game so far, hidden things too: they are shown when the talks are over. */
  readonly steps: () => readonly Step[];
}

interface PartySetting {
  readonly loaded: LoadedScenario;
  readonly seed: Seed;
  readonly seat: number;
  /** A way of dealing, by its name in `OWNERS`. */
  readonly owner: string;
  /** Under which it is kept. */
  readonly name: string;
}

const keyOf = (name: string): string => `linchpin.sitting.${name}`;

export function openPartySeat(setting: PartySetting, afresh: boolean): PartySeat {
  const { loaded, seed, seat, owner, name } = setting;
  const { scenario } = loaded;
  const players: Players = (each) =>
    each === seat ? null : each === 0 ? (OWNERS[owner] ?? interestedParty) : interestedParty;
  const steps: Step[] = [];
  const first = start(scenario, seed);
  const position = (): Position => steps.at(-1)?.after ?? first;
  const others = (): void => {
    steps.push(...othersMove(position(), seed, steps.length, players));
  };
  const state = (): RemoteNow => nowOf(position(), seat, steps, name);
  others();
  for (const text of afresh ? [] : keptMoves(name)) {
    const read = parseMove(scenario, seat, text);
    const stepped = read.ok ? stepFrom(position(), read.move) : null;
    // What was kept by another version of the table is left.
    if (stepped?.ok !== true) break;
    steps.push(stepped.step);
    others();
  }
  const { now, subscribe, change } = watched(state());
  const keep = (): void => {
    const own = steps.filter((step) => step.seat === seat).map(({ move }) => writeMove(scenario, move));
    writeKept(keyOf(name), own.join("\n"));
    change(state());
  };
  if (afresh) keep();
  return {
    now,
    subscribe,
    steps: () => steps,
    send: (text) => {
      const read = parseMove(scenario, seat, text);
      const stepped = read.ok ? stepFrom(position(), read.move) : read;
      if (!stepped.ok)
        return Promise.resolve({ kind: "refused", detail: stepped.fault.kind, fault: stepped.fault });
      steps.push(stepped.step);
      others();
      keep();
      return Promise.resolve(null);
    },
    close: () => undefined,
  };
}

const keptMoves = (name: string): readonly string[] =>
  (readKept(keyOf(name)) ?? "").split("\n").filter((line) => line !== "");

function nowOf(position: Position, seat: number, steps: readonly Step[], name: string): RemoteNow {
  const { scenario: _, ...seen } = view(position, seat);
  const events = seenBy(
    steps.flatMap((step) => step.events),
    seat,
  ).map((event, i): SeenEvent => ({ ...event, number: i + 1 }));
  const state: TableState = {
    id: name,
    scenario: "",
    mode: "practice",
    seedKnown: true,
    maker: true,
    invites: false,
    drawn: 0,
    away: false,
    seatings: [],
    seat: "",
    version: String(steps.length),
    yourTurn: position.turn === seat,
    over: position.turn === null,
    seats: [],
    view: seen,
    seen: events.length,
    events,
    payoffs: position.turn === null ? [...settle(position).payoffs] : null,
  };
  return { state, events, link: "live", sending: false };
}
