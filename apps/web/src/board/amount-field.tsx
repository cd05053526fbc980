/** A field for money: it takes what people type, says what it took it for, and what is wrong with what it cannot take. */
import { amountFromText } from "@linchpin/source";
import { useId, useState } from "react";
import { typedAmount } from "../app/amount.ts";
import { useTongue } from "../app/tongue.tsx";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly least?: number;
  readonly most?: number;
  readonly change: (value: number) => void;
}

export function AmountField({
  label,
  value,
  step,
  least = 0,
  most = Infinity,
  change,
}: Props): React.ReactNode {
  const { t, language, money } = useTongue();
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const read = typed === null ? value : amountFromText(typed);
  const within = (amount: number): number => Math.min(most, Math.max(least, amount));
  const set = (amount: number): void => {
    setTyped(null);
    change(within(amount));
  };
  const wrong = typed !== null && typed.trim() !== "" && read === null;
  return (
    <div className="amount">
      <label htmlFor={id}>{label}</label>
      <span className="amount-row">
        <button type="button" className="step" aria-label={`${label} −`} onClick={() => set(value - step)}>
          −
        </button>
        <input
          id={id}
          type="text"
          inputMode="text"
          autoComplete="off"
          value={typed ?? typedAmount(value, language === "zh")}
          aria-invalid={wrong}
          aria-describedby={`${id}-says`}
          onChange={({ target }) => {
            setTyped(target.value);
            const amount = amountFromText(target.value);
            if (amount !== null) change(within(amount));
          }}
          onBlur={() => {
            if (!wrong) setTyped(null);
          }}
        />
        <button type="button" className="step" aria-label={`${label} +`} onClick={() => set(value + step)}>
          +
        </button>
      </span>
      <span id={`${id}-says`} className={wrong ? "problem amount-says" : "note amount-says"} role="status">
        {wrong ? t.board.amount.wrong(typed) : typed === null ? "" : `= ${money(within(read ?? least))}`}
      </span>
    </div>
  );
}
