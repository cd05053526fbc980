/** Scenario files: what they mean, and every fault at its place with what to write instead. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { formatFault, jsonSchemaOf } from "@linchpin/source";
import { scenarioSchema } from "../src/scenario-schema.ts";
import { defaultScenario, LANGUAGES, parseScenario, scenarioDealPath, textKeys } from "../src/index.ts";
import {
  dealOfText,
  shipped,
  shippedNames,
  SMALL_DEAL,
  SMALL_KEYS,
  SMALL_TEXT,
  scenarioOfText,
} from "./support/scenarios.ts";

const deal = dealOfText(SMALL_DEAL);

const faults = (text: string): readonly string[] => {
  const result = parseScenario(text, deal);
  return result.ok ? [] : result.faults.map(formatFault);
};
const damaged = (from: string, to: string): readonly string[] => {
  assert.ok(SMALL_TEXT.includes(from), from);
  return faults(SMALL_TEXT.replace(from, to));
};

test("a file means its scenario", () => {
  const { scenario, texts } = scenarioOfText(SMALL_TEXT, deal);
  assert.equal(scenario.id, "small");
  assert.deepEqual(
    [scenario.weeks, scenario.attention, scenario.cash, scenario.burn],
    [8, 2, 200_000, 5_000],
  );
  assert.deepEqual(scenario.shareCost, [1000, 0]);
  assert.deepEqual(scenario.building, [{ cost: 60_000, weeks: 3, wins: 0.4, ramp: 12 }, null, null]);
  assert.deepEqual(scenario.parties[0]!.types[0]!.allies, [3]);
  assert.deepEqual(
    scenario.parties.map((party) => party.nnnPenalty),
    [50_000, 0, 5_000],
  );
  assert.deepEqual(scenario.events[0]!.effects, [
    { kind: "request", party: 1, asset: 0 },
    { kind: "rapport", party: 1, by: 0.05 },
  ]);
  assert.deepEqual(scenario.events[2]!.effects[2], { kind: "cash", by: -2000 });
  assert.equal(texts.zh["party.maker.name"], "TEXT");
  assert.equal(scenarioDealPath(SMALL_TEXT), "./small.yaml");
  assert.equal(scenarioDealPath(": :"), null);
});

test("what is left out is made from the deal, what is written stays", () => {
  const made = defaultScenario(deal, 8).scenario;
  const text = SMALL_TEXT.replace(/development: .*\n/, "")
    .replace("burn: 5000\n", "")
    .replace("    nnnPenalty: 50000\n", "")
    .replace("id: small\nversion: 1\n", "");
  const { scenario } = scenarioOfText(text, deal);
  assert.deepEqual([scenario.burn, scenario.development], [made.burn, made.development]);
  assert.equal(scenario.parties[0]!.nnnPenalty, made.parties[0]!.nnnPenalty);
  assert.equal(scenario.parties[0]!.types[0]!.weight, 0.6);
  assert.deepEqual([scenario.weeks, scenario.cash, scenario.ceiling], [8, 200_000, 900_000]);
  assert.match(scenario.id, /^scenario-[0-9a-f]{16}$/);
  const without = scenarioOfText(
    SMALL_TEXT.replace(/development: .*\n/, "development: null\n"),
    deal,
  ).scenario;
  assert.equal(without.development, null);
});

test("a deal's path is enough", () => {
  const { scenario, texts } = scenarioOfText("linchpinScenario: 1\ndeal: ./small.yaml\n", deal);
  const made = defaultScenario(deal);
  assert.deepEqual({ ...scenario, id: "" }, { ...made.scenario, id: "" });
  assert.deepEqual(texts, made.texts);
});

test("the example of docs/adding.md holds", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/adding.md"), "utf8");
  const [, example] = /```yaml\n([^]*?)```/.exec(page)!;
  const { scenario, texts } = scenarioOfText(example!, deal);
  assert.deepEqual([scenario.id, scenario.weeks, scenario.development], ["mine", 24, null]);
  assert.ok(scenario.building.every((each) => each === null));
  assert.deepEqual(
    scenario.events.map(({ key }) => key),
    ["audit"],
  );
  assert.equal(scenario.parties[0]!.belief, 0.6);
  assert.equal(scenario.parties[0]!.types.length, 3);
  assert.equal(texts.zh["title"], "审计");
  assert.ok(texts.en["scene"]!.length > 0);
});

test("one text can be changed, in both languages", () => {
  const bare = "linchpinScenario: 1\ndeal: ./small.yaml\n";
  const { texts } = scenarioOfText(`${bare}texts: {en: {title: Mine}, zh: {title: 我的}}\n`, deal);
  assert.deepEqual([texts.en["title"], texts.zh["title"]], ["Mine", "我的"]);
  assert.equal(texts.en["scene"], defaultScenario(deal).texts.en["scene"]);
  const cases: readonly (readonly [string, RegExp])[] = [
    ["texts: {en: {title: Mine}}", /texts: has nothing under zh; write every text/],
    ["texts: {en: {title: Mine}, zh: {}}", /texts.zh: lacks the text "title"; write/],
    ["texts: {en: {titel: Mine}, zh: {titel: 我的}}", /texts.en.titel: is no text .*did you mean "title"\?/],
    [
      "parties: {maker: {types: {own: {weight: 1, care: 0, shrewdness: 5, patience: 0.9}}}}",
      /texts.en: lacks the text "type.maker.own"/,
    ],
    [
      "weeks: 20\nevents: {own: {week: 3, effects: [{belief: maker, by: 0.1}]}}",
      /lacks the text "event.own"/,
    ],
    [
      "weeks: 20\nevents: {fair: {week: 21, effects: []}}",
      /week 21 never begins in play; write a week from 2 to 20/,
    ],
    ["floor: 1e12", /floor: is not below the ceiling; write a number below/],
    ["ceiling: -1", /ceiling: is not above the floor; write a number above/],
  ];
  for (const [more, expected] of cases) {
    const found = faults(`${bare}${more}\n`);
    assert.ok(
      found.some((fault) => expected.test(fault)),
      `${String(expected)} in\n${found.join("\n")}`,
    );
  }
});

test("the scenarios that ship are right, and speak both languages", () => {
  assert.ok(shippedNames().length >= 1);
  for (const name of shippedNames()) {
    const { scenario, texts } = shipped(name);
    assert.equal(scenario.id, name);
    for (const language of LANGUAGES) {
      for (const type of scenario.deal.parties)
        assert.ok(texts[language][`party.${type.key}.name`]!.length > 0);
    }
  }
});

test("the needed texts are those of the deal, its types and its events", () => {
  const raw = { parties: { maker: { types: { acquirer: {}, buyer: {} } } }, events: { fair: {} } };
  const keys = textKeys(raw, deal);
  assert.ok(
    ["title", "type.maker.buyer", "event.fair", "component.firmware"].every((key) => keys.includes(key)),
  );
  assert.ok(SMALL_KEYS.length > keys.length - 2);
});

/** Faults of what can be learnt round the owner, as a line put in before the floor. */
const DETOUR_FAULTS: readonly (readonly [written: string, expected: RegExp])[] = [
  ["tearDown: {demo: {cost: -1, weeks: 2, chance: 0.5, gives: recipe}}", /^13:25 tearDown.demo.cost: /],
  ["tearDown: {demo: {cost: 1, weeks: 2, chance: 2, gives: recipe}}", /^13:\d+ tearDown.demo.chance: /],
  ["tearDown: {demo: {cost: 1, weeks: 0, chance: 1, gives: recipe}}", /^13:\d+ tearDown.demo.weeks: /],
  ["tearDown: {demo: {cost: 1, weeks: 2, chance: 1}}", /tearDown.demo.*gives/],
  [
    "tearDown: {dem: {cost: 1, weeks: 2, chance: 1, gives: recipe}}",
    /tearDown.dem: "dem" is no asset of this deal; did you mean "demo"\?/,
  ],
  [
    "hiring: {demo: {cost: 1, weeks: 2, chance: 1, gives: recipes}}",
    /hiring.demo.gives: "recipes" is no asset .*mean "recipe"\?/,
  ],
  [
    "hiring: {demo: {cost: 1, weeks: 2, chance: 1, gives: demo}}",
    /hiring.demo.gives: is what is there already/,
  ],
  ["keeping: -5", /^13:10 keeping: /],
  ["keeping: 5", /^13:1 keeping: nobody can be hired; say at what they are met/],
];

