/** A party's seat: what it is and knows, its talks with the owner, and what it does each week. */
import { matchSeen } from "@linchpin/match";
import { writeMove, type PartyAct } from "@linchpin/table";
import { useMemo, useState } from "react";
import { Drop } from "../../board/drop.tsx";
import { PowerBar } from "../../board/power-bar.tsx";
import { Colours, OtherLanguage, Wordmark } from "../../app/masthead.tsx";
import { useWords } from "../../board/words.ts";
import { Weeks } from "../../board/weeks.tsx";
import type { LoadedScenario } from "../../games/setting.ts";
import { TableContext } from "../../board/context.tsx";
import type { Remote, RemoteNow } from "../../games/remote.ts";
import { seatOf } from "../../games/live-seat.ts";
import { refusedWords, useLiveWords } from "../../games/live-words.ts";
import { asksFirst, Confirm } from "./confirm.tsx";
import { PartyContext, useParty, type PartyContextValue } from "./context.tsx";
import { Knowledge } from "./know.tsx";
import { divisionFor, selfOf } from "./model.ts";
import { Talk } from "./talk.tsx";
import { ProposalSheet } from "./terms.tsx";
import { You } from "./you.tsx";
import "../../board/table.css";
import "../../board/dialog.css";
import "./party.css";
import { route } from "../../app/routes.ts";
import { Button } from "../../app/parts.tsx";

interface Props {
  readonly loaded: LoadedScenario;
  readonly remote: Remote;
  readonly now: RemoteNow;
  readonly children: React.ReactNode;
  /** Whether a silence and an answer are put into words for whoever sits here, as where somebody else hears them. */
  readonly spokenFor?: boolean;
  /** Where it goes on when the talks are over; unless said, in the review of the table. */
  readonly after?: Link;
}

interface Link {
  readonly href: string;
  readonly name: string;
}

