/**
 * Bars as SVG. Lengths across are shares of the width and letters have a fixed size, so the same drawing fits a phone
 * and a sheet of paper.
 */
import stringWidth from "string-width";
import type { Bar, BarChart } from "../charts.ts";
import { attribute, text } from "./markup.ts";

const LINE = 18;
const BAR = 12;
const GAP = 14;
const STACK = 40;
/** Pixels that label and value of one row may take together on the narrowest phone. */
const NARROW = 310;
const LETTER = 7.2;

export function barsSvg(chart: BarChart): string {
  const { bars } = chart;
  const at = scaleOf(chart);
  const twoLines = bars.some((b) => stringWidth(b.label + b.value) * LETTER > NARROW);
  const head = chart.stacked ? STACK + GAP : chart.originLabel === undefined ? 0 : LINE + 6;
  const step = LINE + BAR + GAP + (twoLines ? LINE : 0);
  const height = head + step * bars.length - GAP + 4;
  const parts = [
    ...(chart.stacked ? bars.map((bar, i) => segment(bar, i, at)) : []),
    ...originLine(chart, at, head, height),
    ...bars.map((bar, i) => row(bar, i, head + i * step, twoLines, at, chart.stacked === true)),
  ];
  return svg(chart, height, parts);
}

/** The frame of every chart: a picture whose words are its description. */
export const svg = (
  chart: { readonly title: string; readonly description: string },
  height: number,
  parts: readonly string[],
): string =>
  `<svg role="img" aria-label="${attribute(`${chart.title}. ${chart.description}`)}" width="100%" height="${height}">\n${parts.join("\n")}\n</svg>`;

type Scale = (value: number) => number;

/** Percent of the width. */
function scaleOf({ bars, origin }: BarChart): Scale {
  const values = [origin, ...bars.flatMap((b) => [b.from, b.to, b.mark ?? b.to])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most > least ? (100 * (value - least)) / (most - least) : 0);
}

function row(bar: Bar, index: number, y: number, twoLines: boolean, at: Scale, stacked: boolean): string {
  const [start, end] = [at(bar.from), at(bar.to)].sort((a, b) => a - b) as [number, number];
  const barY = y + LINE;
  const mark = bar.mark === undefined ? "" : markOf(at(bar.mark), end, barY);
  const value = twoLines
    ? `<text class="value" x="0" y="${barY + BAR + LINE - 3}">${text(bar.value)}</text>`
    : `<text class="value" x="100%" y="${y + 12}" text-anchor="end">${text(bar.value)}</text>`;
  return [
    `<text x="0" y="${y + 12}">${text(bar.label)}</text>`,
    `<rect class="${fill(bar, index, stacked)}" x="${round(start)}%" width="${round(Math.max(end - start, 0.3))}%" y="${barY}" height="${BAR}"/>`,
    mark,
    value,
  ].join("");
}

function markOf(at: number, end: number, y: number): string {
  const x = round(at);
  const reach =
    at > end
      ? `<line class="reach" x1="${round(end)}%" x2="${x}%" y1="${y + BAR / 2}" y2="${y + BAR / 2}"/>`
      : "";
  return `${reach}<line class="mark" x1="${x}%" x2="${x}%" y1="${y - 3}" y2="${y + BAR + 3}"/>`;
}

function segment(bar: Bar, index: number, at: Scale): string {
  const [start, end] = [at(bar.from), at(bar.to)];
  return `<rect class="${fill(bar, index, true)} part" x="${round(start)}%" width="${round(end - start)}%" y="0" height="${STACK}"/>`;
}

function originLine(
  { bars, origin, originLabel }: BarChart,
  at: Scale,
  head: number,
  height: number,
): readonly string[] {
  const inside = bars.some((b) => Math.min(b.from, b.to) < origin);
  if (!inside) return [];
  const x = round(at(origin));
  const line = `<line class="axis" x1="${x}%" x2="${x}%" y1="${Math.max(0, head - 6)}" y2="${height}"/>`;
  if (originLabel === undefined) return [line];
  const anchor = x > 60 ? "end" : x < 40 ? "start" : "middle";
  return [`<text class="value" x="${x}%" y="12" text-anchor="${anchor}">${text(originLabel)}</text>`, line];
}

const fill = (bar: Bar, index: number, stacked: boolean): string =>
  bar.tone === "other" && stacked ? `other${index % 3}` : bar.tone;

export const round = (value: number): number => Math.round(value * 100) / 100;
