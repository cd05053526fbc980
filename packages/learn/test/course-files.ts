/** The station files that ship, and the book that they look things up in, read from `data/`. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseDeal, parseTerms, type Deal, type Terms } from "@linchpin/deal";
import { dealPath, joined, stationNeeds, termsPath, type Book } from "@linchpin/learn";

const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));

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
  return { deals, terms, measured: {} };
}

export const wholeBook = (): Book => joined(stationFiles().map((file) => bookFor(stationText(file))));

export function dealOf(name: string): Deal {
  const read = parseDeal(readData(dealPath(name)));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return read.file.deal;
}

function termsOf(name: string, deal: Deal): Terms {
  const read = parseTerms(readData(termsPath(name)), deal);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return read.terms;
}
