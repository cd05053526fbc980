/** The parties, one card each; the one in front is open. */
import { sentence } from "@linchpin/words";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import type { PartyCard } from "./model.ts";

export function PartyList({
  cards,
  front,
}: {
  readonly cards: readonly PartyCard[];
  readonly front: number;
}): React.ReactNode {
  const { t } = useWords();
  return (
    <section className="parties" aria-labelledby="parties-title">
      <h2 id="parties-title">{t.table.parties}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.seat}>
            <Party card={card} front={card.seat === front} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Party({ card, front }: { readonly card: PartyCard; readonly front: boolean }): React.ReactNode {
  const { t, table } = useWords();
  const { labels, face } = useTable();
  const { seat, state } = card;
  return (
    <article className={`party ${state}${front ? " front" : ""}`}>
      <h3>
        <button type="button" className="party-name" aria-pressed={front} onClick={() => face(seat)}>
          <PartyMark seat={seat} />
          <span>{labels.party(seat)}</span>
          {card.needs && (
            <span className="needs">
              <span className="hidden">{t.table.needs}</span>
            </span>
          )}
        </button>
      </h3>
      <p className="note">{labels.people(seat)}</p>
      {state === "talks" ? (
        <Standing card={card} />
      ) : (
        <p className="note">{state === "gone" ? table.party.gone : table.party.outside}</p>
      )}
      {(card.signed || card.nnn) && (
        <p className="tags">
          {card.signed && <span className="tag own">{sentence(table.party.signed)}</span>}
          {card.nnn && <span className="tag">{table.party.nnn}</span>}
        </p>
      )}
      <LastRequest card={card} />
    </article>
  );
}

function Standing({ card }: { readonly card: PartyCard }): React.ReactNode {
  const { t, list, table } = useWords();
  const { labels } = useTable();
  const held = card.holds.map((asset) => labels.asset(asset));
  return (
    <>
      <dl className="meters">
        <Meter name={table.party.trust} note={t.table.trustNote} value={card.rapport} />
        <Meter name={table.party.belief} note={t.table.beliefNote} value={card.belief} />
      </dl>
      <p className="holds">
        <span className="note">{table.party.holds} </span>
        {held.length === 0 ? table.party.holdsNothing : list(held)}
      </p>
      {card.reads.length > 0 && (
        <p className="reads note">
          {table.party.read + t.colon}
          {card.reads
            .toSorted((a, b) => b.chance - a.chance)
            .map(({ leaning, chance }) => `${table.party.leaning[leaning]} ${t.percent(chance)}`)
            .join(t.comma)}
        </p>
      )}
    </>
  );
}

function Meter({
  name,
  note,
  value,
}: {
  readonly name: string;
  readonly note: string;
  readonly value: number;
}): React.ReactNode {
  const { t } = useWords();
  return (
    <div className="meter" title={note}>
      <dt>{name}</dt>
      <dd>
        <span className="meter-track" aria-hidden="true">
          <i style={{ inlineSize: `${Math.round(value * 100)}%` }} />
        </span>
        {t.percent(value)}
      </dd>
    </div>
  );
}

function LastRequest({ card }: { readonly card: PartyCard }): React.ReactNode {
  const { t, table } = useWords();
  const { labels } = useTable();
  const { request } = card;
  const words = [
    ...(request === null
      ? []
      : [
          request.kind === "asset"
            ? sentence(table.party.asks(labels.asset(request.asset), 0))
            : sentence(table.party.asksExclusivity(request.weeks, 0)),
        ]),
    ...(card.proposes ? [t.card.proposes] : []),
  ];
  return words.length === 0 ? null : <p className="open">{words.join(" ")}</p>;
}
