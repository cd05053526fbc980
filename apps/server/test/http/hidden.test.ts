/**
 * What a seat may not know, checked on the wire: tables that differ only in it must answer byte for byte alike.
 *
 * Tables with many seeds get the same moves. Those in which the seat has seen the same so far differ only in what is
 * hidden from it (types, the generator, what others did); every answer about them must be equal.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "@linchpin/table";
import { seatKeys } from "../../src/core/state.ts";
import { aFew } from "../../../../packages/coalition/test/helpers/scope.ts";
import { sensor } from "../support/scenarios.ts";
import { NO_LIMITS, testApp, visitor, type State, type Visitor } from "../support/visitor.ts";

/** A stream that is given up is counted until the server hears of it: a fast machine would open too many. */
const app = testApp({ limits: { ...NO_LIMITS, streams: 1000 } });
const SEEDS = aFew(16, 32);

interface Played {
  readonly seed: number;
  readonly state: State;
}

async function tables(guest: Visitor, seat: string, moves: readonly string[]): Promise<readonly Played[]> {
  const all: Played[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    let state = await guest.post("/api/tables", { scenario: "sensor", seat, seed }, 201);
    for (const move of moves) state = await guest.move(state, move);
    all.push({ seed, state });
  }
  return all;
}

async function wire(guest: Visitor, { id, seen }: State): Promise<string> {
  const bodies: string[] = [];
  for (const path of ["", `?after=${Math.max(0, seen - 1)}`, "/moves"])
    bodies.push(await (await guest.ask("GET", `/api/tables/${id}${path}`)).text());
  const stream = (await guest.ask("GET", `/api/tables/${id}/events`)).body!.getReader();
  bodies.push(new TextDecoder().decode((await stream.read()).value));
  await stream.cancel();
  return bodies.join("\n").replaceAll(id, "ID");
}

const hiddenTypes = (seed: number, seat: string): string => {
  const index = seatKeys(sensor).indexOf(seat);
  return JSON.stringify(start(sensor, seed).parties.map(({ type }, i) => (i + 1 === index ? null : type)));
};

const ALL_LINES: readonly (readonly [seat: string, moves: readonly string[]])[] = [
  ["owner", []],
  ["owner", ["dismiss qingluo", "dismiss ruize", "wait"]],
  ["bohe", ["stall"]],
  ["tongyue", []],
];
/** The owner's and a party's, each after moves. */
const LINES = aFew(ALL_LINES.slice(1, 3), ALL_LINES);

for (const [seat, moves] of LINES) {
  test(`${seat} after ${moves.length} moves: what is hidden changes nothing on the wire`, async () => {
    const guest = await visitor(await app);
    const groups = Map.groupBy(await tables(guest, seat, moves), ({ state }) =>
      // What the seat has seen, and of what it is itself.
      JSON.stringify([state.events, own(state, seat)]),
    );
    let compared = 0;
    for (const group of groups.values()) {
      const kinds = new Set(group.map(({ seed }) => hiddenTypes(seed, seat)));
      if (kinds.size < 2) continue;
      const answers = new Set<string>();
      for (const { state } of group) answers.add(await wire(guest, state));
      assert.equal(answers.size, 1, `${group.length} tables that look alike answer in ${answers.size} ways`);
      compared += group.length;
    }
    assert.ok(compared >= 4, `only ${compared} tables could be compared`);
    for (const { state } of [...groups.values()].flat()) await guest.ask("DELETE", `/api/tables/${state.id}`);
  });
}

/** The seat's own type, and for a party what its allies tell it: they are part of what it may know. */
function own({ view }: State, seat: string): unknown {
  if (seat === "owner") return view.parties.map(({ belief, rapport, request }) => [belief, rapport, request]);
  return [view.week, view.parties];
}