test("each fault stands at its line and says what to write instead", () => {
  const cases: readonly (readonly [from: string, to: string, expected: RegExp])[] = [
    [
      "linchpinScenario: 1",
      "linchpinScenario: 2",
      /^1:19 linchpinScenario: is version 2 .*write `linchpinScenario: 1`/,
    ],
    ["id: small", "id: 9 lives", /^2:5 id: "9 lives" is no key/],
    ["cash: 200000", "cahs: 200000", /^7:1 cahs: unknown key; did you mean "cash"\?/],
    ["weeks: 8", "weeks: 0", /^5:8 weeks: /],
    ["ceiling: 900000", "ceiling: -200000", /ceiling: is not above the floor; write a number above -100000/],
    [
      "shareCost: {demo: 1000}",
      "shareCost: {dem: 1000}",
      /shareCost.dem: "dem" is no asset of this deal; did you mean "demo"\?/,
    ],
    ["building: {oem:", "building: {service:", /building.service: this channel is the owner's already/],
    ...DETOUR_FAULTS.map(
      ([written, expected]) => ["floor: -100000", `${written}\nfloor: -100000`, expected] as const,
    ),
    ["belief: 0.5", "belief: 1.5", /parties.maker.belief: .*0\.015|parties.maker.belief: /],
    ["weight: 0.6", "weight: 0.7", /parties.maker.types: the weights sum to 1.1, not 1/],
    [
      "allies: [trader]",
      "allies: [traider]",
      /allies\[0\]: "traider" is no party of this deal; did you mean "trader"\?/,
    ],
    ["allies: [trader]", "allies: [maker]", /a party is not its own ally/],
    [
      "  partner:\n    belief",
      "  partnr:\n    belief",
      /parties.partnr: "partnr" is no party .*mean "partner"\?/,
    ],
    ["week: 2", "week: 1", /events.fair.week: week 1 never begins in play; write a week from 2 to 8/],
    ["week: 4", "week: 9", /events.tender.week: week 9 never begins/],
    ["{request: maker, asset: demo}", "{request: maker}", /effects\[0\].request: needs `asset` beside it/],
    [
      "{request: maker, asset: demo}",
      "{request: maker, joins: maker, asset: demo}",
      /does two things: request and joins/,
    ],
    ["{request: maker, asset: demo}", "{asset: demo}", /effects\[0\]: does nothing; write one of request/],
    ["{joins: partner}", "{joins: partner, by: 1}", /effects\[0\].by: says nothing beside joins/],
    ["{joins: partner}", "{joins: partnre}", /did you mean "partner"\?/],
    ["    title: TEXT\n", "", /texts.en: lacks the text "title"; write `title: …` under en/],
    [
      "    scene: TEXT\n",
      "    scen: TEXT\n",
      /texts.en.scen: is no text of this scenario; did you mean "scene"\?/,
    ],
    [
      "    title: TEXT\n",
      "    title: TEXT\n    extra: TEXT\n",
      /texts.zh: lacks the text "extra", which the other language has/,
    ],
  ];
  for (const [from, to, expected] of cases) {
    const found = damaged(from, to);
    assert.ok(
      found.some((fault) => expected.test(fault)),
      `${String(expected)} in\n${found.join("\n")}`,
    );
  }
});

test("all faults come at once", () => {
  const text = SMALL_TEXT.replace("cash: 200000", "cash: lots")
    .replace("week: 2", "week: 1")
    .replace("weight: 0.6", "weight: 0.7");
  assert.equal(faults(text).length, 3);
  assert.ok(faults("").length > 0 && faults("[]").length > 0 && faults("id: 1").length > 2);
});

test("the schema is JSON Schema", () => {
  assert.ok(JSON.stringify(jsonSchemaOf(scenarioSchema)).includes("approachCost"));
});
