/** A curve against a level as SVG: what stopping is worth by month, against complying. */
import type { LineChart, Point } from "../charts.ts";
import { text } from "./markup.ts";
import { round, svg } from "./svg-bars.ts";

const TOP = 24;
const PLOT = 190;
const HEIGHT = TOP + PLOT + 44;
/** Pixels that two labels must be apart. */
const APART = 20;
/** From a point down to the foot of a label under it. */
const BELOW = 20;

export function linesSvg(chart: LineChart): string {
  const { curve, level, chosen, lastX } = chart;
  const values = [level, ...curve.flat().map((p) => p.y), ...(chosen === null ? [] : [chosen.point.y])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (value: number): number => (lastX > 0 ? round((100 * value) / lastX) : 0);
  const y = (value: number): number =>
    round(most > least ? TOP + (PLOT * (most - value)) / (most - least) : TOP + PLOT / 2);
  const levelY = y(level);
  return svg(chart, HEIGHT, [
    ...zeroLine(least, most, y),
    ...ticks(chart, x),
    `<line class="level" x1="0" x2="100%" y1="${levelY}" y2="${levelY}"/>`,
    ...curve.map((piece) => pieceOf(piece, x, y)),
    `<text class="green" x="0" y="${levelY - 7}">${text(chart.levelLabel)}</text>`,
    ...curveLabel(chart, x, y),
    ...chosenMark(chart, x, y),
  ]);
}

type Scale = (value: number) => number;

/** Drawn in percent across and pixels down: a chain of lines, each with its own ends. */
function pieceOf(piece: readonly Point[], x: Scale, y: Scale): string {
  const [first] = piece;
  if (first !== undefined && piece.length === 1)
    return `<circle class="dot" cx="${x(first.x)}%" cy="${y(first.y)}" r="2"/>`;
  return piece
    .slice(1)
    .map(
      (p, i) =>
        `<line class="curve" x1="${x(piece[i]!.x)}%" y1="${y(piece[i]!.y)}" x2="${x(p.x)}%" y2="${y(p.y)}"/>`,
    )
    .join("");
}

function zeroLine(least: number, most: number, y: Scale): readonly string[] {
  if (!(least < 0 && most > 0)) return [];
  return [
    `<line class="axis" x1="0" x2="100%" y1="${y(0)}" y2="${y(0)}"/>`,
    `<text class="value" x="0" y="${y(0) + 14}">0</text>`,
  ];
}

function ticks({ lastX, tick, axis }: LineChart, x: Scale): readonly string[] {
  const base = TOP + PLOT + 8;
  const parts = [`<line class="axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>`];
  for (let month = 0; month <= lastX; month += tick) {
    const anchor = month === 0 ? "start" : x(month) > 97 ? "end" : "middle";
    parts.push(
      `<text class="value" x="${x(month)}%" y="${base + 15}" text-anchor="${anchor}">${month}</text>`,
    );
  }
  return [...parts, `<text class="value" x="100%" y="${base + 32}" text-anchor="end">${text(axis)}</text>`];
}

/** Beside the middle of the curve, on the side that the curve leaves free. */
function curveLabel(chart: LineChart, x: Scale, y: Scale): readonly string[] {
  const points = chart.curve.flat();
  const middle = points[Math.floor(points.length / 2)];
  if (middle === undefined) return [];
  const falls = points.at(-1)!.y < points[0]!.y;
  const late = x(middle.x) > 60 || (!falls && x(middle.x) > 40);
  const beside = y(middle.y) + (falls === late ? BELOW : -10);
  const clash = Math.abs(beside - (y(chart.level) - 7)) < APART;
  const place = Math.max(12, clash ? Math.max(beside, y(chart.level)) + APART : beside);
  return [
    `<text class="red" x="${x(middle.x)}%" dx="${late ? -6 : 6}" y="${place}" text-anchor="${late ? "end" : "start"}">${text(chart.curveLabel)}</text>`,
  ];
}

function chosenMark({ chosen, lastX }: LineChart, x: Scale, y: Scale): readonly string[] {
  if (chosen === null) return [];
  const { point, label } = chosen;
  const late = point.x > lastX / 2;
  const place = y(point.y) - 9;
  return [
    `<circle class="chosen" cx="${x(point.x)}%" cy="${y(point.y)}" r="5"/>`,
    `<text class="red" x="${x(point.x)}%" dx="${late ? -8 : 8}" y="${Math.max(12, place)}" text-anchor="${late ? "end" : "start"}">${text(label)}</text>`,
  ];
}
