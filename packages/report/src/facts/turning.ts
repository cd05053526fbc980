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
  FREE_SHARE,
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
import { freeFor, type Analysis } from "./analysis.ts";

/** What an advice says of a deal. */
export type Advice =
  | { readonly kind: "nothingStrengthens" }
  | { readonly kind: "bring"; readonly party: number }
  | { readonly kind: "own"; readonly channel: number }
  | {
      readonly kind: "show";
      readonly party: number;
      readonly assets: readonly number[];
      readonly free: boolean;
    }
  | {
      readonly kind: "sheet";
      readonly party: number;
      readonly ends: "unsigned" | "lasts" | "unready" | "stops";
    }
  | { readonly kind: "exclusivity"; readonly party: number; readonly costsMore: boolean };

type Asked = (deal: Deal) => Advice;

/** Where an advice turns. */
export interface Turning {
  readonly range: Range;
  readonly towards: "low" | "high";
  readonly at: number;
  readonly now: Advice;
  readonly beyond: Advice;
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
    .flatMap((asked) => {
      const once = sameForSame<Advice>();
      const now = once(asked(analysis.deal));
      return turns(file.ranges, (values) => once(asked(dealAt(file, values))), groups).map(
        ({ range, towards, at, advice }) => ({
          range: file.ranges[range]!,
          towards,
          at,
          now,
          beyond: advice,
        }),
      );
    })
    .sort((a, b) => wayTo(a) - wayTo(b));
}

/** Gives the first of equal values for each of them, so that they can be compared with ===. */
function sameForSame<T>(): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const key = JSON.stringify(value);
    const first = known.get(key) ?? value;
    known.set(key, first);
    return first;
  };
}

/** Part of the way from the likely value to the end of the range. */
function wayTo({ range, towards, at }: Turning): number {
  const end = towards === "low" ? range.low : range.high;
  return Math.abs(at - range.likely) / Math.abs(end - range.likely || 1);
}

function advicesOf(analysis: Analysis, suggested: readonly Suggested[]): readonly Asked[] {
  const { deal } = analysis;
  const asked = [
    bestStrengthening,
    ...deal.parties.map((_, i) => freeAdvice(analysis, i + 1)),
    ...suggested.flatMap((one) => [sheetAdvice(one), exclusivityAdvice(deal, one)]),
  ];
  return asked.filter((one) => one !== null);
}

function bestStrengthening(deal: Deal): Advice {
  const { bidder, channel } = leverPrices(deal);
  const all: readonly { readonly value: number; readonly advice: Advice }[] = [
    ...bidder.map(({ of, value }) => ({ value, advice: { kind: "bring", party: of } as const })),
    ...channel.map(({ of, value }) => ({ value, advice: { kind: "own", channel: of } as const })),
  ];
  const best = all.reduce<(typeof all)[number] | null>(
    (one, other) => (one === null || other.value > one.value ? other : one),
    null,
  );
  return best === null || best.value < 0.5 ? { kind: "nothingStrengthens" } : best.advice;
}

/** Whether what is free to show to a party stays free together. */
function freeAdvice(analysis: Analysis, party: number): Asked | null {
  const free = freeFor(analysis, party);
  if (free === null || free.keeps.length === 0) return null;
  return (deal) => {
    const share = ownersShare(deal);
    const shown = free.keeps.reduce((told, asset) => disclose(told, party, asset), deal);
    const costs = share - ownersShare(shown) > FREE_SHARE * share + 1e-9 * Math.abs(share);
    return { kind: "show", party, assets: free.keeps, free: !costs };
  };
}

function sheetAdvice({ party, found }: Suggested): Asked | null {
  if (found.settle === null) return null;
  const { terms } = found.settle;
  return (deal) => {
    const { signs, selfEnforcing, stopsAt } = valueIn(deal, terms);
    const stops = stopsAt === null ? "unready" : "stops";
    return { kind: "sheet", party, ends: !signs ? "unsigned" : selfEnforcing ? "lasts" : stops };
  };
}

/** Whether promising the party exclusivity costs more than its sheet brings; null where there is nobody to shut out. */
function exclusivityAdvice(original: Deal, { party, found }: Suggested): Asked | null {
  if (found.settle === null || original.parties.length < 2) return null;
  const { terms } = found.settle;
  return (deal) => {
    const table = fullTable(withoutExclusivity(deal));
    const price = ownersShare(table) - ownersShare(grantExclusivity(table, party));
    return { kind: "exclusivity", party, costsMore: price > valueIn(deal, terms).toOwner };
  };
}

/** What holds the deal is not asked for, which is most of the work. */
const valueIn = (deal: Deal, terms: Terms): TermsValue =>
  termsWorking(deal, { ...terms, term: Math.min(terms.term, deal.horizon) }, modelOf(deal), () => null).value;

const ownersShare = (deal: Deal): number => powerMap(deal).shares[OWNER]!;
