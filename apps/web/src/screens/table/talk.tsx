/** The conversation with the party in front: this week's news, what was said, the cards in it, and what may be said. */
import { sentence } from "@linchpin/words";
import { newsOf, type NewsItem, type ThreadEntry, threadOf } from "@linchpin/match";
import type { Words } from "@linchpin/words";
import { Fragment, useEffect, useRef, useState } from "react";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { Acts } from "./acts.tsx";
import { CardView } from "./cards.tsx";
import { useTable } from "../../board/context.tsx";
import { eventWords, newsWords, type Labels } from "@linchpin/words";
import { FreeText } from "./free-text.tsx";
import type { PartyCard } from "./model.ts";

export function Talk({ seat, card }: { readonly seat: number; readonly card: PartyCard }): React.ReactNode {
  const { t, list, table } = useWords();
  const { sitting, labels } = useTable();
  const entries = threadOf(sitting, seat);
  const end = useRef<HTMLDivElement>(null);
  const count = entries.length;
  useEffect(() => {
    const box = end.current?.parentElement;
    if (box) box.scrollTop = box.scrollHeight;
  }, [count]);
  return (
    <section className="talk" aria-labelledby="talk-title">
      <News />
      <header className="talk-head">
        <h2 id="talk-title" tabIndex={-1}>
          <PartyMark seat={seat} />
          {labels.party(seat)}
        </h2>
        <p className="note">{labels.people(seat)}</p>
        {card.needs && (
          <button
            type="button"
            className="button small jump"
            onClick={() => end.current?.scrollIntoView({ block: "end" })}
          >
            {t.table.toOpen}
          </button>
        )}
        <details className="about">
          <summary>{labels.text(`party.${card.key}.wants`)}</summary>
          <p>{labels.text(`party.${card.key}.about`)}</p>
          {card.mayPassTo.length > 0 && (
            <p>{table.party.mayPass(list(card.mayPassTo.map((ally) => labels.party(ally))))}</p>
          )}
        </details>
      </header>
      <div className="thread" role="log" tabIndex={0} aria-label={t.table.talk}>
        {sitting.turns.length === 0 && <Primer />}
        {entries.length === 0 && sitting.turns.length > 0 && <p className="note">{t.table.empty}</p>}
        {entries.map((entry, i) => (
          <Fragment key={entry.key}>
            {headed(entry, entries[i - 1]) && <h3 className="thread-week">{t.week(entry.week)}</h3>}
            <EntryView entry={entry} seat={seat} />
          </Fragment>
        ))}
        <div ref={end} className="thread-end" />
      </div>
      <Acts seat={seat} card={card} />
      <FreeText seat={seat} />
    </section>
  );
}

/** How a week goes, before the first one. */
function Primer(): React.ReactNode {
  const { t } = useWords();
  const { sitting } = useTable();
  return (
    <div className="primer">
      {t.table.primer(sitting.scenario.attention).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

const headed = (entry: ThreadEntry, before: ThreadEntry | undefined): boolean =>
  entry.week !== before?.week && entry.kind !== "quiet" && entry.kind !== "open";

function EntryView({ entry, seat }: { readonly entry: ThreadEntry; readonly seat: number }): React.ReactNode {
  const { t, table } = useWords();
  const { labels } = useTable();
  if (entry.kind === "open") return <CardView card={entry.card} seat={seat} />;
  if (entry.kind === "quiet") return <p className="quiet note">{t.table.quietWeeks(entry.week, entry.to)}</p>;
  if (entry.kind === "event") {
    return (
      <div className="happened">
        <p>{eventWords(labels, entry.event)}</p>
        {entry.card !== null && <CardView card={entry.card} seat={seat} />}
      </div>
    );
  }
  const own = entry.seat === 0;
  return (
    <div className={own ? "said own" : "said"}>
      {entry.words !== null && (
        <>
          <p className="speaker">{own ? sentence(table.you) : labels.person(entry.seat)}</p>
          <Spoken words={entry.words} />
        </>
      )}
      {entry.card !== null && <CardView card={entry.card} seat={seat} />}
    </div>
  );
}

/** The words in the language of the page; the other one tap away. */
function Spoken({ words }: { readonly words: Words }): React.ReactNode {
  const { t, language } = useWords();
  const [turned, setTurned] = useState(false);
  const other = language === "en" ? "zh" : "en";
  const shown = turned ? other : language;
  return (
    <p className="words">
      <span lang={shown === "zh" ? "zh-Hans" : "en"}>{words[shown]}</span>{" "}
      <button
        type="button"
        className="original"
        aria-pressed={turned}
        aria-label={`${t.table.original}${t.colon}${t.table.originalName}`}
        onClick={() => setTurned(!turned)}
      >
        <span lang={other === "zh" ? "zh-Hans" : "en"}>{t.table.original}</span>
      </button>
    </p>
  );
}

/** What was given is told by the one who gave it. */
function wordsOf(labels: Labels, { event, seat, move }: NewsItem): string {
  if (event !== null) return event.kind === "learned" ? "" : eventWords(labels, event);
  return move === null ? "" : newsWords(labels, seat, move);
}

function News(): React.ReactNode {
  const { t } = useWords();
  const { sitting, labels, face } = useTable();
  const items = newsOf(sitting);
  if (sitting.turns.length === 0) return null;
  return (
    <section className="news" aria-label={t.table.news}>
      <ul>
        {items.length === 0 && <li className="note">{t.table.noNews}</li>}
        {items.map((item) => {
          const words = wordsOf(labels, item);
          if (words === "") return null;
          return (
            <li key={item.key}>
              {item.seat === 0 ? (
                <span>{words}</span>
              ) : (
                <button type="button" className="news-item" onClick={() => face(item.seat)}>
                  <PartyMark seat={item.seat} />
                  <span>{words}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
