/** The bar across the top: the name, the week, who waits, what is in the menu, and what ends the week. */
import { shortName } from "@linchpin/words";
import { positionOf, textOf } from "@linchpin/match";
import { useState } from "react";
import { Colours, OtherLanguage, Wordmark } from "../../app/masthead.tsx";
import { chooseLevel, LEVELS, useLevel } from "../../app/level.ts";
import type { LiveGame } from "../../games/practice.ts";
import { packed } from "../../games/link.ts";
import { Button } from "../../app/parts.tsx";
import { Drop } from "../../board/drop.tsx";
import { copyText, saveFile, wholeAddress } from "../../app/files.ts";
import { useWords } from "../../board/words.ts";
import { Weeks } from "../../board/weeks.tsx";
import { useNarrow } from "../../board/use-narrow.ts";
import { useTable } from "../../board/context.tsx";
import { Term } from "../../board/term.tsx";
import { useExplained, useShown } from "../../board/shown.ts";
import { clockOf, partyCards, type Clock, type PartyCard } from "./model.ts";
import { route } from "../../app/routes.ts";

interface HeadProps {
  readonly game: LiveGame;
  readonly guiding: boolean;
}

export function Head({ game, guiding }: HeadProps): React.ReactNode {
  const { t } = useWords();
  const { sitting } = useTable();
  const { movesLeft } = useShown();
  const clock = clockOf(sitting);
  return (
    <header className="head">
      <Wordmark />
      <div className="head-week">
        <h2 id="week-title" tabIndex={-1}>
          <span>{t.board.week.of(clock.week, clock.weeks)}</span>
          {movesLeft && (
            <>
              <span className="wide-only"> · </span>
              <span>{t.board.week.moves(clock.movesLeft, game.endsWeeks)}</span>
            </>
          )}
        </h2>
        <Weeks week={clock.week} weeks={clock.weeks} />
      </div>
      <Money clock={clock} />
      <EndWeek game={game} guiding={guiding} />
    </header>
  );
}

/** Cash, and how long it lasts; what binds; what is due. */
function Money({ clock }: { readonly clock: Clock }): React.ReactNode {
  const { t, money, table } = useWords();
  const { sitting, labels } = useTable();
  const { readings } = useShown();
  const explained = useExplained(sitting);
  // Where the talks cost money, it can end them.
  const spends = clock.burn > 0;
  return (
    <div className="head-facts">
      {(readings || spends) && (
        <p className="clock-cash">
          <span className="note">{explained ? <Term of="cash">{t.clock.cash}</Term> : t.clock.cash}</span>{" "}
          <b>{t.money(money(clock.cash), sitting.scenario.deal.currency)}</b>
          {table.between === "" ? t.comma : " "}
          {readings && <span className="note">{t.clock.burn(money(clock.burn))} · </span>}
          <span className={clock.lastsTo === null ? "note" : "lost"}>
            {clock.lastsTo === null ? t.clock.lastsOut : t.clock.lastsTo(clock.lastsTo)}
          </span>
        </p>
      )}
      {clock.bound !== null && (
        <p className="lost">{table.clock.bound(labels.party(clock.bound.party), clock.bound.until)}</p>
      )}
      {clock.releaseDue !== null && <p className="note">{table.clock.release(clock.releaseDue)}</p>}
    </div>
  );
}

/**
 * Who waits for an answer, and the way there. Where there is no room for the names of many, how many they are: who they are
 * stands beside each of them.
 */
function Waits({ cards }: { readonly cards: readonly PartyCard[] }): React.ReactNode {
  const { t, list } = useWords();
  const { labels, face } = useTable();
  const words = t.board.week;
  const narrow = useNarrow();
  const [first] = cards;
  if (first === undefined) return null;
  const names = cards.map(({ seat }) => shortName(labels.party(seat)));
  return (
    <Button look="text" onClick={() => face(first.seat)}>
      {names.length > NAMED && narrow
        ? words.waitMany(names.length)
        : words.wait(list(names), names.length === 1)}
    </Button>
  );
}
const NAMED = 1;

/** `guiding`: somebody says what to press first. */
function EndWeek({ game, guiding }: HeadProps): React.ReactNode {
  const { t } = useWords();
  const { sitting, looking, waiting, act } = useTable();
  const { turn } = positionOf(sitting);
  if (turn === null) {
    return (
      <div className="week-buttons">
        <GameMenu game={game} />
        <a
          className="button primary"
          href={game.place === "here" ? route.review(game.id) : route.record(game.id)}
        >
          {t.table.toReview}
        </a>
      </div>
    );
  }
  const asking = partyCards(sitting).filter(({ needs }) => needs);
  return (
    <div className="week-buttons">
      <p role="status" className="note waits">
        {waiting ? t.table.thinking : !looking && <Waits cards={asking} />}
      </p>
      <GameMenu game={game} />
      <button
        type="button"
        className={asking.length > 0 || guiding ? "button primary calm" : "button primary"}
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
  const { looking, waiting, act } = useTable();
  return (
    <Drop className="menu" name={t.table.menu}>
      <div className="menu-items">
        <a href={route.start()}>{t.toStart}</a>
        {!looking && !waiting && game.skip !== null && (
          <button type="button" data-closes onClick={() => void game.skip?.()}>
            {t.board.week.skip}
          </button>
        )}
        {game.place === "here" && <Carry game={game} />}
        <a href={route.words()}>{t.board.terms.title}</a>
        <a href={route.model("pie")}>{t.table.how}</a>
        <Levels />
        <div className="menu-settings">
          <Colours />
          <OtherLanguage />
        </div>
        {!looking && (
          <button type="button" className="grave" onClick={() => act({ kind: "close" })}>
            {t.table.closeTalks}
          </button>
        )}
      </div>
    </Drop>
  );
}

/** How much is shown; the choice is remembered. */
function Levels(): React.ReactNode {
  const { t } = useWords();
  const level = useLevel();
  const words = t.board.level;
  return (
    <fieldset className="levels">
      <legend>{words.title}</legend>
      {LEVELS.map((each) => (
        <label key={each}>
          <input type="radio" name="level" checked={level === each} onChange={() => chooseLevel(each)} />
          <span>
            {words[each]} <span className="note">{words.notes[each]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A game that is kept here can be taken elsewhere, as a file or as a link. */
function Carry({ game }: { readonly game: LiveGame }): React.ReactNode {
  const { t } = useWords();
  const { sitting } = useTable();
  const [link, setLink] = useState<string | null>(null);
  const share = async (): Promise<void> => {
    const address = wholeAddress(route.open(await packed(textOf(sitting))));
    setLink(address);
    await copyText(address);
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
