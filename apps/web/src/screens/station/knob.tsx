/** One knob of a live model: a slider, a switch, or a choice. */
import type { Knob } from "@linchpin/learn";
import { useId } from "react";
import { Check } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useFigureWords } from "../../learn/figures.ts";

interface Props {
  readonly knob: Knob;
  readonly value: number;
  readonly change: (value: number) => void;
}

export function KnobField({ knob, value, change }: Props): React.ReactNode {
  const { both } = useTongue();
  const figureWords = useFigureWords();
  const name = useId();
  const label = both(knob.says);
  if (knob.kind === "toggle")
    return (
      <Check className="knob-switch" checked={value > 0} change={(on) => change(on ? 1 : 0)}>
        {label}
      </Check>
    );
  if (knob.kind === "choice")
    return (
      <fieldset>
        <legend>{label}</legend>
        <div className="chips">
          {knob.options.map((option, i) => (
            <label key={option.en} className="chip">
              <input type="radio" name={name} checked={value === i} onChange={() => change(i)} />
              <span>{both(option)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    );
  const shown = figureWords({ value, unit: knob.unit, currency: knob.currency });
  return (
    <label className="number-field">
      <span>{label}</span>
      <input
        type="range"
        min={knob.from}
        max={knob.to}
        step={knob.step}
        value={value}
        aria-valuetext={shown}
        onChange={({ target }) => change(target.valueAsNumber)}
      />
      <output>{shown}</output>
    </label>
  );
}
