/** The test of a learner in this browser: the game that is going on, and those that are over and not yet written down. */
import { FORM_TABLES, FORMS, ofKind, type Form } from "@linchpin/learn";
import { sitDown, textOf } from "@linchpin/match";
import { newId, readKept, writeKept } from "../app/storage.ts";
import { loadScenario } from "../games/setting.ts";
import { keepGame, keptGames, readGame } from "../games/shelf.ts";
import { happenedAt } from "./now.ts";
import { progressNow, record } from "./shelf.ts";

const LEARNER = "linchpin.learner";

/** A name by which forms are balanced over learners; it says nothing of who it is. */
export function learnerName(): string {
  const kept = readKept(LEARNER);
  if (kept !== null) return kept;
  const name = newId();
  writeKept(LEARNER, name);
  return name;
}

const formOfScenario = (id: string): Form | null => FORMS.find((form) => FORM_TABLES[form].id === id) ?? null;

interface GoingTest {
  readonly id: string;
  readonly form: Form;
}

/** The test that was begun and is not over; null: there is none. */
export function goingTest(): GoingTest | null {
  const [found] = keptGames().flatMap(({ id, cover }): readonly GoingTest[] => {
    const form = formOfScenario(cover.scenarioId);
    return form === null || cover.ended ? [] : [{ id, form }];
  });
  return found ?? null;
}

/** Always the same people, in an exam. Returns the id of the game. */
export async function beginTest(form: Form): Promise<string> {
  const { id: scenarioId, seed } = FORM_TABLES[form];
  const loaded = await loadScenario(scenarioId);
  if (loaded === null) throw new Error(`there is no scenario ${scenarioId}`);
  const id = newId();
  keepGame(id, textOf(sitDown({ ...loaded, seed, exam: true })));
  return id;
}

/** Writes down what is over: the first game of each form is the test, any other is practice. */
export function writeTestsDown(): void {
  for (const { id, cover } of keptGames().toReversed()) {
    const form = formOfScenario(cover.scenarioId);
    const text = form === null || !cover.ended ? null : readGame(id);
    if (form === null || text === null) continue;
    if (ofKind(progressNow(), "test").some((test) => test.form === form)) continue;
    record({ kind: "test", at: happenedAt(), form, record: text });
  }
}
