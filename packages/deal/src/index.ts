/** A technology deal: its file, what each coalition is worth, prices, terms, uncertainty. */
export * from "./changes.ts";
export * from "./deal.ts";
export * from "./game.ts";
export * from "./ladder.ts";
export * from "./leadtime.ts";
export * from "./licence.ts";
export * from "./losses.ts";
export * from "./model.ts";
export * from "./power.ts";
export * from "./prices.ts";
export * from "./report.ts";
export * from "./report-ranges.ts";
export * from "./suggest.ts";
export * from "./terms.ts";
export * from "./time.ts";
export * from "./uncertainty.ts";
export * from "./worth.ts";
export { parseDeal, type DealResult } from "./file.ts";
export type { DealFile } from "./file-build.ts";
export type { Assumption } from "./file-ledger.ts";
export { dealAt, type Range, type UncertainDeal } from "./ranges.ts";
export { formatFault, nearest, show, suggest, type Fault, type Path, type Problem } from "./faults.ts";
export { numberFromText } from "./faults-numbers.ts";
export { wordIssues } from "./faults-wording.ts";
export {
  checkName,
  checkNames,
  field,
  looseItems,
  looseList,
  problemAt,
  type Names,
} from "./file-references.ts";
export { parseTerms, type TermsResult } from "./termsfile.ts";
export { writeDeal, writeTerms } from "./file-write.ts";
export { dealJsonSchema, knownKeys, schemasAt, termsJsonSchema, type JsonSchema } from "./jsonschema.ts";
export { dealSchema, type RawDeal } from "./schema.ts";
export { termsSchema, type RawTerms } from "./schema-terms.ts";
export { LIMITS } from "./schema-limits.ts";
export { MONEY, number, SHARE, type Measure } from "./schema-numbers.ts";
export { annotations, described, itemsOf, KEY, named, optional, required, TEXT } from "./schema-parts.ts";
export { readText, type Source, type SourceResult } from "./text.ts";
