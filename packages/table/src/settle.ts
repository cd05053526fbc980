/**
 * The settlement: what every seat gets in the months from the end of the talks to the horizon.
 *
 * Licences start when the talks end. Each licensee gets ready or not and stops when it pays to stop, with what it knows by
 * then; a party without terms goes on alone if that pays, with the others there; the owner sells where it controls a
 * channel that it has not licensed. Everybody acts by itself: allies settle among themselves. Sellers that meet in a
 * channel split it equally from the start (docs/decisions).
 */
import {
  licenceOf,
  modelOf,
  optionsOf,
  plansAlone,
  reaches,
  standingOf,
  valueAt,
  type Deal,
  type Licence,
  type Model,
  type Option,
  type Terms,
} from "@linchpin/deal";
import { settledDeal, truthOf } from "./deal-of.ts";
import type { Position } from "./position.ts";
import { weeklyValue } from "./state.ts";
import { running } from "./terms-run.ts";

export interface Settlement {
  /** By seat: value at the start of all that it receives less all that it spends, talks and settlement. */
  readonly payoffs: readonly number[];
  /** By party: month after the talks in which its licence is broken; null: never, or no licence. */
  readonly stopsAt: readonly (number | null)[];
}

/** Payoffs as if the talks ended now. */
export function settle(position: Position): Settlement {
  const { model, licences, alone } = market(settledDeal(truthOf(position)), position);
  const value = weeklyValue(position, position.week);
  const payoffs = position.ledger.map((money, seat) => {
    if (seat === 0) return money;
    return money + value * (licences[seat - 1]?.chosen.toParty ?? alone[seat - 1]!.worth);
  });
  const paid = licences.reduce((sum, outcome) => (outcome === null ? sum : sum + toOwner(outcome)), 0);
  payoffs[0]! += value * (paid + ownSales(position, model, licences));
  return { payoffs, stopsAt: licences.map((outcome) => outcome?.chosen.stopsAt ?? null) };
}

/** A licence as it runs, and the channels in which its party sells, under it or going on alone. */
interface Outcome {
  readonly licence: Licence;
  readonly chosen: Option;
  readonly sells: readonly number[];
}

interface Market {
  /** Of the deal with each channel divided by the number of those who sell through it. */
  readonly model: Model;
  /** By party; null: it has none. */
  readonly licences: readonly (Outcome | null)[];
  /** By party without terms: what going on alone is worth and where it sells; nothing for those who stay out. */
  readonly alone: readonly Alone[];
}

interface Alone {
  readonly worth: number;
  readonly sells: readonly number[];
}

/**
 * Who sells where: all who could, but for those, worst first, whom the others leave too little. A licensee that does not get
 * ready, or leaves a channel out, takes nothing of it from the others.
 */
function market(whole: Deal, position: Position): Market {
  const publicPlan = modelOf(whole);
  const sells = position.parties.map(({ terms }, i) => couldSell(whole, publicPlan, i + 1, terms));
  for (;;) {
    const deal = { ...whole, channels: shared(whole, position, publicPlan, sells) };
    const model = modelIn(deal, publicPlan);
    const licences = position.parties.map(({ terms }) =>
      terms === null ? null : outcomeOf(deal, model, terms),
    );
    const alone = licences.map((outcome, i) =>
      outcome === null && sells[i]!.length > 0 ? aloneOf(model, i + 1) : NOTHING,
    );
    const worst = worstOf(sells, licences, alone);
    if (worst < 0) return { model, licences, alone };
    const kept = (licences[worst] ?? alone[worst]!).sells;
    sells[worst] = sells[worst]!.filter((c) => kept.includes(c));
  }
}

/** The party that gains least of those that would leave a channel to the others; −1: there is none. */
function worstOf(
  sells: readonly (readonly number[])[],
  licences: Market["licences"],
  alone: readonly Alone[],
): number {
  const gains = sells.map((channels, i) => {
    const outcome = licences[i]!;
    const kept = outcome?.sells ?? alone[i]!.sells;
    return channels.every((c) => kept.includes(c)) ? null : (outcome?.chosen.toParty ?? alone[i]!.worth);
  });
  return gains.reduce<number>(
    (worst, gain, i) => (gain !== null && (worst < 0 || gain < gains[worst]!) ? i : worst),
    -1,
  );
}

const NOTHING: Alone = { worth: 0, sells: [] };

