/** A station of the course for its author: every fault at its line, every figure worked out, every claim held to them. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseDeal, parseTerms, type Deal, type Terms } from "@linchpin/deal";
import {
  dealPath,
  lintStation,
  minutesOf,
  parseMeasured,
  parseStation,
  stationNeeds,
  termsPath,
  type Book,
} from "@linchpin/learn";
import type { DealText } from "../terminal/faults.ts";
import { printFaults } from "../terminal/faults.ts";
import type { ExitCode, Io } from "../terminal/io.ts";
import { printJson } from "../terminal/json.ts";

const DATA = new URL("../../../../data/", import.meta.url);

export async function lintCourse(from: DealText, json: boolean, io: Io): Promise<ExitCode> {
  const book = await bookFor(from.text);
  const faults = lintStation(from.text, book);
  const read = parseStation(from.text, book);
  if (json) printJson({ faults, minutes: read.ok ? minutesOf(read.station, "en") : null }, io);
  else if (faults.length > 0) printFaults(from, faults, io);
  else if (read.ok) {
    const { screens, figures } = read.station;
    const counted = `${screens.length} screens, ${Object.keys(figures).length} figures`;
    const minutes = minutesOf(read.station, "en").toFixed(1);
    io.stdout.write(`${from.path}: nothing to change\n${counted}, ${minutes} minutes\n`);
  }
  return faults.length > 0 ? 1 : 0;
}

/** What the station names, as far as it is there and right: what is not is the station's fault. */
async function bookFor(text: string): Promise<Book> {
  const needs = stationNeeds(text);
  const deals = new Map<string, Deal>();
  for (const name of needs.deals) {
    const read = parseDeal((await shipped(dealPath(name))) ?? "");
    if (read.ok) deals.set(name, read.file.deal);
  }
  const terms = new Map<string, Terms>();
  for (const { name, deal } of needs.terms) {
    const on = deals.get(deal);
    const sheet = await shipped(termsPath(name));
    const read = on === undefined || sheet === null ? null : parseTerms(sheet, on);
    if (read?.ok === true) terms.set(name, read.terms);
  }
  const counted = parseMeasured((await shipped("course/measured.json")) ?? "");
  return {
    deals: Object.fromEntries(deals),
    terms: Object.fromEntries(terms),
    measured: counted.ok ? counted.measured : {},
  };
}

const shipped = (path: string): Promise<string | null> =>
  readFile(fileURLToPath(new URL(path, DATA)), "utf8").catch(() => null);
