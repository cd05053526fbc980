/** The table: loads the game, shows it as it stands or as it stood, and carries out what is decided. */
import type { OwnerMove } from "@linchpin/table";
import { useEffect, useRef, useState } from "react";
import type { LiveGame } from "../../game/live.ts";
import { textOf } from "../../game/keep.ts";
import { keepGame, newId } from "../../game/shelf.ts";
import { atWeek, positionOf } from "../../game/sitting.ts";
import { useTongue } from "../../parts/tongue.tsx";
import { cautionFor } from "./caution.ts";
import { Confirm } from "./confirm.tsx";
import { TableContext } from "./context.tsx";
import { Head } from "./head.tsx";
import { inFront, partyCards } from "./model.ts";
import { PartyList } from "./parties.tsx";
import { Talk } from "./talk.tsx";
import { TermSheet } from "./term-sheet.tsx";
import { UndoContext } from "./undo.ts";
import { useGame, useSnapshot } from "./use-game.ts";
import { Yours } from "./yours.tsx";
import "../../styles/table.css";
import "../../styles/dialog.css";

export function TablePage({ id, week }: { readonly id: string; readonly week: number | null }): React.ReactNode {
  const { t } = useTongue();
  const game = useGame(id);
  if (game === null) return <p className="loading">{t.loading}</p>;
  if (game === "missing")
    return (
      <main id="content" tabIndex={-1} className="page">
        <h1>{t.notFound}</h1>
        <p>
          <a href="#/">{t.toStart}</a>
        </p>
      </main>
    );
  return <Table game={game} week={week} />;
}

const PANES = ["parties", "talk", "yours"] as const;
type Pane = (typeof PANES)[number];

function Table({ game, week }: { readonly game: LiveGame; readonly week: number | null }): React.ReactNode {
  const { t, language } = useTongue();
  const snapshot = useSnapshot(game);
  const { week: now, turn } = positionOf(snapshot.sitting);
  const looking = week !== null && week < now;
  const sitting = looking ? atWeek(snapshot.sitting, week) : snapshot.sitting;
  const figures = looking ? null : (snapshot.figures ?? snapshot.lastFigures);
  const cards = partyCards(sitting);
  const [chosen, setChosen] = useState<number | null>(null);
  const [pane, setPane] = useState<Pane>("talk");
  const [asking, setAsking] = useState<OwnerMove | null>(null);
  const [sheet, setSheet] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const front = inFront(cards, chosen);
  const over = turn === null;
  const title = sitting.labels[language].text("title") ?? sitting.scenario.id;
  useAddress(game.id, week, now, over);
  useEffect(() => {
    document.title = `${title} · ${t.week(positionOf(sitting).week)} · Linchpin`;
  }, [title, sitting, t]);
  const carryOut = async (move: OwnerMove): Promise<void> => {
    setAsking(null);
    setProblem(null);
    const refused = await game.act(move);
    if (refused !== null) setProblem(t.table.notAllowed(refused));
  };
  const act = (move: OwnerMove): void => {
    if (cautionFor({ sitting, figures, language, t }, move) === null) void carryOut(move);
    else setAsking(move);
  };
  const face = (party: number): void => {
    setChosen(party);
    setPane("talk");
    document.querySelector<HTMLElement>("#talk-title")?.focus({ preventScroll: true });
    // On a phone the conversation is part of the page: show where it has got to.
    requestAnimationFrame(() => document.querySelector(".thread-end")?.scrollIntoView({ block: "nearest" }));
  };
  const value = { sitting, figures, looking: looking || over, waiting: snapshot.waiting, act, sheet: setSheet, face };
  const branch = (): void => {
    const id = newId();
    keepGame(id, textOf(sitting));
    window.location.hash = `#/game/${id}/week/${positionOf(sitting).week}`;
  };
  return (
    <TableContext value={value}>
     <UndoContext value={game.undo}>
      <main id="content" tabIndex={-1} className={`table pane-${pane}`} data-pane={pane}>
        <h1 className="hidden">{title}</h1>
        <Head game={game} stale={snapshot.figures === null} covered={sitting.exam && !over} />
        {looking && <LookingBack id={game.id} week={week} now={now} branch={branch} />}
        {problem !== null && (
          <p role="alert" className="problem strip">
            {problem}
          </p>
        )}
        {!snapshot.kept && <p className="problem strip">{t.table.notKept}</p>}
        <nav className="pane-tabs" aria-label={title}>
          {PANES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={pane === each}
              onClick={() => setPane(each)}
            >
              {t.table[each]}
              {each === "parties" && cards.some((card) => card.needs) && <span className="dot" />}
            </button>
          ))}
        </nav>
        <div className="columns">
          <PartyList cards={cards} front={front} />
          <Talk key={front} seat={front} card={cards[front - 1]!} />
          <Yours seat={front} />
        </div>
      </main>
      {asking !== null && (
        <Confirm
          caution={cautionFor({ sitting, figures, language, t }, asking)}
          move={asking}
          onYes={() => void carryOut(asking)}
          onNo={() => setAsking(null)}
        />
      )}
      {sheet !== null && (
        <TermSheet
          party={sheet}
          onClose={() => setSheet(null)}
          onSend={(terms) => {
            setSheet(null);
            void carryOut({ kind: "propose", party: sheet, terms });
          }}
        />
      )}
     </UndoContext>
    </TableContext>
  );
}

/** The address follows the game, one entry for each week, so that the back button goes back week by week. */
function useAddress(id: string, week: number | null, now: number, over: boolean): void {
  const last = useRef({ now, over });
  useEffect(() => {
    const before = last.current;
    last.current = { now, over };
    if (over) {
      // It ended before these eyes, or no week of it was asked for.
      if (!before.over || week === null) window.location.hash = `#/game/${id}/review`;
    } else if (week === null || week > now) window.location.replace(`#/game/${id}/week/${now}`);
    else if (now > before.now && week === before.now) window.location.hash = `#/game/${id}/week/${now}`;
  }, [id, week, now, over]);
}

interface BackProps {
  readonly id: string;
  readonly week: number;
  readonly now: number;
  readonly branch: () => void;
}

function LookingBack({ id, week, now, branch }: BackProps): React.ReactNode {
  const { t } = useTongue();
  return (
    <p className="strip looking" role="status">
      {t.table.lookingBack(week, now)}{" "}
      <a className="button small" href={`#/game/${id}/week/${now}`}>
        {t.table.toNow}
      </a>{" "}
      <button type="button" className="button small" onClick={branch}>
        {t.table.branch}
      </button>
    </p>
  );
}
