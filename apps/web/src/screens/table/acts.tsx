/** What may be begun with the party in front. */
import { canTakeBack, positionOf } from "@linchpin/match";
import { EXCLUSIVITY_WEEKS, plainTerms, TOPICS, type OwnerMove } from "@linchpin/table";
import { Drop } from "../../board/drop.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { MoveButton } from "./move-button.tsx";
import { may, type PartyCard } from "./model.ts";
import { useUndo } from "./undo.ts";

export function Acts({ seat, card }: { readonly seat: number; readonly card: PartyCard }): React.ReactNode {
  const { t, money, table } = useWords();
  const { sitting, looking, labels } = useTable();
  if (looking) return null;
  const { scenario } = sitting;
  if (card.state === "gone") return <p className="acts note">{table.party.gone}</p>;
  if (card.state === "outside") {
    return (
      <div className="acts">
        <MoveButton move={{ kind: "approach", party: seat }} className="button primary">
          {t.acts.approach(money(scenario.approachCost))}
        </MoveButton>
        <Undo />
      </div>
    );
  }
  return (
    <div className="acts" role="group" aria-label={t.acts.title(labels.party(seat))}>
      <div className="acts-row">
        <Propose seat={seat} />
        <MoveButton move={{ kind: "nnn", party: seat }}>{t.acts.nnn}</MoveButton>
        <MoveButton move={{ kind: "mention", party: seat }}>{t.acts.mention}</MoveButton>
        <Drop className="more" name={t.acts.more} once>
          <div className="more-items">
            <span className="note">{t.acts.ask}</span>
            {TOPICS.map((topic) => (
              <MoveButton key={topic} move={{ kind: "probe", party: seat, topic }}>
                {t.acts.topics[topic]}
              </MoveButton>
            ))}
            {mayBind(sitting, seat) && <span className="note">{t.acts.exclusivity}</span>}
            {EXCLUSIVITY_WEEKS.map((weeks) => (
              <MoveButton key={weeks} move={{ kind: "exclusivity", party: seat, weeks }}>
                {t.acts.exclusivityWeeks(weeks)}
              </MoveButton>
            ))}
            <MoveButton move={{ kind: "dismiss", party: seat }} className="button grave">
              {t.acts.dismiss}
            </MoveButton>
          </div>
        </Drop>
      </div>
      <Undo />
    </div>
  );
}

const mayBind = (sitting: Parameters<typeof may>[0], party: number): boolean =>
  may(sitting, { kind: "exclusivity", party, weeks: EXCLUSIVITY_WEEKS[0] });

/** Only where there is something to license. */
function Propose({ seat }: { readonly seat: number }): React.ReactNode {
  const { t } = useWords();
  const { sitting, sheet, waiting } = useTable();
  const terms = plainTerms(sitting.scenario, seat);
  const move: OwnerMove = { kind: "propose", party: seat, terms };
  if (terms.channels.length === 0 || !may(sitting, move)) return null;
  return (
    <button type="button" className="button" disabled={waiting} onClick={() => sheet(seat)}>
      {t.acts.propose}
    </button>
  );
}

function Undo(): React.ReactNode {
  const { t } = useWords();
  const { sitting, waiting } = useTable();
  const undo = useUndo();
  if (undo === null || !canTakeBack(sitting) || waiting || positionOf(sitting).turn !== 0) return null;
  return (
    <button type="button" className="text-button undo" onClick={undo}>
      {t.table.undo}
    </button>
  );
}
