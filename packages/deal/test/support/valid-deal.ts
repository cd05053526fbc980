/**
 * Is this plain data a valid deal, of version 1 or 2? Written by hand from the model page, without the schema, to judge what the parser
 * accepts. Shares no code with it on purpose.
 */

import type { Deal } from "../../src/deal.ts";

export type Map = Readonly<Record<string, unknown>>;

const KINDS = "brochure demo document file sample visit training tooling access".split(" ");
const TOP =
  "linchpin title currency horizon discountRate owner technology assets parties channels exclusivity allied";
/** The keys of each map in version 1, and those that version 2 adds. */
const MAPS = {
  top: [TOP, "stop"],
  technology: ["halfLife age releases protection components", "exclusion"],
  component: ["rebuildCost rebuildMonths", "name renews alternative"],
  asset: ["kind reveals proves", "name cost"],
  party: ["name role make capability inTalks knows penalty", "passesOn"],
  channel: [
    "margin sales open controlledBy",
    "name units together keys start ramp erosion investment chance",
  ],
} as const;
const WORD = /^\p{L}[\p{L}\p{M}\p{Nd}_-]{0,39}$/u;

export function isValidDeal(file: unknown): boolean {
  if (!isMap(file) || (file["linchpin"] !== 1 && file["linchpin"] !== 2)) return false;
  const allowed = (map: Map, kind: keyof typeof MAPS): boolean =>
    only(map, file["linchpin"] === 1 ? MAPS[kind][0] : MAPS[kind].join(" "));
  if (!allowed(file, "top")) return false;
  const { technology, assets, parties, channels } = file;
  if (!isMap(technology) || !allowed(technology, "technology")) return false;
  const parts = items(technology["components"]);
  const things = assets === undefined || assets === null ? [] : items(assets);
  const people = items(parties);
  const ways = items(channels);
  if (parts === null || things === null || people === null || ways === null) return false;
  if (parts.length === 0 || people.length === 0 || ways.length === 0) return false;
  if (parts.length > 50 || things.length > 200 || people.length > 29 || ways.length > 100) return false;
  return (
    text(file["title"]) &&
    text(file["currency"]) &&
    number(file["horizon"], 1e-6, 1200) &&
    maybe(file["discountRate"], (x) => number(x, 0, 10)) &&
    maybe(file["stop"], (x) => number(x, 0, 0.99)) &&
    parts.every(([, part]) => isMap(part) && allowed(part, "component")) &&
    things.every(([, thing]) => isMap(thing) && allowed(thing, "asset")) &&
    people.every(([, person]) => isMap(person) && allowed(person, "party")) &&
    ways.every(([, way]) => isMap(way) && allowed(way, "channel")) &&
    isMap(file["owner"]) &&
    only(file["owner"], "name make") &&
    maybe(file["owner"]["name"], text) &&
    maybe(file["owner"]["make"], share) &&
    validTechnology(technology, file["horizon"]) &&
    parts.every(([, part]) => validComponent(part)) &&
    things.every(([, thing]) => validAsset(thing, keysOf(parts))) &&
    people.every(([key, person]) => key !== "owner" && validParty(person, keysOf(things))) &&
    ways.every(([, way]) => validChannel(way, ["owner", ...keysOf(people)])) &&
    validTalks(file, keysOf(people))
  );
}

/** Every number of the deal finite and in its domain, every index in range. */
export function isSound(deal: Deal): boolean {
  const { technology, assets, parties, channels } = deal;
  const shares = [
    deal.owner.make,
    ...assets.flatMap((a) => [a.proves, ...a.reveals]),
    ...parties.flatMap((p) => [p.make, p.passesOn]),
    ...channels.map((c) => c.chance),
    ...technology.components.map((c) => c.renews ?? 0),
    technology.exclusion,
  ];
  const positive = [deal.horizon, technology.halfLife ?? 1, technology.releases?.every ?? 1];
  const rest = [
    deal.discountRate,
    technology.age,
    technology.protection,
    technology.releases?.cost ?? 0,
    ...technology.components.flatMap((c) => [c.rebuildCost, c.rebuildMonths]),
    ...technology.components.flatMap((c) => [c.alternative?.cost ?? 0, c.alternative?.months ?? 0]),
    ...assets.map((a) => a.cost),
    ...parties.flatMap((p) => [p.penalty, p.capability]),
    ...channels.flatMap((c) => [c.margin, c.sales, c.units, c.start, c.ramp, c.investment]),
  ];
  return (
    [...shares, technology.releases?.renews ?? 1].every((x) => x >= 0 && x <= 1) &&
    positive.every((x) => x > 0 && x <= 1e15) &&
    [deal.stop, ...channels.map((c) => c.erosion)].every((x) => x >= 0 && x <= 0.99) &&
    parties.every((p) => p.capability === 0 || p.capability >= 1e-6) &&
    rest.every((x) => x >= 0 && x <= 1e15) &&
    assets.every((a) => a.reveals.length === technology.components.length) &&
    parties.every((p) => p.knows.every((i) => assets[i] !== undefined)) &&
    channels.every(
      (c) =>
        ((c.open && c.keys === "any") || c.controlledBy.length > 0) &&
        c.controlledBy.every((i) => i <= parties.length),
    ) &&
    deal.allied.every((pair) => pair.every((i) => i > 0 && i <= parties.length))
  );
}

function validTechnology(technology: Map, horizon: unknown): boolean {
  const { halfLife, age, releases, protection, exclusion } = technology;
  if (!maybe(exclusion, share)) return false;
  if (!maybe(halfLife, above) || !maybe(age, amount) || !maybe(protection, amount)) return false;
  if (releases === undefined || releases === null) return true;
  if (!isMap(releases) || !only(releases, "every cost renews")) return false;
  const { every, cost, renews } = releases;
  if (!above(every) || !maybe(cost, amount) || !maybe(renews, share)) return false;
  return end(horizon, "high") / end(every, "low") <= 1200;
}

