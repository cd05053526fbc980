/** What every part of a party's screen needs: the game as this seat sees it, and the way to act. */
import { type Match, positionOf } from "@linchpin/match";
import type { Labels } from "@linchpin/words";
import type { PartyAct, Position } from "@linchpin/table";
import { createContext, useContext } from "react";
import { useTongue } from "../../app/tongue.tsx";

export interface PartyContextValue {
  readonly sitting: Match;
  readonly seat: number;
  /** Whether a silence and an answer are put into words for whoever sits here. */
  readonly spokenFor: boolean;
  /** It is this seat's turn, and the server is there. */
  readonly mayMove: boolean;
  /** Does an act, after asking where it cannot be undone. */
  readonly act: (act: PartyAct) => void;
  readonly propose: () => void;
}

export const PartyContext = createContext<PartyContextValue | null>(null);

export function useParty(): PartyContextValue & { readonly labels: Labels; readonly position: Position } {
  const value = useContext(PartyContext)!;
  const { language } = useTongue();
  return { ...value, labels: value.sitting.labels[language], position: positionOf(value.sitting) };
}
