/** Scenarios as they are loaded, and records proven against them. */
import { coverOf, movesOf, type Opened } from "@linchpin/match";
import { bothLabels, type BothLabels } from "@linchpin/words";
import { isContentId, type Language, type Scenario, type ScenarioFile } from "@linchpin/table";
import { SCENARIOS } from "virtual:scenarios";

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
}

const loaded = new Map<string, Promise<LoadedScenario | null>>();

/**
 * The same object every time, so that what was worked out of it is found again; of one that ships, or of a deal of the
 * person's own that is kept here. Null: there is none of this name.
 */
export async function loadScenario(id: string): Promise<LoadedScenario | null> {
  const load = Object.hasOwn(SCENARIOS, id) ? SCENARIOS[id] : undefined;
  const kept = loaded.get(id);
  if (kept !== undefined) return kept;
  const found = load === undefined ? ownDeal(id) : load().then((module) => labelled(module.default));
  loaded.set(id, found);
  // A deal may be kept later.
  if ((await found) === null) loaded.delete(id);
  return found;
}

/** Readers of YAML and schemas are loaded only for a deal of one's own. */
async function ownDeal(id: string): Promise<LoadedScenario | null> {
  if (!isContentId(id)) return null;
  const { ownScenario } = await import("../deals/own-scenario.ts");
  const file = await ownScenario(id);
  return file && labelled(file);
}

export const labelled = ({ scenario, texts }: ScenarioFile): LoadedScenario => ({
  scenario,
  labels: bothLabels(scenario.deal, texts),
});

export type Proven =
  | { readonly ok: true; readonly loaded: LoadedScenario; readonly game: Opened & { readonly ok: true } }
  /** `said`: what is wrong with it; null where the scenario is unknown. */
  | { readonly ok: false; readonly said: Readonly<Record<Language, string>> | null };

export async function provenGame(text: string): Promise<Proven> {
  const cover = coverOf(text);
  const found = cover === null ? null : await loadScenario(cover.scenarioId);
  if (found === null) return { ok: false, said: null };
  const game = movesOf(text, found.scenario);
  return game.ok ? { ok: true, loaded: found, game } : game;
}
