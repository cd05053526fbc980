/** Which fields and terms a set of cases uses, with values that are not their defaults. */
import type { Case } from "./random.ts";

/** Maps whose keys are chosen by the author of a file. */
const NAMED = /^(technology\.components|assets|parties|channels|assets\.\*\.reveals)$/;

const DEFAULTS = new Set<unknown>([0, false, null, ""]);

function ways(value: unknown, way: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    if (value.length > 0) found.add(`${way}[]`);
    for (const one of value) if (typeof one === "object") ways(one, `${way}[]`, found);
    return;
  }
  if (typeof value !== "object" || value === null) {
    if (!DEFAULTS.has(value)) found.add(typeof value === "string" ? `${way}=${value}` : way);
    return;
  }
  for (const [key, one] of Object.entries(value)) {
    const place = NAMED.test(way) ? "*" : key;
    ways(one, way === "" ? place : `${way}.${place}`, found);
  }
}

export function fieldsOf(cases: readonly Case[]): Set<string> {
  const found = new Set<string>();
  for (const { deal, terms } of cases) {
    ways(deal, "", found);
    ways(terms, "", found);
  }
  return found;
}

const DEAL = "horizon discountRate stop owner.make exclusivity=qing allied[]";
const TECHNOLOGY = "halfLife age releases.every releases.cost releases.renews protection exclusion";
const COMPONENT = "rebuildCost rebuildMonths renews alternative.cost alternative.months";
const ASSET = "reveals.* cost proves kind=file";
const PARTY = "make capability inTalks knows[] penalty passesOn";
const CHANNEL =
  "margin sales units controlledBy[] open keys=all keys=any start ramp erosion investment chance";
const SHEET =
  "party=qing upfront royalty royalty[] royalty[].to royalty[].rate perUnit minimum minimum[] term channels[] " +
  "supplies=all supplies[] transfers[] transfers[].month releases=all releases=none releases.until " +
  "exclusive.channels=all exclusive.channels[] exclusive.until profitShare withheld reported penalty";
const MILESTONE = "month months amount chance after=firstSale";

const under = (way: string, fields: string): string[] => fields.split(" ").map((field) => way + field);

/** Every field of a deal file and every term, as in model.md. */
export const FIELDS: readonly string[] = [
  under("", DEAL),
  under("technology.", TECHNOLOGY),
  under("technology.components.*.", COMPONENT),
  under("assets.*.", ASSET),
  under("parties.*.", PARTY),
  under("channels.*.", CHANNEL),
  under("terms.", SHEET),
  under("terms.milestones[].", MILESTONE),
].flat();
