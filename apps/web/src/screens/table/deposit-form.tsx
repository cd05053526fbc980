/** A deposit of one's own size. */
import { useState } from "react";
import { Input, Label, NumberField } from "react-aria-components";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";

export function DepositForm({
  seat,
  onClose,
}: {
  readonly seat: number;
  readonly onClose: () => void;
}): React.ReactNode {
  const { t, table } = useWords();
  const { act, sitting } = useTable();
  const [amount, setAmount] = useState(50_000);
  return (
    <form
      className="deposit"
      onSubmit={(event) => {
        event.preventDefault();
        if (!(amount > 0)) return;
        onClose();
        act({ kind: "trade", party: seat, against: { kind: "deposit", amount } });
      }}
    >
      <NumberField value={amount} minValue={1} step={1000} onChange={setAmount}>
        <Label>{`${t.depositTitle}, ${sitting.scenario.deal.currency}`}</Label>
        <Input />
      </NumberField>
      <button type="submit" className="button">
        {table.question.trade!.yes}
      </button>
      <button type="button" className="text-button" onClick={onClose}>
        {t.cancel}
      </button>
    </form>
  );
}
