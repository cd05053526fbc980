/** Each fault of a deal file: where it is shown, what is said, and what to write instead. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault, type Fault } from "@linchpin/source";
import { asJson, damaged, faultsOf, FULL, WHOLE } from "./support/files.ts";

/** [what is written instead of what, then the formatted fault: `line:column path: problem; remedy`] */
type Case = readonly [from: string, to: string, ...faults: readonly RegExp[]];

const NUMBERS: readonly Case[] = [
  [
    "1500000",
    '"1,500,000"',
    /^11:28 technology\.components\.process\.rebuildCost: must be a number.*write 1500000,/,
  ],
  ["1500000", "1.5M", /^11:28 .*must be a number, not "1.5M"; write 1500000,/],
  ["1500000", "1_500_000", /^11:28 .*write 1500000,/],
  ["0.12", "12%", /^5:15 discountRate: must be a number, not "12%"; write 0.12,/],
  ["0.12", "12", /^5:15 discountRate: 12 is more than 10; write 0.12 if you mean 12 %/],
  ["horizon: 60", "horizon: 60 months", /^4:10 horizon: .*write 60,/],
  ["horizon: 60", "horizon: 5 years", /^4:10 horizon: .*write 60,/],
  ["horizon: 60", "horizon: soon", /^4:10 horizon: must be a number, not "soon"; write digits only/],
  ["horizon: 60", "horizon: true", /^4:10 horizon: must be a number, not true/],
  ["horizon: 60", "horizon: [60]", /^4:10 horizon: must be a number, not a list/],
  ["horizon: 60", "horizon: .inf", /^4:10 horizon: is not a finite number/],
  ["horizon: 60", "horizon: .nan", /^4:10 horizon: is not a finite number/],
  ["horizon: 60", "horizon: 0", /^4:10 horizon: 0 is not above 0/],
  ["horizon: 60", "horizon: 1201", /^4:10 horizon: 1201 is more than the limit of 1200; write at most 1200/],
  ["every: 18", "every: 0", /^9:21 technology\.releases\.every: 0 is not above 0/],
  [
    "every: 18",
    "every: 0.04",
    /^9:21 technology\.releases\.every: makes more than 1200 generations.*at least 0.05/,
  ],
  [
    "capability: 1.25",
    "capability: 1e-7",
    /^17:49 parties\.qingluo\.capability: 1e-7 is too near to 0; write 0 if it cannot rebuild anything, or at least/,
  ],
  ["margin: 90000", "margin: -1", /^21:17 channels\.oem\.margin: -1 is negative/],
  ["margin: 90000", "margin: 2e15", /^21:17 channels\.oem\.margin: 2000000000000000 is more than the limit/],
  [
    "rebuildMonths: 18",
    "rebuildMonths: -18",
    /^11:52 .*rebuildMonths: -18 is negative; write a number of 0 or more/,
  ],
  [
    "firmware: 0.9",
    "firmware: 90",
    /^14:44 assets\.source\.reveals\.firmware: 90 is more than 1; write 0.9 if/,
  ],
  ["firmware: 0.9", "firmware: -0.1", /^14:44 .*-0.1 is negative; write a number from 0 to 1/],
  ["proves: 0.1", "proves: 1.1", /^15:90 assets\.recipe\.proves: 1.1 is more than 1/],
  ["make: 0.9", "make: 90%", /^18:34 parties\.second\.make: .*write 0.9,/],
  ["high: 1}", "high: 90}", /^15:77 assets\.recipe\.reveals\.process\.high: 90 is more than 1/],
  [
    "likely: 36",
    "likely: 20",
    /^8:13 technology\.halfLife: is a range.*write \{low: 20, likely: 24, high: 48\}/,
  ],
  ["likely: 36, ", "", /^8:3 technology\.halfLife\.likely: is missing/],
  [
    "likely: 36",
    "likley: 36",
    /^8:3 .*likely: is missing/,
    /^8:23 .*likley: unknown key; did you mean "likely"/,
  ],
];

