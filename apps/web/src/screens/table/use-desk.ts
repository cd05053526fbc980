/** The state of the table's screen: what is shown, who is in front, what is being asked, and how a move is carried out. */
import type { Terms } from "@linchpin/deal";
import type { Heard } from "@linchpin/words/understand";
import { atWeek, type Figures, type Match, positionOf } from "@linchpin/match";
import { refusalIn } from "@linchpin/words";
import { writePosition, type OwnerMove } from "@linchpin/table";
import { useEffect, useState } from "react";
import type { LiveGame, Priced } from "../../games/practice.ts";
import { useWords } from "../../board/words.ts";
import { workshop } from "../../workers/client.ts";
import type { Keeping } from "../../games/shelf.ts";
import { cautionFor, type Caution } from "./caution.ts";
import type { TableContextValue } from "../../board/context.tsx";
import { inFront, partyCards } from "./model.ts";
import { useSnapshot } from "../../games/use-game.ts";

export interface Desk {
  readonly sitting: Match;
  /** The week in which the game stands, and an earlier one that is looked at; null: none. */
  readonly now: number;
  readonly lookingAt: number | null;
  readonly over: boolean;
  readonly front: number;
  readonly choose: (party: number) => void;
  readonly asking: OwnerMove | null;
  readonly caution: Caution | null;
  readonly ask: (move: OwnerMove | null) => void;
  readonly carryOut: (move: OwnerMove) => Promise<void>;
  readonly sheet: {
    readonly party: number;
    readonly said: readonly Heard[];
    /** Terms that were said whole; null: what was said is filled into a draft. */
    readonly whole: Terms | null;
  } | null;
  readonly problem: string | null;
  readonly kept: Keeping;
  readonly stale: boolean;
  /** The figures as they are shown, and those at the decision before. */
  readonly priced: Priced | null;
  readonly before: Priced | null;
  readonly value: Omit<TableContextValue, "face" | "undo" | "askCoach" | "yours">;
}

/** `giftsAsk`: a gift asks first, as every move that cannot be undone. */
export function useDesk(game: LiveGame, week: number | null, giftsAsk: boolean): Desk {
  const { t, language, table } = useWords();
  const snapshot = useSnapshot(game);
  const { week: now, turn } = positionOf(snapshot.sitting);
  const lookingAt = week !== null && week < now ? week : null;
  const sitting = lookingAt === null ? snapshot.sitting : atWeek(snapshot.sitting, lookingAt);
  const then = useFiguresThen(sitting, lookingAt);
  const figures = lookingAt === null ? (snapshot.known?.figures ?? null) : then;
  const { week: shown } = positionOf(sitting);
  const [chosen, setChosen] = useState<{ readonly party: number; readonly week: number } | null>(null);
  const choose = (party: number): void => setChosen({ party, week: shown });
  const [asking, ask] = useState<OwnerMove | null>(null);
  const [sheet, setSheet] = useState<Desk["sheet"]>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const cautionTo = (move: OwnerMove): Caution | null =>
    cautionFor({ sitting, figures, language, t, endsWeeks: game.endsWeeks, giftsAsk }, move);
  const carryOut = async (move: OwnerMove): Promise<void> => {
    ask(null);
    setProblem(null);
    // Whoever was spoken to stays in front.
    if ("party" in move) choose(move.party);
    const refused = await game.act(move);
    if (refused !== null)
      setProblem(
        table.read.notAllowed(
          typeof refused === "string" ? refused : refusalIn(sitting.labels[language], refused),
        ),
      );
  };
  return {
    sitting,
    now,
    lookingAt,
    over: turn === null,
    front: inFront(partyCards(sitting), chosen?.party ?? null, chosen?.week === shown),
    choose,
    asking,
    caution: asking === null ? null : cautionTo(asking),
    ask,
    carryOut,
    sheet,
    problem,
    kept: snapshot.kept,
    stale: lookingAt === null && snapshot.figures === null,
    priced: figures === null ? null : { figures, ply: sitting.turns.length },
    before: lookingAt === null ? snapshot.before : null,
    value: {
      sitting,
      figures,
      looking: lookingAt !== null || turn === null,
      waiting: snapshot.waiting,
      act: (move) => (cautionTo(move) === null ? void carryOut(move) : ask(move)),
      sheet: (party, said = [], whole) =>
        setSheet(party === null ? null : { party, said, whole: whole ?? null }),
    },
  };
}

/** The figures of an earlier week, for looking back. */
function useFiguresThen(sitting: Match, week: number | null): Figures | null {
  const [found, setFound] = useState<{ readonly week: number; readonly figures: Figures } | null>(null);
  const { scenario } = sitting;
  const position = week === null ? "" : writePosition(positionOf(sitting));
  useEffect(() => {
    if (week === null) return;
    workshop()
      .ask(scenario.id, "figures", { position })
      .then((figures) => setFound({ week, figures }))
      .catch((error: unknown) => console.error(error));
  }, [scenario, position, week]);
  return found !== null && found.week === week ? found.figures : null;
}
