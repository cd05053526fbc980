/** The shortest attack as a seat: every channel to everybody, for a lump sum that falls until they sign. */
import { bareTerms } from "@linchpin/deal";
import { asOwner, type Move, type OwnerView } from "@linchpin/table";
import type { Seat } from "../../src/index.ts";

/** Months of a channel's margin that it asks for at first; each week it asks for a tenth less. */
const FIRST = 60;

const first = (view: OwnerView): Move | undefined => {
  const { building } = view.scenario;
  const free = view.cash - 10 * view.scenario.burn;
  const built = [...building.keys()].find((c) => {
    const work = building[c];
    return work != null && view.channels[c]!.ready === null && work.cost < free;
  });
  if (built !== undefined) return { kind: "build", channel: built };
  const absent = view.parties.findIndex((p) => !p.inTalks && !p.gone);
  if (absent >= 0 && view.scenario.approachCost < free) return { kind: "approach", party: absent + 1 };
  const told = view.parties.findIndex((p) => p.inTalks && p.heard.length === 0);
  const talking = view.parties.filter((p) => p.inTalks).length;
  if (told >= 0 && talking > 1) return { kind: "mention", party: told + 1, of: 0, how: "talks" };
  return undefined;
};

/** All channels for money at once, the product supplied. */
const lump = (view: OwnerView, party: number): Move => {
  const { deal } = view.scenario;
  const margin = deal.channels.reduce((sum, c) => sum + c.margin, 0);
  const upfront = Math.round(FIRST * margin * 0.9 ** view.week);
  const terms = bareTerms({ party, term: deal.horizon, channels: [...deal.channels.keys()] });
  return { kind: "propose", party, terms: { ...terms, supplies: "all", upfront } };
};

export const sameToAll: Seat = {
  name: "the same channels to everybody",
  choose: (seen) => {
    const view = asOwner(seen);
    const move = first(view);
    if (move !== undefined) return move;
    const open = view.parties.flatMap((p, i) => (p.inTalks && p.terms === null ? [i + 1] : []));
    if (open.length === 0) return { kind: "close" };
    const next = open[(view.week * view.scenario.attention + view.movesLeft) % open.length]!;
    return lump(view, next);
  },
};
