/** Terms to put forward, field by field, and what terms are worth to this seat as far as it can know. */
import { firstTerms } from "@linchpin/match";
import type { Terms } from "@linchpin/deal";
import { refusalIn } from "@linchpin/words";
import { objection } from "@linchpin/table";
import { useMemo, useState } from "react";
import { Sheet } from "../../board/dialog.tsx";
import { useWords } from "../../board/words.ts";
import { Fields } from "../../board/term-sheet.tsx";
import { useLiveWords } from "../../games/live-words.ts";
import { useParty } from "./context.tsx";
import { termsFor } from "./model.ts";
import { Button, Form } from "../../app/parts.tsx";

/** Covered in an exam. */
export function TermsWorth({ terms }: { readonly terms: Terms }): React.ReactNode {
  const { t, money, table } = useWords();
  const { sitting, position, seat, labels } = useParty();
  const value = useMemo(
    () => (sitting.exam ? null : termsFor(position, seat, terms)),
    [sitting.exam, position, seat, terms],
  );
  if (value === null) return null;
  return (
    <div className="verdict">
      <p className="two-values">
        <span>
          <b className="yours-value">{labels.money(value.toParty)}</b>{" "}
          <span className="note">
            {table.terms.toYou}
            {t.comma}
            {table.terms.without(money(value.withoutDeal))}
          </span>
        </span>
        <span>
          <b>{labels.money(value.toOwner)}</b> <span className="note">{table.terms.to(labels.party(0))}</span>
        </span>
      </p>
    </div>
  );
}

interface SheetProps {
  readonly onClose: () => void;
  readonly onSend: (terms: Terms) => void;
}

export function ProposalSheet({ onClose, onSend }: SheetProps): React.ReactNode {
  const { t, table } = useWords();
  const { party: words } = useLiveWords();
  const { sitting, position, seat, labels } = useParty();
  const [terms, setTerms] = useState(() => firstTerms(sitting, seat));
  const wrong = objection(position, seat, { kind: "proposeTerms", terms });
  return (
    <Sheet title={words.propose} wide onClose={onClose}>
      <Form
        className="term-sheet"
        send={() => {
          if (wrong === null) onSend(terms);
        }}
      >
        <Fields terms={terms} change={setTerms} />
        <div className="worth" aria-live="polite">
          {sitting.exam ? <p className="covered">{t.terms.covered}</p> : <TermsWorth terms={terms} />}
        </div>
        <div className="dialog-buttons">
          {wrong !== null && <p className="problem">{table.read.notAllowed(refusalIn(labels, wrong))}</p>}
          <Button onClick={onClose}>{t.cancel}</Button>
          <button type="submit" className="button primary" disabled={wrong !== null}>
            {t.terms.send}
          </button>
        </div>
      </Form>
    </Sheet>
  );
}
