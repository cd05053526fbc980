/** How fast whole games with simulated parties are, and where their time goes. */
import { interestedParty, OWNERS, playGame, type Seat } from "@linchpin/seats";
import type { Scenario } from "@linchpin/table";
import { scenarioOf } from "./data.ts";
import { row, type BenchRow } from "./measure.ts";

const WARM_UP = 100;
const GAMES = 100;

/** A seat that adds the time it thinks to a count. */
function timed(seat: Seat, spent: { ms: number }): Seat {
  return {
    name: seat.name,
    choose: (view, legal, random) => {
      const start = performance.now();
      const move = seat.choose(view, legal, random);
      spent.ms += performance.now() - start;
      return move;
    },
  };
}

export function benchSeats(): readonly BenchRow[] {
  const scenario = scenarioOf("sensor");
  const from = performance.now();
  games(scenario, 1, 1);
  const first = performance.now() - from;
  games(scenario, 2, WARM_UP);
  const [owner, parties] = [{ ms: 0 }, { ms: 0 }];
  const start = performance.now();
  const plies = games(scenario, WARM_UP + 2, GAMES, owner, parties);
  const all = performance.now() - start;
  return [
    row(
      "seats: a whole game",
      all / GAMES,
      "ms",
      `sensor scenario, two techniques, ${plies / GAMES} moves a game`,
    ),
    row("seats: the first game", first, "ms", "nothing compiled or remembered yet"),
    row("seats: parties choosing", parties.ms / GAMES, "ms", "of a whole game"),
    row("seats: the owner choosing", owner.ms / GAMES, "ms", "of a whole game"),
    row(
      "seats: rules and views",
      (all - owner.ms - parties.ms) / GAMES,
      "ms",
      "of a whole game, settlement included",
    ),
  ];
}

/** Plays games with seeds from `seed` on; the number of moves. */
function games(
  scenario: Scenario,
  seed: number,
  count: number,
  owner = { ms: 0 },
  parties = { ms: 0 },
): number {
  const party = timed(interestedParty, parties);
  const seats = [timed(OWNERS["techniques"]!, owner), ...scenario.parties.map(() => party)];
  let plies = 0;
  for (let i = 0; i < count; i++) {
    plies += playGame(scenario, seed + i, seats).turns.length;
  }
  return plies;
}
