/** The review of a finished game. */
import { lastAnswersInWords, type Match, positionOf, readingOf, textOf } from "@linchpin/match";
import { bracketed, inWhole, sentence } from "@linchpin/words";
import type { LiveGame } from "../../games/practice.ts";
import { saveFile } from "../../app/files.ts";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { useGame, useSnapshot } from "../../games/use-game.ts";
import { useHistory } from "../../games/use-history.ts";
import { endingOf, giftsOf, weekShares, type Ending } from "./model.ts";
import { GradedGame } from "./graded.tsx";
import { Gifts, Moments } from "./lists.tsx";
import { Timeline } from "./timeline.tsx";
import "./review.css";
import { TestLink } from "../../learn/lazy-links.tsx";
import { route } from "../../app/routes.ts";
import { Columns } from "../../app/tables.tsx";
import { Button, Loading, Nowhere, useTitle } from "../../app/parts.tsx";

interface PageProps {
  readonly id: string;
  /** The decision to go to, from 1; null: none. */
  readonly decision: number | null;
}

export function ReviewPage({ id, decision }: PageProps): React.ReactNode {
  const game = useGame(id);
  if (game === null) return <Loading />;
  if (game === "missing") return <Nowhere />;
  return <Review game={game} decision={decision} />;
}

interface Props {
  readonly game: LiveGame;
  readonly decision: number | null;
}

export function Review({ game, decision }: Props): React.ReactNode {
  const { t, language } = useWords();
  const { sitting } = useSnapshot(game);
  const labels = sitting.labels[language];
  const title = labels.text("title") ?? sitting.scenario.id;
  useTitle(`${t.review.title} · ${title}`);
  if (positionOf(sitting).turn !== null) {
    return (
      <main id="content" tabIndex={-1} className="page">
        <h1>{t.review.title}</h1>
        <p>{t.review.notOver}</p>
        <p>
          <a className="button" href={route.game(game.id)}>
            {t.review.toTable}
          </a>
        </p>
      </main>
    );
  }
  return (
    <main id="content" tabIndex={-1} className="page review">
      <header className="review-head">
        <p className="note">{title}</p>
        <h1>{t.review.title}</h1>
      </header>
      <Over game={game} sitting={sitting} decision={decision} />
    </main>
  );
}

function Over({ game, sitting, decision }: Props & { readonly sitting: Match }): React.ReactNode {
  const history = useHistory(sitting);
  const ending = endingOf(sitting);
  return (
    <>
      <Settlement sitting={sitting} ending={ending} />
      <GradedGame sitting={sitting} gameId={game.id} wanted={decision} />
      {history === null ? (
        <Loading />
      ) : (
        <>
          <Timeline
            sitting={sitting}
            weeks={weekShares(sitting, history)}
            moments={ending.moments}
            gameId={game.id}
          />
          <Gifts sitting={sitting} gifts={giftsOf(sitting, history)} gameId={game.id} />
        </>
      )}
      <Moments sitting={sitting} moments={ending.moments} />
      <Types sitting={sitting} />
      <Again game={game} sitting={sitting} />
    </>
  );
}

interface EndingProps {
  readonly sitting: Match;
  readonly ending: Ending;
}

function Settlement({ sitting, ending }: EndingProps): React.ReactNode {
  const { t, money, language, table } = useWords();
  const labels = sitting.labels[language];
  const { floor, ceiling, deal } = sitting.scenario;
  const at = Math.min(100, Math.max(0, ending.value));
  const why = positionOf(sitting).ending;
  return (
    <section className="settlement plate">
      <h2>{table.ending.title}</h2>
      {why !== null && <p>{table.ended[why]}</p>}
      <p className="result">
        {t.review.comesAway(t.money(money(ending.payoffs[0]!.payoff), deal.currency))}
        <b className={ending.value < 0 ? "lost" : undefined}>{t.review.ofScale(inWhole(ending.value))}</b>
      </p>
      {lastAnswersInWords(sitting, labels).map((text) => (
        <p key={text} className="note">
          {text}
        </p>
      ))}
      <TestLink scenario={sitting.scenario.id} />
      <div className="scale" aria-hidden="true">
        <span className="scale-done" style={{ inlineSize: `${at}%` }} />
        <span className="scale-mark" style={{ insetInlineStart: `${at}%` }} />
      </div>
      <p className="note">
        {table.ending.possible(labels.money(floor), labels.money(ceiling), ending.value)}
      </p>
      <Payoffs sitting={sitting} ending={ending} />
      <p className="note">
        {[
          table.ending.inTalks(
            labels.money(ending.received),
            labels.money(ending.spent),
            labels.money(ending.inTalks),
          ),
          table.ending.after(labels.money(ending.afterTalks)),
          table.ending.valued,
        ].join(table.between)}
      </p>
    </section>
  );
}

/** Who got what. */
function Payoffs({ sitting, ending }: EndingProps): React.ReactNode {
  const { t, money, language, table } = useWords();
  const labels = sitting.labels[language];
  const [who, what, licences] = table.ending.columns;
  return (
    <table>
      <Columns
        of={[
          sentence(who!),
          { number: sentence(what!) + t.comma + sitting.scenario.deal.currency },
          sentence(licences!),
        ]}
      />
      <tbody>
        {ending.payoffs.map(({ seat, payoff, licence, stopsAt }) => (
          <tr key={seat} className={seat === 0 ? "own" : ""}>
            <th scope="row">
              <PartyMark seat={seat} /> {labels.party(seat)}
              {seat === 0 && <span className="note">{bracketed(language, t.bar.you)}</span>}
            </th>
            <td className="number">{money(payoff)}</td>
            <td className={licence === "stopped" ? "lost" : licence === "kept" ? "good" : "note"}>
              {licence !== null && table.ending.licence[licence](stopsAt ?? 0)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Types({ sitting }: { readonly sitting: Match }): React.ReactNode {
  const { t, language, table } = useWords();
  const labels = sitting.labels[language];
  const reading = readingOf(sitting);
  const good = labels.text("goodEnd");
  return (
    <section>
      <h2>{table.ending.types}</h2>
      <ul className="types">
        {positionOf(sitting).parties.map((party, i) => {
          const { key } = sitting.scenario.deal.parties[i]!;
          const type = sitting.scenario.parties[i]!.types[party.type]!;
          return (
            <li key={key}>
              <h3>
                <PartyMark seat={i + 1} /> {labels.party(i + 1)}
              </h3>
              <p>{labels.text(`type.${key}.${type.key}`) ?? type.key}</p>
              <p className="note">{t.review.readAs(reading[i]![party.type]!)}</p>
            </li>
          );
        })}
      </ul>
      {good !== null && (
        <>
          <h2>{table.ending.good}</h2>
          <p className="measure">{sentence(good)}</p>
        </>
      )}
    </section>
  );
}

function Again({ game, sitting }: { readonly game: LiveGame; readonly sitting: Match }): React.ReactNode {
  const { t } = useWords();
  const { scenario, seed } = sitting;
  return (
    <section className="again">
      <h2>{t.review.again}</h2>
      <p className="dialog-buttons">
        <a className="button" href={route.play(scenario.id, seed)}>
          {t.review.samePeople}
        </a>
        <a className="button primary" href={route.play(scenario.id)}>
          {t.review.others}
        </a>
        <Button onClick={() => saveFile(`${scenario.id}-${game.id}.deal-game`, textOf(sitting))}>
          {t.table.exportGame}
        </Button>
      </p>
    </section>
  );
}
