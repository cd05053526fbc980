/** The games kept in this browser: go on, export, delete; and opening a record from a file. */
import { coverOf } from "@linchpin/match/cover";
import { useState } from "react";
import { CATALOGUE, LESSONS } from "virtual:catalogue";
import { newId } from "../../app/storage.ts";
import {
  addressOf,
  dropGame,
  isGuided,
  keepGame,
  keptGames,
  readGame,
  type KeptGame,
} from "../../games/shelf.ts";
import { EVENING } from "../../games/evening-seed.ts";
import { saveFile } from "../../app/files.ts";
import { Button, FileButton, Problem } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { route } from "../../app/routes.ts";

export function Kept(): React.ReactNode {
  const { t } = useTongue();
  const [games, setGames] = useState(keptGames);
  return (
    <section className="kept">
      {games.length > 0 && (
        <>
          <h2>{t.landing.going}</h2>
          <ul className="kept-games">
            {games.map((game) => (
              <KeptRow key={game.id} game={game} changed={() => setGames(keptGames())} />
            ))}
          </ul>
        </>
      )}
      <Import />
    </section>
  );
}

function KeptRow({
  game,
  changed,
}: {
  readonly game: KeptGame;
  readonly changed: () => void;
}): React.ReactNode {
  const { t, both, money } = useTongue();
  const { id, cover } = game;
  const { result } = cover;
  const entry = [...CATALOGUE, ...LESSONS].find((each) => each.id === cover.scenarioId);
  const own = /^(?:deal|scenario)-[0-9a-f]{16}$/.test(cover.scenarioId);
  const named = entry !== undefined ? both(entry.title) : own ? t.landing.ownDeal : cover.scenarioId;
  const title =
    cover.scenarioId === EVENING ? named + (isGuided(id) ? t.landing.guided : t.landing.alone) : named;
  const state = cover.ended ? t.landing.ended : cover.week === null ? "" : t.landing.inWeek(cover.week);
  return (
    <li>
      <a href={addressOf(game)}>
        <span className="index-title">{title}</span>
        <span className="index-facts">
          {[
            state,
            ...(result === null ? [] : [t.landing.result(money(result.payoff), result.value)]),
            cover.exam ? t.landing.exam : t.landing.practice,
          ].join(" · ")}
        </span>
        <span className="go">{cover.ended ? t.landing.toReview : t.landing.resume}</span>
      </a>
      <span className="row-tools">
        <Button
          look="text"
          aria-label={`${t.landing.exportGame}${t.colon}${title}`}
          onClick={() => saveFile(`${cover.scenarioId}-${id}.deal-game`, readGame(id) ?? "")}
        >
          {t.landing.exportGame}
        </Button>
        <Button
          look="text"
          aria-label={`${t.landing.dropGame}${t.colon}${title}`}
          sure={t.landing.dropSure}
          onClick={() => {
            dropGame(id);
            changed();
          }}
        >
          {t.landing.dropGame}
        </Button>
      </span>
    </li>
  );
}

function Import(): React.ReactNode {
  const { t, language } = useTongue();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const { provenGame } = await import("../../games/setting.ts");
    const text = await file.text();
    const proven = await provenGame(text);
    if (!proven.ok) {
      const id = coverOf(text)?.scenarioId;
      const unknown = proven.said === null ? t.landing.unknownScenario(id ?? "?") : proven.said[language];
      setProblem(t.landing.importFailed(unknown));
      return;
    }
    const id = newId();
    keepGame(id, text);
    window.location.hash = route.game(id);
  };
  return (
    <p className="import">
      <FileButton look="text" accept=".deal-game,text/plain" open={open}>
        {t.landing.importGame}
      </FileButton>
      {problem !== null && <Problem inline>{problem}</Problem>}
    </p>
  );
}
