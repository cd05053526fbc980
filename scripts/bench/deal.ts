/**
 * How long the figures of a deal take: power map, prices, Monte Carlo, terms and their suggestion; beside them what
 * version 1 of the model took for the same, in the same run.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
  type Deal,
  type DealFile,
} from "@linchpin/deal";
import { sourcesBefore, VERSION_1 } from "./before.ts";
import { dealFileNamed, dealNamed, NAMES, referenceNamed, termsNamed } from "./data.ts";
import { bestTime, milliseconds, type BenchRow } from "./measure.ts";

const FEW = 1000;
const MANY = 10_000;

export async function benchDeal(): Promise<readonly BenchRow[]> {
  const cold = NAMES.map(coldReport);
  const sensor = dealFileNamed("sensor");
  const terms = termsNamed("sensor-careful", sensor.deal);
  return [
    ...cold,
    ...NAMES.map(fairPrices),
    ...(await besideVersion1()),
    ...monteCarlo(sensor),
    {
      name: "terms",
      value: 1000 * bestTime(() => termsValue(sensor.deal, terms).toOwner),
      unit: "µs",
      note: "sensor-careful: every option, and what holds it",
    },
    {
      name: "terms weighed",
      value: 1000 * bestTime(() => termsFigures(sensor.deal, terms).total),
      unit: "µs",
      note: "the same with what stands beside them",
    },
    {
      name: "suggest",
      value: bestTime(() => suggestTerms(sensor.deal, { party: terms.party }).searched),
      unit: "ms",
      note: "sensor-careful's party: settle, open, walk away, three offers",
    },
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
  const note = `${deal.assets.length} assets to ${deal.parties.length} parties over all orders, kept and passed on, and the rest of the price list`;
  return { name: `fair ${name}`, value: bestTime(() => priceList(deal).power.worth), unit: "ms", note };
}

/** What version 1 offers of the same. */
interface Version1 {
  readonly parseDeal: (text: string) => { readonly ok: boolean; readonly file: { readonly deal: Deal } };
  readonly powerMap: (deal: Deal) => { readonly leverage: number };
  readonly priceList: (deal: Deal) => { readonly power: { readonly worth: number } };
}

/** Both versions on the six reference deals, which both can read. */
async function besideVersion1(): Promise<readonly BenchRow[]> {
  const sources = sourcesBefore(VERSION_1, "deal");
  if (sources === null) return [{ name: "version 1", value: 0, unit: "", note: "its commit is not at hand" }];
  const before = (await import(join(sources, "index.ts"))) as Version1;
  return NAMES.flatMap((name) => {
    const text = readFileSync(referenceNamed(name), "utf8");
    const was = before.parseDeal(text).file.deal;
    const is = dealFileNamed(name, "reference").deal;
    const map = bestTime(() => powerMap(is).leverage);
    const mapBefore = bestTime(() => before.powerMap(was).leverage);
    const fair = bestTime(() => priceList(is).power.worth);
    const fairBefore = bestTime(() => before.priceList(was).power.worth);
    return [
      { name: `power map ${name}`, value: 1000 * map, unit: "µs", note: ratio(1000 * map, 1000 * mapBefore) },
      { name: `fair ${name}, reference`, value: fair, unit: "ms", note: ratio(fair, fairBefore) },
    ];
  });
}

const ratio = (now: number, then: number): string =>
  `version 1 takes ${then.toPrecision(3)}: ${(now / then).toFixed(2)} times`;

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
  const run = { samples, seed: 1, onProgress };
  return quantiles(file.ranges, figures, run, movingTogether(file))[0]!.p50;
}

/** The runtime's own collector, which it hides unless asked. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
