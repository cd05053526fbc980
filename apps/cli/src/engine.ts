/** What the command line uses of the model. */
export * from "@linchpin/deal";
export { ladderFor, type Rung, type Stage } from "../../../packages/deal/src/ladder.ts";
export { priceRanges, type PriceRanges } from "../../../packages/deal/src/report-ranges.ts";
export {
  playerKeys,
  priceReport,
  type DisclosurePrice,
  type PricedDeal,
  type PriceReport,
} from "../../../packages/deal/src/report.ts";
