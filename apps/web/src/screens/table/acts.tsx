/** What may be begun with the party in front. */
import {
  canTakeBack,
  costOfWeeks,
  isWeekOpen,
  type Match,
  openTerms,
  positionOf,
  takenOff,
  weeksLeft,
} from "@linchpin/match";
import { hiringBy } from "@linchpin/seats";
import { EXCLUSIVITY_WEEKS, ownerView, TOPICS, type OwnerMove } from "@linchpin/table";
import { cautionLines, hiringWords } from "@linchpin/words";
import { Drop } from "../../board/drop.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { useShown } from "../../board/shown.ts";
import { isNarrow } from "../../board/use-narrow.ts";
import { headHeight } from "./show-news.ts";
import { MoveButton } from "./move-button.tsx";
import { Mention } from "./mention.tsx";
import { may, type PartyCard } from "./model.ts";
import { Button } from "../../app/parts.tsx";

interface Props {
  readonly seat: number;
  readonly card: PartyCard;
}

export function Acts({ seat, card }: Props): React.ReactNode {
  const { t, table } = useWords();
  const { looking, labels, sitting, waiting } = useTable();
  const shown = useShown();
  if (looking) return null;
  if (isWeekOpen(sitting))
    return (
      <div className="acts">
        {!waiting && <p className="note">{t.board.week.done}</p>}
        <Undo />
      </div>
    );
  if (card.state === "gone")
    return <p className="acts note">{card.signed ? table.party.signedGone : table.party.gone}</p>;
  if (card.state === "outside") {
    return (
      <div className="acts">
        <Approach seat={seat} />
        <AskCoach />
        <Undo />
      </div>
    );
  }
  // Before the first move it stands with the other moves, so that a first table shows little.
  const begun = sitting.turns.length > 0;
  return (
    <div className="acts" role="group" aria-label={t.acts.title(labels.party(seat))}>
      <div className="acts-row">
        {shown.offer && <Propose seat={seat} />}
        {shown.yours && <OpenYours />}
        {shown.moves && <More seat={seat} />}
        {begun && <AskCoach />}
      </div>
      <Undo />
    </div>
  );
}

/** Where one decides; not there in an exam, nor where others sit at the table. */
function AskCoach(): React.ReactNode {
  const { t } = useWords();
  const { waiting, askCoach } = useTable();
  if (askCoach === null) return null;
  return (
    <Button id="ask-coach" disabled={waiting} onClick={askCoach}>
      {t.board.rail.hint}
    </Button>
  );
}

/** Another bidder: what it brings stands on the button. */
function Approach({ seat }: { readonly seat: number }): React.ReactNode {
  const { t } = useWords();
  const { sitting, figures, labels } = useTable();
  const { approachCost } = sitting.scenario;
  const worth = sitting.exam ? 0 : (figures?.presence[seat - 1] ?? 0);
  const facts = [
    ...(worth > 0 ? [t.board.rail.fourth(labels.money(worth))] : []),
    ...(approachCost > 0 ? [t.board.rail.cost(labels.money(approachCost))] : []),
  ];
  return (
    <MoveButton move={{ kind: "approach", party: seat }} className="button primary" bare>
      {t.board.rail.call}
      {facts.length > 0 && <small>{facts.join(t.comma)}</small>}
    </MoveButton>
  );
}

/** On a wide screen the third column; on a phone the third pane. */
function OpenYours(): React.ReactNode {
  const { t } = useWords();
  const { open, toggle } = useTable().yours;
  return (
    <button type="button" className="button yours-toggle" aria-expanded={open} onClick={toggle}>
      {t.board.rail.yours}
    </button>
  );
}

