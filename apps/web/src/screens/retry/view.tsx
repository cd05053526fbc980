/** Learn from your mistakes: back at the table as it stood, with everything the owner could do then. */
import { cutAt, type Match, positionOf } from "@linchpin/match";
import { sameMove } from "@linchpin/coach";
import {
  effectsInWords,
  moveInWords,
  pointsWithin,
  readApart,
  REVIEW,
  signed,
  TABLE,
  told,
  type ReviewedGame,
} from "@linchpin/words";
import { sentence } from "@linchpin/words";
import { towards, type Move } from "@linchpin/table";
import { useEffect, useMemo, useRef, useState } from "react";
import type { LiveGame } from "../../games/practice.ts";
import { momentGame } from "../../games/moment.ts";
import { Button, Loading, Nowhere, Problem } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { workshop } from "../../workers/client.ts";
import type { Attempt } from "../../workers/coach-jobs.ts";
import { useGame, useSnapshot } from "../../games/use-game.ts";
import { Table } from "../table/view.tsx";
import { useLevel } from "../../app/level.ts";
import { shownAt } from "../../board/shown.ts";
import { useCoachWords, useReviewedGame } from "../../games/use-found.ts";
import { useMoment, type Moment } from "./use-moment.ts";
import "../hint/retry.css";
import { LessonLinks } from "../../learn/lazy-links.tsx";
import { route } from "../../app/routes.ts";

/** `decision`: from 1. */
export function RetryPage({
  id,
  decision,
}: {
  readonly id: string;
  readonly decision: number;
}): React.ReactNode {
  const game = useGame(id);
  if (game === null) return <Loading />;
  if (game === "missing") return <Nowhere />;
  return <Retry game={game} decision={decision} />;
}

function Retry({ game, decision }: { readonly game: LiveGame; readonly decision: number }): React.ReactNode {
  const { t } = useTongue();
  const words = useCoachWords();
  const { sitting } = useSnapshot(game);
  // What a game that is going on holds is not talked about before it is over.
  if (positionOf(sitting).turn !== null) return <Nowhere to={route.game(game.id)} name={t.review.toTable} />;
  const ply = plyOf(sitting, decision - 1);
  if (ply === null) return <Nowhere to={route.review(game.id)} name={words.retry.back} />;
  return <AtMoment key={decision} gameId={game.id} sitting={sitting} ply={ply} number={decision - 1} />;
}

/** Number of a move in the game, by its number among the owner's; null: there is none. */
function plyOf({ turns }: Match, number: number): number | null {
  const own = turns.flatMap(({ seat }, ply) => (seat === 0 ? [ply] : []));
  return own[number] ?? null;
}

interface MomentProps {
  readonly gameId: string;
  readonly sitting: Match;
  readonly ply: number;
  readonly number: number;
}

interface Verdict extends Attempt {
  readonly move: Move;
}

function AtMoment({ gameId, sitting, ply, number }: MomentProps): React.ReactNode {
  const words = useCoachWords();
  const level = useLevel();
  const moment = useMoment(sitting, number);
  const reviewed = useReviewedGame(sitting);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const weigh = useRef<Moment["attempt"] | null>(null);
  weigh.current = moment === null || moment === "failed" ? null : moment.attempt;
  const table = useMemo(() => {
    const then = { ...cutAt(sitting, ply), exam: false };
    return momentGame(gameId, then, workshop(), async (move) => {
      setVerdict(null);
      const attempt = await weigh.current?.(move);
      if (attempt !== undefined) setVerdict({ ...attempt, move });
    });
  }, [gameId, sitting, ply]);
  return (
    <Table game={table} week={null} shown={{ ...shownAt(level), hero: false }}>
      <section className="retry" aria-labelledby="retry-title">
        {moment === null && <p role="status">{words.retry.grading}</p>}
        {moment === "failed" && <Problem>{words.failed}</Problem>}
        {moment !== null && moment !== "failed" && (
          <Asking moment={moment} game={reviewed} table={table} verdict={verdict} gameId={gameId} />
        )}
      </section>
    </Table>
  );
}

interface AskingProps {
  readonly moment: Moment;
  readonly game: ReviewedGame;
  readonly table: LiveGame;
  readonly verdict: Verdict | null;
  readonly gameId: string;
}

