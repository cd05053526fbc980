/**
 * The disclosure ladder: what to show one party, in which order, and what to have in hand before each rung.
 *
 * What is free comes first; then, each time, what costs least for what it proves, given all that was shown above it.
 * What proves nothing comes last: it is not shown, it is sold. Stages T0–T4 are the usual tiers of a staged
 * disclosure; at which loss a stage begins is our estimate (evaluation fees and deposits are small, upfronts are
 * 10–25 % of what a licence is worth).
 */
import { OWNER, type Deal } from "../deal.ts";
import { gameOf, type Game } from "../model/game.ts";
import { separatingFee } from "../model/leadtime.ts";
import { FREE_SHARE } from "./free.ts";
import type { FreeToShow, PartyLosses } from "./losses.ts";
import { modelOf, type Model } from "../model/model.ts";
import { ownerShare } from "../model/power.ts";
import { componentOf } from "../model/talks.ts";

export const STAGES = ["T0", "T1", "T2", "T3", "T4"] as const;
export type Stage = (typeof STAGES)[number];

/** The largest loss of a rung of T2 and of T3, as shares of what the owner gets. */
export const STAGE_LOSS = { T2: 0.05, T3: 0.15 } as const;

const OWNER_BIT = 1 << OWNER;

export interface Rung {
  /** Index into `assets`. */
  readonly asset: number;
  readonly stage: Stage;
  /** Money lost by this rung, everything above it shown. */
  readonly loss: number;
  /** Money lost by this rung and all above it. */
  readonly total: number;
  /** Its price on average over all orders, as in the price list. */
  readonly fair: number;
  /** Money lost if it comes to everyone, what is free even if it is passed on having come to them already. */
  readonly leaked: number;
  /** Fees that a party that means to buy pays and one that collects files does not. */
  readonly fee: { readonly above: number; readonly upTo: number } | null;
}

/** `shares` as in the power map of the deal; at most 20 players. */
export function ladderFor(
  deal: Deal,
  party: number,
  shares: readonly number[],
  losses: PartyLosses,
  free: FreeToShow,
): readonly Rung[] {
  const model = modelOf(deal);
  const game = gameOf(model);
  const meansToBuy = shares[party]! - game.worth(1 << party);
  const rungs: Rung[] = [];
  let left: readonly Candidate[] = candidatesOf(deal, shares[OWNER]!, losses, free);
  let total = 0;
  while (left.length > 0) {
    const costless = left.filter((c) => c.free);
    const { stage, loss, asset, fair, leaked } = next(
      game,
      party,
      costless.length > 0 ? costless : left,
      shares[OWNER]! - total,
    );
    const alone = aloneWorth(model, game, party);
    game.tell(party, asset);
    left = left.filter((c) => c.asset !== asset);
    total += loss;
    const reached = Math.max(stage, STAGES.indexOf(rungs.at(-1)?.stage ?? "T0"));
    const fee = reached < 2 ? null : separatingFee(aloneWorth(model, game, party) - alone, meansToBuy);
    rungs.push({ asset, stage: STAGES[reached]!, loss, total, fair, leaked, fee });
  }
  return rungs;
}

interface Candidate {
  readonly asset: number;
  readonly proves: number;
  readonly free: boolean;
  readonly fair: number;
  readonly leaked: number;
  /** Number of the stage at a loss, the owner's share being what it is now. */
  readonly stageAt: (loss: number) => number;
}

function candidatesOf(
  deal: Deal,
  owners: number,
  losses: PartyLosses,
  { keeps, passedOn }: FreeToShow,
): readonly Candidate[] {
  return losses.missing.map((asset, i) => {
    const { kind, proves } = deal.assets[asset]!;
    const free = keeps.includes(asset);
    const fair = losses.fair[i]!.value;
    // Files complete each other: what one lets others do is seen beside what has travelled already.
    const others = passedOn.filter((a) => a !== asset);
    const leaked = shareWhenAllKnow(deal, others) - shareWhenAllKnow(deal, [...others, asset]);
    // What is free now is T1 only if it stays harmless when it travels and when more follows.
    const harmless = passedOn.includes(asset) && Math.max(fair, leaked) < FREE_SHARE * owners;
    const stageAt = (loss: number): number => {
      if (free && harmless) return kind === "brochure" ? 0 : 1;
      if (free) return Math.max(fair, leaked) > STAGE_LOSS.T3 * owners ? 3 : 2;
      const cost = Math.max(loss, fair);
      if (cost > STAGE_LOSS.T3 * owners) return 4;
      return cost > STAGE_LOSS.T2 * owners || proves === 0 ? 3 : 2;
    };
    return { asset, proves, free, fair, leaked, stageAt };
  });
}

/** The next rung: of free ones the earliest stage, then what costs least for what it proves. */
function next(game: Game, party: number, among: readonly Candidate[], share: number) {
  const priced = among.map((candidate) => {
    game.tell(party, candidate.asset);
    const loss = share - ownerShare(game);
    game.tell(party, candidate.asset, false);
    // Losses below a millionth of the share are rounding.
    const cost = loss > 1e-6 * share ? loss : 0;
    const sold = candidate.proves === 0;
    return {
      ...candidate,
      loss,
      sold,
      stage: candidate.stageAt(loss),
      perProof: sold ? cost : cost / candidate.proves,
    };
  });
  const first = (a: (typeof priced)[number], b: (typeof priced)[number]): number =>
    (a.free ? a.stage - b.stage : 0) ||
    Number(a.sold) - Number(b.sold) ||
    a.perProof - b.perProof ||
    b.proves - a.proves;
  return priced.sort(first)[0]!;
}

/** What the party and those it is allied with, directly or not, are worth without the owner. */
function aloneWorth({ allies, players }: Model, game: Game, party: number): number {
  return game.worth(componentOf({ talks: 0, allies }, (2 ** players - 1) & ~OWNER_BIT, 1 << party));
}

function shareWhenAllKnow(deal: Deal, assets: readonly number[]): number {
  const game = gameOf(modelOf(deal));
  for (let party = 1; party <= deal.parties.length; party++) {
    for (const asset of assets) game.tell(party, asset);
  }
  return ownerShare(game);
}
