/** A field for money: it takes what people type, says what it took it for, and what is wrong with what it cannot take. */
import { amountFromText } from "@linchpin/source";
import { useId, useState } from "react";
import { typedAmount } from "../app/amount.ts";
import { Button } from "../app/parts.tsx";
import { useTongue } from "../app/tongue.tsx";

export interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly least?: number;
  readonly most?: number;
  readonly change: (value: number) => void;
}

interface StepsProps {
  readonly label: string;
  readonly by: (steps: 1 | -1) => void;
  readonly children: React.ReactNode;
}

/** A field between what makes it less and what makes it more. */
export const Steps = ({ label, by, children }: StepsProps): React.ReactNode => (
  <span className="amount-row">
    <Button className="step" aria-label={`${label} −`} onClick={() => by(-1)}>
      −
    </Button>
    {children}
    <Button className="step" aria-label={`${label} +`} onClick={() => by(1)}>
      +
    </Button>
  </span>
);

export function AmountField({
  label,
  value,
  step,
  least = 0,
  most = Infinity,
  change,
}: AmountProps): React.ReactNode {
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
      <Steps label={label} by={(steps) => set(value + steps * step)}>
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
      </Steps>
      <span id={`${id}-says`} className={wrong ? "problem amount-says" : "note amount-says"} role="status">
        {wrong ? t.board.amount.wrong(typed) : typed === null ? "" : `= ${money(within(read ?? least))}`}
      </span>
    </div>
  );
}
