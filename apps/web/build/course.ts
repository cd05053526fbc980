/**
 * Stations become JSON when the app is built, each with the deals and sheets that its figures are worked out from, so that
 * the reader of YAML and the schemas stay out of the browser.
 *
 * `virtual:course` has what the path shows, and one lazy chunk for each station.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTerms, type Deal, type Terms } from "@linchpin/deal";
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
import type { Plugin } from "vite";
import type { CourseEntry } from "../src/learn/course-entry.ts";
import { dealAt, inData, json, PREFIX, right } from "./data.ts";

const FOLDER = inData("course");
/** The deal that is at hand where somebody has none. */
const GIVEN = inData("deals/sensor.yaml");

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
  return { station: right(parseStation(text, book), file).station, book };
}

/** What the station looks up, and nothing else. */
function bookFor(text: string): Book {
  const needs = stationNeeds(text);
  const deals: Record<string, Deal> = {};
  const terms: Record<string, Terms> = {};
  for (const name of needs.deals) deals[name] = dealAt(inData(dealPath(name))).deal;
  for (const { name, deal } of needs.terms) {
    const path = inData(termsPath(name));
    terms[name] = right(parseTerms(readFileSync(path, "utf8"), deals[deal]!), path).terms;
  }
  // What was counted in many games.
  const path = join(FOLDER, "measured.json");
  const { measured } = right(parseMeasured(readFileSync(path, "utf8")), path);
  return { deals, terms, measured };
}

function entryOf({ station }: StationInBook): CourseEntry {
  const { id, title, short, screens } = station;
  return { id, title, short, screens: screens.length, minutes: Math.ceil(minutesOf(station, "en")) };
}

function givenDeal(): { readonly title: string; readonly text: string } {
  return { title: dealAt(GIVEN).deal.title, text: readFileSync(GIVEN, "utf8") };
}
