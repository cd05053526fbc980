/** The pie divided, week by week: the owner's part in green at the foot, the events on its edge; its numbers beside it. */
import type { Match } from "@linchpin/match";
import { sentence } from "@linchpin/words";
import { scaleLinear } from "d3-scale";
import { area, line, stack } from "d3-shape";
import { Hatches } from "../../board/hatches.tsx";
import { barName } from "../../board/power-bar.tsx";
import { Scroll, Table } from "../../app/tables.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useWidth } from "../../board/use-width.ts";
import type { Moment, WeekShare } from "./model.ts";
import { momentWords } from "./moment-words.ts";
import { route } from "../../app/routes.ts";

interface Props {
  readonly sitting: Match;
  readonly weeks: readonly WeekShare[];
  readonly moments: readonly Moment[];
  readonly gameId: string;
}

const HEIGHT = 320;
const TOP = 30;
const BOTTOM = 34;
const LEFT = 58;
const LABEL_ROOM = 96;
const NARROW = 560;
const NAMED_FROM = 0.05;
/** Pixels that the word at the end of the axis needs before it. */
const END_ROOM = 32;

export function Timeline({ sitting, weeks, moments, gameId }: Props): React.ReactNode {
  const { t, language } = useTongue();
  const labels = sitting.labels[language];
  const flags = flagsOf(moments);
  const last = weeks.at(-1)!.week - 1;
  const names = weeks[0]!.shares.map((_, seat) => (seat === 0 ? t.bar.you : labels.party(seat)));
  return (
    <section className="timeline">
      <h2>{t.review.line}</h2>
      <p className="note measure">{t.review.lineNote}</p>
      <Chart weeks={weeks} flags={flags} names={names} />
      <ol className="flag-list" aria-label={t.review.markers}>
        {flags.map((flag) => (
          <li key={flag.week}>
            <a href={route.week(gameId, Math.min(flag.week, last))}>{t.week(flag.week)}</a>
            {t.colon}
            {sentence(flag.moments.map((moment) => momentWords(moment, labels, t)).join(t.semicolon))}
          </li>
        ))}
      </ol>
      <Numbers weeks={weeks} names={names} />
    </section>
  );
}

interface ChartProps {
  readonly weeks: readonly WeekShare[];
  readonly flags: readonly Flag[];
  readonly names: readonly string[];
}

type Band = readonly (readonly [low: number, high: number])[];

