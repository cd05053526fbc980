/** The question before a move that cannot be undone. */
import { positionOf } from "@linchpin/match";
import { givenTo, type OwnerMove } from "@linchpin/table";
import type { Caution } from "./caution.ts";
import { Sheet } from "../../board/dialog.tsx";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useTable, useTermsValue } from "../../board/context.tsx";
import { TermsLines, Verdict } from "../../board/terms-view.tsx";

interface Props {
  readonly caution: Caution | null;
  readonly move: OwnerMove;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirm({ caution, move, onYes, onNo }: Props): React.ReactNode {
  const { t } = useTongue();
  const { sitting } = useTable();
  const position = positionOf(sitting);
  const terms = move.kind === "accept" ? position.parties[move.party - 1]!.proposal : null;
  const value = useTermsValue(sitting, terms);
  if (caution === null) return null;
  return (
    <Sheet title={caution.title} onClose={onNo}>
      {terms !== null && <TermsLines terms={terms} given={givenTo(position, terms.party)} />}
      {terms !== null && value !== null && <Verdict terms={terms} value={value} />}
      {caution.lines.map(({ text, loses }) => (
        <p key={text} className={loses ? "lost" : ""}>
          {text}
        </p>
      ))}
      <div className="dialog-buttons">
        <Button onClick={onNo}>{caution.no ?? t.cancel}</Button>
        <Button look="primary" onClick={onYes}>
          {caution.yes}
        </Button>
      </div>
    </Sheet>
  );
}
