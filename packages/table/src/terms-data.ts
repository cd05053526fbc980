/**
 * Terms as a program may give them, completed: what it leaves out is as a short notation has it.
 *
 *     {"royalty": 0.05, "upfront": 200000, "channels": [0]}
 *
 * One rate, one yearly minimum and `supplied` are read as the terms of rules version 2 had them. Nothing is checked here:
 * what is not right is refused where terms are (`terms-grid.ts`), or has no notation.
 */
import type { Terms } from "@linchpin/deal";
import type { Scenario } from "./scenario.ts";
import { plainTerms, usualTerms } from "./terms-grid.ts";
import { flatRoyalty } from "./terms-shape.ts";

export function termsFromData(scenario: Scenario, party: number, data: object): Terms {
  const said = data as Readonly<Record<string, unknown>>;
  const { royalty, minimum, supplied, milestones, ...rest } = said;
  const whole = "supplies" in said || "supplied" in said || "transfers" in said;
  return {
    ...(whole ? plainTerms(scenario, party) : usualTerms(scenario, party)),
    ...(supplied === undefined ? {} : { supplies: supplied === true ? "all" : [] }),
    ...rest,
    ...(royalty === undefined
      ? {}
      : { royalty: typeof royalty === "number" ? flatRoyalty(royalty) : royalty }),
    ...(minimum === undefined ? {} : { minimum: typeof minimum === "number" ? [minimum] : minimum }),
    ...(Array.isArray(milestones) ? { milestones: milestones.map(withChance) } : {}),
    party,
  } as Terms;
}

const withChance = (milestone: object): object => ({ chance: 1, ...milestone });
