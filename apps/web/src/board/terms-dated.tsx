/** The parts of a term sheet that have a date: milestones that are paid, and what is handed over. */
import type { Milestone, Terms } from "@linchpin/deal";
import { sentence } from "@linchpin/words";
import { dueMonth } from "@linchpin/table";
import { useWords } from "./words.ts";
import { useTable } from "./context.tsx";
import { Button } from "../app/parts.tsx";

interface Props {
  readonly terms: Terms;
  readonly change: (terms: Terms) => void;
}

const FIRST_MILESTONE = { amount: 50_000, month: 6, chance: 1 } as const;
const FIRST_TRANSFER_MONTH = 12;

export function Milestones({ terms, change }: Props): React.ReactNode {
  const { t, table } = useWords();
  const { milestones } = terms;
  const put = (list: Terms["milestones"]): void => change({ ...terms, milestones: list });
  return (
    <fieldset className="dated">
      <legend>{sentence(table.terms.fields.milestones)}</legend>
      {milestones.map((milestone, i) => (
        <div key={i} className="dated-row">
          <Number_
            label={t.terms.amount}
            value={milestone.amount}
            change={(amount) => put(milestones.with(i, { ...milestone, amount }))}
          />
          <Number_
            label={t.terms.month}
            value={dueMonth(milestone)}
            most={terms.term}
            change={(month) => put(milestones.with(i, dueIn(milestone, month)))}
          />
          <Remove onClick={() => put(milestones.filter((_, k) => k !== i))} />
        </div>
      ))}
      <Button
        look="text"
        onClick={() =>
          put([...milestones, { ...FIRST_MILESTONE, month: Math.min(terms.term, FIRST_MILESTONE.month) }])
        }
      >
        {t.terms.add}
        <span className="hidden"> {sentence(table.terms.fields.milestones)}</span>
      </Button>
    </fieldset>
  );
}

export function Transfers({ terms, change }: Props): React.ReactNode {
  const { t, table } = useWords();
  const { sitting, labels } = useTable();
  const { transfers } = terms;
  const put = (list: Terms["transfers"]): void => change({ ...terms, transfers: list });
  const free = sitting.scenario.deal.assets.flatMap((_, a) =>
    transfers.some((x) => x.asset === a) ? [] : [a],
  );
  return (
    <fieldset className="dated">
      <legend>{sentence(table.terms.fields.transfers)}</legend>
      {transfers.map((transfer, i) => (
        <div key={transfer.asset} className="dated-row">
          <label>
            <span className="hidden">{t.terms.asset}</span>
            <select
              value={transfer.asset}
              onChange={({ target }) => put(transfers.with(i, { ...transfer, asset: Number(target.value) }))}
            >
              {[transfer.asset, ...free].map((asset) => (
                <option key={asset} value={asset}>
                  {sentence(labels.asset(asset))}
                </option>
              ))}
            </select>
          </label>
          <Number_
            label={t.terms.month}
            value={transfer.month}
            most={terms.term}
            change={(month) => put(transfers.with(i, { ...transfer, month }))}
          />
          <Remove onClick={() => put(transfers.filter((_, k) => k !== i))} />
        </div>
      ))}
      {free.length > 0 && (
        <Button
          look="text"
          onClick={() =>
            put([...transfers, { asset: free[0]!, month: Math.min(terms.term, FIRST_TRANSFER_MONTH) }])
          }
        >
          {t.terms.add}
          <span className="hidden"> {sentence(table.terms.fields.transfers)}</span>
        </Button>
      )}
    </fieldset>
  );
}

const dueIn = (milestone: Milestone, month: number): Milestone =>
  "month" in milestone ? { ...milestone, month } : { ...milestone, months: month };

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly most?: number;
  readonly change: (value: number) => void;
}

const Number_ = ({ label, value, most, change }: NumberProps): React.ReactNode => (
  <label>
    <span className="note">{label}</span>{" "}
    <input
      type="number"
      min={0}
      {...(most === undefined ? {} : { max: most })}
      value={value}
      onChange={({ target }) => change(Math.min(most ?? Infinity, Math.max(0, target.valueAsNumber || 0)))}
    />
  </label>
);

function Remove({ onClick }: { readonly onClick: () => void }): React.ReactNode {
  const { t } = useWords();
  return (
    <Button look="text" onClick={onClick}>
      {t.terms.remove}
    </Button>
  );
}
