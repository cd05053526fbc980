/** The conversation with the party in front: what was said, what else happened, the cards in it, and what may be said. */
import {
  eventInWords,
  firstNew,
  type Match,
  newsInWords,
  newsOf,
  positionOf,
  type ThreadEntry,
  threadOf,
} from "@linchpin/match";
import { greetingOf, type Words, sentence } from "@linchpin/words";
import { voiceOf } from "@linchpin/table";
import { Fragment, memo, useDeferredValue, useEffect, useRef, useState } from "react";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { Acts } from "./acts.tsx";
import { CardView } from "./cards.tsx";
import { useTable } from "../../board/context.tsx";
import { useShown } from "../../board/shown.ts";
import { isNarrow } from "../../board/use-narrow.ts";
import { showNews, whileSettling } from "./show-news.ts";
import { About } from "./parties.tsx";
import { FreeText } from "./free-text.tsx";
import type { PartyCard } from "./model.ts";

interface Props {
  readonly seat: number;
  readonly card: PartyCard;
  /** What is said at the top of the week, by whoever guides. */
  readonly guide?: React.ReactNode;
  /** What the coach says, once it is asked. */
  readonly hint?: React.ReactNode;
  /** Something is asked above the table: there the eye begins. */
  readonly asked: boolean;
  /** The table is only now drawn: nobody waits for an answer. */
  readonly opening: boolean;
  /** The week's news of the others stand here. */
  readonly news: boolean;
}

export function Talk({ seat, card, guide, asked, opening, news: told, hint }: Props): React.ReactNode {
  const { t } = useWords();
  const { sitting, labels } = useTable();
  const { freeText, others } = useShown();
  const entries = threadOf(sitting, seat).filter((entry) => others || !isAside(entry));
  const end = useRef<HTMLDivElement>(null);
  const { week } = positionOf(sitting);
  const count = entries.length;
  // What is there already when the table is drawn is shown only where a game is gone on with, and nothing is asked above it.
  const now = `${count} ${week}`;
  const seen = useRef(asked || sitting.turns.length === 0 ? now : null);
  const fresh = useRef<HTMLDivElement>(null);
  useEffect(() => keepEnd(end.current?.parentElement ?? null), []);
  // What is open can be answered: it stands last, under this week's news.
  const open = entries.filter(({ kind }) => kind === "open");
  const past = entries.filter((entry) => entry.kind !== "open" && !saidAlready(entry, entries));
  // What was said last is drawn first.
  const whole = useDeferredValue(true, opening || past.length <= LATEST);
  const shown = whole ? past : past.slice(-LATEST);
  const news = firstNew(sitting, shown);
  useEffect(() => {
    const box = end.current?.parentElement;
    if (!box || !end.current || !fresh.current) return undefined;
    const [from, to] = [fresh.current, end.current];
    // A new week is read from its beginning; after a move what was said last.
    const began = sitting.turns.findLast((turn) => turn.seat === 0)?.week !== week;
    const show = (): void => {
      box.scrollTop = box.scrollHeight;
      // On a phone the conversation is part of the page: it shows what a move or a new week brought.
      if (seen.current !== now && isNarrow()) showNews(began ? from : to, to);
    };
    show();
    // What is worked out, and what was said long ago, comes a moment later, and must not push the answers out of sight.
    return whileSettling(box, show, SETTLES_MS);
  }, [count, week, whole]);
  return (
    <section className="talk" aria-labelledby="talk-title">
      <header className="talk-head">
        <h2 id="talk-title" tabIndex={-1}>
          <PartyMark seat={seat} />
          {labels.party(seat)}
        </h2>
        <details className="about narrow-only">
          <summary>{t.board.people.about}</summary>
          <About card={card} />
        </details>
      </header>
      <div className="thread" role="log" tabIndex={0} aria-label={t.table.talk}>
        {whole && card.state === "talks" && <Greeting seat={seat} />}
        {shown.map((entry, i) => (
          <Fragment key={entry.key}>
            {entry.key === news && <div ref={fresh} />}
            {headed(entry, shown[i - 1]) && <h3 className="thread-week">{t.week(entry.week)}</h3>}
            <EntryView entry={entry} seat={seat} />
          </Fragment>
        ))}
        {news === null && <div ref={fresh} />}
        {told && others && <Meanwhile seat={seat} told={entries} />}
        {guide}
        {open.map((entry) => (
          <EntryView key={entry.key} entry={entry} seat={seat} />
        ))}
        <div ref={end} className="thread-end" />
      </div>
      {hint}
      <Acts seat={seat} card={card} />
      {freeText && <FreeText seat={seat} />}
    </section>
  );
}

/** Where its end is in sight it stays so, when what stands below takes more room. Returns the way to stop. */
function keepEnd(box: HTMLElement | null): () => void {
  if (box === null) return () => undefined;
  let height = box.clientHeight;
  const seen = new ResizeObserver(() => {
    if (box.scrollTop + height >= box.scrollHeight - NEARLY) box.scrollTop = box.scrollHeight;
    height = box.clientHeight;
  });
  seen.observe(box);
  return () => seen.disconnect();
}
const NEARLY = 8;

