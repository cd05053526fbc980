/** How a game came out: who got what, and where the owner's sum comes from. Numbers only. */
import { settle } from "@linchpin/table";
import { positionOf, type Match } from "./match.ts";

export type Licence = "kept" | "stopped" | "alone" | "none";

export interface Payoff {
  readonly seat: number;
  readonly payoff: number;
  /** What became of its licence, or what it earns without; null: the owner. */
  readonly licence: Licence | null;
  /** Month in which its licence is broken; null: never, or none. */
  readonly stopsAt: number | null;
}

export interface Ending {
  readonly payoffs: readonly Payoff[];
  /** The owner's, on the scenario's scale of 0 to 100. */
  readonly value: number;
  readonly received: number;
  readonly spent: number;
  /** Net of the talks and what comes after them, at their value in week 1. */
  readonly inTalks: number;
  readonly afterTalks: number;
}

export function endingOf(match: Match): Ending {
  const { scenario, events } = match;
  const position = positionOf(match);
  const { payoffs, stopsAt } = settle(position);
  const received = events
    .flat()
    .reduce((sum, event) => (event.kind === "paid" ? sum + event.amount : sum), 0);
  const inTalks = position.ledger[0]!;
  const { floor, ceiling } = scenario;
  return {
    payoffs: payoffs.map((payoff, seat) => {
      if (seat === 0) return { seat, payoff, licence: null, stopsAt: null };
      const stops = stopsAt[seat - 1]!;
      return {
        seat,
        payoff,
        licence: licenceOf(position.parties[seat - 1]!.terms !== null, stops, payoff),
        stopsAt: stops,
      };
    }),
    value: (100 * (payoffs[0]! - floor)) / (ceiling - floor),
    received,
    spent: scenario.cash + received - position.cash,
    inTalks,
    afterTalks: payoffs[0]! - inTalks,
  };
}

function licenceOf(signed: boolean, stopsAt: number | null, payoff: number): Licence {
  if (signed) return stopsAt === null ? "kept" : "stopped";
  return payoff > 0 ? "alone" : "none";
}