const SHAPES: readonly Case[] = [
  ["linchpin: 1", "linchpin: 3", /^1:11 linchpin: is version 3 of the file format.*write `linchpin: 2`/],
  ["linchpin: 1", 'linchpin: "1"', /^1:11 linchpin: .*write `linchpin: 2`/],
  ["linchpin: 1\n", "", /^1:1 linchpin: is missing; write `linchpin: 2`/],
  ["title: Flow sensor", "title: 2026", /^2:8 title: must be text, not 2026; write "2026" in quotes/],
  ["title: Flow sensor", 'title: " "', /^2:8 title: is empty/],
  ["title: Flow sensor", 'title: "a\\tb\\e"', /^2:8 title: holds a line break or another control character/],
  // Turned around it reads "12 % off"; a document that holds the other cannot be opened in Word or Excel.
  ["title: Flow sensor", 'title: "\\u202Effo % 21"', /^2:8 title: holds .*turns the text around/],
  ["title: Flow sensor", 'title: "a\\uFFFF"', /^2:8 title: holds a line break/],
  ["title: Flow sensor", 'title: a\nnote: "\\uFFFE"', /^3:7 note: holds a line break/],
  ["Flow sensor", "x".repeat(501), /^2:8 title: is longer than 500 characters/],
  ["margin: 90000, ", "", /^21:3 channels\.oem\.margin: is missing; write `margin: 90000`/],
  ["margin: 90000", "margin:", /^21:9 channels\.oem\.margin: has no value/],
  ["every: 18, ", "", /^9:3 technology\.releases\.every: is missing/],
  [
    "capability: 1.25",
    "capabilty: 1.25",
    /^17:37 parties\.qingluo\.capabilty: unknown key; did you mean "capability"/,
  ],
  ["currency: USD", "currency: USD\nbogus: 1", /^4:1 bogus: unknown key; the keys here are linchpin, title/],
  [
    "inTalks: false",
    "inTalks: no",
    /^18:21 parties\.second\.inTalks: must be true or false, not "no"; write false/,
  ],
  ["open: true", "open: yes", /^22:30 channels\.web\.open: .*write true, without quotes/],
  ["kind: file", "kind: documnet", /^14:18 assets\.source\.kind: .*did you mean "document"/],
  [
    "owner: {name: Northlight, make: 0.2}",
    "owner: Northlight",
    /^6:8 owner: must be a map, not "Northlight"/,
  ],
  ["knows: [source]", "knows: source", /^17:62 parties\.qingluo\.knows: must be a list, not "source"/],
  ["  second:", "  2nd: {}\n  second:", /^18:3 parties\.2nd: "2nd" is no key; use letters/],
  ["  second:", `  ${"k".repeat(41)}: {}\n  second:`, /^18:3 parties\.k+: .*at most 40 characters/],
  ["  second:", "  __proto__: {}\n  second:", /^18:3 parties\.__proto__: this key may not be used/],
  ["horizon: 60", "title: again\nhorizon: 60", /^4:1 title: this key stands twice/],
  ["{rebuildCost: 300000}", "{}", /^12:5 technology\.components\.firmware: has neither/],
];

const NAMES: readonly Case[] = [
  ["firmware: 0.9", "firmwar: 0.9", /^14:34 assets\.source\.reveals\.firmwar: .*did you mean "firmware"/],
  [
    "knows: [source]",
    "knows: [sorce]",
    /^17:63 parties\.qingluo\.knows\[0\]: "sorce" is no asset.*did you mean "source"/,
  ],
  [
    "knows: [source]",
    "knows: [source, source]",
    /^17:71 parties\.qingluo\.knows\[1\]: "source" stands twice/,
  ],
  ["knows: [source]", "knows: [5]", /^17:63 parties\.qingluo\.knows\[0\]: must be text, not 5/],
  [
    "[qingluo]}",
    "[qinglou]}",
    /^21:54 channels\.oem\.controlledBy\[0\]: "qinglou" is no party.*did you mean "qingluo"/,
  ],
  ["[qingluo]}", "[owner, owner]}", /^21:61 channels\.oem\.controlledBy\[1\]: "owner" stands twice/],
  ["[qingluo]}", "[]}", /^21:39 channels\.oem\.controlledBy: nobody could sell here.*`open: true`/],
  [", open: true", "", /^22:3 channels\.web\.controlledBy: nobody could sell here.*name a party or owner/],
  [
    "exclusivity: null",
    "exclusivity: qinglo",
    /^23:14 exclusivity: "qinglo" is no party.*did you mean "qingluo"/,
  ],
  [
    "exclusivity: null",
    "exclusivity: second",
    /^23:14 exclusivity: "second" holds exclusivity but is not in talks/,
  ],
  ["exclusivity: null", "exclusivity: owner", /^23:14 exclusivity: the owner cannot hold exclusivity/],
  [
    "[[qingluo, second]]",
    "[[owner, second]]",
    /^24:11 allied\[0\]\[0\]: allied pairs are of parties, without the owner/,
  ],
  ["[[qingluo, second]]", "[[second, second]]", /^24:10 allied\[0\]: pairs a party with itself/],
  ["[[qingluo, second]]", "[[qingluo]]", /^24:10 allied\[0\]: has too few items; write exactly 2/],
  [
    "[[qingluo, second]]",
    "[[qingluo, second], [second, qingluo]]",
    /^24:29 allied\[1\]: this pair stands twice/,
  ],
  [
    "[[qingluo, second]]",
    "[[qingluo, nobody]]",
    /^24:20 allied\[0\]\[1\]: "nobody" is no party.*the parties are qingluo, second, 源/,
  ],
  ["  second:", "  owner: {}\n  second:", /^18:3 parties\.owner: no party may be called owner/],
];

