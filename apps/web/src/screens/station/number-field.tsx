/** One number to guess: a slider and, for whoever types, a field. Money is read as people write it. */
import type { Figure } from "@linchpin/learn";
import { amountFromText } from "@linchpin/source";
import { useId, useState } from "react";
import { typedIn } from "../../app/amount.ts";
import { useTongue } from "../../app/tongue.tsx";
import { useFigureWords } from "../../learn/figures.ts";
import { useLearnWords } from "../../learn/words.ts";
import { readTyped, typedOf } from "./model.ts";

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

interface Props {
  readonly label: string;
  readonly range: Range;
  /** Of what kind it is. */
  readonly like: Figure;
  readonly value: number;
  readonly change: (value: number) => void;
}

export function NumberField({ label, range, like, value, change }: Props): React.ReactNode {
  const { language } = useTongue();
  const words = useLearnWords();
  const figureWords = useFigureWords();
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const { from, to, step } = range;
  const money = like.unit === "money";
  const share = like.unit === "share";
  const write = (number: number): string => (money ? typedIn(language, number) : typedOf(number, share));
  const read = (text: string): number | null => (money ? amountFromText(text) : readTyped(text, share));
  const shown = figureWords({ ...like, value });
  const wrong = typed !== null && typed.trim() !== "" && read(typed) === null;
  return (
    <div className="number-field">
      <label htmlFor={`${id}-slider`}>{label}</label>
      <input
        id={`${id}-slider`}
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={({ target }) => {
          setTyped(null);
          change(target.valueAsNumber);
        }}
      />
      <span className="typed">
        <input
          type="text"
          inputMode={money ? "text" : "decimal"}
          aria-label={label}
          aria-invalid={wrong}
          autoComplete="off"
          value={typed ?? write(value)}
          onChange={({ target }) => {
            setTyped(target.value);
            const number = read(target.value);
            if (number !== null) change(Math.min(to, Math.max(from, number)));
          }}
          onBlur={() => setTyped(null)}
        />
        <span className="note" aria-hidden="true">
          {share ? "%" : money ? like.currency : words.units[like.unit]}
        </span>
      </span>
    </div>
  );
}
