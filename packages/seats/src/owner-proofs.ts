/**
 * What the careful owners show for nothing to be believed: what proves and hands no part over, where it costs next to nothing
 * or is worth several times what it costs.
 */
import { atSeat, convinced, type OwnerView, type PartyAcross, type Scenario } from "@linchpin/table";
import { leavesAPart } from "./jewels.ts";
import { lossFrom, ownShare } from "./owner-prices.ts";
import { CONVINCED, mayStillSign, mayYetCome } from "./owner-terms.ts";

/** Up to this share of its own share it gives a thing for nothing, and so much more of one that proves all. */
export const SMALL_CHANGE = 0.005;
const PROOF_BUDGET = 0.06;
/** Beyond that a proof may cost this part of what can be expected to come of it. */
const PROOF_PAYS = 0.5;

/** The asset that proves most among those that are worth showing; who can sign nothing is shown nothing. */
export function nextProof(view: OwnerView, party: PartyAcross, seat: number): number | null {
  if (party.belief >= CONVINCED || !mayStillSign(view, seat)) return null;
  // In this order the first will do: what an asset costs takes longest to find out.
  return assetsByProof(view.scenario).find((asset) => isWorthShowing(view, party, seat, asset)) ?? null;
}

/** How far the party at a seat will believe once it has been shown all that is worth showing, 0..1. */
export function beliefOnceShown(view: OwnerView, seat: number): number {
  const party = atSeat(view.parties, seat);
  return assetsByProof(view.scenario)
    .filter((asset) => isWorthShowing(view, party, seat, asset))
    .reduce((belief, asset) => proven(view, belief, asset), party.belief);
}

function isWorthShowing(view: OwnerView, party: PartyAcross, seat: number, asset: number): boolean {
  if (party.given[asset] === view.generation || !mayGive(view, asset)) return false;
  const loss = lossFrom(view, seat, asset);
  const { proves } = view.scenario.deal.assets[asset]!;
  if (loss < ownShare(view) * (SMALL_CHANGE + PROOF_BUDGET * proves)) return true;
  const { belief } = party;
  const comes = mayYetCome(view, seat, proven(view, belief, asset)) - mayYetCome(view, seat, belief);
  return loss < PROOF_PAYS * comes;
}

const proven = ({ scenario }: OwnerView, belief: number, asset: number): number =>
  convinced(belief, scenario.deal.assets[asset]!.proves);

/** For nothing it gives nothing that hands a part over, whatever that costs today, or that leaves too little cash. */
export const mayGive = (view: OwnerView, asset: number): boolean =>
  affords(view, asset) && !leavesAPart(view.scenario.deal, asset);

export const affords = (view: OwnerView, asset: number): boolean =>
  view.cash >= view.scenario.shareCost[asset]! + 4 * view.scenario.burn;

const proving = new WeakMap<Scenario, readonly number[]>();

/** The assets that prove anything, those that prove most first. */
function assetsByProof(scenario: Scenario): readonly number[] {
  const known = proving.get(scenario);
  if (known !== undefined) return known;
  const { assets } = scenario.deal;
  const proofs = [...assets.keys()].filter((a) => assets[a]!.proves > 0);
  const found = proofs.sort((x, y) => assets[y]!.proves - assets[x]!.proves);
  proving.set(scenario, found);
  return found;
}
