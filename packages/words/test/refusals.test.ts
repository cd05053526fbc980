import assert from "node:assert/strict";
import { test } from "node:test";
import {
  LANGUAGES,
  parseMove,
  parseRecord,
  replay,
  type MoveFault,
  type NotationFault,
  type RecordProblem,
  type SourceFault,
} from "@linchpin/table";
import { shipped } from "../../table/test/support/scenarios.ts";
import { bothLabels } from "../src/labels.ts";
import { REFUSALS_EN } from "../src/en/refusals.ts";
import {
  faultIn,
  inOneSentence,
  isKnownFault,
  recordFaultIn,
  refusalIn,
  replayFaultIn,
} from "../src/index.ts";
import { scenarioNamed } from "./support/conversation.ts";

const { scenario } = scenarioNamed("sensor");

/** One fault of every kind that carries something; a kind that carries nothing is made from its name. */
const FILLED: readonly (MoveFault | SourceFault | RecordProblem)[] = [
  { kind: "bound", until: 31 },
  { kind: "tooDear", cost: 240_000 },
  { kind: "badWeeks", most: 104 },
  { kind: "beyondBudget", most: 240_000 },
  { kind: "channelPromised", channel: "7", to: "8" },
  { kind: "channelTaken", channel: "7", by: "8" },
  { kind: "penaltyTooHigh", most: 100_000 },
  { kind: "badTerm", most: 48 },
  { kind: "unknown", what: "party", word: "77", known: ["88", "99"] },
  { kind: "lacking", word: "7", what: "weeks", known: ["6"] },
  { kind: "tooMuch", words: "7", after: "8" },
  { kind: "notWeeks", word: "7" },
  { kind: "notAgainst", word: "7" },
  { kind: "notPart", word: "7" },
  { kind: "partTwice", part: "7" },
  { kind: "notRoyalty", text: "7", part: "8" },
  { kind: "royaltyAboveSales", text: "7", part: "8" },
  { kind: "notAmount", text: "7", part: "8" },
  { kind: "notShare", text: "7", part: "8" },
  { kind: "notChance", text: "7", part: "8" },
  { kind: "notReleases", text: "7", part: "8" },
  { kind: "notYesNo", text: "7", part: "8" },
  { kind: "noMonth", text: "7", example: "8@9" },
  { kind: "otherWeek", week: 7 },
  { kind: "otherTurn", turn: null },
  { kind: "otherRules", found: "7", plays: 5 },
  { kind: "otherScenario", found: "7", wanted: "8" },
  { kind: "badSeed", seed: "7" },
  { kind: "headerTwice", name: "7" },
  { kind: "headerMissing", name: "7", sample: "8", near: "9" },
  { kind: "controlCharacter", code: 7 },
  { kind: "weekOrder", week: 7, after: 8 },
  { kind: "notSeparated", text: "7" },
  { kind: "notMove", text: "7" },
  { kind: "wrongSide", text: "7", party: true },
  { kind: "tooMany", what: "headers", most: 100 },
];
const ALL = Object.entries(REFUSALS_EN).map(([kind, words]) =>
  typeof words === "function"
    ? FILLED.find((fault) => fault.kind === kind)!
    : ({ kind } as MoveFault | RecordProblem),
);

