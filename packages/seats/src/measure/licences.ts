/** What became of each licence signed in a game, held against what its party had just before it signed. */
import { averageRate, modelOf, termsWorking, type Deal, type Terms } from "@linchpin/deal";
import { ownParty, settle, view, type Position, type Scenario, type SeatView } from "@linchpin/table";
import { termsIn } from "../courses.ts";
import { estimate } from "../estimate.ts";
import { outlookOf } from "../outlook.ts";

export interface LicenceSummary {
  readonly party: number;
  readonly week: number;
  /** What the party would have got if the talks had ended before it signed, and what it got. */
  readonly before: number;
  readonly after: number;
  /** What signing was worth to it by its own reckoning at that moment, against not signing. */
  readonly reckoned: number;
  /** The owner's part of the licensee's operating profit, in the deal as it is written; null: there is no profit. */
  readonly part: number | null;
  /** What is paid by the sale in a full year, as a share of sales; null: nothing is. */
  readonly rate: number | null;
}

/** A licence whose end is not known yet. */
export type Signature = Omit<LicenceSummary, "after">;

/** What a party was about to sign in a position. */
export function signatureIn(position: Position, party: number, terms: Terms): Signature {
  const { scenario, week } = position;
  const seen = view(position, party);
  if (seen.side !== "party") throw new TypeError("the owner signs no licence of its own");
  const { part, rate } = figuresOf(scenario, terms);
  return {
    party,
    week,
    before: settle(position).payoffs[party]!,
    reckoned: reckonedBy(seen, terms),
    part,
    rate,
  };
}

/** Of the margin it believes a part, of what it pays all; without terms it has what it can earn alone. */
function reckonedBy(seen: SeatView, terms: Terms): number {
  const outlook = outlookOf(seen);
  const { toParty, toOwner } = termsIn(outlook, terms);
  const { belief } = ownParty(seen);
  return belief * (toParty + toOwner) - toOwner - belief * estimate(outlook).alone[seen.seat]!;
}

type Figures = Pick<LicenceSummary, "part" | "rate">;
const figures = new WeakMap<Terms, Figures>();

function figuresOf({ deal }: Scenario, terms: Terms): Figures {
  const known = figures.get(terms);
  if (known !== undefined) return known;
  const { value } = termsWorking(deal, terms, modelOf(deal), () => null);
  const found = {
    part: value.profit > 0 ? value.toOwner / value.profit : null,
    rate: runningRate(deal, terms),
  };
  figures.set(terms, found);
  return found;
}

function runningRate({ channels }: Deal, { channels: licensed, royalty, perUnit }: Terms): number | null {
  const sum = (of: (c: Deal["channels"][number]) => number): number =>
    licensed.reduce((total, c) => total + channels[c]!.chance * of(channels[c]!), 0);
  const sales = 12 * sum((c) => c.sales);
  if (sales === 0) return null;
  const paid = averageRate(royalty, sales) * sales + perUnit * 12 * sum((c) => c.units);
  return paid === 0 ? null : paid / sales;
}
