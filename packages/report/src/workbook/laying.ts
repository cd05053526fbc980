/** What the rows of a licence are made from, and what of them others use. */
import { supplies, type Deal, type Terms } from "@linchpin/deal";
import type { Sheet } from "./book.ts";
import type { Inputs } from "./inputs.ts";
import type { Labels } from "./labels.ts";
import type { Plan } from "./plan.ts";

/** Columns before the first month. */
export const LEAD = 3;

export interface LicenceCells {
  readonly sheet: Sheet;
  readonly key: string;
  readonly title: string;
  /** To the owner, after tax and what it spends, if the party pays to the end. */
  readonly toOwner: string;
  /** What the party pays in all, and what it earns less getting ready; present values. */
  readonly pays: string;
  readonly profit: string;
  readonly readyAt: string;
  /** 1 where the months suffice for the term. */
  readonly fits: string;
  /** Rows whose months are compared with the product: by name, the cells of the months. */
  readonly streams: Readonly<Record<"margin" | "sales" | "accrued" | "stopping", readonly string[]>>;
}

/** Everything that the rows of a licence are made from. */
export interface Laying {
  readonly deal: Deal;
  readonly terms: Terms;
  readonly sheet: Sheet;
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly labels: Labels;
  /** The address of an input of the sheet, such as `upfront`. */
  readonly of: (path: string) => string;
  readonly party: Deal["parties"][number];
  readonly months: number;
  /** End of the term or the horizon. */
  readonly end: string;
  /** By month column: the month it begins, cut at the end. */
  readonly at: (month: number) => string;
  readonly column: (month: number) => number;
}

/** Components that the party makes itself. */
export const ownComponents = ({ deal, terms }: Pick<Laying, "deal" | "terms">): readonly number[] =>
  deal.technology.components.map((_, j) => j).filter((j) => !supplies(terms, j));
