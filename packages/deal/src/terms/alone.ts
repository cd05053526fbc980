/**
 * Going on alone from a month on: what a party, by itself or with a group of its allies, earns without the owner with what
 * it then knows, through the channels that it controls itself, with the generation that is current then.
 *
 * A channel that it served under the licence goes on where it stands; in a group it has its Shapley value in the group's game.
 */
import { groupsWith, shareInGroups } from "./allies.ts";
import type { Licence, Relief } from "./licence.ts";
import { reaches, type Model } from "../model/model.ts";
import { silentRebuild, SLACK, type Holding } from "./silent.ts";
import { earningMonths, presentValue, type Course } from "../model/time.ts";
import { bestCapability, bestMake, bestPlan, friction, type Plan } from "../model/worth.ts";

export interface Alone {
  /** What it is worth to the party to go on alone from `month`, never below 0; `ready`: it got ready under the licence. */
  readonly from: (month: number, ready: boolean) => number;
}

export function aloneOf(licence: Licence, served: readonly number[], relief: Relief): Alone {
  const { terms, model } = licence;
  const ready = teamOf(licence, served, relief, 1 << terms.party, true);
  const unready = teamOf(licence, served, relief, 1 << terms.party, false);
  const byItself = (month: number, isReady: boolean): number => {
    const plan = (isReady ? ready : unready)(month);
    return plan === null ? 0 : bestPlan([plan]);
  };
  if (model.allies[terms.party] === 0) return { from: byItself };
  const teams = new Map<string, (month: number) => Plan | null>();
  const team = (mask: number, isReady: boolean): ((month: number) => Plan | null) => {
    const key = `${mask}${isReady ? "r" : ""}`;
    const made = teams.get(key) ?? teamOf(licence, served, relief, mask, isReady);
    teams.set(key, made);
    return made;
  };
  const allies = groupsWith(model, terms.party);
  return { from: (month, isReady) => shareInGroups(allies, (mask) => team(mask, isReady)(month)) };
}

/** From a month to the plan of the party with the allies of `mask`; null: they cannot be ready by then. */
function teamOf(
  licence: Licence,
  served: readonly number[],
  relief: Relief,
  mask: number,
  ready: boolean,
): (month: number) => Plan | null {
  const { model, clock, knowledge, terms, deal } = licence;
  const cost = silentRebuild(
    { ...knowledge, holdings: pooled(licence, mask) },
    {
      capability: bestCapability(model, mask),
      readyAt: ready ? licence.readyAt : null,
      rebuilt: licence.rebuilt,
      given: relief.given ?? knowledge.components.map(() => false),
    },
  );
  const penalties = friction(model, mask);
  const make = bestMake(model, mask) * model.lawful;
  const reached = deal.channels.map(
    (_, c) => reaches(model, mask, c) || (relief.keepsChannels === true && terms.channels.includes(c)),
  );
  const births = [-deal.technology.age, ...licence.releases];
  return (month) => {
    const rebuilding = cost(month);
    if (rebuilding === null) return null;
    const born = births.findLast((b) => b <= month + SLACK)!;
    const value = presentValue(clock, month);
    const earns = new Float64Array(reached.length);
    for (let c = 0; c < reached.length; c++) {
      if (!reached[c]) continue;
      const goesOn = ready && served.includes(c);
      const months = goesOn
        ? earningMonths(clock, model.courses[c]!, licence.readyAt, month, clock.horizon, born)
        : enteringIn(model, c, month, born);
      const investment = goesOn ? 0 : model.investment[c]! * value;
      earns[c] = Math.max(0, make * model.margin[c]! * months - investment);
    }
    return { earns, cost: rebuilding + penalties * value };
  };
}

/** By course, birth and month. A course is laid out with its clock; which generations there are may differ from model to model. */
const entering = new WeakMap<Course, Map<number, Map<number, number>>>();

/** Full months that whoever enters a channel in a month has of it to the horizon, with the generation born in `born`. */
function enteringIn({ clock, courses }: Model, channel: number, month: number, born: number): number {
  const course = courses[channel]!;
  const births = entering.get(course) ?? new Map<number, Map<number, number>>();
  entering.set(course, births);
  const known = births.get(born) ?? new Map<number, number>();
  births.set(born, known);
  const found = known.get(month) ?? earningMonths(clock, course, month, month, clock.horizon, born);
  known.set(month, found);
  return found;
}

/** What the party holds and what its allies in `mask` know from the start, each asset once. */
function pooled({ deal, knowledge, terms }: Licence, mask: number): readonly Holding[] {
  const known = new Set(
    deal.parties.flatMap(({ knows }, i) =>
      i + 1 !== terms.party && (mask & (1 << (i + 1))) !== 0 ? knows : [],
    ),
  );
  const own = knowledge.holdings.map((holding) =>
    known.delete(holding.asset) && holding.since[0] !== 0
      ? { ...holding, since: [0, ...holding.since] }
      : holding,
  );
  return [
    ...own,
    ...[...known].map((asset) => ({ asset, reveals: deal.assets[asset]!.reveals, since: [0] })),
  ];
}
