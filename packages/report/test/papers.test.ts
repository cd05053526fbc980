import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  buildReport,
  findFacts,
  toHtml,
  onePageOf,
  toMarkdown,
  tripOf,
  type Block,
  type Facts,
  type Report,
} from "@linchpin/report";
import { half } from "@linchpin/table";
import { toDocx } from "@linchpin/report/docx";
import { columnParts } from "../src/formats/columns.ts";
import { STEPS } from "../src/page/types.ts";
import { toPdf } from "@linchpin/report/pdf";
import { dealFile, SIX_HERE } from "./deals.ts";

const FONT = new Uint8Array(readFileSync(join(import.meta.dirname, "../fonts/NotoSansSC-Regular.ttf")));
const facts = new Map(SIX_HERE.map((name) => [name, findFacts(dealFile(name), { samples: 0, seed: 1 })]));
/** With ranges drawn, so that what is said of them stands in it too. */
const drawn = findFacts(dealFile("sensor"), { samples: 20, seed: 1 });
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

test("the trip of every deal is two pages, and both languages stand in it", async () => {
  for (const [name, found] of facts) {
    const trip = tripOf(found);
    assert.equal(pagesOf(await toPdf(trip, FONT)), 2, name);
    const text = toMarkdown(trip);
    assert.match(text, /red lines · 红线/i);
    assert.match(text, /all without exclusivity/);
    assert.match(text, /都是非独家/);
    // Every amount is of some currency.
    for (const [amount, unit] of text.matchAll(
      /\d[\d.]*[\s\u00a0](?:bn|k|M|亿|万)([\s\u00a0]?(?:[A-Z]{3}|[\p{Script=Han}]{0,2}[元镑]|[\p{Script=Han}]{1,3}法郎|[\p{Script=Han}]{2}克朗))?/gu,
    ))
      assert.ok(unit !== undefined, `${name}: ${amount}`);
    for (const party of found.deal.parties.slice(0, 4)) {
      assert.ok(text.includes(party.name), `${name}: ${party.name}`);
      // In a sentence a name stands in its language alone.
      if (half(party.name, "han") !== party.name)
        assert.doesNotMatch(text, new RegExp(`(?:From|与)${party.name}|(?:From|与) ${party.name}`));
    }
  }
});

test("a paper of which nobody said what it teaches is not advised to give, though it has no price", () => {
  const file = dealFile("sensor", (text) =>
    text.replace("\nassets:", "\nassets:\n  window: {name: The process window, kind: document, proves: 0.2}"),
  );
  const found = findFacts(file, { samples: 0, seed: 1 });
  const at = found.deal.assets.findIndex(({ key }) => key === "window");
  for (const { steps } of onePageOf(found).show) {
    const before = STEPS.filter((step) => steps[step].some(({ asset }) => asset === at));
    assert.deepEqual(before, ["last"]);
  }
  assert.match(
    toMarkdown(buildReport(found)),
    /Not yet the process window: the file does not say what it teaches/,
  );
  assert.match(toMarkdown(buildReport(found, "zh")), /The process window先别给：文件没有写它教会什么/);
});

test("the answer on one page is one page of the PDF, of every deal", async () => {
  for (const [name, found] of facts) {
    const report = buildReport(found);
    const first = { ...report, sections: report.sections.slice(0, 1) };
    assert.equal(first.sections[0]!.page, true);
    assert.equal(pagesOf(await toPdf(first, FONT)), 1, name);
  }
});

const rowsIn = ({ sections }: Report): readonly (readonly number[])[] =>
  sections.map(({ blocks }) => blocks.map((block) => (block.kind === "table" ? block.rows.length : -1)));

test("the one page in Chinese is one page too", async () => {
  for (const [name, found] of facts) {
    const report = buildReport(found, "zh");
    assert.equal(pagesOf(await toPdf({ ...report, sections: report.sections.slice(0, 1) }, FONT)), 1, name);
  }
});

/** Who is cited, and what is typed. */
const CITED =
  /Mansfield, Schwartz, Wagner|M\. Ridley, The Evolution of Everything|Harabi|Cohen, Nelson, Walsh|Lexology|China Law Blog|USCBC|CSIS|Shapley|linchpin price --json|docs\/how-do-i-enter\.md|\{low, likely, high\}/g;

