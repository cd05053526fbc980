import assert from "node:assert/strict";
import { test } from "node:test";
import { MANNERS, type Line } from "../src/keys.ts";
import { OPENINGS, OWN_OPENINGS } from "../src/lines-openings.ts";
import { LINES, openingsFor, type SpeechKey } from "../src/lines.ts";

const SPEECH_KEYS = Object.keys(LINES) as readonly SpeechKey[];

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

const everyLine: readonly (readonly [string, Line])[] = [
  ...SPEECH_KEYS.flatMap((key) => LINES[key].map((line) => [key, line] as const)),
  ...Object.entries(OPENINGS).flatMap(([occasion, by]) =>
    Object.values(by)
      .flat()
      .map((line) => [occasion, line] as const),
  ),
  ...Object.entries(OWN_OPENINGS).flatMap(([key, lines]) => lines.map((line) => [key, line] as const)),
];

test("every act has words in both languages, with the same things to fill in", () => {
  for (const key of SPEECH_KEYS) {
    const forAnybody = LINES[key].filter(([, , fit]) => fit === undefined);
    assert.ok(forAnybody.length >= 3, `${key} has too few sentences that anybody can say`);
  }
  for (const [key, [en, zh]] of everyLine) {
    assert.ok(en.length > 0 && zh.length > 0, `${key}: a sentence is empty`);
    assert.deepEqual(placeholders(en), placeholders(zh), `${key}: "${en}" and "${zh}"`);
    assert.match(zh, /\p{Script=Han}/u, `${key}: "${zh}" is not Chinese`);
    assert.doesNotMatch(en, /\p{Script=Han}/u, `${key}: "${en}" is not English`);
  }
});

/** What only a firm with engineers, or with a plant, can say. */
const ENGINEERS = /\b(?:engineers?|bench|laboratory|tender|certification|design (?:institute|department))\b/i;

test("who could not make the product does not speak of engineers and benches", () => {
  const parties = SPEECH_KEYS.filter((key) => !key.startsWith("you."));
  for (const key of parties) {
    for (const [en, , fit] of LINES[key]) if (ENGINEERS.test(en)) assert.notEqual(fit, undefined, en);
  }
});

/** What nobody can say who has only just sat down. */
const BEFORE =
  /\b(?:last meeting|(?:so|that) much already|good to see you|old friends|discussed the project again|on your side|how I see it|among friends|I promised|remember these talks|worth the wait)\b/i;

test("what speaks of weeks of talk is said after weeks of talk only", () => {
  const marked = everyLine.filter(([, [en]]) => BEFORE.test(en));
  assert.ok(marked.length >= 10);
  for (const [key, [en, , fit]] of marked) assert.equal(fit, "acquainted", `${key}: ${en}`);
  for (const manner of MANNERS)
    for (const key of SPEECH_KEYS)
      assert.ok(openingsFor(key, manner).filter(([, , fit]) => fit === undefined).length >= 2, key);
});

test("no sentence stands twice", () => {
  for (const at of [0, 1]) {
    const own = SPEECH_KEYS.flatMap((key) => LINES[key].map((line) => line[at]!));
    assert.equal(new Set(own).size, own.length);
  }
});

test("punctuation is that of the language", () => {
  for (const [key, [en, zh]] of everyLine) {
    assert.match(en, /[.?!:]$/, `${key}: "${en}" does not end`);
    assert.match(zh, /[。？！：]$/u, `${key}: "${zh}" does not end`);
    assert.doesNotMatch(zh, /[,;?!]/, `${key}: "${zh}" has half-width punctuation`);
    assert.doesNotMatch(en, /"/, `${key}: "${en}"`);
  }
});

/** What would say what a party is, what it means to do in secret, or what a deal is worth to it. */
const TELLTALE_EN =
  /\b(?:acquirer|pragmatist|partner first|copy|copies|copying|rebuild|clone|reverse|reserve|walk[- ]away|our limit|pass it on|passed (?:it )?on to)\b/i;
const TELLTALE_ZH = /仿制|抄|逆向|底价|底线|传给/;

test("no sentence states a hidden type, a hidden act or a reservation value", () => {
  for (const [key, [en, zh]] of everyLine) {
    if (key.startsWith("you.") || key in OWN_OPENINGS) continue;
    assert.doesNotMatch(en, TELLTALE_EN, key);
    assert.doesNotMatch(zh, TELLTALE_ZH, key);
  }
});

test("every act can begin with nothing at all", () => {
  for (const key of SPEECH_KEYS)
    for (const manner of MANNERS) assert.deepEqual(openingsFor(key, manner)[0], ["", ""]);
});

/** An asset may be several things: "the drawings are", "a sample is". */
const AGREES = /\{asset\} (?:is|was|has|does|[a-z]+s)\b/;

test("no sentence takes what is given for one thing", () => {
  for (const [key, [en]] of everyLine) assert.doesNotMatch(en, AGREES, key);
});

/** What would be false of one that hopes for more, though it would gain as it is; the reason `price` is given by both. */
const HOPELESS = /does not pay|larger half|too little|too high for|our side alone/i;

test("who declines a price does not say what holds only of a price by which it would lose", () => {
  for (const key of ["decline.price", "decline.terms"] as const)
    for (const [en] of LINES[key]) assert.doesNotMatch(en, HOPELESS);
});

/** How many others there are, and what they think, is not to be read off a no. */
const OF_OTHERS = /\b(?:others?|several|firms?|companies|customers?|anybody)\b/i;

test("the owner says nothing of others where it only says no", () => {
  for (const key of SPEECH_KEYS.filter((each) => /^you\.(?:deflect|refuse|reject)/.test(each)))
    for (const [en] of LINES[key]) assert.doesNotMatch(en, OF_OTHERS, key);
});
