/**
 * The price report under uncertainty: every figure as P10, P50, P90 over seeded samples of the file's ranges, and what is
 * free to show where the loss is taken at its P90.
 *
 * All figures but `fair` cost about a millisecond a sample. `fair` and what is free look at every set of assets, so they are
 * sampled less often; how often depends on the size of the deal alone, so that the same seed gives the same report.
 */
import type { Deal } from "../deal.ts";
import { freeSet } from "./free.ts";
import { missingOf } from "../model/changes.ts";
import { gameOf, MAX_TABLE_PLAYERS, type Game } from "../model/game.ts";
import { MAX_EXACT_ASSETS, type FreeTables, type FreeToShow, type PartyLosses } from "./losses.ts";
import { modelOf } from "../model/model.ts";
import { ownerShare, powerMap } from "../model/power.ts";
import { leverPrices, priceList, type PriceList } from "./prices.ts";
import { dealAt, type UncertainDeal } from "../ranges.ts";
import { mapReport, priceReport, type PriceReport } from "./report.ts";
import { movingTogether, quantiles, type MonteCarlo, type Quantiles } from "../uncertainty/uncertainty.ts";

export interface PriceRanges {
  readonly report: PriceReport<Quantiles>;
  /** By party: what is free to show at the P90 of its loss; null: not in talks, or too many assets. */
  readonly free: readonly (FreeToShow | null)[];
  /** Samples behind every figure but `fair` and `free`, and behind these. */
  readonly samples: number;
  readonly fairSamples: number;
}

/** Worths looked up for all samples of `fair` together: one to two seconds. */
const FAIR_WORK = 12_000_000;
const FAIR_LEAST = 20;
/** The share of samples in which a loss may be larger than what counts as free. */
const P90 = 0.9;

/** Null: the deal has no ranges, or more players than every sample could take. */
export function priceRanges(file: UncertainDeal, run: MonteCarlo): PriceRanges | null {
  if (file.ranges.length === 0 || file.deal.parties.length >= MAX_TABLE_PLAYERS) return null;
  const fairSamples = Math.min(run.samples, fairSamplesFor(file.deal));
  const all = run.samples + fairSamples;
  const done = (before: number) => (count: number) =>
    run.onProgress?.(((before + count) / all) * run.samples);
  const tables: (readonly (FreeTables | null)[])[] = [];
  const whole = (deal: Deal): PriceList => {
    const list = priceList(deal);
    tables.push(list.tables);
    return list;
  };
  const quick = sampled(file, quickPrices, { ...run, onProgress: done(0) });
  const full = sampled(file, whole, { ...run, samples: fairSamples, onProgress: done(run.samples) });
  let next = 0;
  const report = mapReport(priceReport(file.deal, quickPrices(file.deal)), (_, fair) => {
    const figure = (fair ? full : quick)[next]!;
    next++;
    return figure;
  });
  return { report, free: freeAtP90(file.deal, tables), samples: run.samples, fairSamples };
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
  return quantiles(file.ranges, figures, run, movingTogether(file));
}

/** `tables`: by sample (the first at the likely values), by party. */
function freeAtP90(
  deal: Deal,
  tables: readonly (readonly (FreeTables | null)[])[],
): readonly (FreeToShow | null)[] {
  const { worth, shares } = powerMap(deal);
  return deal.parties.map(({ inTalks }, i) => {
    const drawn = tables.slice(1).map((parties) => parties[i] ?? null);
    if (!inTalks || drawn.length === 0 || drawn.includes(null)) return null;
    const missing = missingOf(deal, i + 1);
    const rule = { share: shares[0]!, worth, names: missing.map((a) => deal.assets[a]!.key) };
    const freeIn = (how: keyof FreeTables): readonly number[] =>
      freeSet(highEnd(drawn.map((t) => t![how])), rule).map((at) => missing[at]!);
    return { keeps: freeIn("keeps"), passedOn: freeIn("passedOn") };
  });
}

/** By set: the P90 of its loss (nearest rank). */
function highEnd(tables: readonly Float64Array[]): Float64Array {
  const rank = Math.max(1, Math.ceil(P90 * tables.length)) - 1;
  return tables[0]!.map((_, set) => Float64Array.from(tables, (table) => table[set]!).sort()[rank]!);
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
  return {
    power,
    disclosures: deal.parties.map((_, i) => quickLosses(deal, game, i + 1, share)),
    free: deal.parties.map(() => null),
    tables: deal.parties.map(() => null),
    ...leverPrices(deal),
  };
}

function quickLosses(deal: Deal, game: Game, party: number, share: number): PartyLosses {
  const missing = missingOf(deal, party);
  const leaks = deal.parties[party - 1]!.passesOn;
  const everyone = deal.parties.map((_, i) => i + 1);
  const lossTo = (players: readonly number[], assets: readonly number[]): number => {
    const told = players.flatMap((p) => assets.filter((a) => !game.knows(p, a)).map((a) => [p, a] as const));
    for (const [p, a] of told) game.tell(p, a);
    const loss = share - ownerShare(game);
    for (const [p, a] of told) game.tell(p, a, false);
    return loss;
  };
  const priceOf = (assets: readonly number[]): number =>
    (leaks < 1 ? (1 - leaks) * lossTo([party], assets) : 0) +
    (leaks > 0 ? leaks * lossTo(everyone, assets) : 0) +
    assets.reduce((sum, a) => sum + deal.assets[a]!.cost, 0);
  return {
    missing,
    now: missing.map((a) => priceOf([a])),
    fair: missing.map(() => ({ value: 0, standardError: 0 })),
    everything: missing.length === 0 ? 0 : priceOf(missing),
  };
}
