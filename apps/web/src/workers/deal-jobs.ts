/**
 * The answer about a deal, in stages: first who needs whom, then prices, terms, what moves them, and the ranges. Each stage is
 * plain data and replaces the one before; whoever asks anew stops the work at the next stage.
 */
import {
  checkFirst,
  dealAt,
  movingTogether,
  ownerShare,
  gameOf,
  modelOf,
  parseDeal,
  powerMap,
  quantiles,
  MAX_TABLE_PLAYERS,
  type Assumption,
  type Deal,
  type PricedDeal,
  type Range,
  type Swing,
} from "@linchpin/deal";
import { analyse, buildReport, findFacts, onePageOf, suggestedTo, type Facts, type OnePage, type Section } from "@linchpin/report";

export const STAGES = ["map", "prices", "terms", "whole", "ranges"] as const;
export type AnswerStage = (typeof STAGES)[number];

export interface Headline {
  readonly share: number;
  readonly worth: number;
  readonly necessity: number;
  readonly shares: readonly number[];
}

export interface DealAnswer {
  readonly stage: AnswerStage;
  readonly deal: Deal;
  readonly assumptions: readonly Assumption[];
  readonly ranges: readonly Range[];
  readonly headline: Headline;
  readonly page: OnePage | null;
  readonly sections: readonly Section[];
  readonly priced: PricedDeal | null;
  /** How each range moves the share, widest first; and where an advice turns. */
  readonly swings: readonly Swing[];
  readonly turnings: readonly { readonly path: string; readonly towards: "low" | "high"; readonly at: number }[];
  /** The drafted inputs to check first; null: not known yet. */
  readonly first: readonly string[] | null;
  /** Of the owner's share over the ranges; null: not sampled yet. */
  readonly spread: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  readonly samples: number;
  readonly done: boolean;
}

export const SAMPLES = 1000;
const SEED = 1;
/** Above so many players shares are sampled, and lists and terms take minutes: the page says that it has none. */
const isLarge = ({ parties }: Deal): boolean => parties.length >= MAX_TABLE_PLAYERS;

/** Nothing where the text has faults: whoever edits it shows them. */
export function* answering(text: string): Generator<DealAnswer, void, undefined> {
  const read = parseDeal(text);
  if (!read.ok) return;
  const { file } = read;
  const { deal, assumptions, ranges } = file;
  const { shares, worth, necessity } = powerMap(deal);
  const base = {
    deal,
    assumptions,
    ranges,
    headline: { share: shares[0]!, worth, necessity, shares: [...shares] },
    page: null,
    sections: [],
    priced: null,
    swings: [],
    turnings: [],
    first: null,
    spread: null,
    samples: 0,
    done: false,
  };
  yield { ...base, stage: "map", done: isLarge(deal) };
  if (isLarge(deal)) return;
  const analysis = analyse(file, { samples: 0, seed: SEED });
  const priced: Facts = { analysis, deal, terms: [], suggested: [], swings: [], turnings: [] };
  const listed = { ...base, priced: analysis.report };
  yield { ...listed, stage: "prices", page: onePageOf(priced) };
  const suggested = suggestedTo(deal);
  yield { ...listed, stage: "terms", page: onePageOf({ ...priced, suggested }) };
  const facts = findFacts(file, { samples: 0, seed: SEED });
  const whole = {
    ...listed,
    swings: facts.swings,
    turnings: facts.turnings.map(({ range, towards, at }) => ({ path: range.path, towards, at })),
    page: onePageOf(facts),
    sections: buildReport(facts).sections,
    first: checkFirst(file, facts.swings),
  };
  yield { ...whole, stage: "whole", done: ranges.length === 0 };
  if (ranges.length === 0) return;
  for (let samples = 250; samples <= SAMPLES; samples += 250) {
    const [spread] = quantiles(
      ranges,
      (values) => [ownerShare(gameOf(modelOf(dealAt(file, values))))],
      { samples, seed: SEED },
      movingTogether(file),
    );
    yield { ...whole, stage: "ranges", spread: spread!, samples, done: samples === SAMPLES };
  }
}
