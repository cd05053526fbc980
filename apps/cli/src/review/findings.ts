/** What the coach found in a game, with the words for it: the terminal, JSON, Markdown and HTML all show this. */
import {
  explain,
  gradeInWords,
  reviewOf,
  told,
  type Closer,
  type Decision,
  type Grade,
  type Graded,
  type Review,
  type Told,
} from "@linchpin/coach";
import type { Label } from "@linchpin/table";
import type { Game } from "./game.ts";
import { REVIEW } from "./words.ts";

export interface Finding {
  readonly decision: Decision;
  readonly graded: Graded;
  readonly told: Told;
  /** Only of the decisions to try again. */
  readonly closer: Closer | null;
  /** As a record writes it; null: nothing to say of it in one sign. */
  readonly sign: Label | null;
}

export interface Findings {
  readonly game: Game;
  readonly review: Review;
  readonly all: readonly Finding[];
}

/** Decisions that are looked at closer, of those to try again. */
export const LOOKED_CLOSER = 5;

export function findingsOf(game: Game, graded: readonly Graded[], looks: readonly Closer[]): Findings {
  const { decided, names, language } = game;
  const { decisions } = decided;
  const all = graded.map((each, i): Finding => {
    const decision = decisions[i]!;
    const explanation = explain(decision, each, { decisions, graded });
    return {
      decision,
      graded: each,
      told: told(explanation, names, language),
      closer: looks.find(({ number }) => number === each.number) ?? null,
      sign: signOf(each, explanation.praise?.kind ?? null),
    };
  });
  return { game, review: reviewOf(decided, graded), all };
}

/** Worth a paragraph: something was better, or it deserves praise. */
export const isRemarkable = ({ told: { better, praise } }: Finding): boolean =>
  better !== null || praise !== null;

const SIGNS: Readonly<Record<Grade, Label | null>> = {
  best: null,
  good: null,
  inaccuracy: "?!",
  mistake: "?",
  blunder: "??",
};
const PRAISED = { onlyMove: "!", paidOff: "!!" } as const;

function signOf({ grade, unsure }: Graded, praise: keyof typeof PRAISED | null): Label | null {
  if (praise !== null) return PRAISED[praise];
  return unsure === null ? SIGNS[grade] : null;
}

/** "blunder −18", or what it depends on. */
export function labelWords(
  { graded, closer }: Pick<Finding, "graded" | "closer">,
  game: Pick<Game, "language">,
): string {
  const { language } = game;
  const name = (grade: Grade): string => gradeInWords(grade, language);
  const { unsure, grade, drop } = graded;
  if (unsure !== null) return REVIEW[language].unsure(name(unsure[0]), name(unsure[1]));
  const cost = drop < 0.05 ? "" : ` ${minus(drop)}`;
  const sways = closer === null || closer.sways.length === 0 ? "" : REVIEW[language].sways;
  return name(grade) + cost + sways;
}

/** "−18.3": points lost. */
export const minus = (points: number): string => `−${points.toFixed(1)}`;
/** "+7.2", "−3.0" */
export const signed = (points: number): string =>
  Math.abs(points) < 0.05 ? "0.0" : points < 0 ? minus(-points) : `+${points.toFixed(1)}`;

/** V as people read it. */
export const inWhole = (value: number): string => String(Math.round(value)).replace("-", "−");
