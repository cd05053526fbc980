/** The coach's way of going on: it stays where somebody may yet sign, and goes home where nobody will. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseDeal } from "@linchpin/deal";
import { chanceFor, priorReading } from "@linchpin/seats";
import { watchGame } from "@linchpin/seats/measure";
import {
  defaultScenario,
  flatRoyalty,
  legal as legalIn,
  ownerView,
  plainTerms,
  settle,
  start,
  stepsOf,
  type Scenario,
} from "@linchpin/table";
import { shipped } from "../../table/test/support/scenarios.ts";
import { closing } from "../src/closing.ts";
import { valueOf } from "../src/value.ts";

function dealOf(name: string): Scenario {
  const text = readFileSync(new URL(`../../../data/deals/real/${name}.yaml`, import.meta.url), "utf8");
  const read = parseDeal(text);
  assert.ok(read.ok);
  return defaultScenario(read.file.deal).scenario;
}

/** V, and the last week of the talks. */
function ended(scenario: Scenario, seed: number): { readonly value: number; readonly week: number } {
  const first = start(scenario, seed);
  const { turns } = watchGame(scenario, seed, closing(priorReading(ownerView(first))));
  const { last } = stepsOf(
    first,
    turns.map(({ move }) => move),
  );
  return { value: valueOf(scenario, settle(last).payoffs[0]!), week: last.week };
}

test("in deals that nothing was tuned on it waits for those who sign late", () => {
  // Nobody signs in the first weeks at a price that the owner may ask; with nothing to show it seemed that nobody would.
  for (const name of ["02-single-customer", "08-solar-shares", "11-standard-patents"]) {
    const scenario = dealOf(name);
    for (const seed of [1, 2, 3]) {
      const { value, week } = ended(scenario, seed);
      assert.ok(week > 10 && value > 10, `${name}, seed ${seed}: ${value} in week ${week}`);
    }
  }
});

test("where nobody would sign in the last week either, it does not pay for a year of talks", () => {
  // The two techniques stay, and end at -14.
  for (const seed of [1, 2, 3]) {
    const { value, week } = ended(dealOf("03-wind-scd"), seed);
    assert.ok(week <= 8 && value > -3, `seed ${seed}: ${value} in week ${week}`);
  }
});

/** V where the owner lets all weeks pass but the last ones. */
function endedLate(scenario: Scenario, seed: number, weeks: number): number {
  const first = start(scenario, seed);
  const goesOn = closing(priorReading(ownerView(first)));
  const { turns } = watchGame(scenario, seed, {
    name: "late",
    choose: (seen, legal, random) =>
      seen.scenario.weeks - seen.week >= weeks ? { kind: "wait" } : goesOn.choose(seen, legal, random),
  });
  const { last } = stepsOf(
    first,
    turns.map(({ move }) => move),
  );
  return valueOf(scenario, settle(last).payoffs[0]!);
}

test("who has shown nothing until the last weeks shows before it puts terms, and then somebody signs", () => {
  // It put terms to nobody who did not believe, and showed nothing where no terms were open: such games ended at -1 to 10.
  for (const name of ["dubbing", "ring", "vision"]) {
    const { scenario } = shipped(name);
    const values = [1, 2, 3, 4].map((seed) => endedLate(scenario, seed, 2));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    assert.ok(mean > 20, `${name}: ${values.map((value) => value.toFixed(1)).join(", ")}`);
  }
});

test("what will be signed for more in the last week is not put a week before", () => {
  // Each was put what it would sign in week 5 of 6, and the evening ended at 39.
  const { scenario: evening } = shipped("lessons/evening");
  for (const seed of [1, 2, 3]) {
    const value = endedLate(evening, seed, evening.weeks);
    assert.ok(value > 50, `seed ${seed}: ${value}`);
  }
});

test("an own offer that asks for next to nothing is amended before the others are told of it, in the last weeks too", () => {
  const { scenario } = shipped("dubbing");
  const first = start(scenario, 1);
  const parties = first.parties.map((party, i) => {
    const terms = { ...plainTerms(scenario, i + 1), upfront: 0, royalty: flatRoyalty(0) };
    return party.inTalks ? { ...party, offer: { kind: "terms", terms } as const } : party;
  });
  for (let week = 1; week < scenario.weeks; week++) {
    const position = { ...first, parties, week };
    const seen = ownerView(position);
    const { choose } = closing(priorReading(seen));
    const move = choose(seen, () => legalIn(position, 0), chanceFor(1, 0, week));
    assert.equal(move.kind, "propose", `week ${week}`);
  }
});
