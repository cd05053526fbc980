/** A guess before anything is shown: numbers by slider or field, or one of a few answers, each with how sure one is. */
import {
  hitsOf,
  isRight,
  truthOf,
  type Answer,
  type Figure,
  type Figures,
  type Predict,
} from "@linchpin/learn";
import { useId, useState } from "react";
import { Button, Form } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import type { LoadedStation } from "../../learn/course.ts";
import { useFigureWords } from "../../learn/figures.ts";
import { happenedAt } from "../../learn/now.ts";
import { Prose, usePlain } from "../../learn/prose.tsx";
import { record } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";
import { figuresIn, firstGuess, type Guess } from "./model.ts";
import { NumberField } from "./number-field.tsx";
import { Scale } from "./scale.tsx";

const SURENESSES = [0.5, 0.7, 0.9] as const;

export function PredictBody({ of, number, screen }: BodyProps<"predict">): React.ReactNode {
  const words = useLearnWords().station;
  const [guess, setGuess] = useState<Guess>(() => firstGuess(screen.answer));
  const [sureness, setSureness] = useState<number | null>(null);
  const [shown, setShown] = useState(false);
  const missing = useId();
  const ready = guess.length > 0 && sureness !== null;
  const show = (): void => {
    if (!ready) return;
    setShown(true);
    const right = isRight(screen.answer, guess, figuresFor(of, screen.answer));
    record({
      kind: "predicted",
      at: happenedAt(),
      station: of.station.id,
      screen: number,
      said: guess[0]!,
      confidence: sureness,
      right,
    });
  };
  return (
    <Form className="predict" send={show}>
      {screen.answer.form === "choice" ? (
        <Choice of={of} answer={screen.answer} guess={guess} change={setGuess} shown={shown} />
      ) : (
        <Numbers of={of} answer={screen.answer} guess={guess} change={setGuess} shown={shown} />
      )}
      {!shown && (
        <>
          <Sureness value={sureness} change={setSureness} />
          <p>
            <button type="submit" className="button primary" disabled={!ready} aria-describedby={missing}>
              {words.show}
            </button>{" "}
            <span id={missing} role="status" className="note">
              {guess.length === 0 ? words.guessFirst : sureness === null ? words.surenessFirst : ""}
            </span>
          </p>
        </>
      )}
      <div role="status" className="found">
        {shown && (
          <>
            <Verdict of={of} screen={screen} guess={guess} sureness={sureness ?? 0} />
            <Prose says={screen.after} of={of} />
          </>
        )}
      </div>
      {shown && (
        <p>
          <Button look="text" onClick={() => setShown(false)}>
            {words.guessAgain}
          </Button>
        </p>
      )}
    </Form>
  );
}

/** What the answer is measured by, worked out. */
const figuresFor = (of: LoadedStation, answer: Answer): Figures =>
  new Map(figuresIn(answer).map((name) => [name, of.figure(name)]));

interface FieldProps<F extends Answer["form"]> extends Pick<BodyProps, "of"> {
  readonly answer: Extract<Answer, { readonly form: F }>;
  readonly guess: Guess;
  readonly change: (guess: Guess) => void;
  readonly shown: boolean;
}

function Numbers({ of, answer, guess, change, shown }: FieldProps<"number" | "numbers">): React.ReactNode {
  const words = useLearnWords().station;
  const plain = usePlain(of);
  const items = answer.form === "numbers" ? answer.items : null;
  const close = shown ? hitsOf(answer, guess, figuresFor(of, answer)) : [];
  return (
    <>
      {figuresIn(answer).map((name, i) => {
        const label = items === null ? words.yourGuess : plain(items[i]!.says);
        const figure = of.figure(name);
        return (
          <div key={name} className="guess">
            {shown ? (
              <Scale
                label={items === null ? null : label}
                range={answer}
                said={guess[i]!}
                figure={figure}
                close={close[i]!}
              />
            ) : (
              <NumberField
                label={label}
                range={answer}
                like={figure}
                value={guess[i]!}
                change={(to) => change(guess.with(i, to))}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

/** With the figures beside them once they are shown. */
function Choice({ of, answer, guess, change, shown }: FieldProps<"choice">): React.ReactNode {
  const plain = usePlain(of);
  const figureWords = useFigureWords();
  const name = useId();
  const figures = shown ? answer.options.map(({ figure }) => of.figure(figure)) : null;
  const most = Math.max(...(figures ?? []).map(({ value }) => Math.abs(value)), 1e-9);
  const right = shown ? truthOf(answer, figuresFor(of, answer))[0] : -1;
  return (
    <fieldset className="options-list">
      <legend className="hidden">{useLearnWords().station.yourGuess}</legend>
      {answer.options.map((option, i) => (
        <label key={option.figure} className={optionClass(shown, i === right, i === guess[0])}>
          <input
            type="radio"
            name={name}
            checked={guess[0] === i}
            disabled={shown}
            onChange={() => change([i])}
          />
          <span>{plain(option.says)}</span>
          {figures !== null && (
            <>
              <b>{figureWords(figures[i]!)}</b>
              <i
                aria-hidden="true"
                style={{ inlineSize: `${(100 * Math.abs(figures[i]!.value)) / most}%` }}
              />
            </>
          )}
        </label>
      ))}
    </fieldset>
  );
}

const optionClass = (shown: boolean, right: boolean, chosen: boolean): string =>
  `option${shown && right ? " right" : ""}${shown && chosen && !right ? " wrong" : ""}${shown ? " answered" : ""}`;

interface SurenessProps {
  readonly value: number | null;
  readonly change: (value: number) => void;
}

function Sureness({ value, change }: SurenessProps): React.ReactNode {
  const words = useLearnWords().station;
  const name = useId();
  return (
    <fieldset className="sureness">
      <legend>{words.sureness}</legend>
      <div className="chips">
        {SURENESSES.map((each) => (
          <label key={each} className="chip">
            <input type="radio" name={name} checked={value === each} onChange={() => change(each)} />
            <span>{words.surenesses[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface VerdictProps extends Pick<BodyProps, "of"> {
  readonly screen: Predict;
  readonly guess: Guess;
  readonly sureness: number;
}

const SURE = 0.9;

function Verdict({ of, screen, guess, sureness }: VerdictProps): React.ReactNode {
  const { t } = useTongue();
  const words = useLearnWords().station;
  const plain = usePlain(of);
  const figureWords = useFigureWords();
  const { answer } = screen;
  const figures = figuresFor(of, answer);
  const right = isRight(answer, guess, figures);
  const said = (): string => {
    if (answer.form === "choice") {
      const best = answer.options[truthOf(answer, figures)[0]!]!;
      return right ? words.choseRight : words.choseWrong(plain(best.says));
    }
    if (answer.form === "numbers")
      return words.severalRight(hitsOf(answer, guess, figures).filter(Boolean).length, answer.items.length);
    const figure: Figure = of.figure(answer.figure);
    return right
      ? words.saidRight(figureWords(figure))
      : words.said(figureWords({ ...figure, value: guess[0]! }), figureWords(figure));
  };
  return (
    <p className={right ? "verdict-line good" : "verdict-line"}>
      <b>{said()}</b>
      {!right && sureness >= SURE && (
        <span className="note">{`${t.stop === "." ? " " : ""}${words.sureAndWrong}`}</span>
      )}
    </p>
  );
}
