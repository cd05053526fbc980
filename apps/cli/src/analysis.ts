/** Everything that `price` and `report` say about a deal, found once. */
import {
  addBidder,
  ladderFor,
  lossesTo,
  MAX_TABLE_PLAYERS,
  modelOf,
  OWNER,
  powerMap,
  priceList,
  priceRanges,
  priceReport,
  rebuildOf,
  type Deal,
  type DealFile,
  type MonteCarlo,
  type PricedDeal,
  type PriceList,
  type PriceRanges,
  type Rung,
} from "@linchpin/deal";
import { FileProblem } from "./io.ts";

export interface Analysis {
  readonly file: DealFile;
  readonly deal: Deal;
  readonly list: PriceList;
  readonly report: PricedDeal;
  /** Null: nothing was sampled. */
  readonly ranges: PriceRanges | null;
}

/** What an asset spares a party that goes on alone. */
export interface Saving {
  readonly cost: number;
  readonly months: number;
}

export function analyse(file: DealFile, run: MonteCarlo): Analysis {
  const { deal } = file;
  const list = pricesOf(deal);
  return {
    file,
    deal,
    list,
    report: priceReport(deal, list),
    ranges: run.samples === 0 ? null : priceRanges(file, run),
  };
}

/** A proven deal can still be too large to price. */
function pricesOf(deal: Deal): PriceList {
  try {
    return priceList(deal);
  } catch (error) {
    if (error instanceof RangeError)
      throw new FileProblem(`this deal is too large to price: ${error.message}`);
    throw error;
  }
}

export function savingOf(deal: Deal, party: number, asset: number): Saving {
  const before = modelOf(deal);
  const bit = 1 << party;
  const after = { ...before, knownTo: before.knownTo.with(asset, before.knownTo[asset]! | bit) };
  const [was, is] = [rebuildOf(before, bit), rebuildOf(after, bit)];
  return { cost: was.cost - is.cost, months: was.months - is.months };
}

/** For a party that is not in talks: as if it were. Null for a deal of too many players. */
export function ladderOf({ deal, list }: Analysis, party: number): readonly Rung[] | null {
  if (deal.parties.length >= MAX_TABLE_PLAYERS) return null;
  if (deal.parties[party - 1]!.inTalks) {
    return ladderFor(deal, party, list.power.shares, list.disclosures[party - 1]!);
  }
  const joined = addBidder(deal, party);
  const { shares } = powerMap(joined);
  return ladderFor(joined, party, shares, lossesTo(joined, party, shares[OWNER]!));
}
