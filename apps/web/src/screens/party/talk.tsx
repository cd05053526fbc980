/** The conversation with the owner, what stands open in it, and what the party may do this week. */
import { isDetour } from "@linchpin/table";
import { partyEventWords, sentence } from "@linchpin/words";
import { type ThreadEntry, threadOf } from "@linchpin/match";
import { Fragment, useEffect, useRef } from "react";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { useLiveWords } from "../../games/live-words.ts";
import { Acts } from "./acts.tsx";
import { CardView, OpenOffer } from "./cards.tsx";
import { useParty } from "./context.tsx";
import { newsFor, selfOf } from "./model.ts";

export function Talk(): React.ReactNode {
  const { t } = useWords();
  const { party: words } = useLiveWords();
  const { sitting, seat, labels, position } = useParty();
  const entries = threadOf(sitting, seat);
  const end = useRef<HTMLDivElement>(null);
  const count = entries.length;
  useEffect(() => {
    const box = end.current?.parentElement;
    if (box) box.scrollTop = box.scrollHeight;
  }, [count]);
  const { state } = selfOf(position, seat);
  return (
    <section className="talk" aria-labelledby="talk-title">
      <News />
      <header className="talk-head">
        <h2 id="talk-title" tabIndex={-1}>
          <PartyMark seat={0} />
          {labels.party(0)}
        </h2>
        <p className="note">{labels.people(0)}</p>
      </header>
      <div className="thread" role="log" tabIndex={0} aria-label={t.table.talk}>
        {entries.length === 0 && (
          <div className="primer">
            {words.primer.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
        {entries.map((entry, i) => (
          <Fragment key={entry.key}>
            {entry.week !== entries[i - 1]?.week && entry.kind !== "quiet" && entry.kind !== "open" && (
              <h3 className="thread-week">{t.week(entry.week)}</h3>
            )}
            <EntryView entry={entry} />
          </Fragment>
        ))}
        <OpenOffer />
        <div ref={end} className="thread-end" />
      </div>
      {state === "talks" ? (
        <Acts />
      ) : (
        position.turn !== null && <p className="acts note">{state === "gone" ? words.gone : words.outside}</p>
      )}
    </section>
  );
}

/** What concerns everyone, since the party's last act. */
function News(): React.ReactNode {
  const { t } = useWords();
  const { sitting, seat, labels } = useParty();
  const items = newsFor(sitting, seat).map((event) => partyEventWords(labels, event, seat));
  if (items.length === 0) return null;
  return (
    <section className="news" aria-label={t.table.news}>
      <ul>
        {items.map((text, i) => (
          <li key={i}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function EntryView({ entry }: { readonly entry: ThreadEntry }): React.ReactNode {
  const { t, language, table } = useWords();
  const { party: words } = useLiveWords();
  const { labels, seat, spokenFor } = useParty();
  if (entry.kind === "open") return <CardView card={entry.card} />;
  if (entry.kind === "quiet") return <p className="quiet note">{t.table.quietWeeks(entry.week, entry.to)}</p>;
  if (entry.kind === "event") {
    const text = partyEventWords(labels, entry.event, seat);
    return text === "" ? null : (
      <div className="happened">
        <p>{text}</p>
        {entry.card !== null && <CardView card={entry.card} />}
      </div>
    );
  }
  const own = entry.seat === seat;
  const mute = own && !spokenFor;
  if (mute && entry.move?.kind === "stall") return <p className="quiet note">{words.silent}</p>;
  const said = mute && entry.move === null ? null : entry.words;
  return (
    <div className={own ? "said own" : "said"}>
      {said !== null && (
        <>
          <p className="speaker">{own ? sentence(table.you) : labels.person(entry.seat)}</p>
          <p className="words">{said[language]}</p>
        </>
      )}
      <Secretly entry={entry} />
      {entry.card !== null && <CardView card={entry.card} />}
    </div>
  );
}

/** What was done behind the words. */
function Secretly({ entry }: { readonly entry: ThreadEntry & { readonly kind: "said" } }): React.ReactNode {
  const { party: words } = useLiveWords();
  const { labels } = useParty();
  const { move } = entry;
  if (move?.kind === "rebuild") return <p className="note">{words.secretly.rebuild}</p>;
  if (move !== null && isDetour(move))
    return <p className="note">{words[move.kind].secretly(labels.asset(move.asset))}</p>;
  if (move?.kind !== "pass") return null;
  return <p className="note">{words.secretly.pass(labels.asset(move.asset), labels.party(move.to))}</p>;
}
