/**
 * Where grades of moves come from. Until there is a coach the review shows what each week did to the owner's share.
 *
 * A coach gets the record and gives, for each of the owner's moves, what it was worth: plug it in by setting `coach`.
 */
import type { Sitting } from "../../game/sitting.ts";

export interface MoveGrade {
  /** Number of the move in the game. */
  readonly ply: number;
  readonly label: "!!" | "!" | "!?" | "?!" | "?" | "??" | null;
  /** Points of value lost against the best move. */
  readonly drop: number;
  /** The fact, the consequence, the better move, in the language of the page. */
  readonly sentence: string;
}

export interface Coach {
  readonly grade: (sitting: Sitting, language: "en" | "zh") => Promise<readonly MoveGrade[]>;
}

/** Null: there is none in this build. */
export const coach: Coach | null = null;
