/**
 * A scenario from a deal alone: everything that play adds, with texts in both languages. A scenario file overrides it.
 *
 * Law: the same deal gives the same scenario, texts apart whatever its words are; floor is what closing in the first week
 * brings, ceiling the owner's share of the pie with everyone in talks. Sources of the rates: docs/decisions.
 */
import { MAX_TABLE_PLAYERS, type Deal } from "@linchpin/deal";
import { start } from "../position.ts";
import { noDetours, type Scenario, type ScenarioTexts } from "../scenario.ts";
import { settle } from "../settle.ts";
import { behaviourOf } from "./behaviour.ts";
import { eventsOf } from "./events.ts";
import { DEFAULTS_VERSION, dealId } from "./identity.ts";
import { numbersOf } from "./numbers.ts";
import { prospectsOf, type Prospects } from "./profile.ts";
import { textsEn } from "./texts-en.ts";
import { textsZh } from "./texts-zh.ts";
import type { Told } from "./words.ts";

/** Parties of a deal that can be played: the power map is exact for so many, the owner beside them. */
export const MAX_PLAYED_PARTIES = MAX_TABLE_PLAYERS - 1;

export interface DefaultScenario {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<"en" | "zh", ScenarioTexts>>;
}

/** The least that lies between 0 and 100 where the talks can win nothing: a share of the pie, and one unit of money. */
const LEAST_SCALE = 0.01;

/** Takes a deal of at most `MAX_PLAYED_PARTIES` parties. `weeks`: of talks, where they are given. */
export function defaultScenario(deal: Deal, weeks?: number): DefaultScenario {
  const prospects = prospectsOf(deal);
  const { floor, ceiling } = scaleFor(deal, prospects);
  const numbers = numbersOf(deal, prospects, floor, weeks);
  const scenario: Scenario = {
    id: dealId(deal),
    version: DEFAULTS_VERSION,
    deal,
    ...numbers,
    ...noDetours(deal),
    parties: behaviourOf(deal, prospects),
    events: eventsOf(deal, prospects, numbers.weeks),
    floor,
    ceiling,
  };
  const told: Told = { scenario, prospects };
  return { scenario, texts: { en: textsEn(told), zh: textsZh(told) } };
}

/** V = 0 and V = 100, from the model alone. */
function scaleFor(deal: Deal, { owner, pie }: Prospects): Pick<Scenario, "floor" | "ceiling"> {
  const floor = atHome(deal);
  return { floor, ceiling: Math.max(owner, floor + Math.max(1, LEAST_SCALE * pie)) };
}

/** Made at the first call. */
export type Made = () => DefaultScenario;

export function madeOnce(deal: Deal, weeks?: number): Made {
  let made: DefaultScenario | null = null;
  return () => (made ??= defaultScenario(deal, weeks));
}

/** What the owner has if it closes the talks before they begin. */
function atHome(deal: Deal): number {
  const type = { key: "any", weight: 1, care: 0, shrewdness: 0, patience: 1, allies: [], budget: 0 };
  const bare: Scenario = {
    id: "home",
    version: 1,
    deal,
    weeks: 1,
    attention: 1,
    cash: 0,
    burn: 0,
    approachCost: 0,
    leak: 0,
    shareCost: deal.assets.map(() => 0),
    building: deal.channels.map(() => null),
    development: null,
    ...noDetours(deal),
    parties: deal.parties.map(() => ({ belief: 0, rapport: 0, nnnPenalty: 0, types: [type] })),
    events: [],
    floor: 0,
    ceiling: 1,
  };
  return settle({ ...start(bare, 0), ending: "closed", turn: null }).payoffs[0]!;
}
