/**
 * Deal files broken or changed at one known place, from a seed.
 *
 * Each `Mutator` changes a copy of `BASE` and says at which path, so that a test can ask whether the parser saw it.
 */

import { formatPath, type Path } from "@linchpin/source";
import { pick, type Random } from "./damage.ts";
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const BASE: Json = {
  linchpin: 2,
  title: "T",
  currency: "USD",
  horizon: 60,
  stop: 0.1,
  owner: { make: 0.2 },
  technology: {
    halfLife: { low: 24, likely: 36, high: 48 },
    releases: { every: 18 },
    exclusion: 0.2,
    components: { p: { rebuildCost: 9, renews: 0.5, alternative: { cost: 8, months: 7 } } },
  },
  assets: { a: { name: "A", reveals: { p: 0.9 }, cost: 3 } },
  parties: { q: { knows: ["a"], passesOn: 0.1 }, r: { inTalks: false } },
  channels: {
    c: {
      margin: 9,
      units: 5,
      controlledBy: ["q"],
      keys: "all",
      start: 2,
      ramp: 3,
      erosion: 0.1,
      chance: 0.9,
    },
  },
  allied: [["q", "r"]],
};

type Place = string;
const MAPS: readonly Place[] = [
  "",
  "owner",
  "technology",
  "technology.halfLife",
  "technology.releases",
  "technology.components.p",
  "technology.components.p.alternative",
  "assets.a",
  "parties.q",
  "channels.c",
];
const NAMED: readonly Place[] = ["technology.components", "assets", "parties", "channels"];
const SHARES: readonly Place[] = [
  "owner.make",
  "technology.releases.renews",
  "assets.a.reveals.p",
  "assets.a.proves",
  "parties.q.make",
  "parties.q.passesOn",
  "technology.exclusion",
  "technology.components.p.renews",
  "channels.c.chance",
];
/** What may be lost a year: below 1. */
const YEARLY: readonly Place[] = ["stop", "channels.c.erosion"];
const AMOUNTS: readonly Place[] = [
  "technology.age",
  "technology.protection",
  "technology.releases.cost",
  "technology.components.p.rebuildCost",
  "parties.r.penalty",
  "technology.components.p.alternative.cost",
  "technology.components.p.alternative.months",
  "assets.a.cost",
  "parties.q.capability",
  "channels.c.margin",
  "channels.c.sales",
  "channels.c.units",
  "channels.c.start",
  "channels.c.ramp",
  "channels.c.investment",
];
const SPANS: readonly Place[] = ["horizon", "technology.releases.every", "technology.halfLife"];
const REQUIRED: readonly Place[] = [
  "linchpin",
  "title",
  "currency",
  "horizon",
  "owner",
  "technology",
  "technology.components",
  "technology.releases.every",
  "technology.halfLife.low",
  "technology.components.p.alternative.cost",
  "technology.components.p.alternative.months",
  "parties",
  "channels",
  "channels.c.margin",
];
const DEFAULTS: readonly (readonly [Place, Json])[] = [
  ["discountRate", 0],
  ["owner.name", "owner"],
  ["technology.age", 0],
  ["technology.releases.renews", 1],
  ["technology.releases.cost", 0],
  ["parties.q.name", "q"],
  ["parties.q.make", 1],
  ["parties.q.inTalks", true],
  ["parties.r.knows", []],
  ["assets.a.proves", 0],
  ["exclusivity", null],
  ["channels.c.open", false],
  ["technology.components.p.rebuildMonths", 0],
  ["parties.r.role", null],
  ["channels.c.sales", null],
  ["channels.c.name", "c"],
  ["channels.c.investment", 0],
  ["channels.c.together", true],
  ["technology.components.p.name", "p"],
  ["parties.r.passesOn", 0],
];
const NUMBERS = [...SHARES, ...YEARLY, ...AMOUNTS, ...SPANS];
/** Keys that version 1 did not have. */
const NEW: readonly Place[] = [
  "stop",
  "technology.exclusion",
  "technology.components.p.renews",
  "technology.components.p.alternative",
  "assets.a.name",
  "assets.a.cost",
  "parties.q.passesOn",
  "channels.c.units",
  "channels.c.keys",
  "channels.c.start",
  "channels.c.ramp",
  "channels.c.erosion",
  "channels.c.chance",
];
const NO_NUMBER: readonly Json[] = [
  "1.5M",
  "12%",
  "1,000",
  true,
  [],
  [1],
  "",
  "x",
  -1,
  -1e-9,
  1e308,
  { low: 1 },
  { low: 3, likely: 2, high: 1 },
];
const NO_KEY = ["9x", "a b", "", "-a", "a.b", "x".repeat(41), "a:b", "😀", "__proto__"];
const CALLED = ["source", "note"];

/** Changes the file and returns the path that a fault must point at. */
export type Mutator = (random: Random, file: Json) => Path;

