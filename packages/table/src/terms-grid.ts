/**
 * Terms at the table: which can be put forward at all, which are fair, and the finite grid that `legal` lists.
 *
 * None of it depends on the position, so that a refusal or a change of rapport says nothing of what is hidden.
 */
import type { Deal, Terms } from "@linchpin/deal";
import type { TermsRefusal } from "./refusals.ts";
import { FAIR_SHARE, PENALTY_OVER_NNN, TERMS_GRID } from "./rules.ts";
import type { Scenario } from "./scenario.ts";

/** Why these terms cannot be put to, or by, the party at a seat; null: they can. */
export function termsObjection(scenario: Scenario, party: number, terms: Terms): TermsRefusal | null {
  const { deal } = scenario;
  if (grids.get(scenario)?.get(party)?.includes(terms)) return null;
  if (terms.party !== party) return { kind: "termsOfAnother" };
  if (![terms.upfront, terms.minimum, terms.penalty].every(isAmount)) return { kind: "badAmount" };
  const most = PENALTY_OVER_NNN * scenario.parties[party - 1]!.nnnPenalty;
  if (terms.penalty > most) return { kind: "penaltyTooHigh", most };
  if (!(terms.royalty >= 0 && terms.royalty <= 1)) return { kind: "badRoyalty" };
  if (!(terms.term > 0 && terms.term <= deal.horizon)) return { kind: "badTerm", most: deal.horizon };
  return channelsObjection(deal, terms) ?? datesObjection(deal, terms);
}

function channelsObjection(deal: Deal, { channels, royalty }: Terms): TermsRefusal | null {
  if (channels.length === 0) return { kind: "noChannel" };
  if (channels.some((c) => deal.channels[c] === undefined)) return { kind: "noSuchChannel" };
  if (channels.some((c, i) => i > 0 && channels[i - 1]! >= c)) return { kind: "channelOrder" };
  const silent = royalty > 0 && channels.every((c) => deal.channels[c]!.sales === 0);
  return silent ? { kind: "noSales" } : null;
}

function datesObjection(deal: Deal, { milestones, transfers, term }: Terms): TermsRefusal | null {
  const within = (month: number): boolean => month >= 0 && month <= term;
  if (!milestones.every((m) => isAmount(m.amount))) return { kind: "badAmount" };
  if (!milestones.every((m) => within(m.month))) return { kind: "milestoneLate" };
  if (transfers.some((t) => deal.assets[t.asset] === undefined)) return { kind: "noSuchAsset" };
  if (new Set(transfers.map((t) => t.asset)).size < transfers.length) return { kind: "transferTwice" };
  return transfers.every((t) => within(t.month)) ? null : { kind: "transferLate" };
}

const isAmount = (amount: number): boolean => amount >= 0 && Number.isFinite(amount);

/** Whether terms leave the licensee its fair share of the fresh margin, lump sums spread over the term. */
export function leavesFairShare(deal: Deal, terms: Terms): boolean {
  const licensed = terms.channels.map((c) => deal.channels[c]!);
  const make = deal.parties[terms.party - 1]!.make;
  const margin =
    sum(licensed.map((c) => c.margin)) * (terms.supplied ? Math.max(make, deal.owner.make) : make);
  const royalty = Math.max(terms.royalty * sum(licensed.map((c) => c.sales)), terms.minimum / 12);
  const lump = (terms.upfront + sum(terms.milestones.map((m) => m.amount))) / terms.term;
  return royalty + lump <= (1 - FAIR_SHARE) * margin;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const grids = new WeakMap<Scenario, Map<number, readonly Terms[]>>();

/** The terms that `legal` lists for a party: for its own channels, to the horizon, nothing handed over. */
export function termsGrid(scenario: Scenario, party: number): readonly Terms[] {
  const known = grids.get(scenario) ?? new Map<number, readonly Terms[]>();
  grids.set(scenario, known);
  const grid = known.get(party) ?? makeGrid(scenario, party);
  known.set(party, grid);
  return grid;
}

/** What a short notation leaves out: for the party's own channels, to the horizon, nothing paid or handed over. */
export function plainTerms({ deal }: Scenario, party: number): Terms {
  const channels = [...deal.channels.keys()].filter((c) => {
    const { open, controlledBy } = deal.channels[c]!;
    return open || controlledBy.includes(party);
  });
  const supplied = deal.owner.make > deal.parties[party - 1]!.make;
  const term = Math.max(Math.floor(deal.horizon), Math.min(1, deal.horizon));
  const nothing = { upfront: 0, milestones: [], royalty: 0, minimum: 0, transfers: [], penalty: 0 };
  return { party, ...nothing, term, channels, supplied };
}

function makeGrid(scenario: Scenario, party: number): readonly Terms[] {
  const base = plainTerms(scenario, party);
  if (base.channels.length === 0) return [];
  const licensed = base.channels.map((c) => scenario.deal.channels[c]!);
  const margin = sum(licensed.map((c) => c.margin));
  const sales = sum(licensed.map((c) => c.sales));
  const grid = TERMS_GRID.margin.flatMap((taken) =>
    TERMS_GRID.upfront.map((share) => ({
      ...base,
      royalty: sales > 0 ? Math.min(1, Math.round((1000 * taken * margin) / sales) / 1000) : 0,
      upfront: Math.round((share * 12 * margin) / 1000) * 1000,
    })),
  );
  // Rounding, or a channel without sales, can make two of them the same.
  const texts = grid.map((terms) => JSON.stringify(terms));
  return grid.filter((_, i) => texts.indexOf(texts[i]!) === i);
}
