/**
 * The answer about a deal, in stages: first who needs whom, then prices, what to show, terms, what moves them, and the ranges. Each stage is
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
  swingsOf,
  MAX_TABLE_PLAYERS,
  type Assumption,
  type Deal,
  type DealFile,
  type PricedDeal,
  type Range,
  type Swing,
} from "@linchpin/deal";
import {
  analyse,
  buildReport,
  knownIn,
  NOTHING_KNOWN,
  onePageOf,
  suggestedTo,
  tripOf,
  turningsOf,
  type Facts,
  type OnePage,
  type Section,
} from "@linchpin/report";
import type { Language } from "@linchpin/table";

export const STAGES = ["map", "prices", "known", "terms", "whole", "ranges"] as const;
type AnswerStage = (typeof STAGES)[number];

interface Headline {
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
  readonly turnings: readonly {
    readonly path: string;
    readonly towards: "low" | "high";
    readonly at: number;
  }[];
  /** The drafted inputs to check first; null: not known yet. */
  readonly first: readonly string[] | null;
  /** Of the owner's share over the ranges; null: not sampled yet. */
  readonly spread: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  readonly samples: number;
  readonly done: boolean;
}

/** How much of the answer is wanted: the shares, what to check first, or everything. */
export type Depth = "map" | "first" | "all";

export const SAMPLES = 1000;
const STEP = 250;
export const SEED = 1;
/** Above so many players shares are sampled, and lists and terms take minutes: the page says that it has none. */
const isLarge = ({ parties }: Deal): boolean => parties.length >= MAX_TABLE_PLAYERS;

/** Nothing where the text has faults: whoever edits it shows them. */
export function* answering(
  text: string,
  depth: Depth = "all",
  language: Language = "en",
): Generator<DealAnswer, void, undefined> {
  const read = parseDeal(text);
  if (!read.ok) return;
  const { file } = read;
  const { deal, assumptions, ranges } = file;
  const { shares, worth, necessity } = powerMap(deal);
  let answer: DealAnswer = {
    stage: "map",
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
    done: isLarge(deal) || depth === "map",
  };
  const next = (more: Partial<DealAnswer>): DealAnswer => (answer = { ...answer, ...more });
  yield answer;
  if (answer.done) return;
  const swings = ranges.length === 0 ? [] : swingsOf(file);
  yield next({ swings, first: checkFirst(file, swings), done: depth === "first" });
  if (depth === "first") return;
  if (ranges.length > 0) yield next(drawn(file, STEP));
  const analysis = analyse(file, { samples: 0, seed: SEED });
  const priced: Facts = {
    analysis,
    deal,
    known: NOTHING_KNOWN,
    terms: [],
    suggested: [],
    swings,
    turnings: [],
  };
  yield next({ stage: "prices", priced: analysis.report, page: onePageOf(priced) });
  const known = knownIn(analysis);
  yield next({ stage: "known", page: onePageOf({ ...priced, known }) });
  const suggested = suggestedTo(deal);
  yield next({ stage: "terms", page: onePageOf({ ...priced, known, suggested }) });
  const facts: Facts = { ...priced, known, suggested, turnings: turningsOf(analysis, suggested) };
  const page = onePageOf(facts);
  yield next({
    stage: "whole",
    page,
    sections: [...buildReport(facts, language, page).sections, ...tripOf(facts, page).sections],
    turnings: facts.turnings.map(({ range, towards, at }) => ({ path: range.path, towards, at })),
    done: ranges.length === 0,
  });
  for (let samples = 2 * STEP; samples <= SAMPLES && ranges.length > 0; samples += STEP)
    yield next({ ...drawn(file, samples), stage: "ranges", done: samples === SAMPLES });
}

/** The owner's share over so many draws of the ranges. */
function drawn(file: DealFile, samples: number): Pick<DealAnswer, "spread" | "samples"> {
  const [spread] = quantiles(
    file.ranges,
    (values) => [ownerShare(gameOf(modelOf(dealAt(file, values))))],
    { samples, seed: SEED },
    movingTogether(file),
  );
  return { spread: spread!, samples };
}
