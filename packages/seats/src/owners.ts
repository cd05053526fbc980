/**
 * Owners to compare with: each follows one simple way of dealing. The reference for what the ways are worth.
 */
import { nextInt } from "@linchpin/coalition";
import { asOwner, type Move, type OwnerView, type PartyAcross } from "@linchpin/table";
import type { Seat } from "./seat.ts";
import { generousTechniques, oneBuyer, twoTechniques } from "./techniques.ts";

/** The first move that a list of rules proposes and the rules of play allow; else the week is let pass. */
export type Rule = (view: OwnerView, party: PartyAcross, seat: number) => Move | null;

function following(name: string, rules: readonly Rule[]): Seat {
  return {
    name,
    choose: (seen) => {
      const view = asOwner(seen);
      for (const rule of rules) {
        for (const [i, party] of view.parties.entries()) {
          if (!party.inTalks) continue;
          const move = rule(view, party, i + 1);
          if (move !== null) return move;
        }
      }
      // Nobody is left at the table, and these owners invite nobody.
      return { kind: view.parties.some((p) => p.inTalks) ? "wait" : "close" };
    },
  };
}

/** Gives whatever is asked and accepts whatever is proposed. */
const giver: Seat = following("gives whatever is asked", [
  (view, { request }, party) => {
    if (request === null) return null;
    if (request.kind === "exclusivity") {
      return view.exclusivity === null ? { kind: "exclusivity", party, weeks: request.weeks } : null;
    }
    const free = view.exclusivity === null || view.exclusivity.party === party;
    const affordable = view.cash >= view.scenario.shareCost[request.asset]!;
    return free && affordable ? { kind: "share", party, asset: request.asset } : null;
  },
  (view, { proposal }, party) =>
    proposal !== null && (view.exclusivity === null || view.exclusivity.party === party)
      ? { kind: "accept", party }
      : null,
]);

/** Refuses everything. */
const refuser: Seat = following("refuses everything", [
  (_, { request }, party) => (request === null ? null : { kind: "refuse", party }),
  (_, { proposal }, party) => (proposal === null ? null : { kind: "reject", party }),
]);

/** Any legal move, each as likely as the others, but never the end of the talks. */
export const randomOwner: Seat = {
  name: "random",
  choose: (_, legal, random) => {
    const moves = legal().filter((move) => move.kind !== "close");
    return moves[nextInt(random, moves.length)]!;
  },
};

export const OWNERS: Readonly<Record<string, Seat>> = {
  give: giver,
  refuse: refuser,
  random: randomOwner,
  onebuyer: oneBuyer,
  techniques: twoTechniques,
  exclusive: generousTechniques,
};
