import assert from "node:assert/strict";
import { test } from "node:test";
import { readXlsx } from "hucre/xlsx";
import { parseDeal, type DealFile } from "@linchpin/deal";
import { suggestedTo } from "@linchpin/report";
import {
  BookProblem,
  dealTextOf,
  placeOf,
  toXlsx,
  workbookOf,
  type Workbook,
} from "@linchpin/report/workbook";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { dealFile, REAL, SIX } from "./deals.ts";

const bookOf = (file: DealFile, language: "en" | "zh" = "en"): Workbook =>
  workbookOf(file, { language, stamp: [], terms: [] });

/** The same with the sheet to settle for with each party in talks. */
const licensedBookOf = (file: DealFile): Workbook =>
  workbookOf(file, {
    language: "en",
    stamp: [],
    terms: suggestedTo(file.deal).flatMap(({ found }) =>
      found.settle === null ? [] : [{ title: null, terms: found.settle.terms }],
    ),
  });

const formulasOf = ({ tabs }: Workbook): readonly string[] =>
  tabs.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell?.content === "object" ? [cell.content.formula] : [])),
    ),
  );

test("what is read back from a workbook means the same deal, ranges and sources with it", async () => {
  for (const [i, name] of aFew(["sensor", REAL[0]!], [...SIX, ...REAL]).entries()) {
    const file = dealFile(name);
    const { text } = await dealTextOf(await toXlsx(bookOf(file, i % 2 === 0 ? "en" : "zh")));
    const back = parseDeal(text);
    assert.ok(back.ok, name);
    assert.deepEqual(back.file.deal, file.deal, name);
    assert.deepEqual(new Set(back.file.ranges), new Set(file.ranges), name);
    assert.deepEqual(told(back.file), told(file), name);
  }
});

const told = (of: DealFile): ReadonlySet<string> =>
  new Set(
    of.assumptions
      .filter((a) => a.value !== 0)
      .map((a) => `${a.path} ${a.source} ${a.note} ${a.fromDefault}`),
  );

test("a fault of what was typed is found in its cell", async () => {
  const book = bookOf(dealFile("sensor"));
  const address = book.inputs("parties.bohe.make");
  const { row: at } = placeOf(address);
  const tabs = book.tabs.map((tab) =>
    tab.name !== "Inputs"
      ? tab
      : {
          ...tab,
          rows: tab.rows.map((row, r) =>
            r === at ? row.with(2, { content: 3, look: "input" as const }) : row,
          ),
        },
  );
  const read = await dealTextOf(await toXlsx({ title: "x", tabs }));
  const result = parseDeal(read.text);
  assert.ok(!result.ok);
  assert.equal(read.cellOf(result.faults[0]!.path), `Inputs!C${at + 1}`);
});

/** The workbook with another number at a place of what its directory says of its largest part. */
function saying(book: Uint8Array, field: number, value: number): Uint8Array {
  const bytes = Buffer.from(book);
  let [at, largest] = [bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006") + 16), 0];
  for (let entry = at; bytes.readUInt32LE(entry) === 0x0201_4b50;) {
    if (bytes.readUInt32LE(entry + 24) > largest) [at, largest] = [entry, bytes.readUInt32LE(entry + 24)];
    const lengths = [28, 30, 32].map((each) => bytes.readUInt16LE(entry + each));
    entry += lengths.reduce((sum, length) => sum + length, 46);
  }
  bytes.writeUInt32LE(value, at + field);
  return bytes;
}

const SIZE = 24;

test("a workbook that holds far more than it weighs, or does not say how much, is not unpacked", async () => {
  const book = await toXlsx(bookOf(dealFile("sensor")));
  assert.ok((await dealTextOf(saying(book, SIZE, 100_000_000))).text !== "");
  await assert.rejects(dealTextOf(saying(book, SIZE, 2_000_000_000)), /more than 150 MB/);
  for (const size of [0, 0xffff_ffff])
    await assert.rejects(dealTextOf(saying(book, SIZE, size)), /cannot be read as a workbook/);
  await assert.rejects(dealTextOf(saying(book, 0, 7)), /cannot be read as a workbook/);
});

test("what is no workbook of a deal is refused in words", async () => {
  await assert.rejects(dealTextOf(new Uint8Array([1, 2, 3])), BookProblem);
  const other = await toXlsx({ title: "x", tabs: [] }).catch(() => null);
  if (other !== null) await assert.rejects(dealTextOf(other), BookProblem);
});

test("formulas have no number of their own but 0, 1 and 2, and every address in them is filled or an input", () => {
  for (const name of aFew(["real/09-battery-jv"], ["sensor", "vision", "jackets"])) {
    const book = licensedBookOf(dealFile(name));
    for (const formula of formulasOf(book)) {
      const bare = formula.replaceAll(/"[^"]*"/g, "").replaceAll(/('[^']*'!)?\$[A-Z]+\$\d+/g, "x");
      for (const [number] of bare.matchAll(/(?<![A-Za-z])\d[\d.]*/g))
        assert.match(number, /^[012]$/, `${name}: ${formula.slice(0, 200)}`);
      assert.ok(formula.length <= 8192, `${name}: Excel takes no formula of ${formula.length} characters`);
    }
    const blank = blankAddresses(book);
    assert.deepEqual(blank, [], name);
  }
});

/** Addresses that formulas use by themselves (not as a range, which may have gaps) and that no cell fills. */
function blankAddresses(book: Workbook): readonly string[] {
  const filled = new Set(
    book.tabs.flatMap(({ name, rows }) =>
      rows.flatMap((row, r) => row.flatMap((cell, c) => (cell === undefined ? [] : [`${name} ${r} ${c}`]))),
    ),
  );
  return book.tabs.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell) => {
        if (typeof cell?.content !== "object") return [];
        const addresses = cell.content.formula.matchAll(/(?<![:$\dA-Z])(?:'[^']*'!)?\$[A-Z]+\$\d+(?![\d:])/g);
        return [...addresses].flatMap(([address]) => {
          const { tab, row: r, column } = placeOf(address);
          return filled.has(`${tab || name} ${r} ${column}`) ? [] : [address];
        });
      }),
    ),
  );
}

test("no tab is hidden, and inputs stand on one", async () => {
  const book = bookOf(dealFile("sensor"));
  const { sheets } = await readXlsx(await toXlsx(book));
  assert.deepEqual(
    sheets.map(({ name }) => name),
    book.tabs.map(({ name }) => name),
  );
  assert.ok(sheets.every(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true));
  const inputs = book.tabs.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell?.look === "input")),
  );
  assert.deepEqual(
    inputs.map(({ name }) => name),
    ["Inputs"],
  );
});

test("a deal of more parties than a workbook holds is refused in words", () => {
  const file = dealFile("sensor");
  const party = file.deal.parties[0]!;
  const parties = Array.from({ length: 7 }, (_, i) => ({ ...party, key: `p${i}` }));
  const large = { ...file, deal: { ...file.deal, parties, allied: [], channels: [] } };
  assert.throws(() => bookOf(large), /up to 6 parties/);
});
