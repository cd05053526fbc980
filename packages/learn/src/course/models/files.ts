/** Handing over one file after another to one party: what it takes off the owner's share, alone and together. */
import { disclose, gameOf, modelOf, type Deal } from "@linchpin/deal";
import { changedDeal, playerIn } from "../changes.ts";
import { shareIn } from "../figures.ts";
import type { LiveModel, ModelOn, Settings } from "./model.ts";
import { amount, dealOf, isOn, namedOr, pieBars } from "./pie.ts";
import { IT_ALONE, IT_COSTS, PASSES_ON, SHARE } from "./words.ts";

const PASSES = "passesOn";

export const files: LiveModel = {
  knobs: (on, book) => [
    ...assetsOf(on, dealOf(on, book)).map(([key, says]) => ({
      kind: "toggle" as const,
      key,
      says,
      start: 0,
    })),
    { kind: "toggle", key: PASSES, says: PASSES_ON, start: 0 },
  ],
  show: (on, book, settings) => {
    const deal = dealOf(on, book);
    const party = playerIn(deal)(on.party ?? "");
    const after = given(on, deal, party, settings);
    const [before, now] = [shareIn(deal), shareIn(after)];
    return {
      bars: pieBars(after, on),
      big: { says: IT_COSTS, figure: amount(deal, before - now) },
      line: null,
      more: [
        { says: SHARE, figure: amount(deal, now) },
        { says: IT_ALONE, figure: amount(deal, gameOf(modelOf(after)).worth(1 << party)) },
      ],
      goals: [],
    };
  },
};

function assetsOf(on: ModelOn, deal: Deal): ReturnType<typeof namedOr> {
  const held = deal.parties[playerIn(deal)(on.party ?? "") - 1]!.knows;
  return namedOr(on, () =>
    deal.assets.flatMap(({ key, name }, a) =>
      held.includes(a) ? [] : [[key, { en: name, zh: name }] as const],
    ),
  );
}

function given(on: ModelOn, deal: Deal, party: number, settings: Settings): Deal {
  const assets = assetsOf(on, deal).flatMap(([key]) => (isOn(settings, key) ? [key] : []));
  if (isOn(settings, PASSES)) return changedDeal(deal, [{ do: "tell", party: "everyone", assets }]);
  const indices = assets.map((key) => deal.assets.findIndex((asset) => asset.key === key));
  return indices.reduce((told, asset) => disclose(told, party, asset), deal);
}
