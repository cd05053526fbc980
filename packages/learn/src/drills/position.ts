/** The position of a drill, played again from its seed: what its owner sees, saw and heard, and the choices as moves. */
import { positionOf, sitDown, take, unread, type Match, type Setting } from "@linchpin/match";
import { parseMove, parseSeed, stepsOf, start, type Move, type Scenario, type Step } from "@linchpin/table";
import type { Drill } from "./drill.ts";

export interface OpenDrill {
  readonly match: Match;
  readonly choices: readonly Move[];
}

type Placed = Pick<Drill, "id" | "seed" | "moves" | "choices">;

/** As its owner sits through it. `labels`: of the scenario that its name stands for. Throws where a move is refused. */
export function sitAtDrill(
  drill: Placed,
  { scenario, labels }: Pick<Setting, "scenario" | "labels">,
): OpenDrill {
  const setting: Setting = { scenario, labels, seed: seedOf(drill), exam: false };
  const known = unread(setting);
  const match = drill.moves.reduce((before, text) => {
    const taken = take(before, moveIn(scenario, positionOf(before).turn ?? 0, text), known);
    if (!taken.ok) throw new Error(`drill ${drill.id}: ${text}: ${taken.fault.kind}`);
    return taken.match;
  }, sitDown(setting));
  return { match, choices: choicesIn(scenario, drill) };
}

/** Its moves step by step, with all that happened. */
export function stepsOfDrill(drill: Placed, scenario: Scenario): readonly Step[] {
  let position = start(scenario, seedOf(drill));
  return drill.moves.flatMap((text) => {
    const { steps, last } = stepsOf(position, [moveIn(scenario, position.turn ?? 0, text)]);
    position = last;
    return steps;
  });
}

export const choicesIn = (scenario: Scenario, { choices }: Pick<Drill, "choices">): readonly Move[] =>
  choices.map(({ move }) => moveIn(scenario, 0, move));

function seedOf({ id, seed }: Placed): number | string {
  const parsed = parseSeed(seed);
  if (parsed === null) throw new Error(`drill ${id}: "${seed}" is no seed`);
  return parsed;
}

export function moveIn(scenario: Scenario, seat: number, text: string): Move {
  const read = parseMove(scenario, seat, text);
  if (!read.ok) throw new Error(`"${text}" is no move: ${read.fault.kind}`);
  return read.move;
}
