/** What a right file could say better: when a hint is given, when not, and that unknown keys get the page's answer. */

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { formatFault } from "@linchpin/source";
import { adviceFor } from "../src/file/advice.ts";
import { adviceForTerms } from "../src/file/advice-terms.ts";
import { addressOf, ENTRIES, PAGE } from "../src/file/entries.ts";
import { parseTerms } from "../src/file/termsfile.ts";
import { damaged, faultsOf, FULL, parsed, parsedTerms, SMALL, WHOLE } from "./support/files.ts";

const pathsOf = (text: string): readonly string[] => adviceFor(parsed(text)).map(({ path }) => path);

test("a file of version 1 hears what version 2 can say", () => {
  const hints = adviceFor(parsed(FULL));
  assert.deepEqual(
    hints.map(({ path }) => path),
    ["linchpin", "channels", "channels", "parties"],
  );
  assert.match(hints[1]!.what, /sales begin in full on the day it can be made, in oem, web$/);
  assert.match(
    hints[1]!.write,
    /`start` and `ramp`.*#1-sales-that-begin-months-later-certification-prototype-ramp$/,
  );
  assert.match(hints[2]!.write, /`investment`.*#3-the-licensees-own-plant-development-approval$/);
  assert.match(hints[3]!.what, /Qingluo Metering, second/);
  const protectedBy = damaged("  components:", "  protection: 5\n  components:");
  assert.match(adviceFor(parsed(protectedBy))[1]!.write, /^`exclusion` too.*#24-/);
  const shared = damaged("controlledBy: [qingluo]", "controlledBy: [qingluo, second]");
  assert.match(adviceFor(parsed(shared)).at(-1)!.write, /`keys: all` where they are needed together/);
});

/** Version 2 with everything said. */
const SAID = damaged("{margin: 40, sales: 100,", "{margin: 40, sales: 100, start: 0,", WHOLE)
  .replace("start: 9, ramp: 12", "start: 9, ramp: 12, investment: 0")
  .replace("erosion: 0.05", "erosion: 0.05, start: 3, investment: 7");

test("what is said, 0 too, gives no hint", () => {
  assert.deepEqual(pathsOf(SAID), []);
  assert.deepEqual(pathsOf(SAID.replace("start: 3, ", "")), ["channels"]);
  assert.deepEqual(pathsOf(SAID.replace("start: 9, ramp: 12", "start: 0")), []);
  // Whoever says it of one channel has thought of the others.
  assert.deepEqual(pathsOf(SAID.replace("investment: 400, ", "")), []);
  assert.deepEqual(pathsOf(SAID.replaceAll(/, investment: \d+/g, "")), ["channels"]);
});

test("a name does not become new with a release", () => {
  assert.deepEqual(pathsOf(SAID.replace(", renews: 0}", "}")), ["technology.components.brand.renews"]);
  assert.deepEqual(pathsOf(SAID.replace(", renews: 0}", "}").replace(/ {2}releases.*\n/, "")), []);
});

test("a channel that opens after the horizon, and a margin above sales, are shown", () => {
  assert.deepEqual(pathsOf(SAID.replace("start: 9", "start: 96")), ["channels.buses.start"]);
  assert.deepEqual(pathsOf(SAID.replace("margin: 40, sales: 100", "margin: 101, sales: 100")), [
    "channels.spares.margin",
  ]);
});

/** Two components that outsiders remake within weeks, and a pie of 60 months of 90,000. */
const PATENTS = `linchpin: 2
title: Standard patents
currency: USD
horizon: 60
owner: {}
technology:
  protection: 500000
  exclusion: 0.3
  components:
    codec: {rebuildCost: 20000, rebuildMonths: 2}
    modem: {rebuildCost: 9000, rebuildMonths: 1}
assets: {}
parties:
  maker: {}
  lab: {capability: 0}
channels:
  phones: {margin: 90000, sales: 900000, controlledBy: [maker], start: 0, ramp: 0, investment: 0}
`;

test("a deal that stands on patents alone is recognised and told what that means", () => {
  const [hint, ...more] = adviceFor(parsed(PATENTS));
  assert.deepEqual(more, []);
  assert.equal(hint!.path, "technology");
  assert.match(hint!.what, /stands on patents alone.*rebuild everything in 2 months for 29000/);
  assert.match(hint!.what, /a licence is worth what the law prevents/);
  assert.match(hint!.write, /`exclusion`.*docs\/how-do-i-enter\.md#24-patents-suits-injunctions-damages$/);
});

test("know-how, a channel of the owner's or a dear component is more than patents", () => {
  const not: readonly (readonly [string, string])[] = [
    ["rebuildMonths: 2", "rebuildMonths: 4"],
    ["rebuildCost: 20000", "rebuildCost: 54000"],
    ["controlledBy: [maker]", "controlledBy: [owner]"],
    ["controlledBy: [maker]", "controlledBy: [maker, owner], keys: all"],
    ["maker: {}", "maker: {capability: 0.2}"],
    ["maker: {}", "maker: {inTalks: false}"],
  ];
  for (const [from, to] of not) assert.deepEqual(pathsOf(damaged(from, to, PATENTS)), [], to);
  const still: readonly (readonly [string, string])[] = [
    ["controlledBy: [maker]", "controlledBy: [maker, owner]"],
    ["rebuildMonths: 2", "rebuildMonths: 30, alternative: {cost: 10, months: 1}"],
    ["  exclusion: 0.3\n", ""],
    ["  protection: 500000\n", ""],
  ];
  for (const [from, to] of still) assert.deepEqual(pathsOf(damaged(from, to, PATENTS)), ["technology"], to);
  const shown = PATENTS.replace("assets: {}", "assets: {book: {reveals: {codec: 0.9}}}")
    .replace("rebuildMonths: 2", "rebuildMonths: 20")
    .replace("maker: {}", "maker: {knows: [book]}");
  assert.deepEqual(pathsOf(shown), ["technology"]);
  const bare = PATENTS.replace(/ {2}(protection|exclusion).*\n/g, "");
  assert.match(adviceFor(parsed(bare))[0]!.what, /no law is in the way: nobody needs the owner/);
});

const whole = parsed(WHOLE).deal;

function hintsOf(lines: string): readonly string[] {
  const terms = parsedTerms(`party: south\nchannels: [spares]\n${lines}\n`, whole);
  return adviceForTerms(terms, whole).map(({ path, what, write }) => `${path}: ${what}; ${write}`);
}

test("a turnover that was entered as a minimum is shown", () => {
  // Sales of 100 a month with a chance of 0.8: 960 a year, a fifth of which is 192.
  assert.deepEqual(hintsOf("minimum: 192"), []);
  assert.match(
    hintsOf("minimum: 193")[0]!,
    /^minimum: a minimum of 193.*sales are 960.*take or pay.*#9-a-core-part-that-you-supply$/,
  );
  assert.match(hintsOf("minimum: [0, 700]")[0]!, /^minimum: a minimum of 700 a year/);
  // A royalty of 0.3 brings 288; half as much again is still plausible.
  assert.deepEqual(hintsOf("royalty: 0.3\nminimum: 432"), []);
  // 7 units a month at 10 bring 672.
  assert.deepEqual(hintsOf("perUnit: 10\nminimum: 1000"), []);
});

test("years, units and exclusivities that do nothing are shown", () => {
  assert.match(
    hintsOf("minimum: [1, 2, 3]\nterm: 24")[0]!,
    /^minimum: 3 minimums, and the licence has 2 years/,
  );
  assert.match(
    hintsOf("exclusive: {channels: [buses], until: 90}\nterm: 24")[0]!,
    /^exclusive\.until: .*24 months/,
  );
  const all = parsedTerms(
    "party: south\nchannels: [buses, trucks, spares]\nexclusive: {channels: all, until: 9}\n",
    whole,
  );
  assert.match(adviceForTerms(all, whole)[0]!.what, /every channel is licensed/);
  const fee = parsedTerms("party: south\nchannels: [trucks]\nperUnit: 4\n", whole);
  assert.match(
    adviceForTerms(fee, whole)[0]!.what,
    /a fee a unit brings nothing: no units are given of trucks/,
  );
});

function faultOfTerms(line: string): string {
  const result = parseTerms(`party: south\nchannels: [buses]\n${line}\n`, whole);
  return result.ok ? "" : formatFault(result.faults[0]!);
}

test("a key that people write and the format has not gets the page's answer", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      "equity: 0.1",
      /^14:1 equity: unknown key; .*not modelled; `profitShare` in the terms.*#10-equity-a-share-of-a-venture-options-a-seat-on-the-board$/,
    ],
    ["perUnit: 5", /^14:1 perUnit: .*belongs in a terms file, beside the deal; see .*#8-a-fee-a-unit$/],
    ["royalty: 0.05", /^14:1 royalty: .*belongs in a terms file.*#7-tiers-steps-a-base-that-is-not-sales$/],
    ["terms: {}", /^14:1 terms: unknown key; it belongs in a terms file, beside the deal$/],
    ["take_or_pay: 5", /^14:1 take_or_pay: .*never its turnover; see .*#9-a-core-part-that-you-supply$/],
    ["Tax: 0.1", /^14:1 Tax: .*`withheld`.*#4-tax-withheld-vat-who-bears-it$/],
    ["rightOfFirstRefusal: true", /#19-first-refusal-first-offer$/],
    ["grantBack: true", /#12-improvements-by-the-licensee-grant-back$/],
    ["bogus: 1", /the keys here are/],
    ["horizn: 1", /did you mean "horizon"/],
  ];
  for (const [line, expected] of cases) {
    const found = faultsOf(`${SMALL}${line}\n`.replace(/^(linchpin: )1/, "$12")).map(formatFault);
    assert.equal(found.length, 1, line);
    assert.match(found[0]!.replace(/^15/, "14"), expected);
  }
  assert.match(
    faultOfTerms("investment: 5"),
    /^3:1 investment: .*belongs in the deal file, in a channel; see .*#3-/,
  );
  assert.match(
    faultOfTerms("tiers: []"),
    /^3:1 tiers: .*\{to: 1000000, rate: 0.06\}.*#7-tiers-steps-a-base-that-is-not-sales$/,
  );
  assert.match(faultOfTerms("perunit: 5"), /did you mean "perUnit"/);
});

test("no key has two answers", () => {
  const keys = ENTRIES.flatMap((entry) => entry.keys);
  assert.equal(new Set(keys).size, keys.length);
});

const PAGE_PLACE = new URL(`../../../${PAGE}`, import.meta.url);
const skip = existsSync(PAGE_PLACE) ? false : "the page is not written yet";

test("every answer has its heading on the page", { skip }, () => {
  const text = readFileSync(PAGE_PLACE, "utf8");
  const headings = [...text.matchAll(/^## (\d+\. .+)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(
    ENTRIES.map(({ row }) => row),
    headings,
  );
  const address = addressOf(12);
  assert.equal(address, `${PAGE}#12-improvements-by-the-licensee-grant-back`);
});

const bare = (proves: number): string =>
  damaged(
    "\nparties:",
    `\n  bare: {name: The process window, kind: document, proves: ${proves}}\nparties:`,
    SAID,
  );

test("a paper that teaches nothing is asked about, unless it is there to convince", () => {
  const [hint, ...more] = adviceFor(parsed(bare(0.2)));
  assert.deepEqual([hint!.path, more.length], ["assets.bare.reveals", 0]);
  assert.match(hint!.what, /^The process window teaches nothing of any component/);
  assert.match(hint!.write, /^how much of which it gives away/);
  assert.deepEqual(pathsOf(bare(0.5)), []);
});
