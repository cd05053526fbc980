/** What to tell a party of the others: of whom, how far it is; and what is risked where that is not so. */
import { positionOf } from "@linchpin/match";
import { isSo, OTHERS, seatsOf, SEEN_THROUGH, TIDINGS, type OwnerMove, type Tidings } from "@linchpin/table";
import { tidingsWords } from "@linchpin/words";
import { useState } from "react";
import { useTable } from "../../board/context.tsx";
import { useWords } from "../../board/words.ts";
import { may } from "./model.ts";
import { MoveButton } from "./move-button.tsx";

export function Mention({ seat }: { readonly seat: number }): React.ReactNode {
  const { t } = useWords();
  const { sitting, labels, looking } = useTable();
  const [of, setOf] = useState(OTHERS);
  const [how, setHow] = useState<Tidings>("talks");
  if (looking) return null;
  const position = positionOf(sitting);
  const others = seatsOf(position.parties).filter((other) => other !== seat);
  // The party in front may have changed since.
  const whom = others.includes(of) ? of : OTHERS;
  const move: OwnerMove = { kind: "mention", party: seat, of: whom, how };
  const so = isSo(position, seat, whom, how);
  return (
    <span className="mention">
      <select
        aria-label={t.acts.tellOf}
        value={whom}
        onChange={(event) => setOf(Number(event.currentTarget.value))}
      >
        <option value={OTHERS}>{t.acts.othersUnnamed}</option>
        {others.map((other) => (
          <option key={other} value={other}>
            {labels.party(other)}
          </option>
        ))}
      </select>
      <select
        aria-label={t.acts.tellHow}
        value={how}
        onChange={(event) => setHow(TIDINGS.find((each) => each === event.currentTarget.value) ?? "talks")}
      >
        {TIDINGS.map((each) => (
          <option key={each} value={each}>
            {t.acts.tidings[each]}
          </option>
        ))}
      </select>
      <MoveButton move={move}>{t.acts.telling(tidingsWords(labels, whom, how))}</MoveButton>
      {!may(sitting, move) && <span className="note">{t.acts.toldBefore}</span>}
      {!so && <span className="note">{t.acts.notSo(t.percent(SEEN_THROUGH[how]))}</span>}
    </span>
  );
}
