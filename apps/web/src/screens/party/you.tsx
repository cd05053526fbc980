/** What the seat is: its company, what it wants, its kind, how it stands with the owner, and whom it tells. */
import { sentence, tidingsWords } from "@linchpin/words";
import { useWords } from "../../board/words.ts";
import { Meter } from "../../board/meter.tsx";
import { PartyMark } from "../../board/party-mark.tsx";
import { useLiveWords } from "../../games/live-words.ts";
import { useParty } from "./context.tsx";
import { alliesOf, selfOf } from "./model.ts";

export function You(): React.ReactNode {
  const { list, table } = useWords();
  const { party: words } = useLiveWords();
  const { position, seat, labels } = useParty();
  const self = selfOf(position, seat);
  const { key } = position.scenario.deal.parties[seat - 1]!;
  return (
    <section className="parties" aria-labelledby="you-title" tabIndex={0}>
      <h2 id="you-title">
        <PartyMark seat={seat} /> {labels.party(seat)}
      </h2>
      <p className="note">{labels.people(seat)}</p>
      <dl className="facts">
        <dt>{words.wants}</dt>
        <dd>{labels.text(`party.${key}.wants`)}</dd>
        <dt>{words.kind}</dt>
        <dd>
          {words.kinds[self.leaning]} <span className="note">{words.secret}</span>
        </dd>
      </dl>
      <p>{labels.text(`party.${key}.about`)}</p>
      <dl className="meters">
        <Meter name={words.trust} value={self.rapport} />
        <Meter name={words.belief} value={self.belief} />
      </dl>
      {(self.signed || self.nnn) && (
        <p className="tags">
          {self.signed && <span className="tag own">{sentence(table.party.signed)}</span>}
          {self.nnn && <span className="tag">{table.party.nnn}</span>}
        </p>
      )}
      <p className="note">
        {words.rivals(list(self.heard.map(({ of, how }) => tidingsWords(labels, of, how))))}
      </p>
      {self.boundUntil !== null && <p className="good">{words.bound(self.boundUntil)}</p>}
      {self.allies.length > 0 && (
        <p className="note">{words.allies(list(self.allies.map((ally) => labels.party(ally))))}</p>
      )}
      {alliesOf(position, seat).map((ally) => (
        <p key={ally.seat} className="note">
          {words.allyHolds(
            labels.party(ally.seat),
            ally.holds.length === 0 ? words.nothing : list(ally.holds.map((asset) => labels.asset(asset))),
          )}
        </p>
      ))}
    </section>
  );
}
