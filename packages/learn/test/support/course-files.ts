/** The station files that ship, and the book that they look things up in, read from `data/`. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseDeal, parseTerms, type Deal, type Terms } from "@linchpin/deal";
import {
  dealPath,
  joined,
  parseMeasured,
  stationNeeds,
  termsPath,
  type Book,
  type Figure,
} from "@linchpin/learn";
import { parseScenario, scenarioDealPath, type Scenario } from "@linchpin/table";

export const DATA = fileURLToPath(new URL("../../../../data/", import.meta.url));

export const readData = (path: string): string => readFileSync(DATA + path, "utf8");

/** File names, in the order of the path. */
export const stationFiles = (): readonly string[] =>
  readdirSync(`${DATA}course`)
    .filter((file) => /^\d\d-.*\.yaml$/.test(file))
    .toSorted();

export const stationText = (file: string): string => readData(`course/${file}`);

/** What a station needs, read. */
export function bookFor(text: string): Book {
  const needs = stationNeeds(text);
  const deals = Object.fromEntries(needs.deals.map((name) => [name, dealOf(name)] as const));
  const terms = Object.fromEntries(needs.terms.map(({ name, deal }) => [name, termsOf(name, deals[deal]!)]));
  return { deals, terms, measured: measured() };
}

export const wholeBook = (): Book => joined(stationFiles().map((file) => bookFor(stationText(file))));

const dealsRead = new Map<string, Deal>();

export function dealOf(name: string): Deal {
  const known = dealsRead.get(name);
  if (known !== undefined) return known;
  const read = parseDeal(readData(dealPath(name)));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  dealsRead.set(name, read.file.deal);
  return read.file.deal;
}

export function termsOf(name: string, deal: Deal): Terms {
  const read = parseTerms(readData(termsPath(name)), deal);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return read.terms;
}

/** What was counted in many games. */
export function measured(): Readonly<Record<string, Figure>> {
  const read = parseMeasured(readData("course/measured.json"));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.measured;
}

/** A shipped scenario; `lessons/evening` is the first evening. */
export function scenarioOf(name: string): Scenario {
  const text = readData(`scenarios/${name}.yaml`);
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const deal = parseDeal(readData(`scenarios/${folder}${scenarioDealPath(text)}`));
  if (!deal.ok) throw new Error(`${name}: ${JSON.stringify(deal.faults)}`);
  const read = parseScenario(text, deal.file.deal);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return read.file.scenario;
}
