/** A game watched from the owner's chair: after each turn, what the owner reads from what it saw. */
import { type Position, type Scenario, seenBy, start, view } from "@linchpin/table";
import { firstInsight, observed, step, type Insight, type Reading, type Seat } from "../../src/index.ts";

export interface Watched {
  readonly before: Position;
  /** What the owner knew then. */
  readonly known: Insight;
  readonly position: Position;
  readonly reading: Reading;
}

/** Plays a game out; `seenAs` may show the reader another position that looks the same to the owner. */
export function* watch(
  scenario: Scenario,
  seed: number,
  seats: readonly Seat[],
  seenAs: (position: Position) => Position = (position) => position,
): Generator<Watched> {
  let before = start(scenario, seed);
  let insight = firstInsight(view(before, 0));
  for (let ply = 0; before.turn !== null; ply++) {
    const { events, position } = step(before, seed, ply, seats);
    const known = insight;
    insight = observed(known, view(seenAs(before), 0), before.turn, seenBy(events, 0));
    yield { before, known, position, reading: insight.reading };
    before = position;
  }
}
