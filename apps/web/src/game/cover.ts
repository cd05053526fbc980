/** The cover of a record: enough to list a game without reading its moves. */

/** What the headers of a record say, without replaying it. */
export interface Cover {
  readonly scenarioId: string;
  readonly exam: boolean;
  readonly week: number | null;
  readonly ended: boolean;
}

export function coverOf(text: string): Cover | null {
  const header = (name: string): string | null =>
    new RegExp(`^\\[${name} "([^"]*)"\\]`, "m").exec(text)?.[1] ?? null;
  const scenario = header("Scenario");
  if (scenario === null || header("Seed") === null) return null;
  const week = header("Week");
  return {
    scenarioId: scenario.split(" ")[0]!,
    exam: header("Mode") === "exam",
    week: week === null ? null : Number(week),
    ended: header("Ending") !== null,
  };
}
