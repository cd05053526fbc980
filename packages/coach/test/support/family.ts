/**
 * The family of small endgames that the coach is measured on: two parties of two possible types each, one to three
 * assets, the last two or three weeks of talks, one move a week. Seeded; a position is reached by random moves, so that
 * what the owner knows is more than its priors.
 */
import { nextFloat, nextInt, seedRandom, type RandomState } from "@linchpin/coalition";
import { gameOf, modelOf, type Deal } from "@linchpin/deal";
import { firstInsight, type Insight, interestedParty, observed, step } from "@linchpin/seats";
import {
  legal,
  noDetours,
  seenBy,
  start,
  view,
  type Move,
  type PartyType,
  type Position,
  type Scenario,
} from "@linchpin/table";
import { dealOfText } from "../../../table/test/support/scenarios.ts";
import { seenInAll, seenTexts, updated, type Belief } from "./exact.ts";

/** One decision of the owner's, with the truth that nobody at the table knows and all that the owner knows. */
export interface Endgame {
  readonly position: Position;
  readonly insight: Insight;
  readonly belief: Belief;
}

/** The endgame of a seed. */
export function endgame(seed: number): Endgame {
  const random = seedRandom(seed);
  const scenario = scenarioFrom(seed, random);
  const first = begun(scenario, seed);
  let at: Endgame = { position: first, insight: firstInsight(view(first, 0)), belief: everyWorld(first) };
  const most = scenario.weeks - first.week;
  // One decision, or two; three are too many to follow to the end.
  const moves = Math.max(most - 1, nextInt(random, most + 1));
  for (let i = 0; i < moves; i++) {
    const next = oneWeek(at, seed, random);
    if (next === null) break;
    at = next;
  }
  return at;
}

/** A random move of the owner's and what follows, up to its next; null: the talks are over. */
function oneWeek({ position, insight, belief }: Endgame, seed: number, random: RandomState): Endgame | null {
  const drastic: readonly Move["kind"][] = ["close", "dismiss", "accept"];
  const all = legal(position, 0).filter((m) => !drastic.includes(m.kind));
  const kinds = [...new Set(all.map((m) => m.kind))];
  const kind = kinds[nextInt(random, kinds.length)]!;
  const ofKind = all.filter((m) => m.kind === kind);
  const move = ofKind[nextInt(random, ofKind.length)]!;
  const owner = { name: "chance", choose: () => move };
  let [now, known, ply] = [position, insight, 100 * position.week];
  const seen: string[] = [];
  do {
    const before = view(now, 0);
    const seat = now.turn!;
    const next = step(now, seed, ply++, [owner, ...position.parties.map(() => interestedParty)]);
    known = observed(known, before, seat, seenBy(next.events, 0));
    seen.push(...seenTexts(next.events));
    now = next.position;
  } while (now.turn !== null && now.turn !== 0);
  const after = updated(belief, move, seenInAll(position.scenario, seen));
  return now.turn === null || after === null ? null : { position: now, insight: known, belief: after };
}

/** Every combination of types, with its chance. */
function everyWorld(position: Position): Belief {
  const { scenario } = position;
  return scenario.parties.reduce<Belief>(
    (belief, party, i) =>
      belief.flatMap((particle) =>
        party.types.map((type, t) => ({
          weight: particle.weight * type.weight,
          position: {
            ...particle.position,
            parties: particle.position.parties.with(i, { ...particle.position.parties[i]!, type: t }),
          },
        })),
      ),
    [{ position, weight: 1 }],
  );
}

/** The first week of short talks, or the last weeks of long ones in which little has happened yet. */
function begun(scenario: Scenario, seed: number): Position {
  const first = start(scenario, seed);
  const week = scenario.weeks <= 3 ? 1 : scenario.weeks - 1 - (seed % 2);
  return { ...first, week };
}

function scenarioFrom(seed: number, random: RandomState): Scenario {
  const between = (low: number, high: number): number => low + (high - low) * nextFloat(random);
  const deal = dealFrom(random);
  const margin = deal.channels.reduce((sum, c) => sum + c.margin, 0);
  const allied = nextInt(random, 5) === 0;
  const types = (other: number): readonly PartyType[] => {
    const weight = between(0.3, 0.7);
    const rest = { shrewdness: between(4, 7), patience: 0.98, budget: 10 * margin };
    return [
      { key: "acquirer", weight, care: 0, allies: allied ? [other] : [], ...rest },
      { key: "partner", weight: 1 - weight, care: between(0.2, 0.6), allies: [], ...rest },
    ];
  };
  const weeks = [2, 3, 12, 40][nextInt(random, 4)]!;
  return {
    id: `endgame-${seed}`,
    version: 1,
    deal,
    weeks,
    attention: 1,
    cash: 10 * margin,
    burn: Math.round(0.05 * margin),
    approachCost: Math.round(0.05 * margin),
    leak: 0,
    ...noDetours(deal),
    shareCost: deal.assets.map(() => (nextInt(random, 2) === 0 ? 0 : Math.round(0.05 * margin))),
    building: deal.channels.map(() => null),
    development: null,
    parties: [2, 1].map((other) => ({
      belief: between(0.4, 0.8),
      rapport: between(0.3, 0.7),
      nnnPenalty: Math.round(between(0, 4) * margin),
      types: types(other),
    })),
    events:
      nextInt(random, 3) === 0
        ? [{ key: "news", week: weeks, chance: 0.5, effects: [{ kind: "belief", party: 1, by: 0.3 }] }]
        : [],
    // From nothing for three weeks' burn to all there is.
    floor: -Math.round(0.15 * margin),
    ceiling: Math.round(pieOf(deal)),
  };
}

function pieOf(deal: Deal): number {
  const game = gameOf(modelOf(deal));
  return game.worth(2 ** game.players - 1);
}

const ASSETS = [
  "demo: {kind: demo, reveals: {process: 0.05}, proves: 0.4}",
  "recipe: {kind: document, reveals: {process: 0.9}, proves: 0.1}",
  "visit: {kind: visit, reveals: {process: 0.3}, proves: 0.5}",
];

function dealFrom(random: RandomState): Deal {
  const pick = (...list: readonly (number | string)[]): number | string =>
    list[nextInt(random, list.length)]!;
  const assets = ASSETS.slice(0, 1 + nextInt(random, ASSETS.length));
  const first = nextInt(random, 2) === 0 ? "[maker, rival]" : "[maker]";
  const text = `linchpin: 1
title: Endgame
currency: USD
horizon: ${pick(24, 36, 48)}
discountRate: 0.1
owner: {name: Owner, make: ${pick(0, 0.4, 0.8)}}
technology:
  halfLife: 48
  components:
    process: {rebuildCost: ${pick(100000, 300000)}, rebuildMonths: ${pick(4, 10)}}
assets:
${assets.map((line) => `  ${line}`).join("\n")}
parties:
  maker: {capability: ${pick(0.8, 1.5)}}
  rival: {capability: ${pick(0.5, 1)}, inTalks: ${pick("true", "false")}}
channels:
  plant: {margin: ${pick(20000, 50000)}, sales: ${pick(0, 120000)}, controlledBy: ${first}}
  shops: {margin: ${pick(10000, 30000)}, sales: 60000, ${pick("open: true", "controlledBy: [rival]", "controlledBy: [owner]")}}
`;
  return dealOfText(text);
}
