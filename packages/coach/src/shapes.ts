/**
 * Terms in the shapes that deals have: money that comes in steps as know-how leaves in steps, several milestones instead
 * of one sum, a royalty that is exclusive at its price. Made from terms that are worth proposing as they are.
 */
import type { Milestone, Terms } from "@linchpin/deal";
import type { Scenario } from "@linchpin/table";

/** Months between two steps of a staged deal, and steps at most. */
const STEP_MONTHS = 3;
const STEPS = 3;
/** What exclusivity adds to every payment, at first; the search goes on from there. */
const EXCLUSIVE_PREMIUM = 1.25;
/** Months for which exclusivity is promised at most. */
const EXCLUSIVE_MONTHS = 24;

/** Other shapes of the same deal; whether any is legal or better is for others to say. */
export function shapesOf(scenario: Scenario, terms: Terms): readonly Terms[] {
  return [staged(terms), spread(scenario, terms), exclusive(scenario, terms)].flatMap((each) => each ?? []);
}

/** Each file or training goes with its part of the money: the first on signature, the next with the next payment. */
function staged(terms: Terms): Terms | null {
  const { transfers, upfront, term } = terms;
  if (transfers.length < 2 || upfront === 0 || term < STEP_MONTHS * STEPS) return null;
  const steps = Math.min(STEPS, transfers.length);
  const stepOf = (i: number): number => Math.floor((i * steps) / transfers.length);
  return {
    ...terms,
    upfront: thousands(upfront / steps),
    milestones: parts(upfront, steps),
    transfers: transfers.map((transfer, i) => ({ ...transfer, month: STEP_MONTHS * stepOf(i) })),
  };
}

/** The sum on signature in several parts: within what a party has in hand when it signs. */
function spread({ deal }: Scenario, terms: Terms): Terms | null {
  const { upfront, term } = terms;
  if (upfront === 0 || Math.min(term, deal.horizon) < STEP_MONTHS * STEPS) return null;
  return { ...terms, upfront: thousands(upfront / STEPS), milestones: parts(upfront, STEPS) };
}

/** All parts but that on signature. */
const parts = (sum: number, steps: number): readonly Milestone[] =>
  Array.from({ length: steps - 1 }, (_, i) => ({
    month: STEP_MONTHS * (i + 1),
    amount: thousands(sum / steps),
    chance: 1,
  }));

function exclusive({ deal }: Scenario, terms: Terms): Terms | null {
  if (terms.exclusive !== null) return null;
  const contested = terms.channels.filter(
    (c) => deal.channels[c]!.open || deal.channels[c]!.controlledBy.length > 1,
  );
  if (contested.length === 0) return null;
  return {
    ...terms,
    upfront: thousands(terms.upfront * EXCLUSIVE_PREMIUM),
    royalty: terms.royalty.map((band) => ({
      ...band,
      rate: Math.min(1, thousandth(band.rate * EXCLUSIVE_PREMIUM)),
    })),
    exclusive: { channels: contested, until: Math.min(EXCLUSIVE_MONTHS, terms.term) },
  };
}

const thousands = (money: number): number => Math.round(money / 1000) * 1000;
const thousandth = (share: number): number => Math.round(1000 * share) / 1000;
