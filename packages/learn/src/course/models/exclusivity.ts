/** What a promise to talk to nobody else costs, and what whoever gets it would have to bring for it. */
import {
  clockOf,
  fullTable,
  grantExclusivity,
  powerMap,
  presentValue,
  withoutExclusivity,
} from "@linchpin/deal";
import { playerIn } from "../changes.ts";
import { exclusivityPrice } from "../figures.ts";
import { partiesOf } from "./bidders.ts";
import type { LiveModel } from "./model.ts";
import { amount, bare, dealOf, isOn, pieBars, setting } from "./pie.ts";
import { ASKED_FIRST, A_YEAR, EXCLUSIVE_TO, FORECLOSED, PART, PROMISE_COSTS, SHARE } from "./words.ts";

export const exclusivity: LiveModel = {
  knobs: (on, book) => {
    const options = partiesOf(on, dealOf(on, book)).map(([, says]) => says);
    return [
      { kind: "choice", key: "holder", says: EXCLUSIVE_TO, options, start: 0 },
      { kind: "toggle", key: "asked", says: ASKED_FIRST, start: 0 },
    ];
  },
  show: (on, book, settings) => {
    const listed = withoutExclusivity(dealOf(on, book));
    const table = isOn(settings, "asked") ? fullTable(listed) : listed;
    const [key] = partiesOf(on, listed)[setting(settings, "holder")]!;
    const holder = playerIn(listed)(key);
    const after = grantExclusivity(table, holder);
    const { leverage, shares } = powerMap(after);
    const all = exclusivityPrice(fullTable(listed), holder);
    const cost = exclusivityPrice(table, holder);
    return {
      bars: pieBars(after, on),
      big: { says: PROMISE_COSTS, figure: amount(listed, cost) },
      line: null,
      more: [
        { says: FORECLOSED, figure: amount(listed, all) },
        { says: A_YEAR, figure: amount(listed, all / yearsOf(listed)) },
        { says: PART, figure: bare(leverage, "share") },
        { says: SHARE, figure: amount(listed, shares[0]!) },
      ],
      goals: [],
    };
  },
};

const YEAR = 12;

/** What one unit of money at the end of each year of the file is worth today. */
function yearsOf(deal: Parameters<typeof clockOf>[0]): number {
  const clock = clockOf(deal);
  const years = Array.from({ length: Math.floor(deal.horizon / YEAR) }, (_, i) => (i + 1) * YEAR);
  return years.reduce((sum, month) => sum + presentValue(clock, month), 0);
}