/** Damage to `WHOLE`, a file of version 2. The columns of these are checked by what stands there. */
const NEWER: readonly Case[] = [
  ["stop: 0.02", "stop: 1", /^5:\d+ stop: 1 is more than 0.99; write 0.01 if you mean 1 %/],
  ["stop: 0.02", "stop: 2", /^5:\d+ stop: 2 is more than 0.99; write 0.02 if you mean 2 %/],
  ["exclusion: 0.1", "exclusion: 10", /^10:\d+ technology\.exclusion: 10 is more than 1; write 0.1 if/],
  ["renews: 0}\n", "renews: 1.5}\n", /^13:\d+ technology\.components\.brand\.renews: 1.5 is more than 1/],
  ["name: The name", "name: 5", /^13:\d+ technology\.components\.brand\.name: must be text, not 5/],
  [
    "alternative: {cost: 900000, months: 9}",
    "alternative: 900000",
    /^14:\d+ .*alternative: must be a map, not 900000; write it as \{cost: 900000, months: 9\}/,
  ],
  [", months: 9", "", /^14:\d+ .*alternative\.months: is missing; write `months: 9`/],
  ["cost: 20000}", "cost: -1}", /^16:\d+ assets\.drawings\.cost: -1 is negative/],
  ["passesOn: 0.3", "passesOn: 30", /^19:\d+ parties\.south\.passesOn: 30 is more than 1; write 0.3 if/],
  ["keys: all", "keys: both", /^22:\d+ channels\.buses\.keys: "both" is none of the words allowed.*any, all/],
  [
    "[south, motors], keys: all",
    "[], keys: all",
    /^22:\d+ channels\.buses\.controlledBy: all who control it are needed \(keys: all\), and nobody is listed; name/,
  ],
  [
    "open: true",
    "open: true, keys: all",
    /^23:\d+ channels\.trucks\.controlledBy: all who control it are needed/,
  ],
  ["start: 9", "start: -9", /^22:\d+ channels\.buses\.start: -9 is negative/],
  ["ramp: 12", "ramp: a year", /^22:\d+ channels\.buses\.ramp: must be a number, not "a year"; write 12,/],
  ["ramp: 12", "ramp: 1 year", /^22:\d+ channels\.buses\.ramp: must be a number.*write 12,/],
  ["erosion: 0.05", "erosion: 5", /^23:\d+ channels\.trucks\.erosion: 5 is more than 0.99; write 0.05 if/],
  ["investment: 400", "investment: 2e15", /^24:\d+ channels\.spares\.investment: .* is more than the limit/],
  ["chance: 0.8", "chance: 80%", /^24:\d+ channels\.spares\.chance: must be a number, not "80%"; write 0.8,/],
  ["units: 7", "units: -7", /^24:\d+ channels\.spares\.units: -7 is negative/],
  [
    "sales: {low: 4, likely: 5, high: 6}",
    "sales: 5",
    /^23:\d+ channels\.trucks\.together: they are said to move apart, but sales has no range; write sales as/,
  ],
  [
    "investment: 400",
    "together: false",
    /^24:\d+ channels\.spares\.together: they .* but margin and sales and units have no range; .*remove `together/,
  ],
  [
    "together: false",
    "together: apart",
    /^23:\d+ channels\.trucks\.together: must be true or false, not "apart"/,
  ],
];

/** Each key that version 1 did not have, in a file that says it is of version 1. */
const OLDER: readonly Case[] = [
  [
    "horizon: 60",
    "horizon: 60\nstop: 0.1",
    /^5:\d+ stop: unknown key in version 1 of.*; write `linchpin: 2`/,
  ],
  ["  releases:", "  exclusion: 0.1\n  releases:", /^9:\d+ technology\.exclusion: unknown key in version 1/],
  [
    "{rebuildCost: 300000}",
    "{rebuildCost: 1, name: X}",
    /^12:\d+ .*firmware\.name: unknown key in version 1/,
  ],
  [
    "{rebuildCost: 300000}",
    "{rebuildCost: 1, renews: 0}",
    /^12:\d+ .*firmware\.renews: unknown key in version/,
  ],
  ["kind: file", "name: X", /^14:\d+ assets\.source\.name: unknown key in version 1/],
  ["kind: file", "cost: 1", /^14:\d+ assets\.source\.cost: unknown key in version 1/],
  ["inTalks: false", "passesOn: 0.1", /^18:\d+ parties\.second\.passesOn: unknown key in version 1/],
  ...[
    "name: X",
    "units: 1",
    "start: 1",
    "ramp: 1",
    "erosion: 0",
    "investment: 1",
    "chance: 1",
    "keys: any",
  ].map((key): Case => [
    "open: true",
    `open: true, ${key}`,
    /^22:\d+ channels\.web\.\w+: unknown key in version 1/,
  ]),
];

for (const [name, cases, text] of [
  ["numbers", NUMBERS, FULL],
  ["shapes", SHAPES, FULL],
  ["names", NAMES, FULL],
  ["the keys of version 2", NEWER, WHOLE],
  ["newer keys in an older file", OLDER, FULL],
] as const) {
  test(`faults of ${name} are shown at their place with what to write`, () => {
    assert.deepEqual(faultsOf(text), []);
    for (const [from, to, ...expected] of cases) {
      const faults = faultsOf(damaged(from, to, text)).map(formatFault);
      assert.equal(faults.length, expected.length, `${from} → ${to}: ${faults.join("\n")}`);
      expected.forEach((pattern, i) => assert.match(faults[i]!, pattern));
      if (cases !== NEWER && cases !== OLDER) continue;
      for (const fault of faultsOf(damaged(from, to, text))) checkPlace(damaged(from, to, text), fault);
    }
  });
}

/** At the line and column of a fault stands the key it names, or the value of that key or item, or the map above. */
function checkPlace(text: string, { line, column, path }: Fault): void {
  const rest = text.split("\n")[line - 1]!.slice(column - 1);
  const before = text.split("\n")[line - 1]!.slice(0, column - 1);
  const keys = path.replaceAll(/\[\d+\]/g, "").split(".");
  const own = keys.at(-1)!;
  const here =
    [own, keys.at(-2) ?? own].some((key) => rest.startsWith(`${key}:`)) || before.endsWith(`${own}: `);
  assert.ok(here || /\[\d+\]$/.test(path), `${path} at ${before}|${rest}`);
}

test("faults of JSON have exact places too", () => {
  const json = asJson(FULL)
    .replace('"capability"', '"capabilty"')
    .replace('"horizon": 60', '"horizon": "60"');
  const lines = json.split("\n");
  const faults = faultsOf(json);
  assert.equal(faults.length, 2);
  for (const [i, text] of ['"60"', '"capabilty"'].entries()) {
    const line = lines.findIndex((each) => each.includes(text));
    assert.equal(faults[i]?.line, line + 1);
    assert.equal(faults[i]?.column, lines[line]!.indexOf(text) + 1);
  }
  assert.match(
    faultsOf('{"linchpin": 1, "linchpin": 1}').map(formatFault).join("\n"),
    /1:17 linchpin: this key stands twice/,
  );
});

test("all faults come at once, in the order of the text", () => {
  const text = FULL.replace("horizon: 60", "horizon: 60 months")
    .replace("make: 0.2", "make: 20")
    .replace("firmware: 0.9", "firmwar: 0.9")
    .replace("[qingluo]}", "[]}")
    .replace("open: true", "open: yes");
  const lines = faultsOf(text).map(({ line }) => line);
  assert.deepEqual(lines, [4, 6, 14, 21, 22]);
});

function many(count: number, item: string): string {
  return Array.from({ length: count }, (_, i) => `  k${i}: ${item}\n`).join("");
}

test("limits on the number of items", () => {
  assert.deepEqual(faultsOf(damaged("  second:", `${many(26, "{}")}  second:`)), []);
  assert.match(faultsOf(damaged("  second:", `${many(27, "{}")}  second:`))[0]!.problem, /has 30 items/);
  assert.match(
    faultsOf(damaged("  web:", `${many(99, "{margin: 1, open: true}")}  web:`))[0]!.problem,
    /has 101 items/,
  );
  assert.match(faultsOf(damaged("  recipe:", `${many(199, "{}")}  recipe:`))[0]!.problem, /has 201 items/);
});