export function PartyTable({
  loaded,
  remote,
  now,
  children,
  spokenFor = true,
  after,
}: Props): React.ReactNode {
  const { t, language, table } = useWords();
  const words = useLiveWords();
  const { state, events } = now;
  const { seat } = state.view;
  const sitting = useMemo(() => matchSeen(seatOf(loaded, state), events), [loaded, state, events]);
  const [asking, ask] = useState<PartyAct | null>(null);
  const [proposing, setProposing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>("talk");
  const carryOut = async (act: PartyAct): Promise<void> => {
    ask(null);
    setProblem(null);
    const refused = await remote.send(writeMove(loaded.scenario, act));
    if (refused !== null) setProblem(table.read.notAllowed(refusedWords(words, language, refused)));
  };
  const value: PartyContextValue = {
    sitting,
    seat,
    spokenFor,
    mayMove: state.yourTurn && now.link === "live" && !now.sending,
    act: (act) => (asksFirst(act) ? ask(act) : void carryOut(act)),
    propose: () => setProposing(true),
  };
  return (
    <PartyContext value={value}>
      <TableContext value={forTerms(value)}>
        <main id="content" tabIndex={-1} className={`table pane-${pane} as-party as-${seat}`}>
          <h1 className="hidden">{sitting.labels[language].text("title")}</h1>
          <Head
            payoffs={state.payoffs}
            after={after ?? { href: route.record(state.id), name: t.table.toReview }}
          />
          {children}
          {problem !== null && (
            <p role="alert" className="problem strip">
              {problem}
            </p>
          )}
          <PaneTabs pane={pane} change={setPane} />
          <div className="columns with-yours">
            <You />
            <Talk />
            <Knowledge />
          </div>
        </main>
        {asking !== null && (
          <Confirm does={asking} onYes={() => void carryOut(asking)} onNo={() => ask(null)} />
        )}
        {proposing && (
          <ProposalSheet
            onClose={() => setProposing(false)}
            onSend={(terms) => {
              setProposing(false);
              void carryOut({ kind: "proposeTerms", terms });
            }}
          />
        )}
      </TableContext>
    </PartyContext>
  );
}

/** The parts that terms are shown and edited with are those of the owner's table. */
const forTerms = ({ sitting }: PartyContextValue): React.ContextType<typeof TableContext> => ({
  sitting,
  figures: null,
  looking: true,
  waiting: true,
  act: () => undefined,
  sheet: () => undefined,
  face: () => undefined,
  undo: null,
  askCoach: null,
  yours: { open: true, toggle: () => undefined },
});

interface HeadProps {
  readonly payoffs: readonly number[] | null;
  readonly after: Link;
}

function Head({ payoffs, after }: HeadProps): React.ReactNode {
  const { t, table } = useWords();
  const { party: words } = useLiveWords();
  const { sitting, position, seat, labels, mayMove } = useParty();
  const { scenario, week } = position;
  const names = [0, ...scenario.deal.parties.map((_, i) => i + 1)].map((each) => labels.party(each));
  const division = useMemo(
    () =>
      payoffs === null
        ? divisionFor(position, seat)
        : { pie: payoffs.reduce((sum, each) => sum + Math.max(0, each), 0), shares: payoffs, necessity: 0 },
    [position, seat, payoffs],
  );
  return (
    <>
      <header className="head">
        <Wordmark />
        <div className="head-week">
          <h2 id="week-title" tabIndex={-1}>
            {table.clock.week(week, scenario.weeks)}
          </h2>
          <Weeks week={week} weeks={scenario.weeks} />
        </div>
        <div className="head-facts">
          {payoffs === null && (
            <p role="status" className={mayMove ? "good" : "note"}>
              {mayMove ? words.yourMove : words.notYet}
            </p>
          )}
          <p className="note">
            {words.paid} {labels.money(selfOf(position, seat).balance)}
          </p>
        </div>
        {payoffs === null ? (
          <WeekButtons />
        ) : (
          <p className="week-buttons">
            <a className="button primary" href={after.href}>
              {after.name}
            </a>
          </p>
        )}
      </header>
      <div className="top">
        {payoffs !== null && (
          <p>
            <b>{words.result(labels.money(payoffs[seat]!))}</b>{" "}
            <span className="note">{words.resultNote}</span>
          </p>
        )}
        {sitting.exam && payoffs === null ? (
          <p className="covered">{t.bar.covered}</p>
        ) : (
          <>
            {payoffs === null && <p className="note">{words.share}</p>}
            <PowerBar division={division} names={names} currency={scenario.deal.currency} seat={seat} />
          </>
        )}
      </div>
    </>
  );
}

function WeekButtons(): React.ReactNode {
  const { t } = useWords();
  const { party: words } = useLiveWords();
  const { mayMove, act } = useParty();
  return (
    <div className="week-buttons">
      <Drop className="menu" name={words.menu}>
        <div className="menu-items">
          <a href={route.start()}>{t.toStart}</a>
          <div className="menu-settings">
            <Colours />
            <OtherLanguage />
          </div>
          <button type="button" className="grave" disabled={!mayMove} onClick={() => act({ kind: "quit" })}>
            {words.quit}
          </button>
        </div>
      </Drop>
      <Button look="primary" disabled={!mayMove} onClick={() => act({ kind: "stall" })}>
        {words.wait}
      </Button>
    </div>
  );
}

const PANES = ["parties", "talk", "yours"] as const;
type Pane = (typeof PANES)[number];

/** On a phone one column at a time. */
function PaneTabs({
  pane,
  change,
}: {
  readonly pane: Pane;
  readonly change: (pane: Pane) => void;
}): React.ReactNode {
  const { t } = useWords();
  const { party: words } = useLiveWords();
  const names = { parties: words.you, talk: t.table.talk, yours: words.know };
  return (
    <nav className="pane-tabs" aria-label={t.table.panes}>
      {PANES.map((each) => (
        <button key={each} type="button" aria-pressed={pane === each} onClick={() => change(each)}>
          {names[each]}
        </button>
      ))}
    </nav>
  );
}
