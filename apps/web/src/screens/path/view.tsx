/** The path: where one is, the ten stations, what is due today, one's own sentences, and what is kept. */
import { dueAt, nextOf, ofKind, pathOf, ratingOf, type Progress, type StationState } from "@linchpin/learn";
import { lazy, Suspense, useEffect } from "react";
import { course } from "../../app/course-routes.ts";
import { loadStation } from "../../learn/course.ts";
import { useEntries, type Entry } from "../../learn/entries.ts";
import { happenedAt, today } from "../../learn/now.ts";
import { useProgress } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import { ratingText } from "../drill/model.ts";
import { KeptSection } from "./kept.tsx";
import { dailyAnswered, sureOf } from "./model.ts";
import { useDrillIndex } from "../../learn/use-drill-index.ts";
import { Problem, Section, useTitle } from "../../app/parts.tsx";
import "../../learn/learn.css";
import "./path.css";

/** Looks through the games that are kept: loaded beside the page. */
const OwnMistakes = lazy(() => import("./own-mistakes.tsx").then((m) => ({ default: m.OwnMistakes })));

export function PathPage(): React.ReactNode {
  const words = useLearnWords();
  const { progress, kept } = useProgress();
  const next = nextOf(progress)?.id;
  useEffect(() => {
    // What the next press needs; where it cannot be loaded, that is said when it is asked for.
    if (next !== undefined) loadStation(next)?.catch(() => undefined);
  }, [next]);
  useTitle(words.title);
  return (
    <main id="content" tabIndex={-1} className="page path">
      <header>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      {!kept && <Problem>{words.notKept}</Problem>}
      <Next progress={progress} />
      <Stations progress={progress} />
      <Today progress={progress} />
      <Suspense>
        <OwnMistakes />
      </Suspense>
      <CardSection progress={progress} />
      <TestSection />
      <KeptSection />
    </main>
  );
}

interface Props {
  readonly progress: Progress;
}

function Next({ progress }: Props): React.ReactNode {
  const words = useLearnWords();
  const next = nextOf(progress);
  const entry = useEntries().find(({ id }) => id === next?.id);
  return (
    <Section className="plate next" title={words.next}>
      {next === null || entry === undefined ? (
        <p>{words.allDone}</p>
      ) : (
        <>
          <p className="next-title">
            <span className="note">
              {words.number(entry.number)} · {words.minutes(entry.minutes)}
            </span>
            <b>{entry.title}</b>
          </p>
          <p className="measure">{entry.short}</p>
          <p>
            <a className="button primary" href={entry.href}>
              {next.screen > 1 ? words.goOn(next.screen, entry.screens) : words.begin}
            </a>
          </p>
        </>
      )}
    </Section>
  );
}

function Stations({ progress }: Props): React.ReactNode {
  const words = useLearnWords();
  const states = pathOf(progress);
  const next = nextOf(progress)?.id;
  return (
    <Section title={words.path}>
      <ol className="stations">
        {useEntries().map((entry) => (
          <StationRow key={entry.id} entry={entry} state={states[entry.number]!} now={entry.id === next} />
        ))}
      </ol>
    </Section>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly state: StationState;
  /** The one to go on with. */
  readonly now: boolean;
}

function StationRow({
  entry: { id, number, title, short, minutes, href },
  state,
  now,
}: RowProps): React.ReactNode {
  const words = useLearnWords();
  const says = state.done?.by === "check" ? words.byCheck : words.state[state.state];
  return (
    <li className={`${state.state}${now ? " now" : ""}`} aria-current={now ? "step" : undefined}>
      <span className="station-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{state.state === "closed" ? title : <a href={href}>{title}</a>}</h3>
        <p>{short}</p>
      </div>
      <p className="note station-facts">
        <span>
          {words.minutes(minutes)} · {says}
        </span>
        {state.state !== "done" && number > 0 && (
          <a href={course.station(id, "check")} aria-label={words.knowItOf(title)}>
            {words.knowIt}
          </a>
        )}
      </p>
    </li>
  );
}

function Today({ progress }: Props): React.ReactNode {
  const words = useLearnWords();
  const now = happenedAt();
  const due = dueAt(progress, now).length;
  const rated = ofKind(progress, "attempt").length > 0;
  const sure = sureOf(progress);
  const drills = useDrillIndex();
  if (drills === null || drills.length === 0) return null;
  const answered = dailyAnswered(progress, drills, today(now));
  return (
    <Section className="today" title={words.today}>
      <ul className="today-doors">
        <li>
          <a href={course.drill("daily")}>{words.daily}</a>
          <span className="note">{answered ? words.dailyDone : words.dailyNote}</span>
        </li>
        <li>
          {due > 0 ? <a href={course.drill("due")}>{words.due(due)}</a> : <span>{words.due(0)}</span>}
          <span className="note">{words.dueNote}</span>
        </li>
        <li>
          <a href={course.drills()}>{words.drills}</a>
          <span className="note">{words.drillsNote}</span>
        </li>
        <li>
          <span>
            {words.rating} <b>{rated ? ratingText(ratingOf(progress)) : words.noRating}</b>
          </span>
          <span className="note">{words.ratingNote}</span>
        </li>
      </ul>
      {sure.said > 0 && <p className="note">{words.sure(sure.said, sure.right)}</p>}
    </Section>
  );
}

function TestSection(): React.ReactNode {
  const words = useLearnWords().test;
  return (
    <Section title={words.title}>
      <p className="measure">{words.note}</p>
      <p>
        <a className="button" href={course.test()}>
          {words.open}
        </a>
      </p>
    </Section>
  );
}

function CardSection({ progress }: Props): React.ReactNode {
  const words = useLearnWords();
  const sentences = pathOf(progress).flatMap(({ id, card }) => (card === null ? [] : [{ id, card }]));
  return (
    <Section title={words.card.title}>
      {sentences.length === 0 ? (
        <p className="note">{words.card.none}</p>
      ) : (
        <>
          <ul className="sentences">
            {sentences.map(({ id, card }) => (
              <li key={id} className="sentence">
                {card}
              </li>
            ))}
          </ul>
          <p>
            <a className="button" href={course.card()}>
              {words.card.open}
            </a>
          </p>
        </>
      )}
    </Section>
  );
}
