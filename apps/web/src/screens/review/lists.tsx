/** What was given and what it cost; and what could not be seen while the talks went on. */
import { positionOf, type Match } from "@linchpin/match";
import { NOTHING_BELOW, sentence } from "@linchpin/words";
import { PartyMark } from "../../board/party-mark.tsx";
import { Columns } from "../../app/tables.tsx";
import { useTongue } from "../../app/tongue.tsx";
import type { Gift, Moment } from "./model.ts";
import { momentWords } from "./moment-words.ts";
import { route } from "../../app/routes.ts";

interface GiftsProps {
  readonly sitting: Match;
  readonly gifts: readonly Gift[];
  readonly gameId: string;
}

export function Gifts({ sitting, gifts, gameId }: GiftsProps): React.ReactNode {
  const { t, money, language } = useTongue();
  const labels = sitting.labels[language];
  const { gaveColumns } = t.review;
  return (
    <section>
      <h2>{t.review.gave}</h2>
      {gifts.length === 0 ? (
        <p>{t.review.gaveNothing}</p>
      ) : (
        <table className="gifts">
          <Columns
            of={[
              gaveColumns.week,
              gaveColumns.thing,
              gaveColumns.to,
              { number: gaveColumns.cost },
              { number: gaveColumns.proved },
            ]}
          />
          <tbody>
            {gifts.map((gift) => (
              <tr key={`${gift.week}-${gift.seat}-${gift.asset}`}>
                <td>
                  <a href={route.week(gameId, gift.week)} aria-label={t.review.look(gift.week)}>
                    {gift.week}
                  </a>
                </td>
                <th scope="row">{sentence(labels.asset(gift.asset))}</th>
                <td>
                  <PartyMark seat={gift.seat} /> {labels.party(gift.seat)}
                </td>
                <td className={gift.cost > NOTHING_BELOW ? "number lost" : "number"}>{money(gift.cost)}</td>
                <td className="number note">
                  {t.percent(gift.beliefBefore)} → {t.percent(gift.beliefAfter)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {positionOf(sitting).parties.some(({ terms }) => (terms?.transfers.length ?? 0) > 0) && (
        <p className="note">{t.review.gaveNote}</p>
      )}
    </section>
  );
}

export function Moments({
  sitting,
  moments,
}: {
  readonly sitting: Match;
  readonly moments: readonly Moment[];
}): React.ReactNode {
  const { t, language } = useTongue();
  const labels = sitting.labels[language];
  const hidden = moments.filter((moment) => moment.hidden);
  return (
    <section>
      <h2>{t.review.hidden}</h2>
      {hidden.length === 0 ? (
        <p>{t.review.hiddenNone}</p>
      ) : (
        <ul className="hidden-moments">
          {hidden.map((moment) => (
            <li key={JSON.stringify(moment)}>
              <span className="note">{t.week(moment.week)}</span> {sentence(momentWords(moment, labels, t))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
