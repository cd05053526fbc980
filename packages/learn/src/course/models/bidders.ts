/** Who is at the table, and whether one of them has been promised that nobody else is talked to. */
import {
  addBidder,
  grantExclusivity,
  leaveTalks,
  powerMap,
  withoutExclusivity,
  type Deal,
} from "@linchpin/deal";
import { playerIn } from "../changes.ts";
import type { Knob, LiveModel, ModelOn, Settings } from "./model.ts";
import { amount, bare, dealOf, isOn, namedOr, pieBars, playerName, setting } from "./pie.ts";
import { EXCLUSIVE_TO, NOBODY, YOUR_PART, YOUR_SHARE } from "./words.ts";

export const partiesOf = (on: ModelOn, deal: Deal): ReturnType<typeof namedOr> =>
  namedOr(on, () => deal.parties.map(({ key }, i) => [key, playerName(on, deal, i + 1)] as const));

export const bidders: LiveModel = {
  knobs: (on, book) => {
    const deal = dealOf(on, book);
    const parties = partiesOf(on, deal);
    const talking = parties.map(([key, says]): Knob => {
      const start = deal.parties[playerIn(deal)(key) - 1]!.inTalks ? 1 : 0;
      return { kind: "toggle", key, says, start };
    });
    const options = [NOBODY, ...parties.map(([, says]) => says)];
    return [...talking, { kind: "choice", key: "exclusive", says: EXCLUSIVE_TO, options, start: 0 }];
  },
  show: (on, book, settings) => {
    const deal = seated(on, dealOf(on, book), settings);
    const { leverage, shares } = powerMap(deal);
    return {
      bars: pieBars(deal, on),
      big: { says: YOUR_SHARE, figure: amount(deal, shares[0]!) },
      line: null,
      more: [{ says: YOUR_PART, figure: bare(leverage, "share") }],
      goals: [],
    };
  },
};

/** Whoever is promised exclusivity is talked to. */
function seated(on: ModelOn, deal: Deal, settings: Settings): Deal {
  const keys = partiesOf(on, deal).map(([key]) => key);
  const holder = setting(settings, "exclusive") - 1;
  const player = playerIn(deal);
  const table = keys.reduce(
    (before, key, i) =>
      isOn(settings, key) || i === holder ? addBidder(before, player(key)) : leaveTalks(before, player(key)),
    withoutExclusivity(deal),
  );
  return holder < 0 ? table : grantExclusivity(table, player(keys[holder]!));
}
