/** What many games show: who plays them, what is counted in each, and the figures with their intervals. */
export { attack, ATTACKS, type Attack } from "../attacks/index.ts";
export * from "./ablations.ts";
export * from "./ladder.ts";
export type { LicenceSummary } from "./licences.ts";
export * from "./pie.ts";
export * from "./simulate.ts";
export * from "./statistics.ts";
export * from "./summary.ts";
export * from "./variants.ts";
