/** A review as Markdown (GitHub's tables): the words of the page, and a table in place of its chart. */
import { inWhole, isRemarkable, labelWords, type Findings } from "./findings.ts";
import { escapeMarkdown as escape } from "./escape.ts";
import { firstPage } from "./first-page.ts";
import { milestonesIn } from "./milestones.ts";
import { betterWords, counts, findingWords, lessonWords, nextSteps } from "./sentences.ts";
import { REVIEW } from "./words.ts";

/** `how`: the way to a second try at its mistakes. */
export function reviewMarkdown(findings: Findings, how: string): string {
  const { game, review } = findings;
  const { scenario } = game.decided;
  const words = REVIEW[game.labels.language];
  const { money } = game.labels;
  const happened = milestonesIn(game).map((each) => `- ${escape(`${words.week(each.week)}: ${each.words}`)}`);
  const parts = [
    `# ${escape(words.title(game.labels.text("title") ?? scenario.id))}`,
    escape(words.subtitle(game.seed, game.position.week, game.decided.decisions.length)),
    ...firstParts(findings, how),
    `## ${escape(words.rest)}`,
    escape(counts(findings)),
    escape(words.scale(money(scenario.floor), money(scenario.ceiling))),
    ...(happened.length === 0 ? [] : [happened.join("\n")]),
    `## ${escape(words.lessons)}`,
    ...lessonParts(findings),
    `## ${escape(words.decisions)}`,
    ...cardParts(findings),
    `## ${escape(words.every)}`,
    everyDecision(findings),
    `## ${escape(words.method)}`,
    escape(words.methodWords(review.graded[0]?.rollouts ?? 0)),
  ];
  return `${parts.join("\n\n")}\n`;
}

const items = (list: readonly string[]): string => list.map((each) => `- ${escape(each)}`).join("\n");

function firstParts(findings: Findings, how: string): readonly string[] {
  const words = REVIEW[findings.game.labels.language];
  const { result, costs, well, who } = firstPage(findings);
  return [
    ...result.map(escape),
    `## ${escape(words.dearest)}`,
    escape(costs.length === 0 ? words.noLessons : words.measured),
    ...costs.flatMap(({ title, moves, rule }) => [
      `### ${escape(title)}`,
      items(moves.map((each) => each.words)),
      `*${escape(rule)}*`,
    ]),
    ...nextSteps(findings, how).map(escape),
    ...(well === null ? [] : [`## ${escape(words.wellDone)}`, ...well.map(escape)]),
    ...(who.length === 0 ? [] : [`## ${escape(words.types)}`, items(who)]),
  ];
}

function lessonParts(findings: Findings): readonly string[] {
  const { game, review } = findings;
  const words = REVIEW[game.labels.language];
  if (review.lessons.length === 0) return [escape(words.noLessons)];
  return review.lessons.flatMap((lesson, i) => {
    const { rule, paragraphs } = lessonWords(lesson, findings);
    return [`### ${i + 1}. ${escape(rule)}`, ...paragraphs.map(escape)];
  });
}

function cardParts(findings: Findings): readonly string[] {
  const { game, all } = findings;
  const words = REVIEW[game.labels.language];
  const cards = all.filter(isRemarkable);
  if (cards.length === 0) return [escape(words.noDecisions)];
  return cards.flatMap((each) => {
    const { principle } = each.told;
    return [
      `### ${escape(`${words.week(each.graded.week)} · ${labelWords(each, game)}`)}`,
      ...findingWords(each, findings).map(escape),
      ...(principle === null ? [] : [`*${escape(principle.rule)}*`]),
    ];
  });
}

function everyDecision({ all, game }: Findings): string {
  const { week, value, label, move, better } = REVIEW[game.labels.language].columns;
  return [
    row([week, value, label, move, better]),
    "| ---: | ---: | --- | --- | --- |",
    ...all.map((each) =>
      row([
        String(each.graded.week),
        inWhole(each.graded.value),
        labelWords(each, game),
        each.told.deed,
        betterWords(each),
      ]),
    ),
  ].join("\n");
}

const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(" | ")} |`;
