/** What can be played, by name or by file: the scenarios that ship, an author's own, and any deal. */
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDeal, type DealFile } from "@linchpin/deal";
import { type Fault } from "@linchpin/source";
import {
  defaultScenario,
  parseScenario,
  playedAs,
  scenarioDealPath,
  tooManyParties,
  type ScenarioFile,
} from "@linchpin/table";
import { type Io } from "../terminal/io.ts";
import { unknownWord } from "../terminal/names.ts";
import { readDealText } from "../deal/read.ts";
import { printFaults, type DealText } from "../terminal/faults.ts";

const FOLDER = fileURLToPath(new URL("../../../../data/scenarios/", import.meta.url));

/** The first to learn with comes first; the others by name. */
const FIRST = "sensor";

export async function scenarioNames(): Promise<readonly string[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".yaml"));
  const names = files.map((file) => file.slice(0, -".yaml".length)).sort();
  return [...names.filter((name) => name === FIRST), ...names.filter((name) => name !== FIRST)];
}

/** Deals that nobody tuned: the real ones, and the random ones of the reference values. */
export async function untunedPaths(): Promise<readonly string[]> {
  const found = await Promise.all(
    UNTUNED.map(async ({ folder, deals }) =>
      (await readdir(folder).catch((): string[] => []))
        .filter((file) => deals.test(file))
        .toSorted()
        .map((file) => join(folder, file)),
    ),
  );
  return found.flat();
}

const UNTUNED = [
  { folder: join(FOLDER, "../deals/real"), deals: /^(?!.*\.terms\.).*\.yaml$/ },
  { folder: join(FOLDER, "../reference/v2"), deals: /^r\d+\.deal\.json$/ },
] as const;

/** The path of a scenario: of a name that ships, or the path itself. */
export async function pathOfScenario(word: string): Promise<string> {
  const names = await scenarioNames();
  if (names.includes(word)) return join(FOLDER, `${word}.yaml`);
  if (/[./\\]/.test(word)) return word;
  throw unknownWord(
    `there is no scenario "${word}"`,
    word,
    names,
    `there are ${names.join(", ")}, or name a file`,
  );
}

/** The file that a word names; null: it ships, and its id is enough to find it. */
export async function sourceFor(word: string): Promise<string | null> {
  const path = resolve(await pathOfScenario(word));
  return dirname(path) === resolve(FOLDER) ? null : path;
}

/** Null where the file is wrong; its faults have been printed. */
export async function loadScenario(word: string, io: Io): Promise<ScenarioFile | null> {
  const path = await pathOfScenario(word);
  const read = await readScenario(path, io);
  if (read.ok) return read.file;
  printFaults(read.from, read.faults, io);
  return null;
}

type ScenarioRead =
  | { readonly ok: true; readonly file: ScenarioFile; readonly deal: DealFile }
  | { readonly ok: false; readonly from: DealText; readonly faults: readonly Fault[] };

/**
 * By their texts, those read last: what follows from a scenario is remembered by the object, and who reads the same text again
 * shall find it. That may be much, so a few are kept.
 */
const known = new Map<string, ScenarioRead>();
const MOST_KNOWN = 4;

function readOnce(texts: readonly string[], read: () => ScenarioRead): ScenarioRead {
  const key = texts.join("\0");
  const found = known.get(key) ?? read();
  if (!found.ok) return found;
  known.delete(key);
  known.set(key, found);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
  return found;
}

const wrong = (from: DealText, faults: readonly Fault[]): ScenarioRead => ({ ok: false, from, faults });

/** For what has no standard input: a thread. */
const NO_INPUT: Pick<Io, "stdin"> = { stdin: { async *[Symbol.asyncIterator]() {} } };

/** A scenario with its deal, or a scenario made from a deal; or the faults of whichever file is wrong. */
export async function readScenario(path: string, io: Pick<Io, "stdin"> = NO_INPUT): Promise<ScenarioRead> {
  const from = await readDealText(path, io);
  const { text } = from;
  const played = playedAs(text);
  if (played.kind === "unread") return wrong(from, played.faults);
  if (played.kind === null) return wrong(from, [NEITHER]);
  if (played.kind === "deal") return readOnce([text], () => readDeal(from));
  const named = scenarioDealPath(text);
  if (named === null) return wrong(from, [NO_DEAL]);
  const dealPath = resolve(dirname(path), named);
  const fromDeal = await readDealText(dealPath, io);
  return readOnce([text, fromDeal.text], () => {
    const deal = parseDeal(fromDeal.text);
    if (!deal.ok) return wrong(fromDeal, deal.faults);
    const parsed = parseScenario(text, deal.file.deal);
    return parsed.ok ? { ...parsed, deal: deal.file } : wrong(from, parsed.faults);
  });
}

function readDeal(from: DealText): ScenarioRead {
  const deal = parseDeal(from.text);
  if (!deal.ok) return wrong(from, deal.faults);
  const many = tooManyParties(deal.file.deal);
  if (many !== null) return wrong(from, [{ line: 1, column: 1, path: "parties", ...many }]);
  return { ok: true, file: defaultScenario(deal.file.deal), deal: deal.file };
}

const NEITHER: Fault = {
  line: 1,
  column: 1,
  path: "",
  problem: "is neither a deal nor a scenario",
  remedy: "a deal begins with `linchpin: 2`, a scenario with `linchpinScenario: 1`",
};

const NO_DEAL: Fault = {
  line: 1,
  column: 1,
  path: "deal",
  problem: "names no deal file",
  remedy: "write `deal: PATH`, the deal's path from this file",
};
