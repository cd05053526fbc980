/** `linchpin play [SCENARIO]` */
import { bothLabels, bracketed } from "@linchpin/words";
import { randomBytes, randomInt } from "node:crypto";
import { parseSeed, type Scenario, type Seed, seedFrom } from "@linchpin/table";
import { wholeNumber } from "../../terminal/args.ts";
import type { Args, Command } from "../../terminal/command.ts";
import { find } from "../../terminal/names.ts";
import { FileProblem, UsageProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { loadScenario, readScenario, pathOfScenario, scenarioNames, sourceFor } from "../catalogue.ts";
import { consoleOn, type Console } from "../../terminal/console.ts";
import { list } from "@linchpin/words";
import type { Language, ScenarioFile } from "@linchpin/table";
import { languageFrom } from "../../terminal/language.ts";
import { playGame, showOpening } from "../play/loop.ts";
import { simulated, type Players } from "../players.ts";
import { exists, freshPath, openGame, RECORD_ENDING, saveGame } from "../record-file.ts";
import { stemOf } from "../record-source.ts";
import { remotePlayer, type RemotePlayer } from "../agents/remote.ts";
import { looked, sitDown, type Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

/** Seeds that are drawn for a new game: short enough to type. */
const SEEDS = 100_000;
/** Digits of a seed in the name of a file. */
const SHOWN = 8;
const SECONDS_A_MOVE = 30;

export const play: Command = {
  name: "play",
  operands: "[SCENARIO|FILE]",
  most: 1,
  summary: "Play the owner of a technology against simulated parties",
  detail: [
    "SCENARIO is a name; FILE a deal of your own, a scenario, or a saved game to go on with. Without, choose from a list.",
    "Of a deal everything else is made: weeks, money, what each party may turn out to be, events, words. A scenario file",
    "that names the deal can change any of it: docs/adding.md.",
    "Practice shows shares, prices and your reading of the parties; --exam covers them until the end.",
    "Every move is saved at once; quit, Ctrl-C or the end of the input leave the game as it stands.",
    "",
    "--seat lets a program play a seat, by JSON lines on its standard input and output: docs/seat-protocol.md",
  ].join("\n"),
  options: [
    { name: "seed", value: "N", help: "Seed of the game: same seed, same parties (drawn)" },
    { name: "exam", help: "Cover shares, prices and readings until the end" },
    { name: "lang", value: "en|zh", help: "English or Simplified Chinese (en)" },
    { name: "save", value: "FILE", help: "Save a new game here (SCENARIO-SEED.deal-game)" },
    { name: "no-save", help: "Do not save the game" },
    {
      name: "seat",
      value: "KEY=CMD",
      help: "A program plays this seat: owner, or a party's key",
    },
    { name: "timeout", value: "SECONDS", help: `Time for each move of a program (${SECONDS_A_MOVE})` },
    {
      name: "scenario",
      value: "FILE",
      help: "The scenario or deal file of a saved game, where it is not found",
    },
  ],
  example: "linchpin play sensor --seed 7",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const language = languageFrom(args);
  const seconds = wholeNumber(args, "timeout", SECONDS_A_MOVE, 1);
  const console = consoleOn(io);
  try {
    const word = args.positionals[0] ?? (await chooseScenario(language ?? "en", console));
    if (word === null) return 0;
    const begun = word.endsWith(RECORD_ENDING) ? await resume(word, args, io) : await begin(word, args, io);
    if (begun === null) return 1;
    await seated(begun, remotesFrom(begun.sitting.scenario, args, seconds), console);
    return 0;
  } finally {
    await console.close();
  }
}

interface Begun {
  readonly sitting: Sitting;
  readonly resumed: boolean;
  /** The file it is played from; null: it ships. */
  readonly source: string | null;
  /** Where it is saved; null: nowhere. */
  readonly path: string | null;
}

/** Practice has a short seed, to be named again; an exam one that what is seen does not give away. */
function seedFor(args: Args): Seed {
  const named = args.text("seed");
  if (named === null) return args.flag("exam") ? seedFrom(randomBytes(16)) : randomInt(SEEDS);
  const seed = parseSeed(named);
  if (seed !== null) return seed;
  throw new UsageProblem(
    `--seed must be a whole number of at most ten digits, or 32 hexadecimal digits, not "${named}"`,
  );
}

async function begin(word: string, args: Args, io: Io): Promise<Begun | null> {
  const file = await loadScenario(word, io);
  if (file === null) return null;
  const { scenario } = file;
  const source = await sourceFor(word);
  const language = languageFrom(args) ?? "en";
  const both = bothLabels(scenario.deal, file.texts);
  const seed = seedFor(args);
  const sitting = sitDown({ scenario, both, language, exam: args.flag("exam"), seed });
  const wanted = args.text("save");
  if (wanted !== null && (await exists(wanted)))
    throw new FileProblem(
      `${wanted} is there already: go on with it, linchpin play ${wanted}, or save elsewhere`,
    );
  const path = args.flag("no-save")
    ? null
    : (wanted ?? (await freshPath(`${stemOf(scenario, source)}-${String(seed).slice(0, SHOWN)}`)));
  return { sitting, resumed: false, source, path };
}

async function resume(path: string, args: Args, io: Io): Promise<Begun | null> {
  for (const name of ["seed", "exam", "save"] as const) {
    if (args.flag(name)) throw new UsageProblem(`--${name} is for a new game; ${path} has its own`);
  }
  const saved = await openGame(path, args, io);
  if (saved === null) return null;
  return {
    sitting: looked(saved.sittings.at(-1)!),
    resumed: true,
    source: await sourceFor(saved.scenarioPath),
    path: args.flag("no-save") ? null : path,
  };
}

/** Everybody sits down; plays to the end and says where the game is. */
async function seated(
  { sitting, resumed, source, path }: Begun,
  remotes: ReadonlyMap<number, RemotePlayer>,
  console: Console,
): Promise<void> {
  const ui = UI[sitting.language];
  const players: Players = [null, ...sitting.scenario.parties].map(
    (_, seat) => remotes.get(seat) ?? (seat === 0 ? null : simulated),
  );
  const over = sitting.position.turn === null;
  if (!resumed) showOpening(sitting, console);
  else if (path !== null) console.tell(over ? ui.over(path) : ui.resumed(sitting.position.week, path));
  if (!over) console.tell(path === null ? ui.notSaved : ui.saved(path));
  let now = sitting;
  const save = async (next: Sitting): Promise<void> => {
    now = next;
    if (path !== null && !over) await saveGame(path, next, source);
  };
  try {
    now = await playGame(sitting, { console, players, save });
  } finally {
    await Promise.all([...remotes.values()].map((remote) => remote.end(now)));
    if (path !== null) console.tell(now.position.turn === null ? ui.savedAt(path) : ui.saved(path));
  }
}

function remotesFrom({ deal }: Scenario, args: Args, seconds: number): ReadonlyMap<number, RemotePlayer> {
  const seats = args.texts("seat").map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new UsageProblem(`--seat needs KEY=COMMAND, not "${text}"`);
    const seat = find("seat", text.slice(0, at), [{ key: "owner" }, ...deal.parties]);
    return [seat, text.slice(at + 1)] as const;
  });
  return new Map(seats.map(([seat, command]) => [seat, remotePlayer(command, seat, seconds)]));
}

