/** What a deal file means: defaults, ranges, annotations, and that JSON, YAML and a written file agree. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { DealFile } from "../src/file/build.ts";
import { parseDeal } from "../src/file/dealfile.ts";
import { writeDeal } from "../src/file/write.ts";
import { dealAt } from "../src/ranges.ts";
import { asJson, damaged, FULL, parsed, SMALL, SMALL_2, WHOLE } from "./support/files.ts";

const likelyIn = ({ ranges }: DealFile): readonly number[] => ranges.map(({ likely }) => likely);

test("a file gives the deal it describes, with the defaults", () => {
  const { deal } = parsed(SMALL);
  assert.deepEqual(deal, {
    title: "T",
    currency: "USD",
    horizon: 60,
    discountRate: 0,
    stop: 0,
    owner: { name: "owner", make: 0.2 },
    technology: {
      halfLife: null,
      age: 0,
      releases: null,
      protection: 0,
      exclusion: 0,
      components: [
        { key: "p", name: "p", rebuildCost: 2, rebuildMonths: 0, renews: null, alternative: null },
      ],
    },
    assets: [{ key: "a", name: "a", kind: "document", reveals: [0.9], proves: 0, cost: 0 }],
    parties: [
      {
        key: "q",
        name: "q",
        role: null,
        make: 1,
        capability: 1,
        inTalks: true,
        knows: [0],
        penalty: 0,
        passesOn: 0,
      },
    ],
    channels: [
      {
        key: "c",
        name: "c",
        margin: 9,
        sales: 0,
        units: 0,
        open: false,
        controlledBy: [1],
        keys: "any",
        start: 0,
        ramp: 0,
        erosion: 0,
        investment: 0,
        chance: 1,
      },
    ],
    exclusivity: null,
    allied: [],
  });
});

test("every key of version 2 has its place in the deal", () => {
  const { deal, version } = parsed(WHOLE);
  const [stack, brand, module] = deal.technology.components;
  const [buses, trucks, spares] = deal.channels;
  assert.equal(version, 2);
  assert.deepEqual([deal.stop, deal.technology.exclusion], [0.02, 0.1]);
  assert.deepEqual([stack!.name, stack!.renews, stack!.alternative], ["stack", null, null]);
  assert.deepEqual([brand!.name, brand!.renews], ["The name", 0]);
  assert.deepEqual(module!.alternative, { cost: 900_000, months: 9 });
  assert.deepEqual(
    deal.assets.map(({ name, cost }) => [name, cost]),
    [
      ["Stack drawings", 20_000],
      ["visit", 0],
    ],
  );
  assert.deepEqual(
    deal.parties.map(({ passesOn, capability }) => [passesOn, capability]),
    [
      [0.3, 1],
      [0, 0],
    ],
  );
  assert.deepEqual(buses, {
    key: "buses",
    name: "City buses",
    margin: 90,
    sales: 300,
    units: 4,
    open: false,
    controlledBy: [1, 2],
    keys: "all",
    start: 9,
    ramp: 12,
    erosion: 0,
    investment: 0,
    chance: 1,
  });
  assert.deepEqual([trucks!.open, trucks!.erosion, trucks!.keys], [true, 0.05, "any"]);
  assert.deepEqual([spares!.investment, spares!.chance, spares!.name], [400, 0.8, "spares"]);
});

test("a file of version 1 means what it means as version 2", () => {
  const older = parsed(FULL);
  assert.equal(older.version, 1);
  assert.deepEqual(parsed(damaged("linchpin: 1", "linchpin: 2")), { ...older, version: 2 });
});

test("a channel's margin, sales and units move together unless it is said that they do not", () => {
  const file = parsed(WHOLE);
  assert.deepEqual(
    file.ranges.map(({ path }) => path),
    ["channels.buses.margin", "channels.trucks.margin", "channels.trucks.sales"],
  );
  assert.deepEqual(file.groups, [{ channel: 0, margin: 0, sales: null, units: null }]);
  assert.deepEqual(dealAt(file, likelyIn(file)), file.deal);
  const [buses, trucks, spares] = dealAt(file, [60, 3, 4]).channels;
  assert.deepEqual([buses!.margin, buses!.sales, buses!.units], [60, 200, (4 * 60) / 90]);
  assert.deepEqual([trucks!.margin, trucks!.sales, trucks!.units], [3, 4, 0]);
  assert.equal(spares, file.deal.channels[2]);
  assert.equal(file.deal.channels[0]!.sales, 300);
});

const SMALL_AS_2 = damaged("linchpin: 1", "linchpin: 2", SMALL);

function grouped(channel: string): { readonly file: DealFile; readonly groups: DealFile["groups"] } {
  const file = parsed(
    damaged("{margin: 9, controlledBy: [q]}", `{${channel}, controlledBy: [q]}`, SMALL_AS_2),
  );
  return { file, groups: file.groups };
}

test("several ranges of one channel are a group, and the first scales what is plain", () => {
  const ten = "{low: 0, likely: 10, high: 20}";
  const both = grouped(`margin: ${ten}, sales: ${ten}, units: 5`);
  // Range 0 is that of the component.
  assert.deepEqual(both.groups, [{ channel: 0, margin: 1, sales: 2, units: null }]);
  const [channel] = dealAt(both.file, [2, 5, 20]).channels;
  assert.deepEqual([channel!.margin, channel!.sales, channel!.units], [5, 20, 2.5]);
  const units = grouped(`margin: 8, units: ${ten}`);
  assert.deepEqual(units.groups, [{ channel: 0, margin: null, sales: null, units: 1 }]);
  assert.equal(dealAt(units.file, [2, 20]).channels[0]!.margin, 16);
  assert.deepEqual(grouped(`margin: ${ten}, together: true`).groups.length, 1);
  assert.deepEqual(grouped(`margin: ${ten}, together: false`).groups, []);
  assert.deepEqual(grouped("margin: 9, sales: 8").groups, []);
  // A likely value of 0 has no proportions: what is plain stays.
  const none = grouped("margin: {low: 0, likely: 0, high: 4}, sales: 7");
  assert.equal(dealAt(none.file, [2, 4]).channels[0]!.sales, 7);
});

test("JSON and YAML of the same content give the same, as do CRLF, a BOM and blanks at the end", () => {
  const file = parsed(FULL);
  const spellings = [
    asJson(FULL),
    JSON.stringify(JSON.parse(asJson(FULL))),
    `${asJson(FULL)} \n\n`,
    asJson(FULL).replaceAll("\n", "\r\n"),
    FULL.replaceAll("\n", "\r\n"),
    `\uFEFF${FULL}`,
    `\uFEFF${asJson(FULL)}`,
    `---\n${FULL}...\n`,
    `# a comment\n${FULL}\n# another\n`,
  ];
  for (const text of spellings) assert.deepEqual(parsed(text), file);
});

test("a written deal reads as the same deal", () => {
  const odd = damaged("title: Flow sensor", 'title: "no: # 1e3 \'\\"yes"').replaceAll("qingluo", '"null"');
  for (const text of [FULL, SMALL, WHOLE, SMALL_2, odd]) {
    const { deal } = parsed(text);
    assert.deepEqual(parsed(writeDeal(deal)).deal, deal);
  }
});

test("a text `source` is an annotation; any other item of that name is an item", () => {
  const { deal, assumptions } = parsed(FULL);
  assert.deepEqual(
    deal.assets.map(({ key }) => key),
    ["source", "recipe"],
  );
  const source = (path: string) => assumptions.find((each) => each.path === path)?.source;
  assert.equal(source("parties.qingluo.capability"), "site visit");
  assert.equal(source("technology.halfLife"), "talk with the lab");
  assert.equal(source("parties.second.make"), null);
  const named = parsed(damaged("  oem:", "  note: three calls\n  oem:"));
  assert.equal(named.deal.channels.length, 2);
  assert.equal(named.assumptions.find(({ path }) => path === "channels.oem.margin")?.note, "three calls");
});

test("assumptions list every number, with its range, and say which are defaults", () => {
  const { assumptions, ranges } = parsed(SMALL);
  assert.deepEqual(
    assumptions.map(({ path, value, fromDefault }) => `${path}=${value}${fromDefault ? "*" : ""}`),
    [
      "horizon=60",
      "discountRate=0*",
      "stop=0*",
      "owner.make=0.2",
      "technology.age=0*",
      "technology.protection=0*",
      "technology.exclusion=0*",
      "technology.components.p.rebuildCost=2",
      "technology.components.p.rebuildMonths=0*",
      "assets.a.reveals.p=0.9",
      "assets.a.proves=0*",
      "assets.a.cost=0*",
      "parties.q.make=1*",
      "parties.q.capability=1*",
      "parties.q.penalty=0*",
      "parties.q.passesOn=0*",
      "channels.c.margin=9",
      "channels.c.sales=0*",
      "channels.c.units=0*",
      "channels.c.start=0*",
      "channels.c.ramp=0*",
      "channels.c.erosion=0*",
      "channels.c.investment=0*",
      "channels.c.chance=1*",
    ],
  );
  assert.deepEqual(ranges, [{ path: "technology.components.p.rebuildCost", low: 1, likely: 2, high: 3 }]);
  assert.equal(assumptions.find(({ path }) => path === ranges[0]!.path)?.range, ranges[0]);
});

test("dealAt puts each range at its value and leaves the rest alone", () => {
  const file = parsed(FULL);
  assert.deepEqual(
    file.ranges.map(({ path }) => path),
    ["technology.halfLife", "assets.recipe.reveals.process"],
  );
  assert.deepEqual(dealAt(file, likelyIn(file)), file.deal);
  const at = dealAt(file, Float64Array.of(30, 0.85));
  assert.equal(at.technology.halfLife, 30);
  assert.deepEqual(at.assets[1]?.reveals, [0.85, 0]);
  assert.equal(at.parties, file.deal.parties);
  assert.equal(file.deal.technology.halfLife, 36);
});

test("every number of a deal may be a range", () => {
  for (const text of [FULL, WHOLE]) {
    const { deal, assumptions } = parsed(text);
    const ranged = text.replace(/(?<=: )(\d[\d.]*)(?=[,}\n])/g, (number, _, at: number) =>
      /^linchpin: $|(low|likely|high): $/.test(text.slice(0, at))
        ? number
        : `{low: ${number}, likely: ${number}, high: ${number}}`,
    );
    const file = parsed(ranged);
    assert.equal(file.ranges.length, assumptions.filter(({ fromDefault }) => !fromDefault).length);
    assert.deepEqual(file.deal, deal);
    assert.deepEqual(dealAt(file, likelyIn(file)), deal);
  }
});

test("null means absent", () => {
  const absent = damaged(
    "halfLife: {low: 24, likely: 36, high: 48, source: talk with the lab}",
    "halfLife: null",
  )
    .replace("{every: 18, cost: 200000, renews: 0.5}", "~")
    .replace("discountRate: 0.12", "discountRate:")
    .replace("knows: [source]", "knows: null");
  const { deal } = parsed(absent);
  assert.equal(deal.technology.halfLife, null);
  assert.equal(deal.technology.releases, null);
  assert.equal(deal.discountRate, 0);
  assert.deepEqual(deal.parties[0]?.knows, []);
});

test("keys that objects have by nature are keys like any other", () => {
  for (const key of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
    const { deal } = parsed(FULL.replaceAll("qingluo", key));
    assert.equal(deal.parties[0]?.key, key);
    assert.deepEqual(deal.channels[0]?.controlledBy, [1]);
  }
  assert.equal(parseDeal(FULL.replaceAll("qingluo", "__proto__")).ok, false);
});

test("the worked deals read, as JSON too, and survive being written", () => {
  const folder = new URL("../../../data/deals/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  assert.ok(names.length >= 6);
  for (const name of names) {
    const text = readFileSync(new URL(name, folder), "utf8");
    const file = parsed(text);
    assert.deepEqual(parsed(asJson(text)), file);
    assert.deepEqual(parsed(writeDeal(file.deal)).deal, file.deal);
  }
});
