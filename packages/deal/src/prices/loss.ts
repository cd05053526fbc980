/**
 * How far the owner's share falls when assets become known: to one party, or to everybody.
 *
 * A `Loss` takes flags by asset and gives money. Visit sets that differ in one asset one after the other: the game forgets
 * only what that asset can change.
 */
import { seedRandom, shuffle } from "@linchpin/coalition";
import { groupOf, restrictTo } from "../model/changes.ts";
import type { Deal } from "../deal.ts";
import { gameOf, MAX_TABLE_PLAYERS, type Game } from "../model/game.ts";
import { modelOf, type Model } from "../model/model.ts";
import { ownerShare } from "../model/power.ts";

/** Where losses are sampled, as many coalitions of each size, drawn with this seed. */
const COALITIONS_A_SIZE = 4;
const SEED = 1;

/** By asset of a list: 1 where it is to be known. */
export type Flags = ArrayLike<number>;

export interface Loss {
  (held: Flags): number;
  /** Whether it is free of sampling. */
  readonly exact: boolean;
}

/** The loss when the party comes to hold some of these assets, which it lacks. */
export function lossToOne(deal: Deal, party: number, assets: readonly number[]): Loss {
  const model = modelOf(deal);
  const whole = gameOf(model);
  const group = groupOf(deal, party);
  // What it learns concerns only its group, unless it may stray from the owner.
  if (whole.strays(party) || group.length === deal.parties.length) return lossIn(whole, [party], assets);
  const game = gameOf(restrictedModel(deal, model, group));
  return lossIn(game, [group.indexOf(party) + 1], assets);
}

/** The loss when every party comes to hold some of these assets. */
export function lossToAll(deal: Deal, assets: readonly number[]): Loss {
  const model = modelOf(deal);
  const whole = gameOf(model);
  const everyone = deal.parties.map((_, i) => i + 1);
  if (everyone.some((party) => whole.strays(party))) return lossIn(whole, everyone, assets);
  const losses = groupsOf(deal).map((group) =>
    lossIn(
      gameOf(restrictedModel(deal, model, group)),
      group.map((_, i) => i + 1),
      assets,
    ),
  );
  const loss = (held: Flags): number => losses.reduce((sum, inGroup) => sum + inGroup(held), 0);
  return Object.assign(loss, { exact: losses.every(({ exact }) => exact) });
}

/** By subset of the assets, as a bit mask; visited in Gray code order, so that one asset changes at a time. */
export function lossTable(count: number, loss: Loss): Float64Array {
  const table = new Float64Array(2 ** count);
  const held = new Uint8Array(count);
  for (let step = 1; step < table.length; step++) {
    const flipped = 31 - Math.clz32(step & -step);
    held[flipped]! ^= 1;
    table[step ^ (step >> 1)] = loss(held);
  }
  return table;
}

/** The model of a group by itself; what the owner releases was decided for all. */
function restrictedModel(deal: Deal, whole: Model, group: readonly number[]): Model {
  const model = modelOf(restrictTo(deal, group));
  return { ...model, ownerPlans: { ...model.ownerPlans, chosen: whole.ownerPlans.chosen } };
}

/** The groups of parties whose dealings without the owner do not touch; each party is in one. */
function groupsOf(deal: Deal): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  for (let party = 1; party <= deal.parties.length; party++)
    if (!groups.some((group) => group.includes(party))) groups.push(groupOf(deal, party));
  return groups;
}

function lossIn(game: Game, players: readonly number[], assets: readonly number[]): Loss {
  const exact = game.players <= MAX_TABLE_PLAYERS;
  const coalitions = exact ? [] : sampledCoalitions(game.players);
  const shareNow = (): number => (exact ? ownerShare(game) : meanContribution(game, coalitions));
  const before = shareNow();
  const knewAlready = players.map((player) => assets.map((asset) => game.knows(player, asset)));
  const loss = (held: Flags): number => {
    players.forEach((player, k) => {
      for (let i = 0; i < assets.length; i++) {
        const knows = held[i] === 1 || knewAlready[k]![i]!;
        if (game.knows(player, assets[i]!) !== knows) game.tell(player, assets[i]!, knows);
      }
    });
    return before - shareNow();
  };
  return Object.assign(loss, { exact });
}

/** Coalitions of parties, equally many of each size, as the Shapley value weighs them. */
function sampledCoalitions(players: number): readonly number[] {
  const random = seedRandom(SEED);
  return Array.from({ length: players * COALITIONS_A_SIZE }, (_, i) => {
    const order = Array.from({ length: players - 1 }, (_x, k) => k + 1);
    shuffle(random, order);
    return order.slice(0, i % players).reduce((mask, player) => mask | (1 << player), 0);
  });
}

/** The mean of what the owner adds to these coalitions: its share, sampled. */
function meanContribution(game: Game, coalitions: readonly number[]): number {
  return coalitions.reduce((sum, c) => sum + game.worth(c | 1) - game.worth(c), 0) / coalitions.length;
}
