/** A live model: its knobs, one number that matters, the pie as it divides; worked out anew at every change. */
import { LIVE_MODELS, startOf, type Settings } from "@linchpin/learn";
import { useMemo, useState } from "react";
import { useFigureWords } from "../../learn/figures.ts";
import { Prose } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import { Button, Facts } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import type { BodyProps } from "./body-props.ts";
import { Curve } from "./curve.tsx";
import { KnobField } from "./knob.tsx";
import { Pie } from "./pie.tsx";

export function ModelBody({ of, screen }: BodyProps<"model">): React.ReactNode {
  const { t, both } = useTongue();
  const words = useLearnWords().station;
  const figureWords = useFigureWords();
  const { live } = screen;
  const model = LIVE_MODELS[live.model];
  const knobs = useMemo(() => model.knobs(live, of.book), [model, live, of.book]);
  const [settings, setSettings] = useState<Settings>(() => startOf(knobs));
  const { bars, big, line, more, goals } = useMemo(
    () => model.show(live, of.book, settings),
    [model, live, of.book, settings],
  );
  return (
    <>
      <Prose says={screen.says} of={of} />
      <div className="plate live-model">
        <div className="knobs" role="group" aria-label={words.knobs}>
          {knobs.map((knob) => (
            <KnobField
              key={knob.key}
              knob={knob}
              value={settings[knob.key]!}
              change={(value) => setSettings({ ...settings, [knob.key]: value })}
            />
          ))}
        </div>
        <p className="big-number" role="status">
          <b>{figureWords(big.figure)}</b> <span>{both(big.says)}</span>
        </p>
        {goals.length > 0 && (
          <ul className="goals">
            {goals.map(({ says, reached }) => (
              <li key={says.en} className={reached ? "good" : "lost"}>
                <span aria-hidden="true">{reached ? "✓" : "✗"}</span> {both(says)}
                <span className="hidden">
                  {t.colon}
                  {reached ? words.reached : words.notReached}
                </span>
              </li>
            ))}
          </ul>
        )}
        {bars !== null && <Pie bars={bars} />}
        {line !== null && <Curve line={line} />}
        {more.length > 0 && (
          <details>
            <summary>{words.more}</summary>
            <Facts
              className="more-figures"
              of={more.map(({ says, figure }) => [both(says), figureWords(figure)])}
            />
          </details>
        )}
        <p>
          <Button look="text" onClick={() => setSettings(startOf(knobs))}>
            {words.asAtFirst}
          </Button>
        </p>
      </div>
    </>
  );
}
