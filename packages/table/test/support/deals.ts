/** Deals that nobody wrote a scenario for: all that ship, the real ones, and random ones. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Deal } from "@linchpin/deal";
import { dealOfText } from "./scenarios.ts";

const DATA = join(import.meta.dirname, "../../../../data");

function dealsIn(folder: string, ending: string): readonly (readonly [string, Deal])[] {
  const path = join(DATA, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(ending) && !file.includes(".terms."))
    .toSorted()
    .map((file) => [`${folder}/${file}`, dealOfText(readFileSync(join(path, file), "utf8"))] as const);
}

/** The six that ship, the real ones, and the random ones of the reference values. */
export function everyDeal(): readonly (readonly [string, Deal])[] {
  const real = dealsIn("deals/real", ".yaml");
  const wanted = real.length > 0 ? /\/r\d+/ : /\/(?:r\d+|\d\d-)/;
  const reference = dealsIn("reference/v2", ".deal.json").filter(([name]) => wanted.test(name));
  return [...dealsIn("deals", ".yaml"), ...real, ...reference];
}
