/** A review as data: every figure, and the words that go with it. */
import { DRILL_GAP } from "@linchpin/coach";
import {
  betterText,
  findingWords,
  isRemarkable,
  lessonWords,
  moveText,
  type Finding,
  type Findings,
} from "@linchpin/words";

export function reviewJson(findings: Findings): unknown {
  const { game, review, all } = findings;
  const { seed, position } = game;
  const { scenario } = game.decided;
  const { start, end, skill, luck, accuracy, retry, drills, lessons } = review;
  return {
    scenario: scenario.id,
    version: scenario.version,
    seed,
    language: game.labels.language,
    over: position.ending,
    scale: { floor: scenario.floor, ceiling: scenario.ceiling },
    value: { start, end, skill, luck, accuracy },
    decisions: all.map((finding, i) => decisionJson(finding, findings, review.luckAfter[i]!)),
    lessons: lessons.map((lesson) => ({
      ...lessonWords(lesson, findings),
      cost: lesson.cost,
      decisions: lesson.decisions.map(({ number }) => number),
    })),
    retry: retry.map(({ number }) => number),
    drills: { gap: DRILL_GAP, decisions: drills.map(({ number }) => number) },
  };
}

function decisionJson(finding: Finding, findings: Findings, luckAfter: number): unknown {
  const { graded, told, closer } = finding;
  const { number, week, value, drop, error, grade, unsure, gap, rollouts } = graded;
  return {
    number,
    week,
    move: moveText(finding),
    value,
    drop,
    error,
    grade,
    ...(unsure === null ? {} : { dependsOnChance: unsure }),
    ...(closer === null ? {} : { ends: { played: closer.played, best: closer.best, ahead: closer.ahead } }),
    ...(closer === null || closer.sways.length === 0 ? {} : { dependsOn: closer.sways }),
    luckAfter,
    gap,
    rollouts,
    best: betterText(finding),
    principle: told.principle?.id ?? null,
    ...(isRemarkable(finding) ? { words: findingWords(finding, findings) } : {}),
  };
}
