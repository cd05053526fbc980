/** What moves the owner's share: each input alone at its ends, where an advice turns, and every number with its source. */
import type { Assumption } from "@linchpin/deal";
import { scaleLinear } from "d3-scale";
import { inputLabel, inputValue } from "@linchpin/report";
import { Table } from "../../app/tables.tsx";
import { Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useDealWords } from "../../deals/words.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";
import { rangeText, Traced } from "./figure.tsx";

const DRAWN = 12;
const WIDTH = 640;
const ROW = 44;

export function Ranges({ answer }: { readonly answer: DealAnswer }): React.ReactNode {
  const w = useDealWords();
  const { t, language, money } = useTongue();
  const { swings, deal, spread, turnings, assumptions, samples, ranges } = answer;
  const name = (path: string): string => inputLabel(language, deal, path);
  return (
    <>
      <Section title={w.yourShare}>
        {spread === null ? (
          <p className="note">{ranges.length === 0 ? w.exact : w.working}</p>
        ) : (
          <p>
            {w.spread(money(spread.p10), money(spread.p90))}{" "}
            <span className="note">{w.refined(samples)}</span>
          </p>
        )}
      </Section>
      {swings.length > 0 && (
        <Section title={w.tornado}>
          <Tornado answer={answer} name={name} />
        </Section>
      )}
      <Section title={w.whereItTurns}>
        {turnings.length === 0 ? (
          <p className="note">{w.noTurn}</p>
        ) : (
          <ul className="bullets">
            {[...new Map(turnings.map((turn) => [`${turn.path} ${turn.towards}`, turn])).values()].map(
              ({ path, towards, at }) => (
                <li key={`${path} ${towards}`}>
                  {name(path)}
                  {t.colon}
                  {w.turns[towards](inputValue(language, path, at))}
                </li>
              ),
            )}
          </ul>
        )}
      </Section>
      <details className="assumed">
        <summary>
          {w.numbers} <span className="note">{assumptions.length}</span>
        </summary>
        <ul>
          {assumptions.map((each: Assumption) => (
            <li key={each.path}>
              {name(each.path)}: <b>{rangeText(language, each)}</b> <Traced assumption={each} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface TornadoProps {
  readonly answer: DealAnswer;
  readonly name: (path: string) => string;
}

/** What moves the share most, drawn and in figures. */
function Tornado({ answer, name }: TornadoProps): React.ReactNode {
  const most = { ...answer, swings: answer.swings.slice(0, DRAWN) };
  return (
    <>
      <Bars answer={most} name={name} />
      <Ends answer={most} name={name} />
    </>
  );
}

function Bars({ answer, name }: TornadoProps): React.ReactNode {
  const w = useDealWords();
  const { ranges, swings, headline } = answer;
  const ends = swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const x = scaleLinear(
    [Math.min(headline.share, ...ends), Math.max(headline.share, ...ends)],
    [8, WIDTH - 8],
  );
  const now = x(headline.share);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${swings.length * ROW}`} role="img" aria-label={w.tornado}>
        {swings.map(({ range, atLow, atHigh }, i) => {
          const [low, high] = [x(Math.min(atLow, atHigh)), x(Math.max(atLow, atHigh))];
          return (
            <g key={range} transform={`translate(0 ${i * ROW})`}>
              <text x={8} y={14} className="chart-label">
                {name(ranges[range]!.path)}
              </text>
              <rect
                className="tone-lost"
                x={Math.min(now, low)}
                width={Math.max(0, now - low)}
                y={20}
                height={14}
              />
              <rect className="tone-yours" x={now} width={Math.max(0, high - now)} y={20} height={14} />
            </g>
          );
        })}
        <line className="chart-axis" x1={now} x2={now} y1={16} y2={swings.length * ROW - 4} />
      </svg>
    </figure>
  );
}

function Ends({ answer, name }: TornadoProps): React.ReactNode {
  const { language, money } = useTongue();
  const w = useDealWords();
  return (
    <Table
      of={[w.input, { number: w.atLow }, { number: w.atHigh }]}
      rows={answer.swings.map(({ range, atLow, atHigh }) => {
        const { path, low, high } = answer.ranges[range]!;
        const end = (value: number, share: number): string =>
          `${inputValue(language, path, value)}: ${money(share)}`;
        return [path, name(path), end(low, atLow), end(high, atHigh)];
      })}
    />
  );
}
