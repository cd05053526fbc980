/** What each decision was worth, as the coach finds it: the line of V, lessons, cards, every decision. */
import type { Match } from "@linchpin/match";
import {
  counts,
  findingsOf,
  firstPage,
  inWhole,
  principleText,
  REVIEW,
  signed,
  skillIn,
  betterWords,
  bracketed,
  labelCounts,
  labelName,
  labelWords,
  type Findings,
} from "@linchpin/words";
import { useMemo } from "react";
import { branchesOf } from "../../games/branches.ts";
import type { Found } from "../../games/reviewing.ts";
import { Columns, Scroll } from "../../app/tables.tsx";
import { Button, Facts, Problem, Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { Branches } from "./branches.tsx";
import { Cards, playOn } from "./cards.tsx";
import { LineChart } from "./line-chart.tsx";
import { Exports } from "./exports.tsx";
import { useCoachWords, useFound, useReviewedGame } from "../../games/use-found.ts";
import { LessonLinks } from "../../learn/lazy-links.tsx";
import { route } from "../../app/routes.ts";

interface Props {
  readonly sitting: Match;
  readonly gameId: string;
  /** The decision that the address names, from 1; null: none. */
  readonly wanted: number | null;
}

export function GradedGame({ sitting, gameId, wanted }: Props): React.ReactNode {
  const words = useCoachWords();
  const found = useFound(sitting);
  const game = useReviewedGame(sitting);
  const findings = useMemo(
    () =>
      found === null || found === "failed"
        ? null
        : findingsOf(game, found.graded, found.explanations, found.looks),
    [game, found],
  );
  const branches = useMemo(() => branchesOf(gameId, sitting), [gameId, sitting]);
  if (game.decided.decisions.length === 0) return <p className="note">{words.nothingDecided}</p>;
  const graded = found !== null && found !== "failed" && found.stage !== "grading";
  return (
    <>
      <section className="coach" aria-labelledby="coach-title">
        <h2 id="coach-title">{words.heading}</h2>
        <p className="note measure">{words.note}</p>
        <Progress found={found} total={game.decided.decisions.length} />
        {findings !== null && graded && <Tiles findings={findings} />}
        {findings !== null && <LineChart findings={findings} gameId={gameId} branches={branches} />}
        {findings !== null &&
          graded &&
          firstPage(findings).result.map((each) => (
            <p key={each} className="measure">
              {each}
            </p>
          ))}
      </section>
      {findings !== null && graded && <Costs findings={findings} gameId={gameId} />}
      {findings !== null && (
        <Cards findings={findings} sitting={sitting} gameId={gameId} wanted={wanted} whole={graded} />
      )}
      {findings !== null && <EveryDecision findings={findings} sitting={sitting} gameId={gameId} />}
      <Branches sitting={sitting} gameId={gameId} lines={branches} />
      <Exports sitting={sitting} gameId={gameId} findings={graded ? findings : null} />
    </>
  );
}

function Progress({
  found,
  total,
}: {
  readonly found: Found | "failed" | null;
  readonly total: number;
}): React.ReactNode {
  const words = useCoachWords();
  if (found === "failed") return <Problem>{words.failed}</Problem>;
  const stage = found?.stage ?? "grading";
  const done = found?.graded.length ?? 0;
  return (
    <div className="coach-progress">
      <p role="status" className="note">
        {stage === "grading" ? words.grading : stage === "looking" ? words.looking : ""}
      </p>
      {stage === "grading" && (
        <p>
          <progress value={done} max={total} aria-label={words.heading} /> {words.progress(done, total)}
        </p>
      )}
    </div>
  );
}

function Tiles({ findings }: { readonly findings: Findings }): React.ReactNode {
  const { language } = useTongue();
  const words = REVIEW[language];
  const { tiles } = words;
  const { review } = findings;
  return (
    <>
      <Facts
        className="tiles"
        of={[
          [tiles.value, `${inWhole(review.start)} → ${inWhole(review.end)}`],
          [tiles.skill, <span className={review.skill < 0 ? "lost" : ""}>{skillIn(review)}</span>],
          [tiles.luck, signed(review.luck)],
          [tiles.estimate, signed(review.estimate)],
          [tiles.accuracy, review.accuracy.toFixed(0)],
        ]}
      />
      <ul className="counts">
        {labelCounts(findings).map(({ label, count }) => (
          <li key={label} className={label}>
            <b>{count}</b> {labelName(label, language, count)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What cost most, each with its moves and what speaks for and against its rule; and what was done well. */
function Costs({
  findings,
  gameId,
}: {
  readonly findings: Findings;
  readonly gameId: string;
}): React.ReactNode {
  const { language } = useTongue();
  const own = useCoachWords();
  const words = REVIEW[language];
  const { costs, well } = firstPage(findings);
  return (
    <Section title={words.dearest}>
      {costs.length === 0 ? <p>{words.noLessons}</p> : <p className="note measure">{words.measured}</p>}
      <ol className="lessons">
        {costs.map(({ title, moves, rule, lesson }) => (
          <li key={lesson.principle}>
            <h3>{title}</h3>
            {moves.length < lesson.decisions.filter(({ lost }) => lost > 0).length && (
              <p className="note">{words.dearestOfThem}</p>
            )}
            <ul>
              {moves.map((move) => (
                <li key={move.finding.graded.number}>
                  <a href={route.review(gameId, move.finding.graded.number + 1)}>{move.words}</a>
                </li>
              ))}
            </ul>
            <p>{rule}</p>
            <LessonLinks principle={lesson.principle} />
            <details>
              <summary className="note">{own.evidence}</summary>
              {words.evidence(principleText(lesson.principle, language)).map((each) => (
                <p key={each}>{each}</p>
              ))}
            </details>
          </li>
        ))}
      </ol>
      {well !== null && (
        <>
          <h2>{words.wellDone}</h2>
          {well.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </>
      )}
    </Section>
  );
}

interface EveryProps {
  readonly findings: Findings;
  readonly sitting: Match;
  readonly gameId: string;
}

function EveryDecision({ findings, sitting, gameId }: EveryProps): React.ReactNode {
  const { language } = useTongue();
  const own = useCoachWords();
  const words = REVIEW[language];
  const { week, value, label, move, better } = words.columns;
  return (
    <details className="every">
      <summary>{words.every + bracketed(language, counts(findings))}</summary>
      <Scroll label={words.every}>
        <table>
          <Columns of={[week, { number: value }, label, move, better, null]} />
          <tbody>
            {findings.all.map((each) => (
              <tr key={each.graded.number}>
                <th scope="row">
                  <a href={route.week(gameId, each.graded.week)}>{each.graded.week}</a>
                </th>
                <td className="number">{inWhole(each.graded.value)}</td>
                <td>{labelWords(each, findings.game)}</td>
                <td>{each.told.deed}</td>
                <td>{betterWords(each)}</td>
                <td>
                  <Button
                    look="text"
                    aria-label={`${own.playOn}: ${words.week(each.graded.week)}, ${each.told.deed}`}
                    onClick={() => playOn(gameId, sitting, each)}
                  >
                    {own.playOn}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
