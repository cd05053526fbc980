/**
 * What must hold between the keys of a scenario file, and between it and its deal. It reads the file as written,
 * faults and all, so that every fault is reported at once.
 */
import { dealNames, type Deal } from "@linchpin/deal";
import {
  checkName,
  checkNames,
  field,
  KEY,
  looseItems,
  looseList,
  problemAt,
  show,
  type Names,
  type Path,
  type Problem,
} from "@linchpin/source";
import type { Made } from "./default/scenario-default.ts";
import { checkTexts, keysAlone } from "./scenario-texts.ts";

/** `made`: what the deal makes by itself; asked for only where the file leaves something out. */
export function checkScenario(file: unknown, deal: Deal, made: Made): readonly Problem[] {
  const parties = dealNames("party", deal.parties, "parties");
  const assets = dealNames("asset", deal.assets);
  return [
    ...checkId(file),
    ...checkKeysOf(file, ["shareCost"], assets),
    ...checkBuilding(file, deal),
    ...DETOURS.flatMap((key) => checkDetours(file, key, deal, assets)),
    ...checkKeeping(file),
    ...checkValueScale(file, made),
    ...checkKeysOf(file, ["parties"], parties),
    ...(looseItems(field(file, "parties")) ?? []).flatMap(([key, party]) => checkTypes(key, party, parties)),
    ...checkEvents(file, parties, assets, made),
    ...checkTexts(file, wholeOf(file, deal, made), deal, made),
  ];
}

function checkId(file: unknown): readonly Problem[] {
  const id = field(file, "id");
  if (typeof id !== "string" || KEY.test(id)) return [];
  const remedy = "use letters, digits, _ and -, starting with a letter";
  return [problemAt(["id"], `${show(id)} is no key`, remedy)];
}

/** The keys of a map are names of the deal's. */
function checkKeysOf(file: unknown, path: readonly string[], known: Names): readonly Problem[] {
  return (looseItems(field(file, ...path)) ?? []).flatMap(([key]) =>
    checkName(key, [...path, key], known).map((problem) => ({ ...problem, at: "key" as const })),
  );
}

function checkBuilding(file: unknown, deal: Deal): readonly Problem[] {
  const owners = deal.channels.filter((c) => !c.open && c.controlledBy.every((player) => player === 0));
  const built = (looseItems(field(file, "building")) ?? []).map(([key]) => key);
  const already = owners.filter(({ key }) => built.includes(key));
  return [
    ...checkKeysOf(file, ["building"], dealNames("channel", deal.channels)),
    ...already.map(({ key }) =>
      problemAt(
        ["building", key],
        "this channel is the owner's already",
        "remove it, or choose another",
        "key",
      ),
    ),
  ];
}

/** The keys of a scenario that name detours. */
const DETOURS = ["tearDown", "hiring"] as const;

/** What is gained must be something else, and teach something. */
function checkDetours(
  file: unknown,
  key: (typeof DETOURS)[number],
  deal: Deal,
  assets: Names,
): readonly Problem[] {
  const items = looseItems(field(file, key)) ?? [];
  const each = items.flatMap(([asset, detour]) => {
    const path = [key, asset, "gives"];
    const gives = field(detour, "gives");
    if (gives === asset) return [problemAt(path, "is what is there already", "name another asset")];
    const reveals = deal.assets.find((one) => one.key === gives)?.reveals ?? [1];
    const dumb = reveals.every((share) => share === 0);
    return dumb
      ? [problemAt(path, `${show(gives)} teaches nothing`, "name an asset that reveals something")]
      : checkName(gives, path, assets);
  });
  return [...checkKeysOf(file, [key], assets), ...each];
}

function checkKeeping(file: unknown): readonly Problem[] {
  const keeps = (field(file, "keeping") ?? null) !== null;
  const hired = (looseItems(field(file, "hiring")) ?? []).length > 0;
  return keeps && !hired
    ? [
        problemAt(
          ["keeping"],
          "nobody can be hired",
          "say at what they are met, under hiring, or remove it",
          "key",
        ),
      ]
    : [];
}

function checkValueScale(file: unknown, made: Made): readonly Problem[] {
  const written = { floor: field(file, "floor"), ceiling: field(file, "ceiling") };
  const end = (name: "floor" | "ceiling"): unknown => written[name] ?? made().scenario[name];
  if (written.floor === undefined && written.ceiling === undefined) return [];
  const [floor, ceiling] = [end("floor"), end("ceiling")];
  if (typeof floor !== "number" || typeof ceiling !== "number" || ceiling > floor) return [];
  const name = written.ceiling === undefined ? "floor" : "ceiling";
  return name === "ceiling"
    ? [problemAt(["ceiling"], "is not above the floor", `write a number above ${floor}`)]
    : [problemAt(["floor"], "is not below the ceiling", `write a number below ${ceiling}, or a ceiling too`)];
}

