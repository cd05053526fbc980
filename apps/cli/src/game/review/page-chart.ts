/**
 * The line of V over the weeks as SVG: what decisions cost falls straight down, what the others and chance did slopes.
 * Across in percent, down in pixels and letters of a fixed size, so that it fits a phone and a sheet of paper.
 */
import type { LinePoint } from "@linchpin/words";
import { attribute, round, text } from "@linchpin/report";

export interface Milestone {
  readonly week: number;
  readonly letter: string;
}

export interface ValueChart {
  readonly title: string;
  readonly description: string;
  readonly weeks: number;
  /** In the order of the game. */
  readonly points: readonly ValuePoint[];
  readonly end: number;
  readonly milestones: readonly Milestone[];
  readonly axis: string;
}

/** With where its sign leads to. */
interface ValuePoint extends LinePoint {
  readonly href: string;
}

const HEAD = 50;
const PLOT = 240;
const BASE = HEAD + PLOT;
const HEIGHT = BASE + 46;
const TICK = 5;
/** A fall of less is not drawn: it would be a dot. */
const DRAWN = 1;
/** Percent of the width that two letters, and two signs, must be apart; or the signs in pixels down. */
const APART = 3.2;
const SIGNS_APART = 4.5;
const SIGN_HEIGHT = 18;
/** Percent of the width that the figures of the scale take. */
const LEFT = 8;

export function valueSvg(chart: ValueChart): string {
  const { points, end, weeks } = chart;
  const values = [0, 100, end, ...points.flatMap(({ value, drop }) => [value, value - drop])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (at: number): number => round(LEFT + ((100 - LEFT) * Math.min(at, weeks)) / weeks);
  const y = (value: number): number => round(HEAD + (PLOT * (most - value)) / (most - least));
  const parts = [
    ...levels(y),
    ...weekTicks(chart, x),
    ...milestones(chart, x),
    ...points.map((point, i) => slope(point, points[i + 1] ?? { at: weeks, value: end }, x, y)),
    ...points.flatMap((point) => (point.drop < DRAWN ? [] : [fall(point, x, y)])),
    ...signs(points, x, y),
  ];
  // No role of a picture: that would hide the links in it.
  return `<svg role="group" width="100%" height="${HEIGHT}">
<title>${text(chart.title)}</title>
<desc>${text(chart.description)}</desc>
${parts.join("\n")}
</svg>`;
}

type Scale = (value: number) => number;

const levels = (y: Scale): readonly string[] =>
  [0, 50, 100].flatMap((value) => [
    `<line class="${value === 50 ? "hair" : "axis"}" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"/>`,
    `<text class="value" x="0" y="${y(value) - 5}">${value}</text>`,
  ]);

function weekTicks({ weeks, axis }: ValueChart, x: Scale): readonly string[] {
  const parts = Array.from({ length: Math.floor(weeks / TICK) + 1 }, (_, i) => {
    const week = i === 0 ? 1 : i * TICK;
    return `<text class="value" x="${x(week - 0.5)}%" y="${BASE + 18}" text-anchor="middle">${week}</text>`;
  });
  return [...parts, `<text class="value" x="100%" y="${BASE + 38}" text-anchor="end">${text(axis)}</text>`];
}

/** What the others and chance did between two decisions. */
const slope = (
  { at, value, drop }: Pick<ValuePoint, "at" | "value" | "drop">,
  next: Pick<ValuePoint, "at" | "value">,
  x: Scale,
  y: Scale,
): string =>
  `<line class="luck" x1="${x(at)}%" y1="${y(value - drop)}" x2="${x(next.at)}%" y2="${y(next.value)}"/>`;

/** What a decision cost. */
const fall = ({ at, value, drop }: ValuePoint, x: Scale, y: Scale): string =>
  `<line class="fall" x1="${x(at)}%" x2="${x(at)}%" y1="${y(value)}" y2="${y(value - drop)}"/>`;

/** A dot for each, which leads to its card; where dots crowd, only the weightiest have their signs beside them. */
function signs(points: readonly ValuePoint[], x: Scale, y: Scale): readonly string[] {
  const marks = points.flatMap((point) => (point.sign === null ? [] : [markOf(point, point.sign, x, y)]));
  const told: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => weightOf(a.sign) - weightOf(b.sign)))
    if (!told.some((other) => crowds(mark, other))) told.push(mark);
  return marks.map((mark) => {
    const { point, sign, across, dot, letters } = mark;
    const [kind, tone] = isPraise(sign) ? ["praised", "green"] : ["dot", "red"];
    const beside = told.includes(mark)
      ? `<text class="${tone} sign" x="${across}%" y="${letters}" text-anchor="${across > 96 ? "end" : "middle"}">${text(sign)}</text>`
      : "";
    return `<a href="${attribute(point.href)}"><title>${text(point.label)}</title><circle class="${kind}" cx="${across}%" cy="${dot}" r="5"/>${beside}</a>`;
  });
}

type Sign = NonNullable<ValuePoint["sign"]>;

/** Where the dot and the letters of a sign stand: across in percent, down in pixels. */
interface Mark {
  readonly point: ValuePoint;
  readonly sign: Sign;
  readonly across: number;
  readonly dot: number;
  readonly letters: number;
}

/** Praise stands above the line, the rest under its fall. */
function markOf(point: ValuePoint, sign: Sign, x: Scale, y: Scale): Mark {
  const dot = isPraise(sign) ? y(point.value) : y(point.value - point.drop);
  return { point, sign, across: x(point.at), dot, letters: dot + (isPraise(sign) ? -10 : 20) };
}

const crowds = (a: Mark, b: Mark): boolean =>
  Math.abs(a.across - b.across) < SIGNS_APART && Math.abs(a.letters - b.letters) < SIGN_HEIGHT;

const isPraise = (sign: Sign): boolean => sign === "!" || sign === "!!";

/** Blunders first, then mistakes, praise, and the rest. */
const weightOf = (sign: Sign): number => (sign === "??" ? 0 : sign === "?" ? 1 : isPraise(sign) ? 2 : 3);

/** Letters along the top; those of one moment stand in two rows. */
function milestones({ milestones: list }: ValueChart, x: Scale): readonly string[] {
  let last = -Infinity;
  let row = 0;
  return list.flatMap(({ week, letter }) => {
    const at = x(week - 0.5);
    row = at - last < APART ? 1 - row : 0;
    last = at;
    const top = row === 0 ? 26 : 11;
    return [
      `<line class="hair" x1="${at}%" x2="${at}%" y1="${top + 4}" y2="${BASE}"/>`,
      `<text class="value" x="${at}%" y="${top}" text-anchor="middle">${text(letter)}</text>`,
    ];
  });
}
