/** The line of V through a game, for a chart: what decisions cost falls straight down, what comes between slopes. */
import { tableWords } from "../table.ts";
import { labelWords, type Finding, type Findings } from "./findings.ts";
import { REVIEW } from "./words.ts";

export interface LinePoint {
  /** Number of the decision. */
  readonly number: number;
  /** Weeks from the start of the first, with the part of the week that is gone. */
  readonly at: number;
  /** V before the decision if the owner goes on as the coach would, and the points that the move lost over that. */
  readonly value: number;
  readonly drop: number;
  readonly sign: Finding["sign"];
  /** "Week 3: blunder −18.0" */
  readonly label: string;
}

export function lineOf({ all, game }: Findings): readonly LinePoint[] {
  const words = REVIEW[game.labels.language];
  const { attention } = game.decided.scenario;
  return all.map((finding) => {
    const { graded, decision, sign } = finding;
    const { number, week, usual: value, worth } = graded;
    const drop = value - worth;
    const left = decision.view.movesLeft ?? attention;
    const at = week - 1 + (attention - left + 0.5) / (attention + 1);
    const { colon } = tableWords(game.labels);
    return { number, at, value, drop, sign, label: words.week(week) + colon + labelWords(finding, game) };
  });
}
