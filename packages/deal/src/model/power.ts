/**
 * The power map: how the pie would be divided (the Myerson value of the deal), the owner's leverage and necessity.
 *
 * Exact up to 20 players, the owner among them; beyond, sampled with a standard error and a fixed seed. A change of
 * the owner's share is the Shapley value of the difference of two games, so it too has one standard error.
 */
import { sampleShapley, shapley, shapleyOf, tableOf } from "@linchpin/coalition";
import { OWNER, type Deal } from "../deal.ts";
import { gameOf, MAX_TABLE_PLAYERS, type Game } from "./game.ts";
import { modelOf } from "./model.ts";

/** Blocks of permutations drawn where shares are sampled, and the seed they are drawn with. */
export const SHARE_SAMPLE = { blocks: 200, seed: 1 } as const;

export interface Estimate {
  readonly value: number;
  /** 0 where the value is exact. */
  readonly standardError: number;
}

export interface PowerMap {
  /** v(N), money. */
  readonly worth: number;
  /** The owner's share of the pie, 0..1; 0 where there is no pie. */
  readonly leverage: number;
  /** How much of the pie vanishes if the owner stays at home, 0..1; 0 where there is no pie. */
  readonly necessity: number;
  /** Money, by player. */
  readonly shares: readonly number[];
  /** Of each share, money; null where they are exact. */
  readonly standardErrors: readonly number[] | null;
}

export function powerMap(deal: Deal): PowerMap {
  const game = gameOf(modelOf(deal));
  const everyone = 2 ** game.players - 1;
  const worth = game.worth(everyone);
  const sampled = game.players > MAX_TABLE_PLAYERS;
  const { value, standardError } = sampled
    ? sampleShapley(game.players, (members) => game.worth(maskOf(members)), SHARE_SAMPLE)
    : { value: shapley(tableOf(game.players, game.worth)), standardError: null };
  return {
    worth,
    leverage: worth > 0 ? value[OWNER]! / worth : 0,
    necessity: worth > 0 ? 1 - game.worth(everyone - 1) / worth : 0,
    shares: [...value],
    standardErrors: standardError === null ? null : [...standardError],
  };
}

/** The owner's share in a game of at most 20 players, money. */
export const ownerShare = (game: Game): number => shapleyOf(tableOf(game.players, game.worth), OWNER);

/** From a deal, a function that says how much the owner's share rises in another with the same players; money. */
export function shareChanges(before: Deal): (after: Deal) => Estimate {
  const one = gameOf(modelOf(before));
  if (one.players <= MAX_TABLE_PLAYERS) {
    const share = ownerShare(one);
    return (after) => ({ value: ownerShare(gameOf(modelOf(after))) - share, standardError: 0 });
  }
  return (after) => {
    const two = gameOf(modelOf(after));
    const change = (members: Uint8Array): number => two.worth(maskOf(members)) - one.worth(maskOf(members));
    const { value, standardError } = sampleShapley(one.players, change, SHARE_SAMPLE);
    return { value: value[OWNER]!, standardError: standardError[OWNER]! };
  };
}

function maskOf(members: Uint8Array): number {
  let mask = 0;
  for (let i = 0; i < members.length; i++) mask |= members[i]! << i;
  return mask;
}
