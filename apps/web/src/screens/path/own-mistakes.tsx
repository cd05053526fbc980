/** Decisions of one's own games that cost something, as drills of one's own: those whose review is kept here. */
import { outlineOf, reviewOf } from "@linchpin/coach";
import { sitThrough, unread } from "@linchpin/match";
import type { BothLabels } from "@linchpin/words";
import { useEffect, useState } from "react";
import { route } from "../../app/routes.ts";
import { Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { keptGrades } from "../../games/kept-grades.ts";
import { provenGame } from "../../games/setting.ts";
import { keptGames, readGame } from "../../games/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import { ENGINE } from "../../workers/coach-pool.ts";

interface Mistake {
  readonly game: string;
  readonly labels: BothLabels;
  /** Of the decision, from 1. */
  readonly number: number;
  readonly week: number;
}

/** Games that are looked through, and mistakes that are listed: the newest games, what cost most in each. */
const MOST_GAMES = 5;
const MOST_EACH = 3;

export function OwnMistakes(): React.ReactNode {
  const { language } = useTongue();
  const words = useLearnWords();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const games = keptGames().filter(({ cover }) => cover.ended);
      for (const { id } of games.slice(0, MOST_GAMES)) {
        const found = await mistakesIn(id);
        if (left) return;
        setMistakes((before) => [...before.filter(({ game }) => game !== id), ...found]);
      }
    };
    look().catch((error: unknown) => console.error(error));
    return () => {
      left = true;
    };
  }, []);
  if (mistakes.length === 0) return null;
  return (
    <Section title={words.own}>
      <p className="note">{words.ownNote}</p>
      <ul className="own-mistakes">
        {mistakes.map(({ game, labels, number, week }) => (
          <li key={`${game}-${number}`}>
            <a href={route.retry(game, number)}>{words.ownOne(labels[language].text("title") ?? "", week)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Of a game that is not graded as a whole nothing is told: its worst decisions are not known. */
async function mistakesIn(id: string): Promise<readonly Mistake[]> {
  const text = readGame(id);
  const proven = text === null ? null : await provenGame(text);
  if (proven?.ok !== true) return [];
  const { loaded, game } = proven;
  const setting = { ...loaded, seed: game.seed, exam: false };
  const known = unread(setting);
  const { scenario, seed, turns, positions } = sitThrough(setting, game.moves, () => known);
  const { graded } = await keptGrades({ scenario, seed, turns }, ENGINE);
  if (graded.size < turns.filter(({ seat }) => seat === 0).length) return [];
  const { retry } = reviewOf(outlineOf(scenario, positions, turns), [...graded.values()]);
  return retry.slice(0, MOST_EACH).map(({ number, week }) => ({
    game: id,
    labels: loaded.labels,
    number: number + 1,
    week,
  }));
}
