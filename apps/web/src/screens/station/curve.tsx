/** A curve with the place one is at, drawn for the room it has; its sentence is the text twin. */
import type { Line } from "@linchpin/learn";
import { scaleLinear } from "d3-scale";
import { line as pathThrough } from "d3-shape";
import { sentence } from "@linchpin/words";
import { useTongue } from "../../app/tongue.tsx";
import { useWidth } from "../../board/use-width.ts";
import { useFigureWords } from "../../learn/figures.ts";
import "../../board/courses.css";

const HEIGHT = 190;
const LEFT = 8;
const RIGHT = 14;
const TOP = 24;
/** The ends of the axis stand on one line, what it is on the next: side by side they do not fit on a phone. */
const BOTTOM = 46;
const ENDS = 16;
const NAME = 36;
/** How far the number beside the point reaches: a letter, and its distance from the point. */
const LETTER = 8;
const ASIDE = 9;

export function Curve({ line }: { readonly line: Line }): React.ReactNode {
  const { t, both } = useTongue();
  const figureWords = useFigureWords();
  const [box, width] = useWidth<HTMLElement>();
  const { points, at } = line;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [LEFT, width - RIGHT]);
  const y = scaleLinear([Math.min(0, ...ys), Math.max(...ys)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const path = pathThrough<Line["at"]>(
    (point) => x(point.x),
    (point) => y(point.y),
  )(points);
  const across = (value: number): string => figureWords({ value, unit: line.acrossUnit, currency: null });
  const up = (value: number): string => figureWords({ value, unit: line.upUnit, currency: line.currency });
  const right = x(at.x) > width / 2;
  // Above the curve all along its own length, so that the curve does not run through it.
  const under = points.filter((point) => {
    const away = (x(point.x) - x(at.x)) * (right ? -1 : 1);
    return away >= 0 && away <= ASIDE + LETTER * up(at.y).length;
  });
  const top = Math.min(y(at.y), ...under.map((point) => y(point.y)));
  return (
    <figure ref={box} className="courses curve">
      <figcaption>{sentence(both(line.up))}</figcaption>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <line className="axis" x1={LEFT} x2={width - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        {[x.domain()[0]!, x.domain()[1]!].map((end, i) => (
          <text
            key={end}
            x={i === 0 ? LEFT : width - RIGHT}
            y={HEIGHT - BOTTOM + ENDS}
            textAnchor={i === 0 ? "start" : "end"}
          >
            {across(end)}
          </text>
        ))}
        <text x={width / 2} y={HEIGHT - BOTTOM + NAME} textAnchor="middle">
          {both(line.across)}
        </text>
        {path !== null && <path className="curve" d={path} />}
        <g className="chosen holds">
          <circle cx={x(at.x)} cy={y(at.y)} r={5} />
          <text
            x={x(at.x) + (right ? -ASIDE : ASIDE)}
            y={Math.max(13, top - 9)}
            textAnchor={right ? "end" : "start"}
          >
            {up(at.y)}
          </text>
        </g>
      </svg>
      <p className="hidden">
        {both(line.across)}
        {t.colon}
        {across(at.x)}
        {t.comma}
        {both(line.up)}
        {t.colon}
        {up(at.y)}
      </p>
    </figure>
  );
}
