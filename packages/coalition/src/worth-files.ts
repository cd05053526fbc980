/**
 * Worth tables as files: CSV with one line a coalition, and JSON.
 *
 *     coalition,worth          {"players": ["s", "b1", "b2"],
 *     s b1,10                   "worths": {"s b1": 10, "s b2": 8, "s b1 b2": 10}}
 *
 * A coalition is its players with spaces between, so a player's name has none. What is not listed is worth 0. Worths are
 * numbers or fractions ("19/3") and stay exact. In CSV the players stand in the order in which they are first named; in
 * JSON `worths` may also be the list of all 2^n, by mask.
 */
import type { ExactWorths } from "./exact.ts";
import {
  fraction,
  fractionOf,
  fractionText,
  numberOf,
  type Fraction,
  type FractionLike,
} from "./fraction.ts";
import { MAX_PLAYERS, membersOf } from "./game.ts";
import { lengthFault, quoted, readValue, refused, type Reading, type ReadingFault } from "./reading.ts";

export interface NamedGame {
  /** By number; each name once, not empty, without spaces. */
  readonly players: readonly string[];
  /** Exact, by mask. */
  readonly worths: readonly Fraction[];
  /** The same in doubles, for all functions that take a table. */
  readonly table: Float64Array;
}

/** Reads CSV: a header line, then `coalition,worth`. Separators: a comma, a semicolon or a tab, as in the header. */
export function readWorthsCsv(text: string): Reading<NamedGame> {
  const tooLong = lengthFault(text);
  if (tooLong !== null) return refused([tooLong]);
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const header = /^\s*"?coalition"?\s*([,;\t])\s*"?worth"?\s*$/i.exec(lines[0]!);
  if (header === null) {
    return refused([
      {
        where: "line 1",
        problem: `The header is ${quoted(lines[0]!)}.`,
        remedy: "Begin with the line: coalition,worth",
      },
    ]);
  }
  const faults: ReadingFault[] = [];
  const entries = lines.slice(1).flatMap((line, k): readonly Entry[] => {
    if (line.trim() === "") return [];
    const where = `line ${k + 2}`;
    const fields = fieldsOf(line, header[1]!);
    if (fields?.length === 2) return [{ where, coalition: fields[0]!, worth: fields[1]! }];
    faults.push({
      where,
      problem: `${quoted(line)} is not two fields.`,
      remedy: "Write the players, then the worth: a b,10",
    });
    return [];
  });
  const players = [...new Set(entries.flatMap(({ coalition }) => namesOf(coalition)))];
  return gameOf(players, entries, faults);
}

/** Reads `{"players": [...], "worths": {...}}` or a list of worths by mask. */
export function readWorthsJson(text: string): Reading<NamedGame> {
  const tooLong = lengthFault(text);
  if (tooLong !== null) return refused([tooLong]);
  const parsed = parsedJson(text);
  if (!parsed.ok) return parsed;
  const { players, worths } = parsed.value;
  if (!Array.isArray(players) || !players.every((name) => typeof name === "string")) {
    return refused([
      {
        where: "players",
        problem: "It is no list of names.",
        remedy: 'Write "players": ["a", "b"].',
      },
    ]);
  }
  const entries = Array.isArray(worths) ? listed(players, worths) : keyed(worths);
  return entries.ok ? gameOf(players, entries.value, []) : entries;
}

/** CSV of a game: exact fractions, coalitions that are worth 0 left out but for single players. */
export function writeWorthsCsv(players: readonly string[], worths: ExactWorths): string {
  const lines = written(players, worths).map(([coalition, worth]) => `${field(coalition)},${worth}`);
  return `${["coalition,worth", ...lines].join("\n")}\n`;
}

/** JSON of a game, as {@link readWorthsJson} reads it. */
export function writeWorthsJson(players: readonly string[], worths: ExactWorths): string {
  const entries = written(players, worths).map(
    ([coalition, worth]) => `    ${JSON.stringify(coalition)}: ${JSON.stringify(worth)}`,
  );
  return `{\n  "players": ${JSON.stringify(players)},\n  "worths": {\n${entries.join(",\n")}\n  }\n}\n`;
}

interface Entry {
  readonly where: string;
  readonly coalition: string;
  readonly worth: FractionLike;
}

const namesOf = (coalition: string): readonly string[] =>
  coalition.split(/\s+/).filter((name) => name !== "");

/** The fields of a line, quotation marks taken off; null when they do not close. */
function fieldsOf(line: string, separator: string): readonly string[] | null {
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const inQuotes = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    if (inQuotes === null && /^\s*"/.test(rest)) return null;
    const end = inQuotes?.[0].length ?? (rest.indexOf(separator) < 0 ? rest.length : rest.indexOf(separator));
    fields.push(inQuotes === null ? rest.slice(0, end).trim() : inQuotes[1]!.replaceAll('""', '"'));
    if (end === rest.length) return fields;
    if (rest[end] !== separator) return null;
    rest = rest.slice(end + 1);
  }
}

