/** A deal for computing by hand. */
import type { Deal } from "../../src/deal.ts";
import { termsFigures, type TermsFigures } from "../../src/terms/figures.ts";
import type { Option } from "../../src/terms/options.ts";
import { termsValue, termsWorking, type TermsValue } from "../../src/terms/terms.ts";
import { dealOf, termsOf } from "./build.ts";

export interface Plain {
  readonly horizon?: number;
  readonly discountRate?: number;
  readonly ownerMake?: number;
  readonly technology?: object;
  readonly components?: object;
  readonly know?: object;
  readonly assets?: object;
  readonly party?: object;
  readonly parties?: object;
  readonly own?: object;
  readonly channels?: object;
  readonly allied?: readonly (readonly [string, string])[];
}

/**
 * q sells 100 a month (sales 300) through its own channel, for 12 months. It cannot make the product: know-how k would take
 * it 100 months, and `recipe` reveals all of it. No discount, no decay; nobody else.
 */
export function plainDeal(change: Plain = {}): Deal {
  return dealOf({
    horizon: change.horizon ?? 12,
    discountRate: change.discountRate ?? 0,
    owner: { make: change.ownerMake ?? 0 },
    technology: {
      ...change.technology,
      components: { k: { rebuildCost: 1000, rebuildMonths: 100, ...change.know }, ...change.components },
    },
    assets: { recipe: { kind: "file", reveals: { k: 1 } }, ...change.assets },
    parties: { q: change.party ?? {}, ...change.parties },
    channels: { own: { margin: 100, sales: 300, controlledBy: ["q"], ...change.own }, ...change.channels },
    allied: change.allied ?? [],
  });
}

/** Sheets take a tenth of the sales of the own channel unless they say otherwise. */
const sheetOf = (deal: Deal, terms: object) => termsOf(deal, { channels: ["own"], royalty: 0.1, ...terms });

export function valueOf(change: Plain, terms: object): TermsValue {
  const deal = plainDeal(change);
  return termsValue(deal, sheetOf(deal, terms));
}

export function figuresOf(change: Plain, terms: object): TermsFigures {
  const deal = plainDeal(change);
  return termsFigures(deal, sheetOf(deal, terms));
}

/** What the party could do: ready or not, stopping in a month or never. */
export function optionIn(change: Plain, terms: object, ready: boolean, stopsAt: number | null): Option {
  const deal = plainDeal(change);
  const { options } = termsWorking(deal, sheetOf(deal, terms));
  const found = options.all.find((o) => o.ready === ready && o.stopsAt === stopsAt);
  if (found === undefined) throw new Error(`no option of stopping in ${stopsAt}`);
  return found;
}
