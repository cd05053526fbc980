/** A review as Markdown (GitHub's tables): the words of the page, and a table in place of its chart. */
import { escape } from "../report/markdown.ts";
import { inWhole, isRemarkable, labelWords, type Findings } from "./findings.ts";
import { milestonesIn } from "./milestones.ts";
import {
  betterText,
  counts,
  findingWords,
  lessonWords,
  moveText,
  nextSteps,
  outcome,
  typesOf,
} from "./sentences.ts";
import { REVIEW } from "./words.ts";

export function reviewMarkdown(findings: Findings): string {
  const { game, review, all } = findings;
  const { labels, scenario, seed, position } = game.sittings.at(-1)!;
  const words = REVIEW[game.language];
  const { money } = game.names;
  const lessons = review.lessons.flatMap((lesson, i) => {
    const { rule, id, paragraphs } = lessonWords(lesson, findings);
    return [`### ${i + 1}. ${escape(words.principle(rule, id))}`, ...paragraphs.map(escape)];
  });
  const cards = all.filter(isRemarkable).flatMap((each) => {
    const { principle } = each.told;
    return [
      `### ${escape(`${words.week(each.graded.week)} · ${labelWords(each, game)}`)}`,
      ...findingWords(each, findings).map(escape),
      ...(principle === null ? [] : [`*${escape(words.principle(principle.rule, principle.id))}*`]),
    ];
  });
  const happened = milestonesIn(game).map((each) => `- ${escape(`${words.week(each.week)}: ${each.words}`)}`);
  const types = typesOf(findings).map((each) => `- ${escape(each)}`);
  const parts = [
    `# ${escape(words.title(labels.text("title") ?? scenario.id))}`,
    escape(words.subtitle(seed, position.week, game.decided.decisions.length)),
    ...outcome(findings).map(escape),
    escape(counts(findings)),
    escape(words.scale(money(scenario.floor), money(scenario.ceiling))),
    ...(happened.length === 0 ? [] : [happened.join("\n")]),
    `## ${escape(words.lessons)}`,
    ...(lessons.length === 0 ? [escape(words.noLessons)] : lessons),
    `## ${escape(words.decisions)}`,
    ...(cards.length === 0 ? [escape(words.noDecisions)] : cards),
    `## ${escape(words.every)}`,
    everyDecision(findings),
    ...(types.length === 0 ? [] : [`## ${escape(words.types)}`, types.join("\n")]),
    `## ${escape(words.again)}`,
    ...nextSteps(findings).map(escape),
    `## ${escape(words.method)}`,
    escape(words.methodWords(all[0]?.graded.rollouts ?? 0)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function everyDecision({ all, game }: Findings): string {
  const { week, value, label, move, better } = REVIEW[game.language].columns;
  return [
    row([week, value, label, move, better]),
    "| ---: | ---: | --- | --- | --- |",
    ...all.map((each) =>
      row([
        String(each.graded.week),
        inWhole(each.graded.value),
        labelWords(each, game),
        moveText(each),
        betterText(each) ?? "",
      ]),
    ),
  ].join("\n");
}

const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(" | ")} |`;