interface Listed {
  readonly name: string;
  readonly file: ScenarioFile;
}

/** What ships, short and small first. */
async function shortestFirst(): Promise<readonly Listed[]> {
  const all = await Promise.all(
    (await scenarioNames()).map(async (name): Promise<readonly Listed[]> => {
      const read = await readScenario(await pathOfScenario(name));
      return read.ok ? [{ name, file: read.file }] : [];
    }),
  );
  return all
    .flat()
    .toSorted(
      ({ file: { scenario: a } }, { file: { scenario: b } }) =>
        a.weeks - b.weeks || a.parties.length - b.parties.length,
    );
}

/** Null: the input ended before a choice. */
async function chooseScenario(language: Language, console: Console): Promise<string | null> {
  const tables = await shortestFirst();
  const names = tables.map(({ name }) => name);
  for (const [i, { name, file }] of tables.entries()) {
    const { scenario, texts } = file;
    const title = console.paint.bold(texts[language]["title"]!);
    const { size, table } = UI[language];
    console.say(
      `${String(i + 1).padStart(3)}  ${title}${bracketed(language, name)}${table.colon}${size(scenario.weeks, scenario.parties.length)}`,
    );
    console.tell(texts[language]["summary"]!, "     ");
  }
  for (;;) {
    const answer = await console.ask(UI[language].choose);
    if (answer === null) {
      console.say(UI[language].notStarted);
      return null;
    }
    const name = names[Number(answer) - 1] ?? names.find((each) => each === answer.toLowerCase());
    if (name !== undefined) return name;
    console.tell(UI[language].notChosen(answer, list(language, names)));
  }
}
