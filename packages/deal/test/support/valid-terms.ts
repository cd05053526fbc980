/**
 * Is this plain data a valid terms file for a deal? Written by hand from the model page, without the schema, like
 * `valid-deal.ts`. Shares no code with the parser on purpose.
 */

import type { Deal, Terms } from "../../src/deal.ts";
import { flag, isMap, maybe, only, set, type Map } from "./valid-deal.ts";

const KEYS =
  "party channels upfront milestones royalty perUnit minimum term supplies supplied transfers releases exclusive " +
  "profitShare withheld reported penalty";

export function isValidTerms(file: unknown, deal: Deal): boolean {
  if (!isMap(file)) return false;
  if (file["terms"] === undefined) return validSheet(file, deal);
  return only(file, "terms") && validSheet(file["terms"], deal);
}

function validSheet(sheet: unknown, deal: Deal): boolean {
  if (!isMap(sheet) || !only(sheet, KEYS)) return false;
  const channels = deal.channels.map(({ key }) => key);
  const licensed = sheet["channels"];
  if (!set(licensed, channels) || licensed.length === 0) return false;
  if (!maybe(sheet["term"], (x) => number(x, 1e-6, deal.horizon))) return false;
  const term = Number(sheet["term"] ?? deal.horizon);
  return (
    deal.parties.some(({ key }) => key === sheet["party"]) &&
    ["upfront", "perUnit", "penalty"].every((key) => maybe(sheet[key], money)) &&
    ["profitShare", "withheld", "reported"].every((key) => maybe(sheet[key], share)) &&
    maybe(sheet["milestones"], (x) => list(x, 0, (each) => validMilestone(each, term))) &&
    maybe(sheet["royalty"], (x) => validRoyalty(x, licensed, deal)) &&
    maybe(sheet["minimum"], (x) => money(x) || list(x, 1, money)) &&
    maybe(sheet["transfers"], (x) => validTransfers(x, term, deal)) &&
    validSupplies(sheet, deal) &&
    maybe(sheet["releases"], (x) => x === "all" || x === "none" || validUntil(x)) &&
    maybe(sheet["exclusive"], (x) => validExclusive(x, licensed, channels))
  );
}

function validMilestone(each: unknown, term: number): boolean {
  if (!isMap(each) || !only(each, "month after months amount chance")) return false;
  const { month, after, months, amount, chance } = each;
  if (!money(amount) || !maybe(chance, share)) return false;
  if ((after ?? null) === null) return number(month, 0, term) && (months ?? null) === null;
  return after === "firstSale" && (month ?? null) === null && maybe(months, money);
}

function validRoyalty(royalty: unknown, licensed: readonly string[], deal: Deal): boolean {
  const bands = share(royalty) ? [{ rate: royalty }] : royalty;
  if (!Array.isArray(bands) || bands.length === 0 || bands.length > 50) return false;
  const right = bands.every((band: unknown, i) => {
    if (!isMap(band) || !only(band, "to rate") || !share(band["rate"])) return false;
    const to = band["to"] ?? null;
    if (i === bands.length - 1) return to === null;
    return money(to) && Number(to) > Number(i === 0 ? 0 : (bands[i - 1] as Map)["to"]);
  });
  const paid = right && bands.some((band: Map) => Number(band["rate"]) > 0);
  return right && (!paid || deal.channels.some(({ key, sales }) => sales > 0 && licensed.includes(key)));
}

function validTransfers(transfers: unknown, term: number, deal: Deal): boolean {
  const right = list(
    transfers,
    0,
    (each) =>
      isMap(each) &&
      only(each, "asset month") &&
      deal.assets.some(({ key }) => key === each["asset"]) &&
      number(each["month"], 0, term),
  );
  if (!right) return false;
  const given = (transfers as readonly Map[]).map((each) => each["asset"]);
  return new Set(given).size === given.length;
}

function validSupplies(sheet: Map, deal: Deal): boolean {
  const { supplies, supplied } = sheet;
  if (!maybe(supplied, flag)) return false;
  const components = deal.technology.components.map(({ key }) => key);
  if (!maybe(supplies, (x) => x === "all" || set(x, components))) return false;
  if ((supplies ?? null) === null) return true;
  return supplied === true ? supplies === "all" : supplied !== false || supplies !== "all";
}

function validUntil(x: unknown): boolean {
  return isMap(x) && only(x, "until") && money(x["until"]);
}

function validExclusive(x: unknown, licensed: readonly string[], channels: readonly string[]): boolean {
  if (!isMap(x) || !only(x, "channels until") || !money(x["until"])) return false;
  const others = channels.filter((key) => !licensed.includes(key));
  return x["channels"] === "all" || (set(x["channels"], others) && x["channels"].length > 0);
}

/** Every number finite and in its domain, every index in range. */
export function areSound(terms: Terms, deal: Deal): boolean {
  const due = terms.milestones.every((each) =>
    "month" in each ? number(each.month, 0, terms.term) : money(each.months),
  );
  const tos = terms.royalty.map(({ to }) => to);
  return (
    inside(terms.party - 1, deal.parties) &&
    terms.channels.length > 0 &&
    terms.channels.every((i) => inside(i, deal.channels)) &&
    (terms.supplies === "all" || terms.supplies.every((i) => inside(i, deal.technology.components))) &&
    terms.transfers.every(
      ({ asset, month }) => inside(asset, deal.assets) && month >= 0 && month <= terms.term,
    ) &&
    due &&
    terms.term > 0 &&
    terms.term <= deal.horizon &&
    terms.minimum.length > 0 &&
    tos.every((to, i) => (i === tos.length - 1 ? to === null : to !== null && to > (tos[i - 1] ?? 0))) &&
    [...terms.royalty.map(({ rate }) => rate), terms.profitShare, terms.withheld, terms.reported].every(
      (x) => x >= 0 && x <= 1,
    ) &&
    [terms.upfront, terms.perUnit, terms.penalty, ...terms.minimum].every((x) => x >= 0 && x <= 1e15) &&
    (terms.exclusive === null ||
      terms.exclusive.channels === "all" ||
      terms.exclusive.channels.every((i) => inside(i, deal.channels) && !terms.channels.includes(i)))
  );
}

const inside = (i: number, items: readonly unknown[]): boolean => items[i] !== undefined;

const number = (x: unknown, min: number, max: number): boolean =>
  typeof x === "number" && x >= min && x <= max;
const share = (x: unknown): boolean => number(x, 0, 1);
const money = (x: unknown): boolean => number(x, 0, 1e15);

const list = (x: unknown, least: number, test: (x: unknown) => boolean): boolean =>
  Array.isArray(x) && x.length >= least && x.every((each) => test(each));
