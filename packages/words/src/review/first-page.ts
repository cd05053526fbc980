/**
 * The page of a review that is read to its end: what came of the game and what could have, the three things that cost most
 * with their moves, one thing done well, and who they were. Every format begins with it; the rest is on request.
 */
import { isFault, type Graded, type Lesson } from "@linchpin/coach";
import { principleText } from "./explanations.ts";
import { LEAST_TOLD, minus, type Finding, type Findings } from "./findings.ts";
import { outcome, typesOf } from "./sentences.ts";
import { REVIEW } from "./words.ts";

interface FirstPage {
  /** What came of it, what could have, and what made the difference. */
  readonly result: readonly string[];
  readonly costs: readonly CostCard[];
  /** Null: nothing stands out. */
  readonly well: readonly string[] | null;
  readonly who: readonly string[];
}

interface CostCard {
  /** "What you gave for nothing: −31 in six moves" */
  readonly title: string;
  /** The dearest moves, each with what it cost and what would have been better. */
  readonly moves: readonly CostMove[];
  readonly rule: string;
  readonly lesson: Lesson;
}

interface CostMove {
  readonly finding: Finding;
  readonly words: string;
}

/** Moves that are named on a card; what is left is in the sum. */
const NAMED = 3;
/** Less than this part of a card's cost is not worth naming. */
const LEAST_PART = 0.1;
/** Points below which what was gained is not worth naming. */
const FELT = 0.5;

export function firstPage(findings: Findings): FirstPage {
  const { game, review } = findings;
  const words = REVIEW[game.labels.language];
  return {
    result: outcome(findings),
    costs: review.lessons.map((lesson, i) => {
      const card = cardOf(lesson, findings);
      const next = review.lessons[i + 1];
      // Only what cannot be taken back stands before what cost more.
      return next !== undefined && next.cost > lesson.cost
        ? { ...card, title: words.forGood(card.title) }
        : card;
    }),
    well: wellOf(findings),
    who: typesOf(findings).length === 0 ? [] : [...typesOf(findings), words.hidden],
  };
}

function cardOf(lesson: Lesson, findings: Findings): CostCard {
  const { game } = findings;
  const words = REVIEW[game.labels.language];
  const { principle, cost, decisions } = lesson;
  // Where many small ones add up, the dearest stands for them.
  const named = decisions.slice(0, NAMED).filter(({ lost }, i) => i === 0 || lost >= LEAST_PART * cost);
  // What is told as 0.0 is no move more.
  const losses = decisions.filter(({ lost }) => lost >= LEAST_TOLD);
  const gained = sumOf(losses) - cost;
  return {
    title: words.cost(
      words.costs[principle],
      minus(sumOf(losses)),
      losses.length,
      gained < FELT ? null : gained.toFixed(1),
    ),
    moves: named.map((graded) => moveOf(graded, findings)),
    rule: principleText(principle, game.labels.language).rule,
    lesson,
  };
}

const sumOf = (decisions: readonly Graded[]): number => decisions.reduce((sum, { lost }) => sum + lost, 0);

function moveOf(graded: Graded, { all, game }: Findings): CostMove {
  const words = REVIEW[game.labels.language];
  const finding = all.find((each) => each.graded.number === graded.number)!;
  const { told } = finding;
  return {
    finding,
    words: words.costMove(
      words.week(graded.week),
      told.deed,
      minus(Math.max(0, graded.lost)),
      told.insteadOf,
      told.perhaps,
    ),
  };
}

/** What is counted among the costs is not praised beside them: the one is against the better move, the other against the coach's way. */
const isCost = (lessons: readonly Lesson[], { number }: Graded): boolean =>
  lessons.some(({ decisions }) => decisions.some((each) => each.number === number && each.lost > FELT));

function wellOf({ review, all, game }: Findings): readonly string[] | null {
  const { well } = review;
  if (well === null || isFault(well.grade) || isCost(review.lessons, well)) return null;
  const { told } = all.find((each) => each.graded.number === well.number)!;
  // What may have been better is not held up as an example.
  if (told.perhaps !== null) return null;
  const words = REVIEW[game.labels.language];
  const even = words.aboveCoach((well.worth - well.usual).toFixed(1));
  return [
    words.wellMove(words.week(well.week), told.done),
    told.praise ?? (well.grade === "even" ? even : told.verdict),
  ];
}
