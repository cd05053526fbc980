/**
 * Terms at the table: which can be put forward at all, which are fair, and the finite grid that `legal` lists.
 *
 * None of it depends on the position, so that a refusal or a change of rapport says nothing of what is hidden.
 */
import { bareTerms, OWNER, type Channel, type Deal, type Terms } from "@linchpin/deal";
import type { Side } from "./events.ts";
import { handoverFor } from "./handover.ts";
import type { TermsRefusal } from "./refusals.ts";
import { FAIR_SHARE, PENALTY_OVER_NNN, TERMS_GRID } from "./rules.ts";
import type { Scenario } from "./scenario.ts";
import { dueMonth, flatRoyalty, isRunning, monthOf, rivalsIn, shapeObjection } from "./terms-shape.ts";

/** Why these terms cannot be put to, or by, the party at a seat; null: they can. */
export function termsObjection(scenario: Scenario, party: number, terms: Terms): TermsRefusal | null {
  const { deal } = scenario;
  if (isListed(scenario, party, terms)) return null;
  if (terms.party !== party) return { kind: "termsOfAnother" };
  const shape = shapeObjection(deal, terms);
  if (shape !== null) return shape;
  const most = PENALTY_OVER_NNN * scenario.parties[party - 1]!.nnnPenalty;
  if (terms.penalty > most) return { kind: "penaltyTooHigh", most };
  if (!(terms.term > 0 && terms.term <= deal.horizon)) return { kind: "badTerm", most: deal.horizon };
  return channelsObjection(deal, terms) ?? datesObjection(deal, terms);
}

function channelsObjection(deal: Deal, terms: Terms): TermsRefusal | null {
  const { channels } = terms;
  if (channels.length === 0) return { kind: "noChannel" };
  if (channels.some((c) => deal.channels[c] === undefined)) return { kind: "noSuchChannel" };
  if (channels.some((c, i) => i > 0 && channels[i - 1]! >= c)) return { kind: "channelOrder" };
  const silent =
    isRunning(terms) && channels.every((c) => deal.channels[c]!.sales + deal.channels[c]!.units === 0);
  return silent ? { kind: "noSales" } : null;
}

function datesObjection(deal: Deal, { milestones, transfers, term }: Terms): TermsRefusal | null {
  const within = (month: number): boolean => month >= 0 && month <= term;
  if (!milestones.every((m) => within(dueMonth(m)))) return { kind: "milestoneLate" };
  if (transfers.some((t) => deal.assets[t.asset] === undefined)) return { kind: "noSuchAsset" };
  if (new Set(transfers.map((t) => t.asset)).size < transfers.length) return { kind: "transferTwice" };
  return transfers.every((t) => within(t.month)) ? null : { kind: "transferLate" };
}

/** Whether terms leave the licensee its fair share of the fresh margin, lump sums spread over the term. */
export function leavesFairShare(deal: Deal, terms: Terms): boolean {
  const { margin, pays } = monthOf(deal, terms);
  return pays <= (1 - FAIR_SHARE) * margin;
}

/** How far terms leave the licensee less than nothing, as a share of its margin; 1 at most, 0 where they do not. */
export function shortfall(deal: Deal, terms: Terms): number {
  const { margin, pays } = monthOf(deal, terms);
  if (pays <= margin) return 0;
  return margin > 0 ? Math.min(1, pays / margin - 1) : 1;
}

const grids = new WeakMap<Scenario, Map<string, readonly Terms[]>>();

/** The terms that `legal` lists for a party, as either side proposes them: for its own channels, to the horizon. */
export function termsGrid(scenario: Scenario, party: number, side: Side = "owner"): readonly Terms[] {
  const known = grids.get(scenario) ?? new Map<string, readonly Terms[]>();
  grids.set(scenario, known);
  const key = `${party} ${side}`;
  const grid = known.get(key) ?? makeGrid(scenario, party, side);
  known.set(key, grid);
  return grid;
}

const isListed = (scenario: Scenario, party: number, terms: Terms): boolean =>
  SIDES.some((side) => grids.get(scenario)?.get(`${party} ${side}`)?.includes(terms));
const SIDES: readonly Side[] = ["owner", "party"];

/**
 * For the channels that the party serves, to the horizon, nothing paid or handed over; the owner supplies the product if it
 * makes it better. What terms in the short notation leave out.
 */
export function plainTerms({ deal }: Scenario, party: number): Terms {
  const term = Math.max(Math.floor(deal.horizon), Math.min(1, deal.horizon));
  const channels = [...deal.channels.keys()].filter((c) => serves(deal.channels[c]!, party));
  return {
    ...bareTerms({ party, term, channels }),
    supplies: deal.owner.make > deal.parties[party - 1]!.make ? "all" : [],
  };
}

/** Plain terms with what the owner would hand over, if anything that could be lets the party earn by them. */
export const usualTerms = (scenario: Scenario, party: number): Terms =>
  workableTerms(scenario, plainTerms(scenario, party), "owner") ?? plainTerms(scenario, party);

/** These terms with what a side would have handed over; null: whatever is, the party would earn nothing by them. */
export function workableTerms(scenario: Scenario, plain: Terms, side: Side): Terms | null {
  const handover = handoverFor(scenario, plain, side);
  return handover && { ...plain, ...handover };
}

/** Whether the party sells in the channel, alone or together with the owner. */
const serves = ({ open, keys, controlledBy }: Channel, party: number): boolean =>
  open ||
  (controlledBy.includes(party) && (keys === "any" || controlledBy.every((p) => p === party || p === OWNER)));

function makeGrid(scenario: Scenario, party: number, side: Side): readonly Terms[] {
  const base = workableTerms(scenario, plainTerms(scenario, party), side);
  if (base === null) return [];
  const licensed = base.channels.map((c) => scenario.deal.channels[c]!);
  const margin = sum(licensed.map((c) => c.margin));
  const sales = sum(licensed.map((c) => c.sales));
  const { deal } = scenario;
  const contested = base.channels.filter((c) => rivalsIn(deal, c, party).length > 0);
  const alone = { channels: contested, until: base.term };
  const grid = TERMS_GRID.margin.flatMap((taken) =>
    TERMS_GRID.upfront.flatMap((share) =>
      (contested.length === 0 ? [null] : [null, alone]).map((exclusive) => ({
        ...base,
        royalty: flatRoyalty(sales > 0 ? Math.min(1, Math.round((1000 * taken * margin) / sales) / 1000) : 0),
        upfront: Math.round((share * 12 * margin) / 1000) * 1000,
        exclusive,
      })),
    ),
  );
  // Rounding, or a channel without sales, can make two of them the same.
  const texts = grid.map((terms) => JSON.stringify(terms));
  return grid.filter((_, i) => texts.indexOf(texts[i]!) === i);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
