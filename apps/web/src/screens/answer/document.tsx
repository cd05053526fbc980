/** Sections of the document as a page shows them: headings, lists, tables, charts drawn for the purpose. */
import type { BarChart, Block, Chart, LineChart, Section } from "@linchpin/report";
import { scaleLinear } from "d3-scale";
import { line as lineOf } from "d3-shape";
import { useId } from "react";
import { Columns } from "../../app/tables.tsx";

export function Sections({
  sections,
  lang,
}: {
  readonly sections: readonly Section[];
  readonly lang: string;
}): React.ReactNode {
  return (
    <div lang={lang} className="document">
      {sections.map(({ id, title, blocks }) => (
        <section key={id} aria-labelledby={`section-${id}`}>
          <h2 id={`section-${id}`}>{title}</h2>
          {blocks.map((block, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- blocks have no name and never move
            <BlockView key={i} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }): React.ReactNode {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return <p className={block.lead === true ? "lead" : "measure"}>{block.text}</p>;
    case "list":
      return (
        <ul className="bullets">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "chart":
      return <ChartView chart={block.chart} />;
    case "table":
      return block.folded === true ? (
        <details>
          <summary>{block.caption}</summary>
          <TableView block={block} />
        </details>
      ) : (
        <TableView block={block} />
      );
  }
}

type Table = Extract<Block, { kind: "table" }>;

function TableView({ block }: { readonly block: Table }): React.ReactNode {
  const { caption, columns, rows } = block;
  return (
    <div
      className="scroll"
      {...(caption === "" ? {} : { tabIndex: 0, role: "group", "aria-label": caption })}
    >
      <table>
        {caption !== "" && <caption className="note">{caption}</caption>}
        {columns.some(({ title }) => title !== "") && (
          <Columns of={columns.map(({ title, right }) => (right === true ? { number: title } : title))} />
        )}
        <tbody>
          {rows.map((row, r) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows never move
            <tr key={r}>
              {row.map((cell, c) =>
                c === 0 ? (
                  // oxlint-disable-next-line react/no-array-index-key -- cells never move
                  <th key={c} scope="row">
                    {cell}
                  </th>
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key -- cells never move
                  <td key={c} className={columns[c]?.right === true ? "number" : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ChartView = ({ chart }: { readonly chart: Chart }): React.ReactNode =>
  chart.kind === "bars" ? <Bars chart={chart} /> : <Lines chart={chart} />;

const WIDTH = 640;
const ROW = 44;

function Bars({ chart }: { readonly chart: BarChart }): React.ReactNode {
  const { title, description, bars, origin, originLabel } = chart;
  const name = useId();
  const ends = bars.flatMap(({ from, to, mark }) => [from, to, mark ?? origin]);
  const x = scaleLinear([Math.min(origin, ...ends), Math.max(origin, ...ends)], [8, WIDTH - 8]);
  const height = bars.length * ROW + (originLabel === undefined ? 4 : 22);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={name}>
        <title id={name}>{`${title}. ${description}`}</title>
        {bars.map(({ label, value, from, to, tone, mark }, i) => (
          <g key={label} transform={`translate(0 ${i * ROW})`}>
            <text x={8} y={14} className="chart-label">
              {label}
            </text>
            <text x={WIDTH - 8} y={14} textAnchor="end" className="chart-value">
              {value}
            </text>
            <rect
              className={`tone-${tone}`}
              x={Math.min(x(from), x(to))}
              y={20}
              width={Math.max(1, Math.abs(x(to) - x(from)))}
              height={14}
            />
            {mark !== undefined && <line className="chart-mark" x1={x(mark)} x2={x(mark)} y1={17} y2={37} />}
          </g>
        ))}
        <line className="chart-axis" x1={x(origin)} x2={x(origin)} y1={16} y2={bars.length * ROW - 4} />
        {originLabel !== undefined && (
          <text x={x(origin)} y={height - 6} textAnchor="middle" className="chart-value">
            {originLabel}
          </text>
        )}
      </svg>
    </figure>
  );
}

const HEIGHT = 220;

function Lines({ chart }: { readonly chart: LineChart }): React.ReactNode {
  const { title, description, curve, curveLabel, level, levelLabel, chosen, lastX, tick, axis } = chart;
  const name = useId();
  const ys = [level, ...curve.flat().map((point) => point.y), ...(chosen === null ? [] : [chosen.point.y])];
  const x = scaleLinear([0, lastX], [8, WIDTH - 8]);
  const y = scaleLinear([Math.min(...ys), Math.max(...ys)], [HEIGHT - 30, 22]);
  const drawn = lineOf<(typeof curve)[number][number]>()
    .x((point) => x(point.x))
    .y((point) => y(point.y));
  const ticks = Array.from({ length: Math.floor(lastX / tick) + 1 }, (_, i) => i * tick);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={name}>
        <title id={name}>{`${title}. ${description}`}</title>
        {curve.map((piece) => (
          <path key={piece[0]?.x ?? 0} className="chart-curve" d={drawn([...piece]) ?? ""} />
        ))}
        <line className="chart-level" x1={8} x2={WIDTH - 8} y1={y(level)} y2={y(level)} />
        <text x={WIDTH - 8} y={y(level) - 5} textAnchor="end" className="chart-value">
          {levelLabel}
        </text>
        <text x={8} y={14} className="chart-label">
          {curveLabel}
        </text>
        {chosen !== null && (
          <g>
            <circle className="tone-yours" cx={x(chosen.point.x)} cy={y(chosen.point.y)} r={5} />
            <text x={x(chosen.point.x) + 8} y={y(chosen.point.y) - 6} className="chart-value">
              {chosen.label}
            </text>
          </g>
        )}
        {ticks.map((at) => (
          <text key={at} x={x(at)} y={HEIGHT - 14} textAnchor="middle" className="chart-value">
            {at}
          </text>
        ))}
        <text x={WIDTH - 8} y={HEIGHT - 2} textAnchor="end" className="chart-value">
          {axis}
        </text>
      </svg>
    </figure>
  );
}
