/** A party that is asked the same in the same world again answers from memory. */
import { asParty, ownParty, type Move } from "@linchpin/table";
import { outlookOf } from "./outlook.ts";
import { Recent } from "./recent.ts";
import type { Seat } from "./seat.ts";

/** Choices of one world: those of all weeks and parties, after a few moves. */
const KEPT = 4000;

/** The same parties, for games in which the chance of a choice follows from its seat and its week: in one world, and no other. */
export function recalling(parties: Seat): Seat {
  const recent = new Recent<number, Move>(KEPT);
  return {
    name: parties.name,
    choose: (seen, legal, random) => {
      const view = asParty(seen);
      const { seat, week, releasedAt } = view;
      const sight = { outlook: outlookOf(view), week, releasedAt, party: ownParty(view) };
      return recent.of(seat, sight, () => parties.choose(view, legal, random));
    },
  };
}