/** Sums of a few decimal weights are off by rounding only. */
const WEIGHT_SLACK = 1e-9;

function checkTypes(party: string, value: unknown, parties: Names): readonly Problem[] {
  const types = looseItems(field(value, "types"));
  if (types === null) return [];
  const path = ["parties", party, "types"];
  const weights = types.map(([, type]) => field(type, "weight"));
  const total = weights.reduce<number>((sum, w) => sum + (typeof w === "number" ? w : Number.NaN), 0);
  const problems = types.flatMap(([key, type]) =>
    checkAllies(field(type, "allies"), [...path, key, "allies"], party, parties),
  );
  if (types.length === 0) return [problemAt(path, "is empty", "give at least one type", "key")];
  if (!(Math.abs(total - 1) > WEIGHT_SLACK)) return problems;
  const sum = Number(total.toPrecision(6));
  return [
    problemAt(path, `the weights sum to ${sum}, not 1`, "change them so that they sum to 1", "key"),
    ...problems,
  ];
}

function checkAllies(list: unknown, path: Path, party: string, parties: Names): readonly Problem[] {
  const self = looseList(list).indexOf(party);
  const itself = self < 0 ? [] : [problemAt([...path, self], "a party is not its own ally", "remove it")];
  return [...checkNames(list, path, parties), ...itself];
}

function checkEvents(file: unknown, parties: Names, assets: Names, made: Made): readonly Problem[] {
  const events = looseItems(field(file, "events")) ?? [];
  if (events.length === 0) return [];
  const written = field(file, "weeks");
  const last = typeof written === "number" ? written : made().scenario.weeks;
  return events.flatMap(([key, event]) => {
    const path = ["events", key];
    const week = field(event, "week");
    const early = typeof week === "number" && (week < 2 || week > last);
    const range = `write a week from 2 to ${last}`;
    const due = early ? [problemAt([...path, "week"], `week ${week} never begins in play`, range)] : [];
    const effects = looseList(field(event, "effects"));
    return [
      ...due,
      ...effects.flatMap((effect, i) => checkEffect(effect, [...path, "effects", i], parties, assets)),
    ];
  });
}

/** What an effect does, and what it needs beside the party. */
const VERBS = {
  request: "asset",
  learn: "asset",
  rapport: "by",
  belief: "by",
  cash: null,
  joins: null,
} as const;

function checkEffect(effect: unknown, path: Path, parties: Names, assets: Names): readonly Problem[] {
  if (looseItems(effect) === null) return [];
  const given = (key: string): boolean => (field(effect, key) ?? null) !== null;
  const verbs = (Object.keys(VERBS) as (keyof typeof VERBS)[]).filter(given);
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) {
    const problem = verb === undefined ? "does nothing" : `does two things: ${verbs.join(" and ")}`;
    return [problemAt(path, problem, `write one of ${Object.keys(VERBS).join(", ")} in each item`)];
  }
  const needs = VERBS[verb];
  const problems: Problem[] = [];
  if (needs !== null && !given(needs))
    problems.push(problemAt([...path, verb], `needs \`${needs}\` beside it`, `add ${needs}: …`, "key"));
  for (const other of ["asset", "by"] as const) {
    if (given(other) && other !== needs)
      problems.push(problemAt([...path, other], `says nothing beside ${verb}`, "remove it", "key"));
  }
  const named = verb === "cash" ? [] : checkName(field(effect, verb), [...path, verb], parties);
  return [...problems, ...named, ...checkName(field(effect, "asset"), [...path, "asset"], assets)];
}

/** The file with the parts that it leaves to the deal, as far as texts hang on them. */
function wholeOf(file: unknown, deal: Deal, made: Made): unknown {
  const parties = deal.parties.map(({ key }, i) => {
    const types = field(file, "parties", key, "types");
    return [
      key,
      { types: looseItems(types) === null ? keysAlone(made().scenario.parties[i]!.types) : types },
    ] as const;
  });
  return {
    parties: Object.fromEntries(parties),
    events: field(file, "events") ?? keysAlone(made().scenario.events),
  };
}
