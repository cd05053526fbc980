/** Shares and prices of model.md, each from its definition: the game is solved before and after. */
import {
  everybodyInTalks,
  OWNER,
  ownedChannel,
  partiesOf,
  told,
  withExclusivity,
  withPlayer,
  type Deal,
  type Player,
} from "./deal.ts";
import type { ByParty, Prices, StaticFigures } from "./expected.ts";
import { gamesOf, membersOf, ownersShare, type Game } from "./game.ts";

const FREE = 0.005;
const EQUAL = 1e-9;

export const byKey = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries);

interface Board {
  readonly deal: Deal;
  readonly now: Game;
  readonly solve: (deal: Deal) => Game;
}

const missing = (deal: Deal, party: Player): string[] =>
  deal.assets.map((a) => a.key).filter((key) => !party.knows.includes(key));

/** What it costs the owner that these parties hold these assets, the cost of giving not counted. */
function lossOf({ deal, now, solve }: Board, assets: readonly string[], parties: readonly string[]): number {
  return now.ownersShare - solve(told(deal, assets, parties)).ownersShare;
}

/** A ↦ (1−q)·loss when p holds A + q·loss when all hold A + the costs of A, for every set A of the assets. */
function lossGame(board: Board, party: Player, assets: readonly string[]): number[] {
  const everyone = partiesOf(board.deal).map((p) => p.key);
  const q = party.passesOn;
  return Array.from({ length: 1 << assets.length }, (_, set) => {
    const held = membersOf(set).map((i) => assets[i]!);
    const costs = board.deal.assets.filter((a) => held.includes(a.key)).reduce((sum, a) => sum + a.cost, 0);
    const kept = q < 1 ? (1 - q) * lossOf(board, held, [party.key]) : 0;
    const passedOn = q > 0 ? q * lossOf(board, held, everyone) : 0;
    return kept + passedOn + costs;
  });
}

/** The Shapley value by sums over sets; there are too many orders of eleven assets. */
function shapleyOfSets(values: readonly number[], players: number, player: number): number {
  const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1));
  let sum = 0;
  for (let set = 0; set < values.length; set++) {
    if ((set >> player) & 1) continue;
    const size = membersOf(set).length;
    const weight = (factorial(size) * factorial(players - size - 1)) / factorial(players);
    sum += weight * (values[set | (1 << player)]! - values[set]!);
  }
  return sum;
}

function disclosurePrices(board: Board): Pick<Prices, "disclosure" | "everything"> {
  const disclosure: Prices["disclosure"] = {};
  const everything: ByParty<number> = {};
  for (const party of partiesOf(board.deal)) {
    const assets = missing(board.deal, party);
    const losses = lossGame(board, party, assets);
    everything[party.key] = losses.at(-1)!;
    assets.forEach((asset, i) => {
      disclosure[asset] ??= {};
      disclosure[asset][party.key] = { now: losses[1 << i]!, fair: shapleyOfSets(losses, assets.length, i) };
    });
  }
  return { disclosure, everything };
}

/** Of two lists of equal length the first by the names in order, letter by letter. */
const comesFirst = (a: readonly string[], b: readonly string[]): boolean => {
  const at = a.findIndex((name, i) => name !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};

/** The largest set whose loss is within the limit; of these the least loss; of equals the first by name. */
function freeSet(board: Board, party: Player, parties: readonly string[]): string[] {
  const assets = missing(board.deal, party).sort();
  const pie = board.now.values.at(-1)!;
  const sets = Array.from({ length: 1 << assets.length }, (_, set) => {
    const names = membersOf(set).map((i) => assets[i]!);
    return { names, loss: lossOf(board, names, parties) };
  }).filter(({ loss }) => loss <= FREE * board.now.ownersShare + 1e-12 * pie);
  const size = Math.max(...sets.map(({ names }) => names.length));
  const largest = sets.filter(({ names }) => names.length === size);
  const least = Math.min(...largest.map(({ loss }) => loss));
  const equal = largest.filter(({ loss }) => loss <= least + EQUAL * pie);
  return equal.reduce((first, one) => (comesFirst(one.names, first.names) ? one : first)).names;
}

const exclusivityPrice = (deal: Deal, party: string): number =>
  ownersShare(withExclusivity(deal, null)) - ownersShare(withExclusivity(deal, party));

const ownersAlone = (deal: Deal, channel: string): boolean =>
  deal.channels.some(
    (c) => c.key === channel && !c.open && c.controlledBy.length === 1 && c.controlledBy[0] === OWNER,
  );

/** Every figure of model.md that needs no terms. */
export function staticFigures(deal: Deal): StaticFigures {
  const solve = gamesOf(deal);
  const now = solve(deal);
  const board = { deal, now, solve };
  const parties = partiesOf(deal);
  const talking = parties.filter((p) => p.inTalks);
  const worth = now.values.at(-1)!;
  const everyone = parties.map((p) => p.key);
  const keeps = byKey(talking.map((p) => [p.key, freeSet(board, p, [p.key])]));
  const foreclosed = (key: string): number =>
    ownersShare(withExclusivity(everybodyInTalks(deal), null)) - ownersShare(withExclusivity(deal, key));
  return {
    worth,
    leverage: worth > 0 ? now.ownersShare / worth : 0,
    necessity: worth > 0 ? 1 - now.values.at(-2)! / worth : 0,
    shares: byKey(deal.players.map((p, i) => [p.key, now.shareOf(i)])),
    prices: {
      ...disclosurePrices(board),
      exclusivity: byKey(talking.map((p) => [p.key, exclusivityPrice(deal, p.key)])),
      foreclosed: byKey(talking.map((p) => [p.key, foreclosed(p.key)])),
      bidder: byKey(
        parties
          .filter((p) => !p.inTalks)
          .map((p) => [p.key, ownersShare(withPlayer(deal, p.key, { inTalks: true })) - now.ownersShare]),
      ),
      channel: byKey(
        deal.channels
          .filter((c) => !ownersAlone(deal, c.key))
          .map((c) => [c.key, ownersShare(ownedChannel(deal, c.key)) - now.ownersShare]),
      ),
    },
    freeToShow: keeps,
    free: { keeps, passedOn: byKey(talking.map((p) => [p.key, freeSet(board, p, everyone)])) },
  };
}
