/** What a chart shows, before it is drawn: values with the words that stand beside them. */

type Tone = "yours" | "lost" | "other";

/** One row of bars on a common scale. */
export interface Bar {
  readonly label: string;
  readonly value: string;
  /** Ends of the bar. */
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  /** A mark on the scale, such as what it is on average. */
  readonly mark?: number;
}

export interface BarChart {
  readonly kind: "bars";
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
  /** Where the bars of the chart start, drawn as a line. */
  readonly origin: number;
  readonly originLabel?: string;
  /** A line above all rows: a whole divided into the bars, one after another. */
  readonly stacked?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineChart {
  readonly kind: "lines";
  readonly title: string;
  readonly description: string;
  /** A curve in pieces, where it has gaps. */
  readonly curve: readonly (readonly Point[])[];
  readonly curveLabel: string;
  readonly level: number;
  readonly levelLabel: string;
  readonly chosen: { readonly point: Point; readonly label: string } | null;
  readonly lastX: number;
  readonly tick: number;
  readonly axis: string;
}

export type Chart = BarChart | LineChart;
