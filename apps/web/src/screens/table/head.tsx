/** Across the top: the weeks as the border of a map, the money, the power bar, and what ends the week. */
import { positionOf, textOf } from "@linchpin/match";
import { useState } from "react";
import type { LiveGame } from "../../games/practice.ts";
import { packed } from "../../games/link.ts";
import { Drop } from "../../board/drop.tsx";
import { saveFile } from "../../app/files.ts";
import { PowerBar } from "../../board/power-bar.tsx";
import { useWords } from "../../board/words.ts";
import { Weeks } from "../../board/weeks.tsx";
import { useTable } from "../../board/context.tsx";
import { clockOf } from "./model.ts";
import { to } from "../../app/routes.ts";

interface Props {
  readonly game: LiveGame;
  readonly stale: boolean;
  readonly covered: boolean;
}

export function Head({ game, stale, covered }: Props): React.ReactNode {
  const { t, money, table } = useWords();
  const { sitting, figures, labels } = useTable();
  const clock = clockOf(sitting);
  const names = [0, ...sitting.scenario.deal.parties.map((_, i) => i + 1)].map((seat) => labels.party(seat));
  return (
    <section className="head" aria-label={table.clock.week(clock.week, clock.weeks)}>
      <Weeks week={clock.week} weeks={clock.weeks} />
      <div className="clock">
        <p className="clock-week">
          <b>{table.clock.week(clock.week, clock.weeks)}</b>
          <span className="pips" role="img" aria-label={table.clock.moves(clock.movesLeft)}>
            {Array.from({ length: clock.attention }, (_, i) => (
              <i key={i} className={i < clock.movesLeft ? "pip" : "pip used"} />
            ))}
          </span>
          <span className="note">{table.clock.moves(clock.movesLeft)}</span>
        </p>
        <p className="clock-cash">
          <span className="note">{t.clock.cash}</span>{" "}
          <b>{t.money(money(clock.cash), sitting.scenario.deal.currency)}</b>{" "}
          <span className="note">{t.clock.burn(money(clock.burn))} ·</span>{" "}
          <span className={clock.lastsTo === null ? "note" : "lost"}>
            {clock.lastsTo === null ? t.clock.lastsOut : t.clock.lastsTo(clock.lastsTo)}
          </span>
        </p>
        {clock.bound !== null && (
          <p className="lost">{table.clock.bound(labels.party(clock.bound.party), clock.bound.until)}</p>
        )}
        {clock.releaseDue !== null && <p className="note">{table.clock.release(clock.releaseDue)}</p>}
        <EndWeek game={game} />
      </div>
      {covered ? (
        <p className="covered">{t.bar.covered}</p>
      ) : (
        figures !== null && (
          <>
            <PowerBar
              division={figures.division}
              names={names}
              currency={sitting.scenario.deal.currency}
              stale={stale}
            />
            <p className="ended-now">
              {t.bar.endedNow(money(figures.ifEnded[0]!))} <span className="note">{t.bar.endedNowNote}</span>
            </p>
          </>
        )
      )}
    </section>
  );
}

function EndWeek({ game }: { readonly game: LiveGame }): React.ReactNode {
  const { t } = useWords();
  const { sitting, looking, waiting, act } = useTable();
  const { turn } = positionOf(sitting);
  if (turn === null) {
    return (
      <p className="week-buttons">
        <a className="button primary" href={game.place === "here" ? to.review(game.id) : to.record(game.id)}>
          {t.table.toReview}
        </a>
        <GameMenu game={game} />
      </p>
    );
  }
  return (
    <div className="week-buttons">
      <span role="status" className="note">
        {waiting ? t.table.thinking : ""}
      </span>
      <GameMenu game={game} />
      <button
        type="button"
        className="button primary"
        disabled={looking || waiting}
        onClick={() => act({ kind: "wait" })}
      >
        {t.table.endWeek}
      </button>
    </div>
  );
}

function GameMenu({ game }: { readonly game: LiveGame }): React.ReactNode {
  const { t } = useWords();
  const { looking, act } = useTable();
  return (
    <Drop className="menu" name={t.table.menu}>
      <div className="menu-items">
        {game.place === "here" && <Carry game={game} />}
        <a href={to.model("pie")}>{t.table.how}</a>
        {!looking && (
          <button type="button" className="grave" onClick={() => act({ kind: "close" })}>
            {t.table.closeTalks}
          </button>
        )}
      </div>
    </Drop>
  );
}

/** A game that is kept here can be taken elsewhere, as a file or as a link. */
function Carry({ game }: { readonly game: LiveGame }): React.ReactNode {
  const { t } = useWords();
  const { sitting } = useTable();
  const [link, setLink] = useState<string | null>(null);
  const share = async (): Promise<void> => {
    const address = `${window.location.href.split("#")[0]}${to.open(await packed(textOf(sitting)))}`;
    setLink(address);
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Then it is there to copy by hand.
    }
  };
  return (
    <>
      <button
        type="button"
        onClick={() => saveFile(`${sitting.scenario.id}-${game.id}.deal-game`, textOf(sitting))}
      >
        {t.table.exportGame}
      </button>
      <button type="button" onClick={() => void share()}>
        {t.table.share}
      </button>
      {link !== null && (
        <label className="share-link">
          <span role="status">{t.table.shared}</span>
          <input
            readOnly
            value={link}
            aria-label={t.table.shareFailed}
            onFocus={({ target }) => target.select()}
          />
        </label>
      )}
    </>
  );
}
