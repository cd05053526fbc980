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

declare module "virtual:course" {
  export const INDEX: readonly import("./learn/course-entry.ts").CourseEntry[];
  /** A station that is not written yet is missing. */
  export const COURSE: Readonly<
    Partial<
      Record<
        import("@linchpin/learn").StationId,
        () => Promise<{
          readonly default: {
            readonly station: import("@linchpin/learn").Station;
            readonly book: import("@linchpin/learn").Book;
          };
        }>
      >
    >
  >;
  /** A deal with all its numbers, for whoever has none. */
  export const GIVEN: () => Promise<{ readonly default: { readonly title: string; readonly text: string } }>;
}

declare module "virtual:drills" {
  export const DRILL_INDEX: () => Promise<{
    readonly default: readonly import("./learn/drill-entry.ts").DrillEntry[];
  }>;
  /** Their text, by the part that an entry names. */
  export const DRILLS: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
  /** Scenarios that are made from a deal alone, by the name that drills have for them. */
  export const DEAL_SCENARIOS: Readonly<
    Record<string, () => Promise<{ readonly default: import("@linchpin/table").ScenarioFile }>>
  >;
}
