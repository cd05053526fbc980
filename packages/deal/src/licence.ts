/**
 * One licence as a stream of money: what the party earns and pays while it complies, and what it would earn on its
 * own from any month on. The pieces that `terms.ts` weighs; docs/model.md, "Terms".
 *
 * Months are counted from the signature. Integrals are in closed form: within one generation sales decay
 * exponentially, so the royalty falls under the minimum once at most.
 */
import { OWNER, type Deal, type Terms } from "./deal.ts";
import { modelOf, releaseMonths, type Model } from "./model.ts";
import { flatMonths, freshMonths, clockOf, presentValue, type Clock } from "./time.ts";
import { plansTogether, reach, type Rebuild } from "./worth.ts";

/** Rounding slack on a comparison of months. */
const SLACK = 1e-9;
/** Plans that differ by less, as a share of their worth, are worth the same: then the owner releases. */
const NEGLIGIBLE = 1e-10;

/** Everything about a deal and its terms that the party's choice depends on. */
export interface Licence {
  readonly clock: Clock;
  /** Share of the margin earned while it complies, and on its own. */
  readonly make: number;
  readonly ownMake: number;
  readonly capability: number;
  /** Months in which the owner's generations are born; the first is minus its age. */
  readonly births: readonly number[];
  /** The term, cut into pieces. */
  readonly pieces: readonly Piece[];
  /** Monthly margin and sales, fresh, of the licensed channels it can serve while it complies. */
  readonly margin: number;
  readonly sales: number;
  /** Monthly margin, fresh, of the channels it can serve on its own. */
  readonly ownMargin: number;
  /** The same if it kept the licensed channels that are the owner's. */
  readonly keptMargin: number;
  readonly components: Deal["technology"]["components"];
  /** Share of every component that is new in each generation after the first. */
  readonly renews: number;
  /** What it is shown: shares by component, and the months in which it gets it, ascending. */
  readonly holdings: readonly { readonly reveals: readonly number[]; readonly months: readonly number[] }[];
  readonly protection: number;
  readonly terms: Terms;
}

/** A stretch of the term, months [from, to) of month `month`, in which the generation born in `born` is sold. */
export interface Piece {
  readonly month: number;
  readonly from: number;
  readonly to: number;
  readonly born: number;
  /** Present value of one unit of fresh monthly margin over it, in months. */
  readonly fresh: number;
}

export function licenceOf(deal: Deal, terms: Terms, model: Model = modelOf(deal)): Licence {
  const party = deal.parties[terms.party - 1]!;
  const clock = clockOf(deal);
  const licensed = terms.channels
    .map((c) => deal.channels[c]!)
    .filter((c) => serves(c, terms.party) || serves(c, OWNER));
  const own = deal.channels.filter((c) => serves(c, terms.party));
  const births = [
    -deal.technology.age,
    ...(ownerReleases(deal, model, terms.party) ? releaseMonths(deal) : []),
  ];
  return {
    clock,
    make: terms.supplied ? Math.max(party.make, deal.owner.make) : party.make,
    ownMake: party.make,
    capability: party.capability,
    births,
    pieces: piecesOf(clock, births, Math.min(terms.term, clock.horizon)),
    margin: sum(licensed.map((c) => c.margin)),
    sales: sum(licensed.map((c) => c.sales)),
    ownMargin: sum(own.map((c) => c.margin)),
    keptMargin: sum([...new Set([...own, ...licensed])].map((c) => c.margin)),
    components: deal.technology.components,
    renews: deal.technology.releases?.renews ?? 0,
    holdings: deal.assets.map((asset, a) => ({
      reveals: asset.reveals,
      months: [
        ...(party.knows.includes(a) ? [0] : []),
        ...terms.transfers.filter((t) => t.asset === a).map((t) => t.month),
      ].sort((x, y) => x - y),
    })),
    protection: deal.technology.protection,
    terms,
  };
}

/** The same licence if the owner made no more releases. */
export function withoutReleases(licence: Licence): Licence {
  const births = licence.births.slice(0, 1);
  return { ...licence, births, pieces: piecesOf(licence.clock, births, licence.pieces.at(-1)!.to) };
}

const serves = (channel: Deal["channels"][number], player: number): boolean =>
  channel.open || channel.controlledBy.includes(player);

