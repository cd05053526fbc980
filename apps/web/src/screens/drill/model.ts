/** A drill as plain data: what one sees of the position, what an answer was worth. */
import type { DrillChoice, Rating, Theme } from "@linchpin/learn";
import { isUnsure, MOTIFS, PHASES, PRINCIPLE_THEMES } from "@linchpin/learn";
import { cashLasts, newsOf, positionOf, type Match, type NewsItem } from "@linchpin/match";
import type { Words } from "@linchpin/words";
import { givenTo, view, type Offer, type OwnerView, type Request } from "@linchpin/table";
import type { Terms } from "@linchpin/deal";

export interface Situation {
  readonly week: number;
  readonly weeks: number;
  readonly movesLeft: number;
  readonly cash: number;
  /** The last week that the cash lasts through; null: it lasts to the end. */
  readonly lastsTo: number | null;
  /** Whom exclusivity binds the owner to, and until which week; null: it is free. */
  readonly bound: OwnerView["exclusivity"];
  readonly news: readonly NewsItem[];
  /** What was said in the last week, by whom. */
  readonly said: readonly { readonly seat: number; readonly words: Words }[];
  /** What the owner has said this week, to whom: of what it answered nothing is open any more. */
  readonly answered: readonly { readonly seat: number; readonly words: Words }[];
  readonly parties: readonly Across[];
}

/** A party in talks: what is open with it and what it holds. */
export interface Across {
  readonly seat: number;
  readonly request: Request | null;
  readonly proposal: Terms | null;
  readonly offer: Offer | null;
  readonly signed: boolean;
  readonly nnn: boolean;
  readonly holds: readonly number[];
}

export function situationOf(match: Match): Situation {
  const position = positionOf(match);
  const { scenario, week, movesLeft, cash } = position;
  const last = match.turns.findLastIndex((turn) => turn.seat === 0 && turn.week < week);
  return {
    week,
    weeks: scenario.weeks,
    movesLeft,
    cash,
    lastsTo: cashLasts(position),
    bound: position.exclusivity,
    news: newsOf(match),
    said: match.log.flatMap((entry) =>
      entry.kind === "act" && entry.seat !== 0 && entry.ply > last && entry.words !== null
        ? [{ seat: entry.seat, words: entry.words }]
        : [],
    ),
    answered: match.log.flatMap((entry) =>
      entry.kind === "act" && entry.seat === 0 && entry.week === week && entry.words !== null
        ? [{ seat: entry.across, words: entry.words }]
        : [],
    ),
    parties: view(position, 0).parties.flatMap((party, i): readonly Across[] =>
      party.inTalks && !party.gone
        ? [
            {
              seat: i + 1,
              request: party.request,
              proposal: party.proposal,
              offer: party.offer,
              signed: party.terms !== null,
              nnn: party.nnn,
              holds: givenTo(position, i + 1),
            },
          ]
        : [],
    ),
  };
}

/** Numbers of the choices, the best first. */
export const byValue = (choices: readonly DrillChoice[]): readonly number[] =>
  [...choices.keys()].toSorted((a, b) => choices[b]!.value - choices[a]!.value);

/** "1612", or "1500?" while it is unsure. */
export const ratingText = (rating: Rating): string =>
  `${Math.round(rating.rating)}${isUnsure(rating) ? "?" : ""}`;

export const THEME_GROUPS: Readonly<Record<"phase" | "motif" | "principle", readonly Theme[]>> = {
  principle: PRINCIPLE_THEMES,
  phase: PHASES,
  motif: MOTIFS,
};
