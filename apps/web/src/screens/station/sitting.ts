/** The game that a station's play screen is about, where the learner sits in a party's seat. */
import type { Screen, StationId } from "@linchpin/learn";
import { firstTries, type Stage } from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";
import { EVENING_SEED } from "../../games/evening-seed.ts";
import { openPartySeat, type PartySeat } from "../../games/party-seat.ts";
import type { LoadedScenario } from "../../games/setting.ts";

export type Play = Extract<Screen, { readonly kind: "play" }>;

export const isPlay = (screen: Screen): screen is Play => screen.kind === "play";

/** Number of the party's seat; null: the owner's, or there is no such party. */
export function seatIn({ scenario }: LoadedScenario, { seat }: Play): number | null {
  const found = scenario.deal.parties.findIndex(({ key }) => key === seat);
  return found < 0 ? null : found + 1;
}

const tables = new WeakMap<LoadedScenario, Map<number, LoadedScenario>>();

/**
 * The table as one sits down to it in a party's seat: the story asks for nothing in the name of whoever sits there, since that is
 * the learner's to do. The same object every time.
 */
export function tableFor(loaded: LoadedScenario, play: Play): LoadedScenario {
  const seat = seatIn(loaded, play);
  if (seat === null) return loaded;
  const known = tables.get(loaded) ?? new Map<number, LoadedScenario>();
  const table = known.get(seat) ?? { ...loaded, scenario: withoutAsking(loaded.scenario, seat) };
  tables.set(loaded, known.set(seat, table));
  return table;
}

/** What is left of the story where it asks for nothing in the name of a seat; an event that did nothing else is gone. */
const withoutAsking = (scenario: Scenario, seat: number): Scenario => ({
  ...scenario,
  events: scenario.events.flatMap((event) => {
    const effects = event.effects.filter((effect) => effect.kind !== "request" || effect.party !== seat);
    return effects.length > 0 || event.effects.length === 0 ? [{ ...event, effects }] : [];
  }),
});

/** Always the same people: those of the first evening. `loaded`: the table as one sits down to it. */
export const openSitting = (
  loaded: LoadedScenario,
  play: Play,
  station: StationId,
  afresh: boolean,
): PartySeat | null => {
  const seat = seatIn(loaded, play);
  if (seat === null) return null;
  const setting = { loaded, seed: EVENING_SEED, seat, owner: play.owner ?? "give", name: station };
  return openPartySeat(setting, afresh);
};

/** In which week the learner first tried what. */
export function ownOrder(
  { scenario }: LoadedScenario,
  seat: number,
  remote: PartySeat,
): Readonly<Partial<Record<Stage, number>>> {
  const steps = remote.steps();
  const turns = steps.map(({ week, seat: by, move }) => ({ week, seat: by, move }));
  const events = steps.flatMap((step, ply) => step.events.map((event) => ({ ...event, ply })));
  return firstTries(scenario, { turns, events }, seat).weeks;
}
