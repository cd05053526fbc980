/** A technology deal: its file, what each coalition is worth, prices, terms, uncertainty. */
export * from "./changes.ts";
export * from "./deal.ts";
export * from "./game.ts";
export * from "./leadtime.ts";
export * from "./licence.ts";
export * from "./losses.ts";
export * from "./model.ts";
export * from "./power.ts";
export * from "./prices.ts";
export * from "./suggest.ts";
export * from "./terms.ts";
export * from "./time.ts";
export * from "./uncertainty.ts";
export * from "./worth.ts";
