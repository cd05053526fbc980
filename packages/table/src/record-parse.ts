/**
 * Reads a record: text in, a `GameRecord` out, or its faults with the place of each.
 *
 * White space is free, so that a person may break lines. Nothing here knows the scenario; `replay.ts` does. The time is
 * linear in the text, and what goes beyond the limits is refused as soon as it shows.
 */
import { nearest } from "@linchpin/source";
import { LABELS, type GameRecord, type RecordedMove } from "./record.ts";
import {
  RECORD_LIMITS,
  type FaultList,
  type Place,
  type RecordFault,
  type RecordProblem,
} from "./record-faults.ts";
import { tokensOf, type Token } from "./record-tokens.ts";
import { RULES_VERSION } from "./rules.ts";

export type RecordResult =
  | {
      readonly ok: true;
      readonly record: GameRecord;
      /** Where each header and each move stands; of the moves that were played, not of those in variations. */
      readonly places: { readonly headers: readonly Place[]; readonly moves: readonly Place[] };
    }
  | { readonly ok: false; readonly faults: readonly RecordFault[] };

const SAMPLES = { Scenario: "sensor 1", Rules: String(RULES_VERSION), Seed: "1" } as const;
const HEADER = /^\[([A-Za-z][A-Za-z0-9_-]{0,63}) "([^"]*)"\]$/;
/** What has no place in a record: controls but tabs and line ends, line separators, changes of direction, half characters. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Cs}]/u;

export function parseRecord(input: string): RecordResult {
  const found: RecordFault[] = [];
  const faults: FaultList = {
    add: (problem, { line, column }) => {
      if (found.length < RECORD_LIMITS.faults) found.push({ ...problem, line, column });
    },
    full: () => found.length >= RECORD_LIMITS.faults,
  };
  const result = readAll(input, faults);
  return found.length === 0
    ? result
    : { ok: false, faults: found.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

const TOP: Place = { line: 1, column: 1 };

function readAll(input: string, faults: FaultList): RecordResult & { readonly ok: true } {
  if (input.length > RECORD_LIMITS.characters) {
    faults.add(tooMany("characters"), TOP);
    return {
      ok: true,
      record: { headers: [], comment: null, moves: [] },
      places: { headers: [], moves: [] },
    };
  }
  const lines = (input.startsWith("\uFEFF") ? input.slice(1) : input).split(/\r\n|\n|\r/);
  lines.forEach((line, i) => refuseControls(line, i + 1, faults));
  const start = lines.findIndex((line) => line.trim() !== "" && !line.trim().startsWith("["));
  const head = readHeaders(start < 0 ? lines : lines.slice(0, start), faults);
  const tokens = start < 0 ? [] : tokensOf(lines.slice(start), start + 1, faults);
  const comment = tokens[0]?.kind === "comment" ? tokens[0].text : null;
  const reader: Reader = {
    tokens,
    at: comment === null ? 0 : 1,
    faults,
    moves: 0,
    variations: 0,
    places: [],
  };
  const moves = readMoves(reader, 0);
  const record = { headers: head.headers, comment, moves };
  return { ok: true, record, places: { headers: head.places, moves: reader.places } };
}

const tooMany = (what: keyof typeof RECORD_LIMITS): RecordProblem => ({
  kind: "tooMany",
  what,
  most: RECORD_LIMITS[what],
});

function refuseControls(line: string, number: number, faults: FaultList): void {
  const at = line.replaceAll("\t", " ").search(CONTROL);
  if (at >= 0)
    faults.add({ kind: "controlCharacter", code: line.codePointAt(at)! }, { line: number, column: at + 1 });
}

function readHeaders(
  lines: readonly string[],
  faults: FaultList,
): { readonly headers: GameRecord["headers"]; readonly places: readonly Place[] } {
  const headers = new Map<string, string>();
  const places: Place[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const at = { line: i + 1, column: line.search(/\S/) + 1 };
    if (places.length === RECORD_LIMITS.headers) faults.add(tooMany("headers"), at);
    if (places.length === RECORD_LIMITS.headers || faults.full()) break;
    const [, name, value] = HEADER.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) faults.add({ kind: "notHeader" }, at);
    else if (headers.has(name)) faults.add({ kind: "headerTwice", name }, at);
    else {
      headers.set(name, value);
      places.push(at);
    }
  }
  for (const [name, sample] of Object.entries(SAMPLES))
    if (!headers.has(name)) {
      const near = nearest(name, [...headers.keys()]);
      faults.add({ kind: "headerMissing", name, sample, near }, TOP);
    }
  return { headers: [...headers], places };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly faults: FaultList;
  /** So far, in variations too. */
  moves: number;
  variations: number;
  readonly places: Place[];
}