/** As long as figures may take on a busy machine; whoever moves the page ends it. */
const SETTLES_MS = 6_000;
const LATEST = 8;

/** Somebody speaks first. */
function Greeting({ seat }: { readonly seat: number }): React.ReactNode {
  const { labels, sitting } = useTable();
  const words = greetingOf(sitting.voice ?? voiceOf(sitting.seed), seat, cameItself(sitting, seat));
  return (
    <div className="said">
      <p className="speaker">{labels.person(seat)}</p>
      <Spoken words={words} />
    </div>
  );
}

/** Whether a party sat down later, and was not called. */
const cameItself = ({ positions, log }: Match, seat: number): boolean =>
  !positions[0]!.parties[seat - 1]!.inTalks &&
  !log.some((entry) => entry.kind === "act" && entry.across === seat && entry.move.kind === "approach");

/** Weeks without news, and that somebody sat down, which its own words tell; not what it asked for as it did. */
const isAside = (entry: ThreadEntry): boolean =>
  entry.kind === "quiet" || (entry.kind === "event" && entry.event.kind === "joined" && entry.card === null);

/** A gift is told by whoever gave it and whoever thanks for it. */
function saidAlready(entry: ThreadEntry, entries: readonly ThreadEntry[]): boolean {
  if (entry.kind !== "event" || entry.event.kind !== "learned" || entry.event.from !== 0) return false;
  const { asset, week } = entry.event;
  return entries.some(
    (each) =>
      each.kind === "said" && each.week === week && each.move?.kind === "share" && each.move.asset === asset,
  );
}

const headed = (entry: ThreadEntry, before: ThreadEntry | undefined): boolean =>
  entry.week !== before?.week && entry.kind !== "quiet" && entry.kind !== "open";

function EntryView({ entry, seat }: { readonly entry: ThreadEntry; readonly seat: number }): React.ReactNode {
  const { t, table } = useWords();
  const { labels, sitting } = useTable();
  if (entry.kind === "open") return <CardView card={entry.card} seat={seat} week={entry.week} />;
  if (entry.kind === "quiet") return <p className="quiet note">{t.table.quietWeeks(entry.week, entry.to)}</p>;
  if (entry.kind === "event") {
    return (
      <div className="happened">
        <p>{eventInWords(sitting, labels, entry.event)}</p>
        {entry.card !== null && <CardView card={entry.card} seat={seat} week={entry.week} />}
      </div>
    );
  }
  const own = entry.seat === 0;
  return (
    <div className={own ? "said own" : "said"} tabIndex={own ? -1 : undefined}>
      {entry.words !== null && (
        <>
          <p className="speaker">{own ? sentence(table.you) : labels.person(entry.seat)}</p>
          <Spoken words={entry.words} plain={own} />
        </>
      )}
      {entry.card !== null && <CardView card={entry.card} seat={seat} week={entry.week} />}
    </div>
  );
}

interface SpokenProps {
  readonly words: Words;
  /** One's own words need no original. */
  readonly plain?: boolean;
}

/** The words in the language of the page; the other one tap away. */
const Spoken = memo(function Spoken({ words, plain = false }: SpokenProps): React.ReactNode {
  const { t, language } = useWords();
  const [turned, setTurned] = useState(false);
  const other = language === "en" ? "zh" : "en";
  const shown = turned ? other : language;
  return (
    <p className="words">
      <span lang={shown === "zh" ? "zh-Hans" : "en"}>{words[shown]}</span>{" "}
      {!plain && (
        <button
          type="button"
          className={turned ? "original turned" : "original"}
          aria-label={`${t.table.original[shown]}${t.colon}${t.table.originalName[shown]}`}
          onClick={() => setTurned(!turned)}
        >
          {t.table.original[shown]}
        </button>
      )}
    </p>
  );
});

interface MeanwhileProps {
  readonly seat: number;
  /** What the conversation tells already. */
  readonly told: readonly ThreadEntry[];
}

/** What the others did since the owner was last asked, as part of the conversation: each line leads to its own. */
function Meanwhile({ seat, told }: MeanwhileProps): React.ReactNode {
  const { t } = useWords();
  const { sitting, labels, face, looking } = useTable();
  const items = newsOf(sitting)
    .filter(
      ({ seat: whose, event }) =>
        whose !== seat && !told.some((e) => e.kind === "event" && e.event === event),
    )
    .map((item) => ({ item, words: newsInWords(sitting, labels, item) }))
    .filter(({ words }) => words !== "");
  if (items.length === 0 || looking) return null;
  return (
    <section className="meanwhile" aria-label={t.board.people.meanwhile}>
      <ul>
        {items.map(({ item, words }) => (
          <li key={item.key}>
            {item.seat === 0 ? (
              words
            ) : (
              <button type="button" className="news-item" onClick={() => face(item.seat)}>
                <PartyMark seat={item.seat} />
                <span>{words}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
