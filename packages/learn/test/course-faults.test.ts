import assert from "node:assert/strict";
import { test } from "node:test";
import { parseStation } from "@linchpin/learn";
import type { Fault } from "@linchpin/source";
import { bookFor, stationFiles, stationText } from "./support/course-files.ts";

const FILE = stationFiles()[0]!;
const TEXT = stationText(FILE);
const BOOK = bookFor(TEXT);

/** The faults of the file with one text replaced by another. */
function faultsWith(from: string, to: string): readonly Fault[] {
  assert.ok(TEXT.includes(from), from);
  const read = parseStation(TEXT.replace(from, to), BOOK);
  assert.ok(!read.ok, "no fault");
  return read.faults;
}

const lineOf = (part: string, text = TEXT): number => text.slice(0, text.indexOf(part)).split("\n").length;

test("every station reads without a fault", () => {
  for (const file of stationFiles()) {
    const text = stationText(file);
    const read = parseStation(text, bookFor(text));
    assert.deepEqual(read.ok ? [] : read.faults, [], file);
  }
});

/** What is changed, where the fault then stands, and what it says. */
const SEEDED: readonly (readonly [from: string, to: string, path: string, says: RegExp])[] = [
  ["{meterNow} of what all", "{meterNov} of what all", "screens[0].says.en", /no figure of this station/],
  [
    "  labs: {of",
    "  spare: {of: pie, deal: sensor}\n  labs: {of",
    "figures.spare",
    /no text and no claim uses it/,
  ],
  ["        source: cohen\n", "", "screens[7].speaksFor[1]", /neither a source nor figures/],
  [
    '  meterNow: {en: "meter, nothing given", zh: 仪表，什么都没给}\n',
    "",
    "screens[7].speaksFor[0].holds[0].figure",
    /compared, and called nothing/,
  ],
  ["\nnamed:\n", "\nnamed:\n  labs: {en: laboratories, zh: 实验室}\n", "named.labs", /no comparison uses it/],
  [
    "  middle:\n    title",
    "  spare: {title: A, by: B, read: whole}\n  middle:\n    title",
    "sources.spare",
    /uses it/,
  ],
  ["source: mansfield}", "source: mansfeld}", "figures.copyCost.source", /no source of this station/],
  [", zh: 一台仪表}", "}", "screens[0].title.zh", /is missing/],
  ["台别人造不出来", "台,别人造不出来", "screens[0].says.zh", /half-width ,/],
  ["Nothing is signed yet", "Nothing is signed in 40 days", "screens[0].says.en", /number typed in, 40/],
  ["A small firm has", `A small firm ${"very ".repeat(40)}has`, "screens[0].says.en", /words, more than 70/],
  ["一家小公司有", `一家${"很".repeat(80)}小的公司有`, "screens[0].says.zh", /characters, more than 130/],
  [
    "of: necessity, deal: sensor}",
    "of: neccessity, deal: sensor}",
    "figures.meterNow.of",
    /none of the words/,
  ],
  [
    "of: necessity, deal: sensor}",
    "of: necessity, deal: senser}",
    "figures.meterNow.deal",
    /no deal of the course/,
  ],
  [
    "party: everyone, assets: all",
    "party: nobody, assets: all",
    "figures.meterOut.with[0].party",
    /no party/,
  ],
  [
    "party: venture, assets: all",
    "party: venture, assets: [pakage]",
    "figures.ventureOut.with[0].assets[0]",
    /no asset of this deal/,
  ],
  ["kind: card", "kind: cart", "screens[6].kind", /none of the words/],
  ["model: secrecy\n    deal: sensor", "model: secrecy", "screens[4]", /needs a deal/],
  ["      enough: 4", "      enough: 7", "screens[1].answer.enough", /only 6 items/],
  [
    "figure: medicineOut, above",
    "figure: medicineOut, upon",
    "screens[7].against[1].holds[0].upon",
    /unknown key/,
  ],
];

for (const [from, to, path, says] of SEEDED) {
  test(`a seeded fault is found at its place: ${to.trim().slice(0, 40)}`, () => {
    const faults = faultsWith(from, to);
    const fault = faults.find((each) => each.path === path && says.test(each.problem));
    assert.ok(fault !== undefined, JSON.stringify(faults, null, 1));
    assert.ok(fault.remedy.length > 0);
  });
}

test("a fault has the line and column of what is wrong", () => {
  const [fault] = faultsWith("of: necessity, deal: sensor}", "of: necessity, deal: senser}");
  assert.equal(fault!.line, lineOf("meterNow: {of"));
  const line = TEXT.split("\n")[fault!.line - 1]!;
  assert.equal(fault!.column, line.indexOf("sensor}") + 1);
});

test("a station without one of its parts is told which", () => {
  const start = TEXT.indexOf("  - kind: card");
  const end = TEXT.indexOf("  - kind: evidence");
  const faults = faultsWith(TEXT.slice(start, end), "");
  assert.ok(faults.some(({ path, problem }) => path === "screens" && problem.includes("card")));
});
