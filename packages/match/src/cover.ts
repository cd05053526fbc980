/** The cover of a record: enough to list a game without reading its moves. */
import type { Branch } from "./match.ts";

/** What the headers of a record say, without replaying it. */
export interface Cover {
  readonly scenarioId: string;
  readonly exam: boolean;
  readonly week: number | null;
  readonly ended: boolean;
  readonly branch: Branch | null;
}

export function coverOf(text: string): Cover | null {
  const scenario = headerIn(text, "Scenario");
  if (scenario === null || headerIn(text, "Seed") === null) return null;
  const week = headerIn(text, "Week");
  return {
    scenarioId: scenario.split(" ")[0]!,
    exam: headerIn(text, "Mode") === "exam",
    week: week === null ? null : Number(week),
    ended: headerIn(text, "Ending") !== null,
    branch: branchIn(text),
  };
}

const headerIn = (text: string, name: string): string | null =>
  new RegExp(`^\\[${name} "([^"]*)"\\]`, "m").exec(text)?.[1] ?? null;

/** The game that this one leaves, by what its header says; null: none, or it is damaged. */
export function branchIn(text: string): Branch | null {
  const [, of, ply] = /^(\S+) (\d+)$/.exec(headerIn(text, "Branch") ?? "") ?? [];
  return of === undefined ? null : { of, ply: Number(ply) };
}
