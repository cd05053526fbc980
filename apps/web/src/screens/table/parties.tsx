/** The people, one row each: who it is and what it is about. The whole row puts it in front; the one in front opens. */
import { newsOf, positionOf, weeksLeft } from "@linchpin/match";
import { readingWords, sentence, spanWords } from "@linchpin/words";
import { memo, useState } from "react";
import { Meter } from "../../board/meter.tsx";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { useShown } from "../../board/shown.ts";
import { Term } from "../../board/term.tsx";
import { partyCards, type PartyCard } from "./model.ts";

export const PartyList = memo(function PartyList({ front }: { readonly front: number }): React.ReactNode {
  const { t } = useWords();
  const cards = partyCards(useTable().sitting);
  return (
    <section className="parties" aria-labelledby="parties-title">
      <h2 id="parties-title" className="hidden">
        {t.board.people.title}
      </h2>
      <ul>
        {cards.map((card) => (
          <li key={card.seat}>
            <Party card={card} front={card.seat === front} />
          </li>
        ))}
      </ul>
    </section>
  );
});

function Party({ card, front }: { readonly card: PartyCard; readonly front: boolean }): React.ReactNode {
  const { t, table } = useWords();
  const { labels, face } = useTable();
  const { readings } = useShown();
  const [open, setOpen] = useState(false);
  const { seat, state } = card;
  return (
    <div className={`party ${state === "gone" && card.signed ? "done" : state}${front ? " front" : ""}`}>
      <button
        type="button"
        className="party-name"
        aria-pressed={front}
        aria-expanded={front && open}
        onClick={() => {
          // Who is in front already opens; on a phone the conversation comes back either way.
          setOpen(front && !open);
          face(seat);
        }}
      >
        <PartyMark seat={seat} />
        <span className="party-words">
          <b>{labels.party(seat)}</b>
          <span className="note">{labels.people(seat)}</span>
          <span className="party-status">
            <Status card={card} />
          </span>
          {front && (
            <span className="note wide-only about-cue">
              <span aria-hidden="true">{open ? "▾ " : "▸ "}</span>
              {t.board.people.about}
            </span>
          )}
          {(card.signed || card.nnn) && (
            <span className="tags">
              {card.signed && <span className="tag own">{sentence(table.party.signed)}</span>}
              {card.nnn && <span className="tag">{table.party.nnn}</span>}
            </span>
          )}
        </span>
        {card.needs && (
          <span className="needs">
            <span className="hidden">{t.table.needs}</span>
          </span>
        )}
      </button>
      {front && open && (
        <div className="standing wide-only">
          <About card={card} />
        </div>
      )}
      {readings && state === "talks" && front && <Standing card={card} />}
    </div>
  );
}

/** Who it is, what it says it wants, and to whom it may pass things on. */
export function About({ card }: { readonly card: PartyCard }): React.ReactNode {
  const { t, list, table } = useWords();
  const { labels } = useTable();
  return (
    <div className="about-text">
      <p>{labels.people(card.seat)}</p>
      <p>
        <span className="note">{t.seat.wants + t.colon}</span>
        {labels.text(`party.${card.key}.wants`)}
      </p>
      <p>{labels.text(`party.${card.key}.about`)}</p>
      {card.mayPassTo.length > 0 && (
        <p>{table.party.mayPass(list(card.mayPassTo.map((ally) => labels.party(ally))))}</p>
      )}
    </div>
  );
}

/** One line: the most pressing thing between the two. */
function Status({ card }: { readonly card: PartyCard }): React.ReactNode {
  const { t, language } = useWords();
  const { labels, figures, sitting } = useTable();
  const words = t.board.people;
  const { request, seat } = card;
  if (card.state === "gone") return card.signed ? null : words.gone;
  if (card.state === "outside") {
    const worth = sitting.exam ? 0 : (figures?.presence[seat - 1] ?? 0);
    return worth > 0 ? words.worth(labels.money(worth)) : words.outside;
  }
  if (card.proposes) return words.proposes;
  if (request !== null && !card.needs) return words.offered;
  if (request?.kind === "asset") return words.asks(labels.asset(request.asset));
  if (request !== null)
    return words.alone(spanWords(language, request.weeks, weeksLeft(positionOf(sitting))));
  // That it has signed stands below.
  if (card.signed) return null;
  if (card.hasOffer) return words.offered;
  if (sitting.turns.length === 0) return words.new;
  const declined = newsOf(sitting).some((item) => item.seat === seat && item.move?.kind === "decline");
  return declined ? words.declined : words.quiet;
}

function Standing({ card }: { readonly card: PartyCard }): React.ReactNode {
  const { t, list, table, language } = useWords();
  const { labels } = useTable();
  const { figures } = useShown();
  const held = card.holds.map((asset) => labels.asset(asset));
  return (
    <div className="standing">
      {figures && (
        <dl className="meters">
          <Meter name={<Term of="trust">{table.party.trust}</Term>} value={card.rapport} />
          <Meter name={<Term of="belief">{table.party.belief}</Term>} value={card.belief} />
        </dl>
      )}
      <p className="holds">
        <span className="note">{table.party.holds} </span>
        {held.length === 0 ? table.party.holdsNothing : list(held)}
      </p>
      {card.reads.length > 0 && (
        <p className="reads note">
          <Term of="read">{table.party.read}</Term>
          {t.colon}
          {card.reads
            .toSorted((a, b) => b.chance - a.chance)
            .slice(0, figures ? undefined : 1)
            .map(({ leaning, chance }) => readingWords(language, leaning, chance))
            .join(t.comma)}
        </p>
      )}
    </div>
  );
}
