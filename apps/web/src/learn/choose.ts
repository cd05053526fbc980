/** Which drill comes next: the one of the day, what is due, or one of a theme that is new and about as strong as the learner. */
import {
  dailyOf,
  drillFor,
  dueAt,
  LESSON_OF,
  ofKind,
  ratingOf,
  THEMES,
  type Due,
  type Progress,
  type StationId,
  type Theme,
} from "@linchpin/learn";
import { withTheme, type DrillEntry } from "./drills.ts";
import { today } from "./now.ts";

export type DrillSource =
  | { readonly kind: "one"; readonly id: string }
  | { readonly kind: "daily" | "due" }
  | { readonly kind: "theme"; readonly theme: Theme };

export interface Chosen {
  readonly id: string;
  /** The theme it was chosen by; null: it came by itself. */
  readonly theme: Theme | null;
  /** Of what is due: why it is here. */
  readonly due: Due | null;
}

export const isTheme = (text: string): text is Theme => THEMES.some((each) => each === text);

/** `id`: as an address has it. */
export const sourceOf = (id: string): DrillSource =>
  id === "daily" || id === "due" ? { kind: id } : { kind: "one", id };

/** Null: there is none. */
export function chosenFrom(
  source: DrillSource,
  drills: readonly DrillEntry[],
  progress: Progress,
  now: number,
): Chosen | null {
  switch (source.kind) {
    case "one":
      return { id: source.id, theme: null, due: null };
    case "daily": {
      const drill = dailyOf(drills, today(now));
      return drill === null ? null : { id: drill.id, theme: null, due: null };
    }
    case "due": {
      for (const due of dueAt(progress, now)) {
        const drill = drillFor(due.concept, drills, progress);
        if (drill !== null) return { id: drill.id, theme: null, due };
      }
      return null;
    }
    case "theme": {
      const [drill] = freshIn(withTheme(drills, source.theme), progress);
      return drill === undefined ? null : { id: drill.id, theme: source.theme, due: null };
    }
  }
}

/** Those met longest ago first, of the new ones those that are named, in their order, then those as strong as the learner. */
export function freshIn(
  drills: readonly DrillEntry[],
  progress: Progress,
  first: readonly string[] = [],
): readonly DrillEntry[] {
  const last = new Map(ofKind(progress, "attempt").map(({ drill }, i) => [drill, i + 1] as const));
  const { rating } = ratingOf(progress);
  const away = ({ difficulty }: DrillEntry): number => Math.abs(difficulty - rating);
  const place = ({ id }: DrillEntry): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return drills.toSorted(
    (a, b) =>
      (last.get(a.id) ?? 0) - (last.get(b.id) ?? 0) ||
      place(a) - place(b) ||
      away(a) - away(b) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** What a station's drills are about: the theme of the first principle that it teaches; of one that teaches none, null. */
export const themeOf = (station: StationId): Theme | null =>
  Object.values(LESSON_OF).find((place) => place.station === station)?.theme ?? null;
