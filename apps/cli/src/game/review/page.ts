/** A review as one HTML file: no script, no network, light and dark, on paper too. The table is the chart's text twin. */
import { isOpen, type Graded } from "@linchpin/coach";
import {
  betterWords,
  courseInWords,
  findingWords,
  firstPage,
  inWhole,
  isRemarkable,
  labelCounts,
  labelName,
  labelWords,
  lessonWords,
  lineOf,
  milestonesIn,
  nextSteps,
  signed,
  skillIn,
  type Finding,
  type Findings as FindingsOf,
  type Happened,
  type ReviewWords,
} from "@linchpin/words";
import { attribute, STYLE, text } from "@linchpin/report";
import { UI } from "../ui.ts";
import { retryCommand, type Game } from "./game.ts";
import { valueSvg, type ValueChart } from "./page-chart.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { REVIEW } from "./words.ts";

type Findings = FindingsOf<Game>;

export function reviewHtml(findings: Findings): string {
  const { game } = findings;
  const { seed, position } = game;
  const words = REVIEW[game.labels.language];
  const title = words.title(game.labels.text("title") ?? game.decided.scenario.id);
  const subtitle = words.subtitle(seed, position.week, game.decided.decisions.length);
  return `<!doctype html>
<html lang="${game.labels.language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<style>
${STYLE}${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
<p class="sub">${text(subtitle)}</p>
</header>
<main>
${[first, summary, lessons, decisions, everyDecision, method].map((part) => part(findings, words)).join("\n")}
</main>
</body>
</html>
`;
}

type Part = (findings: Findings, words: ReviewWords) => string;

const paragraph = (words: string, kind = ""): string =>
  `<p${kind === "" ? "" : ` class="${kind}"`}>${tidy(text(words))}</p>`;

/** A margin stays with its figure. */
const tidy = (html: string): string => html.replaceAll(/\s±\s/g, "\u00a0±\u00a0");

const section = (id: string, title: string, parts: readonly string[]): string =>
  `<section aria-labelledby="${id}">
<h2 id="${id}">${text(title)}</h2>
${parts.filter((part) => part !== "").join("\n")}
</section>`;

const list = (items: readonly string[]): string =>
  `<ul>${items.map((each) => `<li>${tidy(text(each))}</li>`).join("")}</ul>`;

const first: Part = (findings, words) => {
  const { result, costs, well, who } = firstPage(findings);
  const { game } = findings;
  const title = words.title(game.labels.text("title") ?? game.decided.scenario.id);
  const cards = costs.map(
    ({ title: what, moves, rule }) =>
      `<h3>${text(what)}</h3>${list(moves.map((each) => each.words))}${paragraph(rule, "sub")}`,
  );
  return [
    `<section aria-label="${attribute(title)}">${result.map((each, i) => paragraph(each, i === 0 ? "lead" : "")).join("")}</section>`,
    section("dearest", words.dearest, [
      ...(cards.length === 0 ? [paragraph(words.noLessons)] : [paragraph(words.measured, "sub"), ...cards]),
      ...nextSteps(findings, retryCommand(findings.game)).map((each) =>
        asCode(paragraph(each), retryCommand(findings.game)),
      ),
    ]),
    well === null
      ? ""
      : section(
          "well",
          words.wellDone,
          well.map((each) => paragraph(each)),
        ),
    who.length === 0 ? "" : section("types", words.types, [list(who)]),
  ].join("\n");
};

const summary: Part = (findings, words) => {
  const { review, game } = findings;
  const { scenario } = game.decided;
  const figures = [
    [words.tiles.value, `${inWhole(review.start)} → ${inWhole(review.end)}`, ""],
    [words.tiles.skill, skillIn(review), review.skill < 0 ? "red" : ""],
    [words.tiles.luck, signed(review.luck), ""],
    [words.tiles.estimate, signed(review.estimate), ""],
    [words.tiles.accuracy, review.accuracy.toFixed(0), ""],
  ] as const;
  const tiles = figures.map(
    ([name, figure, kind]) =>
      `<div><dt>${text(name)}</dt><dd${kind === "" ? "" : ` class="${kind}"`}>${text(figure)}</dd></div>`,
  );
  const happened = milestonesIn(game);
  return `<section aria-label="${attribute(words.course)}">
<dl class="tiles">${tiles.join("")}</dl>
${countsOf(findings)}
<figure>
<figcaption>${text(words.course)}</figcaption>
${valueSvg(chartOf(findings, words, happened))}
<p class="key"><span class="swatch skill"></span>${text(words.keySkill)} <span class="swatch"></span>${text(words.keyLuck)}</p>
<p class="key">${text(words.keySigns)}</p>
${happened.length === 0 ? "" : `<ol class="events">${happened.map(({ letter, week, words: what }) => `<li><b>${letter}</b><span>${text(words.week(week) + UI[game.labels.language].table.colon + what)}</span></li>`).join("")}</ol>`}
</figure>
${paragraph(words.scale(game.labels.money(scenario.floor), game.labels.money(scenario.ceiling)), "sub")}
</section>`;
};