/** Whether releasing is the owner's better plan with this party. */
function ownerReleases(deal: Deal, model: Model, party: number): boolean {
  const pair = 1 | (1 << party);
  const [once, releases] = plansTogether(model, pair).map((p) => p.perMargin * reach(model, pair) - p.cost);
  return deal.technology.releases !== null && releases! >= once! - NEGLIGIBLE * Math.abs(once!);
}

/** The term cut at every month and at every birth, in order: within a piece one generation is sold. */
function piecesOf(clock: Clock, births: readonly number[], end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let generation = 0;
  for (let from = 0; from < end;) {
    while (generation + 1 < births.length && births[generation + 1]! <= from) generation++;
    const month = Math.floor(from);
    const to = Math.min(month + 1, end, births[generation + 1] ?? end);
    const born = births[generation]!;
    pieces.push({ month, from, to, born, fresh: freshMonths(clock, from, to, born) });
    from = to;
  }
  return pieces;
}

/** Present value of the margin it earns in a piece of the term. */
export const marginIn = (licence: Licence, { fresh }: Piece): number => licence.make * licence.margin * fresh;

/** Present value of the royalty, with its floor, that it pays in a piece of the term. */
export function royaltyIn(licence: Licence, piece: Piece): number {
  const { clock, terms } = licence;
  const { from, to, born } = piece;
  const fresh = terms.royalty * licence.sales;
  const floor = terms.minimum / 12;
  if (floor === 0) return fresh * piece.fresh;
  const crossing = Math.min(Math.max(crossingMonth(clock, fresh, floor, born), from), to);
  return fresh * freshMonths(clock, from, crossing, born) + floor * flatMonths(clock, crossing, to);
}

/** The month from which `fresh`, decaying since `born`, is below `floor`. */
function crossingMonth(clock: Clock, fresh: number, floor: number, born: number): number {
  if (fresh <= floor) return Number.NEGATIVE_INFINITY;
  return clock.decay === 0 ? Number.POSITIVE_INFINITY : born + Math.log(fresh / floor) / clock.decay;
}

/** Present value of the milestones that fall due before `month`. */
export function milestonesBefore(licence: Licence, month: number): number {
  const due = licence.terms.milestones.filter((m) => m.month < month);
  return sum(due.map((m) => m.amount * presentValue(licence.clock, m.month)));
}

/** The generation that is current in `month`: its index into `births`. */
const currentGeneration = (licence: Licence, month: number): number =>
  licence.births.findLastIndex((born) => born <= month + SLACK);

/** What it still has to rebuild of the generation current in `month`, with what it holds by then. */
export function rebuildAt(licence: Licence, month: number): Rebuild {
  const kept = licence.holdings.map((holding) => {
    const since = holding.months.findLast((m) => m <= month + SLACK);
    if (since === undefined) return 0;
    const later = currentGeneration(licence, month) - currentGeneration(licence, since);
    return (1 - licence.renews) ** later;
  });
  const ignorance = licence.components.map((_, j) =>
    licence.holdings.reduce((left, holding, a) => left * (1 - holding.reveals[j]! * kept[a]!), 1),
  );
  return {
    cost: sum(licence.components.map((c, j) => ignorance[j]! * c.rebuildCost)) / licence.capability,
    months:
      Math.max(...licence.components.map((c, j) => ignorance[j]! * c.rebuildMonths)) / licence.capability,
  };
}

/** Counts what changes what is to be rebuilt: equal in two months, and `rebuildAt` is equal in them. */
export function epochAt({ births, terms }: Licence, month: number): number {
  const held = (at: number): boolean => at <= month + SLACK;
  return births.filter(held).length + terms.transfers.filter((t) => held(t.month)).length;
}

/** Present value of going on alone from `month`, without the contract's penalty; null: not ready by then. */
export function aloneFrom(licence: Licence, month: number, rebuild: Rebuild): number | null {
  const { clock } = licence;
  const starts = month - rebuild.months;
  if (starts < -SLACK) return null;
  const born = licence.births[currentGeneration(licence, month)]!;
  return (
    licence.ownMake * licence.ownMargin * freshMonths(clock, month, clock.horizon, born) -
    rebuild.cost * presentValue(clock, Math.max(starts, 0)) -
    licence.protection * presentValue(clock, month)
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