/** What a party without terms earns by itself, below 0 where it had better not, and the channels that are worth it. */
function aloneOf(model: Model, seat: number): Alone {
  const worths = plansAlone(model, 1 << seat).map((plan): Alone => {
    const worth = plan.earns.reduce((sum, earned) => sum + earned, -plan.cost);
    return { worth, sells: [...plan.earns.keys()].filter((c) => worth > 0 && plan.earns[c]! > 0) };
  });
  return worths.reduce((best, other) => (other.worth > best.worth ? other : best), HOPELESS);
}

const HOPELESS: Alone = { worth: Number.NEGATIVE_INFINITY, sells: [] };

/** The deal's own model, but that the owner's plan is the public one, which is for all sellers together. */
function modelIn(deal: Deal, { ownerPlans }: Model): Model {
  const standing = standingOf(deal);
  return modelOf(deal, { ...standing, ownerPlans: { ...standing.ownerPlans, chosen: ownerPlans.chosen } });
}

/** The channels that a party could sell in: with terms those that they license, else all that it reaches. */
function couldSell(deal: Deal, model: Model, seat: number, terms: Terms | null): readonly number[] {
  const together = terms === null ? 1 << seat : 1 | (1 << seat);
  return (terms?.channels ?? [...deal.channels.keys()]).filter((c) => reaches(model, together, c));
}

function outcomeOf(deal: Deal, model: Model, terms: Terms): Outcome {
  const licence = licenceOf(deal, { ...running(terms, deal), upfront: 0 }, model);
  const { trade, chosen } = optionsOf(licence);
  const served = chosen.ready ? trade.served.map((s) => s.channel) : [];
  // What it has beside the licence it earns by going on alone.
  const penalty = chosen.stopsAt === null ? 0 : valueAt(licence.clock, chosen.stopsAt, licence.terms.penalty);
  const after = chosen.toParty - (chosen.profit - chosen.pays - penalty);
  const goesOn = after > NEGLIGIBLE * Math.abs(chosen.toParty);
  const sells = terms.channels.filter(
    (c) => served.includes(c) || (goesOn && reaches(model, 1 << terms.party, c)),
  );
  return { licence, chosen, sells };
}

/** Rounding on what is left when everything else is taken off. */
const NEGLIGIBLE = 1e-9;

/** What reaches the owner of a licence: what is paid, after tax, less what it hands over until it is broken. */
function toOwner({ licence, chosen }: Outcome): number {
  const { terms, deal, clock, end } = licence;
  const given = terms.transfers.filter(({ month }) => month <= (chosen.stopsAt ?? end));
  return given.reduce(
    (left, { asset, month }) => left - valueAt(clock, month, deal.assets[asset]!.cost),
    (1 - terms.withheld) * chosen.pays,
  );
}

/** Releases that the owner makes for a licensee until it stops. */
function owed({ licence, chosen }: Outcome): number {
  const until = chosen.ready ? Math.min(chosen.stopsAt ?? licence.end, licence.end) : 0;
  return licence.included.filter((month) => month < until).length;
}

/** What the owner sells itself, less what its releases cost: one release serves every licensee, so it pays for it once. */
function ownSales(position: Position, model: Model, licences: Market["licences"]): number {
  const { earns, cost } = model.ownerPlans;
  const channels = model.margin.length;
  const most = Math.max(0, ...licences.map((outcome) => (outcome === null ? 0 : owed(outcome))));
  let best = Number.NEGATIVE_INFINITY;
  for (let n = most; n < cost.length; n++) {
    let sum = -cost[n]!;
    for (let c = 0; c < channels; c++)
      if (ownerSells(position, model, c))
        sum += Math.max(0, model.make[0]! * earns[n * channels + c]! - model.investment[c]!);
    best = Math.max(best, sum);
  }
  return best;
}

function ownerSells(position: Position, model: Model, channel: number): boolean {
  const licensed = position.parties.some((p) => p.terms?.channels.includes(channel));
  return model.make[0]! > 0 && reaches(model, 1, channel) && !licensed;
}

/** The channels, each divided by the number of those who sell through it; `sells`: by party, where it sells. */
function shared(
  deal: Deal,
  position: Position,
  model: Model,
  sells: readonly (readonly number[])[],
): Deal["channels"] {
  return deal.channels.map((channel, c) => {
    const sellers = sells.filter((channels) => channels.includes(c)).length;
    const all = sellers + (ownerSells(position, model, c) ? 1 : 0);
    if (all < 2) return channel;
    const { margin, sales, units } = channel;
    return { ...channel, margin: margin / all, sales: sales / all, units: units / all };
  });
}
