/** What a party may turn out to be, in three words that hold for every scenario: by its care for the owner's share. */
import type { PartyType, Scenario } from "@linchpin/table";

/** It takes what it can get; it weighs buying against making; it does well if the owner does. */
const LEANINGS = ["takes", "weighs", "partners"] as const;
export type Leaning = (typeof LEANINGS)[number];

const WEIGHS_FROM = 0.08;
const PARTNERS_FROM = 0.25;

export function leaningOf({ care }: PartyType): Leaning {
  if (care < WEIGHS_FROM) return "takes";
  return care < PARTNERS_FROM ? "weighs" : "partners";
}

/** The chance of each leaning of the party at a seat, of those that it can have; `reading`: by party, by type. */
export function leaningsOf(
  scenario: Scenario,
  reading: readonly (readonly number[])[],
  seat: number,
): readonly { readonly leaning: Leaning; readonly chance: number }[] {
  const { types } = scenario.parties[seat - 1]!;
  return LEANINGS.flatMap((leaning) => {
    const own = types.flatMap((type, i) => (leaningOf(type) === leaning ? [reading[seat - 1]![i]!] : []));
    return own.length === 0 ? [] : [{ leaning, chance: own.reduce((sum, p) => sum + p, 0) }];
  });
}
