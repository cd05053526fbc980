/**
 * Which file a game was played from. One that ships is found by its id; any other stands in the record as `[File "mine.yaml"]`,
 * from the record's folder, and is the right one if it still makes the scenario that the record names.
 */
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { headerOf, isContentId, type GameRecord, type Scenario } from "@linchpin/table";
import { nameOf } from "../terminal/files.ts";
import { FileProblem, type Io } from "../terminal/io.ts";
import { readScenario, scenarioNames, pathOfScenario } from "./catalogue.ts";

const HEADER = "File";
const ENDINGS: ReadonlySet<string> = new Set([".yaml", ".yml", ".json", ".xlsx"]);
/** Files of a folder that are looked into for one that was renamed. */
const LOOKED_INTO = 200;

/** What a record says of the file it was played from; nothing where it ships. `record`: where the record is kept. */
export function sourceHeader(record: string, source: string | null): Readonly<Record<string, string>> {
  if (source === null) return {};
  const from = relative(dirname(resolve(record)), resolve(source))
    .split(sep)
    .join("/");
  return { [HEADER]: from };
}

/** The beginning of a new record's name: the scenario's id, or the name of the file where that is a digest. */
export const stemOf = ({ id }: Scenario, source: string | null): string =>
  source !== null && isContentId(id) ? basename(source, extname(source)) : id;

/** The path that a record's game is played from: of a scenario that ships, or of the file that it names. */
export async function sourceOf(path: string, record: GameRecord, io: Io): Promise<string> {
  const id = headerOf(record, "Scenario")!.split(" ")[0]!;
  if ((await scenarioNames()).includes(id)) return pathOfScenario(id);
  const named = headerOf(record, HEADER);
  const folder = dirname(path);
  const places = named === null || !isNear(named) ? [] : [join(folder, named), join(folder, basename(named))];
  const other: string[] = [];
  for (const place of new Set(places)) {
    const found = await idAt(place, io);
    // Faults quote a file: only one that lies with the record, which may come from anybody.
    if (found === id || (found === "wrong" && !named!.split("/").includes(".."))) return place;
    if (found !== null) other.push(place);
  }
  if (isContentId(id))
    for (const place of await filesIn(folder)) if ((await idAt(place, io)) === id) return place;
  throw new FileProblem(absent(path, id, named, other[0] ?? null));
}

/**
 * A record may come from anybody, and the file that it names is opened: a deal or scenario on a way from the record, never
 * an absolute path, a drive, another machine's share, or a name that the terminal would hide.
 */
const isNear = (named: string): boolean =>
  /^[^/\\:\p{C}][^\\:\p{C}]*$/u.test(named) && ENDINGS.has(extname(named).toLowerCase());

function absent(path: string, id: string, named: string | null, changed: string | null): string {
  const game = nameOf(path);
  if (changed !== null)
    return `${changed} has changed since ${game} was played (it was ${id}): put it back as it was, or name a copy of it, --scenario FILE`;
  if (named !== null)
    return `${game} is a game of ${named}, which is not there: put it beside the game, or name it, --scenario FILE`;
  return `${game} is of the scenario "${id}", which does not ship: name its file, --scenario FILE`;
}

/** The id of what can be played from a file; `wrong`: it is there with faults; null: there is no such file. */
async function idAt(path: string, io: Io): Promise<string | null> {
  try {
    // A pipe would be waited for without an end.
    if (!(await stat(path)).isFile()) return null;
  } catch {
    return null;
  }
  try {
    const read = await readScenario(path, io);
    return read.ok ? read.file.scenario.id : "wrong";
  } catch (error) {
    if (error instanceof FileProblem) return null;
    throw error;
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const files = await readdir(folder);
    return files
      .filter((file) => ENDINGS.has(extname(file).toLowerCase()))
      .toSorted()
      .slice(0, LOOKED_INTO)
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
}
