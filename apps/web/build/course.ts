/**
 * Stations become JSON when the app is built, each with the deals and sheets that its figures are worked out from, so that
 * the reader of YAML and the schemas stay out of the browser.
 *
 * `virtual:course` has what the path shows, and one lazy chunk for each station.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDeal, parseTerms, type Deal, type Terms } from "@linchpin/deal";
import {
  dealPath,
  minutesOf,
  parseMeasured,
  parseStation,
  stationNeeds,
  STATIONS,
  termsPath,
  type Book,
  type Station,
} from "@linchpin/learn";
import { formatFault, type Fault } from "@linchpin/source";
import type { Plugin } from "vite";
import type { CourseEntry } from "../src/learn/course-entry.ts";

const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));
const FOLDER = join(DATA, "course");
/** The deal that is at hand where somebody has none. */
const GIVEN = "deals/sensor.yaml";
const PREFIX = "\0";

export function course(): Plugin {
  return {
    name: "linchpin-course",
    resolveId: (id) => (/^virtual:(?:course$|course\/|given-deal$)/.test(id) ? PREFIX + id : null),
    load(id) {
      if (id === `${PREFIX}virtual:course`) {
        const stations = readStations();
        const lazily = stations.map(
          ({ station }) => `${station.id}: () => import("virtual:course/${station.id}")`,
        );
        return `export const INDEX = ${json(stations.map(entryOf))};
export const COURSE = {${lazily.join(", ")}};
export const GIVEN = () => import("virtual:given-deal");`;
      }
      if (id === `${PREFIX}virtual:given-deal`) return `export default ${json(givenDeal())};`;
      const [, name] = /^\0virtual:course\/(.+)$/.exec(id) ?? [];
      if (name === undefined) return null;
      const found = readStations().find(({ station }) => station.id === name);
      if (found === undefined) throw new Error(`there is no station ${name}`);
      return `export default ${json(found)};`;
    },
  };
}

export interface StationInBook {
  readonly station: Station;
  readonly book: Book;
}

/** In the order of the path. */
export function readStations(): readonly StationInBook[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d\d-.*\.yaml$/.test(file))
    .map((file) => readStation(readFileSync(join(FOLDER, file), "utf8"), file))
    .toSorted((a, b) => STATIONS.indexOf(a.station.id) - STATIONS.indexOf(b.station.id));
}

function readStation(text: string, file: string): StationInBook {
  const book = bookFor(text);
  const parsed = parseStation(text, book);
  if (!parsed.ok) throw new Error(`${file}: ${faultLines(parsed.faults)}`);
  return { station: parsed.station, book };
}

/** What the station looks up, and nothing else. */
function bookFor(text: string): Book {
  const needs = stationNeeds(text);
  const deals: Record<string, Deal> = {};
  const terms: Record<string, Terms> = {};
  for (const name of needs.deals) deals[name] = readDeal(dealPath(name));
  for (const { name, deal } of needs.terms) terms[name] = readTerms(termsPath(name), deals[deal]!);
  return { deals, terms, measured: measured() };
}

/** What was counted in many games. */
function measured(): Book["measured"] {
  const read = parseMeasured(readFileSync(join(FOLDER, "measured.json"), "utf8"));
  if (!read.ok) throw new Error(faultLines(read.faults));
  return read.measured;
}

function readDeal(path: string): Deal {
  const parsed = parseDeal(readFileSync(join(DATA, path), "utf8"));
  if (!parsed.ok) throw new Error(`${path}: ${faultLines(parsed.faults)}`);
  return parsed.file.deal;
}

function readTerms(path: string, deal: Deal): Terms {
  const parsed = parseTerms(readFileSync(join(DATA, path), "utf8"), deal);
  if (!parsed.ok) throw new Error(`${path}: ${faultLines(parsed.faults)}`);
  return parsed.terms;
}

function entryOf({ station }: StationInBook): CourseEntry {
  const { id, title, short, screens } = station;
  return { id, title, short, screens: screens.length, minutes: Math.ceil(minutesOf(station, "en")) };
}

function givenDeal(): { readonly title: string; readonly text: string } {
  const text = readFileSync(join(DATA, GIVEN), "utf8");
  const parsed = parseDeal(text);
  if (!parsed.ok) throw new Error(faultLines(parsed.faults));
  return { title: parsed.file.deal.title, text };
}

const faultLines = (faults: readonly Fault[]): string => faults.map((fault) => formatFault(fault)).join("\n");

/** Parsed faster by browsers than the same text as code. */
const json = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
