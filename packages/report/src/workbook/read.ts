/**
 * A workbook's inputs back into the text of a deal file, and where each of its numbers stands: `Inputs!C12`.
 *
 * Only paths and what stands beside them count, in whichever tab they stand; formulas and names are not read. A row that was
 * added with a path of its own is read like the others.
 */
import { readXlsx, type CellValue } from "hucre/xlsx";
import { letters } from "./book.ts";
import { COLUMNS, DEFAULT } from "./inputs.ts";
import { unpackedBytes } from "./packed.ts";

export interface BookText {
  /** JSON in the format of a deal file. */
  readonly text: string;
  /** The cell that a path of the deal file stands in, or that of the next path above it; null: none. */
  readonly cellOf: (path: string) => string | null;
}

/** What cannot be read as a workbook of a deal. */
export class BookProblem extends Error {
  /** An input is a formula that nothing has worked out yet. */
  readonly emptyFormula: boolean;
  constructor(message: string, emptyFormula = false) {
    super(message);
    this.emptyFormula = emptyFormula;
  }
}

interface Row {
  readonly path: readonly string[];
  readonly value: CellValue;
  readonly low: CellValue;
  readonly high: CellValue;
  readonly source: string | null;
  readonly note: string | null;
}

export async function dealTextOf(bytes: Uint8Array): Promise<BookText> {
  const cells = new Map<string, string>();
  const rows: Row[] = [];
  for (const { name, rows: lines, cells: details } of await sheetsOf(bytes)) {
    lines.forEach((line, at) => {
      const path = textOf(line[COLUMNS.path]);
      if (path === null || !/^[\p{L}][^\s]*$/u.test(path) || at === 0) return;
      if (isEmpty(line[COLUMNS.value]) && details?.get(`${at},${COLUMNS.value}`)?.formula !== undefined)
        throw new BookProblem(
          `${name}!${letters(COLUMNS.value)}${at + 1} is a formula without a result: open it in a spreadsheet program and save it`,
          true,
        );
      cells.set(path, `${name}!${letters(COLUMNS.value)}${at + 1}`);
      rows.push(rowOf(path, line));
    });
  }
  if (!cells.has("linchpin"))
    throw new BookProblem(
      "no tab of it has the path “linchpin” in its first column: it is not a workbook of a deal",
    );
  const deal = dealOf(rows.filter(({ path }) => path[0] !== "terms"));
  return {
    text: JSON.stringify(deal, null, 2),
    cellOf: (path) => {
      for (let steps = path.split(/[.[]/); steps.length > 0; steps = steps.slice(0, -1)) {
        const cell = cells.get(steps.join("."));
        if (cell !== undefined) return cell;
      }
      return null;
    },
  };
}

/** What a deal file does not mention has no value: a default that was left as it is, nothing that an asset reveals. */
function rowOf(text: string, line: readonly CellValue[]): Row {
  const path = text.split(".");
  const value = line[COLUMNS.value] ?? null;
  const note = textOf(line[COLUMNS.note]);
  const bare = line.slice(COLUMNS.low, COLUMNS.note + 1).every(isEmpty);
  const unsaid =
    (note === DEFAULT && value === defaultOf(path)) || (path[2] === "reveals" && value === 0 && bare);
  return {
    path,
    value: unsaid ? null : value,
    low: line[COLUMNS.low] ?? null,
    high: line[COLUMNS.high] ?? null,
    source: textOf(line[COLUMNS.source]),
    note: note === DEFAULT ? null : note,
  };
}

const isEmpty = (value: CellValue | undefined): boolean =>
  value === undefined || value === null || value === "";

/** What a number means that a deal file does not mention (`packages/deal/src/file/build.ts`). */
function defaultOf(path: readonly string[]): number {
  const key = path.at(-1)!;
  if (key === "make") return path[0] === "owner" ? 0 : 1;
  return key === "capability" || key === "chance" || key === "renews" ? 1 : 0;
}

/** Four times what the largest of our deals takes, and the rows and columns that inputs may stand in. */
const MOST_UNPACKED = 150_000_000;
const MOST_SHEETS = 100;
const AREA = "A1:G20000";

async function sheetsOf(bytes: Uint8Array) {
  const unpacked = unpackedBytes(bytes);
  if (unpacked !== null && unpacked > MOST_UNPACKED)
    throw new BookProblem("it holds more than 150 MB once it is unpacked: it is not a workbook of a deal");
  try {
    if (unpacked === null) throw new TypeError("nobody can tell how large it is");
    const { sheets } = await readXlsx(bytes, { range: AREA, sheets: (_, index) => index < MOST_SHEETS });
    return sheets.filter(({ rows }) => rows.some((row) => PATHS.has(String(row[0]))));
  } catch {
    throw new BookProblem("it cannot be read as a workbook: save it as .xlsx");
  }
}

/** A tab of inputs has at least one of these. */
const PATHS = new Set(["linchpin", "horizon"]);

const textOf = (value: CellValue | undefined): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

type Tree = { [key: string]: unknown };

function dealOf(rows: readonly Row[]): Tree {
  const deal: Tree = {};
  const shared = sharedAnnotations(rows);
  for (const row of rows) {
    const { path } = row;
    const key = path.at(-1)!;
    mapAt(deal, path.slice(0, path[1] === "components" ? 3 : 2).slice(0, path.length - 1));
    if (path[0] === "parties" && path[2] === "knows" && path.length === 4) {
      const party = mapAt(deal, path.slice(0, 2));
      const knows = (party["knows"] ??= []) as string[];
      if (Number(row.value) !== 0) knows.push(key);
      continue;
    }
    if (row.value === null || row.value === "") continue;
    const annotated = shared.has(path.slice(0, -1).join("."));
    mapAt(deal, path.slice(0, -1))[key] = valueOf(row, annotated);
  }
  for (const [path, { source, note }] of shared) {
    const map = mapAt(deal, path === "" ? [] : path.split("."));
    if (source !== null) map["source"] = source;
    if (note !== null) map["note"] = note;
  }
  return deal;
}

/** The map at a path, made where it is missing; keys of its own only, so that no path reaches a prototype. */
function mapAt(tree: Tree, path: readonly string[]): Tree {
  return path.reduce<Tree>((map, step) => {
    if (!Object.hasOwn(map, step) || typeof map[step] !== "object")
      Object.defineProperty(map, step, { value: {}, enumerable: true, writable: true, configurable: true });
    return map[step] as Tree;
  }, tree);
}

const FLAGS: ReadonlySet<string> = new Set(["inTalks", "open", "together"]);

function valueOf(row: Row, annotated: boolean): unknown {
  const { path, value, low, high, source, note } = row;
  const key = path.at(-1)!;
  if (FLAGS.has(key)) return flagOf(value);
  if (key === "controlledBy") return listOf(value);
  if (path[0] === "allied") return listOf(value).map((pair) => pair.split("+").map((k) => k.trim()));
  if (typeof value !== "number") return value;
  const annotations = { ...(source === null ? {} : { source }), ...(note === null ? {} : { note }) };
  if (low !== null || high !== null)
    return { low: low ?? value, likely: value, high: high ?? value, ...annotations };
  if (annotated || (source === null && note === null)) return value;
  return { low: value, likely: value, high: value, ...annotations };
}

const flagOf = (value: CellValue): unknown =>
  value === "yes" || value === true ? true : value === "no" || value === false ? false : value;

const listOf = (value: CellValue): readonly string[] =>
  String(value)
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/**
 * Maps whose plain numbers all have the same source and note carry it themselves, as a deal file does. The numbers of a channel
 * move together, so that none of them becomes a range only to carry a source.
 */
function sharedAnnotations(rows: readonly Row[]): ReadonlyMap<string, Pick<Row, "source" | "note">> {
  const maps = new Map<string, Row[]>();
  for (const row of rows) {
    const path = row.path.slice(0, -1).join(".");
    if (typeof row.value !== "number" || row.low !== null || row.high !== null) continue;
    if (row.path[2] === "knows" || row.path[0] === "linchpin") continue;
    maps.set(path, [...(maps.get(path) ?? []), row]);
  }
  const shared = new Map<string, Pick<Row, "source" | "note">>();
  for (const [path, all] of maps) {
    const sources = distinct(all.map(({ source }) => source));
    const notes = distinct(all.map(({ note }) => note));
    const same = sources.length <= 1 && notes.length <= 1;
    if (!same && !path.startsWith("channels.")) continue;
    if (sources[0] === undefined && notes[0] === undefined) continue;
    shared.set(path, { source: joined(sources), note: joined(notes) });
  }
  return shared;
}

const distinct = (values: readonly (string | null)[]): readonly (string | null)[] => [...new Set(values)];

function joined(values: readonly (string | null)[]): string | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.join(" · ");
}
