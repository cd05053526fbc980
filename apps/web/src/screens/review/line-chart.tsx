/** The line of V: what decisions cost falls straight down, what the others and chance did slopes; labels where they stand. */
import {
  courseInWords,
  inWhole,
  lineOf,
  milestonesIn,
  REVIEW,
  type Findings,
  type Happened,
  type LinePoint,
} from "@linchpin/words";
import { scaleLinear } from "d3-scale";
import { useTongue } from "../../app/tongue.tsx";
import { useWidth } from "../../board/use-width.ts";
import type { BranchLine } from "../../games/branches.ts";
import { useCoachWords } from "../../games/use-found.ts";
import { route } from "../../app/routes.ts";

const HEIGHT = 340;
const TOP = 46;
const BOTTOM = 40;
const LEFT = 34;
const RIGHT = 84;
const NARROW = 560;
/** A fall of less is not drawn: it would be a dot. */
const DRAWN = 1;
/** Pixels that two signs, and two letters, must be apart. */
const APART = 22;

interface Props {
  readonly findings: Findings;
  readonly gameId: string;
  readonly branches: readonly BranchLine[];
}

export function LineChart({ findings, gameId, branches }: Props): React.ReactNode {
  const { t, language } = useTongue();
  const own = useCoachWords();
  const words = REVIEW[language];
  const { game } = findings;
  const happened = milestonesIn(game);
  return (
    <figure className="value-line">
      <Drawing findings={findings} gameId={gameId} branches={branches} happened={happened} />
      <figcaption>
        <p className="key" aria-hidden="true">
          <span className="swatch fall" /> {words.keySkill} <span className="swatch" /> {words.keyLuck}
        </p>
        <p className="key" aria-hidden="true">
          {words.keySigns}
        </p>
        <p className="hidden">{courseInWords(findings)}</p>
        {happened.length > 0 && (
          <ol className="letters" aria-label={own.events}>
            {happened.map(({ letter, week, words: what }) => (
              <li key={letter}>
                <b aria-hidden="true">{letter}</b>{" "}
                <a href={route.week(gameId, Math.min(week, game.position.week))}>{t.week(week)}</a>
                {t.colon}
                {what}
              </li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
}

type Scale = (value: number) => number;

function Drawing({
  findings,
  gameId,
  branches,
  happened,
}: Props & { readonly happened: readonly Happened[] }): React.ReactNode {
  const own = useCoachWords();
  const [box, width] = useWidth<HTMLDivElement>();
  const right = width < NARROW ? 40 : RIGHT;
  const points = lineOf(findings);
  const { end } = findings.review;
  const { week: weeks } = findings.game.position;
  const ended = branches.flatMap(({ value }) => (value === null ? [] : [value]));
  const values = [0, 100, end, ...ended, ...points.flatMap(({ value, drop }) => [value, value - drop])];
  const x = scaleLinear([0, weeks], [LEFT, width - right]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - BOTTOM, TOP]);
  return (
    <div ref={box} className="chart">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <Levels y={y} to={width - right} />
        <Weeks x={x} weeks={weeks} />
        <Letters x={x} happened={happened} />
        {branches.map((branch) => (
          <Branch key={branch.id} branch={branch} points={points} x={x} y={y} weeks={weeks} />
        ))}
        {points.map((point, i) => {
          const next = points[i + 1] ?? { at: weeks, value: end };
          return (
            <line
              key={point.number}
              className="slope"
              x1={x(point.at)}
              y1={y(point.value - point.drop)}
              x2={x(next.at)}
              y2={y(next.value)}
            />
          );
        })}
        {points
          .filter(({ drop }) => drop >= DRAWN)
          .map(({ number, at, value, drop }) => (
            <line key={number} className="fall" x1={x(at)} x2={x(at)} y1={y(value)} y2={y(value - drop)} />
          ))}
        <circle className="end" cx={x(weeks)} cy={y(end)} r={4} />
        <text className="end-label" x={x(weeks) + 8} y={y(end)} dy="0.32em">
          {width < NARROW ? inWhole(end) : own.endsAt(inWhole(end))}
        </text>
        <Signs points={points} x={x} y={y} gameId={gameId} />
      </svg>
    </div>
  );
}

function Levels({ y, to }: { readonly y: Scale; readonly to: number }): React.ReactNode {
  return [0, 50, 100].map((value) => (
    <g key={value}>
      <line className="grid" x1={LEFT} x2={to} y1={y(value)} y2={y(value)} />
      <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
        {value}
      </text>
    </g>
  ));
}

function Weeks({ x, weeks }: { readonly x: Scale; readonly weeks: number }): React.ReactNode {
  const { language } = useTongue();
  const step = weeks > 12 ? 5 : 1;
  const shown = Array.from({ length: weeks }, (_, i) => i + 1).filter(
    (week) => week === 1 || week % step === 0,
  );
  return (
    <g transform={`translate(0,${HEIGHT - BOTTOM})`}>
      <line className="tick" x1={x(0)} x2={x(weeks)} />
      {shown.map((week) => (
        <g key={week} transform={`translate(${x(week - 0.5)},0)`}>
          <line className="tick" y2={5} />
          <text y={18} textAnchor="middle">
            {week}
          </text>
        </g>
      ))}
      <text className="axis-name" x={x(weeks)} y={34} textAnchor="end">
        {REVIEW[language].weekAxis}
      </text>
    </g>
  );
}

/** Letters along the top; those that would touch stand in two rows. */
function Letters({
  x,
  happened,
}: {
  readonly x: Scale;
  readonly happened: readonly Happened[];
}): React.ReactNode {
  let last = -Infinity;
  let row = 0;
  return happened.map(({ week, letter }) => {
    const at = x(week - 0.5);
    row = at - last < APART ? 1 - row : 0;
    last = at;
    return (
      <g key={letter} className="letter" transform={`translate(${at},${row === 0 ? 30 : 12})`}>
        <line y1={5} y2={HEIGHT - BOTTOM - (row === 0 ? 30 : 12)} />
        <text textAnchor="middle">{letter}</text>
      </g>
    );
  });
}

interface SignsProps {
  readonly points: readonly LinePoint[];
  readonly x: Scale;
  readonly y: Scale;
  readonly gameId: string;
}

/** Where signs crowd, the dots are enough; each leads to its card. */
function Signs({ points, x, y, gameId }: SignsProps): React.ReactNode {
  let last = -Infinity;
  return points.map(({ number, at, value, drop, sign, label }) => {
    if (sign === null) return null;
    const shown = x(at) - last >= APART;
    if (shown) last = x(at);
    const good = sign.startsWith("!");
    const place = good ? y(value) : y(value - drop);
    return (
      <a
        key={number}
        className={good ? "label-mark praised" : "label-mark"}
        href={route.review(gameId, number + 1)}
        tabIndex={-1}
      >
        <title>{label}</title>
        <circle cx={x(at)} cy={place} r={5} />
        {shown && <text {...signPlace(x(at), place, good)}>{sign}</text>}
      </a>
    );
  });
}

/** Above what is praised, below a mistake; beside it where the weeks stand below. */
function signPlace(x: number, y: number, good: boolean): React.SVGProps<SVGTextElement> {
  if (good) return { x, y: y - 11, textAnchor: "middle" };
  if (y + 24 > HEIGHT - BOTTOM) return { x: x - 9, y, dy: "0.32em", textAnchor: "end" };
  return { x, y: y + 20, textAnchor: "middle" };
}

interface BranchProps {
  readonly branch: BranchLine;
  readonly points: readonly LinePoint[];
  readonly x: Scale;
  readonly y: Scale;
  readonly weeks: number;
}

/** From where it parts straight to its end: what lies between is in its own review. */
function Branch({ branch, points, x, y, weeks }: BranchProps): React.ReactNode {
  const from = points.find(({ number }) => number === branch.decision);
  if (branch.value === null || from === undefined) return null;
  const to = Math.min(weeks, Math.max(branch.week, from.at));
  return (
    <a className="branch" href={route.review(branch.id)} tabIndex={-1}>
      <line x1={x(from.at)} y1={y(from.value)} x2={x(to)} y2={y(branch.value)} />
      <circle cx={x(to)} cy={y(branch.value)} r={3.5} />
      <text x={x(to) + (to < weeks ? 7 : 8)} y={y(branch.value)} dy="0.32em">
        {inWhole(branch.value)}
      </text>
    </a>
  );
}
