/**
 * How the owner goes on in a rollout: by the two techniques, and in the last weeks by what can still be signed.
 *
 * The techniques keep a week's distance between proposals and ask their due; when hardly a week is left, what counts is
 * the chance of a signature times what it brings.
 */
import { outlookOf, termsIn, twoTechniques, type Reading, type Seat } from "@linchpin/seats";
import type { Move, View } from "@linchpin/table";
import { worthsOfGrid } from "./offers.ts";

/** Weeks before the end from which on only signatures count. */
const CLOSING_WEEKS = 2;

/** The owner that expects the types that `reading` gives; null: the priors. */
export function closing(reading: Reading): Seat {
  return {
    name: "two techniques, closing",
    choose: (view, legal, random) =>
      (view.scenario.weeks - view.week < CLOSING_WEEKS ? closingMove(view, reading) : null) ??
      twoTechniques.choose(view, legal, random),
  };
}

/** What brings most now: a signature under what is proposed, or the likeliest and dearest proposal of its own. */
function closingMove(view: View, reading: Reading): Move | null {
  let best: Move | null = null;
  let most = 0;
  for (const [i, party] of view.parties.entries()) {
    const bound = view.exclusivity !== null && view.exclusivity.party !== i + 1;
    if (party.inTalks !== true || party.terms !== null || bound) continue;
    if (party.proposal !== null) {
      const brings = termsIn(outlookOf(view), party.proposal).toOwner;
      if (brings > most) [best, most] = [{ kind: "accept", party: i + 1 }, brings];
    }
    // What it has on the table it answers next; another proposal would only take its place.
    if (party.offer?.kind === "terms") continue;
    const offer = worthsOfGrid(view, reading, i + 1);
    if (offer !== null && offer.expected > most)
      [best, most] = [{ kind: "propose", party: i + 1, terms: offer.terms }, offer.expected];
  }
  return best;
}
