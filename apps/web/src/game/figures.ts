/**
 * What things are worth to the owner as it can know it: its view, the public deal, and nothing that is hidden.
 *
 * Runs in the worker: the prices of one week can take a fifth of a second.
 */
import { lossesTo, powerMap, termsWorking, type Deal, type Terms, type TermsValue } from "@linchpin/deal";
import { changed, estimate, outlookOf, rebuildFor, whenHolding } from "@linchpin/seats";
import {
  running,
  settle,
  settledDeal,
  view,
  type Outlook,
  type Position,
  type Settlement,
} from "@linchpin/table";
import type { Division } from "./catalogue.ts";

/** What giving an asset away costs the owner and saves the party. */
export interface AssetPrice {
  readonly now: number;
  readonly fair: number;
  readonly months: number;
  readonly cost: number;
}

export interface Figures {
  readonly division: Division;
  /** By party, by asset; null: it has it already. */
  readonly prices: readonly (readonly (AssetPrice | null)[])[];
  /** By seat: what everyone would get if the talks ended now, as far as the owner can know. */
  readonly ifEnded: readonly number[];
  /** By party: month in which its licence would be broken; null: never, or none. */
  readonly stopsAt: readonly (number | null)[];
  /** By party: what its licence adds for the owner; 0: it has none. */
  readonly licences: readonly number[];
  /** By party: what exclusivity for it costs the owner; what ending the talks with it costs. */
  readonly exclusivity: readonly number[];
  readonly presence: readonly number[];
  /** By channel: what owning it adds; and one more release. */
  readonly channels: readonly number[];
  readonly release: number | null;
}

export function divisionOf(position: Position): Division {
  const { deal, pie, shares } = estimate(outlookOf(view(position, 0)));
  return { pie, shares: [...shares], necessity: powerMap(deal).necessity };
}

export function figuresOf(position: Position): Figures {
  const outlook = outlookOf(view(position, 0));
  const { scenario } = position;
  const own = estimate(outlook).shares[0]!;
  const gain = (after: Outlook): number => estimate(after).shares[0]! - own;
  const { payoffs, stopsAt } = ifEndedNow(position);
  return {
    division: divisionOf(position),
    prices: position.parties.map((party, i) => (party.gone ? [] : pricesFor(outlook, i + 1))),
    ifEnded: payoffs,
    stopsAt,
    licences: position.parties.map((party, i) =>
      party.terms === null ? 0 : payoffs[0]! - ifEndedNow(withoutTerms(position, i + 1)).payoffs[0]!,
    ),
    exclusivity: position.parties.map((party, i) =>
      party.inTalks ? -gain({ ...outlook, exclusivity: i + 1 }) : 0,
    ),
    presence: position.parties.map((party, i) =>
      party.gone ? 0 : Math.abs(gain(changed(outlook, i + 1, { inTalks: !party.inTalks }))),
    ),
    channels: position.channels.map((channel, c) =>
      channel.owned ? 0 : gain({ ...outlook, owned: outlook.owned.with(c, true) }),
    ),
    release:
      scenario.development === null
        ? null
        : gain({ ...outlook, generation: outlook.generation + 1, sinceRelease: 0 }),
  };
}

function pricesFor(outlook: Outlook, seat: number): readonly (AssetPrice | null)[] {
  const { deal } = estimate(outlook);
  const { missing, now, fair } = lossesTo(deal, seat);
  const before = rebuildFor(outlook, seat);
  return outlook.scenario.deal.assets.map((_, asset) => {
    const at = missing.indexOf(asset);
    if (at < 0) return null;
    const after = rebuildFor(whenHolding(outlook, seat, asset), seat);
    const saved = { months: before.months - after.months, cost: before.cost - after.cost };
    return { now: now[at]!, fair: fair[at]!.value, ...saved };
  });
}

/** What is hidden from the owner is taken not to be. */
function ifEndedNow(position: Position): Settlement {
  const got = position.scenario.deal.assets.map(() => -1);
  return settle({ ...position, parties: position.parties.map((p) => ({ ...p, got, rebuild: null })) });
}

function withoutTerms(position: Position, seat: number): Position {
  return {
    ...position,
    parties: position.parties.map((p, i) => (i + 1 === seat ? { ...p, terms: null } : p)),
  };
}

/** What terms are worth, and what the party would have by stopping in each month, in order; last by never stopping. */
export interface TermsNow extends TermsValue {
  readonly courses: readonly { readonly stopsAt: number | null; readonly toParty: number }[];
}

/** What terms are worth if they are signed now, with why they hold. */
export const termsNow = (position: Position, terms: Terms): TermsNow =>
  termsSeen(outlookOf(view(position, 0)), terms);

/** The same for whoever takes the position to be so. */
export function termsSeen(outlook: Outlook, terms: Terms): TermsNow {
  const deal = settledDeal(outlook);
  return termsWith(deal, running(terms, deal));
}

export function termsWith(deal: Deal, terms: Terms): TermsNow {
  const { value, options } = termsWorking(deal, terms);
  const month = ({ stopsAt }: TermsNow["courses"][number]): number => stopsAt ?? Number.POSITIVE_INFINITY;
  const courses = options.all
    .filter(({ ready }) => ready === options.chosen.ready)
    .toSorted((a, b) => (month(a) < month(b) ? -1 : 1));
  return { ...value, courses };
}
