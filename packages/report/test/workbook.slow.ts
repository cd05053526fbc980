/**
 * LibreOffice recalculates workbooks, and every figure equals the product's to 1e-9: shares, prices, licences month by month;
 * also after inputs have been changed in the workbook. `LINCHPIN_CHANGES=10` changes ten inputs a deal, one at a time.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readXlsx } from "hucre/xlsx";
import { nextFloat, seedRandom } from "@linchpin/coalition";
import { priceReport, termsWorking, type Deal, type Terms } from "@linchpin/deal";
import { suggestedTo } from "@linchpin/report";
import { placeOf, toXlsx, workbookOf, type Book, type Workbook } from "@linchpin/report/workbook";
import { changedDeal, changedTerms, changesOf, type Change } from "./changes.ts";
import { dealFile, SIX } from "./deals.ts";

const CHANGES = Number(process.env["LINCHPIN_CHANGES"] ?? 1);
const found = spawnSync("soffice", ["--version"]).status === 0;
const skip = found ? false : "LibreOffice is not installed (Debian: apt-get install libreoffice-calc)";

interface Case {
  readonly name: string;
  readonly book: Workbook;
  readonly deal: Deal;
  readonly terms: readonly Terms[];
}

test("LibreOffice works out what the product does", { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-book-"));
  try {
    const cases = SIX.flatMap(casesOf);
    mkdirSync(join(folder, "out"));
    for (const [i, { book }] of cases.entries()) writeFileSync(join(folder, `${i}.xlsx`), await toXlsx(book));
    recalculate(folder, cases.length);
    for (const [i, one] of cases.entries())
      await compare(one, readFileSync(join(folder, "out", `${i}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function recalculate(folder: string, count: number): void {
  const files = Array.from({ length: count }, (_, i) => join(folder, `${i}.xlsx`));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), ...files],
    { stdio: "ignore" },
  );
}

/** The deal as it stands, and with one input changed at a time. */
function casesOf(name: string): readonly Case[] {
  const file = dealFile(name);
  const terms = suggestedTo(file.deal).flatMap(({ found: { settle } }) =>
    settle === null ? [] : [settle.terms],
  );
  const book = workbookOf(file, {
    language: "en",
    stamp: [],
    terms: terms.map((sheet) => ({ title: null, terms: sheet })),
  });
  const random = seedRandom(SIX.indexOf(name as never) + 1);
  const changes = Array.from({ length: CHANGES }, () => {
    const all = changesOf(file.deal, terms, () => nextFloat(random));
    return all[Math.floor(nextFloat(random) * all.length)]!;
  });
  return [
    { name, book, deal: file.deal, terms },
    ...changes.map((change) => ({
      name: `${name}, ${change.path} ${change.before} → ${change.after}`,
      book: changedBook(book, change),
      deal: changedDeal(file.deal, change),
      terms: terms.map((sheet, i) => changedTerms(sheet, i, change)),
    })),
  ];
}

/** The same workbook with another number in one of its input cells, as somebody would type it. */
function changedBook(book: Workbook, { path, after }: Change): Workbook {
  const { tab, row } = placeOf(book.inputs(path));
  const tabs: Book["tabs"] = book.tabs.map((one) =>
    one.name !== tab
      ? one
      : {
          ...one,
          rows: one.rows.map((cells, r) =>
            r === row ? cells.with(2, { content: after, look: "input" }) : cells,
          ),
        },
  );
  return { ...book, tabs };
}

async function compare({ name, book, deal, terms }: Case, bytes: Uint8Array): Promise<void> {
  const { sheets } = await readXlsx(bytes);
  const valueAt = (address: string): unknown => {
    const { tab, row, column } = placeOf(address);
    return sheets.find((sheet) => sheet.name === tab)!.rows[row]?.[column];
  };
  const expected = figuresOf(deal, terms);
  const floor = 1e-3 * Math.abs(expected.get("worth")!);
  const same = (what: string, value: unknown, wanted: number): void => {
    const off = Math.abs((value as number) - wanted) / Math.max(Math.abs(wanted), floor);
    assert.ok(off <= 1e-9, `${name}: ${what} is ${String(value)}, not ${wanted}`);
  };
  for (const [path, address] of book.figures) {
    const wanted = expected.get(path);
    if (wanted === undefined)
      assert.ok(["", null, undefined].includes(valueAt(address) as never), `${name}: ${path}`);
    else same(path, valueAt(address), wanted);
  }
  terms.forEach((sheet, i) => {
    const { streams } = book.licences[i]!;
    const { options, toOwner } = termsWorking(deal, sheet);
    const { margin, accrued, served } = options.trade;
    margin.forEach((value, m) => same(`margin ${m}`, valueAt(streams.margin[m]!), value));
    accrued.forEach((value, m) => same(`accrued ${m}`, valueAt(streams.accrued[m]!), value));
    margin.forEach((_, m) =>
      same(
        `sales ${m}`,
        valueAt(streams.sales[m]!),
        served.reduce((sum, s) => sum + s.sales[m]!, 0),
      ),
    );
    for (const option of options.all)
      if (option.ready && option.stopsAt !== null)
        same(`stopping ${option.stopsAt}`, valueAt(streams.stopping[option.stopsAt]!), toOwner(option));
  });
}

/** The product's figures by the names of the workbook. */
function figuresOf(deal: Deal, terms: readonly Terms[]): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "number") figures.set(path, value);
    else if (typeof value === "object" && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`);
  };
  walk(priceReport(deal), "");
  terms.forEach((sheet, i) => {
    const { licence, options, toOwner } = termsWorking(deal, sheet);
    const complying = options.all.find(({ ready, stopsAt }) => ready && stopsAt === null);
    if (complying === undefined) return;
    walk({ toOwner: toOwner(complying), pays: complying.pays, profit: complying.profit }, `terms.${i + 1}`);
    walk({ readyAt: licence.readyAt }, `terms.${i + 1}`);
  });
  return figures;
}
