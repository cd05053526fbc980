declare module "virtual:catalogue" {
  export const CATALOGUE: readonly import("./app/catalogue.ts").CatalogueEntry[];
  export const LESSONS: readonly import("./app/catalogue.ts").CatalogueEntry[];
  export const BAG: import("./app/catalogue.ts").OpeningBag;
}

declare module "virtual:scenarios" {
  export const SCENARIOS: Readonly<
    Record<string, () => Promise<{ readonly default: import("@linchpin/table").ScenarioFile }>>
  >;
}

declare module "virtual:doubts" {
  export const DOUBTS: Readonly<
    Record<string, () => Promise<{ readonly default: readonly import("@linchpin/coach").Doubt[] }>>
  >;
}
