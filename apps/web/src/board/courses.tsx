/** What stopping in each month would bring the licensee, as a line; the highest point is what it will do. */
import { amount } from "@linchpin/words";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useTongue } from "../app/tongue.tsx";
import { MODEL_PAGES } from "../app/words/model-pages.ts";
import { useWidth } from "./use-width.ts";
import "./courses.css";

/** Stopping in a month, or (null) never; money. */
export interface Course {
  readonly stopsAt: number | null;
  readonly toParty: number;
}

interface Props {
  readonly courses: readonly Course[];
  /** Null: it keeps to the terms. */
  readonly stopsAt: number | null;
  readonly term: number;
}

const HEIGHT = 184;
const LEFT = 8;
const RIGHT = 14;
const TOP = 22;
const BOTTOM = 40;

export function Courses({ courses, stopsAt, term }: Props): React.ReactNode {
  const { language } = useTongue();
  const words = MODEL_PAGES[language].courses;
  const [box, width] = useWidth<HTMLElement>();
  const stops = courses.flatMap((c) => (c.stopsAt === null ? [] : [{ month: c.stopsAt, value: c.toParty }]));
  const comply = courses.find((c) => c.stopsAt === null)!;
  const values = [...stops.map((s) => s.value), comply.toParty, 0];
  const x = scaleLinear([0, Math.max(1, term)], [LEFT, width - RIGHT]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const path = line<(typeof stops)[number]>(
    (s) => x(s.month),
    (s) => y(s.value),
  )(stops);
  const chosen = courses.find((c) => c.stopsAt === stopsAt)!;
  const at = stopsAt ?? term;
  const middle = x(at) > width / 2;
  return (
    <figure ref={box} className="courses">
      <figcaption>{words.chart}</figcaption>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <line className="axis" x1={LEFT} x2={width - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        {y(0) > TOP && y(0) < HEIGHT - BOTTOM && (
          <>
            <line className="zero" x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} />
            <text x={LEFT} y={y(0) - 4}>
              0
            </text>
          </>
        )}
        {x.ticks(6).map((month) => (
          <g key={month} transform={`translate(${x(month)},${HEIGHT - BOTTOM})`}>
            <line className="tick" y2={4} />
            <text y={16} textAnchor="middle">
              {month}
            </text>
          </g>
        ))}
        <text className="axis-name" x={width - RIGHT} y={HEIGHT - 5} textAnchor="end">
          {words.axis}
        </text>
        {path !== null && <path className="curve" d={path} />}
        <circle className="comply" cx={x(term)} cy={y(comply.toParty)} r={4} />
        <g className={stopsAt === null ? "chosen holds" : "chosen stops"}>
          <circle cx={x(at)} cy={y(chosen.toParty)} r={5} />
          <text
            x={x(at) + (middle ? -9 : 9)}
            y={Math.max(13, y(chosen.toParty) - 9)}
            textAnchor={middle ? "end" : "start"}
          >
            {stopsAt === null ? words.comply : words.stops(stopsAt)}
          </text>
        </g>
      </svg>
      <p className="hidden">
        {stopsAt === null ? words.comply : words.stops(stopsAt)} {amount(language, chosen.toParty)}
      </p>
    </figure>
  );
}
