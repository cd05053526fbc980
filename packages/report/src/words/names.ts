/** Names as the deal has them, whatever the language. */
import { OWNER, type Deal } from "@linchpin/deal";

export const nameOfPlayer = (deal: Deal, player: number): string =>
  player === OWNER ? deal.owner.name : deal.parties[player - 1]!.name;

export const nameOfAsset = (deal: Deal, asset: number): string => deal.assets[asset]!.name;

/** Below this share of the owner's part an amount is spoken of as nothing. */
const NOTHING = 1e-6;

export const isNothing = (amount: number, share: number): boolean =>
  Math.abs(amount) <= NOTHING * Math.max(share, 1);
