/** A deal as a workbook with live formulas, and back. */
export { MAX_BOOK_CELLS, MAX_BOOK_PARTIES, workbookOf } from "./build.ts";
export type { BookOptions, Workbook } from "./build.ts";
export { placeOf, type Book, type Cell, type Look, type Tab } from "./book.ts";
export { toXlsx } from "./xlsx.ts";
export { BookProblem, dealTextOf, type BookText } from "./read.ts";
