/**
 * A bilateral domain: issues with options, and what each option of each issue is worth to a side.
 *
 * A side's utility of an outcome is the sum over the issues of weight·evaluation. An outcome is one option of every
 * issue; outcomes are numbered with the options of the last issue running fastest. From a domain and two sides comes a
 * problem for the functions of `bargaining.ts`, whose points name outcomes by number.
 */
import type { BargainingProblem } from "./bargaining.ts";

export interface DomainIssue {
  readonly name: string;
  /** At least one, each name once. */
  readonly options: readonly string[];
}

/** What can be agreed on: one option of every issue. */
export interface Domain {
  readonly name: string;
  readonly issues: readonly DomainIssue[];
}

/** What one side wants of a domain. */
export interface Preference {
  /** By issue, each ≥ 0; as a rule they add up to 1. */
  readonly weights: readonly number[];
  /** By issue and option, each from 0 to 1. */
  readonly evaluations: readonly (readonly number[])[];
  /** Its utility without an agreement. */
  readonly reservation: number;
  /** By how much a utility shrinks over the time of a negotiation, above 0 to 1. The solutions do not use it. */
  readonly discount: number;
}

/** The largest domain whose outcomes are listed. */
export const MAX_OUTCOMES = 1_000_000;

/** How many outcomes there are. Throws RangeError beyond a million, or on an issue without options. */
export function outcomeCount({ issues }: Domain): number {
  const count = issues.reduce((product, { options }) => product * options.length, 1);
  if (issues.length === 0 || count === 0)
    throw new RangeError("A domain has issues, and each has an option.");
  if (count > MAX_OUTCOMES)
    throw new RangeError(`A domain has up to ${MAX_OUTCOMES} outcomes, not ${count}.`);
  return count;
}

/** The option of each issue, by number. Throws RangeError unless it is an outcome of the domain. */
export function outcomeAt(domain: Domain, outcome: number): readonly number[] {
  const count = outcomeCount(domain);
  if (!Number.isInteger(outcome) || outcome < 0 || outcome >= count) {
    throw new RangeError(
      `An outcome of this domain is a whole number from 0 to ${count - 1}, not ${outcome}.`,
    );
  }
  const chosen: number[] = [];
  let rest = outcome;
  for (const { options } of domain.issues.toReversed()) {
    chosen.push(rest % options.length);
    rest = Math.floor(rest / options.length);
  }
  return chosen.toReversed();
}

/** What an outcome says: the name of each issue and of its option. */
export const outcomeTerms = (domain: Domain, outcome: number): readonly (readonly [string, string])[] =>
  outcomeAt(domain, outcome).map((option, k) => [domain.issues[k]!.name, domain.issues[k]!.options[option]!]);

/** One side's utility of every outcome, by number. Throws RangeError when the preference does not fit the domain. */
export function utilities(domain: Domain, { weights, evaluations }: Preference): Float64Array {
  const count = outcomeCount(domain);
  const fits =
    weights.length === domain.issues.length &&
    domain.issues.every(({ options }, k) => evaluations[k]?.length === options.length);
  if (!fits)
    throw new RangeError(
      `The preference does not have a weight and evaluations for each issue of ${domain.name}.`,
    );
  let sums = Float64Array.of(0);
  for (const [k, { options }] of domain.issues.entries()) {
    const own = evaluations[k]!.map((evaluation) => weights[k]! * evaluation);
    sums = Float64Array.from({ length: sums.length * options.length }, (_, outcome) => {
      const option = outcome % options.length;
      return sums[(outcome - option) / options.length]! + own[option]!;
    });
  }
  return sums.length === count ? sums : new Float64Array(count);
}

/** The outcomes as pairs of utilities, against what both sides have without an agreement. */
export function bargainingOf(domain: Domain, first: Preference, second: Preference): BargainingProblem {
  const [one, other] = [utilities(domain, first), utilities(domain, second)];
  return {
    outcomes: Array.from(one, (utility, outcome) => [utility, other[outcome]!] as const),
    disagreement: [first.reservation, second.reservation],
  };
}
