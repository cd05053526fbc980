/** The forms of the test, read from their files, and which of their parties, assets, … plays which part. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseDeal } from "@linchpin/deal";
import { FORM_TABLES, type Form } from "@linchpin/learn";
import { parseScenario, scenarioDealPath, type ScenarioFile } from "@linchpin/table";

const DATA = new URL("../../../../data/scenarios/", import.meta.url);

export function formFile(form: Form): ScenarioFile {
  const { file } = FORM_TABLES[form];
  const text = readFileSync(new URL(`${file}.yaml`, DATA), "utf8");
  const read = parseDeal(readFileSync(new URL(`tests/${scenarioDealPath(text)!}`, DATA), "utf8"));
  assert.ok(read.ok, JSON.stringify(read));
  const scenario = parseScenario(text, read.file.deal);
  assert.ok(scenario.ok, JSON.stringify(scenario));
  return scenario.file;
}

/** By part, the key in form A, B and C. */
export const PARTS = {
  large: ["mailan", "lingsheng", "cheyu"],
  small: ["hexu", "boyun", "qianxi"],
  dealer: ["fenyi", "tilian", "jingpu"],
  chain: ["chenmai", "qihe", "chating"],
  brochure: ["brochure", "film", "leaflet"],
  trial: ["trialbag", "unit", "modules"],
  spec: ["dosage", "interface", "drawings"],
  recipe: ["strain", "source", "coating"],
  process: ["fermentation", "drivebook", "spinning"],
  core: ["strain", "dispatcher", "skin"],
  making: ["fermenting", "drive", "fibre"],
  fitting: ["granulate", "panel", "housing"],
  makers: ["premix", "newlifts", "kitchens"],
  own: ["shelf", "service", "abroad"],
  dealers: ["shops", "upkeep", "refills"],
  chains: ["chain", "towers", "teashops"],
  home: ["nordic", "finland", "cabins"],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;
export type Part = keyof typeof PARTS;
