/**
 * Drills in parts that are loaded when they are asked for: `virtual:drills` has what is needed to choose one, and a lazy
 * chunk for each file and for each scenario that is made from a deal alone.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drillScenario, parseDrills, type Drill } from "@linchpin/learn";
import { defaultScenario, type ScenarioFile } from "@linchpin/table";
import type { Plugin } from "vite";
import type { DrillEntry } from "../src/learn/drill-entry.ts";
import { dealAt, inData, json, PREFIX } from "./data.ts";

const FOLDER = inData("drills");
const ENDING = ".jsonl";
/** Scenarios that are made from a deal of this folder alone. */
const FROM_DEALS = "real/";

export function drills(): Plugin {
  return {
    name: "linchpin-drills",
    resolveId: (id) => (/^virtual:drills(?:$|\/)/.test(id) ? PREFIX + id : null),
    load(id) {
      if (!id.startsWith(`${PREFIX}virtual:drills`)) return null;
      const [, what, name] = /^\0virtual:drills(?:\/(\w+))?(?:\/(.+))?$/.exec(id) ?? [];
      if (what === undefined)
        return `export const DRILL_INDEX = () => import("virtual:drills/index");
export const DRILLS = ${lazily("part", parts())};
export const DEAL_SCENARIOS = ${lazily("deal", dealNames())};`;
      if (what === "index") return `export default ${json(parts().flatMap(entriesIn))};`;
      // A file is text that its reader takes as it is.
      if (what === "part") return `export default ${JSON.stringify(textOf(name!))};`;
      return what === "deal" ? `export default ${json(fromDeal(name!))};` : null;
    },
  };
}

const lazily = (what: string, names: readonly string[]): string =>
  `{${names.map((name) => `${JSON.stringify(name)}: () => import("virtual:drills/${what}/${name}")`).join(", ")}}`;

/** Names of the files. */
export const parts = (): readonly string[] =>
  readdirSync(FOLDER)
    .flatMap((file) => (file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : []))
    .toSorted();

const textOf = (part: string): string => readFileSync(join(FOLDER, part + ENDING), "utf8");

export function drillsIn(part: string): readonly Drill[] {
  const read = parseDrills(textOf(part));
  if (!read.ok) throw new Error(`${part}: ${read.faults.map((f) => `${f.line}: ${f.problem}`).join("; ")}`);
  return read.drills;
}

const entriesIn = (part: string): readonly DrillEntry[] =>
  drillsIn(part).map(({ id, scenario, seed, moves, kind, themes, difficulty }) => ({
    id,
    scenario,
    seed,
    moves: [String(moves.length)],
    kind,
    themes,
    difficulty,
    part,
  }));

const dealNames = (): readonly string[] => [
  ...new Set(
    parts()
      .flatMap(drillsIn)
      .map(({ scenario }) => drillScenario(scenario).base)
      .filter((base) => base.startsWith(FROM_DEALS)),
  ),
];

const fromDeal = (name: string): ScenarioFile =>
  defaultScenario(dealAt(inData("deals", `${name}.yaml`)).deal);
