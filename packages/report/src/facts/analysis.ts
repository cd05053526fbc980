/** What is said about the prices of a deal, found once. */
import {
  modelOf,
  priceList,
  priceRanges,
  priceReport,
  rebuildOf,
  type Deal,
  type DealFile,
  type FreeToShow,
  type MonteCarlo,
  type PricedDeal,
  type PriceList,
  type PriceRanges,
} from "@linchpin/deal";

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
  /** The months that it needs without the asset, and with it. May be Infinity. */
  readonly before: number;
  readonly after: number;
}

/** Throws a RangeError where a proven deal is still too large to price. */
export function analyse(file: DealFile, run: MonteCarlo): Analysis {
  const { deal } = file;
  const list = priceList(deal);
  return {
    file,
    deal,
    list,
    report: priceReport(deal, list),
    ranges: run.samples === 0 ? null : priceRanges(file, run),
  };
}

/** What is free to show to a party: at the P90 of the loss where ranges were sampled; null: it is not in talks. */
export const freeFor = ({ list, ranges }: Analysis, party: number): FreeToShow | null =>
  ranges?.free[party - 1] ?? list.free[party - 1]!;

/** The price of showing a party an asset that it lacks, as part of what it may collect. */
export function fairPrice({ list }: Analysis, party: number, asset: number): number {
  const { missing, fair } = list.disclosures[party - 1]!;
  return fair[missing.indexOf(asset)]!.value;
}

export function savingOf(deal: Deal, party: number, asset: number): Saving {
  const without = modelOf(deal);
  const bit = 1 << party;
  const holding = { ...without, knownTo: without.knownTo.with(asset, without.knownTo[asset]! | bit) };
  const [was, is] = [rebuildOf(without, bit), rebuildOf(holding, bit)];
  return { cost: was.cost - is.cost, months: was.months - is.months, before: was.months, after: is.months };
}
