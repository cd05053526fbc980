/**
 * The scenario file: text and its deal in, a proven `Scenario` with its texts out, or everything that is wrong.
 *
 * The deal is another file: `scenarioDealPath` says which; the caller reads it. `parseScenario` never throws.
 */
import { type Deal } from "@linchpin/deal";
import {
  field,
  itemsOf,
  jsonSchemaOf,
  problemAt,
  readText,
  wordIssues,
  type Fault,
  type JsonSchema,
} from "@linchpin/source";
import { budgetOf } from "./default/behaviour.ts";
import { contentId } from "./default/identity.ts";
import { BUILT } from "./default/numbers.ts";
import { madeOnce, MAX_PLAYED_PARTIES, type Made } from "./default/scenario-default.ts";
import { checkScenario } from "./scenario-checks.ts";
import {
  MAX_WEEKS,
  scenarioSchema,
  type RawBuilding,
  type RawEffect,
  type RawScenario,
  type RawType,
} from "./scenario-schema.ts";
import type {
  Building,
  Detour,
  Effect,
  PartyType,
  Scenario,
  ScenarioEvent,
  ScenarioParty,
  ScenarioTexts,
} from "./scenario.ts";
import { textKeysOf, type Language } from "./scenario-texts.ts";

export interface ScenarioFile {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<Language, ScenarioTexts>>;
}

type ScenarioResult =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Path of the deal file, from the scenario file; null where the text does not say. */
export function scenarioDealPath(text: string): string | null {
  const read = readText(text);
  const path = read.ok ? field(read.source.value, "deal") : null;
  return typeof path === "string" ? path : null;
}

/** Made at the first fault: a right file does not need it. */
let wordingSchema: JsonSchema | null = null;

export function parseScenario(text: string, deal: Deal): ScenarioResult {
  const read = readText(text);
  if (!read.ok) return read;
  const { value, locate } = read.source;
  const many = tooManyParties(deal);
  if (many !== null) return { ok: false, faults: locate([problemAt(["deal"], many.problem, many.remedy)]) };
  const made = madeOnce(deal, weeksOf(value));
  const parsed = scenarioSchema.safeParse(value);
  const problems = checkScenario(value, deal, made);
  if (!parsed.success) {
    wordingSchema ??= jsonSchemaOf(scenarioSchema);
    const wrong = wordIssues(parsed.error.issues, value, wordingSchema).map((problem) =>
      problem.path[0] === "linchpinScenario"
        ? { ...problem, remedy: "write `linchpinScenario: 1`" }
        : problem,
    );
    return { ok: false, faults: locate([...wrong, ...problems]) };
  }
  const faults = locate(problems);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: build(parsed.data, deal, made) };
}

/** What a text that can be played is; null: neither. `fault`: it cannot be read at all. */
export function playedAs(
  text: string,
):
  | { readonly kind: "scenario" | "deal" | null }
  | { readonly kind: "unread"; readonly faults: readonly Fault[] } {
  const read = readText(text);
  if (!read.ok) return { kind: "unread", faults: read.faults };
  const has = (key: string): boolean => field(read.source.value, key) !== undefined;
  if (has("linchpinScenario") || has("deal")) return { kind: "scenario" };
  return { kind: has("linchpin") || (has("parties") && has("channels")) ? "deal" : null };
}

/** Of a deal with more parties than can be played; null: it can be. */
export function tooManyParties({
  parties,
}: Deal): { readonly problem: string; readonly remedy: string } | null {
  if (parties.length <= MAX_PLAYED_PARTIES) return null;
  return {
    problem: `the deal has ${parties.length} parties, a game takes at most ${MAX_PLAYED_PARTIES}`,
    remedy: "leave out those that matter least",
  };
}

/** The weeks that the file gives to the talks, if they can be read: what is made from the deal keeps to them. */
function weeksOf(value: unknown): number | undefined {
  const weeks = field(value, "weeks");
  return typeof weeks === "number" && Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_WEEKS
    ? weeks
    : undefined;
}

