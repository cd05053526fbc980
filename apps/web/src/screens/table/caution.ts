/** The question before a move; null: it is done at once. What every screen asks comes from the match; here, the week's end. */
import {
  askedBefore,
  positionOf,
  pricesIn,
  takenOff,
  type Asked,
  type Figures,
  type Match,
} from "@linchpin/match";
import { list, tableWords } from "@linchpin/words";
import { MAX_PRESSES, type Language, type OwnerMove } from "@linchpin/table";
import type { Dict } from "../../app/words/index.ts";
import { partyCards, type PartyCard } from "./model.ts";

export interface Caution extends Asked {
  /** Instead of "not now". */
  readonly no?: string;
}

export interface Context {
  readonly sitting: Match;
  readonly figures: Figures | null;
  readonly language: Language;
  readonly t: Dict;
  /** The owner ends its weeks itself. */
  readonly endsWeeks: boolean;
  readonly giftsAsk: boolean;
}

export function cautionFor(context: Context, move: OwnerMove): Caution | null {
  const { sitting, figures, language } = context;
  if (move.kind === "wait") return weekCaution(context);
  const standing = { position: positionOf(sitting), exam: sitting.exam };
  const last = lastMove(context, move);
  // Where gifts do not ask, one that takes something off the table does; what it costs is not told.
  const quiet = !context.giftsAsk && (move.kind === "share" || move.kind === "trade");
  const prices = figures === null || quiet ? null : pricesIn(standing.position, figures);
  const asked =
    // Terms are asked about where they are filled in.
    move.kind === "propose" || (quiet && takenOff(standing.position, move).length === 0)
      ? null
      : askedBefore(standing, sitting.labels[language], move, prices);
  return asked === null || last === null
    ? (asked ?? last)
    : { ...asked, lines: [...asked.lines, ...last.lines] };
}

/**
 * Before the last move of a week: who is left without an answer. Where the owner ends the week itself it can look again, and only
 * who takes silence for a no is worth a question.
 */
function lastMove({ sitting, language, t, endsWeeks }: Context, move: OwnerMove): Caution | null {
  if (positionOf(sitting).movesLeft !== 1 || move.kind === "close") return null;
  const words = t.board.week;
  const whom = "party" in move ? move.party : null;
  const left = partyCards(sitting).filter(({ needs, seat }) => needs && seat !== whom);
  const silent = left.filter(takesForNo);
  if ((endsWeeks ? silent : left).length === 0) return null;
  const names = (cards: typeof left): string => named(sitting, language, cards);
  return {
    title: words.lastTitle,
    lines: [
      { text: `${words.wait(names(left), left.length === 1)}${t.stop}`, loses: false },
      ...(silent.length > 0 ? [{ text: words.silence(names(silent)), loses: true }] : []),
      { text: endsWeeks ? words.last : words.lastEnds, loses: false },
    ],
    yes: words.lastYes,
    no: words.stay,
  };
}

const takesForNo = ({ request }: PartyCard): boolean => request !== null && request.pressed >= MAX_PRESSES;

const named = (sitting: Match, language: Language, cards: readonly PartyCard[]): string =>
  list(
    language,
    cards.map(({ seat }) => sitting.labels[language].party(seat)),
  );

/**
 * Before a week ends: who waits, where silence is taken for a no, where it is the first time that somebody is left waiting in
 * this game, or the last week of all, in which an offer of the owner's may lapse too. Otherwise the line beside the button says it.
 */
function weekCaution({ sitting, language, t }: Context): Caution | null {
  const words = t.board.week;
  const { between } = tableWords(sitting.labels[language]);
  const { movesLeft, week, scenario } = positionOf(sitting);
  const waiting = partyCards(sitting).filter(({ needs }) => needs);
  const names = (cards: typeof waiting): string => named(sitting, language, cards);
  const final = week === scenario.weeks;
  const pending = final ? partyCards(sitting).filter(({ hasOffer }) => hasOffer) : [];
  const last = waiting.filter(takesForNo);
  const before = sitting.turns.some(({ seat, move }) => seat === 0 && move.kind === "wait");
  const left = movesLeft === 0 ? [] : waiting;
  if (left.length + pending.length === 0 || (before && last.length === 0 && !final)) return null;
  return {
    title: final ? words.endFinalTitle : words.endTitle,
    lines: [
      ...(left.length > 0
        ? [{ text: `${words.wait(names(left), left.length === 1)}${t.stop}`, loses: false }]
        : []),
      ...(pending.length > 0
        ? [{ text: words.lapses(names(pending), pending.length === 1), loses: true }]
        : []),
      ...(last.length > 0 ? [{ text: words.silence(names(last)), loses: true }] : []),
      ...(final ? [{ text: words.final, loses: true }] : []),
      ...(movesLeft > 0
        ? [
            {
              text: final ? words.left(movesLeft) : words.left(movesLeft) + between + words.after,
              loses: false,
            },
          ]
        : []),
    ],
    yes: words.endAnyway,
    no: words.stay,
  };
}