function More({ seat }: { readonly seat: number }): React.ReactNode {
  const { t } = useWords();
  const { sitting, figures, labels } = useTable();
  const whole = sitting.exam ? 0 : (figures?.exclusivity[seat - 1] ?? 0);
  return (
    <Drop className="more" name={t.board.rail.all} once onOpen={makeRoom}>
      <div className="more-items">
        {sitting.turns.length === 0 && <AskCoach />}
        <span className="note">{t.acts.tell}</span>
        <Mention seat={seat} />
        <Nnn seat={seat} />
        <Keep seat={seat} />
        <span className="note">{t.acts.ask}</span>
        {TOPICS.map((topic) => (
          <MoveButton key={topic} move={{ kind: "probe", party: seat, topic }}>
            {t.acts.topics[topic]}
          </MoveButton>
        ))}
        {mayBind(sitting, seat) && (
          <span className="note">{whole > 0 ? t.board.rail.aloneCost : t.board.rail.alone}</span>
        )}
        {weeksToPromise(sitting).map((weeks) => (
          <MoveButton key={weeks} move={{ kind: "exclusivity", party: seat, weeks }}>
            {weeks < weeksLeft(positionOf(sitting)) ? t.acts.exclusivityWeeks(weeks) : t.acts.exclusivityRest}
            {whole > 0 && (
              <small className="lost">−{labels.money(costOfWeeks(positionOf(sitting), whole, weeks))}</small>
            )}
          </MoveButton>
        ))}
        <MoveButton move={{ kind: "dismiss", party: seat }} className="button grave">
          {t.acts.dismiss}
        </MoveButton>
      </div>
    </Drop>
  );
}

/** On a phone the list stands above its row: the row goes to the foot of the screen, and the list ends below the head. */
function makeRoom(box: HTMLDetailsElement): void {
  const row = box.closest<HTMLElement>(".acts");
  const items = box.querySelector<HTMLElement>(".more-items");
  if (row === null || items === null || !isNarrow()) return;
  const tabs = document.querySelector<HTMLElement>(".pane-tabs")?.offsetHeight ?? 0;
  window.scrollBy(0, Math.min(0, row.getBoundingClientRect().bottom - (window.innerHeight - tabs)));
  items.style.maxBlockSize = `${Math.max(LEAST_ROOM, row.getBoundingClientRect().top - headHeight())}px`;
}
const LEAST_ROOM = 160;

/** With what of one's own it would take off the table. */
function Nnn({ seat }: { readonly seat: number }): React.ReactNode {
  const { t } = useWords();
  const { sitting, labels } = useTable();
  const move: OwnerMove = { kind: "nnn", party: seat };
  const off = takenOff(positionOf(sitting), move).flatMap((each) => cautionLines(labels, each));
  return (
    <MoveButton move={move}>
      {t.acts.nnn}
      <small>{t.board.rail.nnnSays}</small>
      {off.map(({ text }) => (
        <small key={text} className="lost">
          {text}
        </small>
      ))}
    </MoveButton>
  );
}

/** With what it costs and what hiring them would then take. */
function Keep({ seat }: { readonly seat: number }): React.ReactNode {
  const { t, table } = useWords();
  const { sitting, labels } = useTable();
  const { keeping } = sitting.scenario;
  const move: OwnerMove = { kind: "keep", party: seat };
  if (keeping === null || !may(sitting, move)) return null;
  const hiring = hiringBy(ownerView(positionOf(sitting)), seat);
  const facts = [
    table.answer.spends(labels.money(keeping)),
    ...(hiring === null ? [] : [hiringWords(labels, hiring)]),
  ];
  return (
    <MoveButton move={move} bare>
      {t.acts.keep}
      <small>{facts.join(t.comma)}</small>
    </MoveButton>
  );
}

/** As long as the talks last, and no longer than the first that covers them. */
function weeksToPromise(sitting: Match): readonly (typeof EXCLUSIVITY_WEEKS)[number][] {
  const left = weeksLeft(positionOf(sitting));
  const covering = EXCLUSIVITY_WEEKS.findIndex((weeks) => weeks >= left);
  return covering < 0 ? EXCLUSIVITY_WEEKS : EXCLUSIVITY_WEEKS.slice(0, covering + 1);
}

const mayBind = (sitting: Parameters<typeof may>[0], party: number): boolean =>
  may(sitting, { kind: "exclusivity", party, weeks: EXCLUSIVITY_WEEKS[0] });

/** Only where there is something to license. */
function Propose({ seat }: { readonly seat: number }): React.ReactNode {
  const { t } = useWords();
  const { sitting, sheet, waiting } = useTable();
  const terms = openTerms(positionOf(sitting), seat);
  if (terms === null || !may(sitting, { kind: "propose", party: seat, terms })) return null;
  return (
    <button type="button" className="button offer-button" disabled={waiting} onClick={() => sheet(seat)}>
      {t.board.rail.offer}
    </button>
  );
}

function Undo(): React.ReactNode {
  const { t } = useWords();
  const { sitting, waiting, undo } = useTable();
  if (undo === null || !canTakeBack(sitting) || waiting) return null;
  return (
    <button type="button" className="text-button undo" onClick={undo}>
      {t.table.undo}
    </button>
  );
}
