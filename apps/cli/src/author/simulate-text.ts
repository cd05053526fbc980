/** Measurements of play for people: what was found, line by line, and a table of the claims. */
import type { LadderRung, Mean, Share, Stage } from "@linchpin/seats/measure";
import { money, percent, whole } from "@linchpin/report";
import { table, wrap } from "../terminal/layout.ts";
import type { Paint } from "../terminal/paint.ts";
import { CLAIMS, type Finding, type Verdict } from "./claims/claim.ts";
import { LADDER_OWNERS } from "./claims/series.ts";
import type { Climbed, Experiment } from "./claims/claims.ts";
import type { OwnerFigures } from "./owner-figures.ts";

export interface Style {
  readonly width: number;
  readonly paint: Paint;
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  ask: "asks for a file",
  invite: "invites, wants a sample",
  tearDown: "takes a sample apart",
  hire: "hires the owner's people",
  exclusivity: "asks for exclusivity",
  rebuild: "starts a copy",
  pay: "signs terms or pays",
};

const meanText = ({ mean, error }: Mean): string => `${money(mean)} ± ${money(error)}`;
const shareText = ({ share, low, high }: Share): string =>
  `${percent(share)} (${percent(low)} to ${percent(high)})`;

export function ownersText(
  name: string,
  figures: readonly OwnerFigures[],
  { width, paint }: Style,
): readonly string[] {
  const rows = figures.map(({ owner, payoff, value, p5, p95, weeks, licences }) => [
    owner,
    meanText(payoff),
    whole(value),
    money(p5),
    money(p95),
    weeks.toFixed(1),
    licences.toFixed(2),
  ]);
  return [
    paint.bold(`${name}: ${figures[0]!.payoff.count} games with each owner`),
    ...figured(["owner", "mean ± 95 %", "value", "P5", "P95", "weeks", "licences"], rows, width),
    ...wrap("value: the mean on the scenario's scale of 0 to 100.", width).map(paint.faint),
    "",
  ];
}

/** A table whose first column is words and the others figures. */
const figured = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] =>
  table(
    titles.map((title, i) => ({ title, right: i > 0 })),
    rows,
    width,
  );

export function experimentText(
  name: string,
  games: number,
  { ladder, owners, findings }: Experiment,
  style: Style,
): readonly string[] {
  const { width, paint } = style;
  const compared = Object.entries(owners).map(([owner, mean]) => [owner, meanText(mean)]);
  return [
    paint.bold(`${name}: ${games} games in each whole series`),
    "",
    ...rungsText(ladder, width),
    "",
    ...figured(["owner", "mean payoff ± 95 %"], compared, width),
    "",
    ...findingsText(findings, style),
    "",
  ];
}

const rungsText = (ladder: readonly LadderRung[], width: number): readonly string[] => [
  ...wrap(`Parties that are acquisition first, against the owners ${LADDER_OWNERS.join(", ")}`, width),
  ...figured(["a party", "ever", "games", "first in week", "cheaper first"], ladder.map(rungRow), width),
];

export const ladderText = (
  name: string,
  games: number,
  { ladder, findings }: Climbed,
  style: Style,
): readonly string[] => [
  style.paint.bold(`${name}: ${games} games`),
  "",
  ...rungsText(ladder, style.width),
  "",
  ...findingsText(findings, style),
  "",
];

const rungRow = ({ stage, tried, games, week, afterLower }: LadderRung): readonly string[] => [
  STAGE_WORDS[stage],
  percent(tried),
  percent(games.share),
  week?.toFixed(1) ?? "–",
  afterLower === null ? "–" : percent(afterLower),
];

const MARKS: Readonly<Record<Verdict, string>> = { holds: "✓", fails: "✗", unclear: "?", shown: "·" };

export const findingsText = (findings: readonly Finding[], { width, paint }: Style): readonly string[] =>
  findings.flatMap((finding) => {
    const { claim, what, verdict } = finding;
    const lines = wrap(`${MARKS[verdict]} ${claim} ${what}: ${figureText(finding)}`, width, "    ");
    return verdict === "fails" ? lines.map(paint.lost) : lines;
  });

function figureText({ mean, share, count, than }: Finding): string {
  const figures = [
    ...(share === undefined ? [] : [shareText(share)]),
    ...(mean === undefined
      ? []
      : [mean.mean > -1 && mean.mean < 1 && mean.error < 1 ? ratio(mean) : meanText(mean)]),
    ...(count === undefined ? [] : [whole(count)]),
    ...(than === undefined ? [] : [`against ${meanText(than)}`]),
  ];
  return figures.length === 0 ? "–" : figures.join(" ");
}

const ratio = ({ mean, error }: Mean): string => `${mean.toFixed(2)} ± ${error.toFixed(2)}`;

/** By claim, how many findings say what. */
export function claimsText(findings: readonly Finding[], { width, paint }: Style): readonly string[] {
  const rows = CLAIMS.map((words, i) => {
    const own = findings.filter(({ claim }) => claim === i + 1);
    const count = (verdict: Verdict): string => String(own.filter((f) => f.verdict === verdict).length);
    return [`${i + 1} ${words}`, count("holds"), count("unclear"), count("fails")];
  });
  return [
    paint.bold("What must come out"),
    ...figured(["claim", "holds", "unclear", "fails"], rows, width),
    ...wrap("Means with Student's 95 % interval, shares with Wilson's.", width).map(paint.faint),
  ];
}
