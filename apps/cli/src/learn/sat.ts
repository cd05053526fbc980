/** One sitting of the test: its record replayed, or why it is none, and then graded. */
import { fileURLToPath } from "node:url";
import { decisionsOf } from "@linchpin/coach";
import { FORM_TABLES, measuresOf, type Form, type Sat, type TestTaken } from "@linchpin/learn";
import { parseRecord, replay, type Language, type Scenario, type Seed, type Step } from "@linchpin/table";
import { faultIn, replayFaultIn } from "@linchpin/words";
import { readScenario } from "../game/catalogue.ts";
import { settingFrom } from "../game/record-file.ts";
import { gradersFor } from "../game/review/graders.ts";
import { gradedBy, type Effort } from "../game/review/grading.ts";
import { CLASS } from "./words.ts";

/** A whole game of a form, at everybody's table. */
export interface Played {
  readonly form: Form;
  readonly path: string;
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly turns: readonly Step[];
}

/** A text, to follow on "the test", where the record is no such game. */
export async function playedIn({ form, record }: TestTaken, language: Language): Promise<Played | string> {
  const { file, seed } = FORM_TABLES[form];
  const path = fileURLToPath(new URL(`../../../../data/scenarios/${file}.yaml`, import.meta.url));
  const read = await readScenario(path);
  if (!read.ok) throw new Error(`form ${form} is wrong`);
  const { scenario } = read.file;
  const turns = turnsIn(record, scenario, seed, language);
  return typeof turns === "string" ? turns : { form, path, scenario, seed, turns };
}

function turnsIn(text: string, scenario: Scenario, seed: Seed, language: Language): readonly Step[] | string {
  const words = CLASS[language];
  const parsed = parseRecord(text);
  if (!parsed.ok) return words.unread(faultIn(language, parsed.faults[0]!).problem);
  const { record } = parsed;
  const replayed = replay(record, scenario);
  if (!replayed.ok) {
    const { problem } =
      replayed.where === "header"
        ? faultIn(language, replayed.fault)
        : replayFaultIn(language, record, replayed);
    return words.unreplayed(problem);
  }
  if (settingFrom(record).seed !== seed) return words.otherSeed;
  const { steps, last } = replayed.replay;
  return last.turn === null ? steps : words.notOver;
}

export async function satAt(
  { form, path, scenario, seed, turns }: Played,
  { quality, workers }: Effort,
): Promise<Sat> {
  const { decisions } = decisionsOf(scenario, seed, turns);
  await using hands = gradersFor({ path, seed, turns }, workers, decisions.length);
  const graded = await gradedBy(hands.graders, decisions.length, quality);
  return { form, measures: measuresOf({ scenario, seed, moves: turns.map(({ move }) => move) }, graded) };
}
