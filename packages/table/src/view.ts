/**
 * What one seat may know of a position: all that the seat itself, its bot, its network client and its coach get.
 *
 * The owner sees what it gave and was asked, never a type, a copy or what was passed on. A party sees itself, what
 * passed between it and its allies, and of the others only that they exist and, once told, how many talk. Nobody
 * sees the generator. Law under test: two positions that differ only in what a seat cannot see give it equal views.
 */
import type { Terms } from "@linchpin/deal";
import type { PlayEvent } from "./events.ts";
import type { Offer, Request } from "./moves.ts";
import type { ChannelState, Ending, PartyState, Position, Rebuild } from "./position.ts";
import { concerned, type Scenario } from "./scenario.ts";

/** What a seat sees of a party; null is hidden. */
export interface PartyView {
  readonly inTalks: boolean | null;
  readonly gone: boolean | null;
  readonly belief: number | null;
  readonly rapport: number | null;
  readonly type: number | null;
  readonly given: readonly number[] | null;
  readonly got: readonly number[] | null;
  readonly nnn: boolean | null;
  readonly rivalsTold: number | null;
  readonly request: Request | null;
  readonly offer: Offer | null;
  readonly proposal: Terms | null;
  readonly answers: PartyState["answers"] | null;
  readonly probed: PartyState["probed"] | null;
  readonly rebuild: Rebuild | null;
  readonly terms: Terms | null;
}

export interface View {
  readonly seat: number;
  readonly scenario: Scenario;
  readonly week: number;
  readonly turn: number | null;
  readonly movesLeft: number | null;
  readonly cash: number | null;
  /** What this seat received less what it spent so far, at its value at the start. */
  readonly balance: number;
  readonly parties: readonly PartyView[];
  readonly channels: readonly ChannelState[];
  /** Hidden from parties that it does not bind: null. */
  readonly exclusivity: Position["exclusivity"];
  readonly development: number | null;
  readonly generation: number;
  readonly releasedAt: number | null;
  /** Keys of the scenario's events that have happened and concern this seat; the owner sees them all. */
  readonly happened: readonly string[];
  readonly ending: Ending | null;
}

const UNSEEN: PartyView = {
  inTalks: null,
  gone: null,
  belief: null,
  rapport: null,
  type: null,
  given: null,
  got: null,
  nnn: null,
  rivalsTold: null,
  request: null,
  offer: null,
  proposal: null,
  answers: null,
  probed: null,
  rebuild: null,
  terms: null,
};

export function view(position: Position, seat: number): View {
  const { scenario, week, turn, channels, generation, releasedAt, happened, ending, exclusivity } = position;
  const own = seat === 0;
  return {
    seat,
    scenario,
    week,
    turn: turn === null || turn === seat || own ? turn : -1,
    movesLeft: own ? position.movesLeft : null,
    cash: own ? position.cash : null,
    balance: position.ledger[seat]!,
    parties: position.parties.map((party, i) => partyView(position, party, i + 1, seat)),
    channels: own ? channels : channels.map((c) => ({ ready: null, owned: c.owned })),
    exclusivity: own || exclusivity?.party === seat ? exclusivity : null,
    development: own ? position.development : null,
    generation,
    releasedAt,
    happened: own ? happened : happened.filter((key) => concerns(scenario, key, seat)),
    ending,
  };
}

const concerns = ({ events }: Scenario, key: string, seat: number): boolean =>
  events.some((event) => event.key === key && concerned(event).includes(seat));

function partyView(position: Position, party: PartyState, of: number, seat: number): PartyView {
  if (of === seat) return party;
  if (seat === 0) return { ...party, type: null, got: null, rebuild: null };
  const own = position.parties[seat - 1]!;
  const type = position.scenario.parties[seat - 1]!.types[own.type]!;
  if (!type.allies.includes(of)) return UNSEEN;
  // Allies tell each other whether they talk and what they hold; not what they are, nor what they mean to do.
  return { ...UNSEEN, inTalks: party.inTalks, gone: party.gone, given: party.given, got: party.got };
}

/** The events that a seat sees, in order; who else saw them is not for it to know. */
export const seenBy = (events: readonly PlayEvent[], seat: number): readonly PlayEvent[] =>
  events.filter((event) => event.seenBy.includes(seat)).map((event) => ({ ...event, seenBy: [seat] }));
