/** The cover of a record: enough to list a game without reading its moves. */
import type { Ending } from "./ending.ts";
import type { Branch } from "./match.ts";

/** What the headers of a record say, without replaying it. */
export interface Cover {
  readonly scenarioId: string;
  readonly exam: boolean;
  readonly week: number | null;
  readonly ended: boolean;
  readonly branch: Branch | null;
  /** What the owner came away with; null: the talks go on, or the record does not say. */
  readonly result: Result | null;
}

export interface Result {
  readonly payoff: number;
  /** On the scenario's scale of 0 to 100. */
  readonly value: number;
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
    result: resultIn(text),
  };
}

export const resultText = ({ payoffs, value }: Pick<Ending, "payoffs" | "value">): string =>
  `${Math.round(payoffs[0]!.payoff)} ${Math.round(value)}`;

function resultIn(text: string): Result | null {
  const [, payoff, value] = /^(-?\d{1,15}) (-?\d{1,6})$/.exec(headerIn(text, "Result") ?? "") ?? [];
  return payoff === undefined ? null : { payoff: Number(payoff), value: Number(value) };
}

const headerIn = (text: string, name: string): string | null =>
  new RegExp(`^\\[${name} "([^"]*)"\\]`, "m").exec(text)?.[1] ?? null;

/** The game that this one leaves, by what its header says; null: none, or it is damaged. */
export function branchIn(text: string): Branch | null {
  const [, of, ply] = /^(\S+) (\d+)$/.exec(headerIn(text, "Branch") ?? "") ?? [];
  return of === undefined ? null : { of, ply: Number(ply) };
}
