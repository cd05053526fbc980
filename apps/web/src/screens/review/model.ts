/**
 * A finished game as plain data: who came away with what, the owner's share week by week, what was given and what it
 * cost, and what could not be seen. Here the truth may be shown: the talks are over.
 */
import { seenBy, settle, play, type PlayEvent, type Scenario } from "@linchpin/table";
import type { Division } from "../../game/catalogue.ts";
import { positionOf, type Sitting } from "../../game/sitting.ts";

export interface Payoff {
  readonly seat: number;
  readonly payoff: number;
  readonly licence: "kept" | "stopped" | "alone" | "none" | null;
  readonly stopsAt: number | null;
}

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
      readonly kind: "rebuild" | "copied";
      readonly week: number;
      readonly seat: number;
      readonly hidden: true;
    };

export interface Ending {
  readonly payoffs: readonly Payoff[];
  /** On the scenario's scale of 0 to 100. */
  readonly value: number;
  readonly received: number;
  readonly spent: number;
  /** At its value in week 1. */
  readonly afterTalks: number;
  readonly moments: readonly Moment[];
}

export const valueOfPayoff = ({ floor, ceiling }: Scenario, payoff: number): number =>
  (100 * (payoff - floor)) / (ceiling - floor);

export function endingOf(sitting: Sitting): Ending {
  const { scenario } = sitting;
  const position = positionOf(sitting);
  const { payoffs, stopsAt } = settle(position);
  const events = allEvents(sitting);
  const received = events.reduce((sum, event) => (event.kind === "paid" ? sum + event.amount : sum), 0);
  return {
    payoffs: payoffs.map((payoff, seat) => ({
      seat,
      payoff,
      licence:
        seat === 0 ? null : licenceOf(position.parties[seat - 1]!.terms !== null, stopsAt[seat - 1]!, payoff),
      stopsAt: seat === 0 ? null : stopsAt[seat - 1]!,
    })),
    value: Math.round(valueOfPayoff(scenario, payoffs[0]!)),
    received,
    spent: scenario.cash + received - position.cash,
    afterTalks: payoffs[0]! - position.ledger[0]!,
    moments: momentsOf(sitting, events),
  };
}

function licenceOf(signed: boolean, stopsAt: number | null, payoff: number): Payoff["licence"] {
  if (signed) return stopsAt === null ? "kept" : "stopped";
  return payoff > 0 ? "alone" : "none";
}

/** Every event of the game, also those that the owner did not see. */
function allEvents({ turns, positions }: Sitting): readonly PlayEvent[] {
  return turns.flatMap(({ seat, move }, i) => {
    const played = play(positions[i]!, seat, move);
    return played.ok ? played.events : [];
  });
}

function momentsOf(sitting: Sitting, events: readonly PlayEvent[]): readonly Moment[] {
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
      case "learned":
        if (event.from !== 0) return [];
        return [{ kind: "share", week, seat: event.party, asset: event.asset, hidden: false }];
      default:
        return [];
    }
  });
  const done = sitting.turns.flatMap(({ week, seat, move }): readonly Moment[] => {
    if (move.kind === "exclusivity")
      return [{ kind: "exclusivity", week, seat: move.party, weeks: move.weeks, hidden: false }];
    if (move.kind === "rebuild") return [{ kind: "rebuild", week, seat, hidden: true }];
    if (move.kind === "pass")
      return [{ kind: "passed", week, seat, asset: move.asset, to: move.to, hidden: true }];
    return [];
  });
  return [...told, ...done].sort((a, b) => a.week - b.week);
}

/** `history`: the division before each move, and at the end. */
export function giftsOf(sitting: Sitting, history: readonly Division[]): readonly Gift[] {
  return sitting.turns.flatMap(({ week, seat, move }, i): readonly Gift[] => {
    const played = play(sitting.positions[i]!, seat, move);
    if (!played.ok) return [];
    return seenBy(played.events, 0).flatMap((event): readonly Gift[] => {
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
    });
  });
}

export interface WeekShare {
  readonly week: number;
  readonly pie: number;
  readonly shares: readonly number[];
}

/** The division as each week began, and at the end. */
export function weekShares(sitting: Sitting, history: readonly Division[]): readonly WeekShare[] {
  const all: WeekShare[] = [];
  sitting.positions.forEach(({ week }, i) => {
    const { pie, shares } = history[i]!;
    if (all.at(-1)?.week !== week) all.push({ week, pie, shares });
  });
  const last = history.at(-1)!;
  return [...all, { week: positionOf(sitting).week + 1, pie: last.pie, shares: last.shares }];
}
