/**
 * Terms at the table: which can be put forward at all, which are fair, and the finite grid that `legal` lists.
 *
 * None of it depends on the position, so that a refusal or a change of rapport says nothing of what is hidden.
 */
import type { Channel, Deal, Terms } from "@linchpin/deal";
import { FAIR_SHARE, PENALTY_OVER_NNN, TERMS_GRID } from "./rules.ts";
import type { Scenario } from "./scenario.ts";
import { dueMonth, flatRoyalty, isRunning, monthOf, shapeObjection } from "./terms-shape.ts";

/** Why these terms cannot be put to, or by, the party at a seat; null: they can. */
export function termsObjection(scenario: Scenario, party: number, terms: Terms): string | null {
  const { deal } = scenario;
  if (isListed(scenario, party, terms)) return null;
  if (terms.party !== party) return "the terms name another party";
  const shape = shapeObjection(deal, terms);
  if (shape !== null) return shape;
  const most = PENALTY_OVER_NNN * scenario.parties[party - 1]!.nnnPenalty;
  if (terms.penalty > most) return `a penalty above ${most} would not be enforced against this party`;
  if (!(terms.term > 0 && terms.term <= deal.horizon)) return `the term is at most ${deal.horizon} months`;
  return channelsObjection(deal, terms) ?? datesObjection(deal, terms);
}

function channelsObjection(deal: Deal, terms: Terms): string | null {
  const { channels } = terms;
  if (channels.length === 0) return "license at least one channel";
  if (channels.some((c) => deal.channels[c] === undefined)) return "there is no such channel";
  if (channels.some((c, i) => i > 0 && channels[i - 1]! >= c))
    return "name each channel once, in the deal's order";
  const silent = isRunning(terms) && channels.every((c) => deal.channels[c]!.sales + deal.channels[c]!.units === 0);
  return silent ? "there are no sales in these channels to take a royalty on" : null;
}

function datesObjection(deal: Deal, { milestones, transfers, term }: Terms): string | null {
  const within = (month: number): boolean => month >= 0 && month <= term;
  if (!milestones.every((m) => within(dueMonth(m)))) return "milestones fall within the term";
  if (transfers.some((t) => deal.assets[t.asset] === undefined)) return "there is no such asset";
  if (new Set(transfers.map((t) => t.asset)).size < transfers.length) return "an asset is handed over once";
  return transfers.every((t) => within(t.month)) ? null : "transfers fall within the term";
}

/** Whether terms leave the licensee its fair share of the fresh margin, lump sums spread over the term. */
export function leavesFairShare(deal: Deal, terms: Terms): boolean {
  const { margin, pays } = monthOf(deal, terms);
  return pays <= (1 - FAIR_SHARE) * margin;
}

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
