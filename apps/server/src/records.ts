/** Tables and records: a new table, a record as a new table, and a table as a record with its comments. */
import { randomBytes } from "node:crypto";
import { inOneSentence, recordFaultIn, replayFaultIn } from "@linchpin/words";
import {
  type GameRecord,
  headerOf,
  parseMove,
  parseRecord,
  recordOf,
  replay,
  RULES_VERSION,
  type Scenario,
  scenarioName,
  type Seed,
  seedOf,
  writeMove,
  writeRecord,
} from "@linchpin/table";
import type { Catalogue } from "./catalogue.ts";
import { open, replayed, type Line } from "./core/live.ts";
import { seatKeys } from "./core/state.ts";
import { atOnce, stepping } from "./core/step.ts";
import { randomSeed } from "./fresh-seed.ts";
import { Problem } from "./problem.ts";
import type { Mode } from "@linchpin/protocol";
import type { NewTable, TableHead } from "./store/store.ts";

/** 128 random bits: not to be guessed, and no order in them. */
export const secretId = (): string => randomBytes(16).toString("base64url");

export interface NewGame {
  readonly scenario: string;
  readonly seat: string;
  readonly mode: Mode;
  readonly seed: Seed | null;
}

/** A table to create, and the seat of its maker. */
export interface Made {
  readonly table: Omit<NewTable, "seated" | "head"> & { readonly head: Omit<TableHead, "maker"> };
  readonly seat: number;
}

/** Rests after every move that the others make before its maker's first. */
export function* dealing(
  catalogue: Catalogue,
  { scenario: id, seat: key, mode, seed }: NewGame,
): Generator<void, Made> {
  const scenario = scenarioCalled(catalogue, id);
  const head = headFor(scenario, mode, seed ?? randomSeed(), seed !== null);
  return yield* made(head, scenario, [], key, null);
}

/** The same at once. */
export const tableFor = (catalogue: Catalogue, game: NewGame): Made => atOnce(dealing(catalogue, game));

/** Whoever brings a record knows its seed. */
export function tableFromRecord(catalogue: Catalogue, text: string, key: string, mode: Mode): Made {
  const parsed = parseRecord(text);
  if (!parsed.ok) {
    const faults = parsed.faults.slice(0, 5);
    const said = faults.map((fault) => `line ${recordFaultIn("en", fault)}`);
    throw new Problem("bad-record", said.join("; "));
  }
  const { record } = parsed;
  const scenario = scenarioCalled(catalogue, headerOf(record, "Scenario")!.split(" ")[0]!);
  const checked = replay(record, scenario);
  if (!checked.ok) throw new Problem("bad-record", inOneSentence("en", replayFaultIn("en", record, checked)));
  const head = headFor(scenario, mode, seedOf(record)!, true);
  return atOnce(made(head, scenario, linesOf(record, scenario), key, text));
}

function* made(
  head: Omit<TableHead, "maker">,
  scenario: Scenario,
  lines: readonly Line[],
  key: string,
  imported: string | null,
): Generator<void, Made> {
  const seat = seatNamed(scenario, key);
  const opened = open({ ...head, people: [], leavers: [] }, scenario);
  const played = opened.ok ? replayed(opened.live, lines) : opened;
  if (!played.ok) throw new Problem("outdated", played.reason);
  // The others move until it is the maker's turn.
  const seated = yield* stepping(played.live, { kind: "sit", seat });
  const live = seated.ok ? seated.live : played.live;
  const { week, turn } = live.position;
  const all = live.turns.map(({ seat: by, week: at, text, request }) => ({
    seat: by,
    week: at,
    text,
    request,
  }));
  return { seat, table: { head, imported, lines: all, week, over: turn === null } };
}

const headFor = (
  scenario: Scenario,
  mode: Mode,
  seed: Seed,
  seedKnown: boolean,
): Omit<TableHead, "maker"> => ({
  id: secretId(),
  scenario: scenarioName(scenario),
  rules: RULES_VERSION,
  seed,
  seedKnown,
  mode,
  // Who knows the seed plays alone.
  begun: seedKnown,
  drawn: 0,
});

function scenarioCalled(catalogue: Catalogue, id: string): Scenario {
  const file = catalogue.get(id);
  if (file !== undefined) return file.scenario;
  const known = [...catalogue.keys()].join(", ");
  throw new Problem("bad-request", `scenario: there is no scenario "${id}"; there are ${known}`);
}

export function seatNamed(scenario: Scenario, key: string): number {
  const keys = seatKeys(scenario);
  const seat = keys.indexOf(key);
  if (seat >= 0) return seat;
  throw new Problem("bad-request", `seat: there is no seat "${key}"; there are ${keys.join(", ")}`);
}

function linesOf({ moves }: GameRecord, scenario: Scenario): readonly Line[] {
  const keys = seatKeys(scenario);
  return moves.map(({ week, party, text }) => {
    const seat = party === null ? 0 : keys.findIndex((key) => key.toLowerCase() === party.toLowerCase());
    const parsed = parseMove(scenario, seat, text);
    return { seat, week, text: parsed.ok ? writeMove(scenario, parsed.move) : text, request: null };
  });
}

export interface ToWrite {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly lines: readonly Line[];
  /** The record that the table was made from, whose headers, comments and variations are kept. */
  readonly imported: string | null;
  /** Who sat where, in words; empty: the seats did not change hands. */
  readonly seating: string;
  /** What words at the table are chosen by, so that the record is read in the same. */
  readonly voice: number;
}

export function recordText({ scenario, seed, lines, imported, seating, voice }: ToWrite): string {
  const played = lines.map(({ week, seat, text }) => {
    const parsed = parseMove(scenario, seat, text);
    if (!parsed.ok) throw new Error(`week ${week}, ${text}: ${parsed.fault.kind}`);
    return { week, seat, move: parsed.move };
  });
  const headers = { Voice: String(voice), ...(seating === "" ? {} : { Seating: seating }) };
  const plain = recordOf({ scenario, seed, turns: played, headers });
  const old = imported === null ? null : parseRecord(imported);
  if (old === null || !old.ok) return writeRecord(plain);
  const { comment, moves } = old.record;
  const kept = old.record.headers.filter(([name]) => name !== "Voice");
  const annotated = plain.moves.map((move, i) =>
    moves[i] === undefined ? move : { ...moves[i], text: move.text },
  );
  return writeRecord({ headers: [...kept, ["Voice", String(voice)]], comment, moves: annotated });
}
