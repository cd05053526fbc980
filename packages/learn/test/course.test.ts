import assert from "node:assert/strict";
import { test } from "node:test";
import {
  figuresOf,
  lintStation,
  minutesOf,
  MODELS,
  parseStation,
  STATIONS,
  type Claim,
  type Figures,
  type Station,
} from "@linchpin/learn";
import { OWNERS } from "@linchpin/seats";
import { CHANGES } from "../src/course/changes.ts";
import { ASSET_FIGURES, DEAL_FIGURES, PARTY_FIGURES, TERMS_FIGURES } from "../src/course/recipes.ts";
import { SCREENS } from "../src/course/station.ts";
import { bookFor, readData, scenarioOf, stationFiles, stationText } from "./support/course-files.ts";
import { allDrills } from "./support/drills.ts";

interface Read {
  readonly file: string;
  readonly text: string;
  readonly station: Station;
  readonly figures: Figures;
}

const all: readonly Read[] = stationFiles().map((file) => {
  const text = stationText(file);
  const book = bookFor(text);
  const read = parseStation(text, book);
  assert.ok(read.ok, `${file}: ${read.ok ? "" : JSON.stringify(read.faults)}`);
  return { file, text, station: read.station, figures: figuresOf(read.station, book) };
});

const LONGEST_MINUTES = 10;

test("every figure can be worked out, every claim holds, every model shows itself", () => {
  for (const { file, text } of all) assert.deepEqual(lintStation(text, bookFor(text)), [], file);
});

test("a station's file is named by its place on the path and its id", () => {
  for (const { file, station } of all)
    assert.equal(file, `0${STATIONS.indexOf(station.id)}-${station.id}.yaml`);
});

test("no station takes more than ten minutes, in either language", () => {
  for (const { file, station } of all)
    for (const language of ["en", "zh"] as const) {
      const minutes = minutesOf(station, language);
      assert.ok(minutes <= LONGEST_MINUTES, `${file} ${language}: ${minutes.toFixed(1)}`);
      assert.ok(minutes > 5, `${file} ${language}: ${minutes.toFixed(1)}`);
    }
});

test("the drills that a station begins with are there, of its theme, and as many as it asks for at most", () => {
  const drills = new Map(allDrills().map((drill) => [drill.id, drill]));
  for (const { file, station } of all)
    for (const screen of station.screens) {
      if (screen.kind !== "drills") continue;
      assert.ok(
        screen.first.length <= screen.count && new Set(screen.first).size === screen.first.length,
        file,
      );
      for (const id of screen.first)
        assert.ok(drills.get(id)?.themes.includes(screen.theme), `${file}: ${id}`);
    }
  assert.ok(
    all.some(({ station }) => station.screens.some((s) => s.kind === "drills" && s.first.length > 0)),
  );
});

/** Claims that go by their own words have a source; the others are compared figures. */
test("every claim has a source, or figures that are compared and hold", () => {
  for (const { file, station, figures } of all)
    for (const screen of station.screens) {
      if (screen.kind !== "evidence") continue;
      for (const claim of [...screen.speaksFor, ...screen.against]) held(file, claim, station, figures);
    }
});

function held(file: string, { source, holds, says }: Claim, station: Station, figures: Figures): void {
  const name = `${file}: ${says.en}`;
  if (source === null) assert.ok(holds.length > 0, name);
  else assert.ok(station.sources[source] !== undefined, name);
  for (const { figure, is, than } of holds) {
    const [one, other] = [figures.get(figure)!.value, figures.get(than)!.value];
    assert.ok(is === "above" ? one > other : one < other, `${name} ${figure} ${one} ${than} ${other}`);
  }
}

test("what a source of ours cites exists, and names where it is from", () => {
  for (const { file, station } of all)
    for (const { at, title, by } of Object.values(station.sources)) {
      assert.ok(title !== "" && by !== "", file);
      if (at !== null && at.startsWith("data/")) assert.notEqual(readData(at.slice("data/".length)), "", at);
    }
});

test("both sides have their say: as many claims against as may be counted on one hand, never none", () => {
  for (const { file, station } of all)
    for (const screen of station.screens)
      if (screen.kind === "evidence") assert.ok(screen.against.length >= 2, file);
});

test("what is played exists: the scenario, the seat, the owner", () => {
  for (const { file, station } of all)
    for (const screen of station.screens) {
      if (screen.kind !== "play") continue;
      const { deal } = scenarioOf(screen.scenario === "evening" ? "lessons/evening" : screen.scenario);
      const seat = screen.seat === null || deal.parties.some(({ key }) => key === screen.seat);
      assert.ok(seat, `${file}: ${screen.seat}`);
      assert.ok(screen.owner === null || OWNERS[screen.owner] !== undefined, file);
      assert.equal(screen.seat === null, screen.owner === null, file);
    }
});

test("a claim that does not hold is found where it stands, with its numbers", () => {
  const { text } = all.find(({ station }) => station.id === "buyers")!;
  const wrong = text.replace("{figure: careful, above: single}", "{figure: careful, below: single}");
  assert.notEqual(wrong, text);
  const [fault, ...more] = lintStation(wrong, bookFor(wrong));
  assert.deepEqual(more, []);
  assert.equal(fault!.line, text.slice(0, text.indexOf("{figure: careful, above")).split("\n").length);
  assert.match(fault!.problem, /does not hold: careful is 0\.\d+, single is 0\.\d+/);
});

test("a figure that is no number is found where it stands", () => {
  const { text } = all.find(({ station }) => station.id === "proof")!;
  const zero = "{of: ownerShare, deal: evening, with: [{do: tell, party: lanting, assets: all}]}";
  const wrong = text.replace(
    /designHolds: .*/,
    `designHolds: {of: times, this: {of: ownerShare, deal: evening}, that: ${zero}}`,
  );
  assert.notEqual(wrong, text);
  const faults = lintStation(wrong, bookFor(wrong));
  assert.ok(
    faults.some(
      ({ path, problem }) => path === "figures.designHolds" && /comes out as Infinity/.test(problem),
    ),
  );
});

test("an answer outside its scale is found", () => {
  const { text } = all.find(({ station }) => station.id === "proof")!;
  const wrong = text.replace("to: 40000000", "to: 10000000");
  assert.ok(
    lintStation(wrong, bookFor(wrong)).some(({ problem }) => problem.includes("outside 0 to 10000000")),
  );
});

test("the page on the format names every kind of screen, every computation, every change, every model's name", () => {
  const page = readData("course/README.md");
  const named = [
    ...SCREENS,
    ...DEAL_FIGURES,
    ...PARTY_FIGURES,
    ...ASSET_FIGURES,
    ...TERMS_FIGURES,
    ...MODELS,
  ];
  for (const each of named) assert.ok(page.includes(`\`${each}\``), each);
  for (const each of CHANGES) assert.ok(page.includes(`{do: ${each}`), each);
});
