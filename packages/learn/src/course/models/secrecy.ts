/** The same technology, in heads or in files that everybody has: how much still vanishes without the owner. */
import { powerMap } from "@linchpin/deal";
import { changedDeal } from "../changes.ts";
import type { LiveModel } from "./model.ts";
import { amount, bare, dealOf, pieBars, setting } from "./pie.ts";
import { PART, SHARE, VANISHES, WRITTEN, YOUR_PART } from "./words.ts";

const STEPS = 10;

export const secrecy: LiveModel = {
  knobs: () => [
    {
      kind: "slider",
      key: "written",
      says: WRITTEN,
      from: 0,
      to: 1,
      step: 0.05,
      unit: "share",
      currency: null,
      start: 0,
    },
  ],
  show: (on, book, settings) => {
    const deal = dealOf(on, book);
    const at = (share: number): typeof deal => changedDeal(deal, [{ do: "inFiles", share }]);
    const written = setting(settings, "written");
    const here = at(written);
    const { necessity, leverage, shares } = powerMap(here);
    const points = Array.from({ length: STEPS + 1 }, (_, i) => ({
      x: i / STEPS,
      y: powerMap(at(i / STEPS)).leverage,
    }));
    return {
      bars: pieBars(here, on),
      big: { says: VANISHES, figure: bare(necessity, "share") },
      line: {
        across: WRITTEN,
        acrossUnit: "share",
        up: YOUR_PART,
        upUnit: "share",
        currency: null,
        points,
        at: { x: written, y: leverage },
      },
      more: [
        { says: PART, figure: bare(leverage, "share") },
        { says: SHARE, figure: amount(deal, shares[0]!) },
      ],
      goals: [],
    };
  },
};