/** Moves up to the end of the variation, or of the text at depth 0. */
function readMoves(reader: Reader, depth: number): readonly RecordedMove[] {
  const { tokens, faults } = reader;
  const moves: Draft[] = [];
  let week = 0;
  while (reader.at < tokens.length && !faults.full()) {
    const token = tokens[reader.at]!;
    reader.at += 1;
    switch (token.kind) {
      case "close":
        if (depth > 0) return moves;
        faults.add({ kind: "variationUnopened" }, token);
        break;
      case "week":
        if (token.week <= week) faults.add({ kind: "weekOrder", week: token.week, after: week }, token);
        week = token.week;
        break;
      case "move":
        if (week === 0) faults.add({ kind: "noWeek" }, token);
        if (depth === 0) reader.places.push(token);
        moves.push(readMove(reader, token, week));
        break;
      case "comment":
        annotate(reader, token, moves.at(-1));
        break;
      case "open":
        vary(reader, token, moves.at(-1), depth);
        break;
    }
    if (reader.moves > RECORD_LIMITS.moves || reader.variations > RECORD_LIMITS.variations) {
      faults.add(tooMany(reader.moves > RECORD_LIMITS.moves ? "moves" : "variations"), token);
      reader.at = tokens.length;
      return moves;
    }
  }
  if (depth > 0) faults.add({ kind: "variationOpen" }, tokens.at(-1)!);
  return moves;
}

/** A move whose comment and variations are still to come. */
interface Draft extends RecordedMove {
  comment: string | null;
  readonly variations: (readonly RecordedMove[])[];
}

/** A comment belongs to the move before it. */
function annotate(
  { faults }: Reader,
  token: Token & { readonly kind: "comment" },
  last: Draft | undefined,
): void {
  if (last === undefined) faults.add({ kind: "commentFirst" }, token);
  else if (last.comment !== null || last.variations.length > 0) faults.add({ kind: "commentTwice" }, token);
  else last.comment = token.text;
}

/** A variation belongs to the move before it. */
function vary(reader: Reader, token: Token, last: Draft | undefined, depth: number): void {
  const { faults } = reader;
  reader.variations += 1;
  if (depth >= RECORD_LIMITS.depth) {
    // Followed no deeper: what comes after it cannot be told apart.
    faults.add(tooMany("depth"), token);
    reader.at = reader.tokens.length;
    return;
  }
  const variation = readMoves(reader, depth + 1);
  if (last === undefined) faults.add({ kind: "variationFirst" }, token);
  else if (variation.length === 0) faults.add({ kind: "variationEmpty" }, token);
  else last.variations.push(variation);
}

function readMove(reader: Reader, token: Token & { readonly kind: "move" }, week: number): Draft {
  const { faults } = reader;
  reader.moves += 1;
  const label = LABELS.find((each) => token.text.endsWith(each)) ?? null;
  const bare = label === null ? token.text : token.text.slice(0, -label.length).trim();
  const colon = bare.indexOf(":");
  const party = colon < 0 ? null : bare.slice(0, colon).trim();
  const text = bare.slice(colon + 1).trim();
  if (party === "" || text === "") faults.add({ kind: "notMove", text: token.text }, token);
  if (token.byParty !== (party !== null))
    faults.add({ kind: "wrongSide", text: bare, party: party !== null }, token);
  return { week, party, text, label, comment: null, variations: [] };
}
