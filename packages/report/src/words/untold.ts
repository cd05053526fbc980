/** What is free by the figures, without what nobody said the content of: that is no gift to advise. */
import { untoldIn, type Deal, type FreeToShow } from "@linchpin/deal";

export const NOTHING_FREE: FreeToShow = { keeps: [], passedOn: [] };

export function toldApart(
  deal: Deal,
  { keeps, passedOn }: FreeToShow,
): { readonly told: FreeToShow; readonly untold: readonly number[] } {
  const untold = untoldIn(deal);
  const told = (assets: readonly number[]): readonly number[] => assets.filter((a) => !untold.includes(a));
  return {
    told: { keeps: told(keeps), passedOn: told(passedOn) },
    untold: untold.filter((asset) => keeps.includes(asset) || passedOn.includes(asset)),
  };
}
