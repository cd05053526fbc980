/**
 * Break-evens: for each advice that a report gives, the value of an input at which the advice turns, everything else as likely.
 *
 * An advice is a question to a deal with few answers. Which answers there are does not depend on the deal.
 */
import {
  dealAt,
  disclose,
  fullTable,
  grantExclusivity,
  leverPrices,
  modelOf,
  movingTogether,
  OWNER,
  powerMap,
  termsWorking,
  turns,
  withoutExclusivity,
  type Deal,
  type Range,
  type Suggestions,
  type Terms,
  type TermsValue,
} from "@linchpin/deal";
import { FREE_SHARE } from "@linchpin/deal";
import { freeFor, type Analysis } from "./analysis.ts";
import { assetNames, nameOfChannel, nameOfPlayer } from "../words/en/deal.ts";
import { inputName, inputValue } from "../words/en/inputs.ts";

/** An advice and what becomes of it in another deal: a sentence without a full stop. */
interface Advice {
  readonly now: string;
  readonly in: (deal: Deal) => string;
}

/** Where an advice turns. */
export interface Turning {
  readonly range: Range;
  readonly towards: "low" | "high";
  readonly at: number;
  readonly now: string;
  readonly beyond: string;
}

/** What was suggested to a party. */
export interface Suggested {
  readonly party: number;
  readonly found: Suggestions;
}

/** Every turning of every advice, those nearest to the likely value first. */
export function turningsOf(analysis: Analysis, suggested: readonly Suggested[]): readonly Turning[] {
  const { file } = analysis;
  if (file.ranges.length === 0) return [];
  const groups = movingTogether(file);
  return advicesOf(analysis, suggested)
    .flatMap(({ now, in: adviceIn }) =>
      turns(file.ranges, (values) => adviceIn(dealAt(file, values)), groups).map(
        ({ range, towards, at, advice }) => ({
          range: file.ranges[range]!,
          towards,
          at,
          now,
          beyond: advice,
        }),
      ),
    )
    .sort((a, b) => wayTo(a) - wayTo(b));
}

/** "Below 12 months for the months to rebuild the process, …" */
export function turningSentence(deal: Deal, turning: Turning): string {
  return `${capital(turning.now)}. But ${turnWords(deal, turning)}`;
}

/** The same without what is so now. */
export function turnWords(deal: Deal, { range, towards, at, beyond }: Turning): string {
  const side = towards === "low" ? "below" : "above";
  const input = inputName(deal, range.path);
  return `with ${input} ${side} ${inputValue(range.path, at)} (likely ${inputValue(range.path, range.likely)}): ${beyond}.`;
}

/** Part of the way from the likely value to the end of the range. */
function wayTo({ range, towards, at }: Turning): number {
  const end = towards === "low" ? range.low : range.high;
  return Math.abs(at - range.likely) / Math.abs(end - range.likely || 1);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function advicesOf(analysis: Analysis, suggested: readonly Suggested[]): readonly Advice[] {
  const { deal } = analysis;
  const asked = [
    bestStrengthening,
    ...deal.parties.map((_, i) => freeAdvice(analysis, i + 1)),
    ...suggested.flatMap((one) => [sheetAdvice(one), exclusivityAdvice(deal, one)]),
  ];
  return asked.flatMap((adviceIn) => (adviceIn === null ? [] : [{ now: adviceIn(deal), in: adviceIn }]));
}

function bestStrengthening(deal: Deal): string {
  const { bidder, channel } = leverPrices(deal);
  const all = [
    ...bidder.map(({ of, value }) => ({ value, words: `bringing ${nameOfPlayer(deal, of)} into the talks` })),
    ...channel.map(({ of, value }) => ({
      value,
      words: `owning ${nameOfChannel(deal, of)} yourself`,
    })),
  ];
  const best = all.reduce<(typeof all)[number] | null>(
    (one, other) => (one === null || other.value > one.value ? other : one),
    null,
  );
  return best === null || best.value < 0.5
    ? "nothing in the file would strengthen you"
    : `${best.words} strengthens you most`;
}

/** Whether what is free to show to a party stays free together. */
function freeAdvice(analysis: Analysis, party: number): ((deal: Deal) => string) | null {
  const free = freeFor(analysis, party);
  if (free === null || free.keeps.length === 0) return null;
  return (deal) => {
    const share = ownersShare(deal);
    const shown = free.keeps.reduce((told, asset) => disclose(told, party, asset), deal);
    const costs = share - ownersShare(shown) > FREE_SHARE * share + 1e-9 * Math.abs(share);
    return `showing ${nameOfPlayer(deal, party)} ${assetNames(deal, free.keeps, 3)} is ${costs ? "no longer free" : "free if it keeps that to itself"}`;
  };
}

function sheetAdvice({ party, found }: Suggested): ((deal: Deal) => string) | null {
  if (found.settle === null) return null;
  const { terms } = found.settle;
  return (deal) => {
    const name = nameOfPlayer(deal, party);
    const { signs, selfEnforcing, stopsAt } = valueIn(deal, terms);
    if (!signs) return `${name} does not sign the sheet to settle for`;
    if (selfEnforcing) return `the sheet to settle for with ${name} lasts`;
    return stopsAt === null
      ? `under the sheet to settle for ${name} does not get ready`
      : `under the sheet to settle for ${name} stops paying before the end`;
  };
}

/** Whether promising the party exclusivity costs more than its sheet brings; null where there is nobody to shut out. */
function exclusivityAdvice(original: Deal, { party, found }: Suggested): ((deal: Deal) => string) | null {
  if (found.settle === null || original.parties.length < 2) return null;
  const { terms } = found.settle;
  return (deal) => {
    const table = fullTable(withoutExclusivity(deal));
    const price = ownersShare(table) - ownersShare(grantExclusivity(table, party));
    const { toOwner } = valueIn(deal, terms);
    return `exclusivity for ${nameOfPlayer(deal, party)} costs ${price > toOwner ? "more" : "less"} than the sheet to settle for brings`;
  };
}

/** What holds the deal is not asked for, which is most of the work. */
const valueIn = (deal: Deal, terms: Terms): TermsValue =>
  termsWorking(deal, { ...terms, term: Math.min(terms.term, deal.horizon) }, modelOf(deal), () => null).value;

const ownersShare = (deal: Deal): number => powerMap(deal).shares[OWNER]!;
