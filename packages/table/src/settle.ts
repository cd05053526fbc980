/**
 * The settlement: what every seat gets from the start of play to the horizon, beside what changed hands in the talks.
 *
 * A licence runs from its signature, with what its party held then and got since; each licensee gets ready or not and stops
 * when it pays to stop. A party without terms goes on alone from the end of the talks if that pays, with the others there;
 * the owner sells where it controls a channel that it has not licensed. Everybody acts by itself: allies settle among
 * themselves. Sellers that are in a channel at the same time share it equally (`sellers.ts`).
 */
import { reaches, type Model } from "@linchpin/deal";
import type { Position } from "./position.ts";
import { partOf, type Presence } from "./sellers.ts";
import { aloneAt, endedIn, licenceAt, ownSalesAt, type Course } from "./settle-courses.ts";

export interface Settlement {
  /** By seat: value at the start of all that it receives less all that it spends, talks and settlement. */
  readonly payoffs: readonly number[];
  /** By party: month from its signature in which its licence is broken; null: never, or no licence. */
  readonly stopsAt: readonly (number | null)[];
}

/** Payoffs as if the talks ended now. */
export function settle(position: Position): Settlement {
  const { courses, own } = market(position);
  const toOwner = courses.reduce((sum, { toOwner: paid }) => sum + paid, own);
  const payoffs = position.ledger.map(
    (money, seat) => money + (seat === 0 ? toOwner : courses[seat - 1]!.toParty),
  );
  return { payoffs, stopsAt: courses.map(({ stopsAt }) => stopsAt) };
}

interface Market {
  /** By party: what it does, money at the start of play. */
  readonly courses: readonly Course[];
  /** What the owner sells itself. */
  readonly own: number;
}

/**
 * Who sells where: all who could, but for those, worst first, whom the others leave too little. A licensee that does not get
 * ready, or leaves a channel out, takes nothing of it from the others.
 */
function market(position: Position): Market {
  const ended = endedIn(position);
  const { model } = ended;
  const sells = position.parties.map((_, i) => couldSell(position, model, i + 1));
  const starts = position.parties.map(({ terms }, i) =>
    terms === null ? aloneAt(ended, i + 1) : licenceAt(ended, i + 1),
  );
  const owners = ownSalesAt(ended);
  for (;;) {
    const presence = (seat: number, channel: number): Presence | null =>
      seat === 0
        ? owners.presence(channel)
        : sells[seat - 1]!.includes(channel)
          ? starts[seat - 1]!.presence(channel)
          : null;
    const parts = (seat: number): readonly number[] => partsOf(position, model, seat, presence);
    const courses = starts.map((at, i) => (sells[i]!.length === 0 ? at.idle() : at.run(parts(i + 1))));
    const worst = worstOf(sells, courses);
    if (worst < 0) return { courses, own: owners.run(parts(0), courses) };
    sells[worst] = sells[worst]!.filter((c) => courses[worst]!.sells.includes(c));
  }
}

/** By channel: the part of it that is the seat's. */
function partsOf(
  { scenario }: Position,
  model: Model,
  seat: number,
  presence: (seat: number, channel: number) => Presence | null,
): readonly number[] {
  return Array.from(model.margin, (_, c) => {
    const own = presence(seat, c);
    if (own === null) return 1;
    const others: Presence[] = [];
    for (let other = 0; other <= scenario.parties.length; other++) {
      const there = other === seat ? null : presence(other, c);
      if (there !== null) others.push(there);
    }
    return partOf(own, others, model.clock.discount);
  });
}

/** The party that gains least of those that would leave a channel to the others; −1: there is none. */
function worstOf(sells: readonly (readonly number[])[], courses: readonly Course[]): number {
  const gains = sells.map((channels, i) => {
    const { sells: kept, toParty } = courses[i]!;
    return channels.every((c) => kept.includes(c)) ? null : toParty;
  });
  return gains.reduce<number>(
    (worst, gain, i) => (gain !== null && (worst < 0 || gain < gains[worst]!) ? i : worst),
    -1,
  );
}

/** The channels that a party could sell in: with terms those that they license, else all that it reaches. */
function couldSell({ scenario, parties }: Position, model: Model, seat: number): readonly number[] {
  const { terms } = parties[seat - 1]!;
  const together = terms === null ? 1 << seat : 1 | (1 << seat);
  const channels = terms?.channels ?? [...scenario.deal.channels.keys()];
  return channels.filter((c) => reaches(model, together, c));
}
