/** The table: loads the game, shows it as it stands or as it stood, and carries out what is decided. */
import { type Match, positionOf } from "@linchpin/match";
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { LiveGame } from "../../games/practice.ts";
import { Loading, Nowhere, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { Confirm } from "./confirm.tsx";
import { TableContext, useTable, type TableContextValue } from "../../board/context.tsx";
import { PowerBar } from "../../board/power-bar.tsx";
import { ShownContext, shownAt, useShown, type Shown } from "../../board/shown.ts";
import { useLevel } from "../../app/level.ts";
import { Head } from "./head.tsx";
import { Hero } from "./hero.tsx";
import { partyCards } from "./model.ts";
import { PartyList } from "./parties.tsx";
import { Talk } from "./talk.tsx";
import { TermSheet } from "../../board/term-sheet.tsx";
import { Strips } from "./strips.tsx";
import { useDesk, type Desk } from "./use-desk.ts";
import { useGame, useSnapshot } from "../../games/use-game.ts";
import { Yours } from "./yours.tsx";
import { isNarrow } from "../../board/use-narrow.ts";
import { focusOn, useEye, weekInWords } from "./use-eye.ts";
import "../../board/table.css";
import "../../board/dialog.css";
import { route } from "../../app/routes.ts";

/** The coach's words are loaded beside the table, not with it. */
const HintStrip = lazy(() => import("../hint/view.tsx").then((m) => ({ default: m.HintStrip })));

export function TablePage({
  id,
  week,
}: {
  readonly id: string;
  readonly week: number | null;
}): React.ReactNode {
  const game = useGame(id);
  if (game === null) return <Loading />;
  if (game === "missing") return <Nowhere />;
  return <KeptTable game={game} week={week} />;
}

function KeptTable({
  game,
  week,
}: {
  readonly game: LiveGame;
  readonly week: number | null;
}): React.ReactNode {
  const { week: now, turn } = positionOf(useSnapshot(game).sitting);
  useAddress(game.id, week, now, turn === null);
  return (
    <Table
      game={game}
      week={week}
      hint={
        week === null || week >= now
          ? (close) => (
              <Suspense>
                <HintStrip game={game} close={close} />
              </Suspense>
            )
          : null
      }
    />
  );
}

interface TableProps {
  readonly game: LiveGame;
  /** An earlier week to look at; null: the game as it stands. */
  readonly week: number | null;
  /** What is to be said of the table itself. */
  readonly children?: React.ReactNode;
  /** What the coach says when it is asked; null: it is not there. */
  readonly hint?: ((close: () => void) => React.ReactNode) | null;
  /** Which parts are there; unless said, as the level of detail has it. */
  readonly shown?: Shown;
  /** What stands in the conversation, by whoever guides. */
  readonly guide?: React.ReactNode;
  /** The guide says what to press first. */
  readonly guiding?: boolean;
}

export function Table({
  game,
  week,
  children,
  hint = null,
  shown,
  guide,
  guiding = false,
}: TableProps): React.ReactNode {
  const { t, language } = useTongue();
  const level = useLevel();
  const parts = shown ?? shownAt(level);
  const desk = useDesk(game, week, parts.giftsAsk);
  const { sitting, over, front } = desk;
  const [pane, setPane] = usePane(positionOf(sitting).week);
  const cards = partyCards(sitting);
  const labels = sitting.labels[language];
  const looking = desk.lookingAt !== null;
  const newsAt = useNewsAt(positionOf(sitting).week, front);
  useEye(sitting, looking);
  const opening = useOpening();
  const title = useTableTitle(sitting);
  const { told, ask } = useHint(sitting, hint);
  const value = useValue(game, desk, [pane, setPane], ask, parts.giftsAsk);
  const { open: yours } = value.yours;
  return (
    <TableContext value={value}>
      <ShownContext value={parts}>
        <main id="content" tabIndex={-1} className={`table pane-${pane}`}>
          <h1 className="hidden">{title}</h1>
          <div className="over">
            <Head game={game} guiding={guiding} />
            <Top desk={desk} />
          </div>
          {children}
          <Strips game={game} desk={desk} />
          <p className="hidden" role="status">
            {looking || desk.value.waiting || over ? "" : weekInWords(sitting, labels, t)}
          </p>
          {parts.people && (
            <PaneTabs
              pane={pane}
              change={setPane}
              panes={parts.yours ? PANES : PANES.slice(0, 2)}
              needed={cards.some((card) => card.needs)}
            />
          )}
          <div className={columnsOf(parts, yours)}>
            {parts.people && <Late value={value} part={PartyList} front={front} />}
            <Talk
              key={front}
              seat={front}
              card={cards[front - 1]!}
              guide={guide}
              asked={children !== undefined}
              opening={opening}
              news={newsAt === front}
              hint={told}
            />
            {parts.yours && <Late value={value} part={Yours} front={front} />}
          </div>
        </main>
        <Questions desk={desk} />
      </ShownContext>
    </TableContext>
  );
}

/** What every part of the table needs: one object while nothing that it tells of has changed. */
function useValue(
  game: LiveGame,
  desk: Desk,
  [pane, setPane]: readonly [Pane, (pane: Pane) => void],
  askCoach: (() => void) | null,
  giftsAsk: boolean,
): TableContextValue {
  const { language } = useTongue();
  const [open, setOpen] = useState(false);
  const face = (party: number): void => {
    desk.choose(party);
    setPane("talk");
    requestAnimationFrame(showTalk);
  };
  const toggle = (): void => {
    setOpen(!open);
    if (isNarrow()) setPane(pane === "yours" ? "talk" : "yours");
  };
  const { sitting, figures, waiting } = desk.value;
  const now = { ...desk.value, face, undo: game.undo, askCoach, yours: { open, toggle } };
  const asks = askCoach !== null;
  const told = [sitting, figures, waiting, desk.lookingAt, game, language, open, pane, asks, giftsAsk];
  return useMemo(() => now, told);
}

/** Whether it is the first time that this is drawn. */
function useOpening(): boolean {
  const drawn = useRef(false);
  useEffect(() => void (drawn.current = true), []);
  return !drawn.current;
}

interface LateProps {
  readonly value: TableContextValue;
  readonly part: React.ComponentType<{ readonly front: number }>;
  readonly front: number;
}

/** What stands beside the conversation is drawn after it, so that the answers of a week show at once. */
function Late({ value, part: Part, front }: LateProps): React.ReactNode {
  const late = useDeferredValue(value);
  return (
    <TableContext value={late}>
      <Part front={useDeferredValue(front)} />
    </TableContext>
  );
}

function useTableTitle(sitting: Match): string {
  const { t, language } = useTongue();
  const title = sitting.labels[language].text("title") ?? sitting.scenario.id;
  const { week } = positionOf(sitting);
  useTitle(`${title} · ${t.week(week)}`);
  return title;
}

const columnsOf = (parts: Shown, yours: boolean): string =>
  `columns${parts.people ? "" : " alone"}${parts.yours && yours ? " with-yours" : ""}`;

/** Where somebody waits for an answer, what it asks has the focus: its answers are the next thing to reach. */
function showTalk(): void {
  focusOn(".thread .card.request, .thread .card.proposal.open", "#talk-title");
  showEnd();
}

/** On a phone the conversation is part of the page: show where it has got to. */
const showEnd = (): void => document.querySelector(".thread-end")?.scrollIntoView({ block: "nearest" });

/** The other parts begin at their top, however far the conversation had been scrolled. */
const showTop = (): void => window.scrollTo(0, 0);

interface Hinting {
  /** What the coach says, once it is asked. */
  readonly told: React.ReactNode;
  /** Null: it cannot be asked. */
  readonly ask: (() => void) | null;
}

function useHint({ turns, exam }: Match, hint: NonNullable<TableProps["hint"]> | null): Hinting {
  /** After how many moves it was asked: its answer goes with the next. */
  const [asked, setAsked] = useState<number | null>(null);
  const hide = (): void => {
    setAsked(null);
    // The focus goes back to where the coach is asked.
    requestAnimationFrame(() => focusOn("#ask-coach", ".more summary", "#talk-title"));
  };
  return {
    told: asked === turns.length ? hint?.(hide) : null,
    ask: hint === null || exam ? null : () => setAsked(turns.length),
  };
}

/** In whose conversation a week's news stand: in the one that was in front when the week began, and in no other. */
function useNewsAt(week: number, front: number): number {
  const [at, setAt] = useState({ week, front });
  if (at.week === week) return at.front;
  setAt({ week, front });
  return front;
}

/** The number, and, for who wants it, how the pie is divided. */
function Top({ desk }: { readonly desk: Desk }): React.ReactNode {
  const { t } = useTongue();
  const { readings, hero } = useShown();
  const { sitting, over, priced, before, stale } = desk;
  const { labels } = useTable();
  if (!hero) return null;
  if (sitting.exam && !over) return <p className="covered">{t.bar.covered}</p>;
  const names = [0, ...sitting.scenario.deal.parties.map((_, i) => i + 1)].map((seat) => labels.party(seat));
  return (
    <div className="top">
      <Hero sitting={sitting} now={priced} before={before} stale={stale} />
      {readings && priced !== null && (
        <PowerBar
          division={priced.figures.division}
          names={names}
          currency={sitting.scenario.deal.currency}
          stale={stale}
        />
      )}
    </div>
  );
}

/** What is asked before a move is done: the term sheet, and whether one is sure. */
function Questions({ desk }: { readonly desk: Desk }): React.ReactNode {
  const { asking, caution, sheet } = desk;
  return (
    <>
      {asking !== null && (
        <Confirm
          caution={caution}
          move={asking}
          onYes={() => void desk.carryOut(asking)}
          onNo={() => desk.ask(null)}
        />
      )}
      {sheet !== null && (
        <TermSheet
          {...sheet}
          onClose={() => desk.value.sheet(null)}
          onSend={(terms) => {
            desk.value.sheet(null);
            desk.value.act({ kind: "propose", party: sheet.party, terms });
          }}
        />
      )}
    </>
  );
}

/** A new week begins in the conversation, where its news are. What is chosen comes into sight. */
function usePane(week: number): [Pane, (pane: Pane) => void] {
  const [{ pane, at }, setPane] = useState<{ readonly pane: Pane; readonly at: number }>({
    pane: "talk",
    at: week,
  });
  const choose = (to: Pane): void => {
    setPane({ pane: to, at: week });
    requestAnimationFrame(to === "talk" ? showEnd : showTop);
  };
  return [at === week ? pane : "talk", choose];
}

const PANES = ["parties", "talk", "yours"] as const;
type Pane = (typeof PANES)[number];

interface PaneProps {
  readonly pane: Pane;
  readonly panes: readonly Pane[];
  readonly change: (pane: Pane) => void;
  /** Somebody needs an answer. */
  readonly needed: boolean;
}

/** On a phone one column at a time. */
function PaneTabs({ pane, panes, change, needed }: PaneProps): React.ReactNode {
  const { t } = useTongue();
  return (
    <nav className="pane-tabs" aria-label={t.table.panes}>
      {panes.map((each) => (
        <button key={each} type="button" aria-pressed={pane === each} onClick={() => change(each)}>
          {t.table[each]}
          {each === "parties" && needed && <span className="dot" />}
        </button>
      ))}
    </nav>
  );
}

/**
 * The address follows the game, one entry for each week, so that the back button goes back week by week. Weeks may pass faster than
 * their addresses; whoever looks at an earlier week is left there.
 */
function useAddress(id: string, week: number | null, now: number, over: boolean): void {
  const last = useRef({ now, over });
  /** Weeks that the address was led to, since it last stood at the present one. */
  const led = useRef<ReadonlySet<number>>(new Set());
  const way = useRef<{ readonly from: string; readonly timer: number } | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = { now, over };
    if (week === now) led.current = new Set([now]);
    else if (week !== null && !led.current.has(week) && week !== before.now) led.current = new Set();
    // Once the week is painted, which is not to wait for its address; unless somebody has gone elsewhere.
    const goTo = (address: string): void => {
      const from = way.current?.from ?? window.location.hash;
      window.clearTimeout(way.current?.timer);
      const arrive = (): void => {
        way.current = null;
        if (window.location.hash === from) window.location.hash = address;
      };
      way.current = { from, timer: window.setTimeout(arrive, PAINTED_MS) };
    };
    const follows = week === before.now || led.current.has(before.now);
    if (over) {
      // It ended before these eyes, or no week of it was asked for.
      if (!before.over || week === null) goTo(route.review(id));
    } else if (week === null || week > now) window.location.replace(route.week(id, now));
    else if (now > before.now && follows) {
      led.current = new Set([...led.current, now]);
      goTo(route.week(id, now));
    }
  }, [id, week, now, over]);
}
const PAINTED_MS = 60;
