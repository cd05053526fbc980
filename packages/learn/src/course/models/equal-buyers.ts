/** One seller and n buyers who are all alike: n/(n + 1); with a party that none of them can do without. */
import { partsWith } from "../figures.ts";
import type { LiveModel } from "./model.ts";
import { bare, isOn, setting } from "./pie.ts";
import { A_BUYER, BUYERS, EACH_BUYER, GATE, PIE, SELLER, THE_GATE, YOUR_PART } from "./words.ts";

/** With the gate as many as there are hatches that can be told apart. */
const MOST = 5;

export const equalBuyers: LiveModel = {
  knobs: () => [
    {
      kind: "slider",
      key: "buyers",
      says: BUYERS,
      from: 1,
      to: MOST,
      step: 1,
      unit: "count",
      currency: null,
      start: 1,
    },
    { kind: "toggle", key: "gate", says: GATE, start: 0 },
  ],
  show: (_on, _book, settings) => {
    const gate = isOn(settings, "gate");
    const buyers = setting(settings, "buyers");
    const [seller, buyer, door] = partsWith(buyers, gate);
    const each = Array.from({ length: buyers }, (_, i) => ({
      key: `buyer${i + 1}`,
      says: A_BUYER,
      value: buyer,
    }));
    const last = gate ? [{ key: "gate", says: THE_GATE, value: door }] : [];
    const points = Array.from({ length: MOST }, (_, i) => ({ x: i + 1, y: partsWith(i + 1, gate)[0] }));
    return {
      bars: {
        says: PIE,
        unit: "share",
        currency: null,
        parts: [{ key: "seller", says: SELLER, value: seller }, ...each, ...last],
      },
      big: { says: YOUR_PART, figure: bare(seller, "share") },
      line: {
        across: BUYERS,
        acrossUnit: "count",
        up: YOUR_PART,
        upUnit: "share",
        currency: null,
        points,
        at: { x: buyers, y: seller },
      },
      more: [{ says: EACH_BUYER, figure: bare(buyer, "share") }],
      goals: [],
    };
  },
};
