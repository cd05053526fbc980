/** Scenarios as they are loaded, and records proven against them. */
import { coverOf, movesOf, type Opened } from "@linchpin/match";
import { bothLabels, type BothLabels } from "@linchpin/words";
import type { Language, Scenario, ScenarioFile } from "@linchpin/table";
import { SCENARIOS } from "virtual:scenarios";

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
}

const loaded = new Map<string, Promise<LoadedScenario>>();

/** The same object every time, so that what was worked out of it is found again. Null: there is none of this name. */
export function loadScenario(id: string): Promise<LoadedScenario> | null {
  const load = Object.hasOwn(SCENARIOS, id) ? SCENARIOS[id] : undefined;
  if (load === undefined) return null;
  const found = loaded.get(id) ?? load().then((module) => labelled(module.default));
  loaded.set(id, found);
  return found;
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
  const scenario = cover === null ? null : loadScenario(cover.scenarioId);
  if (scenario === null) return { ok: false, said: null };
  const found = await scenario;
  const game = movesOf(text, found.scenario);
  return game.ok ? { ok: true, loaded: found, game } : game;
}
