/**
 * Reads a record: text in, a `GameRecord` out, or every fault of a line with what to write instead.
 *
 * White space is free, so that a person may break lines. Nothing here knows the scenario; `replay.ts` does.
 */
import { RULES_VERSION } from "./rules.ts";
import { nearest, show } from "@linchpin/source";
import { LABELS, type GameRecord, type RecordedMove, type RecordFault } from "./record.ts";
import { tokensOf, type Token } from "./record-tokens.ts";

export type RecordResult =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly faults: readonly RecordFault[] };

const NEEDED = ["Scenario", "Rules", "Seed"] as const;
const SAMPLES = { Scenario: "sensor 1", Rules: String(RULES_VERSION), Seed: "1" } as const;
const HEADER = /^\[([A-Za-z][A-Za-z0-9_-]*) "([^"]*)"\]$/;

export function parseRecord(input: string): RecordResult {
  const lines = (input.startsWith("\uFEFF") ? input.slice(1) : input).split(/\r\n|\n|\r/);
  const faults: RecordFault[] = [];
  const start = lines.findIndex((line) => line.trim() !== "" && !line.trim().startsWith("["));
  const head = start < 0 ? lines : lines.slice(0, start);
  const headers = readHeaders(head, faults);
  const tokens = start < 0 ? [] : tokensOf(lines.slice(start), start + 1, faults);
  const reader: Reader = { tokens, at: 0, faults };
  const comment = tokens[0]?.kind === "comment" ? tokens[0].text : null;
  if (comment !== null) reader.at = 1;
  const moves = readMoves(reader, 0);
  return faults.length > 0
    ? { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) }
    : { ok: true, record: { headers, comment, moves } };
}

function readHeaders(lines: readonly string[], faults: RecordFault[]): GameRecord["headers"] {
  const headers: [string, string][] = [];
  lines.forEach((line, i) => {
    if (line.trim() === "") return;
    const match = HEADER.exec(line.trim());
    if (match === null) {
      faults.push({
        line: i + 1,
        problem: "is no header",
        remedy: 'write [Name "value"], without " in the value',
      });
      return;
    }
    const name = match[1]!;
    if (headers.some(([each]) => each === name)) {
      faults.push({ line: i + 1, problem: `the header ${name} stands twice`, remedy: "keep one of the two" });
    }
    headers.push([name, match[2]!]);
  });
  for (const name of NEEDED)
    if (!headers.some(([each]) => each === name)) faults.push(missing(name, headers));
  return headers;
}

function missing(name: keyof typeof SAMPLES, headers: GameRecord["headers"]): RecordFault {
  const near = nearest(
    name,
    headers.map(([each]) => each),
  );
  const remedy = `write [${name} "${SAMPLES[name]}"] at the top${near === null ? "" : `; you have [${near}]`}`;
  return { line: 1, problem: `the header ${name} is missing`, remedy };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly faults: RecordFault[];
}

/** Variations within variations are read by recursion, to this depth. */
const MAX_DEPTH = 16;

/** Moves up to the end of the variation, or of the text at depth 0. */
function readMoves(reader: Reader, depth: number): readonly RecordedMove[] {
  const moves: RecordedMove[] = [];
  let week = 0;
  for (; reader.at < reader.tokens.length;) {
    const token = reader.tokens[reader.at]!;
    reader.at += 1;
    switch (token.kind) {
      case "close":
        if (depth > 0) return moves;
        fault(reader, token, "closes a variation that was never opened", "remove the )");
        break;
      case "week":
        if (token.week <= week)
          fault(reader, token, `week ${token.week} comes after ${week}`, "count upwards");
        week = token.week;
        break;
      case "move":
        if (week === 0)
          fault(reader, token, "the first move has no week", "begin with its number, such as 1.");
        moves.push(readMove(reader, token, week));
        break;
      default:
        annotate(reader, token, moves, depth);
    }
  }
  if (depth > 0) fault(reader, reader.tokens.at(-1)!, "a variation is not closed", "add a )");
  return moves;
}

/** A comment or a variation belongs to the move before it. */
function annotate(reader: Reader, token: Token, moves: RecordedMove[], depth: number): void {
  const last = moves.at(-1);
  if (token.kind === "open") {
    if (depth >= MAX_DEPTH)
      fault(reader, token, "variations are nested too deep", `keep to ${MAX_DEPTH} levels`);
    const variation = depth >= MAX_DEPTH ? [] : readMoves(reader, depth + 1);
    if (last === undefined)
      fault(reader, token, "a variation stands before the first move", "put it after a move");
    else if (variation.length === 0) fault(reader, token, "a variation is empty", "write a move in it");
    else moves[moves.length - 1] = { ...last, variations: [...last.variations, variation] };
  } else if (token.kind === "comment") {
    if (last === undefined) fault(reader, token, "a comment stands before its move", "put it after the move");
    else if (last.comment !== null || last.variations.length > 0) {
      fault(
        reader,
        token,
        "a second comment, or one after a variation",
        "put all of it right after the move",
      );
    } else moves[moves.length - 1] = { ...last, comment: token.text };
  }
}

function readMove(reader: Reader, token: Token & { readonly kind: "move" }, week: number): RecordedMove {
  const label = LABELS.find((each) => token.text.endsWith(each)) ?? null;
  const bare = label === null ? token.text : token.text.slice(0, -label.length).trim();
  const colon = bare.indexOf(":");
  const party = colon < 0 ? null : bare.slice(0, colon).trim();
  const text = bare.slice(colon + 1).trim();
  if (party === "" || text === "") fault(reader, token, `${show(token.text)} is no move`, "write `key: act`");
  if (token.byParty !== (party !== null)) {
    const remedy = party === null ? "write `| key: act`, or `; move` for the owner" : "separate it with |";
    fault(reader, token, `${show(bare)} stands where the other side moves`, remedy);
  }
  return { week, party, text, label, comment: null, variations: [] };
}

function fault({ faults }: Reader, { line }: Token, problem: string, remedy: string): void {
  faults.push({ line, problem, remedy });
}
