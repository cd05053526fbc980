/** The words of a workbook: names of tabs, rows and columns, a language each. */
import type { Deal, Terms } from "@linchpin/deal";
import type { Telling, Variant } from "./teams.ts";

type Texts<K extends string> = Readonly<Record<K, string>>;

export interface Labels {
  readonly tabs: Texts<
    "results" | "inputs" | "structure" | "plan" | "together" | "alone" | "coalitions" | "shares" | "licence"
  >;
  readonly groups: Texts<
    "market" | "technology" | "components" | "assets" | "parties" | "knows" | "channels" | "constants"
  >;
  readonly inputColumns: readonly string[];
  readonly structureColumns: readonly string[];
  readonly structureNote: string;
  readonly constants: Texts<"year" | "never" | "slack" | "tie" | "rounding">;
  readonly inputName: (deal: Deal, path: string) => string;
  readonly termName: (deal: Deal, terms: Terms, path: string) => string;
  readonly structureName: (deal: Deal, path: string) => string;
  readonly tellingName: (deal: Deal, told: Telling | null) => string;
  readonly variantName: (deal: Deal, variant: Variant) => string;
  readonly plan: Texts<
    | "title"
    | "horizon"
    | "discount"
    | "decay"
    | "make"
    | "channel"
    | "erosion"
    | "rate"
    | "full"
    | "generations"
    | "generation"
    | "month"
    | "growth"
    | "cost"
    | "worth"
    | "best"
    | "toCome"
    | "months"
    | "earns"
    | "most"
    | "chosen"
    | "fits"
  >;
  readonly together: Texts<"team" | "make" | "releases">;
  readonly alone: Texts<
    | "team"
    | "told"
    | "make"
    | "capability"
    | "friction"
    | "holds"
    | "lacks"
    | "cost"
    | "months"
    | "again"
    | "late"
    | "follows"
    | "from"
    | "spent"
    | "toCome"
    | "earned"
    | "net"
  >;
  readonly coalitions: Texts<"coalition" | "nobody" | "size" | "worth" | "weight" | "adds" | "shares">;
  readonly shares: Texts<"change" | "share" | "size" | "weight">;
  readonly licence: Texts<
    | "title"
    | "end"
    | "month"
    | "from"
    | "component"
    | "lacks"
    | "by"
    | "cost"
    | "readyAt"
    | "rebuilding"
    | "make"
    | "generation"
    | "included"
    | "fresher"
    | "pricedLater"
    | "countedLater"
    | "priced"
    | "counted"
    | "fromGeneration"
    | "invoiced"
    | "sold"
    | "margin"
    | "sales"
    | "units"
    | "offered"
    | "yearSales"
    | "wouldPay"
    | "served"
    | "rate"
    | "allInvoiced"
    | "allSold"
    | "royalty"
    | "tax"
    | "allMargin"
    | "allSales"
    | "allUnits"
    | "taken"
    | "accrued"
    | "firstSale"
    | "milestone"
    | "presentValue"
    | "yearEnds"
    | "least"
    | "paidInYear"
    | "missing"
    | "pays"
    | "profit"
    | "toOwner"
    | "stopping"
    | "spent"
    | "release"
    | "without"
    | "worth"
    | "most"
    | "fits"
  >;
  readonly results: Texts<
    | "how"
    | "shares"
    | "amount"
    | "part"
    | "worth"
    | "leverage"
    | "necessity"
    | "levers"
    | "bidder"
    | "exclusivity"
    | "forecloses"
    | "channel"
    | "disclosures"
    | "licences"
    | "toOwner"
    | "pays"
    | "profit"
    | "ready"
    | "licenceNote"
    | "checks"
    | "holds"
    | "fails"
    | "sumCheck"
    | "releaseCheck"
    | "monthCheck"
  >;
  readonly licenceWith: (party: string) => string;
}
