/** What became of each licence signed in a game, held against what its party had just before it signed. */
import { averageRate, modelOf, termsWorking, type Deal, type Terms } from "@linchpin/deal";
import { settle, view, type Position, type Scenario } from "@linchpin/table";
import { gainsFromOffers } from "../interests.ts";

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
  const type = scenario.parties[party - 1]!.types[position.parties[party - 1]!.type]!;
  const seen = view(position, party);
  if (seen.side !== "party") throw new TypeError("the owner signs no licence of its own");
  const { part, rate } = figuresOf(scenario, terms);
  const reckoned = gainsFromOffers(seen, type)({ kind: "terms", terms });
  return { party, week, before: settle(position).payoffs[party]!, reckoned, part, rate };
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
