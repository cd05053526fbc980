/** A review as data: every figure, and the words that go with it. */
import { DRILL_GAP } from "@linchpin/coach";
import {
  betterText,
  findingWords,
  firstPage,
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
  const { start, end, could, skill, skillError, luck, estimate, accuracy, retry, drills, lessons } = review;
  return {
    scenario: scenario.id,
    version: scenario.version,
    seed,
    language: game.labels.language,
    over: position.ending,
    scale: { floor: scenario.floor, ceiling: scenario.ceiling },
    value: { start, end, could, skill, skillError, luck, estimate, accuracy },
    decisions: all.map((finding, i) => decisionJson(finding, findings, i)),
    lessons: lessons.map((lesson) => ({
      ...lessonWords(lesson, findings),
      cost: lesson.cost,
      decisions: lesson.decisions.map(({ number }) => number),
    })),
    page: pageJson(findings),
    retry: retry.map(({ number }) => number),
    drills: { gap: DRILL_GAP, decisions: drills.map(({ number }) => number) },
  };
}

function pageJson(findings: Findings): unknown {
  const { result, costs, well, who } = firstPage(findings);
  const cards = costs.map(({ title, moves, rule, lesson }) => ({
    title,
    rule,
    cost: lesson.cost,
    error: lesson.error,
    moves: moves.map((each) => ({ number: each.finding.graded.number, words: each.words })),
  }));
  return { result, costs: cards, well, who };
}

function decisionJson(finding: Finding, findings: Findings, i: number): unknown {
  const { graded, told, closer } = finding;
  const {
    number,
    week,
    value,
    drop,
    error,
    worth,
    usual,
    grade,
    unsure,
    gift,
    letsGo,
    priced,
    saw,
    gap,
    rollouts,
  } = graded;
  const { luckAfter, estimateAfter } = findings.review;
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
    worth,
    usual,
    gift,
    letsGo,
    priced,
    saw,
    luckAfter: luckAfter[i]!,
    estimateAfter: estimateAfter[i]!,
    gap,
    rollouts,
    best: betterText(finding),
    principle: told.principle?.id ?? null,
    ...(isRemarkable(finding) ? { words: findingWords(finding, findings) } : {}),
  };
}
