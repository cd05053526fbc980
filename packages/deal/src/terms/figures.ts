/**
 * Terms weighed whole: what both get from the licence, what the owner may expect beside it, and how the gain is divided.
 */
import { besideOf, type Beside } from "./beside.ts";
import type { Deal, Terms } from "../deal.ts";
import { termsWorking, type TermsValue, type TermsWorking } from "./terms.ts";

export interface TermsFigures extends TermsValue, Beside {
  /** What the owner has with these terms and the others. */
  readonly total: number;
  /** What both gain by the deal, against walking away and against no deal. */
  readonly jointGain: number;
  /** The owner's part of the joint gain; null where nothing is gained or hardly anything is sold. */
  readonly ownerPart: number | null;
  /** What reaches the owner over the licensee's operating profit before it: the part that the trade quotes; null likewise. */
  readonly profitPart: number | null;
}

/** Months of selling below which a part says nothing. */
const LEAST_MONTHS = 12;
/** A gain below this share of what is at stake is none. */
const NOTHING = 1e-9;

export function termsFigures(
  deal: Deal,
  terms: Terms,
  { value, licence }: TermsWorking = termsWorking(deal, terms),
  beside: Beside = besideOf(deal, terms),
): TermsFigures {
  const total = value.toOwner + beside.others;
  const ownersGain = total - beside.walkAway;
  const jointGain = ownersGain + value.toParty - value.withoutDeal;
  const sold =
    value.startsAt === null || value.firstSale === null
      ? 0
      : (value.stopsAt ?? licence.end) - value.firstSale;
  const stake = Math.max(
    Math.abs(total),
    Math.abs(beside.walkAway),
    Math.abs(value.toParty),
    Math.abs(value.withoutDeal),
  );
  const told = sold >= LEAST_MONTHS && jointGain > NOTHING * stake;
  return {
    ...value,
    ...beside,
    total,
    jointGain,
    ownerPart: told ? ownersGain / jointGain : null,
    profitPart: told && value.profit > 0 ? value.toOwner / value.profit : null,
  };
}
