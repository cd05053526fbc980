/**
 * LibreOffice recalculates workbooks, and every figure equals the product's to 1e-9: shares, prices, licences month by month;
 * also after inputs have been changed in the workbook. `LINCHPIN_CHANGES=10` changes ten inputs a deal, one at a time.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { nextFloat, seedRandom } from "@linchpin/coalition";
import { priceReport, termsWorking, type Deal, type Terms } from "@linchpin/deal";
import { suggestedTo } from "@linchpin/report";
import { placeOf, toXlsx, workbookOf, type Workbook } from "@linchpin/report/workbook";
import { changedDeal, changedTerms, changesOf, type Change } from "./changes.ts";
import { dealFile, SIX } from "./deals.ts";
import { INSTALLED, readings, type Tabs } from "./soffice.ts";

const CHANGES = Number(process.env["LINCHPIN_CHANGES"] ?? 1);
const skip = INSTALLED ? false : "LibreOffice is not installed (Debian: apt-get install libreoffice-calc)";

interface Case {
  readonly book: Workbook;
  readonly deal: Deal;
  readonly terms: readonly Terms[];
  /** One input each. */
  readonly changes: readonly Change[];
}

test(
  "LibreOffice works out what the product does, as it stands and with an input changed",
  { skip },
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "linchpin-book-"));
    try {
      const cases = SIX.map(caseOf);
      const books = await Promise.all(
        cases.map(async ({ book, changes }) => ({
          bytes: await toXlsx(book),
          typed: [null, ...changes.map(({ path, after }) => ({ address: book.inputs(path), value: after }))],
        })),
      );
      const read = readings(folder, books);
      cases.forEach(({ book, deal, terms, changes }, i) => {
        const furthest = [null, ...changes].map((change, k) => {
          const name = `${SIX[i]!}${change === null ? "" : `, ${change.path} ${change.before} → ${change.after}`}`;
          const sheets = change === null ? terms : terms.map((sheet, at) => changedTerms(sheet, at, change));
          return compare(
            name,
            book,
            change === null ? deal : changedDeal(deal, change),
            sheets,
            read[i]![k]!,
          );
        });
        const count = furthest.reduce((sum, one) => sum + one.count, 0);
        const off = Math.max(...furthest.map((one) => one.off));
        t.diagnostic(
          `${SIX[i]!}: ${count} figures, ${changes.length} changes, at most ${off.toExponential(1)} off`,
        );
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function caseOf(name: string, index: number): Case {
  const file = dealFile(name);
  const terms = suggestedTo(file.deal).flatMap(({ found: { settle } }) =>
    settle === null ? [] : [settle.terms],
  );
  const book = workbookOf(file, {
    language: "en",
    stamp: [],
    terms: terms.map((sheet) => ({ title: null, terms: sheet })),
  });
  const random = seedRandom(index + 1);
  const changes = Array.from({ length: CHANGES }, () => {
    const all = changesOf(file.deal, terms, () => nextFloat(random));
    return all[Math.floor(nextFloat(random) * all.length)]!;
  });
  return { book, deal: file.deal, terms, changes };
}

interface Furthest {
  readonly count: number;
  /** Relative. */
  readonly off: number;
}

function compare(name: string, book: Workbook, deal: Deal, terms: readonly Terms[], tabs: Tabs): Furthest {
  const valueAt = (address: string): unknown => {
    const { tab, row, column } = placeOf(address);
    return tabs.get(tab)![row]?.[column] ?? "";
  };
  const expected = figuresOf(deal, terms);
  const floor = 1e-3 * Math.abs(expected.get("worth")!);
  let count = 0;
  let most = 0;
  const same = (what: string, value: unknown, wanted: number): void => {
    const off =
      Math.abs((value === "" ? Number.NaN : Number(value)) - wanted) / Math.max(Math.abs(wanted), floor);
    assert.ok(off <= 1e-9, `${name}: ${what} is ${String(value)}, not ${wanted}`);
    count++;
    most = Math.max(most, off);
  };
  for (const [path, address] of book.figures) {
    const wanted = expected.get(path);
    if (wanted === undefined) assert.equal(valueAt(address), "", `${name}: ${path}`);
    else same(path, valueAt(address), wanted);
  }
  terms.forEach((sheet, i) => {
    for (const [what, address, wanted] of streamsOf(book, deal, sheet, i))
      same(what, valueAt(address), wanted);
  });
  return { count, off: most };
}

type Expected = readonly [what: string, address: string, wanted: number];

const months = (what: string, addresses: readonly string[], values: readonly number[]): readonly Expected[] =>
  values.map((value, m) => [`${what} ${m}`, addresses[m]!, value]);

/** What a licence brings month by month, and what stopping in a month is worth. */
function streamsOf(book: Workbook, deal: Deal, sheet: Terms, index: number): readonly Expected[] {
  const { streams } = book.licences[index]!;
  const { options, toOwner } = termsWorking(deal, sheet);
  const { margin, accrued, served } = options.trade;
  const sold = margin.map((_, m) => served.reduce((sum, s) => sum + s.sales[m]!, 0));
  return [
    ...months("margin", streams.margin, [...margin]),
    ...months("accrued", streams.accrued, [...accrued]),
    ...months("sales", streams.sales, [...sold]),
    ...options.all.flatMap((option): readonly Expected[] =>
      option.ready && option.stopsAt !== null
        ? [[`stopping ${option.stopsAt}`, streams.stopping[option.stopsAt]!, toOwner(option)]]
        : [],
    ),
  ];
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
