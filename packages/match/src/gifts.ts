/**
 * What the owner let out of its hands in a game: to whom, against what, and what each thing cost it. A thing costs its part of all that
 * went out, on average over every order in which it could have gone (Shapley), of what everybody who sat at the table needed the owner
 * for. So the parts add up, and a step that seemed to cost nothing is counted with those that it made dear.
 */
import { shapley } from "@linchpin/coalition";
import type { Against, Position } from "@linchpin/table";
import { divisionOf } from "./figures.ts";
import type { Match } from "./match.ts";

type Played = Pick<Match, "events" | "positions">;

export interface Gift {
  readonly week: number;
  readonly party: number;
  readonly asset: number;
  /** What it was given against; null: nothing. */
  readonly against: Against | null;
  /** Money. */
  readonly cost: number;
}

/** Beyond so many the orders are too many to count; a short game has fewer. */
const MOST_GIFTS = 8;

/** In the order in which they went. Null: there were more than can be counted. */
export function giftsOf({ events, positions }: Played): readonly Gift[] | null {
  const given = events.flatMap((happened, ply) =>
    happened.flatMap((event) => {
      if (event.kind !== "learned" || event.from !== 0) return [];
      const { offer } = positions[ply]!.parties[event.party - 1]!;
      const taken = happened.some(
        (each) => each.kind === "concluded" && each.party === event.party && each.how === "accepted",
      );
      const against = taken && offer?.kind === "trade" ? offer.against : null;
      return [{ week: event.week, party: event.party, asset: event.asset, against }];
    }),
  );
  if (given.length > MOST_GIFTS) return null;
  if (given.length === 0) return [];
  const table = Float64Array.from({ length: 2 ** given.length }, (_, mask) => {
    const left = given.filter((_gift, i) => (mask & (1 << i)) !== 0);
    return divisionOf(withGifts(positions, left)).shares[0]!;
  });
  const nothing = table[0]!;
  const parts = shapley(table.map((share) => nothing - share));
  return given.map((gift, i) => ({ ...gift, cost: parts[i]! }));
}

/** Everybody who ever sat at the table, unsigned, with these gifts and no others. */
function withGifts(
  positions: readonly Position[],
  gifts: readonly Pick<Gift, "party" | "asset">[],
): Position {
  const [first, last] = [positions[0]!, positions.at(-1)!];
  const parties = last.parties.map((party, i) => ({
    ...party,
    gone: false,
    inTalks: positions.some((each) => each.parties[i]!.inTalks),
    terms: null,
    signing: null,
    given: first.parties[i]!.given.map((held, asset) =>
      gifts.some((gift) => gift.party === i + 1 && gift.asset === asset) ? last.generation : held,
    ),
  }));
  return { ...last, parties };
}