function validComponent(part: unknown): boolean {
  if (!isMap(part)) return false;
  const { name, rebuildCost, rebuildMonths, renews, alternative } = part;
  if (!maybe(name, text) || !maybe(renews, share) || !maybe(alternative, validAlternative)) return false;
  return (
    (rebuildCost ?? rebuildMonths ?? null) !== null &&
    maybe(rebuildCost, amount) &&
    maybe(rebuildMonths, amount)
  );
}

function validAlternative(x: unknown): boolean {
  return isMap(x) && only(x, "cost months") && amount(x["cost"]) && amount(x["months"]);
}

function validAsset(thing: unknown, components: readonly string[]): boolean {
  if (!isMap(thing)) return false;
  const { name, kind, reveals, proves, cost } = thing;
  if (!maybe(name, text) || !maybe(cost, amount)) return false;
  if (!maybe(kind, (x) => KINDS.includes(x as string)) || !maybe(proves, share)) return false;
  const shares = reveals === undefined || reveals === null ? [] : items(reveals);
  return shares !== null && shares.every(([key, x]) => components.includes(key) && share(x));
}

function validParty(person: unknown, assets: readonly string[]): boolean {
  if (!isMap(person)) return false;
  const { name, role, make, capability, inTalks, knows, penalty, passesOn } = person;
  return (
    maybe(name, text) &&
    maybe(role, text) &&
    maybe(make, share) &&
    maybe(capability, (x) => amount(x) && (end(x, "low") === 0 || end(x, "low") >= 1e-6)) &&
    maybe(passesOn, share) &&
    maybe(inTalks, flag) &&
    maybe(knows, (x) => set(x, assets)) &&
    maybe(penalty, amount)
  );
}

function validChannel(way: unknown, players: readonly string[]): boolean {
  if (!isMap(way)) return false;
  const { name, margin, sales, units, together, open, controlledBy, keys } = way;
  const right =
    maybe(name, text) &&
    amount(margin) &&
    [sales, units, way["start"], way["ramp"], way["investment"]].every((x) => maybe(x, amount)) &&
    maybe(way["erosion"], (x) => number(x, 0, 0.99)) &&
    maybe(way["chance"], share) &&
    [open, together].every((x) => maybe(x, flag)) &&
    maybe(keys, (x) => x === "any" || x === "all") &&
    maybe(controlledBy, (x) => set(x, players));
  if (!right) return false;
  if (together === false && [margin, sales, units].some((x) => typeof x === "number")) return false;
  return (open === true && keys !== "all") || (Array.isArray(controlledBy) && controlledBy.length > 0);
}

export function flag(x: unknown): boolean {
  return typeof x === "boolean";
}

function validTalks(file: Map, parties: readonly string[]): boolean {
  const { exclusivity, allied } = file;
  const people = file["parties"] as Record<string, Map>;
  if (!maybe(exclusivity, (x) => parties.includes(x as string) && people[x as string]!["inTalks"] !== false))
    return false;
  if (allied === undefined || allied === null) return true;
  if (!Array.isArray(allied)) return false;
  const pairs = allied.map((pair) =>
    set(pair, parties) && pair.length === 2 ? [...pair].sort().join(" ") : null,
  );
  return !pairs.includes(null) && new Set(pairs).size === pairs.length;
}

function keysOf(list: readonly (readonly [string, unknown])[]): readonly string[] {
  return list.map(([key]) => key);
}

export function isMap(x: unknown): x is Map {
  return typeof x === "object" && x !== null && !Array.isArray(x);
}

export function only(map: Map, keys: string): boolean {
  const allowed = keys.split(" ");
  return Object.entries(map).every(([key, x]) =>
    key === "source" || key === "note" ? x === null || note(x) : allowed.includes(key),
  );
}

function items(x: unknown): readonly (readonly [string, unknown])[] | null {
  if (!isMap(x)) return null;
  const list = Object.entries(x).filter(
    ([key, item]) => !(/^(source|note)$/.test(key) && typeof item === "string"),
  );
  return list.every(([key]) => WORD.test(key)) ? list : null;
}

export function maybe(x: unknown, test: (x: unknown) => boolean): boolean {
  return x === undefined || x === null || test(x);
}

const UNFIT = /[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;

function note(x: unknown): boolean {
  return typeof x === "string" && !UNFIT.test(x);
}

function text(x: unknown): boolean {
  return (
    note(x) && String(x).trim() !== "" && String(x).trim().length <= 500 && !BREAK.test(String(x).trim())
  );
}

const BREAK = /[\p{Cc}\u2028\u2029]/u;

function number(x: unknown, min: number, max: number): boolean {
  const inside = (y: unknown) => typeof y === "number" && y >= min && y <= max;
  if (!isMap(x)) return inside(x);
  if (!only(x, "low likely high")) return false;
  const ends = [x["low"], x["likely"], x["high"]];
  return ends.every(inside) && Number(ends[0]) <= Number(ends[1]) && Number(ends[1]) <= Number(ends[2]);
}

function share(x: unknown): boolean {
  return number(x, 0, 1);
}

function amount(x: unknown): boolean {
  return number(x, 0, 1e15);
}

function above(x: unknown): boolean {
  return number(x, 1e-6, 1e15);
}

export function set(x: unknown, known: readonly string[]): x is string[] {
  return Array.isArray(x) && x.every((y) => known.includes(y)) && new Set(x).size === x.length;
}

function end(x: unknown, which: string): number {
  return Number(isMap(x) ? x[which] : x);
}