const field = (text: string): string => (/[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function parsedJson(text: string): Reading<{ readonly players?: unknown; readonly worths?: unknown }> {
  const remedy = 'Write {"players": ["a", "b"], "worths": {"a b": 10}}.';
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return readValue(value);
    return refused([{ where: "the whole text", problem: "It is no JSON object.", remedy }]);
  } catch (error) {
    return refused([
      {
        where: "the whole text",
        problem: `It is no JSON: ${(error as Error).message}.`,
        remedy,
      },
    ]);
  }
}

function listed(players: readonly string[], worths: readonly unknown[]): Reading<readonly Entry[]> {
  if (worths.length !== 2 ** players.length) {
    return refused([
      {
        where: "worths",
        problem: `There are ${worths.length} worths for ${players.length} players.`,
        remedy: `List ${2 ** players.length}: nobody's first, then by mask.`,
      },
    ]);
  }
  return readValue(
    worths.slice(1).map((worth, k) => ({
      where: `worths[${k + 1}]`,
      coalition: membersOf(k + 1)
        .map((player) => players[player]!)
        .join(" "),
      worth: worth as FractionLike,
    })),
  );
}

function keyed(worths: unknown): Reading<readonly Entry[]> {
  if (typeof worths !== "object" || worths === null) {
    return refused([{ where: "worths", problem: "It is missing.", remedy: 'Write "worths": {"a b": 10}.' }]);
  }
  return readValue(
    Object.entries(worths).map(([coalition, worth]: [string, unknown]) => ({
      where: `worths[${quoted(coalition)}]`,
      coalition,
      worth: worth as FractionLike,
    })),
  );
}

/** Puts the entries together; every fault of them and of the players. */
function gameOf(
  players: readonly string[],
  entries: readonly Entry[],
  before: readonly ReadingFault[],
): Reading<NamedGame> {
  const faults = [...before, ...playerFaults(players)];
  if (faults.length > before.length) return refused(faults);
  const numbers = new Map(players.map((name, number) => [name, number]));
  const worths = Array.from({ length: 2 ** players.length }, () => fraction(0n));
  const seen = new Map<number, string>();
  for (const entry of entries) {
    const mask = maskOf(entry, numbers);
    const worth = worthOf(entry);
    if (typeof mask !== "number") faults.push(mask);
    else if (seen.has(mask)) faults.push(twice(entry, seen.get(mask)!));
    else seen.set(mask, entry.where);
    if ("problem" in worth) faults.push(worth);
    else if (typeof mask === "number") worths[mask] = worth;
  }
  if (faults.length > 0) return refused(faults);
  return readValue({ players, worths, table: Float64Array.from(worths, numberOf) });
}

function playerFaults(players: readonly string[]): readonly ReadingFault[] {
  if (players.length < 1 || players.length > MAX_PLAYERS) {
    const problem = `There are ${players.length} players.`;
    return [{ where: "players", problem, remedy: `Name 1 to ${MAX_PLAYERS}.` }];
  }
  return players.flatMap((name, number) => {
    const where = `player ${number + 1}`;
    if (!/^\S+$/.test(name))
      return [{ where, problem: `Its name is ${quoted(name)}.`, remedy: "Write a name without spaces." }];
    if (players.indexOf(name) === number) return [];
    return [
      { where, problem: `${quoted(name)} is there already.`, remedy: "Give every player a name of its own." },
    ];
  });
}

function maskOf({ where, coalition }: Entry, numbers: ReadonlyMap<string, number>): number | ReadingFault {
  let mask = 0;
  for (const name of namesOf(coalition)) {
    const player = numbers.get(name);
    if (player === undefined) {
      return {
        where,
        problem: `${quoted(name)} is no player.`,
        remedy: `Take one of: ${[...numbers.keys()].join(", ")}.`,
      };
    }
    if ((mask & (1 << player)) !== 0) {
      return { where, problem: `${quoted(name)} is named twice.`, remedy: "Name every member once." };
    }
    mask |= 1 << player;
  }
  if (mask === 0) return { where, problem: "It names nobody, who is worth 0.", remedy: "Leave it out." };
  return mask;
}

function worthOf({ where, worth }: Entry): Fraction | ReadingFault {
  const remedy = "Write a number or a fraction: 10, -2.5, 19/3.";
  if (typeof worth !== "number" && typeof worth !== "string") {
    return { where, problem: `The worth is ${quoted(JSON.stringify(worth) ?? "missing")}.`, remedy };
  }
  try {
    return fractionOf(worth);
  } catch {
    return { where, problem: `The worth is ${quoted(String(worth))}.`, remedy };
  }
}

const twice = ({ where }: Entry, first: string): ReadingFault => ({
  where,
  problem: `The same coalition stands at ${first}.`,
  remedy: "Keep one of them.",
});

/** Coalitions and worths as text; throws RangeError when the names do not fit. */
function written(players: readonly string[], worths: ExactWorths): readonly (readonly [string, string])[] {
  const [fault] = playerFaults(players);
  if (fault !== undefined) throw new RangeError(`${fault.where}: ${fault.problem} ${fault.remedy}`);
  if (worths.length !== 2 ** players.length) {
    throw new RangeError(
      `A game of ${players.length} players has ${2 ** players.length} worths, not ${worths.length}.`,
    );
  }
  return Array.from(worths as ArrayLike<FractionLike>, (worth, mask) => [mask, fractionOf(worth)] as const)
    .flatMap(([mask, worth]) => {
      const members = membersOf(mask);
      // Single players are written first, so that reading names them in their order.
      if (mask === 0 || (worth.numerator === 0n && members.length > 1)) return [];
      return [
        {
          members,
          line: [members.map((player) => players[player]!).join(" "), fractionText(worth)] as const,
        },
      ];
    })
    .sort((a, b) => a.members.length - b.members.length)
    .map(({ line }) => line);
}
