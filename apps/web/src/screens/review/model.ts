/**
 * A finished game as plain data: who came away with what, the owner's share week by week, what was given and what it
 * cost, and what could not be seen. Here the truth may be shown: the talks are over.
 */
import { type Ending as GameEnding, endingOf as endingOfGame, type Match, positionOf } from "@linchpin/match";
import { isDetour, seenBy, type DetourKind, type PlayEvent } from "@linchpin/table";
import type { Division } from "@linchpin/match";

export interface Gift {
  readonly week: number;
  readonly seat: number;
  readonly asset: number;
  /** What it took from the owner's share that day. */
  readonly cost: number;
  readonly beliefBefore: number;
  readonly beliefAfter: number;
}

export type Moment =
  | {
      readonly kind: "share";
      readonly week: number;
      readonly seat: number;
      readonly asset: number;
      readonly hidden: false;
    }
  | {
      readonly kind: "exclusivity";
      readonly week: number;
      readonly seat: number;
      readonly weeks: number;
      readonly hidden: false;
    }
  | {
      readonly kind: "signed" | "accept" | "left" | "joined";
      readonly week: number;
      readonly seat: number;
      readonly hidden: false;
    }
  | { readonly kind: "released"; readonly week: number; readonly generation: number; readonly hidden: false }
  | { readonly kind: "built"; readonly week: number; readonly channel: number; readonly hidden: false }
  | {
      readonly kind: "passed";
      readonly week: number;
      readonly seat: number;
      readonly asset: number;
      readonly to: number;
      readonly hidden: true;
    }
  | {
      readonly kind: DetourKind;
      readonly week: number;
      readonly seat: number;
      readonly asset: number;
      readonly hidden: true;
    }
  /** What came of it; null: nothing. */
  | {
      readonly kind: "found";
      readonly week: number;
      readonly seat: number;
      readonly by: DetourKind;
      readonly asset: number;
      readonly gives: number | null;
      readonly hidden: true;
    }
  | {
      readonly kind: "rebuild" | "copied";
      readonly week: number;
      readonly seat: number;
      readonly hidden: true;
    };

export interface Ending extends Omit<GameEnding, "value"> {
  /** On the scenario's scale of 0 to 100, in whole points. */
  readonly value: number;
  readonly moments: readonly Moment[];
}

export function endingOf(sitting: Match): Ending {
  const ending = endingOfGame(sitting);
  return { ...ending, value: Math.round(ending.value), moments: momentsOf(sitting, sitting.events.flat()) };
}

function momentsOf(sitting: Match, events: readonly PlayEvent[]): readonly Moment[] {
  const told = events.flatMap((event): readonly Moment[] => {
    const { week } = event;
    switch (event.kind) {
      case "signed":
      case "left":
      case "joined":
        return [{ kind: event.kind, week, seat: event.party, hidden: false }];
      case "released":
        return [{ kind: "released", week, generation: event.generation, hidden: false }];
      case "built":
        return [{ kind: "built", week, channel: event.channel, hidden: false }];
      case "copied":
        return [{ kind: "copied", week, seat: event.party, hidden: true }];
      case "found": {
        const { party: seat, by, asset, got } = event;
        return [{ kind: "found", week, seat, by, asset, gives: got ? event.gives : null, hidden: true }];
      }
      case "learned":
        if (event.from === null) return [];
        if (event.from !== 0)
          return [
            { kind: "passed", week, seat: event.from, asset: event.asset, to: event.party, hidden: true },
          ];
        return [{ kind: "share", week, seat: event.party, asset: event.asset, hidden: false }];
      case "moved":
      case "asked":
      case "answered":
      case "offered":
      case "concluded":
      case "licensed":
      case "probed":
      case "paid":
      case "breached":
      case "doubted":
      case "event":
      case "freed":
      case "ended":
        return [];
    }
  });
  const done = sitting.turns.flatMap(({ week, seat, move }): readonly Moment[] => {
    if (move.kind === "exclusivity")
      return [{ kind: "exclusivity", week, seat: move.party, weeks: move.weeks, hidden: false }];
    if (isDetour(move)) return [{ ...move, week, seat, hidden: true }];
    if (move.kind === "rebuild") return [{ kind: "rebuild", week, seat, hidden: true }];
    return [];
  });
  return [...told, ...done].sort((a, b) => a.week - b.week);
}

/** `history`: the division before each move, and at the end. */
export function giftsOf(sitting: Match, history: readonly Division[]): readonly Gift[] {
  return sitting.turns.flatMap(({ week }, i): readonly Gift[] =>
    seenBy(sitting.events[i]!, 0).flatMap((event): readonly Gift[] => {
      if (event.kind !== "learned" || event.from !== 0) return [];
      const [before, after] = [sitting.positions[i]!, sitting.positions[i + 1]!];
      return [
        {
          week,
          seat: event.party,
          asset: event.asset,
          cost: history[i]!.shares[0]! - history[i + 1]!.shares[0]!,
          beliefBefore: before.parties[event.party - 1]!.belief,
          beliefAfter: after.parties[event.party - 1]!.belief,
        },
      ];
    }),
  );
}

export interface WeekShare {
  readonly week: number;
  readonly pie: number;
  readonly shares: readonly number[];
}

/** The division as each week began, and at the end. */
export function weekShares(sitting: Match, history: readonly Division[]): readonly WeekShare[] {
  const all: WeekShare[] = [];
  sitting.positions.forEach(({ week }, i) => {
    const { pie, shares } = history[i]!;
    if (all.at(-1)?.week !== week) all.push({ week, pie, shares });
  });
  const last = history.at(-1)!;
  return [...all, { week: positionOf(sitting).week + 1, pie: last.pie, shares: last.shares }];
}