function build(raw: RawScenario, deal: Deal, made: Made): ScenarioFile {
  const from = <K extends keyof Scenario>(key: K): Scenario[K] => made().scenario[key];
  const shareCost = raw.shareCost == null ? null : new Map(itemsOf(raw.shareCost));
  const building = raw.building == null ? null : new Map(itemsOf(raw.building));
  const scenario: Scenario = {
    id: raw.id ?? contentId(from("id"), raw),
    version: raw.version ?? from("version"),
    deal,
    weeks: raw.weeks ?? from("weeks"),
    attention: raw.attention ?? from("attention"),
    cash: raw.cash ?? from("cash"),
    burn: raw.burn ?? from("burn"),
    approachCost: raw.approachCost ?? from("approachCost"),
    leak: raw.leak ?? from("leak"),
    shareCost: shareCost === null ? from("shareCost") : deal.assets.map(({ key }) => shareCost.get(key) ?? 0),
    building:
      building === null ? from("building") : deal.channels.map(({ key }) => buildWork(building.get(key))),
    development: raw.development === undefined ? from("development") : buildDevelopment(raw.development),
    parties: buildParties(raw, deal, made),
    events: raw.events == null ? from("events") : buildEvents(raw.events, deal),
    tearDown: buildDetours(raw.tearDown, deal),
    hiring: buildDetours(raw.hiring, deal),
    keeping: raw.keeping ?? null,
    floor: raw.floor ?? from("floor"),
    ceiling: raw.ceiling ?? from("ceiling"),
  };
  return {
    scenario,
    texts: { en: textsOf("en", raw, scenario, made), zh: textsOf("zh", raw, scenario, made) },
  };
}

/** Those that the file writes, and of those made from the deal the ones that this scenario has use for. */
function textsOf(language: Language, raw: RawScenario, scenario: Scenario, made: Made): ScenarioTexts {
  const written = raw.texts?.[language] ?? {};
  const open = textKeysOf(scenario).filter((key) => !Object.hasOwn(written, key));
  return { ...Object.fromEntries(open.map((key) => [key, made().texts[language][key]!])), ...written };
}

const buildWork = (work: RawBuilding | undefined): Building | null =>
  work === undefined
    ? null
    : { cost: work.cost, weeks: work.weeks, wins: work.wins ?? BUILT.wins, ramp: work.ramp ?? BUILT.ramp };

function buildDetours(raw: RawScenario["tearDown"], { assets }: Deal): Scenario["tearDown"] {
  const written = new Map(raw == null ? [] : itemsOf(raw));
  return assets.map(({ key }): Detour | null => {
    const detour = written.get(key);
    if (detour === undefined) return null;
    const { cost, weeks, chance, gives } = detour;
    return { cost, weeks, chance, gives: assets.findIndex((asset) => asset.key === gives) };
  });
}

const buildEvents = (raw: NonNullable<RawScenario["events"]>, deal: Deal): Scenario["events"] =>
  itemsOf(raw).map(([key, event]): ScenarioEvent => {
    const effects = event.effects.map((effect) => buildEffect(effect, deal));
    return { key, week: event.week, chance: event.chance ?? 1, effects };
  });

const buildDevelopment = (raw: NonNullable<RawScenario["development"]> | null): Scenario["development"] =>
  raw === null ? null : { cost: raw.cost, weeks: raw.weeks, renews: raw.renews };

function buildParties(raw: RawScenario, deal: Deal, made: Made): Scenario["parties"] {
  const parties = new Map(itemsOf(raw.parties));
  return deal.parties.map(({ key }, i) => {
    const { belief, rapport, nnnPenalty, budget, types } = parties.get(key) ?? {};
    const base = (): ScenarioParty => made().scenario.parties[i]!;
    const purse = budget ?? budgetOf(deal, i + 1);
    return {
      belief: belief ?? base().belief,
      rapport: rapport ?? base().rapport,
      nnnPenalty: nnnPenalty ?? base().nnnPenalty,
      types:
        types == null
          ? base().types.map((type) => ({ ...type, budget: purse }))
          : itemsOf(types).map(([type, each]) => buildType(type, each, deal, purse)),
    };
  });
}

function buildType(
  key: string,
  { weight, care, shrewdness, patience, allies, budget }: RawType,
  deal: Deal,
  purse: number,
): PartyType {
  const seats = (allies ?? []).map((ally) => seatOf(deal, ally)).sort((a, b) => a - b);
  return { key, weight, care, shrewdness, patience, allies: seats, budget: budget ?? purse };
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
