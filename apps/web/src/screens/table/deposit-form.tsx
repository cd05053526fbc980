/** A deposit of one's own size. */
import { useState } from "react";
import { AmountField } from "../../board/amount-field.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { Button, Form } from "../../app/parts.tsx";

interface Props {
  readonly seat: number;
  /** Where the field begins. */
  readonly first: number;
  readonly onClose: () => void;
}

export function DepositForm({ seat, first, onClose }: Props): React.ReactNode {
  const { t, table } = useWords();
  const { act, sitting } = useTable();
  const [amount, setAmount] = useState(first);
  return (
    <Form
      className="deposit"
      send={() => {
        if (!(amount > 0)) return;
        onClose();
        act({ kind: "trade", party: seat, against: { kind: "deposit", amount } });
      }}
    >
      <AmountField
        label={`${t.depositTitle}, ${sitting.scenario.deal.currency}`}
        value={amount}
        step={10_000}
        least={1}
        change={setAmount}
      />
      <button type="submit" className="button">
        {table.question.trade!.yes}
      </button>
      <Button look="text" onClick={onClose}>
        {t.cancel}
      </Button>
    </Form>
  );
}
