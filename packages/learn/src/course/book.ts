/** What stations look things up in: the deals, sheets and measured numbers that they name. The caller reads the files. */
import type { Deal, Terms } from "@linchpin/deal";
import { itemsOf } from "@linchpin/source";
import type { DealName, TermsName } from "./keys.ts";
import type { Figure } from "./recipes.ts";

export interface Book {
  readonly deals: Readonly<Record<DealName, Deal>>;
  /** Each read with the deal that it is used on. */
  readonly terms: Readonly<Record<TermsName, Terms>>;
  /** Counted in many games, by name. */
  readonly measured: Readonly<Record<string, Figure>>;
}

/** An entry of the book; the reader of stations has seen to it that it is there. */
export function found<T>(entries: Readonly<Record<string, T>>, name: string): T {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry !== undefined) return entry;
  throw new RangeError(`the course has no ${name}: it has ${Object.keys(entries).join(", ")}`);
}

/** Several books as one. */
export const joined = (books: readonly Book[]): Book => ({
  deals: Object.fromEntries(books.flatMap(({ deals }) => itemsOf(deals))),
  terms: Object.fromEntries(books.flatMap(({ terms }) => itemsOf(terms))),
  measured: Object.fromEntries(books.flatMap(({ measured }) => itemsOf(measured))),
});
