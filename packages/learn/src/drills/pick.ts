/** Which drills come next of many: those never met before those met, of these the longest ago; then those as strong as the learner. */
import type { Drill } from "./drill.ts";
import type { Theme } from "./themes.ts";

type Placed = Pick<Drill, "id" | "themes" | "difficulty">;

export const aboutTheme = <D extends Placed>(drills: readonly D[], theme: Theme): readonly D[] =>
  drills.filter(({ themes }) => themes.includes(theme));

/** `met`: ids in the order in which they were answered. */
export function freshFirst<D extends Placed>(
  drills: readonly D[],
  { rating, met }: { readonly rating: number; readonly met: readonly string[] },
): readonly D[] {
  const last = new Map(met.map((id, i) => [id, i + 1] as const));
  const away = ({ difficulty }: D): number => Math.abs(difficulty - rating);
  return drills.toSorted(
    (a, b) => (last.get(a.id) ?? 0) - (last.get(b.id) ?? 0) || away(a) - away(b) || (a.id < b.id ? -1 : 1),
  );
}
