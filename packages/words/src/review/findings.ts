/** What the coach found in a game, with the words for it: a terminal, a page, JSON, Markdown and HTML all show this. */
import type { Label, Position, Seed } from "@linchpin/table";
import {
  countedOnce,
  explain,
  isFault,
  isOfWeight,
  isOpen,
  reviewOf,
  type Closer,
  type Decided,
  type Explanation,
  type Grade,
  type Graded,
  type Outline,
  type Review,
  withoutLoss,
} from "@linchpin/coach";
import { gradeInWords, told, type Told } from "./explanations.ts";
import { within } from "../explanation-words.ts";
import type { Labels } from "../labels.ts";
import { REVIEW } from "./words.ts";

/** A game that is talked about, and what its things are called. */
export interface ReviewedGame {
  readonly seed: Seed;
  readonly decided: Outline;
  /** As the record leaves it. */
  readonly position: Position;
  readonly labels: Labels;
}

export interface Finding {
  readonly decision: Outline["decisions"][number];
  readonly graded: Graded;
  readonly told: Told;
  /** Only of the decisions to try again. */
  readonly closer: Closer | null;
  /** As a record writes it; null: nothing to say of it in one sign. */
  readonly sign: Label | null;
}

export interface Findings<G extends ReviewedGame = ReviewedGame> {
  readonly game: G;
  readonly review: Review;
  readonly all: readonly Finding[];
}

/** Decisions that are looked at closer, of those to try again. */
export const LOOKED_CLOSER = 3;

/** Every decision of a game explained; slow for a long game, as every price is worked out. */
export function explanationsOf(
  { decisions }: Pick<Decided, "decisions">,
  graded: readonly Graded[],
): readonly Explanation[] {
  const course = { decisions, graded: countedOnce(graded) };
  return graded.map((each) => explain(decisions[each.number]!, each, course));
}

/** `graded`: all of the game's, or those of its end; `explanations`: one for each of them. */
export function findingsOf<G extends ReviewedGame>(
  game: G,
  graded: readonly Graded[],
  explanations: readonly Explanation[],
  looks: readonly Closer[],
): Findings<G> {
  const { decided, labels } = game;
  const all = countedOnce(graded).map((each, i): Finding => {
    const explanation = each === graded[i] ? explanations[i]! : withoutLoss(explanations[i]!);
    return {
      decision: decided.decisions[each.number]!,
      graded: each,
      told: told(explanation, labels),
      closer: looks.find(({ number }) => number === each.number) ?? null,
      sign: signOf(each, explanation.praise?.kind ?? null),
    };
  });
  return { game, review: reviewOf(decided, graded), all };
}

/** Worth a paragraph: something was better, it deserves praise, or something of weight left for nothing, whatever came of it. */
export const isRemarkable = ({ told: { better, praise }, graded: { gift } }: Finding): boolean =>
  better !== null || praise !== null || isOfWeight(gift);

const SIGNS: Readonly<Record<Grade, Label | null>> = {
  best: null,
  good: null,
  even: null,
  inaccuracy: "?!",
  mistake: "?",
  blunder: "??",
};
const PRAISED = { onlyMove: "!", paidOff: "!!" } as const;

const signOf = ({ grade }: Graded, praise: keyof typeof PRAISED | null): Label | null =>
  praise === null ? SIGNS[grade] : PRAISED[praise];

/** "blunder −18", or what it depends on; of what chance decides that it is left open. */
export function labelWords(
  { graded, closer }: Pick<Finding, "graded" | "closer">,
  { labels: { language } }: Pick<ReviewedGame, "labels">,
): string {
  const { grade, drop } = graded;
  const name = isOpen(graded) ? REVIEW[language].openLabel : gradeInWords(grade, language);
  const cost = isFault(grade) ? ` ${minus(drop)}` : "";
  const sways = closer === null || closer.sways.length === 0 ? "" : REVIEW[language].sways;
  return name + cost + sways;
}

/** Points that are told as 0.0 where there are fewer. */
export const LEAST_TOLD = 0.05;

/** "−18.3": points lost. */
export const minus = (points: number): string => `−${points.toFixed(1)}`;
/** "+7.2", "−3.0" */
export const signed = (points: number): string =>
  Math.abs(points) < LEAST_TOLD ? "0.0" : points < 0 ? minus(-points) : `+${points.toFixed(1)}`;

/** "−56.9 ± 8.1": skill, with half its 95 % interval. */
export const skillIn = ({ skill, skillError }: Review): string =>
  skillError < LEAST_TOLD ? signed(skill) : `${signed(skill)} ${within(skillError)}`;

/** V as people read it. */
export const inWhole = (value: number): string => String(Math.round(value)).replace("-", "−");
