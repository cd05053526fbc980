/** `linchpin play [SCENARIO]` */
import { randomInt } from "node:crypto";
import type { Scenario } from "@linchpin/table";
import { wholeNumber } from "../args.ts";
import type { Args, Command } from "../command.ts";
import { find } from "../names.ts";
import { UsageProblem, type ExitCode, type Io } from "../io.ts";
import { loadScenario, readScenario, pathOfScenario, scenarioNames } from "../play/catalogue.ts";
import { consoleOn, type Console } from "../play/console.ts";
import { LANGUAGES, labelsOf, type Language } from "../play/language.ts";
import { playGame, showOpening } from "../play/loop.ts";
import { simulated, type Players } from "../play/players.ts";
import {
  readRecord,
  RECORD_ENDING,
  saveGame,
  scenarioPathFor,
  settingFrom,
  sittingsOf,
} from "../play/record-file.ts";
import { remotePlayer, type RemotePlayer } from "../play/remote.ts";
import { looked, sitDown, type Sitting } from "../play/sitting.ts";
import { UI } from "../play/ui.ts";

/** Seeds that are drawn for a new game: short enough to type. */
const SEEDS = 100_000;

export const play: Command = {
  name: "play",
  operands: "[SCENARIO]",
  least: 0,
  most: 1,
  summary: "Play the owner of a technology against simulated parties",
  detail: [
    "SCENARIO is a name, a scenario file, or a saved game to go on with; without it, choose from a list.",
    "Practice shows shares, prices and your reading of the parties; --exam covers them until the end.",
    "",
    "--seat lets a program play a seat. Each turn it gets one JSON line on its standard input,",
    '{"view": {…}, "legal": ["share qingluo spec", …]}, and answers with one line: a move in the notation of the',
    'list, or as JSON such as {"kind":"wait"}. After a refusal the line also has "refused"; at the end it gets',
    '{"over":true,"payoff":…}. An example of twenty lines: apps/cli/test/support/polite-owner.mjs',
  ].join("\n"),
  options: [
    { name: "seed", value: "N", help: "Seed of the game: same seed, same parties (drawn)" },
    { name: "exam", help: "Cover shares, prices and readings until the end" },
    { name: "lang", value: "en|zh", help: "English or Simplified Chinese (en)" },
    { name: "save", value: "FILE", help: "Save the game here (SCENARIO-SEED.deal-game)" },
    { name: "no-save", help: "Do not save the game" },
    {
      name: "seat",
      value: "KEY=CMD",
      multiple: true,
      help: "A program plays this seat: owner, or a party's key",
    },
  ],
  example: "linchpin play sensor --seed 7",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const console = consoleOn(io);
  const language = languageFrom(args);
  try {
    const word = args.positionals[0] ?? (await chooseScenario(language ?? "en", console));
    if (word === null) return 0;
    const begun = word.endsWith(RECORD_ENDING) ? await resume(word, args, io) : await begin(word, args, io);
    if (begun === null) return 1;
    await seated(begun, args, console);
    return 0;
  } finally {
    await console.close();
  }
}

interface Begun {
  readonly sitting: Sitting;
  /** The file it came from; null: it is new. */
  readonly from: string | null;
}

async function begin(word: string, args: Args, io: Io): Promise<Begun | null> {
  const file = await loadScenario(word, io);
  if (file === null) return null;
  const language = languageFrom(args) ?? "en";
  const labels = labelsOf(file.scenario.deal, file.texts[language]);
  const seed = wholeNumber(args, "seed", randomInt(SEEDS));
  const sitting = sitDown({ scenario: file.scenario, labels, language, exam: args.flag("exam"), seed });
  return { sitting, from: null };
}

async function resume(path: string, args: Args, io: Io): Promise<Begun | null> {
  const record = await readRecord(path, io);
  const file = await loadScenario(await scenarioPathFor(record, null), io);
  if (file === null) return null;
  const kept = settingFrom(record);
  const language = languageFrom(args) ?? kept.language;
  const labels = labelsOf(file.scenario.deal, file.texts[language]);
  const sittings = sittingsOf(path, record, { ...kept, scenario: file.scenario, labels, language });
  return { sitting: looked(sittings.at(-1)!), from: path };
}

/** Everybody sits down; plays to the end and says where the game is. */
async function seated({ sitting, from }: Begun, args: Args, console: Console): Promise<void> {
  const ui = UI[sitting.language];
  const path = savePath(sitting, from, args);
  const remotes = remotesFrom(sitting.scenario, args);
  const players: Players = [null, ...sitting.scenario.parties].map(
    (_, seat) => remotes.get(seat) ?? (seat === 0 ? null : simulated),
  );
  if (from === null) showOpening(sitting, console);
  else console.tell(ui.resumed(sitting.position.week, from));
  console.tell(path === null ? ui.notSaved : ui.saved(path));
  const save = path === null ? () => Promise.resolve() : (now: Sitting) => saveGame(path, now);
  const end = await playGame(sitting, { console, players, save });
  for (const remote of remotes.values()) await remote.end(end);
  if (path !== null) console.tell(end.position.turn === null ? ui.savedAt(path) : ui.saved(path));
}

function savePath({ scenario, seed }: Sitting, from: string | null, args: Args): string | null {
  if (args.flag("no-save")) return null;
  return args.text("save") ?? from ?? `${scenario.id}-${seed}${RECORD_ENDING}`;
}

function remotesFrom({ deal }: Scenario, args: Args): ReadonlyMap<number, RemotePlayer> {
  const seats = args.texts("seat").map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new UsageProblem(`--seat needs KEY=COMMAND, not "${text}"`);
    const seat = find("seat", text.slice(0, at), [{ key: "owner" }, ...deal.parties]);
    return [seat, text.slice(at + 1)] as const;
  });
  return new Map(seats.map(([seat, command]) => [seat, remotePlayer(command, seat)]));
}

export function languageFrom(args: Args): Language | null {
  const text = args.text("lang");
  const language = LANGUAGES.find((each) => each === text);
  if (text !== null && language === undefined) throw new UsageProblem(`--lang is en or zh, not "${text}"`);
  return language ?? null;
}

/** Null: the input ended before a choice. */
async function chooseScenario(language: Language, console: Console): Promise<string | null> {
  const names = await scenarioNames();
  for (const [i, name] of names.entries()) {
    const read = await readScenario(await pathOfScenario(name));
    const texts = read.ok ? read.file.texts[language] : {};
    console.say(`${String(i + 1).padStart(3)}  ${console.paint.bold(texts["title"] ?? name)} (${name})`);
    console.tell(texts["summary"] ?? "", "     ");
  }
  for (;;) {
    const answer = await console.ask(UI[language].choose);
    if (answer === null) {
      console.say(UI[language].notStarted);
      return null;
    }
    const name = names[Number(answer) - 1] ?? names.find((each) => each === answer);
    if (name !== undefined) return name;
  }
}
