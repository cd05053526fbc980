/** How long the figures of a deal take: power map, prices, Monte Carlo, terms and their suggestion. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  dealAt,
  lossesTo,
  powerMap,
  priceReport,
  quantiles,
  suggestTerms,
  termsValue,
  type DealFile,
} from "@linchpin/deal";
import { dealFileNamed, dealNamed, NAMES, termsNamed } from "./data.ts";
import { bestTime, milliseconds, type BenchRow } from "./measure.ts";

const FEW = 1000;
const MANY = 10_000;

export function benchDeal(): readonly BenchRow[] {
  const cold = NAMES.map(coldReport);
  const sensor = dealFileNamed("sensor");
  const terms = termsNamed("sensor-careful", sensor.deal);
  const power = bestTime(() => powerMap(sensor.deal).leverage);
  const valued = bestTime(() => termsValue(sensor.deal, terms).toOwner);
  const suggested = bestTime(() => suggestTerms(sensor.deal, { party: terms.party }).searched);
  return [
    ...cold,
    ...NAMES.map(fairPrices),
    { name: "power map", value: power * 1000, unit: "µs", note: "sensor, 6 players" },
    { name: "power maps", value: 1000 / power, unit: "maps/s", note: "sensor, 6 players" },
    ...monteCarlo(sensor),
    {
      name: "terms",
      value: valued * 1000,
      unit: "µs",
      note: "sensor-careful: every course, and what holds it",
    },
    { name: "suggest", value: suggested, unit: "ms", note: "sensor-careful's party, the whole grid" },
  ];
}

/** The first report of each deal of this run; only before the very first is nothing compiled. */
function coldReport(name: string): BenchRow {
  const deal = dealNamed(name);
  const value = milliseconds(() => priceReport(deal).worth);
  return { name: `report ${name}, cold`, value, unit: "ms", note: "every figure of the price list" };
}

function fairPrices(name: string): BenchRow {
  const deal = dealNamed(name);
  const [share] = powerMap(deal).shares;
  const value = bestTime(() =>
    deal.parties.reduce((sum, _, i) => sum + lossesTo(deal, i + 1, share!).everything, 0),
  );
  const note = `${deal.assets.length} assets to ${deal.parties.length} parties, over all orders`;
  return { name: `fair ${name}`, value, unit: "ms", note };
}

function monteCarlo(file: DealFile): readonly BenchRow[] {
  const collect = collector();
  heapAtEnd(file, MANY, collect);
  const before = heapAtEnd(file, FEW, collect);
  const growth = heapAtEnd(file, MANY, collect) - before;
  const seconds = milliseconds(() => sampled(file, MANY)) / 1000;
  const note = `sensor, ${MANY} samples of the power map, ${file.ranges.length} ranges`;
  return [
    { name: "Monte Carlo", value: seconds, unit: "s", note },
    {
      name: "Monte Carlo, heap",
      value: growth / 1024,
      unit: "KiB",
      note: `more in use after ${MANY} than after ${FEW}`,
    },
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
  return quantiles(file.ranges, figures, { samples, seed: 1, onProgress })[0]!.p50;
}

/** The runtime's own collector, which it hides unless asked. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
