/**
 * The scenario file: text and its deal in, a proven `Scenario` with its texts out, or everything that is wrong.
 *
 * The deal is another file: `scenarioDealPath` says which; the caller reads it. `parseScenario` never throws.
 */
import { type Deal } from "@linchpin/deal";
import { field, itemsOf, readText, wordIssues, type Fault, type JsonSchema } from "@linchpin/source";
import * as z from "zod";
import { checkScenario } from "./scenario-checks.ts";
import { scenarioSchema, type RawEffect, type RawScenario } from "./scenario-schema.ts";
import type { Effect, PartyType, Scenario, ScenarioEvent, ScenarioTexts } from "./scenario.ts";
import type { Language } from "./scenario-texts.ts";

export interface ScenarioFile {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<Language, ScenarioTexts>>;
}

export type ScenarioResult =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Path of the deal file, from the scenario file; null where the text does not say. */
export function scenarioDealPath(text: string): string | null {
  const read = readText(text);
  const path = read.ok ? field(read.source.value, "deal") : null;
  return typeof path === "string" ? path : null;
}

export const scenarioJsonSchema = (): JsonSchema =>
  z.toJSONSchema(scenarioSchema, { target: "draft-2020-12", io: "input" }) as JsonSchema;

/** Made at the first fault: a right file does not need it. */
let wordingSchema: JsonSchema | null = null;

export function parseScenario(text: string, deal: Deal): ScenarioResult {
  const read = readText(text);
  if (!read.ok) return read;
  const { value, locate } = read.source;
  const parsed = scenarioSchema.safeParse(value);
  const problems = checkScenario(value, deal);
  if (!parsed.success) {
    wordingSchema ??= scenarioJsonSchema();
    const wrong = wordIssues(parsed.error.issues, value, wordingSchema).map((problem) =>
      problem.path[0] === "linchpinScenario"
        ? { ...problem, remedy: "write `linchpinScenario: 1`" }
        : problem,
    );
    return { ok: false, faults: locate([...wrong, ...problems]) };
  }
  const faults = locate(problems);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: build(parsed.data, deal) };
}

function build(raw: RawScenario, deal: Deal): ScenarioFile {
  const shareCost = new Map(itemsOf(raw.shareCost));
  const building = new Map(itemsOf(raw.building));
  const scenario: Scenario = {
    id: raw.id,
    version: raw.version,
    deal,
    weeks: raw.weeks ?? 40,
    attention: raw.attention ?? 3,
    cash: raw.cash,
    burn: raw.burn ?? 0,
    approachCost: raw.approachCost ?? 0,
    shareCost: deal.assets.map(({ key, cost }) => shareCost.get(key) ?? cost),
    building: deal.channels.map(({ key }) => {
      const work = building.get(key);
      return work === undefined ? null : { cost: work.cost, weeks: work.weeks };
    }),
    development: buildDevelopment(raw.development ?? null),
    parties: buildParties(raw, deal),
    events: itemsOf(raw.events).map(([key, event]): ScenarioEvent => {
      const effects = event.effects.map((effect) => buildEffect(effect, deal));
      return { key, week: event.week, chance: event.chance ?? 1, effects };
    }),
    floor: raw.floor,
    ceiling: raw.ceiling,
  };
  return { scenario, texts: { en: raw.texts.en, zh: raw.texts.zh } };
}

const buildDevelopment = (raw: NonNullable<RawScenario["development"]> | null): Scenario["development"] =>
  raw === null ? null : { cost: raw.cost, weeks: raw.weeks, renews: raw.renews };

function buildParties(raw: RawScenario, deal: Deal): Scenario["parties"] {
  const parties = new Map(itemsOf(raw.parties));
  return deal.parties.map(({ key }) => {
    const { belief, rapport, nnnPenalty, types } = parties.get(key)!;
    const built = itemsOf(types).map(([type, { weight, care, shrewdness, patience, allies }]): PartyType => {
      const seats = (allies ?? []).map((ally) => seatOf(deal, ally)).sort((a, b) => a - b);
      return { key: type, weight, care, shrewdness, patience, allies: seats };
    });
    return { belief, rapport, nnnPenalty: nnnPenalty ?? 0, types: built };
  });
}

const seatOf = (deal: Deal, key: string): number => deal.parties.findIndex((party) => party.key === key) + 1;

/** One effect of an event; the checks have seen to it that one of its verbs is there. */
function buildEffect(raw: RawEffect, deal: Deal): Effect {
  const asset = deal.assets.findIndex(({ key }) => key === raw.asset);
  const by = raw.by ?? 0;
  if (typeof raw.cash === "number") return { kind: "cash", by: raw.cash };
  if (typeof raw.joins === "string") return { kind: "joins", party: seatOf(deal, raw.joins) };
  if (typeof raw.request === "string") return { kind: "request", party: seatOf(deal, raw.request), asset };
  if (typeof raw.learn === "string") return { kind: "learn", party: seatOf(deal, raw.learn), asset };
  if (typeof raw.rapport === "string") return { kind: "rapport", party: seatOf(deal, raw.rapport), by };
  return { kind: "belief", party: seatOf(deal, raw.belief!), by };
}
