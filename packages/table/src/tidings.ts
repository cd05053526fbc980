/**
 * What the owner tells a party of the others: of whom, and how far it has come with them. Whether that is so, whether it is news,
 * and how long a party counts on it.
 *
 *     mention qingluo bohe terms     // terms lie on the table with Bohe
 *     mention qingluo others talks   // others talk too; who, it does not say
 */
import { atSeat, seatsOf, TIDINGS, type Tidings } from "./moves.ts";
import type { Heard, PartyState } from "./position.ts";
import { COUNTED_ON } from "./rules.ts";
import type { Scenario } from "./scenario.ts";

/** Others, without a name. */
export const OTHERS = 0;

/** What of a position the owner knows of the others, and needs to tell of them. */
export interface Known {
  readonly scenario: Scenario;
  readonly parties: readonly Pick<
    PartyState,
    "inTalks" | "given" | "givenIn" | "offer" | "proposal" | "terms"
  >[];
}

export const rankOf = (how: Tidings): number => TIDINGS.indexOf(how);

/** How far the owner has come with a party; null: they do not talk. Each step holds those before it. */
export function reachedWith({ scenario, parties }: Known, seat: number): Tidings | null {
  const { inTalks, given, givenIn, offer, proposal, terms } = atSeat(parties, seat);
  if (terms !== null) return "signed";
  if (!inTalks) return null;
  if (offer?.kind === "terms" || proposal !== null) return "terms";
  const { assets } = scenario.deal;
  return given.some((held, a) => held >= 0 && givenIn[a]! > 0 && assets[a]!.proves > 0) ? "proof" : "talks";
}

/** With how many besides a party the owner has come so far, of those that it speaks of. */
function countOf(known: Known, party: number, of: number, how: Tidings): number {
  const seats = of === OTHERS ? seatsOf(known.parties).filter((seat) => seat !== party) : [of];
  return seats.filter((seat) => {
    const reached = reachedWith(known, seat);
    return reached !== null && rankOf(reached) >= rankOf(how);
  }).length;
}

/** Whether it is so: of others without a name, of one of them. */
export const isSo = (known: Known, party: number, of: number, how: Tidings): boolean =>
  countOf(known, party, of, how) > 0;

/** What a party hears: how many there are it is told as it is. */
export const toldOf = (known: Known, party: number, of: number, how: Tidings): Omit<Heard, "week"> => ({
  of,
  how,
  count: Math.max(1, countOf(known, party, of, "talks")),
});

/** Whether a party still counts in a week on what it was told: the longer the further it goes, and the more it trusts. */
export const countsOn = ({ how, week: said }: Heard, week: number, rapport: number): boolean =>
  week - said < COUNTED_ON[how] * (0.5 + rapport);

/** Whether a party knows this already, and counts on it. */
export const isKnown = (
  { heard, rapport }: Pick<PartyState, "heard" | "rapport">,
  week: number,
  told: Omit<Heard, "week">,
): boolean =>
  heard.some(
    (before) =>
      before.of === told.of &&
      rankOf(before.how) >= rankOf(told.how) &&
      before.count >= told.count &&
      countsOn(before, week, rapport),
  );