export const BREAKERS: Readonly<Record<string, Mutator>> = {
  unknownKey: (random, file) =>
    put(file, [...stepsOf(pick(random, MAPS)), pick(random, ["bogus", "Make", "toString"])], 1),
  missingKey: (random, file) => remove(file, stepsOf(pick(random, REQUIRED))),
  nullForRequired: (random, file) => put(file, stepsOf(pick(random, REQUIRED)), null),
  noNumber: (random, file) => put(file, stepsOf(pick(random, NUMBERS)), pick(random, NO_NUMBER)),
  shareTooLarge: (random, file) => put(file, stepsOf(pick(random, SHARES)), 1.0001 + 200 * random()),
  almostAllLost: (random, file) => put(file, stepsOf(pick(random, YEARLY)), 0.9901 + 100 * random()),
  hardlyCapable: (random, file) => put(file, ["parties", "q", "capability"], 1e-7 * (1 - random())),
  olderVersion: (random, file) => {
    put(file, ["linchpin"], 1);
    return stepsOf(pick(random, NEW));
  },
  moveApart: (random, file) => {
    if (random() < 0.5) put(file, ["channels", "c", "margin"], { low: 8, likely: 9, high: 10 });
    return put(file, ["channels", "c", "together"], false);
  },
  zeroSpan: (random, file) => put(file, stepsOf(pick(random, SPANS)), 0),
  badKey: (random, file) => {
    const named = stepsOf(pick(random, NAMED));
    return put(
      file,
      [...named, pick(random, NO_KEY)],
      at(file, [...named, Object.keys(at(file, named)!)[0]!]),
    );
  },
  emptyMap: (random, file) =>
    put(
      file,
      stepsOf(
        pick(
          random,
          NAMED.filter((named) => named !== "assets"),
        ),
      ),
      {},
    ),
  unknownName: (random, file) =>
    put(
      file,
      pick(random, [
        ["parties", "q", "knows", 0],
        ["channels", "c", "controlledBy", 0],
        ["allied", 0, 1],
        ["exclusivity"],
      ]),
      pick(random, ["z", "Q", "constructor", 1]),
    ),
  unknownComponent: (_, file) => put(file, ["assets", "a", "reveals", "z"], 0.5),
  repeatedName: (random, file) =>
    pick(random, [
      () => put(file, ["parties", "q", "knows", 1], "a"),
      () => put(file, ["channels", "c", "controlledBy", 1], "q"),
      () => put(file, ["allied", 1], ["r", "q"]),
    ])(),
  exclusivityOutOfTalks: (_, file) => put(file, ["exclusivity"], "r"),
  shutChannel: (_, file) => put(file, ["channels", "c", "controlledBy"], []),
  wrongWord: (random, file) =>
    pick(random, [
      () => put(file, ["assets", "a", "kind"], "paper"),
      () => put(file, ["parties", "q", "inTalks"], "yes"),
      () => put(file, ["linchpin"], 3),
      () => put(file, ["channels", "c", "keys"], "both"),
      () => put(file, ["channels", "c", "together"], "no"),
    ])(),
  notText: (random, file) =>
    put(file, [pick(random, ["title", "currency"])], pick(random, [1, true, [], {}, "", " ", "a\nb"])),
};

/** Changes the file without changing the deal. */
export const KEEPERS: Readonly<Record<string, Mutator>> = {
  annotation: (random, file) =>
    put(file, [...stepsOf(pick(random, [...MAPS, ...NAMED])), pick(random, CALLED)], "seen: # it"),
  givenDefault: (random, file) => {
    const [place, value] = pick(random, DEFAULTS);
    return put(file, stepsOf(place), value);
  },
  pointRange: (random, file) => {
    const steps = stepsOf(
      pick(
        random,
        NUMBERS.filter((number) => typeof at(file, stepsOf(number)) === "number"),
      ),
    );
    const x = at(file, steps)!;
    return put(file, steps, { low: x, likely: x, high: x });
  },
  order: (_, file) => {
    const map = file as Record<string, Json>;
    for (const [key, value] of Object.entries(map).toReversed()) {
      delete map[key];
      map[key] = value;
    }
    return [];
  },
};

/** A number of the file replaced by another that is allowed there. */
export function changeNumber(random: Random, file: Json): { readonly path: string; readonly value: number } {
  const place = pick(random, NUMBERS);
  const limit = YEARLY.includes(place) ? 0.99 : SHARES.includes(place) ? 1 : null;
  const value = limit === null ? 1 + Math.floor(1000 * random()) : limit * random();
  return { path: formatPath(put(file, stepsOf(place), value)), value };
}

/** Block YAML by hand, quoting all text: the library's writer takes longer than its reader. */
export function asYaml(value: Json, indent = ""): string {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return ` ${JSON.stringify(value)}\n`;
  const entries = Object.entries(value);
  if (entries.length === 0) return " {}\n";
  const lines = entries.map(([key, item]) => `${indent}${JSON.stringify(key)}:${asYaml(item, `${indent} `)}`);
  return (indent === "" ? "" : "\n") + lines.join("");
}

function stepsOf(place: Place): readonly string[] {
  return place === "" ? [] : place.split(".");
}

function at(file: Json, path: Path): Json | undefined {
  let value: Json | undefined = file;
  for (const step of path) value = (value as Record<string | number, Json> | undefined)?.[step];
  return value;
}

function put(file: Json, path: Path, value: Json | undefined): Path {
  const map = at(file, path.slice(0, -1)) as Record<string | number, Json | undefined>;
  Object.defineProperty(map, path.at(-1)!, { value, enumerable: true, configurable: true, writable: true });
  return path;
}

function remove(file: Json, path: Path): Path {
  delete (at(file, path.slice(0, -1)) as Record<string | number, Json>)[path.at(-1)!];
  return path;
}