function Chart({ weeks, flags, names }: ChartProps): React.ReactNode {
  const { t } = useTongue();
  const [box, width] = useWidth<HTMLDivElement>();
  const right = width < NARROW ? 12 : LABEL_ROOM;
  const [first, last] = [weeks[0]!.week, weeks.at(-1)!.week];
  const x = scaleLinear([first, Math.max(last, first + 1)], [LEFT, width - right]);
  const y = scaleLinear([0, Math.max(...weeks.map(({ pie }) => pie))], [HEIGHT - BOTTOM, TOP]).nice(4);
  const bands = stack<WeekShare, number>()
    .keys([...names.keys()])
    .value((week, seat) => Math.max(0, week.shares[seat]!))([...weeks]) as unknown as readonly Band[];
  const shape = area<readonly [number, number]>()
    .x((_, i) => x(weeks[i]!.week))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high));
  const edge = line<WeekShare>(
    (week) => x(week.week),
    (week) => y(week.shares[0]!),
  );
  return (
    <div ref={box} className="chart">
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <Hatches count={names.length} />
        <Amounts y={y} to={width - right} />
        {bands.map((band, seat) => (
          <path
            key={names[seat]}
            className={`layer seat-${seat}`}
            fill={seat === 0 ? undefined : `url(#hatch-${seat})`}
            d={shape([...band]) ?? ""}
          />
        ))}
        <path className="edge" d={edge([...weeks]) ?? ""} />
        <WeekTicks x={x} first={first} end={last} />
        <text className="axis-name" x={(LEFT + width - right) / 2} y={HEIGHT - 3} textAnchor="middle">
          {t.review.axisWeek}
        </text>
        {flags.map((flag, i) => (
          <g key={flag.week} className="flag" transform={`translate(${x(Math.min(last, flag.week))},0)`}>
            <line y1={TOP - 12} y2={HEIGHT - BOTTOM} />
            <circle cy={TOP - 18} r={9} />
            <text y={TOP - 18} dy="0.34em" textAnchor="middle">
              {i + 1}
            </text>
          </g>
        ))}
        {width >= NARROW && <EndLabels bands={bands} names={names} x={width - right + 8} y={y} />}
      </svg>
    </div>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function Amounts({ y, to }: { readonly y: Scale; readonly to: number }): React.ReactNode {
  const { money } = useTongue();
  return y.ticks(4).map((value) => (
    <g key={value} transform={`translate(0,${y(value)})`}>
      <line className="grid" x1={LEFT} x2={to} />
      <text x={LEFT - 8} dy="0.32em" textAnchor="end">
        {money(value)}
      </text>
    </g>
  ));
}

interface TicksProps {
  readonly x: Scale;
  readonly first: number;
  /** The week after the last: what stands there is how the talks ended. */
  readonly end: number;
}

function WeekTicks({ x, first, end }: TicksProps): React.ReactNode {
  const { t } = useTongue();
  const marks = x
    .ticks(Math.min(10, end - first))
    .filter((week) => Number.isInteger(week) && week < end && x(end) - x(week) >= END_ROOM)
    .map((week) => ({ at: x(week), words: String(week) }));
  return [...marks, { at: x(end), words: t.review.axisEnd }].map(({ at, words }) => (
    <g key={words} transform={`translate(${at},${HEIGHT - BOTTOM})`}>
      <line className="tick" y2={5} />
      <text y={18} textAnchor={at === x(end) ? "end" : "middle"}>
        {words}
      </text>
    </g>
  ));
}

interface EndProps {
  readonly bands: readonly Band[];
  readonly names: readonly string[];
  readonly x: number;
  readonly y: Scale;
}

/** Who has which band, where the picture ends and the band is wide enough for a name. */
function EndLabels({ bands, names, x, y }: EndProps): React.ReactNode {
  const { money } = useTongue();
  const [, whole] = bands.at(-1)!.at(-1)!;
  return bands.map((band, seat) => {
    const [low, high] = band.at(-1)!;
    if (high - low < NAMED_FROM * whole) return null;
    return (
      <text
        key={names[seat]}
        className={seat === 0 ? "end-label own" : "end-label"}
        x={x}
        y={y((low + high) / 2)}
        dy="0.32em"
      >
        {seat === 0 ? `${names[0]} ${money(high - low)}` : barName(names[seat]!)}
      </text>
    );
  });
}

interface Flag {
  readonly week: number;
  readonly moments: readonly Moment[];
}

/** The moments that the owner took part in, together for each week. */
function flagsOf(moments: readonly Moment[]): readonly Flag[] {
  const byWeek = new Map<number, Moment[]>();
  for (const moment of moments) {
    if (moment.hidden) continue;
    byWeek.set(moment.week, [...(byWeek.get(moment.week) ?? []), moment]);
  }
  return [...byWeek].map(([week, list]) => ({ week, moments: list }));
}

function Numbers({
  weeks,
  names,
}: {
  readonly weeks: readonly WeekShare[];
  readonly names: readonly string[];
}): React.ReactNode {
  const { t, money } = useTongue();
  return (
    <details className="numbers">
      <summary>{t.review.table}</summary>
      <Scroll label={t.review.table}>
        <Table
          of={[t.review.axisWeek, ...names.map((number) => ({ number }))]}
          rows={weeks.map(({ week, shares }, i) => [
            week,
            i === weeks.length - 1 ? t.review.axisEnd : week,
            ...shares.map(money),
          ])}
        />
      </Scroll>
    </details>
  );
}
