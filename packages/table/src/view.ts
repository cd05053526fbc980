/**
 * What one seat may know of a position: all that the seat itself, its bot, its network client and its coach get.
 *
 * The owner sees what it gave and was asked, never a type, a copy, what was passed on or taken apart, or whom it loses.
 * A party sees itself, what passed between it and its allies, and of the others only that they exist and what it was told of them. Nobody
 * sees the generator. Law under test: two positions that differ only in what a seat cannot see give it equal views.
 */
import type { PlayEvent } from "./events.ts";
import { licencesOf, type PublicLicence } from "./licences.ts";
import { atSeat } from "./moves.ts";
import { partyAt, type ChannelState, type Ending, type PartyState, type Position } from "./position.ts";
import { concerned, type Scenario } from "./scenario.ts";

/** Fields that are hidden: null, and never anything else. */
type Hidden<K extends keyof PartyState> = { readonly [F in K]: null };
type Shown<K extends keyof PartyState> = Pick<PartyState, K> & Hidden<Exclude<keyof PartyState, K>>;

/** A party as it sees itself. */
export type OwnParty = PartyState & { readonly kind: "own" };

type Secret = "type" | "got" | "gotIn" | "attempts" | "rebuild";
/** A party as the owner sees it across the table. */
export type PartyAcross = Shown<Exclude<keyof PartyState, Secret>> & { readonly kind: "across" };

/** An ally: they tell each other whether they talk and what they hold; not what they are, nor what they mean to do. */
type Ally = Shown<"inTalks" | "gone" | "given" | "got"> & { readonly kind: "ally" };

/** Any other party, of which a party sees that it exists. */
type Stranger = Shown<never> & { readonly kind: "stranger" };

/** What a seat sees of a party. A null is "none" where the kind shows the field, and "hidden" where it does not. */
export type PartyView = OwnParty | PartyAcross | Ally | Stranger;

/** What every seat sees. */
interface Sight {
  readonly seat: number;
  readonly scenario: Scenario;
  readonly week: number;
  /** What this seat received less what it spent so far, at its value at the start. */
  readonly balance: number;
  readonly channels: readonly ChannelState[];
  readonly generation: number;
  readonly releasedAt: number | null;
  /** What everybody knows of the licences signed. */
  readonly licences: readonly PublicLicence[];
  /** Keys of the scenario's events that have happened and concern this seat; the owner sees them all. */
  readonly happened: readonly string[];
  readonly ending: Ending | null;
}

export interface OwnerView extends Sight {
  readonly side: "owner";
  /** Seat to move; null: the talks are over. */
  readonly turn: number | null;
  readonly movesLeft: number;
  readonly cash: number;
  readonly parties: readonly PartyAcross[];
  readonly exclusivity: Position["exclusivity"];
  readonly development: number | null;
}

export interface SeatView extends Sight {
  readonly side: "party";
  /** Its own seat where it is to move, −1 where another is; null: the talks are over. */
  readonly turn: number | null;
  readonly movesLeft: null;
  readonly cash: null;
  readonly parties: readonly (OwnParty | Ally | Stranger)[];
  /** That which it holds itself; another's is hidden. */
  readonly exclusivity: Position["exclusivity"];
  readonly development: null;
}

export type View = OwnerView | SeatView;

/** The party whose view it is. */
export const ownParty = (view: SeatView): OwnParty => atSeat(view.parties, view.seat) as OwnParty;

/** The owner's view, where it must be one. */
export function asOwner(view: View): OwnerView {
  if (view.side !== "owner") throw new TypeError(`seat ${view.seat} is not the owner's`);
  return view;
}

/** A party's view, where it must be one. */
export function asParty(view: View): SeatView {
  if (view.side !== "party") throw new TypeError("the owner's seat is no party's");
  return view;
}

/** Nothing of it is seen. */
export const STRANGER: Stranger = {
  kind: "stranger",
  inTalks: null,
  gone: null,
  belief: null,
  rapport: null,
  type: null,
  given: null,
  got: null,
  givenIn: null,
  gotIn: null,
  nnn: null,
  under: null,
  kept: null,
  attempts: null,
  paid: null,
  heard: null,
  request: null,
  offer: null,
  proposal: null,
  proposedIn: null,
  proposals: null,
  answers: null,
  turnedDown: null,
  probed: null,
  rebuild: null,
  terms: null,
  signing: null,
};

export function view(position: Position, seat: 0): OwnerView;
export function view(position: Position, seat: number): View;
export function view(position: Position, seat: number): View {
  return seat === 0 ? ownerView(position) : seatView(position, seat);
}

export function ownerView(position: Position): OwnerView {
  const { scenario, week, generation, releasedAt, happened, ending } = position;
  return {
    side: "owner",
    seat: 0,
    scenario,
    week,
    turn: position.turn,
    movesLeft: position.movesLeft,
    cash: position.cash,
    balance: position.ledger[0]!,
    parties: position.parties.map(across),
    channels: position.channels,
    exclusivity: position.exclusivity,
    development: position.development,
    licences: licencesOf(scenario.deal, position.parties),
    generation,
    releasedAt,
    happened,
    ending,
  };
}

export function seatView(position: Position, seat: number): SeatView {
  const { scenario, week, turn, exclusivity, generation, releasedAt, ending } = position;
  const own = partyAt(position, seat);
  const { allies } = atSeat(scenario.parties, seat).types[own.type]!;
  return {
    side: "party",
    seat,
    scenario,
    week,
    turn: turn === null || turn === seat ? turn : -1,
    movesLeft: null,
    cash: null,
    balance: position.ledger[seat]!,
    parties: position.parties.map((party, i) => seenByParty(party, i + 1, seat, allies)),
    channels: position.channels.map((c) => ({ ready: null, owned: c.owned })),
    exclusivity: exclusivity?.party === seat ? exclusivity : null,
    development: null,
    licences: licencesOf(scenario.deal, position.parties),
    generation,
    releasedAt,
    happened: position.happened.filter((key) => concerns(scenario, key, seat)),
    ending,
  };
}

const across = (party: PartyState): PartyAcross => ({
  ...party,
  kind: "across",
  type: null,
  got: null,
  gotIn: null,
  attempts: null,
  rebuild: null,
});

function seenByParty(
  party: PartyState,
  of: number,
  seat: number,
  allies: readonly number[],
): OwnParty | Ally | Stranger {
  if (of === seat) return { ...party, kind: "own" };
  return allies.includes(of) ? allyOf(party) : STRANGER;
}

/** What a party tells its allies. */
export const allyOf = ({
  inTalks,
  gone,
  given,
  got,
}: Pick<PartyState, "inTalks" | "gone" | "given" | "got">): Ally => ({
  ...STRANGER,
  kind: "ally",
  inTalks,
  gone,
  given,
  got,
});

const concerns = ({ events }: Scenario, key: string, seat: number): boolean =>
  events.some((event) => event.key === key && concerned(event).includes(seat));

/** The events that a seat sees, in order; who else saw them is not for it to know. */
export const seenBy = (events: readonly PlayEvent[], seat: number): readonly PlayEvent[] =>
  events.filter((event) => event.seenBy.includes(seat)).map((event) => ({ ...event, seenBy: [seat] }));