/** A bar of all decisions, by label. */
function countsOf(findings: Findings): string {
  const { language } = findings.game.labels;
  const rows = labelCounts(findings).map(
    ({ label, count }) => `<li class="${label}">${text(labelName(label, language))} <b>${count}</b></li>`,
  );
  return `<ul class="counts">${rows.join("")}</ul>`;
}

function chartOf(findings: Findings, words: ReviewWords, happened: readonly Happened[]): ValueChart {
  const { game, review } = findings;
  const { position } = game;
  return {
    title: words.course,
    description: courseInWords(findings),
    weeks: position.week,
    points: lineOf(findings).map((point) => ({ ...point, href: `#${idOf(point)}` })),
    end: review.end,
    milestones: happened,
    axis: words.weekAxis,
  };
}

const idOf = ({ number }: Pick<Graded, "number">): string => `d${number + 1}`;

const lessons: Part = (findings, words) =>
  section(
    "lessons",
    words.lessons,
    findings.review.lessons.length === 0
      ? [paragraph(words.noLessons)]
      : [
          `<ol class="lessons">${findings.review.lessons
            .map((lesson) => {
              const { rule, id, paragraphs } = lessonWords(lesson, findings);
              const [cost = "", ...evidence] = paragraphs;
              return `<li id="${attribute(id)}"><h3>${text(rule)}</h3>${paragraph(cost, "cost")}${evidence.map((each) => paragraph(each)).join("")}<p class="sub"><code>${text(id)}</code></p></li>`;
            })
            .join("")}</ol>`,
        ],
  );

const decisions: Part = (findings, words) => {
  const sure = findings.all.filter((each) => isRemarkable(each) && !isOpen(each.graded));
  const open = findings.all.filter((each) => isRemarkable(each) && isOpen(each.graded));
  return section("decisions", words.decisions, [
    sure.length === 0 ? paragraph(words.noDecisions) : "",
    ...sure.map((each) => card(each, findings, words)),
    open.length === 0
      ? ""
      : `<details><summary>${text(words.openDecisions(open.length))}</summary>${open.map((each) => card(each, findings, words)).join("\n")}</details>`,
  ]);
};

function card(finding: Finding, findings: Findings, words: ReviewWords): string {
  const { graded, told, sign } = finding;
  const { game } = findings;
  const [fact = "", ...rest] = findingWords(finding, findings);
  const kind = told.praise !== null ? "praise" : isOpen(graded) ? "open" : graded.grade;
  return `<article class="card ${kind}" id="${idOf(graded)}">
<h3>${sign === null ? "" : `<span class="mark">${text(sign)}</span> `}${text(words.week(graded.week))} <span class="label">${text(labelWords(finding, game))}</span></h3>
${paragraph(fact)}
${rest.map((each) => paragraph(each)).join("\n")}
${told.principle === null ? "" : principle(told.principle, findings)}
</article>`;
}

/** It leads to its lesson, where this game has that. */
function principle(
  { rule, id }: { readonly rule: string; readonly id: string },
  { review }: Findings,
): string {
  const html = paragraph(rule, "sub");
  const taught = review.lessons.some((lesson) => lesson.principle === id);
  return taught ? html.replace(text(rule), (found) => `<a href="#${attribute(id)}">${found}</a>`) : html;
}

const everyDecision: Part = (findings, words) => {
  const { week, value, label, move, better } = words.columns;
  const heads = [
    [week, true],
    [value, true],
    [label, false],
    [move, false],
    [better, false],
  ] as const;
  const rows = findings.all.map((each) => {
    const { graded } = each;
    const cells = [
      [String(graded.week), true],
      [inWhole(graded.value), true],
      [labelWords(each, findings.game), false],
      [each.told.deed, false],
      [betterWords(each), false],
    ] as const;
    return `<tr>${cells.map(([cell, right]) => `<td${right ? ' class="n"' : ""}>${text(cell)}</td>`).join("")}</tr>`;
  });
  return section("every", words.every, [
    `<details><summary>${text(words.everyCaption)}</summary>
<div class="wide" role="region" tabindex="0" aria-label="${attribute(words.everyCaption)}">
<table>
<caption>${text(words.everyCaption)}</caption>
<thead><tr>${heads.map(([head, right]) => `<th scope="col"${right ? ' class="n"' : ""}>${text(head)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
</details>`,
  ]);
};

/** The words of a paragraph with a command in them set as one. */
const asCode = (html: string, command: string): string =>
  html.replace(text(command), (found) => `<code>${found}</code>`);

const method: Part = ({ all }, words) =>
  section("method", words.method, [paragraph(words.methodWords(all[0]?.graded.rollouts ?? 0))]);
