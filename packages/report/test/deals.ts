/** The deals of the repository, read. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { parseDeal, type DealFile } from "@linchpin/deal";

const FOLDER = join(import.meta.dirname, "../../../data/deals");

/** The six that scenarios are made of. */
export const SIX = ["battery", "endoscope", "jackets", "ring", "sensor", "vision"] as const;

/** Of them, and of the real ones, those that every test is run over. */
export const SIX_HERE = aFew<readonly string[]>(["sensor"], SIX);
export const REAL = readdirSync(join(FOLDER, "real"))
  .filter((name) => name.endsWith(".yaml") && !name.includes(".terms."))
  .map((name) => `real/${name.slice(0, -".yaml".length)}`);

/** `change`: what is written otherwise in its text. */
export function dealFile(name: string, change = (text: string): string => text): DealFile {
  const result = parseDeal(change(readFileSync(join(FOLDER, `${name}.yaml`), "utf8")));
  if (!result.ok) throw new Error(`${name} does not pass its checks`);
  return result.file;
}