/** What stands in the file as its writer wrote it, longest first. */
function writtenIn({ deal, analysis }: Facts): readonly string[] {
  const named = [
    deal.owner,
    ...deal.technology.components,
    ...deal.assets,
    ...deal.parties,
    ...deal.channels,
  ];
  const both = named.flatMap(({ name }) => [name, half(name, "han")]);
  const notes = analysis.file.assumptions.flatMap(({ source, note }) =>
    [source, note].map((text) => (text ?? "").replace(/\s+/g, " ").trim()),
  );
  return [deal.title, deal.currency, ...both, ...notes]
    .filter((text) => text !== "")
    .toSorted((a, b) => b.length - a.length);
}

test("a report in Chinese has every part of the English one, row by row, and no English but names", () => {
  for (const [name, found] of [...facts, ["sensor, drawn", drawn] as const]) {
    const [chinese, english] = [buildReport(found, "zh"), buildReport(found, "en")];
    assert.deepEqual(rowsIn(chinese), rowsIn(english), name);
    for (const block of [...chinese.sections, ...english.sections].flatMap(({ blocks }) => blocks))
      if (block.kind === "table")
        for (const row of block.rows) assert.equal(row.length, block.columns.length, block.caption);
    // The last section is keyed as the command line keys it.
    assert.equal(chinese.sections.at(-1)!.id, "figures");
    const words = JSON.stringify([
      chinese.subtitle,
      chinese.sections.slice(0, -1).map(({ title, blocks }) => [title, blocks.map(textsOf)]),
    ]);
    const bare = writtenIn(found).reduce(
      (text, each) => text.replaceAll(JSON.stringify(each).slice(1, -1), ""),
      words,
    );
    assert.deepEqual(bare.replaceAll(CITED, "").match(/[A-Za-z]{4,}/g) ?? [], [], name);
  }
});

/** All that a reader sees or hears of a block. */
function textsOf(block: Block): unknown {
  switch (block.kind) {
    case "table":
      return [block.caption, block.columns.map(({ title }) => title), block.rows];
    case "list":
      return block.items;
    case "chart": {
      const { chart } = block;
      const own =
        chart.kind === "bars"
          ? [chart.originLabel ?? "", chart.bars.map(({ label, value }) => [label, value])]
          : [chart.curveLabel, chart.levelLabel, chart.chosen?.label ?? "", chart.axis];
      return [chart.title, chart.description, own];
    }
    default:
      return block.text;
  }
}

test("of a name in both scripts a report has the half of its language", () => {
  const [zh, en] = (["zh", "en"] as const).map((each) => toMarkdown(buildReport(facts.get("sensor")!, each)));
  assert.match(zh!, /青珞计量/);
  assert.doesNotMatch(zh!, /Qingluo Metering/);
  assert.match(en!, /Qingluo Metering/);
  assert.doesNotMatch(en!, /青珞计量/);
});

test("Word, Markdown and HTML are made from one report", async () => {
  const report = buildReport(facts.get("sensor")!);
  const word = await toDocx(report);
  assert.deepEqual(Array.from(word.slice(0, 2)), [0x50, 0x4b]);
  const [markdown, html] = [toMarkdown(report), toHtml(report)];
  const figures = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [])),
  );
  assert.ok(figures.length > 500);
  for (const figure of figures.filter((text) => /^[\d,.−]+$/.test(text))) {
    assert.ok(markdown.includes(figure), figure);
    assert.ok(html.includes(figure), figure);
  }
});

test("in Word figures stand as wide as they are, and texts share what is left", () => {
  const columns = [{ title: "Asset" }, { title: "Now", right: true }, { title: "Note" }];
  const parts = columnParts(columns, [["a name of twenty-two", "1,234,567", "a".repeat(90)]], 100);
  assert.ok(Math.abs(parts.reduce((sum, part) => sum + part, 0) - 1) < 1e-12);
  assert.ok(parts[1]! * 100 >= "1,234,567".length && parts[1]! * 100 < 15);
  assert.ok(parts[0]! < parts[2]! && parts[0]! * 100 >= 20);
  // Figures that need more than there is leave the texts a fifth.
  const [name] = columnParts(columns.slice(0, 2), [["x", "1".repeat(60)]], 40);
  assert.ok(Math.abs(name! - 0.2) < 1e-12);
});
