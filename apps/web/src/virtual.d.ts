declare module "virtual:catalogue" {
  export const CATALOGUE: readonly import("./game/catalogue.ts").CatalogueEntry[];
  export const BAG: import("./game/catalogue.ts").OpeningBag;
}

declare module "virtual:scenarios" {
  export const SCENARIOS: Readonly<
    Record<string, () => Promise<{ readonly default: import("@linchpin/table").ScenarioFile }>>
  >;
}
