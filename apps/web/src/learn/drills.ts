/** Drills as they are loaded: an index of all, and each with its position, played up to it. */
import {
  drillScenario,
  parseDrills,
  sitAtDrill,
  variantOf,
  type Drill,
  type OpenDrill as Position,
  type Theme,
} from "@linchpin/learn";
import { DEAL_SCENARIOS, DRILL_INDEX, DRILLS } from "virtual:drills";
import { labelled, loadScenario, type LoadedScenario } from "../games/setting.ts";
import type { DrillEntry } from "./drill-entry.ts";

export type { DrillEntry } from "./drill-entry.ts";

export interface OpenDrill extends Position {
  readonly drill: Drill;
}

let index: Promise<readonly DrillEntry[]> | null = null;

export const drillIndex = (): Promise<readonly DrillEntry[]> =>
  (index ??= DRILL_INDEX().then((module) => module.default));

export const withTheme = (drills: readonly DrillEntry[], theme: Theme): readonly DrillEntry[] =>
  drills.filter(({ themes }) => themes.includes(theme));

/** Null: there is none of this name. */
export async function openDrill(id: string): Promise<OpenDrill | null> {
  const entry = (await drillIndex()).find((each) => each.id === id);
  if (entry === undefined) return null;
  const drill = (await drillsIn(entry.part)).find((each) => each.id === id);
  const setting = drill === undefined ? null : await settingOf(drill.scenario);
  return drill === undefined || setting === null ? null : { drill, ...sitAtDrill(drill, setting) };
}

const read = new Map<string, Promise<readonly Drill[]>>();

function drillsIn(part: string): Promise<readonly Drill[]> {
  const found = read.get(part) ?? readPart(part);
  read.set(part, found);
  return found;
}

async function readPart(part: string): Promise<readonly Drill[]> {
  const module = await DRILLS[part]?.();
  const drills = module === undefined ? null : parseDrills(module.default);
  if (drills?.ok !== true) throw new Error(`drills ${part} cannot be read`);
  return drills.drills;
}

/** Of a name as drills have it: a scenario that ships, or one made from a deal alone; and with other numbers. */
async function settingOf(name: string): Promise<LoadedScenario | null> {
  const { base, shake } = drillScenario(name);
  const fromDeal = DEAL_SCENARIOS[base];
  const loaded = fromDeal === undefined ? await loadScenario(base) : labelled((await fromDeal()).default);
  return loaded === null ? null : { ...loaded, scenario: variantOf(loaded.scenario, { shake }) };
}