function Asking({ moment, game, table, verdict, gameId }: AskingProps): React.ReactNode {
  const { language } = useTongue();
  const own = useCoachWords();
  const words = REVIEW[language];
  const { waiting } = useSnapshot(table);
  const [shown, setShown] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const found = useRef<HTMLDivElement>(null);
  // Whoever chose far down a list sees what became of it.
  useEffect(() => {
    if (verdict !== null || shown) found.current?.scrollIntoView({ block: "nearest" });
  }, [verdict, shown]);
  const { graded, explanation, choices, all } = moment;
  const at = all.indexOf(graded.number);
  return (
    <>
      <div className="retry-head">
        <h2 id="retry-title" ref={title} tabIndex={-1}>
          {at < 0
            ? `${own.retry.title} · ${words.week(graded.week)}`
            : words.moment(at + 1, all.length, graded.week)}
        </h2>
        <p>
          {own.retry.lead}
          {TABLE[language].between}
          <span className="note">{words.played(moveInWords(explanation.done.act, game.labels))}</span>
        </p>
        {explanation.better === null && <p className="note">{own.retry.noMistake}</p>}
      </div>
      <details className="options" open>
        <summary>{own.retry.choices}</summary>
        <Choices
          choices={readApart(choices, [graded.move, graded.best], game.labels)}
          game={game}
          table={table}
          tried={verdict?.move ?? null}
        />
        <p className="note">{own.retry.orTable}</p>
      </details>
      <div className="retry-found">
        <div ref={found} role="status" className="verdict">
          {waiting && <p>{own.retry.weighing}</p>}
          {!waiting && verdict !== null && <VerdictWords verdict={verdict} moment={moment} game={game} />}
          {shown && <Answer moment={moment} game={game} />}
        </div>
        <p className="retry-steps">
          {!shown && explanation.better !== null && (
            <Button look="small" onClick={() => setShown(true)}>
              {own.retry.answer}
            </Button>
          )}
          {at > 0 && <a href={route.retry(gameId, all[at - 1]! + 1)}>{own.retry.previous}</a>}
          {at >= 0 && at < all.length - 1 && (
            <a href={route.retry(gameId, all[at + 1]! + 1)}>{own.retry.next}</a>
          )}
          <a href={route.review(gameId, graded.number + 1)}>{own.retry.back}</a>
        </p>
      </div>
    </>
  );
}

interface ChoicesProps {
  readonly choices: Moment["choices"];
  readonly game: ReviewedGame;
  readonly table: LiveGame;
  readonly tried: Move | null;
}

/** Under the name of whom each is towards. */
function Choices({ choices, game, table, tried }: ChoicesProps): React.ReactNode {
  const own = useCoachWords();
  const { waiting } = useSnapshot(table);
  return (
    <div className="choice-groups">
      {[...Map.groupBy(choices, ({ move }) => towards(move))].map(([party, list]) => (
        <div key={party} role="group" aria-labelledby={`choices-${party}`}>
          <h3 id={`choices-${party}`}>
            {party === null ? own.retry.towardsNobody : game.labels.party(party)}
          </h3>
          <ul>
            {list.map(({ move, act }) => (
              <li key={JSON.stringify(move)}>
                <button
                  type="button"
                  className={tried !== null && sameMove(tried, move) ? "choice tried" : "choice"}
                  aria-disabled={waiting}
                  onClick={() => waiting || void table.act(move)}
                >
                  {sentence(moveInWords(act, game.labels))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface SaidProps {
  readonly moment: Moment;
  readonly game: ReviewedGame;
}

/** Whether the move is accepted; why, or why not. */
function VerdictWords({ verdict, moment, game }: SaidProps & { readonly verdict: Verdict }): React.ReactNode {
  const { language } = useTongue();
  const words = REVIEW[language];
  const { tried, done, move } = verdict;
  const same = sameMove(move, moment.graded.move);
  const accepted = tried.accepted && !same;
  const review = pointsWithin(moment.graded);
  return (
    <>
      <p className={accepted ? "accepted" : "refused"}>
        <b>{sentence(moveInWords(done.act, game.labels))}</b>
      </p>
      <p className={accepted ? "accepted" : "refused"}>
        {same
          ? words.same
          : accepted
            ? words.accepted(signed(tried.gained), review)
            : words.refused(tried.graded.drop.toFixed(1), signed(tried.gained), review)}
      </p>
      <p>{effectsInWords(done, game.labels)}</p>
    </>
  );
}

function Answer({ moment: { explanation }, game }: SaidProps): React.ReactNode {
  const { better, principle } = told(explanation, game.labels);
  return (
    <>
      {better !== null && <p>{better}</p>}
      {principle !== null && (
        <>
          <p className="principle">{principle.rule}</p>
          <LessonLinks principle={principle.id} />
        </>
      )}
    </>
  );
}
