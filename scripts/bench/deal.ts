/** How long the figures of a deal take: power map, prices, Monte Carlo, terms and their suggestion. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  dealAt,
  movingTogether,
  powerMap,
  priceList,
  priceReport,
  quantiles,
  suggestTerms,
  termsFigures,
  termsValue,
  type DealFile,
} from "@linchpin/deal";
import { dealFileNamed, dealNamed, NAMES, termsNamed } from "./data.ts";
import { bestTime, milliseconds, row, type BenchRow } from "./measure.ts";

const FEW = 1000;
const MANY = 10_000;

export function benchDeal(): readonly BenchRow[] {
  const cold = NAMES.map(coldReport);
  const sensor = dealFileNamed("sensor");
  const terms = termsNamed("sensor-careful", sensor.deal);
  return [
    ...cold,
    ...NAMES.map(powerMaps),
    ...NAMES.map(fairPrices),
    ...monteCarlo(sensor),
    row(
      "terms",
      1000 * bestTime(() => termsValue(sensor.deal, terms).toOwner),
      "µs",
      "sensor-careful: every option, and what holds it",
    ),
    row(
      "terms weighed",
      1000 * bestTime(() => termsFigures(sensor.deal, terms).total),
      "µs",
      "the same with what stands beside them",
    ),
    row(
      "suggest",
      bestTime(() => suggestTerms(sensor.deal, { party: terms.party }).searched),
      "ms",
      "sensor-careful's party: settle, open, walk away, three offers",
    ),
  ];
}

/** The first report of each deal of this run; only before the very first is nothing compiled. */
function coldReport(name: string): BenchRow {
  const deal = dealNamed(name);
  const value = milliseconds(() => priceReport(deal).worth);
  return row(`report ${name}, cold`, value, "ms", "every figure of the price list");
}

function powerMaps(name: string): BenchRow {
  const deal = dealNamed(name);
  return row(
    `power map ${name}`,
    1000 * bestTime(() => powerMap(deal).leverage),
    "µs",
    "how the pie is divided",
  );
}

function fairPrices(name: string): BenchRow {
  const deal = dealNamed(name);
  const note = `${deal.assets.length} assets to ${deal.parties.length} parties over all orders, kept and passed on, and the rest of the price list`;
  return row(
    `fair ${name}`,
    bestTime(() => priceList(deal).power.worth),
    "ms",
    note,
  );
}

function monteCarlo(file: DealFile): readonly BenchRow[] {
  const collect = collector();
  heapAtEnd(file, MANY, collect);
  const before = heapAtEnd(file, FEW, collect);
  const growth = heapAtEnd(file, MANY, collect) - before;
  const seconds = milliseconds(() => sampled(file, MANY)) / 1000;
  const note = `sensor, ${MANY} samples of the power map, ${file.ranges.length} ranges`;
  return [
    row("Monte Carlo", seconds, "s", note),
    row("Monte Carlo, heap", growth / 1024, "KiB", `more in use after ${MANY} than after ${FEW}`),
  ];
}

/** Bytes in use when all samples are drawn and nothing is let go yet. */
function heapAtEnd(file: DealFile, samples: number, collect: () => void): number {
  let used = 0;
  sampled(file, samples, (done) => {
    if (done < samples) return;
    collect();
    used = process.memoryUsage().heapUsed;
  });
  return used;
}

function sampled(
  file: DealFile,
  samples: number,
  onProgress: (done: number) => void = () => undefined,
): number {
  const figures = (values: readonly number[]): readonly number[] => {
    const { shares, leverage, necessity } = powerMap(dealAt(file, values));
    return [...shares, leverage, necessity];
  };
  const run = { samples, seed: 1, onProgress };
  return quantiles(file.ranges, figures, run, movingTogether(file))[0]!.p50;
}

/** The runtime's own collector, which it hides unless asked. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
