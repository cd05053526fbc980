/**
 * The price report under uncertainty: every figure as P10, P50, P90 over seeded samples of the file's ranges.
 *
 * All figures but `fair` cost about a millisecond a sample. `fair` looks at every set of assets, so it is sampled
 * less often; how often depends on the size of the deal alone, so that the same seed gives the same report.
 */
import type { Deal } from "./deal.ts";
import { gameOf, MAX_TABLE_PLAYERS, type Game } from "./game.ts";
import { MAX_EXACT_ASSETS, type PartyLosses } from "./losses.ts";
import { modelOf } from "./model.ts";
import { ownerShare, powerMap } from "./power.ts";
import { leverPrices, priceList, type PriceList } from "./prices.ts";
import { dealAt, type UncertainDeal } from "./ranges.ts";
import { mapReport, priceReport, type PriceReport } from "./report.ts";
import { quantiles, type MonteCarlo, type Quantiles } from "./uncertainty.ts";

export interface PriceRanges {
  readonly report: PriceReport<Quantiles>;
  /** Samples behind every figure but `fair`, and behind `fair`. */
  readonly samples: number;
  readonly fairSamples: number;
}

/** Worths looked up for all samples of `fair` together: one to two seconds. */
const FAIR_WORK = 12_000_000;
const FAIR_LEAST = 20;

/** Null: the deal has no ranges, or more players than every sample could take. */
export function priceRanges(file: UncertainDeal, run: MonteCarlo): PriceRanges | null {
  if (file.ranges.length === 0 || file.deal.parties.length >= MAX_TABLE_PLAYERS) return null;
  const fairSamples = Math.min(run.samples, fairSamplesFor(file.deal));
  const all = run.samples + fairSamples;
  const done = (before: number) => (count: number) =>
    run.onProgress?.(((before + count) / all) * run.samples);
  const quick = sampled(file, quickPrices, { ...run, onProgress: done(0) });
  const full = sampled(file, priceList, { ...run, samples: fairSamples, onProgress: done(run.samples) });
  let next = 0;
  const report = mapReport(priceReport(file.deal, quickPrices(file.deal)), (_, fair) => {
    const figure = (fair ? full : quick)[next]!;
    next++;
    return figure;
  });
  return { report, samples: run.samples, fairSamples };
}

function sampled(
  file: UncertainDeal,
  prices: (deal: Deal) => PriceList,
  run: MonteCarlo,
): readonly Quantiles[] {
  const figures = (values: readonly number[]): readonly number[] => {
    const deal = dealAt(file, values);
    const row: number[] = [];
    mapReport(priceReport(deal, prices(deal)), (figure) => row.push(figure));
    return row;
  };
  return quantiles(file.ranges, figures, run);
}

function fairSamplesFor(deal: Deal): number {
  const players = 2 ** (deal.parties.length + 1);
  const work = deal.parties.reduce(
    (sum, party) => sum + 2 ** Math.min(MAX_EXACT_ASSETS, deal.assets.length - party.knows.length) * players,
    0,
  );
  return Math.max(FAIR_LEAST, Math.round(FAIR_WORK / work));
}

/** The price list with 0 for every `fair` and nothing free. */
function quickPrices(deal: Deal): PriceList {
  const power = powerMap(deal);
  const game = gameOf(modelOf(deal));
  const share = ownerShare(game);
  const disclosures = deal.parties.map((_, i) => quickLosses(deal, game, i + 1, share));
  return { power, disclosures, ...leverPrices(deal) };
}

function quickLosses(deal: Deal, game: Game, party: number, share: number): PartyLosses {
  const missing = [...deal.assets.keys()].filter((a) => !game.knows(party, a));
  const lossOf = (assets: readonly number[]): number => {
    for (const a of assets) game.tell(party, a);
    const loss = share - ownerShare(game);
    for (const a of assets) game.tell(party, a, false);
    return loss;
  };
  return {
    missing,
    now: missing.map((a) => lossOf([a])),
    fair: missing.map(() => ({ value: 0, standardError: 0 })),
    everything: lossOf(missing),
    free: [],
  };
}
