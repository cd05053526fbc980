/**
 * A deal as a workbook with live formulas: what the product works out, worked out again by a spreadsheet from the inputs on one
 * tab. Law (a slow test, by LibreOffice): shares, prices and licences equal the product's, also after inputs have been changed.
 */
import type { Deal, DealFile, Terms } from "@linchpin/deal";
import { aloneOf } from "./alone.ts";
import type { Book } from "./book.ts";
import { coalitionsOf, postsOf, sharesOf, variantsOf, worthsOf } from "./coalitions.ts";
import { COLUMNS, inputsOf, type LicenceInput } from "./inputs.ts";
import { labelsIn } from "./labels.ts";
import type { LicenceCells } from "./laying.ts";
import { licenceSheet } from "./licence.ts";
import { planOf } from "./plan.ts";
import { resultsOf } from "./results.ts";
import { tiesOf } from "./teams.ts";
import { togetherOf } from "./together.ts";

/** Parties of a workbook: beyond, its coalitions are more than anybody reads or a spreadsheet recalculates at once. */
export const MAX_BOOK_PARTIES = 6;
/** Cells of a workbook. */
export const MAX_BOOK_CELLS = 400_000;

export interface Workbook extends Book {
  /** By figure, as `linchpin price --json` names it or as `terms.1.toOwner`: its cell. */
  readonly figures: ReadonlyMap<string, string>;
  /** By input: its cell. */
  readonly inputs: (path: string) => string;
  readonly licences: readonly LicenceCells[];
}

export interface BookOptions {
  readonly language: "en" | "zh";
  /** The sheets of its licences, with a title each where it has one. */
  readonly terms: readonly { readonly title: string | null; readonly terms: Terms }[];
  /** Lines under the title. */
  readonly stamp: readonly string[];
}

/** Throws a RangeError where the deal is too large. */
export function workbookOf(file: DealFile, { language, terms, stamp }: BookOptions): Workbook {
  const { deal } = file;
  refuseLarge(deal);
  const labels = labelsIn(language);
  const licences = terms.map(({ title, terms: sheet }, i): LicenceInput => ({
    key: `terms.${i + 1}`,
    title: title ?? labels.licenceWith(deal.parties[sheet.party - 1]!.name),
    terms: sheet,
  }));
  const inputs = inputsOf(file, licences, labels);
  const plan = planOf(deal, inputs, labels);
  const variants = variantsOf(deal);
  const posts = postsOf(deal, variants);
  const together = togetherOf(
    deal,
    inputs,
    plan,
    posts.filter(({ team }) => (team & 1) === 1),
    labels,
  );
  const alone = aloneOf(
    deal,
    inputs,
    plan,
    posts.filter(({ team }) => (team & 1) === 0),
    labels,
  );
  const worths = worthsOf(together, alone);
  const coalitions = coalitionsOf(deal, tiesOf(deal), worths, labels);
  const shares = sharesOf(deal, variants, worths, coalitions, labels);
  const cells = licences.map((licence, i) => licenceSheet(deal, licence, i + 1, inputs, plan, labels));
  const results = resultsOf({ deal, inputs, plan, coalitions, shares, licences: cells, labels, stamp });
  const wide = { rows: 1, columns: 2 };
  const tabs = [
    results.sheet.done([52, 22, 22, 22, 22, 22, 22], { rows: 1, columns: 1 }),
    inputs.sheet.done([34, 52, 16, 12, 12, 60, 60], { rows: 1, columns: COLUMNS.value + 1 }),
    inputs.structure.done([34, 34, 40, 12, 12, 40, 40], { rows: 1, columns: COLUMNS.value }),
    plan.sheet.done([44, 16], { rows: 0, columns: 1 }),
    together.sheet.done([44, 12], wide),
    alone.sheet.done([36, 36], wide),
    coalitions.sheet.done([44], { rows: 1, columns: 1 }),
    shares.sheet.done([52, 18], { rows: 3, columns: 2 }),
    ...cells.map(({ sheet }) => sheet.done([52, 16, 16], { rows: 4, columns: 3 })),
  ];
  const count = tabs.reduce((all, { rows }) => all + rows.reduce((n, row) => n + row.length, 0), 0);
  if (count > MAX_BOOK_CELLS)
    throw new RangeError(
      `its workbook would have ${count} cells, and ${MAX_BOOK_CELLS} is the most; leave out assets or later generations`,
    );
  return { title: deal.title, tabs, figures: results.figures, inputs: inputs.of, licences: cells };
}

function refuseLarge({ parties }: Deal): void {
  if (parties.length > MAX_BOOK_PARTIES)
    throw new RangeError(
      `a workbook holds up to ${MAX_BOOK_PARTIES} parties, and this deal has ${parties.length}; leave out those that matter least`,
    );
}
