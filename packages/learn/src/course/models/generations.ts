/** How often a new generation comes, and how fast one ages: what is left to you once the files of this one are out. */
import { powerMap, type Deal } from "@linchpin/deal";
import { changedDeal } from "../changes.ts";
import type { Change } from "../recipes.ts";
import type { LiveModel, Settings } from "./model.ts";
import { amount, bare, dealOf, isOn, pieBars, setting } from "./pie.ts";
import { ALL_OUT, EVERY, GONE, HALVES, PART, YOUR_SHARE } from "./words.ts";

const SLOWEST = 36;
const STEP = 3;
const LONGEST_LIFE = 96;
/** Where a deal has no releases or its margin does not halve: what the knobs start with. */
const PLAIN = { every: 24, halfLife: 48 } as const;

export const generations: LiveModel = {
  knobs: (on, book) => {
    const { releases, halfLife } = dealOf(on, book).technology;
    const near = (months: number): number => Math.max(STEP, Math.round(months / STEP) * STEP);
    return [
      {
        kind: "slider",
        key: "every",
        says: EVERY,
        from: STEP,
        to: SLOWEST,
        step: STEP,
        unit: "months",
        currency: null,
        start: Math.min(SLOWEST, near(releases?.every ?? PLAIN.every)),
      },
      {
        kind: "slider",
        key: "halfLife",
        says: HALVES,
        from: STEP,
        to: LONGEST_LIFE,
        // Any month, so that the knob starts with what the deal says.
        step: 1,
        unit: "months",
        currency: null,
        start: Math.min(LONGEST_LIFE, Math.max(STEP, Math.round(halfLife ?? PLAIN.halfLife))),
      },
      { kind: "toggle", key: "out", says: ALL_OUT, start: 1 },
    ];
  },
  show: (on, book, settings) => {
    const deal = dealOf(on, book);
    const every = setting(settings, "every");
    const here = paced(deal, every, settings);
    const { necessity, leverage, shares } = powerMap(here);
    const points = Array.from({ length: SLOWEST / STEP }, (_, i) => (i + 1) * STEP).map((x) => ({
      x,
      y: powerMap(paced(deal, x, settings)).shares[0]!,
    }));
    return {
      bars: pieBars(here, on),
      big: { says: YOUR_SHARE, figure: amount(deal, shares[0]!) },
      line: {
        across: EVERY,
        acrossUnit: "months",
        up: YOUR_SHARE,
        upUnit: "money",
        currency: deal.currency,
        points,
        at: { x: every, y: shares[0]! },
      },
      more: [
        { says: PART, figure: bare(leverage, "share") },
        { says: GONE, figure: bare(necessity, "share") },
      ],
      goals: [],
    };
  },
};

function paced(deal: Deal, every: number, settings: Settings): Deal {
  const out: readonly Change[] = isOn(settings, "out")
    ? [{ do: "tell", party: "everyone", assets: "all" }]
    : [];
  return changedDeal(deal, [
    { do: "releases", every },
    { do: "halfLife", months: setting(settings, "halfLife") },
    ...out,
  ]);
}
