/** The question before a move; null: it is done at once. What every screen asks comes from the match; here, the week's end. */
import { askedBefore, positionOf, pricesIn, type Asked, type Figures, type Match } from "@linchpin/match";
import { list } from "@linchpin/words";
import { MAX_PRESSES, type Language, type OwnerMove } from "@linchpin/table";
import type { Dict } from "../../app/words/index.ts";
import { partyCards } from "./model.ts";

export interface Caution extends Asked {
  /** Instead of "not now". */
  readonly no?: string;
}

export interface Context {
  readonly sitting: Match;
  readonly figures: Figures | null;
  readonly language: Language;
  readonly t: Dict;
}

export function cautionFor(context: Context, move: OwnerMove): Caution | null {
  const { sitting, figures, language } = context;
  if (move.kind === "wait") return weekCaution(context);
  // Terms are asked about where they are filled in.
  if (move.kind === "propose") return null;
  const standing = { position: positionOf(sitting), exam: sitting.exam };
  return askedBefore(
    standing,
    sitting.labels[language],
    move,
    figures === null ? null : pricesIn(standing.position, figures),
  );
}

/**
 * Before a week ends: who waits, where silence is taken for a no, or where it is the first time that somebody is left
 * waiting in this game. Later the line beside the button says it.
 */
function weekCaution({ sitting, language, t }: Context): Caution | null {
  const labels = sitting.labels[language];
  const words = t.board.week;
  const { movesLeft } = positionOf(sitting);
  const waiting = partyCards(sitting).filter(({ needs }) => needs);
  if (waiting.length === 0 || movesLeft === 0) return null;
  const named = (cards: typeof waiting): string =>
    list(
      language,
      cards.map(({ seat }) => labels.party(seat)),
    );
  const last = waiting.filter(({ request }) => request !== null && request.pressed >= MAX_PRESSES);
  const before = sitting.turns.some(({ seat, move }) => seat === 0 && move.kind === "wait");
  if (before && last.length === 0) return null;
  return {
    title: words.endTitle,
    lines: [
      { text: `${words.wait(named(waiting), waiting.length === 1)}${t.stop}`, loses: false },
      ...(last.length > 0 ? [{ text: words.silence(named(last)), loses: true }] : []),
      { text: `${words.left(movesLeft)} ${words.after}`, loses: false },
    ],
    yes: words.endAnyway,
    no: words.stay,
  };
}
