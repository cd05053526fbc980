import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  buildReport,
  findFacts,
  toHtml,
  toMarkdown,
  tripOf,
  type Facts,
  type Report,
} from "@linchpin/report";
import { toDocx } from "@linchpin/report/docx";
import { toPdf } from "@linchpin/report/pdf";
import { dealFile, SIX_HERE } from "./deals.ts";

const FONT = new Uint8Array(readFileSync(join(import.meta.dirname, "../fonts/NotoSansSC-Regular.ttf")));
const found = new Map<string, Facts>();

/** What is found out about a deal, once. */
function factsOf(name: string): Facts {
  const facts = found.get(name) ?? findFacts(dealFile(name), { samples: 0, seed: 1 });
  found.set(name, facts);
  return facts;
}
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

test("the trip of every deal is two pages, and both languages stand in it", async () => {
  for (const name of SIX_HERE) {
    const facts = factsOf(name);
    const trip = tripOf(facts);
    assert.equal(pagesOf(await toPdf(trip, FONT)), 2, name);
    const text = toMarkdown(trip);
    assert.match(text, /red lines · 红线/i);
    assert.match(text, /all without exclusivity/);
    assert.match(text, /都是非独家/);
    for (const party of facts.deal.parties.slice(0, 4))
      assert.ok(text.includes(party.name), `${name}: ${party.name}`);
  }
});

test("the answer on one page is one page of the PDF, of every deal", async () => {
  for (const name of SIX_HERE) {
    const report = buildReport(factsOf(name));
    const first = { ...report, sections: report.sections.slice(0, 1) };
    assert.equal(first.sections[0]!.page, true);
    assert.equal(pagesOf(await toPdf(first, FONT)), 1, name);
  }
});

const rowsIn = ({ sections }: Report): readonly number[] =>
  sections[0]!.blocks.flatMap((block) => (block.kind === "table" ? [block.rows.length] : []));

test("the one page in Chinese is one page too, with the rows of the English one, and no English but names", async () => {
  for (const name of SIX_HERE) {
    const facts = factsOf(name);
    const [chinese, english] = (["zh", "en"] as const).map((language) => {
      const report = buildReport(facts, language);
      return { ...report, sections: report.sections.slice(0, 1) };
    });
    assert.equal(pagesOf(await toPdf(chinese!, FONT)), 1, name);
    assert.deepEqual(rowsIn(chinese!), rowsIn(english!), name);
    const { deal } = facts;
    const names = [deal, deal.owner, ...deal.parties, ...deal.assets, ...deal.channels]
      .map((one) => ("title" in one ? one.title : one.name))
      .concat(
        deal.technology.components.map((one) => one.name),
        deal.currency,
      )
      .toSorted((a, b) => b.length - a.length);
    const bare = names.reduce((text, each) => text.replaceAll(each, ""), toMarkdown(chinese!));
    assert.deepEqual(bare.match(/[A-Za-z]{4,}/g) ?? [], [], name);
  }
});

test("Word, Markdown and HTML are made from one report", async () => {
  const report = buildReport(factsOf("sensor"));
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
