/** The order in which the learner, in a party's seat, first tried things: what station 2 lays beside the measured one. */
import { firstTries, STAGES, type Stage } from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";

export interface FirstTry {
  readonly stage: Stage;
  /** Week of the talks. */
  readonly week: number;
}

/** `played`: the moves in order, and what happened with the number of the move that brought it about. */
export function ownOrder(
  scenario: Scenario,
  played: Parameters<typeof firstTries>[1],
  seat: number,
): readonly FirstTry[] {
  const { firsts, weeks } = firstTries(scenario, played, seat);
  return STAGES.flatMap((stage) => {
    const [ply, week] = [firsts[stage], weeks[stage]];
    return ply === undefined || week === undefined ? [] : [{ stage, ply, week }];
  })
    .toSorted((a, b) => a.ply - b.ply)
    .map(({ stage, week }) => ({ stage, week }));
}
