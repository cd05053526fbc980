/**
 * One licence laid out: when the party can make the product under it, what the licensed channels bring, and what going on
 * alone would be worth from any month on. Everything but the money that changes hands. Definition: docs/model.md, "Terms".
 *
 * Months are counted from the signature; all money is present value at it.
 */
import { OWNER, type Deal, type Terms } from "../deal.ts";
import { modelOf, reaches, plannedBirths, type Model } from "../model/model.ts";
import { effortOf, ignorance, SLACK, startsOf, type Knowledge } from "./silent.ts";
import { streamOf, type Stream } from "./streams.ts";
import { presentValue, type Clock } from "../model/time.ts";

export interface Licence {
  readonly deal: Deal;
  readonly terms: Terms;
  readonly model: Model;
  readonly clock: Clock;
  /** The end of the term, or the horizon where that comes first. */
  readonly end: number;
  /** Months of the owner's later releases, and how many of them reach the licensee. */
  readonly releases: readonly number[];
  readonly included: readonly number[];
  readonly knowledge: Knowledge;
  /** When it can make the product; Infinity: never. */
  readonly readyAt: number;
  /** What getting ready costs. */
  readonly rebuilding: number;
  /** The licensed channels that the two can serve together. */
  readonly streams: readonly Stream[];
  /** By component: whether the party knows it once it is ready, because it made it itself. */
  readonly rebuilt: readonly boolean[];
}

/** What of the party's position is taken away, to see what holds the deal together. */
export interface Relief {
  /** By component: alone nothing of it has to be rebuilt. */
  readonly given?: readonly boolean[];
  /** Alone it reaches the licensed channels. */
  readonly keepsChannels?: boolean;
}

export function licenceOf(deal: Deal, terms: Terms, model: Model = modelOf(deal)): Licence {
  const { clock } = model;
  const end = Math.min(terms.term, clock.horizon);
  const knowledge = knowledgeOf(deal, terms, model);
  const { releases } = knowledge;
  const included = releases.filter((month) => includes(terms, month));
  const { readyAt, rebuilding } = gettingReady(knowledge, deal.parties[terms.party - 1]!.capability, terms);
  const make =
    terms.supplies === "all"
      ? Math.max(model.make[terms.party]!, model.make[OWNER]!)
      : model.make[terms.party]!;
  const season = { clock, ready: readyAt, end, births: [-deal.technology.age, ...included] };
  const pair = 1 | (1 << terms.party);
  const streams =
    readyAt < end
      ? terms.channels
          .filter((c) => reaches(model, pair, c))
          .map((c) => streamOf(season, deal.channels[c]!, c, make))
      : [];
  return {
    deal,
    terms,
    model,
    clock,
    end,
    releases,
    included,
    knowledge,
    readyAt,
    rebuilding,
    streams,
    rebuilt: knowledge.components.map((_, j) => !supplies(terms, j)),
  };
}

export const supplies = ({ supplies: parts }: Terms, component: number): boolean =>
  parts === "all" || parts.includes(component);

function includes({ releases }: Terms, month: number): boolean {
  if (releases === "all") return true;
  return releases !== "none" && month <= releases.until + SLACK;
}

/** What the party holds under terms, and since when. */
export function knowledgeOf(deal: Deal, terms: Terms, model: Model): Knowledge {
  const { knows } = deal.parties[terms.party - 1]!;
  return {
    components: deal.technology.components.map((_, j) => ({
      rebuildCost: model.rebuildCost[j]!,
      rebuildMonths: model.rebuildMonths[j]!,
      renews: model.renews[j]!,
      alternativeCost: model.alternativeCost[j]!,
      alternativeMonths: model.alternativeMonths[j]!,
    })),
    holdings: deal.assets.flatMap(({ reveals }, a) => {
      const since = [
        ...(knows.includes(a) ? [0] : []),
        ...terms.transfers.filter((t) => t.asset === a).map((t) => t.month),
      ];
      return since.length === 0 ? [] : [{ asset: a, reveals, since: since.sort((x, y) => x - y) }];
    }),
    releases: plannedBirths(deal, model).slice(1),
    discount: model.clock.discount,
  };
}

/**
 * When the party can make the product, and the present value of what it rebuilds for it; Infinity where it cannot. Under the
 * licence nothing goes stale: the owner's releases come with it.
 */
export function gettingReady(
  knowledge: Knowledge,
  capability: number,
  terms: Terms,
): { readonly readyAt: number; readonly rebuilding: number } {
  const own = knowledge.components.map((_, j) => j).filter((j) => !supplies(terms, j));
  const begins = startsOf(knowledge, null);
  const ways = own.map((j) =>
    begins.map((from) => {
      const { cost, months } = effortOf(
        knowledge.components[j]!,
        capability,
        ignorance(knowledge, j, from, 0),
      );
      return { by: from + months, cost: cost === 0 ? 0 : cost * Math.exp(-knowledge.discount * from) };
    }),
  );
  const readyAt = Math.max(0, ...ways.map((of) => Math.min(...of.map(({ by }) => by))));
  if (readyAt === Number.POSITIVE_INFINITY) return { readyAt, rebuilding: Number.POSITIVE_INFINITY };
  const cheapest = ways.map((of) =>
    Math.min(...of.filter(({ by }) => by <= readyAt + SLACK).map(({ cost }) => cost)),
  );
  return { readyAt, rebuilding: cheapest.reduce((sum, cost) => sum + cost, 0) };
}

/** Value at the signature of money in `month`; what is nothing stays nothing. */
export const valueAt = (clock: Clock, month: number, money: number): number =>
  money === 0 ? 0 : money * presentValue(clock, month);
