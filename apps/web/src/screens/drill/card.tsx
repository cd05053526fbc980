/** One drill: the position, the choices, and what the answer was worth, at once. Used by its page and inside a station. */
import { answeredRight, LESSON_OF, type Drill } from "@linchpin/learn";
import { positionOf } from "@linchpin/match";
import { actOf, type Principle } from "@linchpin/coach";
import { moveInWords, principleText, sentence } from "@linchpin/words";
import { ownerView } from "@linchpin/table";
import { useEffect, useRef, useState } from "react";
import { course } from "../../app/course-routes.ts";
import { Button, Form } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import type { OpenDrill } from "../../learn/drills.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Reason } from "./reason.tsx";
import { SituationView } from "./situation.tsx";
import "../../learn/learn.css";
import "./drill.css";

interface Props {
  readonly open: OpenDrill;
  /** Told of each answer; the first one counts. */
  readonly answered: (right: boolean, taken: readonly number[]) => void;
  /** A wrong answer may be tried again at once. */
  readonly retried?: boolean;
  /** An answer that was given elsewhere, at the whole table, or here before. */
  readonly given?: readonly number[] | null;
  /** What stands below once it is answered. */
  readonly children?: React.ReactNode;
}

export function DrillCard({
  open,
  answered,
  retried = false,
  given = null,
  children,
}: Props): React.ReactNode {
  const { language } = useTongue();
  const words = useLearnWords();
  const { drill, match, choices } = open;
  const [taken, setTaken] = useState<readonly number[] | null>(null);
  const verdict = useRef<HTMLHeadingElement>(null);
  const labels = match.labels[language];
  const view = ownerView(positionOf(match));
  const names = choices.map((move) => sentence(moveInWords(actOf(view, move), labels)));
  const give = (answer: readonly number[]): void => {
    setTaken(answer);
    answered(answeredRight(drill, answer), answer);
  };
  useEffect(() => {
    if (given !== null) give(given);
  }, [given]);
  useEffect(() => {
    if (taken !== null) verdict.current?.focus({ preventScroll: true });
    verdict.current?.scrollIntoView({ block: "nearest" });
  }, [taken]);
  const right = taken !== null && answeredRight(drill, taken);
  return (
    <div className="drill-card">
      <SituationView match={match} />
      <p>
        <a href={course.position(drill.id)}>{words.drill.table}</a>
      </p>
      <Choices drill={drill} names={names} taken={taken} give={give} />
      <div className="verdict-box">
        {taken !== null && (
          <>
            <h2 ref={verdict} tabIndex={-1} className={right ? "good" : "lost"}>
              {verdictWords(words.drill, drill.kind, right)}
            </h2>
            <Reason
              drill={drill}
              taken={taken}
              names={names}
              labels={labels}
              currency={match.scenario.deal.currency}
            />
            {!right && retried && (
              <p>
                <Button onClick={() => setTaken(null)}>{words.station.retry}</Button>{" "}
                <span className="note">{words.station.retryNote}</span>
              </p>
            )}
            <LessonLine principle={drill.principle} />
            {children}
          </>
        )}
      </div>
    </div>
  );
}

type DrillWords = ReturnType<typeof useLearnWords>["drill"];

function verdictWords(words: DrillWords, kind: Drill["kind"], right: boolean): string {
  if (kind === "all") return right ? words.rightAll : words.wrongAll;
  return right ? words.right : words.wrong;
}

interface ChoicesProps {
  readonly drill: Drill;
  readonly names: readonly string[];
  readonly taken: readonly number[] | null;
  readonly give: (answer: readonly number[]) => void;
}

/** Of a single answer a press is the answer. */
function Choices(props: ChoicesProps): React.ReactNode {
  const words = useLearnWords().drill;
  const { drill, names, taken, give } = props;
  if (drill.kind === "all") return <Ticks {...props} />;
  return (
    <fieldset className="choices-form">
      <legend>{words.ask.one}</legend>
      {names.map((text, i) => (
        <button
          key={i}
          type="button"
          className={`plain ${choiceClass(drill, taken, i)}`}
          disabled={taken !== null}
          onClick={() => give([i])}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

function Ticks({ drill, names, taken, give }: ChoicesProps): React.ReactNode {
  const words = useLearnWords().drill;
  const [ticked, tick] = useState<readonly number[]>([]);
  return (
    <Form
      className="choices-form"
      send={() => {
        if (ticked.length > 0) give(ticked);
      }}
    >
      <fieldset disabled={taken !== null}>
        <legend>{words.ask.all}</legend>
        {names.map((text, i) => (
          <label key={i} className={choiceClass(drill, taken, i)}>
            <input
              type="checkbox"
              checked={(taken ?? ticked).includes(i)}
              onChange={({ target }) =>
                tick(target.checked ? [...ticked, i] : ticked.filter((each) => each !== i))
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {taken === null && (
        <p>
          <button type="submit" className="button primary" disabled={ticked.length === 0}>
            {words.give}
          </button>
        </p>
      )}
    </Form>
  );
}

function choiceClass({ choices }: Drill, taken: readonly number[] | null, i: number): string {
  if (taken === null) return "option";
  if (choices[i]!.right) return "option answered right";
  return taken.includes(i) ? "option answered wrong" : "option answered";
}

/** Where the principle is taught. */
function LessonLine({ principle }: { readonly principle: Principle | null }): React.ReactNode {
  const { t, language } = useTongue();
  const words = useLearnWords().drill;
  if (principle === null) return null;
  return (
    <p className="measure">
      <span className="note">{words.rule + t.colon}</span> <q>{principleText(principle, language).rule}</q>{" "}
      <a href={course.station(LESSON_OF[principle].station)}>{words.lesson}</a>
    </p>
  );
}