/** Words of the notation and of the format, which are the same in every language. */
const NOTATION =
  /\ball\b|\bnone\b|`[^`]*`|U\+\d+|NNN|nnn|royalty=\S+|upfront=\S+|term=\S+|deposit=\S+|\d=yes|\d=no|\d+[kM]/g;

test("every refusal has words in each language, and what varies is in them", () => {
  assert.equal(ALL.length, Object.keys(REFUSALS_EN).length);
  for (const fault of ALL) {
    for (const language of LANGUAGES) assert.ok(refusalIn(language, fault).length > 3, fault.kind);
    assert.doesNotMatch(refusalIn("en", fault), /undefined|[一-龥]|\{|\}(?!$)/, fault.kind);
    const words = refusalIn("zh", fault);
    assert.match(words, /[一-龥]/, fault.kind);
    assert.doesNotMatch(words.replaceAll(NOTATION, ""), /[A-Za-z]{2,}/, `${fault.kind}: ${words}`);
    assert.ok(isKnownFault(fault));
    for (const value of Object.values<unknown>({ ...fault }))
      if (typeof value === "number")
        for (const language of LANGUAGES) assert.ok(refusalIn(language, fault).includes(String(value)));
  }
  for (const odd of [null, 3, "over", {}, { kind: "toString" }, { kind: 7 }]) assert.ok(!isKnownFault(odd));
});

test("the same in both languages", () => {
  assert.equal(refusalIn("zh", { kind: "bound", until: 31 }), "第 31 周之前，独家约定只许你跟另一家谈");
  assert.equal(
    refusalIn("en", { kind: "bound", until: 31 }),
    "exclusivity binds you to another party until week 31",
  );
  assert.equal(refusalIn("en", { kind: "tooDear", cost: 5 }), "this costs 5, more than the cash you have");
});

const notation = (seat: number, text: string): NotationFault => {
  const parsed = parseMove(scenario, seat, text);
  assert.ok(!parsed.ok, text);
  return parsed.fault;
};

test("what is wrong with a move is said, with the nearest that is right", () => {
  const cases: readonly (readonly [seat: number, text: string, en: RegExp, zh: RegExp])[] = [
    [0, "", /write a move/, /写一步/],
    [0, "shar qingluo demo", /"shar" is no move here; did you mean "share"\?/, /是不是“share”？/],
    [0, "stall", /the moves are approach/, /可用的有 approach/],
    [0, "share qinglu demo", /"qinglu" is no party of this deal; did you mean "qingluo"\?/, /任何一方/],
    [0, "share qingluo", /`share` also needs an asset: /, /还要写哪样东西/],
    [0, "share qingluo demo now", /"now" is too much/, /多余/],
    [0, "build shop", /is no channel of this deal; the channels are /, /渠道/],
    [0, "probe qingluo plan", /did you mean "plans"\?/, /“plans”/],
    [0, "exclusivity qingluo long", /no number of weeks/, /不是周数/],
    [0, "trade qingluo soon", /write nnn, or deposit=50000/, /不是预付款/],
    [0, "propose qingluo royalty=5", /write 5%/, /写 5%/],
    [0, "propose qingluo royalti=5%", /did you mean "royalty"\?/, /“royalty”/],
    [0, "propose qingluo term=12 term=13", /stands twice/, /写了两次/],
    [0, "propose qingluo fast", /is no part of terms/, /不是条款的一项/],
    [0, "propose qingluo milestones=1000", /write it as 200000@6/, /写成 200000@6/],
    [0, "propose qingluo upfront=lots", /write 200000, 200k or 1.5M/, /不是金额/],
    [0, "propose qingluo supplied=perhaps", /supplied=yes or supplied=no/, /supplied=yes/],
    [1, "pass recipe", /`pass` also needs a party/, /对谁/],
  ];
  for (const [seat, text, en, zh] of cases) {
    assert.match(refusalIn("en", notation(seat, text)), en);
    assert.match(refusalIn("zh", notation(seat, text)), zh);
  }
});

const HEAD = `[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "42"]\n\n`;

const read = (text: string): string => {
  const parsed = parseRecord(text);
  return parsed.ok ? "" : recordFaultIn("en", parsed.faults[0]!);
};

const failed = (text: string, language: "en" | "zh"): string => {
  const parsed = parseRecord(text);
  assert.ok(parsed.ok);
  const played = replay(parsed.record, scenario);
  assert.ok(!played.ok);
  return inOneSentence(language, replayFaultIn(language, parsed.record, played));
};

test("what is wrong with a record is said at its line, or at its move", () => {
  assert.equal(
    read(HEAD.replace("Rules", "Rule")),
    '1: the header Rules is missing; write [Rules "9"] at the top; you have [Rule]',
  );
  assert.equal(read(`${HEAD}1. wait }`), "5: closes a comment that was never opened; remove the }");
  const twice = `${HEAD}1. share qingluo demo; share qingluo demo`;
  assert.equal(failed(twice, "en"), "week 1, share qingluo demo: it has this from you already");
  assert.equal(failed(twice, "zh"), "第 1 周，share qingluo demo：这样东西你已经给过它");
  assert.match(
    failed(HEAD.replace('"9"', '"10"'), "en"),
    /rules version 10; this program plays version 9; use/,
  );
});

test("a remedy stands apart where there is one", () => {
  assert.deepEqual(faultIn("en", { kind: "over" }), { problem: "the talks are over", remedy: null });
  assert.deepEqual(faultIn("en", { kind: "notAgainst", word: "x" }), {
    problem: '"x" is no deposit',
    remedy: "write nnn, or deposit=50000",
  });
});

test("at a table a refusal calls things by their names and amounts by their currency", () => {
  const endoscope = shipped("endoscope");
  const labels = bothLabels(endoscope.scenario.deal, endoscope.texts);
  const fault = { kind: "channelPromised", channel: "county", to: "anfu" } as const;
  assert.match(refusalIn(labels.en, fault), /county hospitals.*Anfu Medical/);
  assert.match(refusalIn(labels.zh, fault), /安孚|安/);
  assert.doesNotMatch(refusalIn(labels.zh, fault), /county|anfu/);
  assert.match(refusalIn(labels.en, { kind: "tooDear", cost: 240_000 }), /240.k.USD/);
  assert.match(refusalIn("en", { kind: "tooDear", cost: 240_000 }), /240000/);
});
